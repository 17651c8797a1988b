"""What stands several times in a row: words, cues, and lines that captions carry over."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from editor.core.text import Span
from editor.core.transcript import Cue

CLOSE = 0.05  # seconds between two cues that touch
CARRIED = 0.6  # part of the cues that begin with lines of the one before, in rolling captions
LATE = 1.0  # seconds between two cues beyond which no line is carried over


class Run(NamedTuple):
    """`times` times the same `period` keys in a row, from the key `start` on."""

    start: int
    period: int
    times: int

    @property
    def end(self) -> int:
        return self.start + self.period * self.times


def runs(keys: Sequence[str], longest: int, enough: Callable[[Run], bool]) -> Iterator[Run]:
    """The runs of up to `longest` keys that repeat and are `enough`; O(n · longest) at most."""
    seen: dict[str, int] = {}  # where a key stood last: a period is the distance of equal keys
    ends: dict[int, int] = {}  # to where the keys are known to repeat at a distance
    at, size = 0, len(keys)
    while at < size:
        period = at - seen.get(keys[at], -longest - 1)
        seen[keys[at]] = at
        if not 1 <= period <= longest:
            at += 1
            continue
        end = max(ends.get(period, 0), at)
        if end == at:
            while end < size and keys[end] == keys[end - period]:
                end += 1
            ends[period] = end
        run = Run(at - period, period, (end - at) // period + 1)
        if run.times < 2 or not enough(run):
            at += 1
            continue
        yield run
        for index in range(at, run.end):
            seen[keys[index]] = index
        at = run.end


_WORD = re.compile(r"\w+")


def plain(text: str) -> str:
    """The words alone, casefolded: what two cues that say the same share."""
    return " ".join(_WORD.findall(text.casefold()))


def together(one: Cue, other: Cue) -> bool:
    """Whether two cues are shown at one time for half of the shorter or more."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > 0 and 2 * shared >= min(one.end - one.start, other.end - other.start)


def touch(one: Cue, other: Cue) -> bool:
    """Whether a cue begins when the one before it ends."""
    return abs(other.start - one.end) <= CLOSE


def rolled(text: str, cues: Sequence[Cue]) -> list[Span]:
    """What rolling captions say again; empty where the cues do not roll.

    YouTube's automatic captions show two lines: the one said before, and the one that is being
    said. So each line stands in two cues or in three. Whole cues go with what parts them from the
    cue before.
    """
    lines = [_lines(text, cue.span) for cue in cues]
    filled = [index for index, own in enumerate(lines) if own]
    found: list[Span] = []
    partly = 0
    for before, at in pairwise(filled):
        if not cues[before].start <= cues[at].start <= cues[before].end + LATE:
            continue
        carried = _carried([key for _, key in lines[before]], [key for _, key in lines[at]])
        if carried == len(lines[at]):
            found.append(with_gap(cues, at))
        elif carried:
            partly += 1
            found.append(Span(lines[at][0][0].start, lines[at][carried][0].start))
    rolls = partly > 1 and len(filled) > 3 and len(found) >= CARRIED * (len(filled) - 1)
    return found if rolls else []


def with_gap(cues: Sequence[Cue], first: int, last: int | None = None) -> Span:
    """The cues from one to another (or one) with what parts them from the cue before."""
    end = cues[first if last is None else last].span.end
    if first:
        return Span(cues[first - 1].span.end, end)
    following = (first if last is None else last) + 1
    return Span(cues[0].span.start, cues[following].span.start if following < len(cues) else end)


def _lines(text: str, span: Span) -> list[tuple[Span, str]]:
    """The lines of a cue that say anything, and what they say."""
    found, at = [], span.start
    for line in span.of(text).split("\n"):
        if key := plain(line):
            found.append((Span(at, at + len(line)), key))
        at += len(line) + 1
    return found


def _carried(before: Sequence[str], now: Sequence[str]) -> int:
    """How many of a cue's first lines are the last ones of the cue before."""
    for count in range(min(len(before), len(now)), 0, -1):
        if before[len(before) - count :] == now[:count]:
            return count
    return 0
