"""OpenDocument texts: paragraphs in, clean text out."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import odfdo

from editor.core.transcript import Transcript
from editor.formats import zips
from editor.formats.plain import FormatError
from editor.formats.xml import allowed, parse

_SKIPPED = frozenset(("tracked-changes", "annotation", "note", "sequence-decls", "forms"))


def read(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The paragraphs of an .odt file, one a line; footnotes at the end; deleted text left out.

    Raises FormatError, naming the file.
    """
    zips.check(data, name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            content = archive.read("content.xml")
    except Exception as error:  # what zlib and others raise for damaged data
        raise FormatError("{}: the file is damaged or no document of this kind.", name) from error
    root = parse(content, name)
    lines = ["".join(_said(p)) for p in _blocks(root)]
    lines += ["".join(_said(p)) for note in root.iter("note-body") for p in _blocks(note)]
    text = "\n".join(lines)
    if not text.strip():
        raise FormatError("{}: there is no text in this file.", name)
    return Transcript(text + "\n", "odt", "utf-8")


def _blocks(parent: Element) -> Iterator[Element]:
    for child in parent:
        if child.tag in ("p", "h"):
            yield child
        elif child.tag not in _SKIPPED:
            yield from _blocks(child)


def _said(element: Element) -> Iterator[str]:
    yield _folded(element.text)
    for child in element:
        if child.tag == "s":
            count = child.get("c", "1")
            yield " " * (min(int(count), 1000) if count.isdecimal() else 1)
        elif child.tag == "tab":
            yield "\t"
        elif child.tag == "line-break":
            yield "\n"
        elif child.tag not in _SKIPPED:
            yield from _said(child)
        yield _folded(child.tail)


def _folded(text: str | None) -> str:
    """Blanks in the file's XML count once; further ones are elements of their own."""
    return re.sub(r"[ \t\r\n]+", " ", text or "")


def write(text: str) -> bytes:
    """A clean document: a paragraph for each line."""
    document = odfdo.Document("text")
    document.body.clear()
    text = allowed(text.replace("\r\n", "\n"))
    for line in text.removesuffix("\n").split("\n"):
        document.body.append(odfdo.Paragraph(line))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
