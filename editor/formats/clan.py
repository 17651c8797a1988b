"""CLAN's transcripts (.cha; B. MacWhinney, "The CHAT Transcription Format", talkbank.org).

A main line is « *ANN:<tab>text », its time a pair of milliseconds between two marks U+0015; a line
that begins with a tab goes on. Lines with % annotate it (words, grammar, sounds) and stay as they
are. Codes within the text are kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from editor.core.frame import Code
from editor.core.text import Span
from editor.core.transcript import Transcript
from editor.formats.cue_blocks import filled
from editor.formats.plain import FormatError, decode
from editor.formats.tiers import Label, Piece, in_a_row, kept, trimmed
from editor.language.identify import code_of

Times = tuple[float | None, float | None]

_LINE = re.compile(r"[^\r\n]+")
_BULLET = re.compile("\x15(?:(\\d{1,10})_(\\d{1,10}))?[^\x15\r\n]{0,100}\x15")
_MAIN = re.compile(r"\*(\w{1,20}):\s*")
_HEADER = re.compile(r"@(Languages|Participants|Media):\s*(.*)")


def read(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The text of a CHAT file, a cue a main line; raises FormatError."""
    raw, encoding = kept(data, *decode(data, name, encoding))
    labels = list(_labels(raw))
    if not labels:
        raise FormatError("{}: there is no text in this file.", name)
    headers = {match[1]: match[2] for match in _HEADER.finditer(raw)}
    named = (one.split() for one in headers.get("Participants", "").split(","))
    people = {words[0]: words[1] for words in named if len(words) > 2}
    times = filled([(label.start, label.end) for label in labels])
    timed = [
        replace(label, start=start, end=end, speaker=people.get(label.speaker, label.speaker))
        for label, (start, end) in zip(labels, times, strict=True)
    ]
    has_times = any(label.start is not None for label in labels)
    language = code_of(headers.get("Languages", "").partition(",")[0])
    transcript = in_a_row(raw, encoding, timed, "cha", has_times=has_times, language=language)
    return replace(transcript, media=headers.get("Media", "").partition(",")[0].strip(' "'))


def _labels(raw: str) -> Iterator[Label]:
    """What each main line says with those that go on from it."""
    pieces: list[Piece] = []
    speaker = ""
    times: Times = (None, None)
    is_main = False
    for line in _LINE.finditer(raw):
        start, said = line.start(), line[0]
        if not said[0].isspace():
            if pieces:
                yield Label(tuple(pieces), *times, speaker)
            pieces, times = [], (None, None)
            main = _MAIN.match(said)
            is_main = main is not None
            if main:
                speaker, start = main[1], start + main.end()
        if is_main:
            found = list(_BULLET.finditer(raw, start, line.end()))
            for bullet in found:
                times = _times(bullet, times)
            pieces += _between(raw, Span(start, line.end()), found, first=not pieces)
    if pieces:
        yield Label(tuple(pieces), *times, speaker)


def _between(raw: str, span: Span, bullets: list[re.Match[str]], *, first: bool) -> Iterator[Piece]:
    """The stretches of a line around its times."""
    at = span.start
    for end, after in [*((b.start(), b.end()) for b in bullets), (span.end, span.end)]:
        said = raw[at:end]
        if said.strip():
            yield trimmed(raw, Span(at, end), said, "" if first else " ", Code.LINE)
            first = False
        at = after


def _times(bullet: re.Match[str], before: Times) -> Times:
    """Start and end in seconds of a line that may have several pairs."""
    if bullet[1] is None:
        return before
    start, end = int(bullet[1]) / 1000, int(bullet[2]) / 1000
    return start if before[0] is None else before[0], end
