"""Where the work on a transcript is kept: a sidecar beside it, or in the user's own folder."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from editor import files
from editor.core.message import Message
from editor.core.session_file import Saved, SidecarError, digest, dumps, loads
from editor.formats.plain import FormatError

SUFFIX = ".relecture.json"


@dataclass(frozen=True, slots=True)
class Work:
    """A sidecar found (or not) for a transcript, and what the user must be told about it."""

    path: Path
    saved: Saved | None = None
    notice: Message | None = None


def data_folder() -> Path:
    """The user's own folder of Relecture, made on demand."""
    import platformdirs

    home = os.environ.get("RELECTURE_DATA")
    return Path(home) if home else Path(platformdirs.user_data_dir("Relecture", appauthor=False))


def sidecar_path(source: Path) -> Path:
    """Beside the transcript where that folder can be written, else in the user's folder."""
    beside = source.with_name(source.name + SUFFIX)
    if os.access(source.parent, os.W_OK) and (not beside.exists() or os.access(beside, os.W_OK)):
        return beside
    return _own_path(source)


def _path_key(path: Path) -> str:
    """A short name of a path, for files about it in the user's own folder."""
    return hashlib.sha256(str(path.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]


def _own_path(source: Path) -> Path:
    return data_folder() / "work" / f"{source.stem[:60]}-{_path_key(source)}{SUFFIX}"


def lock_for(path: Path) -> FileLock:
    """A lock, not yet held, on what belongs to a path; raises OSError.

    It is in the user's own folder: the transcripts' folder is no place for such files.
    """
    folder = data_folder() / "locks"
    folder.mkdir(parents=True, exist_ok=True)
    return FileLock(folder / f"{_path_key(path)}.lock")


def find(source: Path, text: str) -> Work:
    """The work kept for a transcript; a sidecar that cannot be used is set aside, never lost."""
    target = sidecar_path(source)
    beside = source.with_name(source.name + SUFFIX)
    for path in dict.fromkeys((target, beside, _own_path(source))):
        if not path.exists():
            continue
        try:
            saved = loads(files.read_bytes(path).decode("utf-8"), len(text))
        except (SidecarError, FormatError, UnicodeDecodeError) as error:
            why = str(error) if isinstance(error, SidecarError) else "it cannot be read"
            return Work(target, notice=_set_aside(path, why))
        if saved.sha256 != digest(text):
            why = "the transcript was changed since by another program"
            return Work(target, notice=_set_aside(path, why))
        return Work(target, saved, _elsewhere(source, target))
    return Work(target, notice=_elsewhere(source, target))


def peek(source: Path, text: str) -> Saved | None:
    """The work kept for a transcript, if it fits; nothing is touched and nothing is told."""
    for path in (source.with_name(source.name + SUFFIX), _own_path(source)):
        try:
            saved = loads(files.read_bytes(path).decode("utf-8"), len(text))
        except (SidecarError, FormatError, UnicodeDecodeError):
            continue
        if saved.sha256 == digest(text):
            return saved
    return None


STATES = 10  # earlier states of the work that are kept


@dataclass(frozen=True, slots=True)
class State:
    """An earlier state of the work on a transcript; `when` in seconds since 1970."""

    when: float
    path: Path


def _states_folder(source: Path) -> Path:
    return data_folder() / "states" / _own_path(source).name.removesuffix(SUFFIX)


def states(source: Path) -> list[State]:
    """The earlier states kept for a transcript, the newest first."""
    found = []
    for path in _states_folder(source).glob("*.json"):
        if path.stem.isdecimal():
            found.append(State(int(path.stem) / 1000, path))
    return sorted(found, key=lambda state: -state.when)


def keep_state(source: Path, work: Path, now: float) -> None:
    """Keep the work as it is on disk as one of the last STATES; nothing is told if that fails."""
    try:
        data = files.read_bytes(work)
        known = states(source)
        if known and known[0].path.read_bytes() == data:
            return
        folder = _states_folder(source)
        folder.mkdir(parents=True, exist_ok=True)
        files.write_atomically(folder / f"{round(now * 1000)}.json", data)
        for old in known[STATES - 1 :]:
            old.path.unlink(missing_ok=True)
    except (FormatError, OSError):
        return  # a copy of what is safe elsewhere


def load_state(state: State, text: str) -> Saved:
    """The work of an earlier state; raises FormatError where it does not fit the text."""
    try:
        saved = loads(files.read_bytes(state.path).decode("utf-8"), len(text))
    except (SidecarError, UnicodeDecodeError) as error:
        raise FormatError("{}: this kept work is damaged.", state.path.name) from error
    if saved.sha256 != digest(text):
        raise FormatError("{}: this kept work is of another text.", state.path.name)
    return saved


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
    "the transcript was changed since by another program": (
        "The transcript was changed by another program. Its kept work {} was set aside as {}; "
        "the review starts anew."
    ),
}


def save(path: Path, saved: Saved) -> None:
    """Write a sidecar; raises FormatError in a sentence that names the file."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FormatError("{}: the folder cannot be made.", path.parent.name) from error
    files.write_atomically(path, dumps(saved).encode("utf-8", "surrogatepass"))
