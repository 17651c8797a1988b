"""Labels of Audacity: a line each of start, end and text, parted by tabs.

Times are seconds with six decimals (Audacity's manual, "Importing and Exporting Labels").
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Label(NamedTuple):
    """A stretch of the sound in seconds and what is said of it."""

    start: float
    end: float
    text: str


def write(labels: Iterable[Label]) -> bytes:
    """The labels in order of time; what would end a line or a field is a blank."""
    lines = (
        f"{label.start:.6f}\t{label.end:.6f}\t{' '.join(label.text.split())}\n"
        for label in sorted(labels)
    )
    return "".join(lines).encode("utf-8", "replace")
