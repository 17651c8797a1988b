"""Times of Timed Text Markup (TTML 2, 12.3.1): clocks, frames, offsets and ticks as seconds."""

from __future__ import annotations

import re
from dataclasses import dataclass

from editor.formats.xml_places import Node

_CLOCK = re.compile(r"(\d{1,9}):(\d{1,2}):(\d{1,2})(?:(\.\d{1,9})|[:;](\d{1,4})(?:\.\d+)?)?")
_OFFSET = re.compile(r"(\d{1,12}(?:\.\d{1,9})?)(h|ms|m|s|f|t)")
_DROPPED = {"dropNTSC": (2, 1), "dropPAL": (4, 2)}  # frames, each so many minutes


@dataclass(frozen=True, slots=True)
class Clock:
    """How a document counts: whole frames a second, how fast they go by, ticks a second.

    `counts` says that clock times are labels of frames (SMPTE), not time that passes.
    """

    frames: float
    speed: float
    ticks: float
    counts: bool
    dropped: tuple[int, int]

    @classmethod
    def of(cls, root: Node) -> Clock:
        """The clock that the attributes of the root set."""
        frames = _number(root.get("frameRate"), 30.0)
        said = (root.get("frameRateMultiplier") or "1 1").replace(":", " ")
        numerator, _, denominator = said.partition(" ")
        speed = _number(numerator, 1.0) / _number(denominator, 1.0)
        by_default = frames * speed if root.get("frameRate") else 1.0
        return cls(
            frames, speed, _number(root.get("tickRate"), by_default),
            root.get("timeBase") == "smpte", _DROPPED.get(root.get("dropMode") or "", (0, 1)),
        )  # fmt: skip

    def seconds(self, said: str | None) -> float | None:
        """The seconds of a time expression; None for none, or one that is not known."""
        said = (said or "").strip()
        if match := _CLOCK.fullmatch(said):
            hours, minutes, seconds, fraction, frames = match.groups()
            whole = int(hours) * 3600 + int(minutes) * 60 + int(seconds)
            if self.counts:
                return self._played(whole, float(fraction or 0) * self.frames + int(frames or 0))
            return whole + float(fraction or 0) + int(frames or 0) / (self.frames * self.speed)
        if match := _OFFSET.fullmatch(said):
            unit = {"h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001, "t": 1 / self.ticks,
                    "f": 1 / (self.frames * self.speed)}[match[2]]  # fmt: skip
            return float(match[1]) * unit
        return None

    def _played(self, whole: int, frames: float) -> float:
        """When a frame is shown, by the number of frames before it (TTML 2, appendix I.2)."""
        each, step = self.dropped
        minutes = whole // 60
        steps = minutes // step - minutes // (10 * step)
        count = whole * self.frames + frames - each * steps
        return count / (self.frames * self.speed)


def _number(said: str | None, default: float) -> float:
    found = re.fullmatch(r"\d{1,9}(?:\.\d{1,9})?", (said or "").strip())
    return float(found[0]) if found and float(found[0]) > 0 else default
