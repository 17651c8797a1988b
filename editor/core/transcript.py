"""What a file gives: its text, and times and speakers where the format has them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from editor.core.frame import Frame
from editor.core.text import Span


@dataclass(frozen=True, slots=True)
class Cue:
    """A stretch of the text with its time in seconds and its speaker, "" where unknown."""

    span: Span
    start: float
    end: float
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Transcript:
    """A loaded file: decoded text with its line ends kept; never changed after loading."""

    text: str
    format: str = "txt"
    encoding: str = "utf-8"
    cues: tuple[Cue, ...] = ()
    frame: Frame | None = None  # of a file whose text stands between other things
    tracked: bool = False  # whether the document has tracked changes

    def cue_at(self, at: int) -> Cue | None:
        """The cue at a position, None where the format has no times."""
        index = bisect_right(self.cues, at, key=lambda cue: cue.span.start) - 1
        return self.cues[index] if index >= 0 else None
