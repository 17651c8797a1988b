"""Times of words inside a cue: « <00:00:01.200><c> word</c> » (WebVTT, § 4.2.2 of the W3C)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from editor.core.frame import Segment
from editor.core.text import Span
from editor.core.transcript import Cue, TimedWord
from editor.formats.cue_blocks import STAMP, seconds_of

_STAMP = re.compile(STAMP)
_WORD = re.compile(r"\S+")


def timed_words(
    raw: str, bodies: Sequence[Span], text: str, segments: Sequence[Segment], cues: Sequence[Cue]
) -> Iterator[TimedWord]:
    """The words of cues that have such stamps, in text order, with their times in seconds.

    `bodies` are where the cues' texts stand in the raw text, a cue for each voice in them. What
    stands between two stamps is said between them, its words one after the other by their letters.
    A cue whose stamps lie outside it or go back has none: it is not said as they tell.
    """
    if _STAMP.search(raw) is None:
        return
    raw_starts = [segment.raw.start for segment in segments]
    cue_starts = [cue.span.start for cue in cues]
    for body in bodies:
        low, high = bisect_left(raw_starts, body.start), bisect_left(raw_starts, body.end)
        stamps = [
            (stamp.start(), seconds_of(stamp.groupdict()))
            for stamp in _STAMP.finditer(raw, body.start, body.end)
        ]
        if not stamps or low == high:
            continue
        cue = cues[bisect_right(cue_starts, segments[low].span.start) - 1]
        times = [cue.start, *(seconds for _, seconds in stamps), cue.end]
        if times != sorted(times):
            continue
        places = [at for at, _ in stamps]
        for segment in segments[low:high]:
            number = bisect_right(places, segment.raw.start)
            yield from _divided(text, segment.span, times[number], times[number + 1])


def _divided(text: str, span: Span, start: float, end: float) -> Iterator[TimedWord]:
    words = [Span(*match.span()) for match in _WORD.finditer(text, span.start, span.end)]
    letters = sum(word.end - word.start for word in words)
    done = 0
    for word in words:
        first = start + (end - start) * done / letters
        done += word.end - word.start
        yield TimedWord(word, first, start + (end - start) * done / letters)
