"""What a detector finds, and how findings that overlap are settled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from editor.core.message import Message
from editor.core.text import Span


class Kind(StrEnum):
    """What is wrong at a place, as users see and filter it."""

    HEADER = "header"
    JOIN = "join"
    WRAP = "wrap"
    ROLLING = "rolling"
    NEGATION = "negation"
    LOOP = "loop"
    TERM = "term"
    NAME = "name"
    SPELLING = "spelling"
    HOMOPHONE = "homophone"
    AGREEMENT = "agreement"
    ELISION = "elision"
    REPEAT = "repeat"
    PASSAGE = "passage"
    TYPOGRAPHY = "typography"


SERIES = frozenset(
    (Kind.HEADER, Kind.JOIN, Kind.WRAP, Kind.ROLLING, Kind.NEGATION, Kind.TYPOGRAPHY)
)  # decided as a whole, not one by one


class Tier(StrEnum):
    """How far a suggestion is to be trusted; see `tier_of`."""

    SURE = "sure"
    LIKELY = "likely"
    MAYBE = "maybe"


# Least probability of each tier, which is what its name promises. `python -m tools.measure.rates`
# measures what it keeps on shows that its rates were not made from (docs/developers.md).
LEAST = {Tier.SURE: 0.9, Tier.LIKELY: 0.7, Tier.MAYBE: 0.0}


MOST = 0.97  # of what two witnesses say together; no labels show more


def tier_of(confidence: float) -> Tier:
    """The tier of a confidence (0–1)."""
    return next(tier for tier, least in LEAST.items() if confidence >= least)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suspected error: where, what could stand there instead (best first), and why.

    `confidence` is the estimated probability (0–1) that the place is wrong. Suggestions of one
    `group` call for the same decision. `due` marks a page header that was found only by its place.
    `ground` is the case of the detector that found it (see Finding).
    It has no state: see Session.state.
    """

    detector: str
    kind: Kind
    span: Span
    text: str
    replacements: tuple[str, ...]
    reason: Message
    confidence: float
    group: str = ""
    due: bool = False
    ground: str = ""

    @property
    def tier(self) -> Tier:
        return tier_of(self.confidence)

    @property
    def series(self) -> str:
        """Key of the series that is decided as a whole with it; "" where it is decided alone.

        Running heads, page numbers and line numbers are three: who wants one may not want another.
        """
        if self.kind not in SERIES:
            return ""
        return f"{self.kind} {self.group}" if self.kind is Kind.HEADER else str(self.kind)

    @property
    def rule(self) -> str:
        """Key of the rule, for muting it in the whole file."""
        return f"@{self.detector}"

    @property
    def place(self) -> str:
        """Key of the place, for a rejection here: the source never moves, so it stays valid."""
        return f"{self.span.start}:{self.span.end}"

    @property
    def form(self) -> str:
        """Key of the wrong form, for ignoring it in the whole file."""
        return f"={self.text}"


def _together(old: Suggestion, new: Suggestion) -> Suggestion:
    """Two witnesses at one place: their repairs pooled, the first's before the other's.

    Where they agree on the best repair, or one has none, the odds of independent witnesses are
    multiplied (Good 1950); a doubtful second one takes nothing away.
    """
    pooled = tuple(dict.fromkeys((*old.replacements, *new.replacements)))
    first, second = old.replacements[:1], new.replacements[:1]
    probability = old.confidence
    if old.detector != new.detector and (first == second or not first or not second):
        odds = _odds(old.confidence) * _odds(new.confidence)
        probability = max(old.confidence, min(odds / (1 + odds), MOST))
    return replace(old, replacements=pooled, confidence=probability)


def _odds(probability: float) -> float:
    return probability / max(1 - MOST, 1 - probability)


def resolve(found: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """Settle overlaps: of what comes first in `found` stays, two on one span become one.

    `found` is in order of priority; the result is in text order.
    """
    found = list(found)
    size = max((new.span.end for new in found), default=0) + 1
    # By code point: 1 where a kept one begins, 2 where it goes on; and where empty ones stand.
    # Asked in C, where a sorted list would have to be moved for each of very many.
    covered, points = bytearray(size), bytearray(size)
    kept: dict[Span, Suggestion] = {}
    for new in found:
        start, end = span = new.span
        if (old := kept.get(span)) is not None:
            if old.kind not in SERIES:
                kept[span] = _together(old, new)
            continue
        if start == end:
            if covered[start] == 2:
                continue
            points[start] = 1
        else:
            if covered[start] or covered.find(1, start, end) >= 0:
                continue
            if points.find(1, start + 1, end) >= 0:
                continue
            covered[start:end] = b"\1" + b"\2" * (end - start - 1)
        kept[span] = new
    return tuple(kept[span] for span in sorted(kept))
