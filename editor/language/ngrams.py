"""How likely words follow one another: a trigram model with backoff, read from a compact file."""

from __future__ import annotations

import json
import math
import sys
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from editor.core.document import Document, Gap
from editor.core.letters import fold
from editor.language.scorer import Answer, Keep, Place, Step, Surprise, keep_all, on

FORMAT = 1
STEP = 1 / 28  # of log10 that one unit of a stored byte stands for

_TYPES = {"starts2": "I", "words2": "H", "starts3": "I", "words3": "H"}
START, END = "<s>", "</s>"

NATS = math.log(10)  # of one unit of log10
UNCOUNTED = -99.0  # log10 of a choice with a word that no count knows


class NGrams:
    """A backoff trigram model (Katz 1987) as parallel columns, sorted by history and word.

    It is a Scorer: of a place it asks up to two words on each side in the same sentence.

    A bigram's row says where the trigrams that go on from it lie. Probabilities and backoff
    weights are bytes of −log10 in units of STEP.
    """

    def __init__(self, data: bytes) -> None:
        """`data` is a file made by tools/ngrams.py; ValueError where it is another."""
        try:
            raw = zlib.decompress(data)
            end = raw.index(b"\n")
            head = json.loads(raw[:end])
        except (zlib.error, ValueError) as error:
            raise ValueError(f"not a file of n-grams: {error}") from error
        if head.get("format") != FORMAT:
            raise ValueError("n-grams of an unknown format")
        columns, at = {}, end + 1
        for name, size in head["columns"].items():
            columns[name] = raw[at : at + size]
            at += size
        words = columns.pop("words").decode().split("\n")
        self._ids = dict(zip(words, range(len(words)), strict=True))
        self._p1, self._backoff1 = columns["p1"], columns["backoff1"]
        self._p2, self._backoff2, self._p3 = columns["p2"], columns["backoff2"], columns["p3"]
        self._starts2, self._words2 = _array(columns, "starts2"), _array(columns, "words2")
        self._starts3, self._words3 = _array(columns, "starts3"), _array(columns, "words3")

    @cached_property
    def name(self) -> str:
        """See Scorer; hashed when asked for, since no start needs it."""
        from hashlib import sha256

        digest = sha256("\n".join(self._ids).encode())
        for column in (self._p1, self._p2, self._p3, self._words2, self._words3):
            digest.update(column)
        return f"ngrams-{digest.hexdigest()[:16]}"

    def id(self, word: str) -> int | None:
        """The number of a word in lower case with straight apostrophe; None for one not counted."""
        return self._ids.get(word)

    def ids(self) -> range:
        """The numbers of all counted words."""
        return range(len(self._ids))

    def unigram(self, word: int) -> float:
        """log10 of a word's probability."""
        return -STEP * self._p1[word]

    def log10(self, word: int, history: Sequence[int]) -> float:
        """log10 of the probability of a word after up to two words, the nearest last."""
        if not history:
            return -STEP * self._p1[word]
        backoff = 0
        if len(history) > 1:
            row = self._bigram(history[-2], history[-1])
            if row is not None:
                low, high = self._starts3[row], self._starts3[row + 1]
                place = bisect_left(self._words3, word, low, high)
                if place < high and self._words3[place] == word:
                    return -STEP * self._p3[place]
                backoff = self._backoff2[row]
        row = self._bigram(history[-1], word)
        if row is not None:
            return -STEP * (backoff + self._p2[row])
        return -STEP * (backoff + self._backoff1[history[-1]] + self._p1[word])

    def weigh(
        self, document: Document, places: Sequence[Place], keep: Keep = keep_all, step: Step = on
    ) -> Iterator[Answer]:
        """See Scorer; a place beside words that were not counted cannot be judged."""
        for place in places:
            before, after = self._before(document, place), self._after(document, place)
            if before and after:
                fits = [self._fit(before, choice, after) for choice in place.choices]
                here = self._fit(before, place.choices[0], [])
                yield Answer(tuple(NATS * (fit - fits[0]) for fit in fits), -NATS * here)
            else:
                yield Answer((0.0, *(None for _ in place.choices[1:])))

    def surprises(self, document: Document, step: Step = on) -> Iterator[Surprise | None]:
        """See Scorer; a word that was not counted cannot be judged."""
        start = self._ids[START]
        history: list[int] = []
        for word, folded in zip(document.words, document.folded, strict=True):
            if word.gap > Gap.PUNCTUATION:
                history = [start]
            number = self._ids.get(folded)
            if number is None:
                history = []
                yield None
                continue
            here, alone = self.log10(number, history[-2:]), self.unigram(number)
            yield Surprise(-NATS * here, -NATS * alone)
            history.append(number)

    def _before(self, document: Document, place: Place) -> list[int]:
        """Numbers of up to two words before a place, or of the sentence's edge."""
        found: list[int] = []
        at = place.first
        while len(found) < 2:
            edge = at == 0 or document.words[at].gap > Gap.PUNCTUATION
            at -= 1
            number = self._ids.get(START if edge else document.folded[at])
            if number is None:
                break
            found.insert(0, number)
            if edge:
                break
        return found

    def _after(self, document: Document, place: Place) -> list[int]:
        """Numbers of up to two words behind a place, or of the sentence's edge."""
        found: list[int] = []
        at = place.behind
        while len(found) < 2:
            edge = at == len(document.words) or document.words[at].gap > Gap.PUNCTUATION
            number = self._ids.get(END if edge else document.folded[at])
            if number is None:
                break
            found.append(number)
            if edge:
                break
            at += 1
        return found

    def _fit(self, before: list[int], choice: str, after: list[int]) -> float:
        """log10 of the probability of a choice and what follows it, after what stands before it."""
        numbers = [self._ids.get(word) for word in fold(choice).split()]
        counted = [number for number in numbers if number is not None]
        if len(counted) < len(numbers):
            return UNCOUNTED
        sequence = [*before, *counted, *after]
        return sum(
            self.log10(sequence[at], sequence[max(0, at - 2) : at])
            for at in range(len(before), len(sequence))
        )

    def _bigram(self, first: int, second: int) -> int | None:
        low, high = self._starts2[first], self._starts2[first + 1]
        place = bisect_left(self._words2, second, low, high)
        return place if place < high and self._words2[place] == second else None


def _array(columns: dict[str, bytes], name: str) -> array[int]:
    values: array[int] = array(_TYPES[name])
    values.frombytes(columns[name])
    if sys.byteorder == "big":
        values.byteswap()
    return values
