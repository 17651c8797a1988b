"""SubRip and WebVTT: cues with their times; all that is no text is kept byte for byte.

The files are scanned here and not by a library, since libraries write them anew: numbering, blank
lines, settings and styling would change where nobody decided anything.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from editor.core.frame import Builder, Code
from editor.core.text import Edits, Span
from editor.core.transcript import Cue, Transcript
from editor.formats import plain
from editor.formats.plain import FormatError, decode

MOST_CUES = 200_000

_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[,.](\d{1,3})"
_ARROW = re.compile(rf"[ \t]*{_TIME}[ \t]*-->[ \t]*{_TIME}([^\r\n]*)\r?\n?")
_LOOKS_TIMED = re.compile(r"^[ \t]*(?:\d{1,3}:)?\d{1,2}:\d{1,2}[,.]\d{1,3}", re.MULTILINE)
# Styling of either format: <i>, <v Name>, <c.loud>, <00:01.000>, {\an8}, and ASS line breaks.
_TAG = re.compile(r"<[^<>\n]{0,200}>|\{\\[^{}\n]{0,100}\}")
_VOICE = re.compile(r"<v(?:\.[^ >]*)?[ \t]+([^>]+)>")


@dataclass(frozen=True, slots=True)
class Warning:
    """What viewers would stumble over in a cue, by its number from 1."""

    cue: int
    longest_line: int  # code points, 0 if it is short enough
    speed: float  # code points a second, 0 if it is slow enough


def read(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The transcript of an .srt or .vtt file.

    Raises FormatError, naming the file and the line, for a missing arrow, a time that runs
    backwards, or a file without cues. Overlapping cues are allowed: two people speak at once.
    """
    raw, encoding = decode(data, name, encoding)
    is_vtt = raw.lstrip("\ufeff").startswith("WEBVTT")
    kind = "vtt" if is_vtt else "srt"
    line_end = "\r\n" if "\r\n" in raw else "\n"
    builder = Builder(raw)
    cues: list[Cue] = []
    last_end = 0
    for match in _ARROW.finditer(raw):
        if raw.rfind("\n", 0, match.start()) + 1 != match.start():
            continue
        _check_between(raw, last_end, match.start(), name)
        start, end = _seconds(match.groups()[:4]), _seconds(match.groups()[4:8])
        if end < start:
            line = str(_line(raw, match.start()))
            raise FormatError("{}: line {}: the cue ends before it begins.", name, line)
        if len(cues) >= MOST_CUES:
            raise FormatError("{}: more than {} cues.", name, str(MOST_CUES))
        body_end = _body_end(raw, match.end())
        body = Span(match.end(), body_end)
        if cues:
            builder.separate(line_end)
        voice = _VOICE.search(raw, body.start, body.end)
        first = builder.length
        _add(builder, raw, body, is_vtt)
        cues.append(Cue(Span(first, builder.length), start, end, voice[1].strip() if voice else ""))
        last_end = body_end
    _check_between(raw, last_end, len(raw), name)
    if not cues:
        raise FormatError("{}: there are no cues in this file.", name)
    return Transcript(builder.text(), kind, encoding, tuple(cues), builder.frame())


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, fraction = parts
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
    return whole + int((fraction or "0").ljust(3, "0")) / 1000


def _line(raw: str, at: int) -> int:
    return raw.count("\n", 0, at) + 1


def _check_between(raw: str, start: int, end: int, name: str) -> None:
    """What stands between cues must not look like a cue without its arrow."""
    stray = _LOOKS_TIMED.search(raw, start, end)
    if stray:
        line = str(_line(raw, stray.start()))
        raise FormatError("{}: line {}: a time without its arrow “-->”.", name, line)


def _body_end(raw: str, start: int) -> int:
    """Where a cue's text ends: at an empty line, or where the next cue begins without one."""
    at = start
    while at < len(raw):
        line_end = raw.find("\n", at)
        line_end = len(raw) if line_end < 0 else line_end
        line = raw[at:line_end].rstrip("\r")
        if not line.strip():
            break
        following = raw[line_end + 1 : line_end + 60]
        if line.strip().isdigit() and _ARROW.match(following):
            break
        if "-->" in line and _ARROW.match(raw, at):
            break
        at = line_end + 1
    end = min(at, len(raw))
    while end > start and raw[end - 1] in "\r\n":
        end -= 1
    return end


def _add(builder: Builder, raw: str, body: Span, is_vtt: bool) -> None:
    """The text between the tags of a cue, as stretches of their own."""
    at = body.start
    for tag in _TAG.finditer(raw, body.start, body.end):
        _add_text(builder, raw, Span(at, tag.start()), is_vtt)
        at = tag.end()
    _add_text(builder, raw, Span(at, body.end), is_vtt)


def _add_text(builder: Builder, raw: str, span: Span, is_vtt: bool) -> None:
    if span.start < span.end:
        text = span.of(raw)
        said = html.unescape(text) if is_vtt and "&" in text else text
        builder.add(span, said, Code.XML if is_vtt else Code.PLAIN)


def write(transcript: Transcript, edits: Edits) -> bytes:
    """The file with its cues' texts edited; without edits, byte for byte what was read."""
    if transcript.frame is None:
        raise ValueError("no subtitles were read")
    text = transcript.frame.render(transcript.text, edits)
    return plain.write(text, transcript.encoding)


def from_cues(cues: list[tuple[Cue, str]], kind: str) -> bytes:
    """A new .srt or .vtt file of cues and their texts, UTF-8."""
    mark = "." if kind == "vtt" else ","
    parts = ["WEBVTT\n"] if kind == "vtt" else []
    for number, (cue, text) in enumerate(cues, 1):
        body = re.sub(r"\n{2,}", "\n", text.replace("\r\n", "\n").strip())
        if kind == "vtt":
            body = html.escape(body, quote=False)
            body = f"<v {cue.speaker}>{body}" if cue.speaker else body
        elif cue.speaker:
            body = f"{cue.speaker}: {body}"
        times = f"{clock(cue.start, mark)} --> {clock(cue.end, mark)}"
        parts.append(f"{number}\n{times}\n{body}\n")
    return "\n".join(parts).encode()


def clock(seconds: float, mark: str = ",") -> str:
    """A time as 00:00:00,000."""
    ms = max(0, round(seconds * 1000))
    return f"{ms // 3600000:02}:{ms // 60000 % 60:02}:{ms // 1000 % 60:02}{mark}{ms % 1000:03}"


LONGEST_LINE = 42  # code points (Netflix Timed Text Style Guide, French and English)
FASTEST = 20.0  # code points a second (the same, adults' programmes in English)


def warnings(cues: list[tuple[Cue, str]]) -> list[Warning]:
    """Cues with lines that are too long or that are too fast to read."""
    found = []
    for number, (cue, text) in enumerate(cues, 1):
        longest = max((len(line) for line in text.splitlines()), default=0)
        shown = cue.end - cue.start
        letters = len(text.replace("\n", " ").strip())
        speed = letters / shown if shown > 0 else 0.0
        if longest > LONGEST_LINE or speed > FASTEST:
            found.append(
                Warning(
                    number,
                    longest if longest > LONGEST_LINE else 0,
                    speed if speed > FASTEST else 0.0,
                )
            )
    return found
