"""What a text says between its time marks, as cues: « Anne  0:03 », then what she says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from editor.core.common import Common
from editor.core.marks import FIRST_CLOCK, Marks, bare_name, marks, seconds
from editor.core.text import Span
from editor.core.transcript import Cue

SPOKEN = 15.0  # code points a second, a usual speed of speech
SHORTEST = 1.0  # seconds that what has no end lasts at least
_BETWEEN = re.compile(r"[\s*_:·|,•–—()\[\]-]*")  # what may stand between a name and its time


class MarkedCue(NamedTuple):
    """A cue whose span holds no mark, and where its speaker's name stands, None where it does not.

    The cue's own speaker is the name as it was read.
    """

    cue: Cue
    name: Span | None


class _Head(NamedTuple):
    """Marks that stand together, the last time and name among them."""

    span: Span
    time: Span
    name: Span | None


def marked_cues(text: str, common: Common) -> list[MarkedCue]:
    """The cues of a text with time marks, in text order; each lasts to the next one.

    What stands before the first time is a title, but for its line where it ends one, as in f4.
    """
    found = marks(text, common)
    heads = list(_heads(text, found))
    if len(heads) < 2:
        return []
    turns: list[tuple[Span, float, float, Span | None]] = []
    first = heads[0]
    line = text.rfind("\n", 0, first.time.start) + 1
    if text[line : first.span.start].strip():
        name = next((s for s in found.speakers if line <= s.start < first.span.start), None)
        body = Span(name.end if name else line, first.span.start)
        turns.append((_stripped(text, body), 0.0, seconds(first.time.of(text)), name))
    for head, following in pairwise((*heads, None)):
        if head is None:
            continue
        body = Span(head.span.end, following.span.start if following else len(text))
        start, end = _times(head.time.of(text))
        if end <= start:
            end = seconds(following.time.of(text)) if following else start
        turns.append((_stripped(text, body), start, end, head.name))
    return [
        MarkedCue(
            Cue(
                body,
                start,
                end if end > start else end_of(start, body.end - body.start),
                _name(text, name),
            ),
            name,
        )
        for body, start, end, name in turns
        if body.start < body.end
    ]


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
