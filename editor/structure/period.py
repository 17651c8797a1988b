"""Whether places come back at one distance, as pages do."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from editor.structure.median import median

BAND = 0.35  # a gap is regular within this share of one period (of two and three: of its root)
EVEN = 0.25  # the same, for what only its regularity tells from sections of a text
RANDOM = 0.6  # share of gaps that would be regular if places were strewn at random


class Period(NamedTuple):
    """A period in the unit of the positions, and the share of gaps near 1, 2 or 3 of it."""

    length: float
    share: float
    gaps: int

    @property
    def odds(self) -> float:
        """log10 of the chance that so many gaps are regular by chance (binomial, 0.6 each)."""
        k = round(self.share * self.gaps)
        n = min(self.gaps, 400)
        k = round(k * n / self.gaps) if self.gaps else 0
        tail = sum(math.comb(n, j) * RANDOM**j * (1 - RANDOM) ** (n - j) for j in range(k, n + 1))
        return math.log10(tail) if tail > 0 else -300.0


def gaps(at: Sequence[int]) -> list[int]:
    return [b - a for a, b in itertools.pairwise(at)]


def period(at: Sequence[int]) -> Period:
    """The period of sorted positions that explains most of their gaps."""
    between = gaps(at)
    best = Period(0.0, 0.0, len(between))
    if not between or (middle := median(between)) <= 0:
        return best
    distances = Counter(between)  # few, where very many places stand alike
    for part in (1, 2, 3):
        length = middle / part
        regular = single = 0
        for gap, stands in distances.items():
            times = max(1, round(gap / length))
            if times <= 3 and abs(gap / (length * times) - 1) <= BAND / times**0.5:
                regular += stands
                single += stands * (times == 1)
        share = regular / len(between)
        if share > best.share + 0.15 and (part == 1 or single >= 0.3 * len(between)):
            best = Period(length, share, len(between))
    return best


def is_tight(rows: Sequence[int]) -> bool:
    """Whether row numbers come back at a nearly fixed number of rows, at least eight."""
    between = gaps(rows)
    if len(between) < 4 or (length := median(between)) < 8:
        return False
    hits = 0
    for gap in between:
        times = max(1, round(gap / length))
        hits += times <= 3 and abs(gap - length * times) <= max(1, 0.08 * length * times)
    return hits >= 0.7 * len(between)


def even_share(at: Sequence[int], numbers: Sequence[int | None]) -> float:
    """Share of gaps within a quarter of their median, times what the numbers there go up by."""
    between = gaps(at)
    if not between or (middle := median(between)) <= 0:
        return 0.0
    good = 0
    for gap, (a, b) in zip(between, itertools.pairwise(numbers), strict=True):
        step = b - a if a is not None and b is not None else round(gap / middle)
        times = min(3, max(1, step))
        good += abs(gap / (middle * times) - 1) <= EVEN / math.sqrt(times)
    return good / len(between)


def counting(numbers: Sequence[int | None]) -> float:
    """Share of neighbours that go up by 1 to 3; None (unreadable) is passed over but counts."""
    known = [n for n in numbers if n is not None]
    if len(known) < 3:
        return 0.0
    return sum(1 <= b - a <= 3 for a, b in itertools.pairwise(known)) / (len(numbers) - 1)
