"""Timed Text Markup (W3C TTML 2; .ttml, .dfxp, .xml): each paragraph of its body is a cue."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from editor.core.text import Span
from editor.core.transcript import Cue, Transcript
from editor.formats.plain import FormatError
from editor.formats.xml import parse
from editor.language.identify import code_of

_CLOCK = re.compile(r"(\d{1,9}):(\d{1,2}):(\d{1,2})(?:(\.\d{1,9})|:(\d{1,4})(?:\.\d+)?)?")
_OFFSET = re.compile(r"(\d{1,12}(?:\.\d{1,9})?)(h|ms|m|s|f|t)")
_SILENT = ("metadata", "rt", "rp", "set", "audio", "image")


def read(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The cues of a TTML file with their times and who speaks; raises FormatError."""
    root = parse(data, name)
    body = root.find("body")
    if root.tag != "tt" or body is None:
        raise FormatError("{}: there are no cues in this file.", name)
    clock = _Clock(root)
    names = _speakers(root)
    parts, cues, length = list[str](), list[Cue](), 0
    for paragraph, start, end, agent in _paragraphs(body, clock, 0.0, math.inf, ""):
        lines = (" ".join(line.split()) for line in "".join(_said(paragraph)).split("\n"))
        said = "\n".join(line for line in lines if line)
        if not said:
            continue
        parts.append(said + "\n")
        begin = max(start, 0.0)
        stop = end if math.isfinite(end) and end >= begin else begin
        cues.append(Cue(Span(length, length + len(said)), begin, stop, names.get(agent, "")))
        length += len(said) + 1
    if not cues:
        raise FormatError("{}: there are no cues in this file.", name)
    language = code_of(root.get("lang") or "")
    return Transcript("".join(parts), "ttml", "utf-8", tuple(cues), language=language)


class _Clock:
    """Times of a document in seconds, by its frames and ticks."""

    def __init__(self, root: Element) -> None:
        self._frames = _number(root.get("frameRate"), 30.0)
        numerator, _, denominator = (root.get("frameRateMultiplier") or "1 1").partition(" ")
        self._frames *= _number(numerator, 1.0) / _number(denominator, 1.0)
        ticks_by_default = self._frames if root.get("frameRate") else 1.0
        self._ticks = _number(root.get("tickRate"), ticks_by_default)

    def seconds(self, said: str | None) -> float | None:
        """The seconds of a time expression; None for none, or one that is not known."""
        said = (said or "").strip()
        if match := _CLOCK.fullmatch(said):
            hours, minutes, seconds, fraction, frames = match.groups()
            whole = int(hours) * 3600 + int(minutes) * 60 + int(seconds)
            return whole + float(fraction or 0) + int(frames or 0) / self._frames
        if match := _OFFSET.fullmatch(said):
            unit = {"h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001, "f": 1 / self._frames,
                    "t": 1 / self._ticks}[match[2]]  # fmt: skip
            return float(match[1]) * unit
        return None


def _number(said: str | None, default: float) -> float:
    found = re.fullmatch(r"\d{1,9}(?:\.\d{1,9})?", (said or "").strip())
    return float(found[0]) if found and float(found[0]) > 0 else default


def _speakers(root: Element) -> dict[str, str]:
    """The names of the agents by their identifiers."""
    return {
        agent.get("id") or "": " ".join("".join(agent.itertext()).split())
        for agent in root.iter("agent")
    }


def _paragraphs(
    parent: Element, clock: _Clock, start: float, end: float, agent: str
) -> Iterator[tuple[Element, float, float, str]]:
    """Each paragraph with its times, which are counted from those of what is around it."""
    begin = start + (clock.seconds(parent.get("begin")) or 0.0)
    stop, lasts = clock.seconds(parent.get("end")), clock.seconds(parent.get("dur"))
    ends = [end, *([start + stop] if stop is not None else [])]
    ends += [begin + lasts] if lasts is not None else []
    agent = (parent.get("agent") or agent).split(" ")[0]
    if parent.tag == "p":
        inner = [e for e in parent.iter("span") if e.get("begin")]
        if inner and parent.get("begin") is None:
            begin += min(clock.seconds(e.get("begin")) or 0.0 for e in inner)
            span_ends = [s for e in inner if (s := clock.seconds(e.get("end"))) is not None]
            ends += [start + max(span_ends)] if span_ends else []
        yield parent, begin, min(ends), agent
        return
    for child in parent:
        if child.tag in ("div", "p", "body"):
            yield from _paragraphs(child, clock, begin, min(ends), agent)


def _said(element: Element) -> Iterator[str]:
    yield re.sub(r"\s+", " ", element.text or "")
    for child in element:
        if child.tag == "br":
            yield "\n"
        elif child.tag not in _SILENT:
            yield from _said(child)
        yield re.sub(r"\s+", " ", child.tail or "")
