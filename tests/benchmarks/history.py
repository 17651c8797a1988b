"""The ratios of earlier runs, history.csv, and what became slower since the last of them."""

from __future__ import annotations

import csv
import datetime
from collections.abc import Mapping
from pathlib import Path

from editor import __version__

HISTORY = Path(__file__).with_name("history.csv")
SLOWER = 1.15  # times the last ratio, from which it is told


def last(words: int) -> dict[str, float]:
    """The last ratio kept of each thing for a text of so many words."""
    if not HISTORY.exists():
        return {}
    with HISTORY.open(encoding="utf-8", newline="") as file:
        return {
            row["what"]: float(row["yardsticks"])
            for row in csv.DictReader(file)
            if int(row["words"]) == words
        }


def slower(words: int, ratios: Mapping[str, float]) -> list[str]:
    """A line for each thing that takes over 15 % more yardsticks than when it was last kept."""
    before = last(words)
    return [
        f"slower than when last kept: {what} {before[what]:.3g} → {ratio:.3g}"
        for what, ratio in ratios.items()
        if before.get(what, 0.0) > 0 and ratio > SLOWER * before[what]
    ]


def keep(words: int, ratios: Mapping[str, float]) -> None:
    """Append ratios to the history: date, version, words, what, yardsticks."""
    day = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    with HISTORY.open("a", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        if not file.tell():
            rows.writerow(("day", "version", "words", "what", "yardsticks"))
        for what, ratio in ratios.items():
            rows.writerow((day, __version__, words, what, f"{ratio:.3g}"))
