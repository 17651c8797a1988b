"""What a file gives: its text, and times and speakers where the format has them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from editor.core.frame import Frame
from editor.core.message import Message
from editor.core.text import Span


@dataclass(frozen=True, slots=True)
class Cue:
    """A stretch of the text with its time in seconds and its speaker, "" where unknown."""

    span: Span
    start: float
    end: float
    speaker: str = ""


class Doubt(NamedTuple):
    """How unsure a recogniser was of a word: its place among all, from 0 (least sure) to 1.

    Probabilities of recognisers are badly calibrated; only their order is used.
    """

    span: Span
    rank: float


@dataclass(frozen=True, slots=True)
class Transcript:
    """A loaded file: decoded text with its line ends kept; never changed after loading."""

    text: str
    format: str = "txt"
    encoding: str = "utf-8"
    cues: tuple[Cue, ...] = ()
    frame: Frame | None = None  # of a file whose text stands between other things
    doubts: tuple[Doubt, ...] = ()  # of the words that the format tells of, in text order
    headers: tuple[Span, ...] = ()  # what a document itself calls its page headers and footers
    tracked: bool = False  # whether the document has tracked changes
    language: str = ""  # that the file itself names, as a code of ISO 639-1 ("fr"); "" where none
    notices: tuple[Message, ...] = ()  # what was left out or doubtful on reading, for the user

    def cue_at(self, at: int) -> Cue | None:
        """The cue at a position, None where the format has no times."""
        index = bisect_right(self.cues, at, key=lambda cue: cue.span.start) - 1
        return self.cues[index] if index >= 0 else None

    def doubt_at(self, span: Span) -> float | None:
        """The lowest rank of the words that a span touches; None where nothing is known."""
        low = bisect_right(self.doubts, span.start, key=lambda doubt: doubt.span.end)
        ranks = []
        for doubt in self.doubts[low:]:
            if doubt.span.start >= span.end:
                break
            ranks.append(doubt.rank)
        return min(ranks, default=None)
