"""What a word could have been misheard for, and how it is related to that.

For a witness that weighs words by those around them (see scorer): it is asked about nothing that
does not sound like what stands there, since recognisers hear well and understand badly.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, StrEnum, auto
from functools import cached_property
from typing import NamedTuple

from editor.core.letters import fold, joined
from editor.language.language import Language
from editor.language.lexicon import Lexicon
from editor.language.one_edit import keys_around
from editor.language.phonetics import similarity, skeleton
from editor.language.readings import Analysis
from editor.language.variants import Variants

USED = 2.3  # Zipf value from which a word is likely enough to have been said
ATTESTED = 1.5  # the same of one that sounds just as what stands there
PART = 3.0  # Zipf value of each of two words that may have been heard as one
JOINED = 2.5  # Zipf value of one that may have been heard as two
HEARD = 0.72  # likeness (0–1) of sound below which nothing was misheard
FORM = 0.6  # the same for other forms of a word, which speakers swallow
MOST = 24  # candidates of a word
MOST_PAIRS = 4  # candidates of two words that agree
MOST_COMPARED = 80  # sounds of which the likeness is weighed
USUAL = 0.2  # share (0–1) of a form's use from which a reading tells what it can be
SHORT = 3  # phonemes of a sound that is too short to have been cut in two, or of two run together


class Relation(StrEnum):
    """How what could stand at a place is related to what does."""

    HOMOPHONE = "homophone"  # another word with its sound
    ENDING = "ending"  # another form of it with its sound
    FORM = "form"  # another form of it with another sound: tense, number
    NEAR = "near"  # another word that sounds nearly so
    SPLIT = "split"  # two words that sound so together
    JOINED = "joined"  # one word for two
    PAIR = "pair"  # two words for two, each with the sound of one, that agree where those do not
    SPELLING = "spelling"  # the same letters with other hyphens or capitals


class _Turn(Enum):
    """What a form can be, where two words agree by it."""

    SINGULAR = auto()
    PLURAL = auto()
    AUXILIARY = auto()
    PARTICIPLE = auto()
    PREPOSITION = auto()
    INFINITIVE = auto()


_TURNS = (
    (_Turn.PLURAL, _Turn.PLURAL),
    (_Turn.SINGULAR, _Turn.SINGULAR),
    (_Turn.AUXILIARY, _Turn.PARTICIPLE),
    (_Turn.PREPOSITION, _Turn.INFINITIVE),
)
_NUMBERS = {"s": _Turn.SINGULAR, "p": _Turn.PLURAL}


class Candidate(NamedTuple):
    """A text that may have been said, with its likeness of sound (0–1)."""

    text: str
    relation: Relation
    likeness: float


class Candidates:
    """The candidates of words and of pairs of words, remembered by their letters."""

    def __init__(self, language: Language) -> None:
        self._lexicon, self._words = language.lexicon, language.words
        self._variants = Variants(language.words.spellings)
        self._of: dict[str, tuple[Candidate, ...]] = {}
        self._joined: dict[tuple[str, str], tuple[Candidate, ...]] = {}
        self._pairs: dict[tuple[str, str], tuple[Candidate, ...]] = {}
        self._turned: dict[str, Mapping[_Turn, Sequence[str]]] = {}

    def of(self, word: str) -> tuple[Candidate, ...]:
        """What one folded word could have been misheard for, what sounds most alike first."""
        found = self._of.get(word)
        if found is None:
            best: dict[str, Candidate] = {}
            for candidate in self._find(word):
                best.setdefault(candidate.text, candidate)
            ranked = sorted(
                best.values(), key=lambda c: (-c.likeness, -self._lexicon.zipf_of_all(c.text))
            )
            found = self._of[word] = tuple(ranked[:MOST])
        return found

    def of_two(self, first: str, second: str) -> tuple[Candidate, ...]:
        """Which one word two folded words could have been."""
        found = self._joined.get((first, second))
        if found is None:
            found = self._joined[first, second] = tuple(self._as_one(first, second))
        return found

    def of_pair(self, first: str, second: str) -> tuple[Candidate, ...]:
        """What two folded words could have been together though neither could alone.

        Both stand in the other number (« ils avaient » for il avait), or they are an auxiliary and
        its participle (« ont commencé » for on commencer) or a preposition and an infinitive.
        """
        found = self._pairs.get((first, second))
        if found is None:
            used = dict(self._as_pair(first, second))
            texts = sorted(used, key=lambda text: -used[text])[:MOST_PAIRS]
            found = tuple(Candidate(text, Relation.PAIR, 1.0) for text in texts)
            self._pairs[first, second] = found
        return found

    def _find(self, word: str) -> Iterator[Candidate]:
        lexicon = self._lexicon
        sound = lexicon.sound(word)
        if not sound:
            return
        lemmas = {reading.lemma for reading in lexicon.analyses(word)}
        for form in lexicon.sounding_like(sound):
            if self._may_be_said(form, word, ATTESTED):
                yield Candidate(form, self._with_same_sound(word, form, lemmas), 1.0)
        for lemma in sorted(lemmas):
            for form in lexicon.forms_of(lemma):
                if form != word and self._may_be_said(form, word, ATTESTED):
                    likeness = similarity(sound, lexicon.sound(form))
                    if likeness >= FORM:
                        yield Candidate(form, Relation.FORM, likeness)
        if len(word) > 2 and not word.endswith("'"):
            for form, likeness in self._heard.near(sound):
                if self._may_be_said(form, word, USED):
                    yield Candidate(form, Relation.NEAR, likeness)
        yield from self._as_two(sound)

    def _with_same_sound(self, word: str, form: str, lemmas: set[str]) -> Relation:
        if joined(form) == joined(word):
            return Relation.SPELLING
        same = any(reading.lemma in lemmas for reading in self._lexicon.analyses(form))
        return Relation.ENDING if same else Relation.HOMOPHONE

    def _may_be_said(self, form: str, word: str, least: float) -> bool:
        lexicon = self._lexicon
        if lexicon.kind(form) != "d" or lexicon.zipf(form) < least:
            return False
        return fold(form) != word and not self._variants.are(fold(form), word)

    @cached_property
    def _heard(self) -> _Heard:
        return _Heard(self._lexicon)

    def _as_two(self, sound: str) -> Iterator[Candidate]:
        """A small word and another that sound so together: « enrober » for en robe, « ces t »."""
        if len(sound) <= SHORT:
            return
        for small, heard in self._small:
            if sound.startswith(heard) and len(sound) > len(heard) + 1:
                for rest in self._commonest(sound[len(heard) :]):
                    blank = "" if small.endswith("'") else " "
                    yield Candidate(f"{small}{blank}{rest}", Relation.SPLIT, 1.0)
            if sound.endswith(heard) and len(sound) > len(heard) + 1 and not small.endswith("'"):
                for rest in self._commonest(sound[: -len(heard)]):
                    yield Candidate(f"{rest} {small}", Relation.SPLIT, 1.0)

    @cached_property
    def _small(self) -> Sequence[tuple[str, str]]:
        """Function words with their sounds."""
        lexicon = self._lexicon
        small = ((word, lexicon.sound(word)) for word in sorted(self._words.function_words))
        return [(word, sound) for word, sound in small if sound and lexicon.zipf(word) >= PART]

    def _commonest(self, sound: str) -> Iterator[str]:
        said = (f for f in self._lexicon.sounding_like(sound) if self._may_be_said(f, "", PART))
        yield from (form for form, _ in zip(said, range(3), strict=False))

    def _as_one(self, first: str, second: str) -> Iterator[Candidate]:
        lexicon = self._lexicon
        sound = lexicon.sound(first.rstrip("'")) + lexicon.sound(second)
        if len(sound) < SHORT:
            return
        for form in lexicon.sounding_like(sound):
            if self._may_be_said(form, "", JOINED):
                yield Candidate(form, Relation.JOINED, 1.0)

    def _as_pair(self, first: str, second: str) -> Iterator[tuple[str, float]]:
        """Two words with how much both are used (the sum of their Zipf values)."""
        ones, others = self._turns(first), self._turns(second)
        zipf = self._lexicon.zipf
        for turn, behind in _TURNS:
            for one in ones.get(turn, ()):
                for other in others.get(behind, ()):
                    yield f"{one} {other}", zipf(one) + zipf(other)

    def _turns(self, word: str) -> Mapping[_Turn, Sequence[str]]:
        """Words with a word's sound, by what they can be and it cannot; kept."""
        found = self._turned.get(word)
        if found is None:
            turned = defaultdict[_Turn, list[str]](list)
            readings, sound = self._lexicon.analyses(word), self._lexicon.sound(word)
            is_now = _turns_of(readings)
            for form in self._lexicon.sounding_like(sound) if readings and sound else ():
                if self._may_be_said(form, word, ATTESTED):
                    for turn in _turns_of(self._lexicon.analyses(form)) - is_now:
                        turned[turn].append(form)
            found = self._turned[word] = turned
        return found


def _turns_of(readings: Sequence[Analysis]) -> set[_Turn]:
    """What a form can be, by those of its readings that are used."""
    least = USUAL * sum(reading.share for reading in readings)
    used = [reading for reading in readings if reading.share >= least]
    found = {turn for reading in used for turn in _turns_of_one(reading)}
    numbers = {reading.number for reading in used}
    if len(numbers) == 1:
        found.update(_NUMBERS[number] for number in numbers if number in _NUMBERS)
    return found


def _turns_of_one(reading: Analysis) -> Iterator[_Turn]:
    if reading.pos == "AUX":
        yield _Turn.AUXILIARY
    if reading.pos == "PRE":
        yield _Turn.PREPOSITION
    if reading.mood == "par" and reading.tense == "pas":
        yield _Turn.PARTICIPLE
    if reading.mood == "inf":
        yield _Turn.INFINITIVE


class _Heard:
    """The words in use by their sounds, to find what sounds nearly like one of them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._by_key: dict[str, dict[str, list[str]]] = {}

    def _of(self, key: str) -> dict[str, list[str]]:
        """The words in use of one skeleton by their sounds."""
        found = self._by_key.get(key)
        if found is None:
            found = self._by_key[key] = {}
            if (alike := self._lexicon.of_skeleton(key)) is not None:
                for row, sound, form in zip(*alike, strict=True):
                    if self._lexicon.kinds[row] == "d" and self._lexicon.zipf(form) >= USED:
                        found.setdefault(sound, []).append(form)
        return found

    def near(self, sound: str) -> Iterator[tuple[str, float]]:
        """Words with another sound that is like this one, with the likeness (0–1)."""
        from rapidfuzz.distance.Levenshtein import normalized_similarity
        from rapidfuzz.process import extract

        around = map(self._of, keys_around(skeleton(sound)))
        forms = {other: found for sounds in around for other, found in sounds.items()}
        # All at once in C: the plain distance is rarely more than twice the weighted one.
        close = extract(
            sound,
            list(forms),
            scorer=normalized_similarity,
            score_cutoff=2 * HEARD - 1.05,
            limit=MOST_COMPARED,
        )
        for other, _, _ in close:
            if other != sound and (likeness := similarity(sound, other)) >= HEARD:
                yield from ((form, likeness) for form in forms[other])
