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
    said. So each line stands in two cues or in three. Live captions show a line that grows word by
    word: it stays where it is whole, so that no cut takes a word that is nowhere else. Whole cues
    go with what parts them from the cue before.
    """
    lines = [_lines(text, cue.span) for cue in cues]
    filled = [index for index, own in enumerate(lines) if own]
    gone: dict[int, _Kept] = {index: _Kept(0, len(lines[index])) for index in filled}
    moving = again = 0  # cues that carry a line and say more; cues that say a line again
    for before, at in pairwise(filled):
        if not cues[before].start <= cues[at].start <= cues[before].end + LATE:
            continue
        keys = [key for _, key in lines[at]]
        carried, grows = _carried([key for _, key in lines[before]], keys)
        if not carried:
            continue
        again += 1
        moving += grows or carried < len(keys)
        if grows:  # the line of the cue before is said whole in this one
            gone[before] = _Kept(gone[before].first, len(lines[before]) - 1)
        gone[at] = _Kept(carried - grows, gone[at].last)
    rolls = moving > 1 and len(filled) > 3 and again >= CARRIED * (len(filled) - 1)
    if not rolls:
        return []
    leading = 0  # cues at the start that go: one stretch, as they have no cue before
    while leading in gone and gone[leading].first >= gone[leading].last:
        leading += 1
    found = [with_gap(cues, 0, leading - 1)] if leading else []
    for index, kept in gone.items():
        if index >= leading:
            found += _cut(lines[index], kept, cues, index)
    return found


class _Kept(NamedTuple):
    """The lines of a cue that stay, from one to before another."""

    first: int
    last: int


def _cut(
    lines: Sequence[tuple[Span, str]], kept: _Kept, cues: Sequence[Cue], index: int
) -> Iterator[Span]:
    """What of a cue goes so that some of its lines stay."""
    if kept.first >= kept.last:
        yield with_gap(cues, index)
        return
    if kept.first:
        yield Span(lines[0][0].start, lines[kept.first][0].start)
    if kept.last < len(lines):
        yield Span(lines[kept.last - 1][0].end, lines[-1][0].end)


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


def _carried(before: Sequence[str], now: Sequence[str]) -> tuple[int, bool]:
    """How many of a cue's first lines are the last ones of the cue before, and if the last grew."""
    for count in range(min(len(before), len(now)), 0, -1):
        old, new = before[len(before) - count :], now[:count]
        if old == new:
            return count, False
        if old[:-1] == new[:-1] and new[-1].startswith(f"{old[-1]} "):
            return count, True
    return 0, False
