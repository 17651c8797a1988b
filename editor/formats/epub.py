"""Books as EPUB: the text of their chapters in reading order (EPUB 3.3, 5.7, the spine)."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from xml.etree.ElementTree import Element

from editor.core.transcript import Transcript
from editor.formats import html_text, zips
from editor.formats.plain import DAMAGED, FormatError
from editor.formats.xml import parse
from editor.formats.xml_places import decoded
from editor.language.identify import agreed

_CONTAINER, _ENCRYPTION = "META-INF/container.xml", "META-INF/encryption.xml"
_PAGES = ("application/xhtml+xml", "text/html")


def read(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The paragraphs of the chapters, one a line, an empty line between chapters.

    What is read only when asked for (`linear="no"`) and the table of contents are left out. Raises
    FormatError, naming the file.
    """
    zips.check(data, name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            chapters, language = _chapters(archive, name)
    except FormatError:
        raise
    except Exception as error:  # what zlib and others raise for damaged data
        raise FormatError(DAMAGED, name) from error
    text = "\n\n".join(said for chapter in chapters if (said := chapter.strip()))
    if not text:
        raise FormatError("{}: there is no text in this file.", name)
    return Transcript(text + "\n", "epub", "utf-8", language=agreed(language, text))


def _chapters(archive: zipfile.ZipFile, name: str) -> tuple[list[str], str]:
    """The texts of the chapters, and the language that the book names."""
    path = next((e.get("full-path") or "" for e in _part(archive, _CONTAINER, name)
                 .iter("rootfile")), "")  # fmt: skip
    package = _part(archive, path, name)
    folder = posixpath.dirname(path)
    hidden = _encrypted(archive, name)
    items = {item.get("id"): item for item in package.iter("item")}
    chapters = []
    for reference in package.iter("itemref"):
        item = items.get(reference.get("idref"))
        if item is None or reference.get("linear") == "no":
            continue
        is_contents = "nav" in (item.get("properties") or "").split()
        if is_contents or item.get("media-type") not in _PAGES:
            continue
        place = posixpath.normpath(posixpath.join(folder, _path(item.get("href") or "")))
        if place in hidden:
            raise FormatError("{}: the file is protected by a password.", name)
        if place in archive.namelist() and (content := archive.read(place)).strip():
            chapters.append(html_text.text_of(decoded(content, name)[0]))
    language = package.find("metadata/language")
    return chapters, (language.text or "").strip() if language is not None else ""


_CODED = re.compile(rb"%([0-9A-Fa-f]{2})")


def _path(address: str) -> str:
    """The path that an address within the book names (RFC 3986, 2.1)."""
    coded = address.encode("utf-8", "replace")
    return _CODED.sub(lambda match: bytes([int(match[1], 16)]), coded).decode("utf-8", "replace")


def _part(archive: zipfile.ZipFile, path: str, name: str) -> Element:
    try:
        return parse(archive.read(path), name)
    except KeyError as error:
        raise FormatError(DAMAGED, name) from error


def _encrypted(archive: zipfile.ZipFile, name: str) -> frozenset[str]:
    """The parts that cannot be read without a key; fonts are often among them."""
    if _ENCRYPTION not in archive.namelist():
        return frozenset()
    root = _part(archive, _ENCRYPTION, name)
    return frozenset(_path(one.get("URI") or "") for one in root.iter("CipherReference"))
