"""Rates of what each ground finds, from labelled shows, each judged with itself left out.

Each is drawn to a wider one: a ground's in a language to its detector's, this to its kind's, this
to that of all suggestions in the language: the mean of a beta distribution whose prior has the
weight of STRENGTH observations (empirical Bayes; Efron and Morris 1975).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from editor.core.suggestion import Tier, tier_of
from tools.measure.shows import Outcome

STRENGTH = 12.0  # observations that a prior weighs; of 3, 6, 12 and 20 with the least log loss
FEWEST, UNSEEN = 12, 0.85  # a ground with fewer labels of its own is never surer than this
MOST = 0.97  # no rate is surer than the labels can show


@dataclass(frozen=True, slots=True)
class Count:
    """Hits among judged suggestions."""

    hits: int = 0
    all: int = 0

    @property
    def share(self) -> float:
        return self.hits / self.all if self.all else 0.0


def count(rows: Iterable[Outcome]) -> Count:
    rows = list(rows)
    return Count(sum(row.is_hit for row in rows), len(rows))


def shrunk(rows: Iterable[Outcome], prior: float, strength: float = STRENGTH) -> float:
    """The rate (0–1) of some outcomes, drawn to a prior that weighs `strength` of them."""
    found = count(rows)
    return (found.hits + strength * prior) / (found.all + strength)


_STEPS = (  # what the rows of each step have in common with the suggestion, the widest first
    ("language",),
    ("language", "kind"),
    ("language", "detector"),
    ("language", "detector", "ground"),
)


def rate(rows: Sequence[Outcome], like: Outcome, strength: float = STRENGTH) -> float:
    """The rate (0–1) of suggestions like one, judged by other rows."""
    found = 0.5
    same: list[Outcome] = []
    for fields in _STEPS:
        same = [r for r in rows if all(getattr(r, f) == getattr(like, f) for f in fields)]
        found = shrunk(same, found, strength)
    return min(found, MOST if len(same) >= FEWEST else UNSEEN)


def left_out(rows: Sequence[Outcome], strength: float = STRENGTH) -> list[tuple[Outcome, float]]:
    """Each outcome with its rate as the other shows have it."""
    judged = []
    for show in dict.fromkeys(row.show for row in rows):
        others = [row for row in rows if row.show != show]
        known: dict[tuple[str, str, str, str], float] = {}
        for row in rows:
            if row.show == show:
                key = (row.kind, row.detector, row.ground, row.language)
                if key not in known:
                    known[key] = rate(others, row, strength)
                judged.append((row, known[key]))
    return judged


def log_loss(judged: Iterable[tuple[Outcome, float]]) -> float:
    """Mean surprise (nats) of what the suggestions were, given their rates."""
    losses = [-math.log(p if row.is_hit else 1 - p) for row, p in judged]
    return sum(losses) / len(losses)


def tiers(judged: Iterable[tuple[Outcome, float]]) -> dict[tuple[str, Tier], Count]:
    """Hits of each tier on each show, tiers as the rates make them."""
    rows: dict[tuple[str, Tier], list[Outcome]] = {}
    for row, p in judged:
        rows.setdefault((row.show, tier_of(p)), []).append(row)
    return {key: count(found) for key, found in rows.items()}
