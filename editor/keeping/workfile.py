"""Where the work on a transcript is kept: a sidecar beside it, or in the user's own folder."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from editor.core.carry import carry
from editor.core.merge import count
from editor.core.message import Message
from editor.core.session_file import Saved, SidecarError, digest, pack, unpack
from editor.core.set_aside import DAMAGE
from editor.core.user_error import UserError
from editor.keeping import aside, files, journal, lease, states
from editor.keeping.candidates import Candidates, Choice, candidates, choose, fits, journals_of
from editor.keeping.candidates import journal_path as journal_path
from editor.keeping.folders import data_folder, own_folder, path_key
from editor.keeping.sidecar import (
    Changed,
    Seen,
    is_short,
    load,
    mode,
    own_path,
    write,
)
from editor.keeping.sidecar import beside as beside
from editor.keeping.sidecar import fallback as fallback
from editor.keeping.sidecar import save as save
from editor.keeping.sidecar import sidecar_path as sidecar_path
from editor.keeping.work import SUFFIX as SUFFIX
from editor.keeping.work import Work as Work

if TYPE_CHECKING:
    from filelock import FileLock


def find(source: Path, text: str) -> Work:
    """The work kept for a transcript: the newest of sidecar, own copy and journal.

    What cannot be used is set aside, never lost. Decisions on another version of the text are
    carried over; so is the work of a transcript that was moved or renamed. What takes the place
    of something is written before that is let go.
    """
    target = sidecar_path(source)
    _sweep(source, target)
    found = candidates(source)
    choice = choose(found, text)
    if choice.saved is not None:
        for older in choice.older:
            states.keep(source, older)
        work = Work(target, choice.saved, choice.notices)
        work = _settle(source, work, found, choice, in_place=True)
    else:
        work = _from_elsewhere(source, target, text, choice)
        work = _settle(source, work, found, choice, in_place=False)
        if work.carried is not None and work.seen.saved == work.saved:
            _forget_journals(source, digest(text))
    if target.parent != beside(source).parent:
        names = (source.name, str(target.parent))
        told = Message("The folder of {} cannot be written; the work is kept in {}.", names)
        if not is_short(source):
            told = Message("{}: beside so long a name no work fits; it is kept in {}.", names)
        work = work._replace(notices=(*work.notices, told))
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
    from glob import escape

    files.sweep(target.parent, f".{escape(beside(source).name[:40])}.????????.part")
    files.sweep(data_folder() / "journal")
    files.sweep(data_folder() / "journal", "*.part")


def _from_elsewhere(source: Path, target: Path, text: str, choice: Choice) -> Work:
    """Work on another version of the text, at another place, or of another time."""
    sha256 = digest(text)
    carried = _carried(target, text, choice.others)
    if choice.others and (back := _earlier(source, target, text, carried)):
        return back
    if carried is not None:
        return carried
    moved = states.moved(source, sha256)
    if moved is not None and fits(moved[1], sha256, len(text)):
        name = moved[0].name if moved[0].name != source.name else str(moved[0])
        return Work(target, moved[1], (Message("The work kept for {} goes on here.", (name,)),))
    last = states.newest(source, text)
    if last is not None and DAMAGE.intersection(choice.useless.values()):
        told = Message("The last whole state of the work on {} goes on.", (source.name,))
        return Work(target, replace(last, revision=last.revision + 1), (told,))
    offers = [s for s in (last, *_set_aside(source, text)) if s is not None and count(s.review)]
    return Work(target, offer=max(offers, key=lambda saved: saved.revision, default=None))


def _set_aside(source: Path, text: str) -> list[Saved]:
    """The work on this path that was set aside, on this text or brought to it."""
    found: list[Saved | None] = []
    for place in dict.fromkeys((beside(source), own_path(source))):
        for path in aside.found(place)[:3]:
            with contextlib.suppress(SidecarError):
                saved = load(path)
                if fits(saved, digest(text), len(text)):
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


def _carried(target: Path, text: str, others: Sequence[Saved]) -> Work | None:
    """The newest work on another version of the text, its decisions carried over to this one."""
    for other in sorted(others, key=lambda saved: -saved.revision):
        old = unpack(other)
        if old is not None and fits(other, other.sha256, len(old)):
            result = carry(old, text, other.review, other.position)
            saved = replace(
                other, review=result.review, position=result.position, sha256=digest(text),
                revision=other.revision + 1, packed=pack(text),
            )  # fmt: skip
            return Work(target, saved, (), result)
    return None


def _forget_journals(source: Path, sha256: str) -> None:
    """Remove the journals of other versions, of which a state is kept; their work was carried."""
    for path in journals_of(source):
        kept = journal.read(path)
        if kept is not None and kept.last.sha256 != sha256:
            states.keep(source, kept.last)
            with contextlib.suppress(OSError):
                path.unlink()


def _settle(source: Path, work: Work, found: Candidates, choice: Choice, *, in_place: bool) -> Work:
    """Set aside what cannot be used and write what was found elsewhere: copied first, then gone.

    What could not be set aside is not `seen`, so that nothing is ever written over it.
    """
    notices: list[Message] = []
    seen = found.sidecars.get(work.path, Seen())
    for path, why in choice.useless.items():
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
    return work._replace(notices=(*notices, *work.notices), seen=seen)


def look(source: Path, text: str) -> Work:
    """The newest work kept for a transcript, if it fits; nothing is touched.

    Where there is work, but none that can be used as it lies there, the notices say so.
    """
    choice = choose(candidates(source), text)
    told: tuple[Message, ...] = ()
    if choice.saved is None and (choice.useless or choice.others):
        names = {path.name: None for path in choice.useless} or {beside(source).name: None}
        told = tuple(Message(_UNUSED, (source.name, name)) for name in names)
    return Work(sidecar_path(source), choice.saved, told)


_UNUSED = Message(
    "{}: the work kept in {} is damaged or on another version of the text, and none of its "
    "decisions is used here. Open the file in the window to go on with what can be saved."
).template


def peek(source: Path, text: str) -> Saved | None:
    """The newest work kept for a transcript, if it fits; nothing is touched or told."""
    return look(source, text).saved


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
    from filelock import FileLock, Timeout  # windows alone need it, and it loads slowly

    try:
        lock = FileLock(own_folder("locks") / f"{path_key(source)}.lock", mode=files.PRIVATE)
        lock.acquire(timeout=0)
    except Timeout:
        return None
    except (OSError, NotImplementedError):
        return FileLock(data_folder() / "none")  # no place for locks: work goes on without
    return lock
