"""What a text says between its time marks, as cues: « Anne  0:03 », then what she says."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import pstdev
from typing import NamedTuple

from editor.core.common import Common
from editor.core.marks import FIRST_CLOCK, Marks, bare_name, marks, seconds
from editor.core.text import Span
from editor.core.transcript import Cue

SPOKEN = 15.0  # code points a second, a usual speed of speech
SHORTEST = 1.0  # seconds that what has no end lasts at least
FASTEST = 30.0  # code points a second that nobody says
FEWEST_WEIGHED = 4  # times between two marks, below which lengths may fit by chance
_BETWEEN = re.compile(r"[\s*_:·|,•–—()\[\]-]*")  # what may stand between a name and its time


class MarkedCue(NamedTuple):
    """A cue whose span holds no mark, and where its speaker's name stands, None where it does not.

    The cue's own speaker is the name as it was read.
    """

    cue: Cue
    name: Span | None


class _Turn(NamedTuple):
    """What somebody says without a break, from when to when in seconds."""

    body: Span
    start: float
    end: float
    name: Span | None


class _Head(NamedTuple):
    """Marks that stand together, the last time and name among them."""

    span: Span
    time: Span
    name: Span | None


def marked_cues(text: str, common: Common) -> list[MarkedCue]:
    """The cues of a text with time marks, in text order; each lasts to the next one.

    What stands before the first time is a title, but for its line where it ends one, as in f4, and
    but for what is said there: sentences, or what stands behind a name. Where several speak between
    two times, the time is divided by their letters.
    """
    found = marks(text, common)
    heads = list(_heads(text, found))
    if len(heads) < 2:
        return []
    turns = list(_above(text, heads, found)) or list(_below(text, heads, found))
    names = [span for span in found.speakers if _name(text, span)]
    return [
        MarkedCue(Cue(said.body, said.start, said.end, _name(text, said.name)), said.name)
        for turn in turns
        for said in _voices(text, turn, names)
        if said.body.start < said.body.end
    ]


def _below(text: str, heads: Sequence[_Head], found: Marks) -> Iterator[_Turn]:
    """What is said below each time or behind it, and before the first one."""
    yield from _before(text, heads[0], found)
    for head, following in pairwise((*heads, None)):
        if head is None:
            continue
        body = _stripped(
            text, Span(head.span.end, following.span.start if following else len(text))
        )
        start, end = _times(head.time.of(text))
        if end <= start:
            end = seconds(following.time.of(text)) if following else start
        if end <= start:
            end = end_of(start, body.end - body.start)
        yield _Turn(body, start, end, head.name)


def _above(text: str, heads: Sequence[_Head], found: Marks) -> Iterator[_Turn]:
    """What is said above each time, where the times stand behind it and say when it begins.

    So does a range, and a time that comes too soon for what stands before it to be over. Else, as
    in f4, it says when that ends, unless the lengths of what is said tell otherwise.
    """
    times = [head.time for head in heads]
    if text[times[-1].end :].strip():
        return
    begin = next((s.start for s in found.speakers if s.start < times[0].start), 0)
    ends = [0, *(time.end for time in times)]
    said = [_stripped(text, Span(end, time.start)) for end, time in zip(ends, times, strict=False)]
    said[0] = _stripped(text, Span(begin, times[0].start))
    if not all(body.start < body.end for body in said):
        return
    if not begin and text[said[0].start : said[0].end][-1] not in ".?!…":  # a title
        return
    spans = [_times(time.of(text)) for time in times]
    starts = [start for start, _ in spans]
    letters = [body.end - body.start for body in said]
    if not (
        spans[0][1] > spans[0][0] or letters[0] > FASTEST * starts[0] or _fits(letters, starts)
    ):
        return
    for body, (start, end), following in zip(said, spans, [*starts[1:], 0.0], strict=True):
        end = end if end > start else following
        yield _Turn(body, start, end if end > start else end_of(start, body.end - body.start), None)


def _fits(letters: Sequence[int], times: Sequence[float]) -> bool:
    """Whether lengths go with the time behind each rather than with that before it."""
    spent = [max(0.1, there - here) for here, there in pairwise(times)]
    if len(spent) < FEWEST_WEIGHED:
        return False
    behind, before = (
        pstdev(math.log(time / size) for time, size in zip(spent, sizes, strict=True))
        for sizes in (letters[:-1], letters[1:])
    )
    return behind < before * 0.8


def _before(text: str, first: _Head, found: Marks) -> Iterator[_Turn]:
    """What is said before the first time, if anything is."""
    until = seconds(first.time.of(text))
    line = text.rfind("\n", 0, first.time.start) + 1
    begin = line if text[line : first.span.start].strip() else first.span.start
    above = next((s.start for s in found.speakers if s.start < line and _name(text, s)), None)
    if until > 0 and above is not None:
        begin = above
    elif until > 0 and text[:begin].rstrip()[-1:] in tuple(".?!…"):
        begin = 0
    name = next((s for s in found.speakers if begin <= s.start < first.span.start), None)
    start = name.end if name and not text[begin : name.start].strip() else begin
    body = _stripped(text, Span(start, max(start, first.span.start)))
    if body.start < body.end:
        end = until if until > 0 else end_of(0.0, body.end - body.start)
        yield _Turn(body, 0.0, end, name if start > begin else None)


def _voices(text: str, turn: _Turn, names: Sequence[Span]) -> Iterator[_Turn]:
    """The turns of those who are named in what stands behind one time."""
    body, start, end, name = turn
    low = bisect_left(names, body.start, key=lambda one: one.start)
    inside = names[low : bisect_left(names, body.end, key=lambda one: one.start)]
    each = (end - start) / max(1, body.end - body.start)
    parts = [Span(body.start, body.start), *inside, Span(body.end, body.end)]
    for (one, following), who in zip(pairwise(parts), (name, *inside), strict=True):
        said = _stripped(text, Span(one.end, max(one.end, following.start)))
        begin, last = (start + each * (part.start - body.start) for part in (one, following))
        yield _Turn(said, begin, last if following.start < body.end else end, who)


def _heads(text: str, found: Marks) -> Iterator[_Head]:
    """The marks that stand together with a time among them, in text order."""
    times = set(found.times)
    groups: list[list[Span]] = []
    for span in sorted((*found.times, *found.speakers)):
        last = groups[-1][-1] if groups else None
        if last is not None and _BETWEEN.fullmatch(text, min(last.end, span.start), span.start):
            groups[-1].append(span)
        else:
            groups.append([span])
    for group in groups:
        own = [span for span in group if span in times]
        if own:
            names = [span for span in group if span not in times and _name(text, span)]
            whole = Span(group[0].start, max(span.end for span in group))
            yield _Head(whole, own[-1], names[-1] if names else None)


def _times(mark: str) -> tuple[float, float]:
    """Start and end that a mark says; the end is 0 where it says none."""
    clocks = list(FIRST_CLOCK.finditer(mark))
    return seconds(mark), seconds(clocks[1][0]) if len(clocks) > 1 else 0.0


def end_of(start: float, letters: int) -> float:
    """When so many letters that are said from a start on end, in seconds, where nothing tells."""
    return start + max(SHORTEST, letters / SPOKEN)


def _name(text: str, name: Span | None) -> str:
    return " ".join(bare_name(name.of(text)).split()) if name else ""


def _stripped(text: str, span: Span) -> Span:
    """A span without the blanks at its ends."""
    said = span.of(text)
    start = span.start + len(said) - len(said.lstrip())
    return Span(start, max(start, span.start + len(said.rstrip())))
