"""The one judge: from what speaks for an error to how probable it is."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from editor.core.evidence import Finding
from editor.core.signs import NO_SIGNS, Sign
from editor.core.suggestion import MOST, UNHEARD, Suggestion, expit, log_odds


class Rate(NamedTuple):
    """How often (0–1) what is found on one ground is an error, and by how much a sign moves it.

    `weights` are of probability for a unit of the sign; the sum stays within `least` and `most`.
    Where `nats` is given it is the log odds without any sign, and the weights are of nats: a
    logistic regression.
    """

    rate: float
    weights: Mapping[Sign, float] = NO_SIGNS
    least: float = 0.0
    most: float = 1.0
    nats: float | None = None


_SIGNS = frozenset(str(sign) for sign in Sign)
Rates = Mapping[str, Mapping[str, Rate]]  # by detector and ground


def read_rates(table: Mapping[str, object]) -> dict[str, dict[str, Rate]]:
    """The rates of a rates.toml; raises ValueError for a row that is none.

    `[detector]` with rows `ground = 0.7`, `ground = { rate = 0.6, sound = 1.5, most = 0.95 }` or
    `ground = { nats = -1.5, context = 0.3 }`.
    """
    rates: dict[str, dict[str, Rate]] = {}
    for detector, rows in table.items():
        if not isinstance(rows, Mapping):
            raise ValueError(f"rates of {detector}: not a table")
        rates[detector] = {at: _rate(row, f"{detector}.{at}") for at, row in rows.items()}
    return rates


def _rate(row: object, name: str) -> Rate:
    bounds: dict[str, float] = {}
    weights: dict[Sign, float] = {}
    for key, value in (row if isinstance(row, Mapping) else {"rate": row}).items():
        if not isinstance(value, int | float):
            raise ValueError(f"rate of {name}: {row!r}")
        if key in ("rate", "nats", "least", "most"):
            bounds[key] = float(value)
        elif key in _SIGNS:
            weights[Sign(key)] = float(value)
        else:
            raise ValueError(f"rate of {name}: there is no sign “{key}”")
    if "nats" in bounds:
        bounds.setdefault("rate", expit(bounds["nats"]))
    if "rate" not in bounds:
        raise ValueError(f"rate of {name}: {row!r}")
    return Rate(weights=weights, **bounds)


def probability(row: Rate, signs: Mapping[Sign, float]) -> float:
    """The rate (0–1) as these signs move it."""
    found = _moved(row.rate, row, signs) if row.nats is None else expit(in_nats(row, signs))
    return max(row.least, min(row.most, found))


def in_nats(row: Rate, signs: Mapping[Sign, float]) -> float:
    """The log odds that signs make of a row that has such."""
    return _moved(row.nats or 0.0, row, signs)


def _moved(start: float, row: Rate, signs: Mapping[Sign, float]) -> float:
    return sum((weight * signs.get(sign, 0.0) for sign, weight in row.weights.items()), start)


class Recogniser(NamedTuple):
    """What the probabilities that a recogniser gives its words are worth.

    `separates` is how often (0–1) a wrong word stands below a right one in their order: the area
    under the ROC curve. `most` (nats) bounds what they may say, `highest` (0–1) the
    probability to which they alone may raise a finding.
    """

    separates: float = 0.5  # no better than chance
    most: float = 0.0
    highest: float = 1.0

    def nats(self, rank: float) -> float:
        """By how much a word's rank (0–1, least sure first) moves the log odds of an error.

        Ranks of right words are even; those of wrong ones have the density k·r^(k−1), which makes
        the area 1/(1 + k) (Lehmann's family: Gönen and Heller, Stat Med 29, 2010). The logarithm of
        the ratio of the two is ln k − (1 − k)·ln r: never below ln k, however sure it was.
        """
        k = 1 / self.separates - 1
        return min(self.most, math.log(k) - (1 - k) * math.log(max(rank, 1e-9)))


def doubted(s: Suggestion, rank: float, recogniser: Recogniser, rates: Rates) -> Suggestion:
    """A suggestion with what the recogniser's own doubt of its words says, in both directions.

    `rank` is that of the words among all of the file (0–1, least sure first). The ground's bounds
    hold; what says nothing of hearing stays as it is.
    """
    if s.kind in UNHEARD:
        return s
    row = rates[s.detector][s.ground]
    p = expit(log_odds(s.confidence) + recogniser.nats(rank))
    highest = max(s.confidence, min(row.most, recogniser.highest, MOST))
    p = max(min(row.least, s.confidence), min(p, highest))
    gain = log_odds(p) - log_odds(s.confidence)
    signs = (*s.signs, (Sign.DOUBT, rank))
    return replace(s, confidence=p, signs=signs, moved=(*s.moved, (Sign.DOUBT, gain)))


def judge(finding: Finding, rates: Rates) -> Suggestion:
    """The finding with its probability; raises KeyError for a ground that has no rate."""
    row = rates[finding.detector][finding.ground]
    p = probability(row, finding.signs)
    moved = []
    for sign in row.weights if finding.signs else ():
        if sign in finding.signs:
            without = {s: value for s, value in finding.signs.items() if s is not sign}
            moved.append((sign, log_odds(p) - log_odds(probability(row, without))))
    return Suggestion(
        finding.detector, finding.kind, finding.span, finding.text, finding.replacements,
        finding.reason, p, finding.group, finding.due, finding.ground,
        tuple(finding.signs.items()), tuple((sign, nats) for sign, nats in moved if nats),
    )  # fmt: skip
