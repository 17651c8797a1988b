"""In which order an editor meets the suspects, and what one card decides."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from editor.core.session import Session
from editor.core.suggestion import SERIES, Kind, Suggestion


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
    if s.kind in SERIES:
        places = tuple(o for o in opened if o.kind is s.kind)
        return Card(places[0], places) if places else None
    at = bisect_left(opened, s.span, key=lambda o: o.span)
    if at < len(opened) and opened[at].span == s.span:
        return Card(opened[at], session.alike(opened[at]))
    return None


def order(opened: Sequence[Suggestion]) -> list[Suggestion]:
    """Heads of the cards to come: headers, joins, wrapped lines, then the rest in text order."""
    heads: dict[Kind, Suggestion] = {}
    rest: list[Suggestion] = []
    for s in opened:
        if s.kind in SERIES:
            heads.setdefault(s.kind, s)
        else:
            rest.append(s)
    kinds = list(Kind)
    return sorted(heads.values(), key=lambda s: kinds.index(s.kind)) + rest


def following(head: Suggestion, heads: Sequence[Suggestion]) -> Suggestion | None:
    """The card after a decided one: the next series, else the next place, else the first."""
    series = [s for s in heads if s.kind in SERIES]
    if head.kind in SERIES:
        return heads[0] if heads else None
    rest = heads[len(series) :]
    at = bisect_left(rest, head.span.start, key=lambda s: s.span.start)
    if at < len(rest):
        return rest[at]
    return heads[0] if heads else None


def beside(head: Suggestion, heads: Sequence[Suggestion], step: int) -> Suggestion | None:
    """The card `step` places on (or back, if negative), around the end."""
    for index, s in enumerate(heads):
        if s.span == head.span:
            return heads[(index + step) % len(heads)]
    return following(head, heads)


class Tally:
    """How often each rule was right and wrong in a sitting."""

    WRONG_TIMES = 5  # without once being right, after which a rule may be muted

    def __init__(self) -> None:
        self._kept: Counter[str] = Counter()
        self._accepted: Counter[str] = Counter()

    def count(self, s: Suggestion, *, kept: bool) -> bool:
        """Count a decision; says whether the rule was now wrong five times of five."""
        (self._kept if kept else self._accepted)[s.detector] += 1
        return (self._kept[s.detector], self._accepted[s.detector]) == (self.WRONG_TIMES, 0)
