"""Columns of line numbers, as courts print them: 1 … 25 on each page, at the left of the lines."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from editor.core.text import Span
from editor.structure.median import median
from editor.structure.page_lines import Line

FEWEST = 15  # lines of a page with line numbers, where many pages show them
USUAL = range(20, 41)  # lines of such a page: 25 in most courts, 24 to 32 in others
SHORTEST = 18  # code points of a line of text, by the median
MOST = 60
MANY = 4  # pages
_AT_START = re.compile(r"(\d{1,2})(?:[ \t\u00a0]+|$)")


class Column(NamedTuple):
    """Line numbers: the spans to take out, the rows that have one, and where pages begin.

    `content` gives for each row with a number and a text where the text starts.
    """

    spans: tuple[Span, ...] = ()
    content: Mapping[int, int] = MappingProxyType({})
    starts: tuple[int, ...] = ()


def find(text: str, lines: Sequence[Line]) -> Column:
    """The line numbers of a text: before the lines, or as blocks of lines of their own."""
    return _beside(text, lines) or _blocks(lines) or Column()


def _beside(text: str, lines: Sequence[Line]) -> Column | None:
    rows: list[tuple[int, int, int]] = []  # index of the line, number, end of the number
    for index, line in enumerate(lines):
        if line.text[:1].isdigit() and (match := _AT_START.match(line.text)):
            rows.append((index, int(match[1]), line.span.start + match.end()))
    if len(rows) < 0.6 * len(lines) or len(rows) < 2 * FEWEST:
        return None
    kept, cycles, last = [], [], 0
    for row in rows:
        if row[1] == 1 and last > 1:
            cycles.append(last)
            last = 0
        if last < row[1] <= last + 3:
            kept.append(row)
            last = row[1]
    cycles.append(last)
    ones = sum(b[1] == a[1] + 1 for a, b in itertools.pairwise(kept))
    if len(kept) < 0.8 * len(rows) or ones < 0.7 * len(kept) or not _one_length(cycles):
        return None
    texts = [lines[index].span.end - end for index, _, end in kept if end < lines[index].span.end]
    if any(not lines[index].text for index, _, _ in kept) or median(texts or [0]) < SHORTEST:
        return None  # paragraphs, or rows of a table
    if sum(lines[index].text[-1].isdigit() for index, _, _ in kept) > 0.6 * len(kept):
        return None
    if not any(end < lines[index].span.end for index, _, end in kept):
        return None  # numbers alone: a block
    spans, content, starts = [], {}, []
    for index, number, end in kept:
        line = lines[index]
        if end < line.span.end:
            content[line.row] = end
        spans.append(Span(line.span.start, end))
        if number == 1:
            starts.append(index)
        content.setdefault(line.row, end)
    return Column(tuple(spans), content, tuple(starts))


def _blocks(lines: Sequence[Line]) -> Column | None:
    """Runs of lines 1, 2, … N that hold nothing else, with the same N on every page."""
    runs: list[tuple[int, int]] = []  # first index, length
    # « 1 » of the page number may stand before « 1 » of the column: each is looked from.
    for at in (index for index, line in enumerate(lines) if line.text == "1"):
        size = 1
        while at + size < len(lines) and lines[at + size].text == str(size + 1):
            size += 1
        if size >= FEWEST:
            runs.append((at, size))
    if not _one_length([size for _, size in runs]):
        return None
    chosen = [lines[i] for first, size in runs for i in range(first, first + size)]
    return Column(
        tuple(line.span for line in chosen),
        {line.row: line.span.end for line in chosen},
        tuple(edge for first, size in runs for edge in (first, first + size)),
    )


def _one_length(cycles: Sequence[int]) -> bool:
    """Whether pages have one number of lines, as no numbered lists do."""
    if len(cycles) < 2:
        return False
    (length, times), *_ = Counter(cycles).most_common(1)
    if times < 0.6 * (len(cycles) - 1):
        return False
    return length in USUAL or (FEWEST <= length <= MOST and times >= MANY)


def removal(text: str, number: Span) -> Span:
    """A line number with the blanks around it; with its line end where it stands alone."""
    start, end = number
    while start > 0 and text[start - 1] in " \t\u00a0":
        start -= 1
    while end < len(text) and text[end] in " \t\u00a0":
        end += 1
    if end < len(text) and text[end] in "\r\n" and (start == 0 or text[start - 1] in "\n\f"):
        end += 2 if text[end : end + 2] == "\r\n" else 1
    return Span(start, end)
