"""Files in and out: reading with a sentence for what goes wrong, writing atomically."""

from __future__ import annotations

import contextlib
import os
import stat
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from editor.core.glossary import Glossary, merge_all
from editor.core.message import Message
from editor.core.transcript import Transcript
from editor.core.user_error import UserError, reason_of_system
from editor.formats import transcripts
from editor.formats.plain import LARGEST
from editor.keeping.folders import own_uid, random_name

PRIVATE = 0o600  # mode of what only its owner reads
PART = ".relecture.part"  # end of the name of a file that is being written
_OLD = 3600  # seconds after which nobody is writing such a file any more

T = TypeVar("T")


def read_bytes(path: Path) -> bytes:
    """A file's content; raises UserError in a sentence that names the file."""
    try:
        if path.is_dir():
            raise UserError("{}: this is a folder, not a file.", path.name or str(path))
        if not path.exists():
            raise UserError("{}: there is no such file.", path.name)
        if not path.is_file():
            raise UserError("{}: this is not an ordinary file.", path.name)
        if path.stat().st_size > LARGEST:
            raise UserError("{}: the file is larger than {} MB.", path.name, str(LARGEST // 2**20))
        return path.read_bytes()
    except (OSError, ValueError, MemoryError) as error:  # ValueError: a NUL in the name
        reason = reason_of_system(error)
        raise UserError("{}: the file cannot be read ({}).", path.name, reason) from error


def read_transcript(path: Path, encoding: str = "", original: bool = False) -> Transcript:
    """The transcript in a file; raises UserError."""
    data = read_bytes(path)
    return guarded(path, lambda: transcripts.read(data, path.name, encoding, original))


def read_glossaries(paths: Iterable[Path], told: list[Message] | None = None) -> Glossary:
    """The glossaries of several files in one, later ones winning; raises UserError.

    Sentences about rows that are left out are added to `told`.
    """
    return merge_all(read_glossary(path, told) for path in paths)


def read_glossary(path: Path, told: list[Message] | None = None) -> Glossary:
    """The glossary in a file; raises UserError. `told` is as for `read_glossaries`."""
    from editor.formats import glossaries  # brings XML and CSV

    data = read_bytes(path)
    return guarded(path, lambda: glossaries.read(data, path.name, told))


def guarded(path: Path, read: Callable[[], T]) -> T:
    """What a reader gives; whatever goes wrong in it, only UserError comes out.

    A reader meets bytes that nobody thought of: numbers of thousands of digits, depths that no
    stack has, more than memory holds. None of it may leave the window without its file.
    """
    try:
        return read()
    except UserError:
        raise
    except Exception as error:
        from editor.keeping import log  # brings the library for logs

        log.failure("reading", error)
        raise UserError(
            "{}: the file holds what cannot be read ({}).", path.name, type(error).__name__
        ) from error


def is_possible(path: Path) -> bool:
    """Whether a file of this name can be there at all: systems limit how long names may be."""
    try:
        path.lstat()
    except FileNotFoundError:
        return True
    except (OSError, ValueError):
        return False
    return True


def write_atomically(
    path: Path, data: bytes, mode: int | None = None, group: int = -1, like: Path | None = None
) -> None:
    """Write beside the target, then replace it, so that a crash leaves the old or the new file.

    A link is kept: what it leads to is replaced. `mode` is the new file's; without it an existing
    file keeps its own, and a new one has what the system gives, but no more than the file `like`.
    `group` is who has the rights of the group; where that cannot be, the group has none. Raises
    UserError in a sentence that names the file.
    """
    try:
        real = _real(path)
        part = real.with_name(f".{real.name[:30]}.{random_name()}{PART}")
        if mode is None and real.exists():
            found = real.stat()
            mode, group = found.st_mode & 0o777, found.st_gid
        elif mode is None:
            most, group = mode_beside(like) if like is not None else (0o666, -1)
            mode = most & ~_umask()
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _FLAGS, PRIVATE)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.chmod(part, _for_group(part, mode, group))  # noqa: PTH101
            os.replace(part, real)  # noqa: PTH105
            _sync_folder(real.parent)
        except BaseException:
            with contextlib.suppress(OSError):
                part.unlink()
            raise
    except OSError as error:
        raise cannot_write(path, error) from error


def _real(path: Path) -> Path:
    """The place that is to be written: where a link leads to. Raises OSError or UserError."""
    real = Path(os.path.realpath(path))
    if real.is_symlink():
        raise UserError("{}: this link leads nowhere.", path.name)
    if real.is_dir():
        raise UserError("{}: this is a folder, not a file.", path.name or str(path))
    if real.exists():
        if not real.is_file():
            raise UserError("{}: this is not an ordinary file.", path.name)
        # Replacing asks for no right on the file itself; who took it away meant to keep the file.
        if not real.stat().st_mode & 0o222 or not os.access(real, os.W_OK):
            raise UserError("{}: the file is read only.", path.name)
    return real


def _for_group(path: Path, mode: int, group: int) -> int:
    """The mode for a file that is to belong to a group; without the group's rights if it cannot."""
    if group < 0 or os.name == "nt" or path.stat().st_gid == group:
        return mode
    try:
        os.chown(path, -1, group)
    except OSError:
        return mode & ~0o070
    return mode


def mode_beside(source: Path) -> tuple[int, int]:
    """Mode and group for a file that holds a transcript's text: whoever may read that, no more."""
    try:
        found = source.stat()
    except OSError:
        return PRIVATE, -1
    return (stat.S_IMODE(found.st_mode) & 0o066) | PRIVATE, found.st_gid


def restrict(path: Path, mode: int) -> None:
    """Take the rights from an own file that go beyond a mode."""
    with contextlib.suppress(OSError):
        found = path.lstat()
        if (
            stat.S_ISREG(found.st_mode)
            and found.st_uid == own_uid()
            and found.st_mode & ~mode & 0o077
        ):
            path.chmod(found.st_mode & (mode | 0o700))


def cannot_write(path: Path, error: OSError) -> UserError:
    """The sentence for the user about a file that could not be written."""
    return UserError("{}: the file cannot be written ({}).", path.name, reason_of_system(error))


def make_folder(folder: Path) -> None:
    """Make a folder where it is not there yet; raises UserError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError("{}: the folder cannot be made.", folder.name) from error


def keep_source(output: Path, source: Path) -> None:
    """Refuse to write over the transcript itself, however it is named; raises UserError."""
    # « new/../a.txt » is there only once the folder « new » is made, but is the same file then.
    real = Path(os.path.realpath(output))
    try:
        same = real.exists() and real.samefile(source)
    except OSError:
        return  # what is wrong with either is told when it is read or written
    if same:
        raise UserError("{}: this is the transcript itself; choose another name.", output.name)


def sweep(folder: Path, pattern: str = f".*{PART}") -> None:
    """Remove what a crash left half written in a folder: own files only, and old ones."""
    limit = time.time() - _OLD
    with contextlib.suppress(OSError):
        for path in folder.glob(pattern):
            with contextlib.suppress(OSError):
                found = path.lstat()
                ours = stat.S_ISREG(found.st_mode) and found.st_uid == own_uid()
                if ours and found.st_mtime < limit:
                    path.unlink()


_FLAGS = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


def _sync_folder(folder: Path) -> None:
    """Have the new name of a file put on the disk, too; nothing is told where that cannot be."""
    if os.name == "nt":  # folders cannot be opened there
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
