"""JSON of speech recognisers: Whisper, WhisperX, faster-whisper, whisper.cpp.

Shapes, after their documentation and output: openai-whisper writes {"text", "segments": [{"start",
"end", "text", "words": [{"word", "start", "end", "probability"}]}]}; faster-whisper's tools the
same; WhisperX adds "speaker" and gives words a "score"; whisper.cpp writes {"transcription":
[{"offsets": {"from", "to"} in milliseconds, "text"}]}.
"""

from __future__ import annotations

import json
import math
import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from editor.core.frame import Builder, Code, edited_segments, encoded
from editor.core.text import Edits, Span
from editor.core.transcript import Cue, Doubt, Transcript
from editor.formats.plain import FormatError, decode

DEEPEST = 60  # arrays and objects within one another


def read(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The transcript of a recogniser's JSON; raises FormatError, naming the file and the place."""
    raw, encoding = decode(data, name, encoding)
    try:
        _check_depth(raw, name)
        content = json.loads(raw.lstrip("\ufeff"), parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        line = str(error.lineno)
        raise FormatError("{}: line {} is not proper JSON ({}).", name, line, error.msg) from error
    except (RecursionError, ValueError) as error:
        raise FormatError("{}: this is not a recogniser's JSON.", name) from error
    list_name = _list_of(content)
    if list_name is None:
        raise FormatError("{}: this is not a recogniser's JSON.", name)
    spans = _texts(raw, list_name)
    builder = Builder(raw)
    cues: list[Cue] = []
    segments = content[list_name]
    if len(spans) != len(segments):
        raise FormatError("{}: a segment has no text, or has it twice.", name)
    for number, (segment, span) in enumerate(zip(segments, spans, strict=True), 1):
        start, end = _times(segment, name, number)
        text = segment["text"]
        if number > 1:
            builder.separate("\n")
        lead = len(text) - len(text.lstrip())
        inner = text.strip()
        # The blank with which recognisers begin a segment is no part of the transcript's text.
        literal = span.of(raw)
        low = span.start + _raw_length(literal, lead)
        high = span.end - _raw_tail(literal, len(text) - len(text.rstrip()) if inner else 0)
        first = builder.length
        builder.add(Span(low, max(low, high)), inner, Code.JSON)
        speaker = segment.get("speaker", "")
        cues.append(
            Cue(
                Span(first, builder.length),
                start,
                end,
                speaker if isinstance(speaker, str) else "",
            )
        )
    if not any(cue.span.start < cue.span.end for cue in cues):
        raise FormatError("{}: there is no text in this file.", name)
    text = builder.text()
    doubts = tuple(_doubts(text, cues, segments))
    return Transcript(text, "json", encoding, tuple(cues), builder.frame(), doubts)


def _doubts(text: str, cues: list[Cue], segments: list[dict[str, Any]]) -> Iterator[Doubt]:
    """Each word's rank by its probability ("probability" or, in WhisperX, "score")."""
    found: list[tuple[Span, float]] = []
    for cue, segment in zip(cues, segments, strict=True):
        words = segment.get("words")
        at = cue.span.start
        for word in words if isinstance(words, list) else ():
            said = str(word.get("word", "")).strip() if isinstance(word, dict) else ""
            sure = word.get("probability", word.get("score")) if said else None
            start = text.find(said, at, cue.span.end) if said else -1
            if start < 0:
                continue
            at = start + len(said)
            if isinstance(sure, int | float) and math.isfinite(sure):
                found.append((Span(start, at), float(sure)))
    order = sorted(sure for _, sure in found)
    for span, sure in found:
        yield Doubt(span, bisect_left(order, sure) / max(1, len(order) - 1))


def _no_constant(value: str) -> float:
    raise ValueError(value)


def _check_depth(raw: str, name: str) -> None:
    depth = 0
    for token in _TOKEN.finditer(raw):
        if token[0] in "[{":
            depth += 1
            if depth > DEEPEST:
                raise FormatError("{}: the JSON is nested too deep.", name)
        elif token[0] in "]}":
            depth -= 1


def _list_of(content: Any) -> str | None:
    if not isinstance(content, dict):
        return None
    for name in ("segments", "transcription"):
        found = content.get(name)
        if isinstance(found, list) and found:
            if all(isinstance(s, dict) and isinstance(s.get("text"), str) for s in found):
                return name
    return None


def _times(segment: dict[str, Any], name: str, number: int) -> tuple[float, float]:
    offsets = segment.get("offsets")
    if isinstance(offsets, dict):
        values, scale = (offsets.get("from"), offsets.get("to")), 1000.0
    else:
        values, scale = (segment.get("start"), segment.get("end")), 1.0
    times = []
    for value in values:
        if (
            isinstance(value, bool)
            or not isinstance(value, int | float)
            or not math.isfinite(value)
        ):
            raise FormatError("{}: segment {} has no proper time.", name, str(number))
        times.append(value / scale)
    if times[1] < times[0]:
        raise FormatError("{}: segment {} ends before it begins.", name, str(number))
    return times[0], times[1]


# — where the texts stand in the raw file —

_STRING = r'"(?:[^"\\]|\\.)*"'
_TOKEN = re.compile(_STRING + r"|[\[\]{}:,]", re.DOTALL)


def _texts(raw: str, list_name: str) -> list[Span]:
    """Spans, without quotes, of the "text" of each object in the list."""
    return [span for path, span in _strings(raw) if path == (list_name, "text")]


def _strings(raw: str) -> Iterator[tuple[tuple[str, ...], Span]]:
    """Every string value with the keys that lead to it, arrays passed over."""
    stack: list[str] = []  # the key under which each object or array stands
    kinds: list[str] = []
    key, expect_key = "", False
    for token in _TOKEN.finditer(raw):
        mark = token[0]
        if mark in "{[":
            stack.append(key)
            kinds.append(mark)
            key, expect_key = "", mark == "{"
        elif mark in "}]":
            if stack:
                stack.pop()
                kinds.pop()
            key, expect_key = "", False
        elif mark == ",":
            expect_key = bool(kinds) and kinds[-1] == "{"
            key = key if not expect_key else ""
        elif mark == ":":
            expect_key = False
        elif expect_key:
            key = json.loads(mark)
        else:
            path = tuple(k for k in (*stack, key) if k)
            yield path, Span(token.start() + 1, token.end() - 1)


def _raw_length(literal: str, letters: int) -> int:
    """Raw code points of so many letters at the start of a string literal."""
    at = 0
    for _ in range(letters):
        at += len(_ESCAPE.match(literal, at)[0])  # type: ignore[index]
    return at


def _raw_tail(literal: str, letters: int) -> int:
    if not letters:
        return 0
    pieces = [match[0] for match in _ESCAPE.finditer(literal)]
    return sum(len(piece) for piece in pieces[-letters:])


_ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]",
    re.DOTALL,
)


# — writing —


def write(transcript: Transcript, edits: Edits) -> bytes:
    """The same JSON with the segments' texts edited, times kept.

    The whole text, where the file has one, follows; words of a segment follow where their number
    is unchanged, else they are left as the recogniser heard them.
    """
    if transcript.frame is None:
        raise ValueError("no JSON was read")
    raw = transcript.frame.render(transcript.text, edits)
    content = json.loads(raw.lstrip("\ufeff"))
    list_name = _list_of(content)
    changes: list[tuple[Span, str]] = []
    if list_name is not None:
        spans = [segment.span for segment in transcript.frame.segments]
        new = edited_segments(transcript.text, edits, spans)
        changed = {
            at
            for at, (span, text) in enumerate(zip(spans, new, strict=True))
            if span.of(transcript.text) != text
        }
        if changed:
            changes += _words(raw, content[list_name], list_name, changed)
            whole = content.get("text")
            if isinstance(whole, str):
                joined = "".join(s["text"] for s in content[list_name])
                spans_of = [s for path, s in _strings(raw) if path == ("text",)]
                changes += [(span, encoded(joined, Code.JSON)) for span in spans_of[:1]]
    for span, text in sorted(changes, reverse=True):
        raw = raw[: span.start] + text + raw[span.end :]
    return raw.encode(transcript.encoding, "surrogatepass")


def _words(
    raw: str, segments: list[dict[str, Any]], list_name: str, changed: set[int]
) -> Iterator[tuple[Span, str]]:
    spans = [s for path, s in _strings(raw) if path == (list_name, "words", "word")]
    at = 0
    for number, segment in enumerate(segments):
        words = segment.get("words")
        count = len(words) if isinstance(words, list) else 0
        own = spans[at : at + count]
        at += count
        new = segment["text"].split()
        if number not in changed or len(own) != len(new) or not count:
            continue
        for span, old, word in zip(own, words or (), new, strict=True):
            lead = " " if str(old.get("word", "")).startswith(" ") else ""
            yield span, encoded(lead + word, Code.JSON)
