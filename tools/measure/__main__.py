"""python -m tools.measure [CASE …] [--misses] [--alarms]: detection figures and their changes."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from typing import Any

from tools.measure.figures import CASES, measure

FLOORS = Path(__file__).resolve().parent.parent.parent / "tests" / "corpus" / "floors.toml"


def _around(text: str, row: dict[str, Any]) -> str:
    start, end = row["start"], row["end"]
    return f"{text[max(0, start - 34) : start]!r} [{text[start:end]!r}] {text[end : end + 20]!r}"


def main() -> int:
    flags = {a for a in sys.argv[1:] if a.startswith("--")}
    floors = tomllib.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    for name in [a for a in sys.argv[1:] if not a.startswith("--")] or CASES:
        figures, result = measure(name)
        stored = floors.get(name, {})
        cells = [
            f"{field} {value:.3f}" + (f" ({value - stored[field]:+.3f})" if field in stored else "")
            for field, value in figures._asdict().items()
            if value
        ]
        print(f"{name:18}", "  ".join(cells))
        for label, c in result.get("by_class", {}).items():
            print(
                f"    {label:10} {c['found']:4} of {c['rows']:4} found, {c['top1']:4} right first"
            )
        text = result["text"]
        if "--misses" in flags:
            for row in result.get("misses", ()):
                print("  miss ", row["class"], _around(text, row), "→", " | ".join(row["rights"]))
        if "--alarms" in flags:
            for row in result["alarms"]:
                repairs = " | ".join(row["replacements"][:3])
                print(
                    "  alarm",
                    row["detector"],
                    f"{row['confidence']:.2f}",
                    _around(text, row),
                    "→",
                    repairs,
                )
    return 0


if __name__ == "__main__":
    sys.exit(main())
