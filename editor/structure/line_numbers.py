"""Columns of line numbers, as courts print them: 1 … 25 on each page, beside the lines."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
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
STEP = 5  # lines from one number to the next where not all are numbered
LONGEST = 60  # lines that are counted through without pages, from which they are no list
_AT_START = re.compile(
    r"(?:\d{1,5}:)?(\d{1,5})(?P<mark>[.):](?!\d)|[ \t\u00a0]*[|│])?(?:[ \t\u00a0]+|$)"
)
_AT_END = re.compile(r"(?:[ \t\u00a0]{2,}|\t)(\d{1,2})$")
_ENDED = re.compile(r"[.!?…:;»”\")\]][\s\d]*$")
WRAPPED = 0.1  # share of lines that end inside a sentence, at least
GOING_ON = 0.1  # share of lines that begin with a small letter, at least, where a list may look so


class Column(NamedTuple):
    """Line numbers: the spans to take out, the rows that have one, and where pages begin.

    `content` gives for each row with a number and a text where the text starts.
    """

    spans: tuple[Span, ...] = ()
    content: Mapping[int, int] = MappingProxyType({})
    starts: tuple[int, ...] = ()


class _Row(NamedTuple):
    """A line with its number: the line's index, the number and where it stands."""

    at: int
    number: int
    span: Span
    is_alone: bool
    is_marked: bool  # as items of a list are: 1. 2) 3:


def find(text: str, lines: Sequence[Line]) -> Column:
    """The line numbers of a text: beside the lines, between them, or as blocks of their own."""
    left = list(_rows(lines, _AT_START))
    return (
        _each(lines, left)
        or _each(lines, list(_rows(lines, _AT_END)))
        or _between(lines, left)
        or _some(lines, left)
        or _through(lines, left)
        or _blocks(lines)
        or Column()
    )


def _rows(lines: Sequence[Line], pattern: re.Pattern[str]) -> Iterator[_Row]:
    at_start = pattern is _AT_START
    for index, line in enumerate(lines):
        if not line.text or not line.text[0 if at_start else -1].isdigit():
            continue
        if match := pattern.match(line.text) if at_start else pattern.search(line.text):
            start = line.span.start
            span = Span(start + match.start(), start + match.end())
            is_marked = at_start and (match["mark"] or "")[:1] in tuple(".):")
            yield _Row(index, int(match[1]), span, span == line.span, is_marked)


class _Counted(NamedTuple):
    """Rows that count on, and up to which number on each page."""

    kept: list[_Row]
    cycles: list[int]


def _counted(rows: Sequence[_Row]) -> _Counted:
    kept: list[_Row] = []
    cycles: list[int] = []
    last = 0
    for row in rows:
        if row.number == 1 and last == 1 and kept[-1].is_alone and not row.is_alone:
            kept.pop()  # the number of the page that ends
            last = 0
        if row.number == 1 and last > 1:
            cycles.append(last)
            last = 0
        if last < row.number <= last + 3:
            kept.append(row)
            last = row.number
    return _Counted(kept, [*cycles, last])


def _counts(rows: Sequence[_Row], counted: _Counted) -> bool:
    """Whether nearly all numbers count lines, those of each page as many as of the others."""
    kept = counted.kept
    ones = sum(b.number == a.number + 1 for a, b in itertools.pairwise(kept))
    if len(kept) < 0.8 * len(rows) or ones < 0.7 * len(kept):
        return False
    return _one_length(counted.cycles)


def _each(lines: Sequence[Line], rows: Sequence[_Row]) -> Column | None:
    """Lines that each have their number, as courts number them."""
    if len(rows) < 0.6 * len(lines) or len(rows) < 2 * FEWEST:
        return None
    counted = _counted(rows)
    if not _counts(rows, counted) or all(row.is_alone for row in counted.kept):
        return None
    if not _are_lines_of_text(lines, counted.kept):
        return None
    is_marked = sum(row.is_marked for row in counted.kept) > 0.5 * len(counted.kept)
    if is_marked and not _go_on(lines, counted.kept):
        return None
    return _column(lines, counted.kept)


def _between(lines: Sequence[Line], rows: Sequence[_Row]) -> Column | None:
    """A number alone on the line before each line, as some programs read them from a PDF."""
    rows = [row for row in rows if row.is_alone]
    if len(rows) < 0.4 * len(lines) or len(rows) < 2 * FEWEST:
        return None
    counted = _counted(rows)
    kept = counted.kept
    two = sum(b.at == a.at + 2 for a, b in itertools.pairwise(kept))
    if not _counts(rows, counted) or two < 0.7 * len(kept):
        return None
    said = [lines[row.at + 1].text for row in kept if row.at + 1 < len(lines)]
    if median([len(text) for text in said]) < SHORTEST or _unfinished(said) < WRAPPED:
        return None
    return _column(lines, kept)


def _some(lines: Sequence[Line], rows: Sequence[_Row]) -> Column | None:
    """A number at each fifth line, on each page anew or through the whole text."""
    filled = list(itertools.accumulate(bool(line.text) for line in lines))
    kept: list[_Row] = []
    for row in rows:
        if row.number % STEP or row.is_alone or row.number == 0:
            continue
        before = kept[-1] if kept else None
        if before is not None and row.number != STEP:
            apart = filled[row.at] - filled[before.at]
            if row.number != before.number + STEP or apart != STEP:
                continue
        kept.append(row)
    pages = [row for row in kept if row.number == STEP]
    if len(kept) < 0.8 * len(rows) or len(kept) - len(pages) < FEWEST:
        return None
    texts = [line.text for line in lines if line.text]
    return _column(lines, kept) if _unfinished(texts) >= WRAPPED else None


def _through(lines: Sequence[Line], rows: Sequence[_Row]) -> Column | None:
    """Lines that are counted through the whole text, sentences running on over them."""
    filled = sum(bool(line.text) for line in lines)
    if len(rows) < LONGEST or len(rows) < 0.9 * filled:
        return None
    ones = sum(b.number == a.number + 1 for a, b in itertools.pairwise(rows))
    if ones < 0.95 * (len(rows) - 1) or not _are_lines_of_text(lines, rows):
        return None
    return _column(lines, rows) if _go_on(lines, rows) else None


def _go_on(lines: Sequence[Line], rows: Sequence[_Row]) -> bool:
    """Whether enough lines begin inside a sentence, as no items of a list do."""
    starts = [(lines[row.at].text, row.span.end - lines[row.at].span.start) for row in rows]
    return sum(text[at : at + 1].islower() for text, at in starts) >= GOING_ON * len(rows)


def _are_lines_of_text(lines: Sequence[Line], rows: Sequence[_Row]) -> bool:
    """Whether numbers stand beside lines of running text: no paragraphs, list or table."""
    texts = [lines[row.at].text for row in rows if not row.is_alone]
    sizes = [
        len(lines[row.at].text) - (row.span.end - row.span.start)
        for row in rows
        if not row.is_alone
    ]
    if median(sizes or [0]) < SHORTEST or _unfinished(texts) < WRAPPED:
        return False
    ends = sum(lines[row.at].text[-1].isdigit() for row in rows if _is_left(lines, row))
    return ends <= 0.6 * len(rows)


def _is_left(lines: Sequence[Line], row: _Row) -> bool:
    return row.span.start == lines[row.at].span.start


def _unfinished(texts: Sequence[str]) -> float:
    """Share (0–1) of lines that end without a mark."""
    return sum(_ENDED.search(text[-12:]) is None for text in texts) / max(1, len(texts))


def _column(lines: Sequence[Line], rows: Sequence[_Row]) -> Column:
    content = {
        lines[row.at].row: row.span.end if _is_left(lines, row) else lines[row.at].span.start
        for row in rows
    }
    first = min(row.number for row in rows)
    starts = tuple(row.at for row in rows if row.number == first)
    return Column(tuple(row.span for row in rows), content, starts if len(starts) > 1 else ())


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
