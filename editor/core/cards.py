"""In which order an editor meets the suspects, and what one card decides."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile

from editor.core.glossary import Term
from editor.core.review import Review
from editor.core.session import Session
from editor.core.suggestion import LEAST, SERIES, Kind, Suggestion, Tier
from editor.core.text import Span


@dataclass(frozen=True, slots=True)
class Card:
    """What is to be decided now: a suggestion, and the open places that one decision can serve."""

    head: Suggestion
    places: tuple[Suggestion, ...]

    @property
    def is_series(self) -> bool:
        return self.head.kind in SERIES


def card_of(s: Suggestion, session: Session) -> Card | None:
    """The card of a suggestion, or of what stands open in its place; None where nothing does."""
    opened = session.open()
    if s.series:
        places = tuple(o for o in opened if o.series == s.series)
        return Card(places[0], places) if places else None
    at = bisect_left(opened, s.span, key=lambda o: o.span)
    if at < len(opened) and opened[at].span == s.span:
        return Card(opened[at], session.alike(opened[at]))
    return None


class Order(StrEnum):
    """In which order the suspects come; series are first in each."""

    TEXT = "text"
    KIND = "kind"
    PLACES = "places"  # the decision that serves most places first
    TRUST = "trust"  # the surest first


@dataclass(frozen=True, slots=True)
class Filter:
    """Which open suspects are shown: of some kinds (none for all), a least tier, one stretch."""

    kinds: frozenset[Kind] = frozenset()
    least: Tier = Tier.MAYBE
    within: Span | None = None

    def chosen(self, opened: Sequence[Suggestion]) -> Sequence[Suggestion]:
        """Those of `opened` (in text order) that pass."""
        if self.within is not None:
            low = bisect_left(opened, self.within.start, key=lambda s: s.span.start)
            high = bisect_left(opened, self.within.end, key=lambda s: s.span.start)
            opened = opened[low:high]
        if not self.kinds and self.least is Tier.MAYBE:
            return opened
        least = LEAST[self.least]
        return tuple(
            s
            for s in opened
            if (not self.kinds or s.kind in self.kinds)
            and (s.confidence >= least or s.kind in SERIES)
        )


def order(opened: Sequence[Suggestion], by: Order = Order.TEXT) -> list[Suggestion]:
    """Heads of the cards to come: headers, joins, wrapped lines, then the rest in an order."""
    rest = [s for s in opened if s.kind not in SERIES]
    heads: dict[str, Suggestion] = {}
    if len(rest) < len(opened):
        for s in opened:
            if s.series:
                heads.setdefault(s.series, s)
    kinds = {kind: at for at, kind in enumerate(Kind)}
    if by is Order.KIND:
        rest.sort(key=lambda s: kinds[s.kind])
    elif by is Order.TRUST:
        tiers = {tier: at for at, tier in enumerate(Tier)}
        rest.sort(key=lambda s: tiers[s.tier])
    elif by is Order.PLACES:
        sizes = Counter(s.group or s.place for s in rest)
        first: dict[str, int] = {}
        for at, s in enumerate(rest):
            first.setdefault(s.group or s.place, at)
        rest.sort(key=lambda s: (-sizes[s.group or s.place], first[s.group or s.place]))
    return sorted(heads.values(), key=lambda s: (kinds[s.kind], s.series)) + rest


def listing(opened: Sequence[Suggestion], by: Order) -> Sequence[Suggestion]:
    """All open suspects, those of series too, in the order of the walk."""
    if by is Order.TEXT:
        return opened
    series = [s for s in opened if s.kind in SERIES]
    return series + order([s for s in opened if s.kind not in SERIES], by)


def following(
    head: Suggestion, heads: Sequence[Suggestion], before: Sequence[Suggestion] = ()
) -> Suggestion | None:
    """The card after a decided one: the next series, else the next place, else the first.

    `before` is the order as it was with the decided one in it; without it they are in text order.
    """
    if head.kind in SERIES or not heads:
        return heads[0] if heads else None
    if before:
        alive = {s.span: s for s in heads}
        at = next((i for i, s in enumerate(before) if s.span == head.span), -1)
        return next((alive[s.span] for s in before[at + 1 :] if s.span in alive), heads[0])
    series = sum(1 for _ in takewhile(lambda s: s.kind in SERIES, heads))
    at = bisect_left(heads, head.span.start, lo=series, key=lambda s: s.span.start)
    return heads[at] if at < len(heads) else heads[0]


def beside(head: Suggestion, heads: Sequence[Suggestion], step: int) -> Suggestion | None:
    """The card `step` places on (or back, if negative), around the end."""
    for index, s in enumerate(heads):
        if s.span == head.span:
            return heads[(index + step) % len(heads)]
    return following(head, heads)


def lesson(
    right: str, places: Sequence[Suggestion], language: str
) -> tuple[Term, tuple[Suggestion, ...]]:
    """The term that an editor teaches at some places, and those of them that it changes."""
    wrong = {s.span: s for s in places if s.text != right}
    kind = "person" if places[0].kind is Kind.NAME and " " in right else ""
    forms = dict.fromkeys(s.text for s in wrong.values())
    return Term(right, tuple(forms), kind, language), tuple(wrong.values())


def reopened(before: Review, after: Review, opened: Sequence[Suggestion]) -> Suggestion | None:
    """Of the open suggestions the one that stands where undo led from one review to another."""
    spans = {e.span for e in before.edits.items} ^ {e.span for e in after.edits.items}
    if spans:
        first = min(spans)
        return next((s for s in opened if s.span.overlaps(first)), None)
    places = before.rejected ^ after.rejected
    return next((s for s in opened if s.place in places or s.form in places), None)


class Tally:
    """How often each rule was right and wrong in a sitting."""

    WRONG_TIMES = 5  # without once being right, after which a rule may be muted

    def __init__(self) -> None:
        self._kept: Counter[str] = Counter()
        self._accepted: Counter[str] = Counter()

    def count(self, s: Suggestion, *, kept: bool) -> bool:
        """Count a decision; says whether the rule was now wrong five times of five."""
        (self._kept if kept else self._accepted)[s.rule] += 1
        return (self._kept[s.rule], self._accepted[s.rule]) == (self.WRONG_TIMES, 0)
