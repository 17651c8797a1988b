"""What one card decides, and what is learnt from it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from editor.core.glossary import Term
from editor.core.keys import Rule
from editor.core.openness import Openness
from editor.core.session import Session
from editor.core.suggestion import LEAST, SERIES, Kind, Suggestion
from editor.core.text import Spans


@dataclass(frozen=True, slots=True)
class Card:
    """What is to be decided now: a suggestion, and the open places that one decision can serve."""

    head: Suggestion
    places: tuple[Suggestion, ...]

    @property
    def is_series(self) -> bool:
        return self.head.kind in SERIES

    @property
    def ticked(self) -> tuple[Suggestion, ...]:
        """The places that are decided with the head unless an editor says otherwise.

        Of a series all of them. Else those for which what is said of the head holds as much: the
        same first repair (or, where there is none, the same word), found no less surely.
        """
        if self.is_series:
            return self.places
        head, least = self.head, LEAST[self.head.tier]
        return tuple(
            s
            for s in self.places
            if s.span == head.span
            or (
                s.confidence >= least
                and s.replacements[:1] == head.replacements[:1]
                and (head.replacements or s.text == head.text)
            )
        )


def card_of(s: Suggestion, session: Session) -> Card | None:
    """The card of a suggestion, or of what stands open in its place; None where nothing does."""
    if s.series:
        places = session.in_series(s)
        return Card(places[0], places) if places else None
    head = session.open_at(s.span)
    return Card(head, session.alike(head)) if head is not None else None


def with_card(found: Openness, card: Card | None) -> Openness:
    """What was found, with the card in hand as it is: nothing changes under an editor's hands."""
    if card is None:
        return found
    own = card.places if card.is_series else (card.head,)
    places = found.suggestions
    at = (bisect_left(places, s.span, key=lambda o: o.span) for s in own)
    if all(places[n : n + 1] == (s,) for n, s in zip(at, own, strict=True)):
        return found
    taken = Spans(s.span for s in own)
    kept = (s for s in places if not taken.overlaps(s.span))
    return Openness(tuple(sorted((*kept, *own), key=lambda s: s.span)), found.aside)


def lesson(
    right: str, places: Sequence[Suggestion], language: str
) -> tuple[Term, tuple[Suggestion, ...]]:
    """The term that an editor teaches at some places, and those of them that it changes."""
    wrong = {s.span: s for s in places if s.text != right}
    kind = "person" if places[0].kind is Kind.NAME and " " in right else ""
    forms = dict.fromkeys(s.text for s in wrong.values())
    return Term(right, tuple(forms), kind, language), tuple(wrong.values())


class Tally:
    """How often each rule was right and wrong in a sitting."""

    WRONG_TIMES = 5  # without once being right, after which a rule may be muted

    def __init__(self) -> None:
        self._kept: Counter[Rule] = Counter()
        self._accepted: Counter[Rule] = Counter()

    def count(self, s: Suggestion, *, kept: bool) -> bool:
        """Count a decision; says whether the rule was now wrong five times of five."""
        (self._kept if kept else self._accepted)[s.rule] += 1
        return (self._kept[s.rule], self._accepted[s.rule]) == (self.WRONG_TIMES, 0)
