"""Word documents read: every visible word once, in the order of the page.

The parts are read as XML without their namespaces (ECMA-376, parts 1 and 3), so that documents
saved as "Strict Open XML" are read like the others. python-docx's `paragraph.text` would lose what
was inserted and read twice what was moved.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple
from xml.etree.ElementTree import Element

from editor.core.message import Message
from editor.core.text import Span
from editor.core.transcript import Transcript
from editor.formats import zips
from editor.formats.plain import DAMAGED, FormatError
from editor.formats.symbols import letter_of
from editor.formats.xml import parse
from editor.language.identify import agreed

_INSERTED, _DELETED = ("ins", "moveTo"), ("del", "moveFrom")
# Properties, codes of fields, what stands above a base (ruby), and what belongs to no line.
_SILENT = frozenset(
    ("rPr", "pPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr", "sectPr", "instrText",
     "delInstrText", "rt", "rubyPr", "ffData", "fldData")
)  # fmt: skip
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_OFF = ("0", "false", "off")
Said = list[tuple[str, Element]]  # what is said, and the element that says it
_SHOWN = 40  # code points of hidden text that a notice quotes


def read(data: bytes, name: str, encoding: str = "", original: bool = False) -> Transcript:
    """The paragraphs of a .docx file, one a line; tables cell by cell, footnotes at the end.

    Tracked changes and moves are read as accepted, or as they were before with `original`. Hidden
    text and comments are left out and told. Raises FormatError, naming the file.
    """
    zips.check(data, name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = _transcript(Package(archive, name), original)
    except FormatError:
        raise
    except Exception as error:  # what zlib and others raise for damaged data
        raise FormatError(DAMAGED, name) from error
    return found if original else replace(found, file=data)


@dataclass(slots=True)
class Line:
    """A line of the text: the elements that say it, and the paragraphs that it goes through."""

    pieces: list[tuple[str, Element]] = field(default_factory=list)
    paragraphs: list[Element] = field(default_factory=list)

    def text(self) -> str:
        return "".join(said for said, _ in self.pieces)


class Lines(NamedTuple):
    """All lines of a document in the order of its text."""

    above: list[Line]  # page headers
    said: list[Line]
    notes: list[Line]
    below: list[Line]  # page footers


class Package:
    """The parts of a document by their relations."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self._archive, self.name = archive, name
        self.roots: dict[str, Element] = {}  # of the parts that were read, by their entries
        self._names = {entry.casefold(): entry for entry in archive.namelist()}
        found = self._relations("")
        main = next((target for kind, target in found.values() if kind == "officeDocument"), "")
        self.main = main or "word/document.xml"
        self.relations = self._relations(self.main)

    def part(self, path: str) -> Element | None:
        """The root of a part; None where there is none."""
        entry = self._names.get(path.casefold())
        if entry is not None and entry not in self.roots:
            self.roots[entry] = parse(self._archive.read(entry), self.name)
        return self.roots[entry] if entry is not None else None

    def of_kind(self, kind: str) -> Element | None:
        """The root of the first part that is related to the main one in some way."""
        paths = (target for found, target in self.relations.values() if found == kind)
        path = next(paths, "")
        return self.part(path) if path else None

    def _relations(self, of: str) -> dict[str, tuple[str, str]]:
        """Kind and path of each part that one is related to, by the relation's name."""
        folder, _, base = of.rpartition("/")
        root = self.part(posixpath.join(folder, "_rels", f"{base}.rels"))
        found = {}
        for item in root if root is not None else ():
            if item.get("TargetMode") != "External":
                kind = (item.get("Type") or "").rpartition("/")[2]
                target = posixpath.normpath(posixpath.join("/", folder, item.get("Target") or ""))
                found[item.get("Id") or ""] = kind, target.lstrip("/")
        return found


def lines_of(package: Package, original: bool = False) -> tuple[Lines, _Reader, Element | None]:
    """The lines of a document, what was met on the way, and the part with the styles."""
    root = package.part(package.main)
    body = root.find("body") if root is not None and root.tag == "document" else None
    if body is None:
        raise FormatError(DAMAGED, package.name)
    styles = package.of_kind("styles")
    reader = _Reader(original, _hidden_styles(styles))
    said = reader.lines_of(body)
    notes = [line for note in _notes(package, reader.notes) for line in reader.lines_of(note)]
    above, below = _page_headers(package, body, reader)
    return Lines(above, said, notes, below), reader, styles


def _transcript(package: Package, original: bool) -> Transcript:
    lines, reader, styles = lines_of(package, original)
    above, below = ([line.text() for line in part] for part in (lines.above, lines.below))
    text = "\n".join((*above, *(x.text() for x in (*lines.said, *lines.notes)), *below))
    if not text.strip():
        raise FormatError("{}: there is no text in this file.", package.name)
    text += "\n"
    headers: list[Span] = []
    if above:
        headers.append(Span(0, sum(len(line) + 1 for line in above)))
    if below:
        headers.append(Span(len(text) - sum(len(line) + 1 for line in below), len(text)))
    return Transcript(
        text, "docx", "utf-8", headers=tuple(headers), tracked=reader.tracked,
        language=agreed(reader.language(styles), text), notices=_notices(package, reader),
    )  # fmt: skip


def _notices(package: Package, reader: _Reader) -> tuple[Message, ...]:
    comments = package.of_kind("comments")
    told = list(left_out(len(comments.findall("comment")) if comments is not None else 0))
    if hidden := " ".join("".join(reader.hidden).split()):
        told.append(hidden_left_out(hidden))
    return tuple(told)


def left_out(comments: int) -> Iterator[Message]:
    """What to tell of the comments of a document."""
    if comments:
        yield Message("%n comment(s) are left out.", n=comments)


def hidden_left_out(text: str) -> Message:
    """What to tell of text that a document hides."""
    quoted = text if len(text) <= _SHOWN else text[:_SHOWN].rstrip() + "…"
    return Message("Hidden text is left out: “{}”.", (quoted,))


class _Reader:
    """Walks through parts and puts their lines together; remembers what was met on the way."""

    def __init__(self, original: bool, hidden_styles: frozenset[str]) -> None:
        self._gone = _INSERTED if original else _DELETED
        self._original = original
        self._hidden_styles = hidden_styles
        self._fields: list[bool] = []  # of each open field, whether its result has begun
        self.tracked = False
        self.hidden: list[str] = []
        self.notes: list[tuple[str, str]] = []  # kind and number of each note referred to
        self.languages: Counter[str] = Counter()  # code points in each language named by runs

    def lines_of(self, parent: Element) -> list[Line]:
        """The lines of a part, a cell or a text box; the end of a paragraph may be gone, too."""
        lines: list[Line] = []
        at: int | None = None  # the line that goes on in the next paragraph
        for paragraph in self._paragraphs(parent):
            parts: Said = []
            boxes: list[Element] = []
            hides = self._is_hidden(paragraph.find("pPr"), "pStyle")
            for child in paragraph:
                self._say(child, parts, boxes, hides)
            self._fields = [has_result for has_result in self._fields if has_result]
            if at is None:
                at = len(lines)
                lines.append(Line())
            lines[at].pieces += parts
            lines[at].paragraphs.append(paragraph)
            if not self._goes_on(paragraph):
                at = None
            for box in boxes:
                lines += self.lines_of(box)
        return lines

    def _paragraphs(self, parent: Element) -> Iterator[Element]:
        for child in parent:
            if child.tag == "p":
                yield child
            elif child.tag == "AlternateContent":
                for chosen in _chosen(child):
                    yield from self._paragraphs(chosen)
            elif not self._is_left_out(child):
                yield from self._paragraphs(child)

    def _is_left_out(self, element: Element) -> bool:
        """Whether nothing of an element is read: properties, what is gone, placeholders."""
        tag = element.tag
        if tag in _INSERTED or tag in _DELETED:
            self.tracked = True
            return tag in self._gone
        if tag == "tr":
            return self._has_gone(element.find("trPr"), ("ins",), ("del",))
        if tag == "tc":
            return self._has_gone(element.find("tcPr"), ("cellIns",), ("cellDel",))
        if tag == "sdt":
            return element.find("sdtPr/showingPlcHdr") is not None
        return tag in _SILENT

    def _has_gone(
        self, properties: Element | None, inserted: tuple[str, ...], deleted: tuple[str, ...]
    ) -> bool:
        if properties is None:
            return False
        tags = {child.tag for child in properties}
        self.tracked = self.tracked or bool(tags & {*inserted, *deleted})
        return bool(tags & set(inserted if self._original else deleted))

    def _goes_on(self, paragraph: Element) -> bool:
        """Whether the end of a paragraph is gone or hidden: the next one goes on in its line."""
        mark = paragraph.find("pPr/rPr")
        if mark is None:
            return False
        return self._has_gone(mark, _INSERTED, _DELETED) or _is_on(mark.find("vanish"))

    def _is_hidden(self, properties: Element | None, style: str) -> bool:
        if properties is None:
            return False
        named = properties.find(style)
        own = properties.find("vanish")
        if own is not None:
            return _is_on(own)
        return named is not None and named.get("val") in self._hidden_styles

    def _say(self, node: Element, parts: Said, boxes: list[Element], hides: bool) -> None:
        tag = node.tag
        if tag in ("t", "delText"):
            if all(self._fields):
                self._put((node.text or "").replace("\n", " "), node, parts, hides)
        elif tag in _SIGNS:
            self._put(_SIGNS[tag], node, parts, hides)
        elif tag == "sym":
            if not hides:
                parts.append((letter_of(node.get("font") or "", node.get("char") or ""), node))
        elif tag == "fldChar":
            self._field(node.get("fldCharType") or "")
        elif tag in ("footnoteReference", "endnoteReference"):
            if not hides:
                self.notes.append((tag.removesuffix("Reference"), node.get("id") or ""))
        elif tag == "txbxContent":
            if not hides:
                boxes.append(node)
        elif tag == "AlternateContent":
            for chosen in _chosen(node):
                self._say_all(chosen, parts, boxes, hides)
        elif tag == "r":
            self._run(node, parts, boxes, hides)
        elif not self._is_left_out(node):
            self._say_all(node, parts, boxes, hides)

    def _put(self, text: str, node: Element, parts: Said, hides: bool) -> None:
        if hides:
            self.hidden.append(text)
        else:
            parts.append((text, node))

    def _say_all(self, node: Element, parts: Said, boxes: list[Element], hides: bool) -> None:
        for child in node:
            self._say(child, parts, boxes, hides)

    def _run(self, run: Element, parts: Said, boxes: list[Element], hides: bool) -> None:
        properties = run.find("rPr")
        if properties is not None and (hides or self._is_hidden(properties, "rStyle")):
            hides = properties.find("vanish") is None or _is_on(properties.find("vanish"))
        before = len(parts)
        self._say_all(run, parts, boxes, hides)
        language = properties.find("lang") if properties is not None else None
        code = (language.get("val") or "") if language is not None else ""
        self.languages[code] += sum(len(said) for said, _ in parts[before:])

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def language(self, styles: Element | None) -> str:
        """The language that most of the text is marked with, by its runs or by default."""
        default = styles.find("docDefaults/rPrDefault/rPr/lang") if styles is not None else None
        counts: Counter[str] = Counter()
        for code, count in self.languages.items():
            counts[code or ((default.get("val") or "") if default is not None else "")] += count
        return max(counts, key=lambda code: counts[code], default="")


def _is_on(toggle: Element | None) -> bool:
    return toggle is not None and (toggle.get("val") or "1") not in _OFF


def _chosen(alternatives: Element) -> list[Element]:
    """The first choice that says something, else the fallback (ECMA-376-3, 10.2)."""
    choices = [*alternatives.findall("Choice"), *alternatives.findall("Fallback")]
    speaking = (c for c in choices if any(e.tag in ("t", "delText", "sym") for e in c.iter()))
    first = next(speaking, None)
    return [first] if first is not None else []


def _hidden_styles(styles: Element | None) -> frozenset[str]:
    """The styles that hide their text, by themselves or by the style they are based on."""
    own: dict[str, bool | None] = {}
    based: dict[str, str] = {}
    for style in styles.findall("style") if styles is not None else ():
        name = style.get("styleId") or ""
        toggle = style.find("rPr/vanish")
        own[name] = None if toggle is None else _is_on(toggle)
        base = style.find("basedOn")
        based[name] = (base.get("val") or "") if base is not None else ""
    return frozenset(name for name in own if _inherits(name, own, based))


def _inherits(name: str, own: Mapping[str, bool | None], based: Mapping[str, str]) -> bool:
    for _ in range(20):  # styles may be based on one another in a circle
        if (hides := own.get(name)) is not None:
            return hides
        name = based.get(name, "")
    return False


def _page_headers(
    package: Package, body: Element, reader: _Reader
) -> tuple[list[Line], list[Line]]:
    """The distinct lines of the sections' page headers, and of their footers."""
    found: tuple[list[Line], list[Line]] = ([], [])
    settings = package.of_kind("settings")
    has_even = settings is not None and _is_on(settings.find("evenAndOddHeaders"))
    for section in body.iter("sectPr"):
        shown = {"default", "first" if _is_on(section.find("titlePg")) else "default"}
        shown |= {"even"} if has_even else set()
        for item in section:
            if item.tag not in ("headerReference", "footerReference"):
                continue
            if (item.get("type") or "default") not in shown:
                continue
            lines = found[item.tag == "footerReference"]
            part = package.part(package.relations.get(item.get("id") or "", ("", ""))[1])
            for line in reader.lines_of(part) if part is not None else ():
                text = line.text()
                if text.strip() and text not in (other.text() for other in lines):
                    lines.append(line)
    return found


def _notes(package: Package, references: list[tuple[str, str]]) -> Iterator[Element]:
    """The notes that the text refers to, once each, in the order of the text."""
    parts = {kind: package.of_kind(f"{kind}s") for kind in ("footnote", "endnote")}
    known = {
        (kind, note.get("id") or ""): note
        for kind, part in parts.items()
        for note in (part if part is not None else ())
        if note.get("type") in (None, "normal")
    }
    for reference in dict.fromkeys(references):
        if reference in known:
            yield known[reference]
