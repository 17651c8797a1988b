"""Headers that are missing where one is due: misread, or with the other half's words."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from editor.core.text import Span
from editor.language.turns import is_time_mark, names_speaker
from editor.structure.head_evidence import looks_like_head
from editor.structure.page_layout import Layout
from editor.structure.period import period
from editor.structure.running_heads import Series, edge_numbers

LIKE = 45  # rapidfuzz ratio (0–100) that is enough where a header is due
LIKE_PLAIN = 62  # the same, where the line looks like text


def foretell(made: Layout, series: Series, lone: Collection[Span]) -> set[int]:
    """Indexes of the lines that are nearest in form to a header where one is due.

    Between two heads two pages or more apart, and beyond the first and last, in rows.
    """
    rows = [made.lines[i].row for i in series.members]
    came = period(rows)
    if not came.length or came.share < 0.75 or len(rows) < 4:
        return set()
    from rapidfuzz import fuzz  # loaded by the first that asks

    members = set(series.members)
    cores = [core for core, _ in Counter(made.lines[i].core for i in members).most_common(8)]
    size = max(len(made.lines[i].text) for i in members) + 6
    capitals = _capitals("".join(made.lines[i].text for i in members)) >= 0.5
    found: set[int] = set()
    for due, low, high, value in _spots(made, series, rows, came.length):
        best: tuple[float, int] | None = None
        for i in _around(made, due, max(3, 0.12 * came.length)):
            line = made.lines[i]
            if i in members or line.span in lone or not low < line.row < high:
                continue
            if not line.text or len(line.text) > size or line.row in made.column.content:
                continue
            if is_time_mark(line.text, made.common) or names_speaker(line.text, made.common):
                continue
            like = max((fuzz.ratio(line.core, core) for core in cores), default=0)
            like = like if line.core else 0
            numbered = value is not None and value in edge_numbers(line.text)
            if not numbered and not looks_like_head(line.text):
                continue
            looks = numbered or (capitals and _capitals(line.text) >= 0.4)
            if like >= (LIKE if looks else LIKE_PLAIN) or (numbered and len(line.text) <= size):
                best = max(best or (0.0, i), (like + 50 * numbered, i))
        if best is not None:
            found.add(best[1])
    return found


def _spots(
    made: Layout, series: Series, rows: Sequence[int], length: float
) -> Iterator[tuple[float, int, int, int | None]]:
    """Where heads are due: row, the rows it lies between, and the page number it would have."""
    offset = _offset(made, series, rows, length)
    for n, (a, b) in enumerate(itertools.pairwise(rows)):
        pages = max(1, round((b - a) / length))
        for step in range(1, pages):
            yield a + step * (b - a) / pages, a, b, _value(made, series.members[n], step, offset)
    last_row = made.lines[-1].row + 1
    yield rows[0] - length, -1, rows[0], _value(made, series.members[0], -1, offset)
    yield rows[-1] + length, rows[-1], last_row, _value(made, series.members[-1], 1, offset)


def _offset(made: Layout, series: Series, rows: Sequence[int], length: float) -> bool:
    """Whether the heads' edge numbers count pages."""
    good = total = 0
    for (a, i), (b, j) in itertools.pairwise(zip(rows, series.members, strict=True)):
        steps = max(1, round((b - a) / length))
        one, two = edge_numbers(made.lines[i].text), edge_numbers(made.lines[j].text)
        total += 1
        good += any(y - x == steps for x in one for y in two)
    return total >= 3 and good >= 0.6 * total


def _value(made: Layout, index: int, step: int, counts: bool) -> int | None:
    numbers = edge_numbers(made.lines[index].text) if counts else []
    return numbers[0] + step if len(numbers) == 1 else None


def _around(made: Layout, due: float, room: float) -> range:
    """Indexes of the lines within so many rows of one."""
    low = bisect_left(made.lines, due - room, key=lambda line: line.row)
    high = bisect_left(made.lines, due + room + 1, key=lambda line: line.row)
    return range(low, high)


def _capitals(text: str) -> float:
    letters = [c for c in text if c.isalpha()]
    return sum(c.isupper() for c in letters) / len(letters) if letters else 0.0
