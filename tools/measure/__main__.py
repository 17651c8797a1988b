"""python -m tools.measure [CASE …] [--misses] [--alarms]: detection figures and their changes.

python -m tools.measure [CASE …] --context MODEL: the figures of each case without a language model
and with it, words a second, and what each relation of its candidates brought. Takes as long as the
model reads: 20 to 60 words a second.
"""

from __future__ import annotations

import os
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from editor.detectors import context
from editor.engines import llama
from tools.measure.figures import CASES, FURTHER, Measured, measure

FLOORS = Path(__file__).resolve().parent.parent.parent / "tests" / "corpus" / "floors.toml"


def _around(text: str, row: dict[str, Any]) -> str:
    start, end = row["start"], row["end"]
    return f"{text[max(0, start - 34) : start]!r} [{text[start:end]!r}] {text[end : end + 20]!r}"


def _print_classes(result: dict[str, Any]) -> None:
    for label, c in result.get("by_class", {}).items():
        print(f"    {label:10} {c['found']:4} of {c['rows']:4} found, {c['top1']:4} right first")


def _cells(figures: Measured) -> str:
    return "  ".join(f"{field} {value:.3f}" for field, value in figures._asdict().items() if value)


def with_model(path: Path, names: Iterable[str]) -> int:
    """Print each case without a model and with it."""
    model = llama.load(path, os.cpu_count() or 1)
    if model is None:
        print(llama.failure())
        return 1
    for name in names:
        (before, _), (after, result) = measure(name), measure(name, model)
        print(f"{name:18} without  {_cells(before)}")
        seconds = max(1e-9, after.seconds - before.seconds)
        speed = f"{result['words'] / seconds:.1f} words a second"
        print(f"{name:18} with     {_cells(after)}  {speed}", flush=True)
        _print_classes(result)
        alarms = {(row["start"], row["end"]) for row in result["alarms"]}
        rows = [row for row in result["rows"] if row["detector"] == context.ID]
        for ground, all_of in Counter(row["ground"] for row in rows).most_common():
            same = [row for row in rows if row["ground"] == ground]
            wrong = sum((row["start"], row["end"]) in alarms for row in same)
            print(f"    {ground:10} {all_of:4} shown, {wrong:4} alarms")
    return 0


def main() -> int:
    if "--context" in sys.argv:
        at = sys.argv.index("--context")
        return with_model(Path(sys.argv[at + 1]), sys.argv[1:at] or (*CASES, *FURTHER))
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
        _print_classes(result)
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
