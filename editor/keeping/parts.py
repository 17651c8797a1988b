"""A zip file of transcripts: its parts as files of a folder, in which their work can lie, too."""

from __future__ import annotations

import io
import re
from pathlib import Path, PurePosixPath

from editor.core.digest import sha256
from editor.core.user_error import UserError
from editor.formats.plain import DAMAGED, FormatError
from editor.formats.registry import IN_SERIES
from editor.keeping import files

_LONGEST = 200  # bytes of a name; systems take 255, and a sidecar's end comes behind it
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')  # in names of files on Windows


def is_zip(path: Path) -> bool:
    """Whether a file is a zip by its name; documents that are zips have names of their own."""
    return path.suffix.casefold() == ".zip" and path.is_file()


def folder_of(path: Path) -> Path:
    """The folder beside a zip file to which its parts are unpacked."""
    return path.with_suffix("")


def unpack(path: Path, folder: Path) -> Path:
    """Put the transcripts of a zip file into a folder and give the folder.

    What is there stays as it is: it may have been worked on. Raises UserError for a zip that would
    not end well (see zips.check), has no transcripts or cannot be written.
    """
    from editor.formats import zips  # only a zip file needs it

    data = files.read_bytes(path)
    zips.check(data, path.name)
    found = list(files.guarded(path, lambda: _members(data, path.name)))
    if not found:
        raise FormatError("{}: there is no transcript in this archive.", path.name)
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise UserError("{}: the folder cannot be made.", folder.name) from error
    for name, content in found:
        if not (folder / name).exists():
            files.write_atomically(folder / name, content)
    return folder


def _members(data: bytes, name: str) -> list[tuple[str, bytes]]:
    """The transcripts with names that no folder stands in; raises FormatError."""
    import zipfile
    import zlib

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        inside = [entry for entry in archive.infolist() if _is_transcript(entry.filename)]
        top = {PurePosixPath(entry.filename).parts[0] for entry in inside}
        common = 1 if len(top) == 1 and all("/" in entry.filename for entry in inside) else 0
        try:
            return [(_name(entry.filename, common), archive.read(entry)) for entry in inside]
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError) as error:
            raise FormatError(DAMAGED, name) from error


def _is_transcript(inside: str) -> bool:
    path = PurePosixPath(inside)
    is_hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return not inside.endswith("/") and not is_hidden and path.suffix.casefold() in IN_SERIES


def _name(inside: str, common: int) -> str:
    """The name of a part: its folders in front, but for the one that all have.

    One that no system takes is shortened; what two names have after that still tells them apart.
    """
    name = _FORBIDDEN.sub("_", " - ".join(PurePosixPath(inside).parts[common:]))
    if len(name.encode("utf-8", "replace")) <= _LONGEST:
        return name
    suffix = PurePosixPath(name).suffix
    mark = f"-{sha256(inside.encode('utf-8', 'replace'))[:8]}{suffix}"
    stem = name.encode("utf-8", "replace")[: _LONGEST - len(mark)].decode("utf-8", "ignore")
    return f"{stem}{mark}"
