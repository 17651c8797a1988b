"""Where the work on a transcript is kept: a sidecar beside it, or in the user's own folder."""

from __future__ import annotations

import contextlib
import glob
import os
from dataclasses import dataclass, field, replace
from pathlib import Path

from filelock import FileLock, Timeout

from editor.core.carry import Carried, carry
from editor.core.journal_record import Replayed
from editor.core.merge import count, merge, same_decisions
from editor.core.message import Message
from editor.core.review import Review
from editor.core.session_file import Saved, SidecarError, check_fit, digest, pack, unpack
from editor.core.user_error import UserError
from editor.keeping import aside, files, journal, lease, states
from editor.keeping.folders import data_folder, own_folder, path_key, text_key
from editor.keeping.sidecar import SUFFIX as SUFFIX
from editor.keeping.sidecar import (
    Changed,
    Seen,
    fingerprint,
    is_short,
    load,
    mode,
    own_path,
    parse,
    places,
    read,
    write,
)
from editor.keeping.sidecar import beside as beside
from editor.keeping.sidecar import fallback as fallback
from editor.keeping.sidecar import save as save
from editor.keeping.sidecar import sidecar_path as sidecar_path


@dataclass(frozen=True, slots=True)
class Work:
    """A transcript's kept work: where it goes, what was found, and what the user must be told.

    `carried` is there where the decisions were made on another version of the text, `offer` where
    there is earlier work on this text that does not go on by itself. `seen` is what lies at `path`.
    """

    path: Path
    saved: Saved | None = None
    notices: tuple[Message, ...] = ()
    carried: Carried | None = None
    offer: Saved | None = None
    seen: Seen = Seen()


# — what is found —


@dataclass(slots=True)
class _Found:
    """The work that lies about for a transcript, by whether it is on this very text."""

    fitting: list[tuple[Path, Saved]] = field(default_factory=list)
    others: list[Saved] = field(default_factory=list)
    useless: dict[Path, str] = field(default_factory=dict)  # and why, as SidecarError says it
    seen: dict[Path, Seen] = field(default_factory=dict)


def _look(source: Path, text: str, sha256: str) -> _Found:
    found = _Found()
    for path in places(source):
        try:
            data = files.read_bytes(path)
            found.seen[path] = Seen(fingerprint(data))
            saved = parse(data)
            found.seen[path] = found.seen[path]._replace(saved=saved)
            if saved.sha256 == sha256:
                check_fit(saved, len(text))
                found.fitting.append((path, saved))
                continue
        except SidecarError as error:
            found.useless[path] = str(error)
            continue
        except UserError:
            found.useless[path] = "it cannot be read"
            continue
        has_text = unpack(saved) is not None
        found.useless[path] = "the transcript is another one now" if has_text else "no text is kept"
        found.others.append(saved)
    return found


def find(source: Path, text: str) -> Work:
    """The work kept for a transcript: the newest of sidecar, own copy and journal.

    What cannot be used is set aside, never lost. Decisions on another version of the text are
    carried over; so is the work of a transcript that was moved or renamed. What takes the place
    of something is written before that is let go.
    """
    target, sha256 = sidecar_path(source), digest(text)
    _sweep(source, target)
    found = _look(source, text, sha256)
    replayed = journal.read(journal_path(source, sha256))
    if replayed is not None and not _fits(replayed.last, sha256, len(text)):
        replayed = None
    work = _newest(source, target, found, replayed)
    if work is not None:
        work = _settle(source, work, found, in_place=True)
    else:
        work = _settle(source, _from_elsewhere(source, target, text, found), found, in_place=False)
        if work.carried is not None and work.seen.saved == work.saved:
            _forget_journals(source, sha256)
    if target.parent != beside(source).parent:
        names = (source.name, str(target.parent))
        told = Message("The folder of {} cannot be written; the work is kept in {}.", names)
        if not is_short(source):
            told = Message("{}: beside so long a name no work fits; it is kept in {}.", names)
        work = replace(work, notices=(*work.notices, told))
    return work


def _sweep(source: Path, target: Path) -> None:
    """Remove what crashes left half written, and rights on the work that the text does not give.

    Versions before 0.2 gave everybody the right to read it.
    """
    near = beside(source)
    if files.is_possible(near):
        for path in (near, *aside.found(near)):
            files.restrict(path, mode(source, path)[0])
    files.sweep(target.parent)
    files.sweep(target.parent, lease.PATTERN)
    files.sweep(target.parent, f".{glob.escape(beside(source).name[:40])}.????????.part")
    files.sweep(data_folder() / "journal")
    files.sweep(data_folder() / "journal", "*.part")


def _newest(source: Path, target: Path, found: _Found, replayed: Replayed | None) -> Work | None:
    """The newest work on this very text; None where there is none."""
    best = max(found.fitting, key=lambda pair: pair[1].revision, default=None)
    saved, told = _together(found.seen[best[0]] if best else Seen(), replayed)
    if saved is None:
        return None
    for _, older in found.fitting:
        if not same_decisions(older.review, saved.review):
            states.keep(source, older)
    return Work(target, saved, told)


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


def _from_elsewhere(source: Path, target: Path, text: str, found: _Found) -> Work:
    """Work on another version of the text, at another place, or of another time."""
    sha256 = digest(text)
    others = _others(source, sha256, found)
    carried = _carried(target, text, others)
    if others and (back := _earlier(source, target, text, carried)):
        return back
    if carried is not None:
        return carried
    moved = states.moved(source, sha256)
    if moved is not None and _fits(moved[1], sha256, len(text)):
        name = moved[0].name if moved[0].name != source.name else str(moved[0])
        return Work(target, moved[1], (Message("The work kept for {} goes on here.", (name,)),))
    last = states.newest(source, text)
    if last is not None and any(why in _DAMAGE for why in found.useless.values()):
        told = Message("The last whole state of the work on {} goes on.", (source.name,))
        return Work(target, replace(last, revision=last.revision + 1), (told,))
    offers = [s for s in (last, *_set_aside(source, text)) if s is not None and count(s.review)]
    return Work(target, offer=max(offers, key=lambda saved: saved.revision, default=None))


_DAMAGE = (  # at a sidecar's place also JSON that is no work: something wrote over it
    "it is damaged", "it cannot be read", "its edits do not fit the text",
    "it is no work of Relecture",
)  # fmt: skip


def _set_aside(source: Path, text: str) -> list[Saved]:
    """The work on this path that was set aside, on this text or brought to it."""
    found: list[Saved | None] = []
    for place in dict.fromkeys((beside(source), own_path(source))):
        for path in aside.found(place)[:3]:
            with contextlib.suppress(SidecarError):
                saved = load(path)
                if _fits(saved, digest(text), len(text)):
                    found.append(saved)
                elif work := _carried(place, text, [saved]):
                    found.append(work.saved)
    return [saved for saved in found if saved is not None]


def _earlier(source: Path, target: Path, text: str, carried: Work | None) -> Work | None:
    """The work on this very text from before it was another one, where that is the larger.

    Who reads a file in a wrong encoding and then in the right one again has his work back.
    """
    saved = states.newest(source, text)
    other = carried.saved if carried is not None else None
    if saved is None or count(saved.review) <= (count(other.review) if other else 0):
        return None
    revision = max(saved.revision, other.revision if other else 0)
    told = Message("The earlier work on this version of {} goes on.", (source.name,))
    return Work(target, replace(saved, revision=revision + 1), (told,))


def _carried(target: Path, text: str, others: list[Saved]) -> Work | None:
    """The newest work on another version of the text, its decisions carried over to this one."""
    for other in sorted(others, key=lambda saved: -saved.revision):
        old = unpack(other)
        if old is not None and _fits(other, other.sha256, len(old)):
            result = carry(old, text, other.review, other.position)
            saved = replace(
                other, review=result.review, position=result.position, sha256=digest(text),
                revision=other.revision + 1, packed=pack(text),
            )  # fmt: skip
            return Work(target, saved, (), result)
    return None


def _others(source: Path, sha256: str, found: _Found) -> list[Saved]:
    """The work on other versions of the text: of sidecars and journals, each version in one."""
    result = []
    kept = [seen for path, seen in found.seen.items() if path in found.useless and seen.saved]
    for path in _journals(source):
        replayed = journal.read(path)
        if replayed is None or replayed.last.sha256 == sha256:
            continue
        same = [s for s in kept if s.saved and s.saved.sha256 == replayed.last.sha256]
        newest = max(same, key=lambda s: s.saved.revision if s.saved else 0, default=Seen())
        kept = [seen for seen in kept if seen not in same]
        if (saved := _together(newest, replayed)[0]) is not None:
            result.append(saved)
    return [*result, *(seen.saved for seen in kept if seen.saved in found.others and seen.saved)]


def _journals(source: Path) -> list[Path]:
    return list((data_folder() / "journal").glob(f"*-{path_key(source)}.journal"))


def _forget_journals(source: Path, sha256: str) -> None:
    """Remove the journals of other versions, of which a state is kept; their work was carried."""
    for path in _journals(source):
        kept = journal.read(path)
        if kept is not None and kept.last.sha256 != sha256:
            states.keep(source, kept.last)
            with contextlib.suppress(OSError):
                path.unlink()


def _settle(source: Path, work: Work, found: _Found, *, in_place: bool) -> Work:
    """Set aside what cannot be used and write what was found elsewhere: copied first, then gone.

    What could not be set aside is not `seen`, so that nothing is ever written over it.
    """
    notices: list[Message] = []
    seen = found.seen.get(work.path, Seen())
    for path, why in found.useless.items():
        is_target = path == work.path
        if not is_target and not os.access(path.parent, os.W_OK):
            continue  # it lies where nothing can be changed, and is in nobody's way
        stays = is_target and not in_place and work.saved is not None  # until it is written over
        try:
            set_aside = aside.copy if stays else aside.move
            with lease.held(path):
                notices.append(set_aside(path, why, *mode(source, path)))
        except UserError as error:
            notices.append(error.message)
            seen = Seen() if is_target else seen
            continue
        if is_target and not stays:
            seen = Seen()
    if not in_place and work.saved is not None:
        with contextlib.suppress(UserError, Changed):  # the autosave tries again, and tells
            seen = write(work.path, work.saved, source, seen)
    return replace(work, notices=(*notices, *work.notices), seen=seen)


def _fits(saved: Saved, sha256: str, length: int) -> bool:
    try:
        check_fit(saved, length)
    except SidecarError:
        return False
    return saved.sha256 == sha256


def peek(source: Path, text: str) -> Saved | None:
    """The newest work kept for a transcript, if it fits; nothing is touched or told."""
    sha256 = digest(text)
    best = Seen()
    for path in places(source):
        with contextlib.suppress(UserError):
            seen = read(path)
            if seen.saved is None or not _fits(seen.saved, sha256, len(text)):
                continue
            if best.saved is None or seen.saved.revision > best.saved.revision:
                best = seen
    replayed = journal.read(journal_path(source, sha256))
    if replayed is not None and not _fits(replayed.last, sha256, len(text)):
        replayed = None
    return _together(best, replayed)[0]


def journal_path(source: Path, sha256: str) -> Path:
    """Where the changes of a transcript's work are written as they are made."""
    return data_folder() / "journal" / f"{text_key(source, sha256)}.journal"


def interrupted() -> Path | None:
    """The transcript whose work was going on when the program last ended without closing it."""
    found = []
    for path in (data_folder() / "journal").glob("*.journal"):
        kept = journal.read(path)
        if kept is not None:
            with contextlib.suppress(OSError):
                found.append((path.stat().st_mtime, Path(kept.place)))
    for _, source in sorted(found, reverse=True):
        if files.is_possible(source) and source.exists():
            lock = hold(source)
            if lock is not None:  # else it is open in another window
                lock.release()
                return source
    return None


def hold(source: Path) -> FileLock | None:
    """Keep other windows from changing the work on a transcript; None where one has it.

    The hold ends with `release` on what is given, or with the program, however it ends. It is in
    the user's own folder: other computers are no matter of it, `write` looks out for them.
    """
    try:
        lock = FileLock(own_folder("locks") / f"{path_key(source)}.lock", mode=files.PRIVATE)
        lock.acquire(timeout=0)
    except Timeout:
        return None
    except (OSError, NotImplementedError):
        return FileLock(data_folder() / "none")  # no place for locks: work goes on without
    return lock
