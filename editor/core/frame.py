"""Texts that stand in a larger file: what is not text there is kept byte for byte.

A subtitle file or a JSON of segments is its *raw* text; the transcript's text is made of stretches
of it. Writing puts edited stretches back in their places and touches nothing else.
"""

from __future__ import annotations

import html
import json
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from editor.core.text import Edit, Edits, Span


class Code(StrEnum):
    """How a stretch of text is written in its file."""

    PLAIN = "plain"
    JSON = "json"  # inside a string literal
    XML = "xml"  # & and < as entities


class Segment(NamedTuple):
    """A stretch: its span of the transcript's text and its span of the raw text."""

    span: Span
    raw: Span
    code: Code = Code.PLAIN


@dataclass(frozen=True, slots=True)
class Frame:
    """The raw text of a file and the stretches of it that are the transcript's text, in order."""

    raw: str
    segments: tuple[Segment, ...]

    def render(self, source: str, edits: Edits) -> str:
        """The raw text with the edited stretches; `source` is the transcript's text."""
        texts = edited_segments(source, edits, [s.span for s in self.segments])
        parts: list[str] = []
        at = 0
        for segment, text in zip(self.segments, texts, strict=True):
            parts.append(self.raw[at : segment.raw.start])
            if text == segment.span.of(source):
                parts.append(segment.raw.of(self.raw))
            else:
                parts.append(encoded(text, segment.code))
            at = segment.raw.end
        return "".join((*parts, self.raw[at:]))


def edited_segments(source: str, edits: Edits, spans: Sequence[Span]) -> list[str]:
    """The edited text of each of some disjoint spans, in order.

    An edit over several spans is shared out between them, so that no text leaves its span for
    more than the edit demands.
    """
    ends = [span.end for span in spans]
    local: list[list[Edit]] = [[] for _ in spans]
    for edit in edits.items:
        low, high = edit.span
        index = bisect_left(ends, low)
        touched = []
        while index < len(spans) and spans[index].start <= high:
            touched.append(index)
            index += 1
        inside = [i for i in touched if min(ends[i], high) > max(spans[i].start, low)]
        inside = inside or touched[:1]  # an insertion, or what stands between two spans
        pieces = []
        for i in inside:
            start = min(max(spans[i].start, low), ends[i])
            pieces.append(Span(start, max(start, min(ends[i], high))))
        shares = share_out(edit.text, [piece.of(source) for piece in pieces]) if pieces else []
        for i, piece, text in zip(inside, pieces, shares, strict=True):
            local[i].append(Edit(piece, text))
    return [Edits(tuple(own)).apply(source, span) for own, span in zip(local, spans, strict=True)]


_BREAK = re.compile(r"[ \t\u00a0]*\r?\n[ \t\u00a0]*")


def share_out(text: str, pieces: Sequence[str]) -> list[str]:
    """Divide a new text between the stretches that it replaces, at its line ends or by words."""
    if len(pieces) == 1:
        return [text]
    lines = _BREAK.split(text)
    if len(lines) == len(pieces):
        return lines
    words = text.split()
    old = [len(piece.split()) for piece in pieces]
    total = sum(old) or 1
    shares, at = [], 0
    for index in range(len(old)):
        last = index == len(old) - 1
        end = len(words) if last else round(len(words) * sum(old[: index + 1]) / total)
        shares.append(" ".join(words[at:end]))
        at = end
    return shares


def encoded(text: str, code: Code) -> str:
    """A text as it is written in its file."""
    if code is Code.JSON:
        return json.dumps(text, ensure_ascii=False)[1:-1]
    if code is Code.XML:
        return html.escape(text, quote=False)
    return text


class Builder:
    """Puts a transcript's text together from stretches of a raw text, in order."""

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._parts: list[str] = []
        self._segments: list[Segment] = []
        self._length = 0

    @property
    def length(self) -> int:
        """Code points of the text so far."""
        return self._length

    def add(self, raw: Span, text: str | None = None, code: Code = Code.PLAIN) -> None:
        """A stretch; `text` is what it says where that is not as it is written."""
        said = raw.of(self._raw) if text is None else text
        span = Span(self._length, self._length + len(said))
        self._segments.append(Segment(span, raw, code))
        self._parts.append(said)
        self._length = span.end

    def separate(self, by: str) -> None:
        """Put something between stretches that is not in the file."""
        self._parts.append(by)
        self._length += len(by)

    def text(self) -> str:
        return "".join(self._parts)

    def frame(self) -> Frame:
        return Frame(self._raw, tuple(self._segments))
