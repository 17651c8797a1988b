"""When a place of the text is said in its recording, and which place is said at a moment.

Moments are seconds from the start of the sound, positions code points of the source text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from editor.core.common import Common
from editor.core.marks import stamps
from editor.core.message import Message
from editor.core.text import Span, Spans
from editor.core.transcript import Cue, Transcript

BEFORE, AFTER = 2.0, 1.0  # seconds that are played around a place whose times the file has
LEAD = 5.0  # seconds before a place whose time is only an estimate


class Anchor(NamedTuple):
    """A source position, and when the editor said that it is heard."""

    at: int
    seconds: float


class Sound(NamedTuple):
    """A recording as the work remembers it.

    `path` is relative to the transcript's folder, or absolute where nothing else leads there;
    `digest` is the SHA-256 of its first bytes, `length` in seconds, 0 where it is not known yet.
    `asked` says that the user was asked where it went.
    """

    path: str
    size: int
    digest: str
    length: float = 0.0
    asked: bool = False


class Moment(NamedTuple):
    """When a stretch of the text is said, in seconds; `is_exact` where the file itself says so."""

    start: float
    end: float
    is_exact: bool


class _Piece(NamedTuple):
    """A stretch of the text in which time goes on evenly with the letters."""

    span: Span
    start: float
    end: float


def with_anchor(anchors: Sequence[Anchor], new: Anchor) -> tuple[Anchor, ...]:
    """The anchors in text order with a new one, without those that it contradicts.

    What stands further down is said later: of two that say otherwise the later word counts.
    """
    kept = (
        anchor
        for anchor in anchors
        if anchor.at != new.at and (anchor.at < new.at) == (anchor.seconds < new.seconds)
    )
    return tuple(sorted((*kept, new)))


@dataclass(frozen=True)
class Timeline:
    """The times of a text, from its file or estimated, mended by the editor's anchors.

    Without pieces nothing is known of any place.
    """

    pieces: tuple[_Piece, ...] = ()
    is_exact: bool = False
    anchors: tuple[Anchor, ...] = ()  # that move what the file says; estimates hold theirs already

    def of(self, span: Span) -> Moment | None:
        """When a source span is said; None where nothing is known."""
        if not self.pieces:
            return None
        start = self._moved(span.start, self._base(span.start, is_end=False))
        end = self._moved(span.end, self._base(max(span.start, span.end - 1) + 1, is_end=True))
        return Moment(start, max(start, end), self.is_exact)

    def at(self, seconds: float) -> int | None:
        """The source position that is said at a moment; None where nobody speaks then."""
        guess = seconds
        found = self._position(guess)
        for _ in range(2 if self.anchors else 0):  # what anchors move changes slowly
            guess = seconds - self._shift(found if found is not None else self._near(guess))
            found = self._position(guess)
        return found

    def _base(self, at: int, *, is_end: bool) -> float:
        """The moment of a position without the anchors; in a gap the nearest before or after."""
        starts = self._starts
        index = (bisect_left if is_end else bisect_right)(starts, at) - 1
        if index < 0:
            return self.pieces[0].start
        piece = self.pieces[index]
        if at <= piece.span.end:
            return _within(at, piece.span.start, piece.span.end, piece.start, piece.end)
        if is_end or index + 1 == len(self.pieces):
            return piece.end
        return self.pieces[index + 1].start

    def _moved(self, at: int, seconds: float) -> float:
        return max(0.0, seconds + self._shift(at))

    def _shift(self, at: int) -> float:
        """By how much the anchors move what the file says of a position."""
        shifts = self._shifts
        if not shifts:
            return 0.0
        index = bisect_right(shifts, at, key=lambda shift: shift[0])
        if index in (0, len(shifts)):
            return shifts[max(0, index - 1)][1]
        (low, one), (high, other) = shifts[index - 1], shifts[index]
        return _within(at, low, high, one, other)

    def _position(self, seconds: float) -> int | None:
        order = self._by_time
        index = bisect_right(order, seconds, key=lambda piece: piece.start) - 1
        if index < 0 or seconds > order[index].end:
            return None
        piece = order[index]
        at = _within(seconds, piece.start, piece.end, piece.span.start, piece.span.end)
        return min(int(at), max(piece.span.start, piece.span.end - 1))

    def _near(self, seconds: float) -> int:
        """The position that is said last before a moment, however long before."""
        index = bisect_right(self._by_time, seconds, key=lambda piece: piece.start) - 1
        return self._by_time[max(0, index)].span.start if self.pieces else 0

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.span.start for piece in self.pieces]

    @cached_property
    def _by_time(self) -> list[_Piece]:
        return sorted(self.pieces, key=lambda piece: piece.start)

    @cached_property
    def _shifts(self) -> list[tuple[int, float]]:
        return [(a.at, a.seconds - self._base(a.at, is_end=False)) for a in self.anchors]


def _within(at: float, low: float, high: float, start: float, end: float) -> float:
    """Where `at`, between low and high, stands between start and end."""
    return start + (end - start) * (at - low) / (high - low) if high > low else start


def of_file(transcript: Transcript) -> Timeline:
    """The times that a file has: those of its words, and of the cues whose words have none."""
    pieces = [_Piece(*word) for word in transcript.words]
    if pieces:
        starts = [piece.span.start for piece in pieces]
        bare = (cue for cue in transcript.cues if not _has_words(cue, starts))
        pieces = sorted([*pieces, *map(_piece_of, bare)])
    else:
        pieces = [_piece_of(cue) for cue in transcript.cues]
    return Timeline(tuple(pieces), is_exact=True)


def _piece_of(cue: Cue) -> _Piece:
    return _Piece(cue.span, cue.start, cue.end)


def _has_words(cue: Cue, starts: Sequence[int]) -> bool:
    return bisect_left(starts, cue.span.start) < bisect_left(starts, cue.span.end)


def timeline(
    transcript: Transcript, anchors: tuple[Anchor, ...], seconds: float, common: Common,
    unsaid: Iterable[Span] = (),
) -> Timeline:  # fmt: skip
    """The times of a transcript whose sound lasts `seconds`, 0 where that is not known."""
    text = transcript.text
    said = (Anchor(*stamp) for stamp in stamps(text, common)) if seconds else ()
    return mended(of_file(transcript), anchors, len(text), seconds, said, unsaid)


def mended(
    times: Timeline, anchors: tuple[Anchor, ...], length: int, seconds: float,
    stamps: Iterable[Anchor] = (), unsaid: Iterable[Span] = (),
) -> Timeline:  # fmt: skip
    """The times of a file with the editor's anchors, or else an estimate: see `estimated`."""
    if times.pieces:
        return replace(times, anchors=anchors) if anchors else times
    return estimated(length, seconds, anchors, stamps, unsaid)


def estimated(
    length: int,
    seconds: float,
    anchors: Sequence[Anchor],
    stamps: Iterable[Anchor] = (),
    unsaid: Iterable[Span] = (),
) -> Timeline:
    """Times by the place in a text of `length` code points whose sound lasts `seconds`.

    Between two anchors time goes on evenly with the letters that are said, which page headers
    (`unsaid`) are not. What the text itself says (`stamps`) counts where no anchor contradicts.
    """
    if seconds <= 0:
        return Timeline()
    points = list(_points(length, seconds, anchors, stamps))
    silent = Spans(unsaid)
    pieces: list[_Piece] = []
    for (low, start), (high, end) in pairwise(points):
        said = list(_said(low, high, silent))
        total = sum(b - a for a, b in said)
        done = 0
        for a, b in said:
            first = _within(done, 0, total, start, end)
            done += b - a
            pieces.append(_Piece(Span(a, b), first, _within(done, 0, total, start, end)))
    return Timeline(tuple(pieces))


def _points(
    length: int, seconds: float, anchors: Sequence[Anchor], stamps: Iterable[Anchor]
) -> Iterator[Anchor]:
    """Start, anchors, the stamps that fit between them, and the end; positions and times go up."""
    fixed = [a for a in anchors if 0 <= a.at <= length and 0 <= a.seconds <= seconds]
    if not fixed or fixed[0].at > 0:
        fixed.insert(0, Anchor(0, 0.0))
    if fixed[-1].at < length:
        fixed.append(Anchor(length, seconds))
    waiting = sorted(stamp for stamp in stamps if 0 < stamp.at < length)
    index = 0
    for here, there in pairwise(fixed):
        last = here
        yield here
        while index < len(waiting) and waiting[index].at < there.at:
            stamp = waiting[index]
            index += 1
            if stamp.at > last.at and last.seconds <= stamp.seconds <= there.seconds:
                yield stamp
                last = stamp
    yield fixed[-1]


def _said(low: int, high: int, silent: Spans) -> Iterator[tuple[int, int]]:
    """What of a stretch is said."""
    at = low
    for span in silent.within(low, high):
        if span.start > at:
            yield at, min(span.start, high)
        at = max(at, span.end)
    if at < high:
        yield at, high


def clock(seconds: float) -> str:
    """A place in a recording: 1:02:03, or 2:03 in the first hour."""
    whole = int(seconds)
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def clock_text(moment: Moment) -> Message:
    """When a place is heard, as users read it: « 12:40 », « about 12:40 »."""
    said = clock(moment.start)
    return Message(said) if moment.is_exact else Message("about {}", (said,))


def word_at(text: str, at: int) -> Span | None:
    """The word that a position is in, letters with their apostrophes; None between words."""
    low = high = at
    while low > 0 and _is_of_word(text[low - 1]):
        low -= 1
    while high < len(text) and _is_of_word(text[high]):
        high += 1
    return Span(low, high) if low < high else None


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or letter in "'’-"


def stretch(moment: Moment) -> tuple[float, float | None]:
    """What is played of a place: from, and to where (seconds); to no end where it is estimated.

    Who has to look for the place wants to hear on.
    """
    if not moment.is_exact:
        return max(0.0, moment.start - LEAD), None
    return max(0.0, moment.start - BEFORE), moment.end + AFTER
