"""How likely words follow one another: a trigram model with backoff, read from a compact file."""

from __future__ import annotations

import json
import sys
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Sequence

FORMAT = 1
STEP = 1 / 28  # of log10 that one unit of a stored byte stands for

_TYPES = {"starts2": "I", "words2": "H", "starts3": "I", "words3": "H"}
START, END = "<s>", "</s>"


class NGrams:
    """A backoff trigram model (Katz 1987) as parallel columns, sorted by history and word.

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
