"""The words of a text weighed by a language model, stretch by stretch, while somebody reads it.

What was found without the model is settled anew with what the model found so far. The model reads
the text as it stands with all that was decided; what is decided itself is not asked again.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from editor.core.document import Document
from editor.core.glossary import Glossary
from editor.core.later import Later
from editor.core.text import Edits, Span, difference
from editor.detectors import (
    DETECTORS,
    Looked,
    Settled,
    context,
    judged,
    passage,
    settled,
)
from editor.detectors.context import Question
from editor.language.analysis import analyse
from editor.language.candidates import Candidates
from editor.language.scorer import Answer, Place, Scorer, Step, on

STRETCH = 192  # words that are weighed together: a few seconds' work
BEFORE, BEHIND = 128, 30  # words around a stretch that are read with it
REACH = 70  # words behind a decision that stand beside it: some of the chunks that an answer is
# kept by (language.remembered.BEFORE) have two words

_DETECTOR = next(detector for detector in DETECTORS if detector.id == context.ID)


class _Part(NamedTuple):
    """A stretch as it stands with what was decided, and what is asked of it."""

    document: Document
    asked: list[Question]
    places: list[Place]


def _words_of(question: Question) -> Span:
    """The words of a question's place, by their numbers."""
    return Span(question.place.first, question.place.behind)


def fits(looked: Looked) -> bool:
    """Whether a language model has anything to say of a text."""
    return _DETECTOR.fits(looked.language)


class Weighing:
    """What a model was asked of one text so far; one thread at a time may use it.

    `before` is an earlier one: of the same words, with other terms, it is gone on with.
    """

    def __init__(
        self, looked: Looked, glossary: Glossary, scorer: Scorer, candidates: Candidates,
        before: Weighing | None = None,
    ) -> None:  # fmt: skip
        self._looked, self._glossary = looked, glossary
        self._scorer, self._candidates = scorer, candidates
        self._starts = [word.start for word in looked.said.words]
        self._count = -(-len(self._starts) // STRETCH)
        self._due = set(range(self._count))
        self._questions: dict[int, list[Question]] = {}  # whatever the glossary says
        self._answered: dict[int, dict[Span, tuple[Question, Answer]]] = {}
        self._edits = Edits()
        if before is not None and before._is_of(looked):
            self._go_on(before)

    def _is_of(self, looked: Looked) -> bool:
        mine, theirs = self._looked, looked
        same_words = mine.said.words == theirs.said.words
        return same_words and mine.language.lexicon is theirs.language.lexicon

    def _go_on(self, before: Weighing) -> None:
        """Take over what was asked; a stretch is due where a term that is gone leaves a place."""
        self._edits, self._questions = before._edits, before._questions
        self._due = set(before._due)
        for number, known in before._answered.items():
            asked = {_words_of(question) for question in self._asked(number)}
            self._answered[number] = {span: known[span] for span in known if span in asked}
            if before._glossary != self._glossary:
                was = {_words_of(question) for question in before._asked(number)}
                if asked - was:
                    self._due.add(number)

    @property
    def percent(self) -> int:
        """How much of the text is weighed as it stands now."""
        return 100 - -(-100 * len(self._due) // self._count) if self._count else 100

    def decide(self, edits: Edits) -> None:
        """Take what the editor decided by now; what stands beside what changed is due again."""
        for span in difference(self._edits, edits):
            low = bisect_right(self._starts, span.start) - 1 - BEHIND
            high = bisect_right(self._starts, span.end) + REACH
            self._due.update(range(max(0, low) // STRETCH, min(self._count, high // STRETCH + 1)))
        self._edits = edits

    def next(self, at: int) -> int | None:
        """The stretch to weigh now for a reader at a source position; None where all are."""
        here = self._stretch(at)
        return min(self._due, key=lambda number: (number < here, number), default=None)

    def _stretch(self, at: int) -> int:
        return max(0, bisect_right(self._starts, at) - 1) // STRETCH

    def weigh(self, number: int, step: Step = on) -> None:
        """Ask the model about a stretch; `step` may raise to stop, and the stretch stays due."""
        step()
        part = self._part(number)
        answers = list(self._scorer.weigh(part.document, part.places, context.keep, step))
        known = self._answered.setdefault(number, {})
        for question, found in zip(part.asked, answers, strict=True):
            known[_words_of(question)] = (question, found)
        self._due.discard(number)

    def later(self) -> Later:
        """What takes the place of what detectors found without the model, by their ids.

        Passages of which no repair is known give way to the model where it has been.
        """
        looked = self._looked
        answered = [pair for n in sorted(self._answered) for pair in self._answered[n].values()]
        fresh = judged(
            context.findings(looked.said, looked.language, answered), looked.said, looked.language
        )
        passages = (
            s
            for s in looked.found.get(passage.ID, ())
            if self._stretch(s.span.start) not in self._answered
        )
        found = {context.ID: tuple(fresh), passage.ID: tuple(passages)}
        return Later(found, len(self._answered) / max(1, self._count))

    def settled(self, later: Later) -> Settled:
        """All that was found, settled together."""
        return settled(self._looked, later)

    def _asked(self, number: int) -> list[Question]:
        asked = self._questions.get(number)
        if asked is None:
            said = self._looked.said
            low = number * STRETCH
            within = range(low, min(low + STRETCH, len(said.words)))
            asked = self._questions[number] = list(
                context.questions(said, self._looked.language, Glossary(), self._candidates, within)
            )
        return [question for question in asked if not self._is_right(question)]

    def _is_right(self, question: Question) -> bool:
        """Whether the glossary says so of a word of a place: then nothing is asked."""
        words = self._looked.said.words[question.place.first : question.place.behind]
        return any(self._glossary.accepts(word.text) for word in words)

    def _part(self, number: int) -> _Part:
        span = self._around(number)
        looked, edits = self._looked, self._edits
        base = edits.to_current(span.start)
        masked = (
            Span(edits.to_current(max(m.start, span.start)), edits.to_current(min(m.end, span.end)))
            for m in looked.document.mask.within(*span)
            if not edits.touching(m)
        )
        document = analyse(
            edits.apply(looked.document.text, span), looked.language,
            [Span(low - base, high - base) for low, high in masked],
        )  # fmt: skip
        starts = {word.start: at for at, word in enumerate(document.words)}
        part = _Part(document, [], [])
        for question in self._asked(number):
            words = looked.said.words[question.place.first : question.place.behind]
            if edits.touching(Span(words[0].start, words[-1].end)):
                continue
            at = starts.get(edits.to_current(words[0].start, after=True) - base)
            stands = document.words[at : at + len(words)] if at is not None else ()
            if at is not None and [w.text for w in stands] == [w.text for w in words]:
                part.asked.append(question)
                place = Place(at, at + len(words), question.place.choices)
                part.places.append(place)
        return part

    def _around(self, number: int) -> Span:
        """The source span that is read with a stretch; it cuts no edit."""
        first, behind = number * STRETCH - BEFORE, (number + 1) * STRETCH + BEHIND
        starts = self._starts
        low = starts[first] if first > 0 else 0
        high = starts[behind] if behind < len(starts) else len(self._looked.document.text)
        for edit in self._edits.touching(Span(low, high)):
            low, high = min(low, edit.span.start), max(high, edit.span.end)
        return Span(low, high)
