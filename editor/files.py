"""Files in and out: reading with a sentence for what goes wrong, writing atomically."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from editor.core.glossary import Glossary, merge_all
from editor.core.message import Message
from editor.core.transcript import Transcript
from editor.formats import glossaries, transcripts
from editor.formats.plain import LARGEST, FormatError


def read_bytes(path: Path) -> bytes:
    """A file's content; raises FormatError in a sentence that names the file."""
    try:
        if path.is_dir():
            raise FormatError("{}: this is a folder, not a file.", str(path.name or path))
        if not path.exists():
            raise FormatError("{}: there is no such file.", path.name)
        if not path.is_file():
            raise FormatError("{}: this is not an ordinary file.", path.name)
        if path.stat().st_size > LARGEST:
            raise FormatError(
                "{}: the file is larger than {} MB.", path.name, str(LARGEST // 2**20)
            )
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise FormatError("{}: the file cannot be read ({}).", path.name, reason) from error


def read_transcript(path: Path, encoding: str = "", original: bool = False) -> Transcript:
    """The transcript in a file; raises FormatError."""
    return transcripts.read(read_bytes(path), path.name, encoding, original)


def read_glossaries(paths: Iterable[Path], told: list[Message] | None = None) -> Glossary:
    """The glossaries of several files in one, later ones winning; raises FormatError.

    Sentences about rows that are left out are added to `told`.
    """
    return merge_all(glossaries.read(read_bytes(path), path.name, told) for path in paths)


def write_atomically(path: Path, data: bytes) -> None:
    """Write beside the target, then replace it, so that a crash leaves the old or the new file.

    Raises FormatError in a sentence that names the file.
    """
    try:
        handle, name = tempfile.mkstemp(
            dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".part"
        )
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
            os.chmod(name, mode)  # noqa: PTH101
            os.replace(name, path)  # noqa: PTH105
            _sync_folder(path.parent)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        raise cannot_write(path, error) from error


def cannot_write(path: Path, error: OSError) -> FormatError:
    """The sentence for the user about a file that could not be written."""
    reason = error.strerror or type(error).__name__
    return FormatError("{}: the file cannot be written ({}).", path.name, reason)


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
