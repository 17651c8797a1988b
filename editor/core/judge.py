"""The one judge: from what speaks for an error to how probable it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from editor.core.evidence import Finding, Sign
from editor.core.suggestion import Suggestion


@dataclass(frozen=True, slots=True)
class Rate:
    """How often (0–1) what is found on one ground is an error, and by how much a sign moves it.

    `weights` are of probability for a unit of the sign; the sum stays within `least` and `most`.
    """

    rate: float
    weights: Mapping[Sign, float] = field(default_factory=dict)
    least: float = 0.0
    most: float = 1.0


_SIGNS = frozenset(str(sign) for sign in Sign)
Rates = Mapping[str, Mapping[str, Rate]]  # by detector and ground


def read_rates(table: Mapping[str, object]) -> dict[str, dict[str, Rate]]:
    """The rates of a rates.toml; raises ValueError for a row that is none.

    `[detector]` with rows `ground = 0.7` or `ground = { rate = 0.6, sound = 1.5, most = 0.95 }`.
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
        if key in ("rate", "least", "most"):
            bounds[key] = float(value)
        elif key in _SIGNS:
            weights[Sign(key)] = float(value)
        else:
            raise ValueError(f"rate of {name}: there is no sign “{key}”")
    if "rate" not in bounds:
        raise ValueError(f"rate of {name}: {row!r}")
    return Rate(weights=weights, **bounds)


def probability(row: Rate, signs: Mapping[Sign, float]) -> float:
    """The rate (0–1) as these signs move it."""
    moved = (weight * signs.get(sign, 0.0) for sign, weight in row.weights.items())
    return max(row.least, min(row.most, sum(moved, row.rate)))


def judge(finding: Finding, rates: Rates) -> Suggestion:
    """The finding with its probability; raises KeyError for a ground that has no rate."""
    row = rates[finding.detector][finding.ground]
    return Suggestion(
        finding.detector, finding.kind, finding.span, finding.text, finding.replacements,
        finding.reason, probability(row, finding.signs), finding.group, finding.due, finding.ground,
    )  # fmt: skip
