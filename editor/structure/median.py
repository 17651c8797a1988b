"""The middle of some numbers."""

from __future__ import annotations

from collections.abc import Iterable


def median(numbers: Iterable[float]) -> float:
    """The middle one, the mean of the two middle ones; raises IndexError where there is none.

    As `statistics.median`, whose module takes longer to load than a page to be read.
    """
    ordered = sorted(numbers)
    half, odd = divmod(len(ordered), 2)
    return ordered[half] if odd else (ordered[half - 1] + ordered[half]) / 2
