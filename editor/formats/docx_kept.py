"""A Word document that was read, written as itself: only the decided words are changed.

Its parts are changed as trees (lxml keeps prefixes, order and all that nobody here knows); parts
without a change are the bytes that were read. Changes can be tracked (ECMA-376-1, 17.13.5).
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from lxml import etree

from editor.core.text import Edit, Edits, Span
from editor.core.transcript import Transcript
from editor.formats.docx_comments import Comments
from editor.formats.docx_reader import Lines, Package, lines_of
from editor.formats.kept import Change, Piece, Says, Segment, Tracking, segments_of, shared_out
from editor.formats.trees import Parts
from editor.formats.xml import allowed
from editor.formats.zips import with_parts

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# What may stand between two paragraphs, and in one, and says nothing.
_MARKS = frozenset(
    ("bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd", "commentRangeStart",
     "commentRangeEnd", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart",
     "moveToRangeEnd")
)  # fmt: skip
_EMPTY = frozenset(("r", "t", "ins", "del", "hyperlink", "smartTag", "lastRenderedPageBreak"))


def write(transcript: Transcript, edits: Edits, tracking: Tracking | None = None) -> bytes:
    """The document with its words changed, or with the changes tracked.

    A page header is corrected, but stays where an edit would take it away. ValueError for a
    transcript whose file is no Word document.
    """
    with zipfile.ZipFile(io.BytesIO(transcript.file)) as archive:
        package = Package(archive, "")
        lines, _, _ = lines_of(package)
        pieces = _pieces(lines)
        if "".join(piece.said for piece in pieces) != transcript.text:
            raise ValueError("the text is not the document's")
        parts = Parts(archive, package.roots)
        changer = _Changer(parts, tracking)
        changes = shared_out(pieces, _without_heads(edits, lines, transcript.text))
        for at in sorted(changes, reverse=True):
            changer.change(pieces[at], changes[at])
        for at in sorted(changes):
            if pieces[at].says is Says.END and any(one.span.end for one in changes[at]):
                changer.join(pieces[at].node, changes[at][0].edit)
        comments = Comments(archive, package)
        changer.comment(comments, package.main)
        return with_parts(archive, parts.written() | comments.parts())


@dataclass(frozen=True, slots=True)
class _Place:
    """Of a sign or of letters the element, of the end of a line the paragraphs around it."""

    element: Any = None
    before: Any = None
    after: Any = None


def _pieces(lines: Lines) -> list[Piece[_Place]]:
    every = [*lines.above, *lines.said, *lines.notes, *lines.below]
    pieces: list[Piece[_Place]] = []
    for number, line in enumerate(every):
        for said, element in line.pieces:
            if said:
                says = Says.TEXT if element.tag in ("t", "delText") else Says.SIGN
                pieces.append(Piece(said, says, _Place(element)))
        following = every[number + 1].paragraphs[0] if number + 1 < len(every) else None
        pieces.append(Piece("\n", Says.END, _Place(None, line.paragraphs[-1], following)))
    return pieces


def _without_heads(edits: Edits, lines: Lines, text: str) -> Edits:
    """With what takes away a whole line of a page header or footer changing nothing."""
    heads: list[Span] = []
    at = 0
    for number, part in enumerate(lines):
        for line in part:
            end = at + len(line.text())
            if number in (0, 3):
                heads.append(Span(at, end))
            at = end + 1
    return Edits(
        tuple(
            Edit(span, span.of(text))
            if not new.strip()
            and any(span.start <= low and high <= span.end for low, high in heads)
            else Edit(span, new)
            for span, new in edits.items
        )
    )


class _Changer:
    """Changes the document piece by piece, from its end to its start; then joins paragraphs."""

    def __init__(self, parts: Parts, tracking: Tracking | None) -> None:
        self._parts, self._tracking = parts, tracking
        self._tails: dict[Any, Any] = {}  # where the end of a divided paragraph is now
        self._firsts: dict[Any, Any] = {}  # of a part of a divided paragraph, the whole
        self._joined: dict[Any, Any] = {}  # where the content of a paragraph is now
        self._number = 9_000_000  # of marks, beyond those that programs give
        self._marks: list[list[tuple[int, Any]]] = []  # of each piece, with their edits

    def change(self, piece: Piece[_Place], changes: Sequence[Change]) -> None:
        """Put the changes of one piece in its place."""
        self._marks.append([])
        if piece.says is Says.END:
            text = [("ins", one.text, one.edit) for one in changes if one.text]
            if text:
                paragraph = self._parts.of(piece.node.before)
                paragraph = self._tails.get(paragraph, paragraph)
                self._put(text, None, paragraph, len(paragraph), None)
            return
        element = self._parts.of(piece.node.element)
        segments = segments_of(piece.said, changes)
        now = "".join(text for mark, text, _ in segments if mark != "del")
        run = element.getparent()
        is_run = _local(run) == "r" and _space(run) == _space(element) and _is_word(run)
        if not is_run or (
            self._tracking is None and piece.says is Says.TEXT and not re.search(r"[\t\n]", now)
        ):
            if self._tracking is None:
                self._say(element, run, " ".join(now.split("\n")), piece.says)
            return
        self._rebuild(run, element, segments, piece.says)

    def _say(self, element: Any, run: Any, text: str, says: Says) -> None:
        """Put a new text in the place of an element's; an empty one takes it and its run away."""
        text = allowed(text)
        if says is Says.SIGN or not text:
            if text:
                element.addprevious(_letters(element, "t", text))
            run.remove(element)
            if not [child for child in run if _local(child) != "rPr"] and _local(run) == "r":
                run.getparent().remove(run)
            return
        element.text = text
        if text != text.strip() and _is_word(element):
            element.set(_SPACE, "preserve")

    def _rebuild(self, run: Any, element: Any, segments: Sequence[Segment], says: Says) -> None:
        """Divide a run at one of its elements, which becomes runs of what stays, goes and comes."""
        parent, index = run.getparent(), run.getparent().index(run)
        properties = run.find(f"{{{_space(run)}}}rPr")
        behind = list(run)[run.index(element) + 1 :]
        if behind:
            rest = _like(run, properties)
            rest.extend(behind)
            parent.insert(index + 1, rest)
        run.remove(element)
        if [child for child in run if child is not properties]:
            index += 1
        else:
            parent.remove(run)
        sign = element if says is Says.SIGN else None
        self._put(segments, properties, parent, index, sign)

    def _put(
        self, segments: Sequence[Segment], properties: Any, parent: Any, index: int, sign: Any
    ) -> None:
        """Put runs into a parent; a line end divides a paragraph, or is a break elsewhere."""
        for mark, text, edit in segments:
            if mark == "del":
                if self._tracking is not None:
                    run = _run(parent, properties, text, "delText", sign)
                    parent.insert(index, self._marked("del", run, edit))
                    index += 1
                continue
            lines = allowed(text).split("\n") if _local(parent) == "p" else [allowed(text)]
            for number, line in enumerate(lines):
                if number:
                    parent = self._divide(parent, index, edit)
                    index = 1 if len(parent) and _local(parent[0]) == "pPr" else 0
                if not line:
                    continue
                run = _run(parent, properties, line, "t", sign if not mark else None)
                if mark and self._tracking is not None and not _is_inserted(parent):
                    run = self._marked("ins", run, edit)
                parent.insert(index, run)
                index += 1

    def _divide(self, paragraph: Any, index: int, edit: int) -> Any:
        """A paragraph of its own for what stands behind an index, with the same properties."""
        space = _space(paragraph)
        new = etree.Element(paragraph.tag, nsmap=paragraph.nsmap)
        behind = list(paragraph)[index:]
        properties = paragraph.find(f"{{{space}}}pPr")
        if properties is not None:
            new.append(deepcopy(properties))
            for gone in ("{*}sectPr", "{*}rPr/{*}ins", "{*}rPr/{*}del"):
                for element in properties.findall(gone):
                    element.getparent().remove(element)
        new.extend(behind)
        paragraph.addnext(new)
        if self._tracking is not None and not _is_inserted(paragraph):
            self._mark_end(paragraph, "ins", edit)
        first = self._firsts.get(paragraph, paragraph)
        self._firsts[new] = first
        if self._tails.get(first, first) is paragraph:
            self._tails[first] = new
        return new

    def join(self, place: _Place, edit: int) -> None:
        """Take the end of a line away: its paragraph goes, or goes on in the next one."""
        if place.after is None:
            return
        before = self._parts.of(place.before)
        before = self._tails.get(before, before)
        while before in self._joined:
            before = self._joined[before]
        after = self._parts.of(place.after)
        between = _between(before, after)
        if self._tracking is not None:
            if between is not None and not _ends_section(before):
                self._mark_end(before, "del", edit)
        elif _says_nothing(before):
            if any(_local(node) == "p" for node in before.itersiblings()):
                for mark in [node for node in before if _local(node) in _MARKS]:
                    before.addprevious(mark)
                before.getparent().remove(before)
        elif between is not None and not _ends_section(before) and not _ends_section(after):
            properties = [node for node in after if _local(node) == "pPr"]
            before.extend([*between, *(node for node in after if node not in properties)])
            after.getparent().remove(after)
            self._joined[after] = before

    def _mark_end(self, paragraph: Any, mark: str, edit: int) -> None:
        """Mark the end of a paragraph as put in or taken away."""
        space = _space(paragraph)
        properties = paragraph.find(f"{{{space}}}pPr")
        if properties is None:
            properties = etree.Element(f"{{{space}}}pPr")
            paragraph.insert(0, properties)
        looks = properties.find(f"{{{space}}}rPr")
        if looks is None:
            looks = etree.Element(f"{{{space}}}rPr")
            later = [node for node in properties if _local(node) in ("sectPr", "pPrChange")]
            properties.insert(properties.index(later[0]) if later else len(properties), looks)
        if looks.find(f"{{{space}}}{mark}") is None:
            looks.insert(0, self._marker(space, mark, edit))

    def _marked(self, mark: str, run: Any, edit: int) -> Any:
        marker = self._marker(_space(run), mark, edit)
        marker.append(run)
        self._marks[-1].append((edit, marker))
        return marker

    def _marker(self, space: str, mark: str, edit: int) -> Any:
        assert self._tracking is not None
        self._number += 1
        marker = etree.Element(f"{{{space}}}{mark}")
        marker.set(f"{{{space}}}id", str(self._number))
        marker.set(f"{{{space}}}author", allowed(self._tracking.author))
        marker.set(f"{{{space}}}date", self._tracking.date(edit))
        return marker

    def comment(self, comments: Comments, main: str) -> None:
        """Say of each edit in the main part why it was made; elsewhere Word takes no comments."""
        places: dict[int, list[Any]] = {}
        for marks in reversed(self._marks):
            for edit, marker in marks:
                if self._parts.is_of(marker, main):
                    places.setdefault(edit, []).append(marker)
        for edit, markers in sorted(places.items()):
            assert self._tracking is not None
            if why := self._tracking.why[edit]:
                author, date = allowed(self._tracking.author), self._tracking.date(edit)
                about = {"author": author, "date": date, "initials": "R"}
                comments.put(markers[0], markers[-1], why, about)


def _local(element: Any) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _space(element: Any) -> str:
    return etree.QName(element).namespace or ""


def _is_word(element: Any) -> bool:
    """Whether an element is of the text itself, not of a drawing or a formula."""
    return "wordprocessingml" in _space(element)


def _letters(of: Any, tag: str, text: str) -> Any:
    node = etree.Element(f"{{{_space(of)}}}{tag}")
    node.text = text
    node.set(_SPACE, "preserve")
    return node


def _like(run: Any, properties: Any) -> Any:
    """An empty run with the same looks."""
    new = etree.Element(f"{{{_space(run)}}}r")
    if properties is not None:
        new.append(deepcopy(properties))
    return new


def _run(parent: Any, properties: Any, text: str, tag: str, sign: Any) -> Any:
    """A run that says a text, or holds the sign that says it."""
    run = _like(parent, properties)
    if sign is not None:
        run.append(deepcopy(sign))
        return run
    for part in re.split(r"([\t\n])", allowed(text)):
        if part in ("\t", "\n"):
            run.append(etree.Element(f"{{{_space(run)}}}{'tab' if part == chr(9) else 'br'}"))
        elif part:
            run.append(_letters(run, tag, part))
    return run


def _is_inserted(element: Any) -> bool:
    """Whether all in an element is marked as put in already."""
    return any(_local(node) in ("ins", "moveTo") for node in (element, *element.iterancestors()))


def _between(before: Any, after: Any) -> list[Any] | None:
    """The marks between two paragraphs of one parent; None where more stands there."""
    found: list[Any] = []
    for node in before.itersiblings():
        if node is after:
            return found
        if _local(node) not in _MARKS:
            return None
        found.append(node)
    return None


def _ends_section(paragraph: Any) -> bool:
    return paragraph.find("{*}pPr/{*}sectPr") is not None


def _says_nothing(element: Any) -> bool:
    """Whether there is nothing in an element that is seen or that something refers to."""
    for child in element:
        tag = _local(child)
        if tag == "pPr" and child.find("{*}sectPr") is not None:
            return False
        if tag in ("pPr", "rPr") or tag in _MARKS - {"commentRangeStart", "commentRangeEnd"}:
            continue
        if tag not in _EMPTY or (tag == "t" and child.text) or not _says_nothing(child):
            return False
    return True
