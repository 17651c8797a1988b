"""A word that hardly fits where it stands, beside one that sounds like it and fits well.

« une voix ferrée »: the witness is a language model that weighs both by the words around (see
language.scorer). It is asked only about what can have been misheard: what sounds alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from editor.core.document import Document, Gap
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.judge import in_nats
from editor.core.message import Message
from editor.core.signs import Sign
from editor.core.suggestion import Kind
from editor.core.text import Span, Spans
from editor.language.candidates import Candidate, Candidates, Relation
from editor.language.function_words import WORDS
from editor.language.gender_of_person import is_other_gender, is_untold
from editor.language.labels import labels
from editor.language.language import Language
from editor.language.letter_case import bare_capitals, like
from editor.language.scorer import Answer, Glance, Place

ID = "context"

# What is weighed with the whole of its context: a logistic regression of whether another fits
# better in the end, on three French shows and clean debates. Of 134 places that labels call errors
# and where one does, these find 130 for three fifths of the work of asking all.
HERE, NEXT, LEFT, MORE = 0.25, 0.05, 0.23, -1.6  # for each nat, and for each part that is to come
REACHED = 0.12
MOST_WEIGHED = 8  # others of a place that are weighed
MOST_JOINED = 4  # words that two could have been
MOST = 4  # repairs that are shown …
BEHIND = 1.0  # … up to so many nats of the judge's behind the best
LONGEST = 8  # phonemes up to which a longer word is less likely to be wrong
WANTED = 0.0  # log odds (nats) of a candidate from which a place may be an error
KINDS = {
    Relation.HOMOPHONE: Kind.HOMOPHONE,
    Relation.ENDING: Kind.AGREEMENT,
    Relation.FORM: Kind.AGREEMENT,
    Relation.NEAR: Kind.HOMOPHONE,
    Relation.SPLIT: Kind.HOMOPHONE,
    Relation.JOINED: Kind.HOMOPHONE,
    Relation.PAIR: Kind.AGREEMENT,
}
# Of numbers in words only what sounds the same: any other fits wherever they do.
_OF_NUMBERS = (Relation.HOMOPHONE, Relation.ENDING)
# What decides which others are weighed: kept answers are good for as long as it is the same.
GATE = f"{HERE} {NEXT} {LEFT} {MORE} {REACHED} {MOST_WEIGHED} {WANTED}"


class Question(NamedTuple):
    place: Place
    candidates: tuple[Candidate, ...]


class _Fit(NamedTuple):
    """What would fit a place, with the signs that speak for it and what they say, in nats."""

    place: Place
    candidate: Candidate
    text: str
    signs: dict[Sign, float]
    nats: float


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    model = language.model
    if model is None:
        return
    every = range(len(document.words))
    asked = list(questions(document, language, glossary, Candidates(language), every))
    places = [question.place for question in asked]
    answers = model.weigh(document, places, keep)
    yield from findings(document, language, zip(asked, answers, strict=True))


def findings(
    document: Document, language: Language, answered: Iterable[tuple[Question, Answer]]
) -> Iterator[Finding]:
    """What fits better, by the odds of the places that were asked; most of it is chance.

    What is an error hangs on how many of the text's words are wrong, which is learned from all of
    them together: see core.prior.
    """
    places: list[list[_Fit]] = []
    for question, answer in answered:
        if fits := sorted(_fits(question, answer, document, language), key=lambda fit: -fit.nats):
            places.append(fits)
    taken: set[int] = set()
    for fits in sorted(places, key=lambda fits: -fits[0].nats):
        words = range(fits[0].place.first, fits[0].place.behind)
        if not taken.intersection(words):
            taken.update(words)
            near = [fit for fit in fits[:MOST] if fit.nats >= fits[0].nats - BEHIND]
            yield _finding(near, document)


def questions(
    document: Document,
    language: Language,
    glossary: Glossary,
    candidates: Candidates,
    within: range,
) -> Iterator[Question]:
    """What a model is asked about the places that begin at some words, in text order."""
    words, folded = document.words, document.folded
    up_to = range(within.start, min(within.stop + 1, len(words)))
    if not up_to:
        return
    aside = labels(document, Span(words[up_to[0]].start, words[up_to[-1]].end))
    asked = [_is_asked(index, document, language, glossary, aside) for index in up_to]
    for index, is_asked, is_next in zip(within, asked, (*asked[1:], False), strict=False):
        if not is_asked:
            continue
        word = words[index]
        if found := _others(index, document, language, candidates):
            yield _question(index, index + 1, word.text, found)
        if is_next and words[index + 1].gap <= Gap.LINE:
            pair = folded[index], folded[index + 1]
            two = [*candidates.of_two(*pair)[:MOST_JOINED]]
            if words[index + 1].gap == Gap.SPACE:
                two += candidates.of_pair(*pair)
            if two:
                stands = document.plain(Span(word.start, words[index + 1].end))
                yield _question(index, index + 2, stands, two)


def _others(
    index: int, document: Document, language: Language, candidates: Candidates
) -> list[Candidate]:
    """What one word could be instead; the gender of I, you and we is for nobody to tell."""
    text, stands, grammar = document.words[index].text, document.folded[index], language.grammar
    unaccented = bare_capitals(text)
    is_number = not language.words.numerals.isdisjoint(stands.split("-"))
    found = [
        c
        for c in candidates.of(stands)
        if c.relation in KINDS
        and like(c.text, text) != unaccented
        and (not is_number or c.relation in _OF_NUMBERS)
    ]
    if found and grammar is not None and is_untold(document, index, grammar, language.lexicon):
        found = [c for c in found if not is_other_gender(stands, c.text, language.lexicon)]
    return found


def _is_asked(
    index: int, document: Document, language: Language, glossary: Glossary, aside: Spans
) -> bool:
    """Whether a place is no name, no unknown word and nothing said twice: others look at these."""
    word, folded = document.words[index], document.folded
    if not word.is_word or word.is_note or glossary.accepts(word.text):
        return False
    if aside.overlaps(word.span):
        return False
    if word.is_capital and not word.starts_sentence and language.writing.capital_is_name:
        return False
    if folded[index] in language.words.fillers or language.lexicon.share(word.text, "ONO") > 0.5:
        return False  # heard well, and in nobody's books
    if _is_before_name(document, index, language):
        return False
    beside = folded[max(0, index - 1) : index] + folded[index + 1 : index + 2]
    return folded[index] not in beside and language.lexicon.is_word(folded[index])


def _is_before_name(document: Document, index: int, language: Language) -> bool:
    """« doctor Owen Anderson », « Sud Radio »: whether a title or a name begins another's name."""
    word, folded = document.words[index], document.folded[index]
    if index + 1 >= len(document.words) or not document.words[index + 1].is_capital:
        return False
    if folded in language.words.titles:  # behind its stop as well
        return True
    is_name = word.is_capital and language.writing.capital_is_name
    is_joined = document.words[index + 1].gap is Gap.SPACE
    return is_name and is_joined and folded not in WORDS.get(document.language, ())


def _question(first: int, behind: int, stands: str, candidates: Sequence[Candidate]) -> Question:
    others = (like(candidate.text, stands) for candidate in candidates)
    return Question(Place(first, behind, (stands, *others)), tuple(candidates))


def keep(number: int, glance: Glance) -> dict[int, float]:
    """The others that are worth the whole of their context, with what each must reach."""
    least = REACHED - HERE * glance.here - NEXT * glance.next
    reached = [
        (LEFT * left + MORE * more, number)
        for number, (left, more) in enumerate(zip(glance.left, glance.more, strict=True))
        if number and LEFT * left + MORE * more >= least
    ]
    return dict.fromkeys((n for _, n in sorted(reached, reverse=True)[:MOST_WEIGHED]), WANTED)


def _fits(
    question: Question, answer: Answer, document: Document, language: Language
) -> Iterator[_Fit]:
    """The candidates that were weighed and hardly fit worse than what stands there."""
    place, rates, lexicon = question.place, language.rates[ID], language.lexicon
    weighed = zip(answer.odds[1:], question.candidates, place.choices[1:], strict=True)
    fitting = [(g, c, text) for g, c, text in weighed if g is not None and g >= WANTED]
    if not fitting:
        return
    # Beside the words around: a model prefers common words, long ones are seldom misheard, and
    # what the words before do not lead up to is oftener wrong.
    stands = document.folded[place.first : place.behind]
    length = min(LONGEST, sum(len(lexicon.sound(word.rstrip("'"))) for word in stands))
    used = min(map(lexicon.zipf, stands))
    for gain, candidate, text in fitting:
        signs = {
            Sign.CONTEXT: gain,
            Sign.SOUND: candidate.likeness,
            Sign.LENGTH: float(length),
            Sign.FREQUENCY: max(0, lexicon.zipf_of_all(candidate.text) - used),
        }
        if answer.surprise is not None:
            signs[Sign.SURPRISE] = answer.surprise
        yield _Fit(place, candidate, text, signs, in_nats(rates[candidate.relation], signs))


def _finding(fits: Sequence[_Fit], document: Document) -> Finding:
    place, best, right, signs, _ = fits[0]
    words = document.words[place.first : place.behind]
    span = Span(words[0].start, words[-1].end)
    text = document.plain(span)
    return Finding(
        ID, KINDS[best.relation], span, text, tuple(fit.text for fit in fits),
        Message("“{}” fits the words around better than “{}”", (right, text)),
        best.relation, f"{ID}:{text}→{right}", signs,
    )  # fmt: skip
