"""Where the work on a transcript is kept: a sidecar beside it, or in the user's own folder."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass, replace
from pathlib import Path

from filelock import FileLock, Timeout

from editor import files, journal, states
from editor.core.carry import Carried, carry
from editor.core.message import Message
from editor.core.review import Review
from editor.core.session_file import Saved, SidecarError, check_fit, digest, dumps, loads, unpack
from editor.folders import data_folder, path_key, text_key
from editor.formats.plain import FormatError

SUFFIX = ".relecture.json"


@dataclass(frozen=True, slots=True)
class Work:
    """A transcript's kept work: where it goes, what was found, and what the user must be told.

    `carried` is there where the decisions were made on another version of the text.
    """

    path: Path
    saved: Saved | None = None
    notices: tuple[Message, ...] = ()
    carried: Carried | None = None


def sidecar_path(source: Path) -> Path:
    """Beside the transcript where that folder can be written, else in the user's folder."""
    near = beside(source)
    if os.access(source.parent, os.W_OK) and (not near.exists() or os.access(near, os.W_OK)):
        return near
    return _own_path(source)


def _own_path(source: Path) -> Path:
    return data_folder() / "work" / f"{source.stem[:60]}-{path_key(source)}{SUFFIX}"


def fallback(source: Path, target: Path) -> Path | None:
    """Where the work goes when `target` cannot be written; None where that is it already."""
    own = _own_path(source)
    return own if own != target else None


def beside(source: Path) -> Path:
    """The sidecar's place next to the transcript."""
    return source.with_name(source.name + SUFFIX)


def lock_for(path: Path) -> FileLock:
    """A lock, not yet held, on what belongs to a path; raises OSError.

    It is in the user's own folder: the transcripts' folder is no place for such files.
    """
    folder = data_folder() / "locks"
    folder.mkdir(parents=True, exist_ok=True)
    return FileLock(folder / f"{path_key(path)}.lock")


def find(source: Path, text: str) -> Work:
    """The work kept for a transcript: the newest of sidecar, own copy and journal.

    What cannot be used is set aside, never lost. Decisions on another version of the text are
    carried over; so is the work of a transcript that was moved or renamed.
    """
    target, sha256 = sidecar_path(source), digest(text)
    notices: list[Message] = []
    fitting: list[Saved] = []
    others: list[Saved] = []
    for path in dict.fromkeys((target, beside(source), _own_path(source))):
        if not path.exists():
            continue
        try:
            saved = _load(path)
            if saved.sha256 == sha256:
                check_fit(saved, len(text))
                fitting.append(saved)
                continue
        except SidecarError as error:
            notices.append(_set_aside(path, str(error)))
            continue
        has_text = unpack(saved) is not None
        why = "the transcript is another one now" if has_text else "no text is kept"
        notices.append(_set_aside(path, why))
        others.append(saved)
    kept = journal.read(journal_path(source, sha256))
    if kept is not None and kept[0].sha256 == sha256 and _fits(kept[0], len(text)):
        fitting.append(kept[0])
    if elsewhere := _elsewhere(source, target):
        notices.append(elsewhere)
    if fitting:
        newest = max(fitting, key=lambda saved: saved.revision)
        for older in fitting:
            if older.review != newest.review:
                states.keep(source, older)
        return Work(target, newest, tuple(notices))
    others += _journals_of_others(source, sha256)
    carried = _carried(target, text, others, notices)
    if others and (back := _earlier(source, target, text, carried, notices)):
        return back
    if carried is not None:
        return carried
    moved = states.moved(source, sha256)
    if moved is not None and _fits(moved[1], len(text)):
        name = moved[0].name if moved[0].name != source.name else str(moved[0])
        notices.append(Message("The work kept for {} goes on here.", (name,)))
        return Work(target, moved[1], tuple(notices))
    return Work(target, notices=tuple(notices))


def _earlier(
    source: Path, target: Path, text: str, carried: Work | None, notices: list[Message]
) -> Work | None:
    """The work on this very text from before it was another one, where that is the larger.

    Who reads a file in a wrong encoding and then in the right one again has his work back.
    """
    kept = next(iter(states.states(source, digest(text))), None)
    try:
        saved = states.load(kept, text) if kept is not None else None
    except FormatError:
        return None
    other = carried.saved.review if carried is not None and carried.saved else Review()
    if saved is None or not _fits(saved, len(text)) or _size(saved.review) <= _size(other):
        return None
    revision = max(saved.revision, carried.saved.revision if carried and carried.saved else 0)
    told = Message("The earlier work on this version of {} goes on.", (source.name,))
    return Work(target, replace(saved, revision=revision + 1), (*notices, told))


def _size(review: Review) -> int:
    return len(review.edits.items) + len(review.rejected)


def _carried(target: Path, text: str, others: list[Saved], notices: list[Message]) -> Work | None:
    """The newest work on another version of the text, its decisions carried over to this one."""
    for other in sorted(others, key=lambda saved: -saved.revision):
        old = unpack(other)
        if old is not None and _fits(other, len(old)):
            result = carry(old, text, other.review, other.position)
            saved = replace(
                other, review=result.review, position=result.position, sha256=digest(text),
                revision=other.revision + 1, packed="",
            )  # fmt: skip
            return Work(target, saved, tuple(notices), result)
    return None


def _journals_of_others(source: Path, sha256: str) -> list[Saved]:
    """What journals hold of other versions of the text; each is kept as a state and removed."""
    found = []
    for path in (data_folder() / "journal").glob(f"*-{path_key(source)}.journal"):
        kept = journal.read(path)
        if kept is not None and kept[0].sha256 != sha256:
            found.append(kept[0])
            states.keep(source, kept[0])
            with contextlib.suppress(OSError):
                path.unlink()
    return found


def _load(path: Path) -> Saved:
    """The work in a file; raises SidecarError."""
    try:
        return loads(files.read_bytes(path).decode("utf-8", "surrogatepass"))
    except (FormatError, UnicodeDecodeError) as error:
        raise SidecarError("it cannot be read") from error


def _fits(saved: Saved, length: int) -> bool:
    try:
        check_fit(saved, length)
    except SidecarError:
        return False
    return True


def peek(source: Path, text: str) -> Saved | None:
    """The newest work kept for a transcript, if it fits; nothing is touched or told."""
    found, sha256 = [], digest(text)
    for path in (beside(source), _own_path(source)):
        try:
            found.append(_load(path))
        except SidecarError:
            continue
    if kept := journal.read(journal_path(source, sha256)):
        found.append(kept[0])
    fitting = [s for s in found if s.sha256 == sha256 and _fits(s, len(text))]
    return max(fitting, key=lambda saved: saved.revision, default=None)


def journal_path(source: Path, sha256: str) -> Path:
    """Where the changes of a transcript's work are written as they are made."""
    return data_folder() / "journal" / f"{text_key(source, sha256)}.journal"


def interrupted() -> Path | None:
    """The transcript whose work was going on when the program last ended without closing it."""
    found = []
    for path in (data_folder() / "journal").glob("*.journal"):
        kept = journal.read(path)
        if kept is not None:
            found.append((path.stat().st_mtime, Path(kept[1])))
    for _, source in sorted(found, reverse=True):
        if source.exists():
            lock = hold(source)
            if lock is not None:  # else it is open in another window
                lock.release()
                return source
    return None


def hold(source: Path) -> FileLock | None:
    """Keep other windows from changing the work on a transcript; None where one has it.

    The hold ends with `release` on what is given, or with the program, however it ends.
    """
    try:
        lock = lock_for(source)
        lock.acquire(timeout=0)
    except Timeout:
        return None
    except OSError:
        return FileLock(data_folder() / "none")  # no place for locks: work goes on without
    return lock


def _elsewhere(source: Path, target: Path) -> Message | None:
    """What to tell where the work cannot be kept beside the transcript."""
    if target.parent == source.parent:
        return None
    template = "The folder of {} cannot be written; the work is kept in {}."
    return Message(template, (source.name, str(target.parent)))


def set_aside_changed(path: Path) -> Message:
    """Set a sidecar aside that another program wrote while it was ours, and say so."""
    return _set_aside(path, "another program changed it")


def _set_aside(path: Path, why: str) -> Message:
    """Rename a sidecar that cannot be used, so that it is never overwritten, and say so."""
    for number in range(1, 1000):
        aside = path.with_name(f"{path.name}.{number}.bak")
        if not aside.exists():
            try:
                path.rename(aside)
            except OSError:
                break
            return Message(_ASIDE[why], (path.name, aside.name))
    return Message("{}: this kept work cannot be used, and not be set aside.", (path.name,))


# What is wrong with kept work, as SidecarError says it, and the sentence for the user.
_ASIDE = {
    "it is damaged": "{}: the kept work is damaged. It was set aside as {}.",
    "it is no work of Relecture": "{}: this is no work of Relecture. It was set aside as {}.",
    "it was made by a newer version of Relecture": (
        "{}: the kept work was made by a newer version of Relecture. It was set aside as {}."
    ),
    "its edits do not fit the text": (
        "{}: the kept work does not fit the text. It was set aside as {}; the review starts anew."
    ),
    "it cannot be read": "{}: the kept work cannot be read. It was set aside as {}.",
    "another program changed it": (
        "{}: another program changed the kept work. Its version was set aside as {}."
    ),
    "no text is kept": (
        "The transcript was changed by another program. Its kept work {} was set aside as {}; "
        "the review starts anew."
    ),
    "the transcript is another one now": (
        "The transcript is another version now. The work on the last one ({}) is kept as {}."
    ),
}


def save(path: Path, saved: Saved) -> None:
    """Write a sidecar; raises FormatError in a sentence that names the file.

    Only folders of the user's own are made: one that is gone may be a disk that is not there.
    """
    if path.is_relative_to(data_folder()):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FormatError("{}: the folder cannot be made.", path.parent.name) from error
    files.write_atomically(path, dumps(saved).encode("utf-8", "surrogatepass"))
