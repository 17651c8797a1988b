"""Edits of a text shared out between the pieces of a document that say it.

A document that was read comes back as itself: each change is made as small as words allow and goes
to the one piece that said the changed word; a word over several pieces looks as its first one did.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from difflib import SequenceMatcher
from enum import Enum, auto
from itertools import accumulate
from typing import Generic, NamedTuple, TypeVar

from editor.core.text import Edit, Edits, Span

Node = TypeVar("Node")


class Says(Enum):
    """How a piece says what it says."""

    TEXT = auto()  # letters
    SIGN = auto()  # an element that stands for a letter, as that of a tab
    END = auto()  # the end of a line


@dataclass(frozen=True, slots=True)
class Piece(Generic[Node]):
    """A stretch of the text and what says it in the document."""

    said: str
    says: Says
    node: Node


class Change(NamedTuple):
    """What becomes of a stretch of one piece; offsets count from the piece's start.

    `edit` is the number of the edit that it comes from. What is put in may hold line ends.
    """

    span: Span
    text: str
    edit: int


@dataclass(frozen=True, slots=True)
class Tracking:
    """Who makes the changes; of each edit when it was made, in seconds since 1970, and why.

    A reason becomes a comment; "" for none.
    """

    author: str
    when: Sequence[float]
    why: Sequence[str]

    def date(self, edit: int) -> str:
        """When an edit was made, as documents write it (ISO 8601)."""
        return datetime.fromtimestamp(self.when[edit], UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


Segment = tuple[str, str, int]  # "", "del" or "ins", what it says, and the number of its edit


def segments_of(said: str, changes: Sequence[Change]) -> list[Segment]:
    """What of a piece stays, goes and comes, in order."""
    segments: list[Segment] = []
    at = 0
    for (low, high), text, edit in changes:
        segments += [("", said[at:low], 0), ("del", said[low:high], edit), ("ins", text, edit)]
        at = high
    segments.append(("", said[at:], 0))
    return [segment for segment in segments if segment[1]]


def shared_out(pieces: Sequence[Piece[Node]], edits: Edits) -> dict[int, list[Change]]:
    """The changes of each piece, by its number, in order; pieces in the text's order, without gaps.

    Where nothing but the end of a line can take a new text, the change is an insertion of that end.
    """
    text = "".join(piece.said for piece in pieces)
    starts = list(accumulate((len(piece.said) for piece in pieces), initial=0))
    shares = _Shares(pieces, starts)
    for number, edit in enumerate(edits.items):
        for small in _small(edit.span.of(text), edit.text):
            span = Span(small.span.start + edit.span.start, small.span.end + edit.span.start)
            shares.put(Edit(span, small.text), number)
    return {at: sorted(found, key=lambda one: one.span) for at, found in shares.found.items()}


_TOKEN = re.compile(r"\w+|\s|[^\w\s]")
_MOST = 1_000_000  # pairs of tokens up to which two texts are compared


def _small(old: str, new: str) -> Iterator[Edit]:
    """The least changes of whole words, blanks and marks that make one text of another."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    if len(before) * len(after) > _MOST:
        yield Edit(Span(0, len(old)), new)
        return
    places = list(accumulate(map(len, before), initial=0))
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if b - a == d - c:  # word for word
            for at in range(b - a):
                if before[a + at] != after[c + at]:
                    yield Edit(Span(places[a + at], places[a + at + 1]), after[c + at])
        else:
            yield Edit(Span(places[a], places[b]), "".join(after[c:d]))


class _Shares(Generic[Node]):
    """Puts changes to pieces."""

    def __init__(self, pieces: Sequence[Piece[Node]], starts: Sequence[int]) -> None:
        self._pieces, self._starts = pieces, starts
        self.found: dict[int, list[Change]] = {}

    def put(self, edit: Edit, number: int) -> None:
        """Share out one small edit; ends of lines stay where the new text has some, too."""
        (low, high), text = edit
        touched = self._touched(edit.span)
        ends = [at for at in touched if self._pieces[at].says is Says.END]
        said = text.split("\n")
        for at, first in zip(ends, said, strict=False):
            if len(said) == 1:
                break
            end = self._starts[at]
            self._one(Span(low, end), first, number)
            low, said = end + 1, said[1:]
        self._one(Span(low, high), "\n".join(said), number)

    def _touched(self, span: Span) -> list[int]:
        at = max(0, bisect_right(self._starts, span.start) - 1)
        found = []
        while at < len(self._pieces) and self._starts[at] < span.end:
            if self._starts[at + 1] > span.start:
                found.append(at)
            at += 1
        return found

    def _one(self, span: Span, text: str, number: int) -> None:
        """The first piece of a stretch takes its new text, the others lose what is in it."""
        touched = self._touched(span)
        takes = [at for at in touched if self._pieces[at].says is Says.TEXT]
        takes = takes or [at for at in touched if self._pieces[at].says is Says.SIGN]
        for at in touched:
            start = self._starts[at]
            own = Span(max(span.start, start) - start, min(span.end, self._starts[at + 1]) - start)
            self._add(at, Change(own, text if at in takes[:1] else "", number))
        if text and not takes:
            self._insert(span.start, text, number)

    def _insert(self, at: int, text: str, number: int) -> None:
        """Put a text in between: to the letters before it in its line, else to those behind it."""
        behind = min(bisect_right(self._starts, at) - 1, len(self._pieces) - 1)
        inside = self._starts[behind] < at
        for index in (behind,) if inside else (behind - 1, behind):
            if index >= 0 and self._pieces[index].says is Says.TEXT:
                offset = min(at, self._starts[index + 1]) - self._starts[index]
                return self._add(index, Change(Span(offset, offset), text, number))
        self._add(behind, Change(Span(0, 0), text, number))

    def _add(self, at: int, change: Change) -> None:
        if change.text or change.span.start < change.span.end:
            self.found.setdefault(at, []).append(change)
