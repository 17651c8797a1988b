"""OpenDocument texts: paragraphs in, clean text out."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from xml.etree.ElementTree import Element

import odfdo

from editor.core.message import Message
from editor.core.transcript import Transcript
from editor.formats import zips
from editor.formats.docx_reader import hidden_left_out, left_out
from editor.formats.plain import DAMAGED, FormatError
from editor.formats.xml import allowed, parse
from editor.language.identify import agreed

# What is no line of the text (OpenDocument 1.3, part 3): what was deleted, sources and templates
# of indexes, numbers of lists, embedded objects and pictures, scripts, what stands above a base.
_SKIPPED = frozenset(
    ("tracked-changes", "annotation", "annotation-end", "note", "sequence-decls", "forms",
     "number", "object", "object-ole", "binary-data", "event-listeners", "script", "ruby-text",
     "table-of-content-source", "illustration-index-source", "table-index-source",
     "object-index-source", "user-index-source", "alphabetical-index-source",
     "bibliography-source", "variable-decls", "user-field-decls", "dde-connection-decls",
     "title-group", "glue-point", "enhanced-geometry")
)  # fmt: skip
_DRAWN = frozenset(
    ("frame", "custom-shape", "rect", "line", "polyline", "polygon", "path", "circle", "ellipse",
     "g", "connector", "caption", "measure", "control", "regular-polygon", "area-rectangle",
     "area-circle", "area-polygon", "page-thumbnail")
)  # fmt: skip
_DESCRIBES = ("title", "desc")  # of a drawn thing; text:title is a field that is read


def read(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The paragraphs of an .odt file, one a line; footnotes at the end.

    Deleted text is left out; hidden text and comments are, too, and are told. Raises FormatError,
    naming the file.
    """
    zips.check(data, name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            content = archive.read("content.xml")
            styles = archive.read("styles.xml") if "styles.xml" in archive.namelist() else b""
    except Exception as error:  # what zlib and others raise for damaged data
        raise FormatError(DAMAGED, name) from error
    root = parse(content, name)
    body = root.find("body/text")
    if body is None:
        raise FormatError("{}: this OpenDocument file is not a text document.", name)
    style_roots = [root, *([parse(styles, name)] if styles else [])]
    lines, reader = lines_of(body, style_roots)
    text = "\n".join(line.text() for line in lines)
    if not text.strip():
        raise FormatError("{}: there is no text in this file.", name)
    notices = [*left_out(reader.comments)]
    if hidden := " ".join("".join(reader.hidden).split()):
        notices.append(hidden_left_out(hidden))
    if body.find("tracked-changes/changed-region") is not None:
        notices.append(Message("{} has tracked changes; they are read as accepted.", (name,)))
    language = agreed(_default_language(style_roots), text)
    return Transcript(
        text + "\n", "odt", "utf-8", language=language, file=data, notices=tuple(notices)
    )


class Slot(Enum):
    """Where something is said: in an element before its children, or right behind it."""

    TEXT = auto()
    TAIL = auto()
    SIGN = auto()  # by the element itself


Said = list[tuple[str, Element, Slot]]


@dataclass(slots=True)
class Line:
    """A line of the text: what it says and where that stands, and its paragraph."""

    pieces: Said
    paragraph: Element

    def text(self) -> str:
        return "".join(said for said, _, _ in self.pieces)


def lines_of(body: Element, style_roots: list[Element]) -> tuple[list[Line], _Reader]:
    """The lines of a text, its notes at the end, and what was met on the way."""
    reader = _Reader(_hidden_styles(style_roots))
    lines = reader.lines_of(body)
    while reader.notes:
        lines += reader.lines_of(reader.notes.pop(0))
    return lines, reader


class _Reader:
    """Walks through a text and puts its lines together; remembers what was met on the way."""

    def __init__(self, hidden_styles: frozenset[str]) -> None:
        self._hidden_styles = hidden_styles
        self.hidden: list[str] = []
        self.notes: list[Element] = []
        self.comments = 0

    def lines_of(self, parent: Element) -> list[Line]:
        lines: list[Line] = []
        for paragraph in self._paragraphs(parent):
            parts: Said = []
            boxes: list[Element] = []
            self._say(paragraph, parts, boxes, hides=False)
            line = Line(parts, paragraph)
            if line.text() or not self._hides(paragraph):
                lines.append(line)
            for box in boxes:
                lines += self.lines_of(box)
        return lines

    def _paragraphs(self, parent: Element) -> Iterator[Element]:
        for child in parent:
            if child.tag in ("p", "h"):
                yield child
            elif child.tag == "annotation":
                self.comments += 1
            elif self._hides(child):
                self.hidden += [" ", *child.itertext()]
            elif child.tag not in _SKIPPED and not _is_description(child, parent):
                yield from self._paragraphs(child)

    def _hides(self, element: Element) -> bool:
        is_hidden = element.get("display") == "none" or element.get("is-hidden") == "true"
        return is_hidden or element.get("style-name") in self._hidden_styles

    def _say(self, element: Element, parts: Said, boxes: list[Element], hides: bool) -> None:
        hides = hides or self._hides(element) or element.find("hidden-paragraph") is not None

        def put(said: str, where: Element, slot: Slot) -> None:
            if hides:
                self.hidden.append(said)
            elif said:
                parts.append((said, where, slot))

        put(_folded(element.text), element, Slot.TEXT)
        for child in element:
            if child.tag == "s":
                count = child.get("c", "1")
                put(" " * (min(int(count), 1000) if count.isdecimal() else 1), child, Slot.SIGN)
            elif child.tag == "tab":
                put("\t", child, Slot.SIGN)
            elif child.tag == "line-break":
                put("\n", child, Slot.SIGN)
            elif child.tag == "note" and not hides:
                self.notes += child.findall("note-body")
            elif child.tag == "annotation":
                self.comments += 1
            elif child.tag in _DRAWN:
                boxes += [] if hides else [child]
            elif child.tag not in _SKIPPED:
                self._say(child, parts, boxes, hides)
            put(_folded(child.tail), child, Slot.TAIL)


def _is_description(child: Element, parent: Element) -> bool:
    return child.tag in _DESCRIBES and parent.tag in _DRAWN


def _hidden_styles(roots: list[Element]) -> frozenset[str]:
    """The styles whose text is not shown, by themselves or by the style they are made from."""
    own: dict[str, bool] = {}
    made_from: dict[str, str] = {}
    for style in (style for root in roots for style in root.iter("style")):
        name = style.get("name") or ""
        shown = [e.get("display") for e in style if e.tag in ("text-properties",
                 "section-properties") and e.get("display")]  # fmt: skip
        if shown:
            own[name] = shown[0] == "none"
        made_from[name] = style.get("parent-style-name") or ""
    return frozenset(name for name in made_from if _inherits(name, own, made_from))


def _inherits(name: str, own: dict[str, bool], made_from: dict[str, str]) -> bool:
    for _ in range(20):  # styles may be made from one another in a circle
        if name in own:
            return own[name]
        name = made_from.get(name, "")
    return False


def _default_language(roots: list[Element]) -> str:
    """The language of the default style of paragraphs."""
    for style in (style for root in roots for style in root.iter("default-style")):
        properties = style.find("text-properties")
        if style.get("family") == "paragraph" and properties is not None:
            return properties.get("language") or ""
    return ""


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
