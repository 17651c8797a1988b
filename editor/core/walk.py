"""The walk through the suspects: which are shown, in which order, and what comes next."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import takewhile
from operator import attrgetter

from editor.core.cards import Card, card_of
from editor.core.session import Session
from editor.core.suggestion import LEAST, SERIES, Kind, Suggestion, Tier
from editor.core.text import Span

_span_of = attrgetter("span")  # at the speed of C


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
        sizes = Counter(s.group or s.span for s in rest)
        first: dict[str | Span, int] = {}
        for at, s in enumerate(rest):
            first.setdefault(s.group or s.span, at)
        rest.sort(key=lambda s: (-sizes[s.group or s.span], first[s.group or s.span]))
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
    after = following(head, heads)  # the card in hand is shown no more
    return after if after is None or step > 0 else heads[heads.index(after) + step]


def _alone(shown: Sequence[Suggestion], at: int, step: int) -> Suggestion | None:
    """The first from an index on, or back, that is decided alone; None where there is none."""
    while 0 <= at < len(shown):
        if shown[at].kind not in SERIES:
            return shown[at]
        at += step
    return None


def _after_in_text(head: Suggestion, shown: Sequence[Suggestion]) -> Suggestion | None:
    """As `following` where the next place is the answer, else None: `following` looks at all."""
    if head.kind in SERIES:
        return None
    return _alone(shown, _place_of(head, shown), 1)


def _place_of(head: Suggestion, shown: Sequence[Suggestion]) -> int:
    """The index of the first that begins where a suspect does, or behind."""
    return bisect_left(shown, (head.span.start,), key=_span_of)


def _beside_in_text(head: Suggestion, shown: Sequence[Suggestion], step: int) -> Suggestion | None:
    """As `beside` where the place before or behind is the answer, else None."""
    if head.kind in SERIES or abs(step) != 1:
        return None
    at = bisect_left(shown, head.span, key=_span_of)
    if at < len(shown) and shown[at].span == head.span:
        return _alone(shown, at + step, step)
    at = _place_of(head, shown)  # the card in hand is shown no more
    return _alone(shown, at if step > 0 else at - 1, step)


@dataclass(frozen=True, slots=True)
class Walk:
    """Where an editor is among the suspects: filter, order, and the card in hand.

    A step is a new walk. `opened` are a session's open suspects in text order; what a method
    names by a suspect stands for its card, and None for no card.
    """

    filter: Filter = Filter()
    by: Order = Order.TEXT
    card: Card | None = None

    def shown(self, opened: Sequence[Suggestion]) -> Sequence[Suggestion]:
        """The open suspects that the filter shows, in text order."""
        return self.filter.chosen(opened)

    def heads(self, opened: Sequence[Suggestion]) -> list[Suggestion]:
        """The cards to come, in the order of the walk."""
        return order(self.shown(opened), self.by)

    def listing(self, opened: Sequence[Suggestion]) -> Sequence[Suggestion]:
        """All that is shown, each place of a series too, in the order of the walk."""
        return listing(self.shown(opened), self.by)

    def within(self, opened: Sequence[Suggestion], span: Span) -> Sequence[Suggestion]:
        """What is shown and touches a source span."""
        found = self.shown(opened)
        low = bisect_left(found, span.start, key=lambda s: s.span.end)
        high = bisect_left(found, span.end, key=lambda s: s.span.start)
        return found[low:high]

    def take(self, s: Suggestion | None, session: Session) -> Walk:
        """Take a suspect's card in hand as it stands now, or none where it is decided."""
        return replace(self, card=card_of(s, session) if s is not None else None)

    def refreshed(self, session: Session) -> Walk:
        """The card in hand as it stands now; none where its place is decided."""
        return self.take(self.card.head, session) if self.card is not None else self

    def first(self, opened: Sequence[Suggestion], position: int) -> Suggestion | None:
        """Where a review begins: at the series, or where the editor stopped (0 for nowhere)."""
        heads = self.heads(opened)
        if not heads:
            return None
        if position and heads[0].kind not in SERIES:
            return _from(heads, position)
        return heads[0]

    def step(self, opened: Sequence[Suggestion], step: int, seen: int) -> Suggestion | None:
        """The card `step` places on, or back if negative, around the end.

        Without a card in hand it is the first behind `seen`, where the visible text begins, or
        backwards the last.
        """
        if self.by is Order.TEXT and self.card is not None:
            near = _beside_in_text(self.card.head, self.shown(opened), step)
            if near is not None:
                return near
        heads = self.heads(opened)
        if not heads:
            return None
        if self.card is None:
            return _from(heads, seen) if step > 0 else heads[-1]
        return beside(self.card.head, heads, step)

    def at(self, opened: Sequence[Suggestion], position: int) -> Suggestion | None:
        """The suspect at a source position; None where there is none or its card is in hand."""
        near = self.within(opened, Span(position, position + 1))
        s = next(
            (s for s in near if s.kind not in SERIES and s.span.start <= position <= s.span.end),
            None,
        )
        if s is not None and self.card is not None and self.card.head.span == s.span:
            return None
        return s

    def has_card(self, opened: Sequence[Suggestion]) -> bool:
        """Whether the filter shows the card in hand."""
        card = self.card
        return card is not None and any(
            s.span == card.head.span for s in self.within(opened, card.head.span)
        )

    def led(
        self, opened: Sequence[Suggestion], fresh: frozenset[Kind] = frozenset()
    ) -> Suggestion | None:
        """Where another filter leads from the card in hand; None where it may stay, or must go.

        To the first of the `fresh` kinds that are shown now, else on from a card that is hidden.
        """
        card = self.card
        if fresh and (card is None or card.head.kind not in fresh):
            return next((s for s in self.heads(opened) if s.kind in fresh), None)
        if card is None or self.has_card(opened):
            return None
        return following(card.head, self.heads(opened))

    def before(self, opened: Sequence[Suggestion]) -> Sequence[Suggestion]:
        """The order as it is before a decision, where `after` needs to know it."""
        return self.heads(opened) if self.by is not Order.TEXT else ()

    def after(
        self,
        decided: Suggestion,
        opened: Sequence[Suggestion],
        before: Sequence[Suggestion] = (),
    ) -> Suggestion | None:
        """The card that comes after a decided one."""
        if self.by is Order.TEXT and not before:
            near = _after_in_text(decided, self.shown(opened))
            if near is not None:
                return near
        return following(decided, self.heads(opened), before)


def _from(heads: Sequence[Suggestion], position: int) -> Suggestion:
    """The first card at or behind a source position, else the first of all."""
    return next((s for s in heads if s.span.start >= position), heads[0])
