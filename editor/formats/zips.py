"""Zip-based documents opened with limits: size, ratio, entries, and names that stay inside."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from editor.core.message import Message
from editor.formats.plain import DAMAGED, FormatError

UNWRITABLE = Message(
    "The part {} of the document cannot be changed; export as text instead."
).template
MOST_ENTRIES = 5_000
LARGEST = 400 * 1024 * 1024  # bytes of all entries together
STEEPEST = 200  # times that an entry may grow
SMALL = 1024 * 1024  # bytes up to which an entry may grow as it likes


def check(data: bytes, name: str) -> None:
    """Refuse a zip file that would not end well; raises FormatError, naming file and entry.

    The sizes that the file states are believed here: zipfile stops reading at them.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise FormatError(DAMAGED, name) from error
    if len(entries) > MOST_ENTRIES:
        raise FormatError("{}: the file has more than {} parts.", name, str(MOST_ENTRIES))
    total = 0
    for entry in entries:
        total += entry.file_size
        grows = entry.file_size > STEEPEST * max(1, entry.compress_size)
        if (grows and entry.file_size > SMALL) or total > LARGEST:
            raise FormatError("{}: the part {} unpacks to too much.", name, entry.filename[:80])
        parts = entry.filename.replace("\\", "/").split("/")
        if ".." in parts or entry.filename.startswith("/") or ":" in parts[0]:
            raise FormatError("{}: the part {} points out of the file.", name, entry.filename[:80])
        if entry.flag_bits & 1:
            raise FormatError("{}: the file is protected by a password.", name)


def with_parts(archive: zipfile.ZipFile, parts: Mapping[str, bytes]) -> bytes:
    """The archive with other content in some of its entries, new ones last; all others stay.

    Raises FormatError, naming the entry, where one that nobody has read yet is damaged.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        for entry in archive.infolist():
            try:
                content = parts.get(entry.filename)
                new.writestr(entry, archive.read(entry) if content is None else content)
            except Exception as error:  # what zlib and others raise for damaged data
                raise FormatError(UNWRITABLE, entry.filename[:80]) from error
        for name in sorted(parts.keys() - set(archive.namelist())):
            new.writestr(zipfile.ZipInfo(name), parts[name], zipfile.ZIP_DEFLATED)
    return out.getvalue()
