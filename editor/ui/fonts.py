"""The fonts that are offered for the text: a few that read well, of those that are installed."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase

MOST = 3  # of each sort
# Made for screens and long texts, in the order in which they are offered.
SERIF = (
    "Charter", "Source Serif 4", "Georgia", "Palatino Linotype", "Palatino", "Noto Serif",
    "Liberation Serif", "DejaVu Serif", "Times New Roman",
)  # fmt: skip
SANS = (
    "Source Sans 3", "Segoe UI", "Helvetica Neue", "Noto Sans", "Verdana", "Open Sans",
    "Liberation Sans", "DejaVu Sans", "Arial",
)  # fmt: skip
EASY = ("Atkinson Hyperlegible", "Atkinson Hyperlegible Next", "OpenDyslexic", "Luciole")


def offered() -> tuple[str, ...]:
    """Families of fonts with serifs, without, and for those to whom letters swim."""
    there = set(QFontDatabase.families())
    sorts = ([name for name in names if name in there] for names in (SERIF, SANS, EASY))
    return tuple(name for names in sorts for name in names[:MOST])
