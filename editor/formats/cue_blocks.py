"""Where the cues of a SubRip, WebVTT or SBV file stand in its text.

The files are scanned here and not by a library, since libraries write them anew: numbering, blank
lines, settings and styling would change where nobody decided anything. And they lose text: what
stands behind an empty line of a cue is shown by no player, but somebody said it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from editor.core.text import Span

_TIME = (
    r"(?:(?P<h{0}>\d{{1,4}}):)?(?P<m{0}>\d{{1,2}}):(?P<s{0}>\d{{1,2}})(?:[,.:](?P<f{0}>\d{{1,9}}))?"
)
# A time between the words of a cue, before the word that is said then.
STAMP = r"<(?:(?P<h1>\d{1,4}):)?(?P<m1>\d{1,2}):(?P<s1>\d{1,2})[.,](?P<f1>\d{1,3})>"
_FROM, _TO = _TIME.format(1), _TIME.format(2)
_TIMES = re.compile(rf"[ \t]*-?{_FROM}[ \t]*(?:[-–—]{{1,3}}>|→)[ \t]*-?{_TO}(?![\d:,.])")
_HALF_FROM = re.compile(rf"[ \t]*{_FROM}[ \t]*-->")
_HALF_TO = re.compile(rf"[^\w\n]{{0,20}}-->[ \t]*{_TO}(?![\d:,.])")
_BAD = re.compile(rf"[^\n>]{{0,40}}-->(?:[ \t]*{_TO}(?![\d:,.]))?")  # where times must stand
_NO_ARROW = re.compile(rf"[ \t]*{_FROM}(?:[ \t]+{_TO})?[ \t]*$")
_SBV = re.compile(rf"[ \t]*{_FROM}[ \t]*,[ \t]*{_TO}[ \t]*$")
_NUMBER = re.compile(r"[ \t\ufeff]*\d{1,9}[ \t]*$", re.ASCII)
# Settings behind the times: those of WebVTT (also of its drafts) and the places of SubRip.
_SETTINGS = re.compile(
    r"(?:[ \t]*(?:(?:align|position|line|size|vertical|region|[ADLST]|[XY][12]):[ \t]?\S*)"
    r"(?=[ \t]|$))*[ \t]*",
    re.IGNORECASE,
)
# Blocks of WebVTT that are no cues (§ 4.1 of the W3C's specification).
_COMMENT = re.compile(r"NOTE(?:[ \t]|$)|(?:STYLE|REGION)[ \t]*$")


class Line(NamedTuple):
    """A line of the file: where it begins, where its text ends, where the next one begins."""

    start: int
    end: int
    next: int


@dataclass(frozen=True, slots=True)
class Block:
    """A cue in its file, all in code points of the raw text.

    `head` is where its number or name begins, `number` that line if it is a number; `times` is the
    line of its times without text that stands there; `body` holds its text from the first line
    that is not blank to the last, and what follows it begins at `end`. Times are in seconds, None
    where they cannot be read.
    """

    head: int
    number: Span | None
    times: Span
    body: Span
    end: int
    start: float | None
    stop: float | None
    has_gap: bool  # whether an empty line stands in its text


def lines_of(raw: str) -> list[Line]:
    """The lines of a text whose line ends may be LF, CR LF, CR, or CR CR LF where these rule."""
    doubled = raw.count("\r\r\n") * 2 > raw.count("\n")
    ends = re.compile(r"\r{0,2}\n|\r" if doubled else r"\r?\n|\r")
    found, at = [], 0
    for match in ends.finditer(raw):
        found.append(Line(at, match.start(), match.end()))
        at = match.end()
    if at < len(raw):
        found.append(Line(at, len(raw), len(raw)))
    return found


def line_end_of(raw: str) -> str:
    """The line end of a text: that of its first line."""
    match = re.search(r"\r{0,2}\n|\r", raw)
    if match is None:
        return "\n"
    return "\r" if match[0] == "\r\r\n" and "\n" not in raw else match[0]


def blocks_of(raw: str, kind: str) -> list[Block]:
    """The cues of a text of kind "srt", "vtt" or "sbv", in the order of the file."""
    lines = lines_of(raw)
    blank = [not raw[line.start : line.end].strip(" \t\ufeff") for line in lines]
    timed: list[tuple[int, tuple[float | None, float | None]]] = []
    for index, line in enumerate(lines):
        times = times_in(raw[line.start : line.end], kind)
        if times is None and kind != "sbv" and _begins_cue(raw, lines, blank, index):
            bad = _BAD.match(raw, line.start, line.end)
            times = _half_times(bad or _NO_ARROW.match(raw, line.start, line.end))
        if times is not None:
            timed.append((index, times))
    heads = _heads(raw, lines, blank, [index for index, _ in timed], kind)
    found = []
    for at, (index, times) in enumerate(timed):
        last = heads[at + 1] if at + 1 < len(timed) else len(lines)
        found.append(_block(raw, lines, blank, Span(heads[at], last), index, times, kind))
    return found


def times_in(line: str, kind: str = "srt") -> tuple[float | None, float | None] | None:
    """The times of a line that begins a cue, None for each that cannot be read; None for text."""
    if kind == "sbv":
        match = _SBV.match(line)
        return _half_times(match) if match else None
    if ">" not in line and "→" not in line:
        return None
    match = _TIMES.match(line) or _HALF_FROM.match(line) or _HALF_TO.match(line)
    return _half_times(match)


def _half_times(match: re.Match[str] | None) -> tuple[float | None, float | None] | None:
    if match is None:
        return None
    parts = match.groupdict()
    start, stop = (seconds_of(parts, end) if parts.get(f"m{end}") else None for end in "12")
    return start, stop


def seconds_of(parts: Mapping[str, str], end: str = "1") -> float:
    """The seconds of a clock, of its parts by the names that patterns here give them."""
    whole = int(parts[f"h{end}"] or 0) * 3600 + int(parts[f"m{end}"]) * 60 + int(parts[f"s{end}"])
    return whole + int((parts[f"f{end}"] or "0").ljust(3, "0")[:3]) / 1000


def _begins_cue(raw: str, lines: Sequence[Line], blank: Sequence[bool], index: int) -> bool:
    """Whether a line stands where the times of a cue are: below a number below an empty line."""
    if not index or (index > 1 and not blank[index - 2]):
        return False
    return bool(_NUMBER.match(raw, lines[index - 1].start, lines[index - 1].end))


def _heads(
    raw: str, lines: Sequence[Line], blank: Sequence[bool], timed: Sequence[int], kind: str
) -> list[int]:
    """For each line of times the first line of its cue: itself, or its number or name above."""
    numbers, names = set(), set()
    for before, index in zip((-1, *timed), timed, strict=False):
        above = index - 1
        if above <= before or blank[above] or kind == "sbv":
            continue
        if _NUMBER.match(raw, lines[above].start, lines[above].end):
            numbers.add(index)
        elif (above > 0 and blank[above - 1]) or (above == 0 and kind == "srt"):
            names.add(index)
    if kind == "srt" and len(names) * 2 <= len(timed):
        names.clear()  # here cues have no names: it is a line of the text
    return [index - (index in numbers or index in names) for index in timed]


def _block(
    raw: str,
    lines: Sequence[Line],
    blank: Sequence[bool],
    span: Span,
    at: int,
    times: tuple[float | None, float | None],
    kind: str,
) -> Block:
    """The cue whose lines are in `span` and whose times are in the line `at`."""
    beside = _text_beside(raw, lines[at], kind)
    first = at + 1
    while first < span.end and blank[first] and beside is None:
        first += 1
    last = first
    gap = False
    for index in range(first, span.end):
        if blank[index]:
            continue
        text_start = lines[index].start
        if kind == "vtt" and blank[index - 1] and _COMMENT.match(raw, text_start, lines[index].end):
            break
        gap = gap or ((index > first or beside is not None) and blank[index - 1])
        last = index + 1
    if last > first or beside is not None:
        body = Span(lines[first].start if beside is None else beside, lines[last - 1].end)
    else:  # no text: it would stand in the line below the times
        last = at + 1
        body = Span(lines[at].next, lines[at].next)
    while last < span.end and blank[last]:
        last += 1
    end = lines[last].start if last < len(lines) else len(raw)
    head = lines[span.start]
    has_number = span.start < at and _NUMBER.match(raw, head.start, head.end)
    number = Span(head.start, head.end) if has_number else None
    times_end = lines[at].end if beside is None else beside
    return Block(head.start, number, Span(lines[at].start, times_end), body, end, *times, gap)


def _text_beside(raw: str, line: Line, kind: str) -> int | None:
    """Where text begins that stands on the line of the times itself; None where there is none."""
    times = _TIMES.match(raw, line.start, line.end) if kind != "sbv" else None
    if times is None:
        return None
    settings = _SETTINGS.match(raw, times.end(), line.end)
    at = settings.end() if settings else times.end()
    return at if at < line.end and raw[at - 1] in " \t" else None


def filled(times: Sequence[tuple[float | None, float | None]]) -> list[tuple[float, float]]:
    """Start and end of each cue in seconds; what cannot be read comes from the cues beside it."""
    found, last = [], 0.0
    for index, (start, stop) in enumerate(times):
        begin = last if start is None else start
        if stop is None or stop < begin:
            after = times[index + 1][0] if index + 1 < len(times) else None
            stop = after if after is not None and after > begin else begin
        found.append((begin, stop))
        last = stop
    return found


def is_bad(times: tuple[float | None, float | None]) -> bool:
    """Whether a time is missing, or the end lies before the start."""
    start, stop = times
    return start is None or stop is None or stop < start
