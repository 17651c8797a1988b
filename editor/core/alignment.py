"""Which words of one text are the same words in another version of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from editor.core.text import Span

ANCHOR = 4  # words in a row that stand once in each text
LARGEST = 4_000_000  # pairs of words that a gap between anchors may have to be compared in full


def _words(text: str) -> list[Span]:
    import regex  # is needed when a text has changed alone, and takes long to load

    return [Span(*m.span()) for m in regex.finditer(r"\w+|[^\w\s]", text)]


class Alignment:
    """Words of an old text and their places in a new one, found once and asked often.

    Runs of four words that stand once in each text are anchors (as in the patience diff of Bram
    Cohen); the gaps between them are compared by their longest common subsequence.
    """

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self._old = _words(old)
        self._new = _words(new)
        a = [span.of(old) for span in self._old]
        b = [span.of(new) for span in self._new]
        self._to: dict[int, int] = {}
        edges = [(-1, -1), *_anchors(a, b), (len(a), len(b))]
        for (i, j), (k, m) in pairwise(edges):
            if i >= 0:
                self._to[i] = j
            self._fill(a, b, Span(i + 1, k), Span(j + 1, m))

    def _fill(self, a: Sequence[str], b: Sequence[str], ours: Span, theirs: Span) -> None:
        one, two = a[ours.start : ours.end], b[theirs.start : theirs.end]
        if not one or not two or len(one) * len(two) > LARGEST:
            return
        from rapidfuzz.distance import LCSseq  # loaded by the first that asks

        for block in LCSseq.opcodes(one, two):
            if block.tag == "equal":
                for step in range(block.src_end - block.src_start):
                    at = ours.start + block.src_start + step
                    self._to[at] = theirs.start + block.dest_start + step

    def place(self, span: Span) -> Span | None:
        """Where a span of the old text stands in the new one; None where it does not.

        Its words must be there in a row. White space may differ, so that other line breaks move
        nothing, except where the span is white space alone.
        """
        first = bisect_right(self._old, span.start, key=lambda s: s.end)
        last = bisect_left(self._old, span.end, key=lambda s: s.start)
        if first >= last:
            return self._between(span, first)
        to = [self._to.get(i) for i in range(first, last)]
        if None in to or to != list(range(to[0] or 0, (to[0] or 0) + len(to))):
            return None
        start = self._new[to[0] or 0].start + span.start - self._old[first].start
        end = self._new[to[-1] or 0].end + span.end - self._old[last - 1].end
        found = Span(max(0, start), min(len(self.new), end))
        same = found.of(self.new).split() == span.of(self.old).split()
        return found if found.start <= found.end and same else None

    def _between(self, span: Span, after: int) -> Span | None:
        """The place of a span in the white space before the word `after`."""
        gap = self.gap(after - 1, after)
        if gap is None:
            return None
        low = self._old[after - 1].end if after else 0
        high = self._old[after].start if after < len(self._old) else len(self.old)
        if gap.of(self.new) != self.old[low:high]:
            return None
        return Span(gap.start + span.start - low, gap.start + span.end - low)

    def gap(self, before: int, after: int) -> Span | None:
        """What stands in the new text between two words of the old one; None if one is not there.

        -1 and the number of words stand for the borders of the text.
        """
        left = -1 if before < 0 else self._to.get(before)
        right = len(self._new) if after >= len(self._old) else self._to.get(after)
        if left is None or right is None or left >= right:
            return None
        start = self._new[left].end if left >= 0 else 0
        end = self._new[right].start if right < len(self._new) else len(self.new)
        return Span(start, end)

    def around(self, span: Span) -> Span | None:
        """What stands in the new text between the words next to a span of the old one."""
        first = bisect_right(self._old, span.start, key=lambda s: s.end)
        last = bisect_left(self._old, span.end, key=lambda s: s.start)
        return self.gap(first - 1, max(first, last))

    def near(self, at: int) -> int:
        """The position in the new text of the nearest word at or before `at` that is there."""
        index = bisect_right(self._old, at, key=lambda s: s.start) - 1
        while index >= 0:
            if index in self._to:
                return self._new[self._to[index]].start
            index -= 1
        return 0


def _anchors(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of word indices, rising in both, of all words of runs that stand once in each."""
    ours, theirs = _once(a), _once(b)
    pairs = sorted((i, theirs[run]) for run, i in ours.items() if run in theirs)
    chain = _rising(pairs)
    words: dict[int, int] = {}
    for i, j in chain:
        for step in range(ANCHOR):
            words.setdefault(i + step, j + step)
    result: list[tuple[int, int]] = []
    for i, j in sorted(words.items()):
        if not result or j > result[-1][1]:
            result.append((i, j))
    return result


def _once(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    runs = [tuple(words[i : i + ANCHOR]) for i in range(len(words) - ANCHOR + 1)]
    count = Counter(runs)
    return {run: i for i, run in enumerate(runs) if count[run] == 1}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of the pairs, sorted by the first, that rises in the second too."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, j) in enumerate(pairs):
        at = bisect_left(tails, j)
        before.append(ends[at - 1] if at else -1)
        if at == len(tails):
            tails.append(j)
            ends.append(index)
        else:
            tails[at], ends[at] = j, index
    chain = []
    index = ends[-1] if ends else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]
