"""A word that hardly fits where it stands, beside one that sounds like it and fits well.

« une voix ferrée »: the witness is a language model that weighs both by the words around (see
language.scorer). It is asked only about what can have been misheard: what sounds alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editor.core.document import Document, Gap
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.signs import Sign
from editor.core.suggestion import Kind
from editor.core.text import Span
from editor.language.candidates import Candidate, Candidates, Relation
from editor.language.language import Language
from editor.language.letter_case import like
from editor.language.scorer import Glance, Place

ID = "context"

SURPRISE = 5.5  # nats of a word and the next below which no other is asked for
BEGINS = -1.5  # log odds of another's beginning below which the whole of it is not weighed
MOST_WEIGHED = 5  # others of a place that are weighed
MOST_JOINED = 4  # words that two could have been
MOST = 4  # repairs that are shown …
BEHIND = 3.0  # … up to so many nats behind the best
# Nats by which a candidate must fit better, by what it is: the closer its sound, the fewer.
LEAST = {
    Relation.HOMOPHONE: 1.0,
    Relation.ENDING: 1.5,
    Relation.SPLIT: 1.0,
    Relation.JOINED: 1.0,
    Relation.FORM: 4.0,
    Relation.NEAR: 6.0,
}
KINDS = {Relation.ENDING: Kind.AGREEMENT, Relation.FORM: Kind.AGREEMENT}


class _Question(NamedTuple):
    place: Place
    candidates: tuple[Candidate, ...]


class _Answer(NamedTuple):
    """What fits best at a place, first, with the nats by which each fits better."""

    place: Place
    found: tuple[tuple[float, Candidate, str], ...]


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    model = language.model
    if model is None:
        return
    questions = list(_questions(document, language, glossary))
    places = [question.place for question in questions]
    answers = []

    def keep(number: int, glance: Glance) -> dict[int, float]:
        return _keep(questions[number], glance)

    for question, odds in zip(questions, model.log_odds(document, places, keep), strict=True):
        found = tuple(_fitting(question, odds))
        if found:
            answers.append(_Answer(question.place, found))
    taken: set[int] = set()
    for answer in sorted(answers, key=lambda a: -a.found[0][0]):
        words = range(answer.place.first, answer.place.behind)
        if not taken.intersection(words):
            taken.update(words)
            yield _finding(answer, document)


def _questions(document: Document, language: Language, glossary: Glossary) -> Iterator[_Question]:
    candidates, words, folded = Candidates(language), document.words, document.folded
    asked = [_is_asked(index, document, language, glossary) for index in range(len(words))]
    for index, word in enumerate(words):
        if not asked[index]:
            continue
        found = [c for c in candidates.of(folded[index]) if c.relation in LEAST]
        if found:
            yield _question(index, index + 1, word.text, found)
        if (
            index + 1 < len(words)
            and words[index + 1].gap <= Gap.LINE
            and asked[index + 1]
            and (two := candidates.of_two(folded[index], folded[index + 1])[:MOST_JOINED])
        ):
            stands = document.plain(Span(word.start, words[index + 1].end))
            yield _question(index, index + 2, stands, two)


def _is_asked(index: int, document: Document, language: Language, glossary: Glossary) -> bool:
    """Whether a place is no name, no unknown word and nothing said twice: others look at these."""
    word, folded = document.words[index], document.folded
    if not word.is_word or word.is_note or glossary.accepts(word.text):
        return False
    if word.is_capital and not word.starts_sentence and language.writing.capital_is_name:
        return False
    beside = folded[max(0, index - 1) : index] + folded[index + 1 : index + 2]
    return folded[index] not in beside and language.lexicon.is_word(folded[index])


def _question(first: int, behind: int, stands: str, candidates: Sequence[Candidate]) -> _Question:
    others = (like(candidate.text, stands) for candidate in candidates)
    return _Question(Place(first, behind, (stands, *others)), tuple(candidates))


def _keep(question: _Question, glance: Glance) -> dict[int, float]:
    """The others that are worth the whole of their context, with what each must reach."""
    if glance.here + glance.next < SURPRISE:
        return {}
    likely = [n for n in range(1, len(glance.left)) if glance.left[n] > BEGINS]
    likely.sort(key=lambda n: -glance.left[n])
    return {n: LEAST[question.candidates[n - 1].relation] for n in likely[:MOST_WEIGHED]}


def _fitting(
    question: _Question, odds: Sequence[float | None]
) -> Iterator[tuple[float, Candidate, str]]:
    """The candidates that fit better than what stands there, best first."""
    found = [
        (gain, candidate, text)
        for gain, candidate, text in zip(
            odds[1:], question.candidates, question.place.choices[1:], strict=True
        )
        if gain is not None and gain >= LEAST[candidate.relation]
    ]
    found.sort(key=lambda row: -row[0])
    yield from (row for row in found[:MOST] if row[0] >= found[0][0] - BEHIND)


def _finding(answer: _Answer, document: Document) -> Finding:
    gain, best, right = answer.found[0]
    words = document.words[answer.place.first : answer.place.behind]
    span = Span(words[0].start, words[-1].end)
    text = document.plain(span)
    return Finding(
        ID, KINDS.get(best.relation, Kind.HOMOPHONE), span, text,
        tuple(text for _, _, text in answer.found),
        Message("“{}” fits the words around better than “{}”", (right, text)),
        best.relation, f"{ID}:{text}→{right}",
        {Sign.CONTEXT: gain, Sign.SOUND: best.likeness},
    )  # fmt: skip
