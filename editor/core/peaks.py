"""The shape of a sound: how loud it is at most in each tenth of a second, bounded in size."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from itertools import pairwise

PER_SECOND = 10  # peaks, until there are too many
MOST = 36_000  # peaks of one sound: beyond an hour neighbours are put together
_MARK = b"peaks1"
_HEAD = struct.Struct(">6sQ")


@dataclass(frozen=True, slots=True)
class Peaks:
    """Peaks (0–255) that each stand for the same time; `length` of all of them in seconds."""

    length: float
    levels: bytes

    def data(self) -> bytes:
        """As a file holds them: a mark, the length in milliseconds, the levels."""
        return _HEAD.pack(_MARK, round(self.length * 1000)) + self.levels

    @classmethod
    def of(cls, data: bytes) -> Peaks:
        """The peaks of a file's bytes; raises ValueError for others."""
        if not data.startswith(_MARK) or not _HEAD.size < len(data) <= _HEAD.size + MOST + 1:
            raise ValueError("no peaks")
        return cls(_HEAD.unpack_from(data)[1] / 1000, data[_HEAD.size :])

    def columns(self, width: int) -> bytes:
        """The highest level in each of so many columns of equal time."""
        count = len(self.levels)
        if not count or width <= 0:
            return b""
        edges = [count * column // width for column in range(width + 1)]
        return bytes(max(self.levels[low : max(high, low + 1)]) for low, high in pairwise(edges))


class PeakCounter:
    """Takes a sound's samples in order and gives its peaks; samples are of 16 bits, one channel."""

    def __init__(self, rate: int) -> None:
        self._rate = rate  # samples a second
        self._done = 0
        self._levels = bytearray()
        self._step = max(1, rate // PER_SECOND)  # samples of a peak

    def add(self, samples: memoryview) -> None:
        """The next samples, signed; cut where they are longer than what one peak stands for."""
        step = self._step
        for at in range(0, len(samples), step):
            part = samples[at : at + step] if len(samples) > step else samples
            level = max(max(part), -min(part)) >> 7
            index = self._done // step
            levels = self._levels
            if index < len(levels):
                if level > levels[index]:
                    levels[index] = min(255, level)
            else:
                levels.extend(bytes(index - len(levels)))
                levels.append(min(255, level))
            self._done += len(part)
        if len(self._levels) > MOST:
            self._halve()

    def _halve(self) -> None:
        levels = self._levels
        if len(levels) % 2:
            levels.append(0)
        self._levels = bytearray(map(max, levels[::2], levels[1::2]))
        self._step *= 2

    def peaks(self) -> Peaks:
        """The peaks of all that came so far."""
        return Peaks(self._done / self._rate if self._rate else 0.0, bytes(self._levels))
