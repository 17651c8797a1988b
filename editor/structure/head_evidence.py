"""What speaks for lines that come back being page headers, and what against."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence
from functools import lru_cache

from editor.core.common import Common
from editor.core.patterns import made
from editor.core.text import Span
from editor.language.turns import is_time_mark
from editor.structure.median import median
from editor.structure.page_fields import names_sections, shouts_number, tells_pages
from editor.structure.page_layout import Layout, edge_share
from editor.structure.page_lines import (
    MARKUP,
    MOST_KEPT,
    Line,
    heading_number,
    page_field,
    page_patterns,
)
from editor.structure.period import counting, gaps, is_tight, period

USUAL = 700  # least median distance, where nothing else speaks for pages
SHORT_PAGE = 200  # least median distance, where numbers count on or page edges are known
REGULAR = -1.0  # log10 of the odds that bare heads on six pages and more are regular by chance
_HEAD_START = r"[\W\d_]*(?:\S{1,2}\s+)?[A-ZÀ-ÖØ-ÞŒŸ\d]"
_INNER_END = r"[^\W\d_]{3}[.!?…]\s+[^\W\d]"


def weigh(made: Layout, name: str, members: Sequence[int], skip: Collection[Span]) -> float:
    """The evidence that lines which come back are page headers: from 2.5 on they are.

    0 where they cannot be: too near, headings that count, names above time marks, or never inside
    a sentence and nowhere at an edge of a page.
    """
    lines, common = [made.lines[i] for i in members], made.common
    between = gaps([line.span.start for line in lines])
    if not between or len({m.row for m in lines}) < 2:
        return 0.0
    fields = [page_field(line.text, common) for line in lines]
    counts = max(numbers_count(lines, common), counting([f.value if f else None for f in fields]))
    edge = edge_share(made, members)
    marked = all(_is_marked(line.text) for line in lines)
    letters = sum(c.isalpha() for c in name)
    odds = min(
        period([line.span.start for line in lines]).odds, period([m.row for m in lines]).odds
    )
    # « © Éditions du Lac. Tous droits réservés. »: the very same words at a beat.
    stamped = len(members) >= 6 and odds < -2 and len({line.text for line in lines}) == 1
    if not (counts >= 0.7 or marked or stamped) and not _look_like_heads(made, lines, edge):
        return 0.0
    if min(between) < SHORT_PAGE and len(members) < 4:
        return 0.0
    if _headings(lines, common) or _above_times(made, members):
        return 0.0
    few = len(members) < 6
    bare = not (counts >= 0.7 or edge >= 0.8 or marked or _same_date(lines, common))
    if bare and not (0.5 * max(between) <= min(between) if few else odds <= REGULAR):
        return 0.0
    several = len(name.split()) > 1
    field = counts >= 0.7 and _has_field(lines, common)
    even = few and 0.4 * max(between) <= min(between) and not names_sections(lines, common)
    if made.feeds and edge < 0.8:
        return 0.0
    # What they cut costs most to ask, and last: few come as far.
    on, unfinished = made.cut_share([line.span for line in lines], skip)
    tight = is_tight([line.row for line in lines])
    sure_cut = unfinished >= 0.34 if made.unpunctuated else on >= 0.5
    if median(between) < USUAL and not (
        counts >= 0.7 or edge >= 0.8 or (tight and on >= 0.25) or sure_cut or marked
    ):
        return 0.0
    gate = (
        edge >= 0.8
        or (marked and letters >= 25)
        or (letters >= 6 and _same_date(lines, common) and len(lines) >= 3)
        or (field and (even or on > 0 or made.unpunctuated))
        or (few and counts >= 0.9 and several and letters >= 8 and max(on, unfinished) > 0)
        or (tight and on >= 0.1 and unfinished > 0)
        or (counts >= 0.7 and tells_pages(made, lines, field or shouts_number(lines)))
        or _cuts_enough(made, len(members), on, unfinished, counts)
    )
    if made.feeds and counts < 0.7 and not _on_most_pages(made, members):
        return 0.0
    known = made.knows_pages and edge == 1 and letters >= 6 and len(made.edges) <= 6
    if not gate or (
        len(members) == 2
        and not known
        and not (letters >= 25 and on > 0 and (marked or counts_two(lines, common)))
    ):
        return 0.0
    evidence = 2.5 if odds < -5 else 1.5 if odds < -3 else 0.5 if odds < -1.5 else 0.0
    evidence += 2 if counts >= 0.7 else 1 if counts >= 0.4 and len(members) >= 8 else 0
    evidence += field
    evidence += _same_date(lines, common)
    evidence += marked + (letters >= 25) + (edge >= 0.8) * 2
    evidence += 1.5 if on >= 0.5 else 1 if on >= 0.25 else 0.5 if on > 0 else 0
    evidence += 0.5 if len(members) >= 4 else 0
    evidence += 0.5 if few and 0.6 * max(between) <= min(between) else 0
    ends = sum(line.text.endswith((".", "!", "?", "…", ",")) for line in lines) / len(lines)
    evidence += 0.5 if ends <= 0.2 else -1.0
    evidence += 0.5 if all(_stands_alone(made.text, line.span) for line in lines) else 0
    if letters < 8 and counts < 0.7 and edge < 0.8 and odds > -5:
        evidence -= 1
    return evidence


def _cuts_enough(made: Layout, places: int, on: float, unfinished: float, counts: float) -> bool:
    """Whether lines cut sentences as pages do and turns of speech do not."""
    if made.unpunctuated:
        return unfinished >= (0.34 if places < 6 else 0.15)
    if counts >= 0.7:
        return on >= (0.3 if places < 6 else 0.1)
    if places < 6:
        return on >= 0.5
    return on >= 0.25 and (unfinished >= 0.08 or places < 10 or not made.tells_unfinished)


def counts_two(lines: Sequence[Line], common: Common) -> bool:
    """Whether a page field of two lines goes up by one."""
    found = [page_field(line.text, common) for line in lines]
    numbers = [field.value if field else -1 for field in found]
    return len(numbers) == 2 and -1 not in numbers and numbers[1] == numbers[0] + 1


def numbers_count(lines: Sequence[Line], common: Common) -> float:
    """Share of neighbours of which a number goes up by 1 to 3, in the column that does most."""
    rows = [_numbers(line.text, common) for line in lines]
    width = Counter(len(row) for row in rows).most_common(1)[0][0]
    if not width:
        return 0.0
    columns: list[list[int | None]] = [
        [int(row[n]) if len(row) == width and len(row[n]) < 5 else None for row in rows]
        for n in range(width)
    ]
    return max(counting(column) for column in columns)


@lru_cache(maxsize=MOST_KEPT)
def _numbers(text: str, common: Common) -> tuple[str, ...]:
    return tuple(re.findall(r"\d+", page_patterns(common).date.sub(" ", text))[:12])


def _has_field(lines: Sequence[Line], common: Common) -> bool:
    """Whether the number is a page's by its form: page 3, 3/12, - 3 -, or beside a date."""
    pattern = re.compile(
        r"(?:(?<!\w)[-–—]|[|\[(•·/])\s?\d{1,4}(?:\s?[-–—\])]|\s*$)|^\d{1,4}\s?[-–—|•·]|\t|\s{3,}"
    )
    return sum(
        bool(page_field(line.text, common) or pattern.search(line.text.strip(MARKUP)))
        for line in lines
    ) >= 0.7 * len(lines)


def _on_most_pages(made: Layout, members: Sequence[int]) -> bool:
    """Whether lines stand on a third of the pages from the first to the last of them."""
    pages = [bisect_left(made.feeds, made.lines[i].span.start) for i in members]
    return len(set(pages)) >= 0.3 * (pages[-1] - pages[0] + 1)


def _same_date(lines: Sequence[Line], common: Common) -> bool:
    """Whether all lines have one and the same date, as no diary and no minutes have."""
    first = _dates(lines[0].text, common)
    return any(map(str.isdigit, first)) and all(
        _dates(line.text, common) == first for line in lines
    )


def _dates(text: str, common: Common) -> str:
    return " ".join(m[0] for m in page_patterns(common).date.finditer(text))


def _headings(lines: Sequence[Line], common: Common) -> bool:
    """Whether the lines are headings whose own number changes from one to the next."""
    numbers = [heading_number(line.text, common) for line in lines]
    if sum(map(bool, numbers)) < 0.7 * len(lines):
        return False
    if all((field := page_field(line.text, common)) and field.named for line in lines):
        return False
    changes = sum(a != b for a, b in itertools.pairwise(numbers))
    return changes > 0.5 * (len(numbers) - 1)


def _above_times(made: Layout, members: Sequence[int]) -> bool:
    """Whether a time mark stands right below or above the lines: then they are names."""
    times = 0
    for i in members:
        beside = (made.lines[j].text for j in (i - 1, i + 1) if 0 <= j < len(made.lines))
        times += any(is_time_mark(text, made.common) for text in beside if text)
    return times >= 0.5 * len(members)


def looks_like_head(text: str) -> bool:
    """Whether a line begins with a capital or number and no sentence ends inside it."""
    return made(_HEAD_START).match(text) is not None and made(_INNER_END).search(text) is None


def _look_like_heads(made: Layout, lines: Sequence[Line], edge: float) -> bool:
    """Whether lines begin with a capital or number, hold no sentence's end, and do not fill up.

    In a text of wrapped lines a line as long as the others is text, but at the edges of pages.
    """
    good = sum(looks_like_head(line.text) for line in lines)
    if good < 0.6 * len(lines):
        return False
    size = median(len(line.text) for line in lines)
    return edge >= 0.8 or not made.width or size < 0.85 * made.width or _all_capitals(lines)


def _all_capitals(lines: Sequence[Line]) -> bool:
    letters = [c for line in lines for c in line.text if c.isalpha()]
    return sum(map(str.isupper, letters)) >= 0.7 * len(letters)


def _is_marked(text: str) -> bool:
    return text.startswith("#") or (text.startswith("**") and text.endswith("**"))


def _stands_alone(text: str, span: Span) -> bool:
    before, after = text[max(0, span.start - 4) : span.start], text[span.end : span.end + 6]
    return (not before.strip(" ") or before.rstrip(" ").endswith(("\n\n", "\n\r\n"))) and (
        not after.strip() or after.lstrip(" ").replace("\r", "").startswith("\n\n")
    )
