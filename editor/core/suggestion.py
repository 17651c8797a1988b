"""What a detector finds, and how findings that overlap are settled."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from editor.core.keys import Form, Rule
from editor.core.message import Message
from editor.core.signs import Sign
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
    NORM = "norm"  # another spelling is right, too: a matter of how a house writes, no error
    PASSAGE = "passage"
    TYPOGRAPHY = "typography"


TO_VERIFY = "to_verify"  # the detector of names and terms that are most likely right

SERIES = frozenset(
    (Kind.HEADER, Kind.JOIN, Kind.WRAP, Kind.ROLLING, Kind.NEGATION, Kind.TYPOGRAPHY)
)  # decided as a whole, not one by one


# Decided by how a text is laid out, copied or spelt: how the recogniser heard says nothing of it.
UNHEARD = SERIES | {Kind.LOOP, Kind.NORM}


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


def rule_of(kind: Kind) -> Rule:
    """Key of all that is found of a kind, for muting it as a whole."""
    return Rule(str(kind))


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suspected error: where, what could stand there instead (best first), and why.

    `confidence` is the estimated probability (0–1) that the place is wrong. Suggestions of one
    `group` call for the same decision. `due` marks a page header that was found only by its place.
    `ground` is the case of the detector that found it (see Finding), `signs` what speaks for it in
    natural units, `moved` by how much (nats of its odds) a sign moved it from what such places are.
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
    signs: tuple[tuple[Sign, float], ...] = ()
    moved: tuple[tuple[Sign, float], ...] = ()

    @property
    def is_aside(self) -> bool:
        """Whether it has no card: what is to be verified stands in a table of its own."""
        return self.detector == TO_VERIFY

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
    def rule(self) -> Rule:
        """Key of the rule, for muting it in the whole file; matters of norm have one together."""
        return rule_of(self.kind) if self.kind is Kind.NORM else Rule(self.detector)

    @property
    def form(self) -> Form:
        """Key of the wrong form, for ignoring it in the whole file."""
        return Form(self.text)


def log_odds(probability: float) -> float:
    """A probability (0–1) in nats, within what labels can show: see MOST."""
    p = min(MOST, max(1 - MOST, probability))
    return math.log(p / (1 - p))


def _together(found: Sequence[Suggestion], families: Mapping[str, str]) -> Suggestion:
    """All witnesses at one place as the first: their repairs pooled, its own before the others'.

    Where they agree on the best repair, or one has none, the odds of independent witnesses are
    multiplied (Good 1950); a doubtful further one takes nothing away. Detectors of one family rest
    on the same: they are one witness, as sure as the surest of them.
    """
    first = found[0]
    pooled = tuple(dict.fromkeys(right for s in found for right in s.replacements))
    best = next((s.replacements[:1] for s in found if s.replacements), ())
    agreeing = [s for s in found if not s.replacements or s.replacements[:1] == best]
    surest: dict[str, float] = {}
    for s in agreeing:
        family = families.get(s.detector, s.detector)
        surest[family] = max(s.confidence, surest.get(family, 0.0))
    own = surest.pop(families.get(first.detector, first.detector))
    further = sum(max(0.0, log_odds(p)) for p in surest.values())
    if not further:
        return replace(first, replacements=pooled, confidence=own)
    together = max(own, min(expit(log_odds(own) + further), MOST))
    gain = log_odds(together) - log_odds(own)
    moved = (*first.moved, (Sign.WITNESS, gain)) if gain else first.moved
    return replace(first, replacements=pooled, confidence=together, moved=moved)


def expit(nats: float) -> float:
    """The probability (0–1) of some odds, given as their logarithm."""
    return 1 / (1 + math.exp(-nats)) if nats > 0 else 1 - 1 / (1 + math.exp(nats))


_NO_FAMILIES: Mapping[str, str] = {}


def resolve(
    found: Iterable[Suggestion], families: Mapping[str, str] = _NO_FAMILIES
) -> tuple[Suggestion, ...]:
    """Settle overlaps: of what comes first in `found` stays, those on one span become one.

    `found` is in order of priority; the result is in text order. `families` gives a detector the
    family that it is a witness with; one that it lacks is a family of its own.
    """
    found = list(found)
    size = max((new.span.end for new in found), default=0) + 1
    # By code point: 1 where a kept one begins, 2 where it goes on; and where empty ones stand.
    # Asked in C, where a sorted list would have to be moved for each of very many.
    covered, points = bytearray(size), bytearray(size)
    kept: dict[Span, list[Suggestion]] = {}
    for new in found:
        start, end = span = new.span
        if (same := kept.get(span)) is not None:
            if same[0].kind not in SERIES:
                same.append(new)
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
        kept[span] = [new]
    together = ((same, same[0]) for _, same in sorted(kept.items()))
    return tuple(_together(same, families) if len(same) > 1 else one for same, one in together)
