"""Runs of words that heads glued into long lines are made of, and where they stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from editor.core.common import Common
from editor.core.text import Span, in_portions
from editor.structure.running_heads import LONGEST

MOST_WORDS = 10  # of a run
FEWEST = 3
LEAST_GAP = 100  # code points, on average, to the next word of a kind that begins heads
MOST_LETTERS = 120  # code points of a run
LEAST_TEXT = 25  # code points of a line beside a head that is glued into it
GLUED = 2  # places at least in lines that have so many: half of a head's must, of three or more
LONG = 8  # letters of a word in capitals that needs no other beside it
# Words that may begin heads, over which and over one in so many code points of the text all of it
# is capitals or numbers, and none tells a head: of measured transcripts one in 28 at most.
MOST_BEGINS, EVERY = 20_000, 14
_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")
_START = re.compile(
    r"(?<![A-ZÀ-ÖØ-Þ])[A-ZÀ-ÖØ-Þ]+[^\W\d_A-ZÀ-ÖØ-Þ]*|(?<!\d)\d+"
)  # also in « motTITRE »


class _Begin(NamedTuple):
    """A word that may begin a head, where it starts, and its line from one place to another."""

    word: str
    start: int
    low: int
    high: int

    @property
    def is_glued(self) -> bool:
        return self.high - self.low >= LEAST_TEXT


def _begins(text: str) -> Iterator[_Begin]:
    low = high = 0
    for match in in_portions(_START, text):
        start = match.start()
        if start >= high:
            low = text.rfind("\n", 0, start) + 1
            high = text.find("\n", start)
            high = high if high >= 0 else len(text)
        yield _Begin(match[0], start, low, high)


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
        groups = [
            places
            for places in longer
            if openings.may_be_glued(places) and _is_near(openings.starts, places)
        ]
        for places in groups:
            words = openings.words(places[0], size)
            if is_telling(words, shouts, common):
                yield Run(words, [openings.span(place, size) for place in places])


def _is_near(starts: Sequence[int], places: Sequence[int]) -> bool:
    """Whether two neighbours are no farther apart than two heads."""
    return any(starts[b] - starts[a] <= LONGEST for a, b in pairwise(places))


class Openings:
    """Places that begin with a capital or number that is seen there three times or more.

    Another follows within ten words on the line, or the first is a long word in capitals. Words
    that hardly stand in long lines are left out, for heads on lines of their own are found as
    such. Openings overlap, so that the words of all are kept once: `starts` has the places,
    `counts` the number of words of each.
    """

    def __init__(self, text: str) -> None:
        self._words: list[str] = []  # of the lines that have openings
        self._ends: list[int] = []
        self._capitals = [0]  # how many words with a capital and numbers come before each
        self.starts: list[int] = []
        self.counts: list[int] = []
        self._at: list[int] = []  # index of the first word
        self._heads: list[str] = []  # the first word from the place on: « motTITRE »
        self._cut: dict[int, str] = {}  # a last word that goes on beyond, as far as it is looked at
        self._glued: list[bool] = []  # whether the line has room for text beside a head
        self._find(text)

    def _find(self, text: str) -> None:
        begins = list(_begins(text))
        times = Counter(begin.word for begin in begins)
        glued = Counter(begin.word for begin in begins if begin.high - begin.low >= LEAST_TEXT)
        most = max(FEWEST, len(text) // LEAST_GAP)
        wanted = {word for word, n in glued.items() if n >= GLUED and FEWEST <= times[word] <= most}
        if sum(times[word] for word in wanted) > max(MOST_BEGINS, len(text) // EVERY):
            return
        words, ends, capitals = self._words, self._ends, self._capitals
        first = read = 0
        for begin in begins:
            word, start, low, high = begin
            if word not in wanted:
                continue
            if high > read:
                self._read(text, low, high)
                read = high
            while ends[first] <= start:
                first += 1
            end = min(high, start + MOST_LETTERS)
            last = bisect_left(ends, end, first, min(len(ends), first + MOST_WORDS))
            is_cut = (
                last - first < MOST_WORDS
                and last < len(ends)
                and ends[last] - len(words[last]) < end
            )
            last += is_cut
            if capitals[last] > capitals[first + 1] or (len(word) >= LONG and word.isupper()):
                if is_cut and ends[last - 1] > end:
                    self._cut[len(self.starts)] = words[last - 1][: end - ends[last - 1]]
                self._heads.append(text[start : min(ends[first], end)])
                self.starts.append(start)
                self.counts.append(last - first)
                self._at.append(first)
                self._glued.append(begin.is_glued)

    def _read(self, text: str, low: int, high: int) -> None:
        """The words of one line."""
        count = self._capitals[-1]
        for token in _TOKEN.finditer(text, low, high):
            word = token[0]
            count += word[0].isupper() or word[0].isdigit()
            self._words.append(word)
            self._ends.append(token.end())
            self._capitals.append(count)

    def may_be_glued(self, places: Sequence[int]) -> bool:
        """Whether heads may be at so many places of long lines that they are glued into them."""
        return sum(map(self._glued.__getitem__, places)) >= GLUED

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
