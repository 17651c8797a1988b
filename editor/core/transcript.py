"""What a file gives: its text, and times and speakers where the format has them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
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


class TimedWord(NamedTuple):
    """A word and when it is said, in seconds."""

    span: Span
    start: float
    end: float


class Doubt(NamedTuple):
    """How unsure a recogniser was of a word: the share (0–1) of all of which it was less sure.

    Of words with the same probability half count. Probabilities of recognisers are badly
    calibrated and their scales differ; only their order is used.
    """

    span: Span
    rank: float


def doubt_at(doubts: Sequence[Doubt], span: Span) -> float | None:
    """The rank (0–1) of the least sure word that a span touches; None where nothing is known.

    Of several words one is low by chance: the rank is that of the lowest of as many (Šidák 1967).
    """
    low = bisect_right(doubts, span.start, key=lambda doubt: doubt.span.end)
    ranks = []
    for at in range(low, len(doubts)):
        if doubts[at].span.start >= span.end:
            break
        ranks.append(doubts[at].rank)
    return 1 - (1 - min(ranks)) ** len(ranks) if ranks else None


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
    words: tuple[TimedWord, ...] = ()  # of a file that has times of words, in text order
    media: str = ""  # the sound that the file names, as it names it
    file: bytes = field(default=b"", repr=False)  # of a document that comes back as itself
    notices: tuple[Message, ...] = ()  # what was left out or doubtful on reading, for the user

    def cue_at(self, at: int) -> Cue | None:
        """The cue at a position, None where the format has no times."""
        index = bisect_right(self.cues, at, key=lambda cue: cue.span.start) - 1
        return self.cues[index] if index >= 0 else None
