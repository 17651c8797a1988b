"""How a text is laid out: its lines, where pages are known to end, and what a place cuts."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from editor.core.common import NO_WORDS, Common
from editor.core.document import Document
from editor.core.text import Span
from editor.language.turns import ends_label, starts_turn
from editor.structure.line_numbers import Column
from editor.structure.line_numbers import find as find_column
from editor.structure.page_lines import Line, lines_of

NEAR_EDGE = 3  # lines from a page's edge within which a header stands
MOST_CUT = 400  # places of a series that are looked at; of more every second, third …
_END = tuple('.!?…:;»"”)]')
_CLOSING = " \t\r\n\f\u00a0\u202f*_#"
_FIRST = re.compile(r"[\s*_#\d]*([^\W\d_])")
_LAST_WORD = re.compile(r"(?<![-‐‑\w])([^\W\d_]+)['’]?\Z")


@dataclass(frozen=True)
class Layout:
    """A text with its lines; `edges` are indexes of lines before which a page begins.

    `common` has the words that tell who speaks, when and on which page.
    """

    text: str
    lines: tuple[Line, ...]
    column: Column
    feeds: tuple[int, ...]
    edges: list[int] = field(default_factory=list)
    common: Common = NO_WORDS

    @property
    def knows_pages(self) -> bool:
        """Whether the text itself shows where pages end, by form feeds or line numbers."""
        return bool(self.feeds or self.column.spans)

    @cached_property
    def width(self) -> int:
        """Code points of a full line in a text of wrapped lines; 0 where paragraphs are lines."""
        sizes = sorted(line.span.end - line.span.start for line in self.lines)
        if len(sizes) < 20:
            return 0
        full = sizes[int(0.9 * len(sizes))]
        wrapped = sum(size >= 0.7 * full for size in sizes) >= 0.5 * len(sizes)
        return full if full <= 120 and wrapped else 0

    @cached_property
    def starts(self) -> list[int]:
        return [line.span.start for line in self.lines]

    @cached_property
    def unpunctuated(self) -> bool:
        """Whether fewer than one word in fifty ends a sentence."""
        marks = sum(self.text.count(c) for c in ".!?")
        return marks < 0.02 * (self.text.count(" ") + self.text.count("\n") + 1)

    @cached_property
    def tells_unfinished(self) -> bool:
        """Whether the text's language is one whose unfinished words are known."""
        words = re.findall(r"[^\W\d_]+", self.text[:20_000].casefold())
        return sum(w in self.common.unfinished for w in words) >= 0.15 * len(words)

    def add_edges(self, indexes: Iterable[int]) -> None:
        self.edges.extend(indexes)
        self.edges.sort()

    def is_edge(self, index: int) -> bool:
        """Whether a line is among the first or last of its page, where pages are known."""
        at = bisect_left(self.edges, index - NEAR_EDGE)
        return at < len(self.edges) and self.edges[at] <= index + NEAR_EDGE

    def index_at(self, position: int) -> int:
        """The index of the line at a position (the one before, between lines)."""
        return max(0, bisect_right(self.starts, position) - 1)

    def cut(self, span: Span, skip: Collection[Span] = ()) -> tuple[bool, bool]:
        """Whether a place stands inside a sentence, and whether after a word that needs another.

        `skip` are the other headers, which are left out of what stands around.
        """
        return self._cut_between(*self.around(span, skip))

    def _cut_between(self, before: str, after: str) -> tuple[bool, bool]:
        before, after = before.rstrip(_CLOSING), after.lstrip(_CLOSING)
        if not before or not after:
            return False, False
        first = _FIRST.match(after)
        if starts_turn(after, self.common) or ends_label(before[-90:], self.common):
            return False, False
        goes_on = not before.endswith(_END) and bool(first and first[1].islower())
        word = _LAST_WORD.search(before[-40:])
        unfinished = (
            bool(word and word[1].casefold() in self.common.unfinished) or before[-1] in "'’-\u00ad"
        )
        return goes_on, unfinished and not before.endswith(_END)

    def cut_share(self, spans: Sequence[Span], skip: Collection[Span]) -> tuple[float, float]:
        """Shares of places inside a sentence and after an unfinished word.

        Of those with text before and after: the first and last of a text say nothing.
        """
        spans = spans[:: 1 + len(spans) // MOST_CUT]
        around = (self.around(span, skip) for span in spans)
        cuts = [
            self._cut_between(before, after)
            for before, after in around
            if before.strip(_CLOSING) and after.strip(_CLOSING)
        ]
        total = max(1, len(cuts))
        return sum(c[0] for c in cuts) / total, sum(c[1] for c in cuts) / total

    def around(self, span: Span, skip: Collection[Span]) -> tuple[str, str]:
        """What stands before and after a place, without headers and line numbers there."""
        index = self.index_at(span.start)
        line = self.lines[index].span if self.lines else span
        before = self.text[max(line.start, span.start - 120) : span.start]
        if not before.strip(_CLOSING):
            at = index - 1
            while at > max(0, index - 6) and self._passed(at, skip):
                at -= 1
            low = self.content_start(at) if at >= 0 else 0
            before = self.text[max(low, self.lines[at].span.end - 120) : self.lines[at].span.end]
            before = before if at >= 0 else ""
        after = self.text[span.end : min(line.end, span.end + 120)]
        if not after.strip(_CLOSING):
            at = index + 1
            while at < min(len(self.lines), index + 6) and self._passed(at, skip):
                at += 1
            if at >= len(self.lines):
                return before, ""
            low = self.content_start(at)
            after = self.text[low : low + 160]
        return before, after

    def _passed(self, index: int, skip: Collection[Span]) -> bool:
        return self.lines[index].span in skip or self.content_start(index) >= (
            self.lines[index].span.end
        )

    def content_start(self, index: int) -> int:
        """Where a line's own text starts, behind its line number."""
        line = self.lines[index]
        return self.column.content.get(line.row, line.span.start)


def layout(document: Document) -> Layout:
    """The layout of a text; form feeds and the column of line numbers show where pages end."""
    lines = lines_of(document.text, document.lines, document.common)
    column = find_column(document.text, lines)
    made = Layout(document.text, tuple(lines), column, feeds(document.text), common=document.common)
    if made.feeds:
        made.add_edges(bisect_left(made.starts, at) for at in made.feeds)
        made.add_edges((0, len(lines)))
    if column.starts:
        made.add_edges((*column.starts, len(lines)))
    return made


def feeds(text: str) -> tuple[int, ...]:
    """Where form feeds stand, if they are so far apart that they part pages; else nothing."""
    found, at = [], text.find("\f")
    while at >= 0:
        found.append(at)
        at = text.find("\f", at + 1)
    if not found or len(text) / (len(found) + 1) < 250:
        return ()
    return tuple(found)


def edge_share(made: Layout, indexes: Sequence[int]) -> float:
    """Share of lines that stand at an edge of their page; 0 where no pages are known."""
    if not made.edges or not indexes:
        return 0.0
    return sum(made.is_edge(index) for index in indexes) / len(indexes)
