"""An OpenDocument text that was read, written as itself: only the decided words are changed.

Of the parts only the one with the content is changed, as a tree (lxml keeps what nobody here
knows). Blanks in a row, tabs and line ends are elements (OpenDocument 1.3, part 3, 6.1.2).
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree

from editor.core.text import Edits, Span, changed
from editor.core.transcript import Transcript
from editor.formats.kept import Change, Piece, Says, Segment, Tracking, segments_of, shared_out
from editor.formats.odt import Line, Slot, lines_of
from editor.formats.odt_tracked import TEXT, Regions, can_be_tracked
from editor.formats.trees import tree_of
from editor.formats.xml import allowed, parse
from editor.formats.zips import with_parts

_PART = "content.xml"
_OWN = "{http://www.w3.org/XML/1998/namespace}id"  # of one element alone


def write(transcript: Transcript, edits: Edits, tracking: Tracking | None = None) -> bytes:
    """The document with its words changed, or with the changes tracked.

    ValueError where its text is another one.

    Raises FormatError where its content cannot be changed.
    """
    with zipfile.ZipFile(io.BytesIO(transcript.file)) as archive:
        content = archive.read(_PART)
        root = parse(content, _PART)
        styles = (
            [parse(archive.read("styles.xml"), "")] if "styles.xml" in archive.namelist() else []
        )
        body = root.find("body/text")
        lines = lines_of(body, [root, *styles])[0] if body is not None else []
        pieces = _pieces(lines)
        if "".join(piece.said for piece in pieces) != transcript.text:
            raise ValueError("the text is not the document's")
        changes = shared_out(pieces, edits)
        if not changes:
            return with_parts(archive, {})
        tree = tree_of(content, _PART)
        pairs = zip(root.iter(), tree.iter(etree.Element), strict=True)
        regions = Regions(content, tracking) if tracking else None
        changer = _Changer({id(ours): theirs for ours, theirs in pairs}, regions)
        for at in sorted(changes, reverse=True):
            changer.change(pieces[at], changes[at])
        changer.tidy()
        for at in sorted(changes):
            if pieces[at].says is Says.END and any(one.span.end for one in changes[at]):
                changer.join(pieces[at].node, changes[at][0].edit)
        if regions:
            regions.put_into(changer.of(body))
        data = etree.tostring(tree.getroottree(), xml_declaration=True, encoding="UTF-8")
        return with_parts(archive, {_PART: data})


@dataclass(frozen=True, slots=True)
class _Place:
    """Of what is said its element and slot, of the end of a line the paragraphs around it."""

    element: Any
    slot: Slot
    after: Any = None


def _pieces(lines: list[Line]) -> list[Piece[_Place]]:
    pieces: list[Piece[_Place]] = []
    for number, line in enumerate(lines):
        for said, element, slot in line.pieces:
            says = Says.SIGN if slot is Slot.SIGN else Says.TEXT
            pieces.append(Piece(said, says, _Place(element, slot)))
        after = lines[number + 1].paragraph if number + 1 < len(lines) else None
        pieces.append(Piece("\n", Says.END, _Place(line.paragraph, Slot.TEXT, after)))
    return pieces


class _Changer:
    """Changes the document piece by piece, from its end to its start; then joins paragraphs."""

    def __init__(self, elements: dict[int, Any], regions: Regions | None) -> None:
        self._elements = elements  # of the tree, by those that the reader saw
        self._regions = regions  # where changes are tracked
        self._gone: list[Any] = []  # signs that say nothing any more
        self._tails: dict[Any, Any] = {}  # where the end of a divided paragraph is now
        self._firsts: dict[Any, Any] = {}  # of a part of a divided paragraph, the whole
        self._joined: dict[Any, Any] = {}  # where the content of a paragraph is now

    def of(self, element: Any) -> Any:
        """The element of the tree that one of the reader's stands for."""
        return self._elements[id(element)]

    def change(self, piece: Piece[_Place], changes: Sequence[Change]) -> None:
        """Put the changes of one piece in its place."""
        is_end = piece.says is Says.END
        own = [change for change in changes if change.text or not is_end]
        if not own:
            return
        if self._regions is not None:
            ends = [Change(Span(0, 0), one.text, one.edit) for one in own] if is_end else own
            self._track(piece, segments_of("" if is_end else piece.said, ends), self._regions)
            return
        said = "" if is_end else piece.said
        self._say(piece, allowed(changed(said, ((one.span, one.text) for one in own))))

    def _say(self, piece: Piece[_Place], text: str) -> None:
        """Put a new text in the place of a piece's."""
        element = self.of(piece.node.element)
        if piece.says is Says.END:
            paragraph = self._tails.get(element, element)
            mark = etree.SubElement(paragraph, f"{TEXT}span")
            self._write(_Cursor(mark, 0), text)
        elif piece.says is Says.TEXT:
            cursor = _Cursor.at_slot(element, piece.node.slot)
            cursor.say("")
            self._write(cursor, text, piece.said[:1] == " ", piece.said[-1:] == " ")
        elif text:
            element.tag = f"{TEXT}span"
            element.attrib.clear()
            self._write(_Cursor(element, 0), text)
        else:
            self._gone.append(element)

    def _track(self, piece: Piece[_Place], segments: Sequence[Segment], regions: Regions) -> None:
        """Mark what goes and what comes in the place of a piece."""
        element = self.of(piece.node.element)
        if piece.says is Says.END:
            paragraph = self._tails.get(element, element)
            cursor = _Cursor(paragraph, len(paragraph))
        elif piece.says is Says.TEXT:
            cursor = _Cursor.at_slot(element, piece.node.slot)
        else:
            cursor = _Cursor(element.getparent(), element.getparent().index(element))
        if not can_be_tracked(cursor.parent):
            return
        if piece.says is Says.TEXT:
            cursor.say("")
        elif piece.says is Says.SIGN:
            self._gone.append(element)
        for number, (mark, text, edit) in enumerate(segments):
            if mark == "del":
                cursor.add(regions.deleted(edit, [self._deleted(cursor.parent, text)]))
            elif mark == "ins":
                before, behind = regions.inserted(edit)
                cursor.add(before)
                cursor = self._write(cursor, allowed(text))
                cursor.add(behind)
            else:
                is_text = piece.says is Says.TEXT
                first, last = number == 0, number == len(segments) - 1
                self._write(cursor, text, is_text and first, is_text and last, divides=False)

    def _deleted(self, parent: Any, text: str) -> Any:
        """A paragraph that says what goes, with the looks that it had."""
        spans = []
        while not _is_paragraph(parent) and parent.getparent() is not None:
            spans += [parent] if parent.tag == f"{TEXT}span" else []
            parent = parent.getparent()
        paragraph = inner = _with_style(f"{TEXT}p", parent)
        for span in reversed(spans):
            inner.append(_with_style(span.tag, span))
            inner = inner[0]
        self._write(_Cursor(inner, 0), text, divides=False)
        return paragraph

    def _write(
        self,
        cursor: _Cursor,
        text: str,
        begins: bool = False,
        ends: bool = False,
        *,
        divides: bool = True,
    ) -> _Cursor:
        """Say a text from a place on; a line end divides a paragraph, or is a break elsewhere.

        `begins` and `ends` say whether a blank there counts as a letter. Gives the place behind.
        """  # fmt: skip
        for match in _TOKEN.finditer(text):
            said = match[0]
            if said == "\n" and divides and _is_paragraph(cursor.parent):
                cursor = _Cursor(self._divide(cursor.parent, cursor.at), 0)
            elif said in _SIGNS:
                cursor.put(_SIGNS[said])
            elif said[0] == " ":
                at_start, at_end = match.start() == 0, match.end() == len(text)
                is_edge = (at_start and not begins) or (at_end and not ends)
                cursor.blanks(len(said), may_be_plain=not is_edge)
            else:
                cursor.say(said)
        return cursor

    def _divide(self, paragraph: Any, at: int) -> Any:
        """A paragraph of its own for what stands behind a place, with the same style."""
        new = etree.Element(paragraph.tag, nsmap=paragraph.nsmap)
        new.attrib.update({k: v for k, v in paragraph.attrib.items() if k not in (_OWN, _ID)})
        new.extend(list(paragraph)[at:])
        new.tail, paragraph.tail = paragraph.tail, None
        paragraph.addnext(new)
        first = self._firsts.get(paragraph, paragraph)
        self._firsts[new] = first
        if self._tails.get(first, first) is paragraph:
            self._tails[first] = new
        return new

    def tidy(self) -> None:
        """Take away the signs that say nothing any more."""
        for element in self._gone:
            _remove(element)

    def join(self, place: _Place, edit: int) -> None:
        """Take the end of a line away: its paragraph goes, or goes on in the next one."""
        if place.after is None:
            return
        before = self._elements[id(place.element)]
        before = self._tails.get(before, before)
        while before in self._joined:
            before = self._joined[before]
        after = self._elements[id(place.after)]
        if self._regions is not None:
            if before.getnext() is not after or not _is_paragraph(after):
                return
            ends = [_with_style(one.tag, one) for one in (before, after)]
            before.append(self._regions.deleted(edit, ends))
            self._append(before, after)
        elif not len(before) and not (before.text or "").strip():
            gone = before
            if _is_only_child(gone) and etree.QName(gone.getparent()).localname == "list-item":
                gone = gone.getparent()
                if _is_only_child(gone):
                    gone = gone.getparent()
            if not _is_only_child(gone):
                _remove(gone)
        elif before.getnext() is after:
            if after.text and after.text[0] != " ":
                _plain_blank(before)
            self._append(before, after)

    def _append(self, before: Any, after: Any) -> None:
        """Let a paragraph go on in the one before it."""
        if after.text:
            _Cursor(before, len(before)).say(after.text)
        before.extend(list(after))
        _remove(after)
        self._joined[after] = before


_ID = f"{TEXT}id"
_TOKEN = re.compile(r"\t|\n| +|[^\t\n ]+")
_SIGNS = {"\t": "tab", "\n": "line-break"}


@dataclass(slots=True)
class _Cursor:
    """A place between the children of an element, where text and elements are put."""

    parent: Any
    at: int

    @classmethod
    def at_slot(cls, element: Any, slot: Slot) -> _Cursor:
        """The place where a slot of an element begins."""
        if slot is Slot.TEXT:
            return cls(element, 0)
        parent = element.getparent()
        return cls(parent, parent.index(element) + 1)

    def say(self, text: str) -> None:
        """Put a text behind what is said there; "" begins anew."""
        if self.at:
            before = self.parent[self.at - 1]
            before.tail = (before.tail or "") + text if text else None
        else:
            self.parent.text = (self.parent.text or "") + text if text else None

    def put(self, tag: str, **attributes: str) -> None:
        self.add(etree.Element(f"{TEXT}{tag}", {TEXT + k: v for k, v in attributes.items()}))

    def add(self, element: Any) -> None:
        self.parent.insert(self.at, element)
        self.at += 1

    def blanks(self, count: int, *, may_be_plain: bool) -> None:
        """Put blanks, of which but the first in a row count only as elements."""
        if may_be_plain:
            self.say(" ")
            count -= 1
        if count:
            self.put("s", **({"c": str(count)} if count > 1 else {}))


def _with_style(tag: str, like: Any) -> Any:
    """An empty element with the looks of another one."""
    kept = (f"{TEXT}style-name", f"{TEXT}outline-level")
    style = {key: value for key, value in like.attrib.items() if key in kept}
    return etree.Element(tag, {k: v for k, v in style.items() if k == kept[0] or tag == like.tag})


def _is_paragraph(element: Any) -> bool:
    return etree.QName(element).localname in ("p", "h")


def _is_only_child(element: Any) -> bool:
    return len(element.getparent()) == 1


def _plain_blank(paragraph: Any) -> None:
    """A blank at the end of a paragraph is a letter again where the paragraph goes on.

    At its start, or behind another one, a letter would count for nothing.
    """
    last = paragraph[-1] if len(paragraph) else None
    if last is None or last.tag != f"{TEXT}s" or last.attrib or last.tail:
        return
    before = (paragraph[-2].tail if len(paragraph) > 1 else paragraph.text) or ""
    if before.strip() and not before.endswith(" "):
        paragraph.remove(last)
        _Cursor(paragraph, len(paragraph)).say(" ")


def _remove(element: Any) -> None:
    """Take an element out; what stands behind it stays."""
    parent, tail = element.getparent(), element.tail
    index = parent.index(element)
    element.tail = None
    parent.remove(element)
    if tail:
        _Cursor(parent, index).say(tail)
