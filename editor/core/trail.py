"""Where an editor stood at each step that can be undone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from editor.core.openness import Openness, is_open
from editor.core.review import Review
from editor.core.session import Session
from editor.core.suggestion import Suggestion

ANSWERS = 3  # of detection that are kept: of a long text each takes megabytes


@dataclass(frozen=True, slots=True)
class _Stand:
    head: Suggestion
    found: Openness | None  # what was known then; None where that was too long ago


class Trail:
    """The card of each decision, so that undo returns to it whatever was found since."""

    def __init__(self) -> None:
        self._stands: dict[int, _Stand] = {}
        self._answers: list[Openness] = []
        self._waiting: tuple[Review, Review] | None = None
        self._head: Suggestion | None = None

    def note(self, head: Suggestion, session: Session) -> None:
        """Remember a card before it is decided."""
        found = session.found
        self._stands[session.depth] = _Stand(head, found)
        if all(found is not kept for kept in self._answers):
            self._answers.append(found)
        if len(self._answers) > ANSWERS:
            old = self._answers.pop(0)
            for depth, stand in self._stands.items():
                if stand.found is old:
                    self._stands[depth] = replace(stand, found=None)

    def ends_here(self, session: Session) -> bool:
        """Whether the step that can be undone next decided a card."""
        stand = self._stands.get(session.depth - 1)
        return stand is not None and _decided(stand.head, session.review)

    def back(self, before: Review, session: Session, *, is_known: bool) -> Suggestion | None:
        """The suggestion whose card was decided by the step that was just undone.

        `before` is the review before undo. Where the glossary changed with it (not `is_known`),
        the session has what was found at the time of the decision until it is looked for anew.
        None where no open suggestion was decided by the step.
        """
        after, stand = session.review, self._stands.get(session.depth)
        if stand is not None and _decided(stand.head, before) and not _decided(stand.head, after):
            if not is_known and stand.found is not None:
                session.take_found(stand.found)
            if (again := session.open_at(stand.head.span)) is not None:
                return again
        return reopened(before, after, session.open())

    def wait(self, step: tuple[Review, Review] | None, head: Suggestion | None = None) -> None:
        """Remember a step back whose suggestions are being looked for anew; None forgets it."""
        self._waiting, self._head = step, head

    @property
    def is_waiting(self) -> bool:
        return self._waiting is not None

    def found_anew(self, session: Session) -> Suggestion | None:
        """The suggestion of the step that was waited for, once it was looked for anew."""
        step, head = self._waiting, self._head
        self.wait(None)
        if step is None:
            return None
        again = session.open_at(head.span) if head is not None else None
        return again or reopened(*step, session.open())


def _decided(s: Suggestion, review: Review) -> bool:
    return not is_open(s, review.edits, review.rejected)


def reopened(before: Review, after: Review, opened: tuple[Suggestion, ...]) -> Suggestion | None:
    """Of the open suggestions the first that a step back from one review to another opened."""
    spans = {e.span for e in before.edits.items} ^ {e.span for e in after.edits.items}
    if spans:
        first = min(spans)
        near = (s for s in opened if s.span.start <= first.end and first.start <= s.span.end)
        return next((s for s in near if _decided(s, before)), None)
    keys = before.rejected ^ after.rejected
    return next((s for s in opened if keys.intersection((s.span, s.form, s.rule))), None)
