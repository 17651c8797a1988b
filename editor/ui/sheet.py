"""A text, the map of its blocks, and how many of them the document that shows it holds yet.

A document is filled block by block from the first on. The map knows all blocks from the start, so
a position is right however much is there; a change of what is not there yet is one of the text
and the map alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from editor.core.text import Change, Span
from editor.ui.display_map import DisplayMap


class Sheet:
    """One edited text on its way into a document; made on any thread, then the view's."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.line_end = "\r\n" if "\r\n" in text else "\n"
        self.count = 0  # blocks in the document
        self._map = DisplayMap(text)

    def __len__(self) -> int:
        return len(self._map)

    @property
    def is_whole(self) -> bool:
        """Whether the document holds all of the text."""
        return self.count >= len(self._map)

    @property
    def end(self) -> int:
        """Document position of the end of what the document holds."""
        return self._map.end_of(self.count, self.text)

    @property
    def text_end(self) -> int:
        """Position in the text up to which the document holds it."""
        return len(self.text) if self.is_whole else self._map.start_of(self.count)

    def take(self, most: int, letters: int) -> str:
        """What comes next at the document's end: at most so many blocks, and about letters."""
        if self.is_whole:
            return ""
        first = self.count
        last = self._map.block_at(min(len(self.text), self.text_end + letters)) + 1
        self.count = min(len(self._map), last, first + most)
        return ("\n" if first else "") + self._map.display(self.text, first, self.count)

    def blocks_to(self, at: int) -> int:
        """How many blocks the document must hold to show a position of the text."""
        return self._map.block_at(at) + 1

    def holds(self, span: Span) -> bool:
        """Whether the document holds all of a span of the text."""
        return self.blocks_to(span.end) <= self.count

    def is_cut(self, span: Span) -> bool:
        """Whether the document holds a part of a span, and not all of it."""
        return self.blocks_to(span.start) <= self.count < self.blocks_to(span.end)

    def to_document(self, at: int) -> int:
        """Document position of a position in the text, where it is or will be."""
        return self._map.to_document(at, self.text)

    def to_text(self, position: int) -> int:
        """Position in the text of a document position."""
        return self._map.to_text(position, self.text)

    def shown_between(self, start: int, end: int) -> str:
        """What the document shows between two of its positions, block ends as line feeds."""
        return self._map.shown_between(start, end, self.text)

    def follow(self, changes: Sequence[Change], text: str, at: Span | None = None) -> None:
        """Follow disjoint replacements, in order, that make the text another.

        The document holds each wholly or not at all. `at` is what was replaced in it where
        somebody typed there.
        """
        together: list[Change] = []
        for where, new in changes:
            if together and self._map.block_at(together[-1].span.end) == self._map.block_at(
                where.start
            ):  # in one block: what stands between goes along
                (start, end), before = together.pop()
                where, new = Span(start, where.end), before + self.text[end : where.start] + new
            together.append(Change(where, new))
        if at is not None or not self._map.replace_each(together, self.text):
            for change in reversed(together):  # what stands before each is still as it was
                self._follow(change, at)
        self.text = text

    def _follow(self, change: Change, at: Span | None) -> None:
        grown = self._map.replace(change.span, change.text, self.text, at)
        if grown and (at is not None or self.blocks_to(change.span.start) <= self.count):
            self.count += grown
