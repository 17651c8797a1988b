"""Page numbers that stand alone: numbers, also roman, that count on at the distance of a page."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from editor.core.common import Common, any_of
from editor.core.text import Span, in_portions
from editor.structure.page_fields import are_dashed, tells_pages
from editor.structure.page_layout import Layout, edge_share
from editor.structure.page_lines import number_of
from editor.structure.period import gaps, period

NEAREST, FARTHEST = 200, 9_000  # code points from a page number to the next
FEWEST = 3
LONG_ENOUGH = 60  # code points of a line inside of which a number is looked for
MOST_COMMON = 80  # code points beside such a number that are looked at
YEARS = range(1400, 2101)  # numbers that count on as years do
MANY = 5_000  # numbers alone, beyond which few chains are looked for
MOST_CHAINS = 12  # of numbers that begin anew in one text
_LIST_MARK = re.compile(r"\(?[\divxlc]{1,4}[.)]", re.I)


class Place(NamedTuple):
    """A number that may be a page's: the index of its line, its span, its value."""

    line: int
    span: Span
    value: int


def find(made: Layout, places: Iterable[Place], heads: Collection[Span] = ()) -> list[list[Place]]:
    """The chains of page numbers among places; `heads` are the running heads that are known.

    A chain counts on by 1 (over lost ones by 2 or 3) at steady distances, and cuts sentences,
    stands beside running heads or at the edges of pages.
    """
    places = [p for p in places if p.span not in heads]
    fewest = 2 if made.knows_pages else FEWEST
    found = []
    lone = {p.span for p in places}
    many = len(places) >= MANY
    for _ in range(3 if many else MOST_CHAINS):
        chain = _longest(places)
        if len(chain) < fewest:
            break
        taken = set(chain)
        places = [p for p in places if p not in taken]
        if is_pages(made, chain, heads, lone):
            found.append(chain)
        elif many:
            break  # the longest of so many is none: the shorter ones are chance
    return found


def alone(made: Layout) -> Iterator[Place]:
    """The lines that hold one number and nothing else."""
    known: dict[str, int | None] = {}
    for index, line in enumerate(made.lines):
        if line.row not in made.column.content and line.text and len(line.text) <= 30:
            if line.text not in known:
                known[line.text] = number_of(line.text, made.common)
            value = known[line.text]
            if value is not None:
                yield Place(index, line.span, value)


@lru_cache(maxsize=8)
def _inside(common: Common) -> re.Pattern[str]:
    page, total = any_of(common.page_inside), any_of(("/", *common.page_total))
    return re.compile(
        rf"(?<![\w\d])(?:\[?{page}\s(\d{{1,4}})(?:\s?{total}\s?\d{{1,4}})?\]?"
        r"|[-–—]\s?(\d{1,4})\s?[-–—]|\[(\d{1,4})\])(?![\w\d])"
    )


def inside(made: Layout) -> Iterator[Place]:
    """Numbers that are marked as a page's inside of long lines: « page 12 », « - 12 - »."""
    for index, line in enumerate(made.lines):
        if line.span.end - line.span.start < LONG_ENOUGH:
            continue
        for match in in_portions(_inside(made.common), made.text, *line.span):
            value = int(match[1] or match[2] or match[3])
            yield Place(index, Span(*match.span()), value)


def with_common(text: str, chain: Sequence[Place]) -> list[Place]:
    """The places with what stands before and behind all of them alike, if that is telling."""
    spans = [place.span for place in chain]
    before = [text[max(0, s.start - MOST_COMMON) : s.start][::-1] for s in spans]
    after = [text[s.end : s.end + MOST_COMMON] for s in spans]
    left, right = _common(before), _common(after)
    return [p._replace(span=Span(p.span.start - left, p.span.end + right)) for p in chain]


def _common(texts: Sequence[str]) -> int:
    """How many code points, whole words of one line, all texts begin with; 0 if too few."""
    first, last = min(texts), max(texts)
    size = next(
        (n for n, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first)
    )
    size = min(size, (first + "\n").index("\n"))
    if any(text[size : size + 1].isalnum() for text in texts):
        while size and first[size - 1].isalnum():
            size -= 1
    while size and first[size - 1].isspace():
        size -= 1
    return size if sum(c.isalnum() for c in first[:size]) >= 6 else 0


def _longest(places: Sequence[Place]) -> list[Place]:
    """The longest chain of values n, n + 1 … (a step of 2 or 3 costs) a page apart."""
    score: list[float] = []
    back: list[int | None] = []
    steps = [(step, NEAREST * step, FARTHEST * step, 1 - 0.3 * (step - 1)) for step in (1, 2, 3)]
    # Of each value the last four places, the only ones that are looked at; two of very many.
    last_ones = 2 if len(places) >= MANY else 4
    at: dict[int, deque[tuple[int, int]]] = defaultdict(lambda: deque(maxlen=last_ones))
    for j, place in enumerate(places):
        start, value = place.span.start, place.value
        best, best_back = 1.0, None
        for step, nearest, farthest, worth in steps:
            for i, before in at.get(value - step, ()):
                if nearest <= start - before <= farthest and score[i] + worth > best:
                    best, best_back = score[i] + worth, i
        score.append(best)
        back.append(best_back)
        at[value].append((j, start))
    if not places:
        return []
    last: int | None = max(range(len(places)), key=score.__getitem__)
    chain = []
    while last is not None:
        chain.append(places[last])
        last = back[last]
    return chain[::-1]


def is_pages(
    made: Layout, chain: Sequence[Place], heads: Collection[Span], lone: Collection[Span]
) -> bool:
    """Weigh whether numbers that count on are pages' and no chapters', items' or years'."""
    steps = gaps([p.value for p in chain])
    even = [d / s for d, s in zip(gaps([p.span.start for p in chain]), steps, strict=True)]
    middle = sorted(even)[len(even) // 2]
    steady = sum(abs(d / middle - 1) <= 0.5 for d in even) / len(even)
    missed = 1 - len(chain) / (chain[-1].value - chain[0].value + 1)
    if steady < 0.6 or missed > 0.5:
        return False
    skip = set(lone) | set(heads)
    on, unfinished = made.cut_share([p.span for p in chain], skip)
    cut = unfinished if made.unpunctuated else on
    beside = _beside(made, chain, heads)
    edge = edge_share(made, [p.line for p in chain])
    if len(chain) < FEWEST:
        return edge == 1
    if edge >= 0.8 or beside >= 0.7:
        return True
    if made.feeds or chain[0].value in YEARS:
        return False
    lines = [made.lines[p.line] for p in chain]
    if missed <= 0.2 and tells_pages(made, lines, are_dashed(lines)):
        return True
    odds = period([p.span.start for p in chain]).odds
    listed = sum(bool(_LIST_MARK.fullmatch(made.lines[p.line].text)) for p in chain)
    if listed >= 0.5 * len(chain):
        return cut >= 0.5
    need = 0.5 if len(chain) < 6 else 0.3 if odds > -2.5 else 0.2
    if made.unpunctuated:
        need *= 0.5
    return cut >= need and on * len(chain) >= 1.5


def _beside(made: Layout, chain: Sequence[Place], heads: Collection[Span]) -> float:
    """Share of numbers that stand within two lines of a running head."""
    rows = {made.index_at(head.start) for head in heads}
    near = (any(p.line + d in rows for d in (-2, -1, 1, 2)) for p in chain)
    return sum(near) / len(chain)
