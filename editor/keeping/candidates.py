"""The work that lies about for a transcript, and which of it is on a given text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from editor.core.journal_record import Replayed
from editor.core.merge import merge, same_decisions
from editor.core.message import Message
from editor.core.review import Review
from editor.core.session_file import Saved, SidecarError, check_fit, digest, unpack
from editor.core.set_aside import Reason
from editor.core.user_error import UserError
from editor.keeping import files, journal
from editor.keeping.folders import data_folder, path_key, text_key
from editor.keeping.sidecar import Seen, fingerprint, parse, places


class Candidates(NamedTuple):
    """The sidecars and journals of a transcript, on whichever text, each by its path.

    The sidecar in the right place is first. `unusable` says of which no work could be read.
    """

    source: Path
    sidecars: Mapping[Path, Seen]
    unusable: Mapping[Path, Reason]
    journals: Mapping[Path, Replayed]


class Choice(NamedTuple):
    """What of the candidates is on a text: the newest work in one, and what is left over.

    `older` are other sidecars on this text that decide otherwise, `others` the work on other
    versions of it, `useless` the sidecars that are in the way, `notices` for the user.
    """

    saved: Saved | None
    notices: tuple[Message, ...]
    older: tuple[Saved, ...]
    others: tuple[Saved, ...]
    useless: Mapping[Path, Reason]


def candidates(source: Path) -> Candidates:
    """Read all sidecars and journals of a transcript; nothing is touched or told."""
    sidecars: dict[Path, Seen] = {}
    unusable: dict[Path, Reason] = {}
    for path in places(source):
        try:
            data = files.read_bytes(path)
            sidecars[path] = Seen(fingerprint(data))
            sidecars[path] = Seen(fingerprint(data), parse(data))
        except SidecarError as error:
            unusable[path] = error.reason
        except UserError:
            unusable[path] = Reason.UNREADABLE
    read = {path: journal.read(path) for path in journals_of(source)}
    journals = {path: replayed for path, replayed in read.items() if replayed is not None}
    return Candidates(source, sidecars, unusable, journals)


def choose(found: Candidates, text: str) -> Choice:
    """The newest work on a text; of two computers' work what both decided. Pure."""
    sha256 = digest(text)
    useless = dict(found.unusable)
    fitting: list[Seen] = []
    for path, seen in found.sidecars.items():
        if seen.saved is not None:
            reason = _unfit(seen.saved, sha256, len(text))
            if reason is None:
                fitting.append(seen)
            else:
                useless[path] = reason
    best = max(fitting, key=_revision, default=Seen())
    replayed = found.journals.get(journal_path(found.source, sha256))
    if replayed is not None and not fits(replayed.last, sha256, len(text)):
        replayed = None
    saved, told = _together(best, replayed)
    older = [
        seen.saved
        for seen in fitting
        if seen.saved and saved and not same_decisions(seen.saved.review, saved.review)
    ]
    return Choice(saved, told, tuple(older), tuple(_others(found, sha256, useless)), useless)


def _unfit(saved: Saved, sha256: str, length: int) -> Reason | None:
    """Why work is not on a text of this digest and length; None where it is."""
    if saved.sha256 != sha256:
        return Reason.OTHER_VERSION if unpack(saved) is not None else Reason.NO_TEXT
    try:
        check_fit(saved, length)
    except SidecarError as error:
        return error.reason
    return None


def fits(saved: Saved, sha256: str, length: int) -> bool:
    """Whether work is on a text of this digest and length (code points)."""
    return saved.sha256 == sha256 and _unfit(saved, sha256, length) is None


def _revision(seen: Seen) -> int:
    return seen.saved.revision if seen.saved is not None else 0


def _others(found: Candidates, sha256: str, useless: Mapping[Path, Reason]) -> list[Saved]:
    """The work on other versions of the text: of sidecars and journals, each version in one."""
    result = []
    apart = [seen for path, seen in found.sidecars.items() if path in useless and seen.saved]
    for replayed in found.journals.values():
        version = replayed.last.sha256
        if version == sha256:
            continue
        same = [seen for seen in apart if seen.saved and seen.saved.sha256 == version]
        apart = [seen for seen in apart if seen not in same]
        if (saved := _together(max(same, key=_revision, default=Seen()), replayed)[0]) is not None:
            result.append(saved)
    return [*result, *(seen.saved for seen in apart if seen.saved and seen.saved.sha256 != sha256)]


def _together(seen: Seen, replayed: Replayed | None) -> tuple[Saved | None, tuple[Message, ...]]:
    """A sidecar and the journal in one; they are apart where another computer wrote the sidecar."""
    kept = seen.saved
    if kept is None or replayed is None:
        return (replayed.last if replayed else kept), ()
    last, parted = replayed.last, replayed.states[0]
    same = (state for state in replayed.states if state.revision == kept.revision)
    if any(same_decisions(state.review, kept.review) for state in same):
        return last, ()  # the journal led to what the sidecar holds, and perhaps further
    if replayed.seen is not None:
        if replayed.seen.sha256 == seen.sha256:
            return last, ()  # nobody wrote the sidecar since
        begun, empty = replayed.seen.saved, replace(parted, review=Review())
        parted = begun if begun is not None and begun.sha256 == kept.sha256 else empty
    elif same_decisions(last.review, parted.review):
        return max(kept, last, key=lambda saved: saved.revision), ()
    merged = merge(parted.review, last.review, kept.review)
    revision = max(kept.revision, last.revision) + 1
    if same_decisions(merged.review, kept.review):
        return replace(kept, revision=revision), ()
    told = Message("The work on another computer and the last decisions here were put together.")
    return replace(last, review=merged.review, revision=revision, used=kept.used), (told,)


def journals_of(source: Path) -> list[Path]:
    """The journals of a transcript, of whichever version of its text."""
    return list((data_folder() / "journal").glob(f"*-{path_key(source)}.journal"))


def journal_path(source: Path, sha256: str) -> Path:
    """Where the changes of a transcript's work are written as they are made."""
    return data_folder() / "journal" / f"{text_key(source, sha256)}.journal"
