"""Runs of words that heads glued into long lines are made of, and where they stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from editor.core.common import Common
from editor.core.text import Span
from editor.structure.running_heads import LONGEST

MOST_WORDS = 10  # of a run
FEWEST = 3
LEAST_GAP = 100  # code points, on average, to the next word of a kind that begins heads
MOST_LETTERS = 120  # code points of a run
LONG = 8  # letters of a word in capitals that needs no other beside it
_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")
_START = re.compile(
    r"(?<![A-ZÀ-ÖØ-Þ])[A-ZÀ-ÖØ-Þ]+[^\W\d_A-ZÀ-ÖØ-Þ]*|(?<!\d)\d+"
)  # also in « motTITRE »


class Run(NamedTuple):
    """A run of words that stands at several places: its words, and its spans."""

    words: tuple[str, ...]
    spans: list[Span]


def runs(text: str, shouts: bool, common: Common) -> Iterator[Run]:
    """Telling runs of up to ten words on one line that stand three times or more.

    `shouts` says that capitals tell nothing.
    """
    openings = Openings(text)
    groups = [list(range(len(openings.starts)))]
    for size in range(1, MOST_WORDS + 1):
        longer: list[list[int]] = []
        for group in groups:  # of the same words so far
            table: dict[str, list[int]] = defaultdict(list)
            for place, word in openings.nth(group, size - 1):
                table[word].append(place)
            longer += [places for places in table.values() if len(places) >= FEWEST]
        groups = [places for places in longer if _is_near(openings.starts, places)]
        for places in groups:
            words = openings.words(places[0], size)
            if is_telling(words, shouts, common):
                yield Run(words, [openings.span(place, size) for place in places])


def _is_near(starts: Sequence[int], places: Sequence[int]) -> bool:
    """Whether two neighbours are no farther apart than two heads."""
    return any(starts[b] - starts[a] <= LONGEST for a, b in pairwise(places))


class Openings:
    """Places that begin with a capital or number that is seen there three times or more.

    Another follows within ten words on the line, or the first is a long word in capitals. They
    overlap, so that the words of all are kept once: `starts` has the places, `counts` the number
    of words of each.
    """

    def __init__(self, text: str) -> None:
        self._words: list[str] = []
        self._ends: list[int] = []
        for token in _TOKEN.finditer(text):  # a list of all at once would hold the interpreter
            self._words.append(token[0])
            self._ends.append(token.end())
        self.starts: list[int] = []
        self.counts: list[int] = []
        self._at: list[int] = []  # index of the first word
        self._heads: list[str] = []  # the first word from the place on: « motTITRE »
        self._cut: dict[int, str] = {}  # a last word that goes on beyond, as far as it is looked at
        self._find(text)

    def _find(self, text: str) -> None:
        begins = [(m[0], m.start()) for m in _START.finditer(text)]
        times = Counter(word for word, _ in begins)
        most = max(FEWEST, len(text) // LEAST_GAP)
        words, ends = self._words, self._ends
        kind = {word: word[0].isupper() or word[0].isdigit() for word in set(words)}
        heads = list(accumulate(map(kind.__getitem__, words), initial=0))  # how many came before
        first = 0
        for word, start in begins:
            while ends[first] <= start:
                first += 1
            if not FEWEST <= times[word] <= most:
                continue
            end = text.find("\n", start, start + MOST_LETTERS)
            end = end if end >= 0 else min(len(text), start + MOST_LETTERS)
            last = bisect_left(ends, end, first, min(len(ends), first + MOST_WORDS))
            is_cut = (
                last - first < MOST_WORDS
                and last < len(ends)
                and ends[last] - len(words[last]) < end
            )
            last += is_cut
            if heads[last] > heads[first + 1] or (len(word) >= LONG and word.isupper()):
                if is_cut and ends[last - 1] > end:
                    self._cut[len(self.starts)] = words[last - 1][: end - ends[last - 1]]
                self._heads.append(text[start : min(ends[first], end)])
                self.starts.append(start)
                self.counts.append(last - first)
                self._at.append(first)

    def nth(self, places: Sequence[int], at: int) -> Iterator[tuple[int, str]]:
        """The places that have so many words before one, and that one."""
        if not at:
            yield from ((place, self._heads[place]) for place in places)
            return
        words, firsts, counts, cut = self._words, self._at, self.counts, self._cut
        for place in places:
            count = counts[place]
            if count > at:
                is_cut = count == at + 1 and place in cut
                yield place, cut[place] if is_cut else words[firsts[place] + at]

    def words(self, place: int, size: int) -> tuple[str, ...]:
        """The first words of a place."""
        at = self._at[place]
        words = [self._heads[place], *self._words[at + 1 : at + size]]
        if size == self.counts[place] > 1 and place in self._cut:
            words[-1] = self._cut[place]
        return tuple(words)

    def span(self, place: int, size: int) -> Span:
        """The place with so many words."""
        last = self._at[place] + size - 1
        end = self._ends[last]
        if size == self.counts[place] and place in self._cut:
            end += len(self._cut[place]) - len(self._words[last])
        return Span(self.starts[place], end)


def is_telling(run: Sequence[str], shouts: bool, common: Common) -> bool:
    """Whether a run is what heads are made of: a date, capitals, several capitalised words."""
    if not run[0][0].isalnum() or not run[-1][0].isalnum() or run[0].casefold() in common.calendar:
        return False  # before a month stands its day, which counts by itself
    joined = "".join(run)
    numbers = sum(w.isdigit() for w in run)
    if sum(c.isdigit() for c in joined) >= 4 and numbers >= 2 and not any(map(str.islower, run)):
        return True
    letters = [c for c in joined if c.isalpha()]
    if len(letters) >= 8 and not shouts and sum(map(str.isupper, letters)) >= 0.6 * len(letters):
        return True
    return len(letters) >= 18 and len(run) >= 3 and sum(w[0].isupper() for w in run) >= 2
