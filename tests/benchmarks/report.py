"""The rows that a bench prints: seconds, yardsticks and goal."""

from __future__ import annotations

import time


def yardstick() -> float:
    """Seconds for a million steps of plain Python, best of five."""
    best = 1e9
    for _ in range(5):
        start = time.perf_counter()
        total = 0
        for i in range(1_000_000):
            total += i & 7
        best = min(best, time.perf_counter() - start)
    return best


def p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


class Report:
    """Rows of what, seconds, yardsticks and goal; the ratios are kept in a small history."""

    def __init__(self, words: int, is_one_line: bool = False) -> None:
        self.is_million, self.is_one_line = words >= 1_000_000, is_one_line
        self.ratios: dict[str, float] = {}
        self.unit = 0.0
        print(f"{'what':48} {'seconds':>9} {'ratio':>8}  goal")

    def begin(self, part: str) -> None:
        """Measure the yardstick anew: a machine changes its speed while it works."""
        self.unit = yardstick()
        print(f"— {part}: a yardstick is {1000 * self.unit:.1f} ms")

    def row(self, what: str, seconds: float, goal: float | None = None) -> None:
        verdict = "" if goal is None else f"{goal:g} s {'ok' if seconds <= goal else 'MISSED'}"
        print(f"{what:48} {seconds:9.4f} {seconds / self.unit:8.2f}  {verdict}", flush=True)
        self.ratios[what.strip()] = seconds / self.unit

    def memory(self, what: str, megabytes: float, goal: float) -> None:
        verdict = f"{goal:g} MB {'ok' if megabytes <= goal else 'MISSED'}"
        print(f"{what:48} {megabytes:6.0f} MB {'':8}  {verdict}", flush=True)
