"""SubRip, WebVTT and SBV: cues with their times; all that is no text is kept byte for byte."""

from __future__ import annotations

import html
import math
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from editor.core.frame import Builder, Code, Segment, edited_segments, encoded, shared_edits
from editor.core.marked_cues import end_of
from editor.core.message import Message
from editor.core.readable import LONGEST_LINE
from editor.core.text import Edits, Span, Spans
from editor.core.transcript import Cue, Transcript
from editor.formats import plain
from editor.formats.cue_blocks import (
    STAMP,
    Block,
    blocks_of,
    filled,
    is_bad,
    line_end_of,
    lines_of,
    times_in,
)
from editor.formats.plain import FormatError, decode
from editor.formats.word_stamps import timed_words

MOST_CUES = 200_000

# Styling: the tags of SubRip and WebVTT, times of words, {\an8}; other angle brackets are text.
_TAG = re.compile(
    r"</?(?:[biuscv]|rt|ruby|lang|font|span|em|strong)(?:[ \t.][^<>]{0,200})?/?>"
    rf"|{STAMP}"
    r"|<br[ \t]*/?>|\{\\[^{}\n]{0,100}\}",
    re.IGNORECASE,
)
_SBV_TAG = re.compile(rf"{_TAG.pattern}|\[br\]", re.IGNORECASE)
_BREAK = re.compile(r"<br[ \t]*/?>|\[br\]", re.IGNORECASE)
_VOICE = re.compile(r"<v(?:\.[^ \t>]*)?[ \t]+([^>]+)>")
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|lrm|rlm|#\d{1,7}|#x[0-9a-f]{1,6});", re.I)
_EMPTY_LINES = re.compile(r"\r?\n(?:[ \t]*\r?\n)+")
_LANGUAGE = re.compile(r"Language:[ \t]*([A-Za-z]{2})\b", re.IGNORECASE)
_ENDS = re.compile(r"\r{0,2}\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Warning:
    """What viewers would stumble over in a cue, by its number from 1."""

    cue: int
    longest_line: int  # code points, 0 if it is short enough
    speed: float  # code points a second, 0 if it is slow enough


# — reading —


def read(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The transcript of an .srt or .vtt file.

    A cue whose times cannot be read gets its neighbours', and is told, as is an empty line in a
    cue's text. Overlapping cues are allowed: two people speak at once.

    Raises FormatError, naming the file, for one without cues or with too many.
    """
    raw, encoding = decode(data, name, encoding)
    is_vtt = raw.lstrip("\ufeff").startswith("WEBVTT")
    return read_text(raw, name, encoding, "vtt" if is_vtt else "srt")


def read_sbv(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The transcript of YouTube's captions (.sbv): a line of two times, then the text.

    Raises FormatError, naming the file, for one without cues or with too many.
    """
    raw, encoding = decode(data, name, encoding)
    return read_text(raw, name, encoding, "sbv")


def read_text(raw: str, name: str, encoding: str, kind: str) -> Transcript:
    """The transcript in the text of a file of a kind; raises FormatError."""
    blocks = blocks_of(raw, kind)
    if not blocks:
        raise FormatError("{}: there are no cues in this file.", name)
    if len(blocks) > MOST_CUES:
        raise FormatError("{}: more than {} cues.", name, str(MOST_CUES))
    times = filled([(block.start, block.stop) for block in blocks])
    line_end = "\r\n" if line_end_of(raw) == "\r\n" else "\n"
    builder = Builder(raw)
    cues: list[Cue] = []
    for block, (start, end) in zip(blocks, times, strict=True):
        for speaker, pieces in _voices(raw, block.body, kind):
            if cues:
                builder.separate(line_end)
            first = builder.length
            for span in pieces:
                builder.add(*_stretch(raw, span, kind, line_end))
            cues.append(Cue(Span(first, builder.length), start, end, speaker))
    language = _LANGUAGE.search(raw, 0, blocks[0].head) if kind == "vtt" else None
    text, frame = builder.text(), builder.frame()
    bodies = [block.body for block in blocks]
    return Transcript(
        text, kind, encoding, tuple(cues), frame,
        language=language[1].lower() if language else "",
        words=tuple(timed_words(raw, bodies, text, frame.segments, cues)),
        notices=tuple(_notices(raw, blocks, kind, name)),
    )  # fmt: skip


def _voices(raw: str, body: Span, kind: str) -> Iterator[tuple[str, list[Span]]]:
    """What each voice of a cue says: its name and the stretches between the tags."""
    speaker, pieces, at = "", list[Span](), body.start
    tags = _SBV_TAG if kind == "sbv" else _TAG
    for tag in tags.finditer(raw, body.start, body.end):
        if at < tag.start():
            pieces.append(Span(at, tag.start()))
        at = tag.end()
        voice = _VOICE.fullmatch(tag[0]) if kind == "vtt" else None
        if _BREAK.fullmatch(tag[0]):
            pieces.append(Span(*tag.span()))
        elif voice:
            name = " ".join(_unescaped(voice[1]).split())
            pieces = _without_dash(raw, pieces)
            if name != speaker and any(span.of(raw).strip() for span in pieces):
                yield speaker, _trimmed(raw, pieces)
                pieces = []
            speaker = name
    if at < body.end:
        pieces.append(Span(at, body.end))
    while len(pieces) > 1 and not pieces[-1].of(raw).strip():
        pieces.pop()  # blanks between the last tag and the end of the cue
    yield speaker, pieces or [Span(body.start, body.start)]


_DASH = re.compile(r"(?:\A|[\r\n])[ \t]*[-–—][ \t]*\Z")


def _without_dash(raw: str, pieces: list[Span]) -> list[Span]:
    """The stretches without the dash that stands before a voice's tag in place of its name."""
    dash = _DASH.search(pieces[-1].of(raw)) if pieces else None
    if dash is None:
        return pieces
    start = pieces[-1].start
    kept = [Span(start, start + dash.start())] if dash.start() else []
    return [*pieces[:-1], *kept]


def _trimmed(raw: str, pieces: list[Span]) -> list[Span]:
    """The stretches without the blanks at their end: what stands between two voices."""
    while pieces and not pieces[-1].of(raw).strip():
        pieces.pop()
    start = pieces[-1].start
    pieces[-1] = Span(start, start + len(pieces[-1].of(raw).rstrip()))
    return pieces


def _stretch(raw: str, span: Span, kind: str, line_end: str) -> tuple[Span, str, Code]:
    text = span.of(raw)
    if _BREAK.fullmatch(text):
        return span, line_end, Code.XML if kind == "vtt" else Code.PLAIN
    if "\r" in text:
        text = re.sub(r"\r{0,2}\n|\r", line_end, text)
    text = _EMPTY_LINES.sub(line_end, text)
    return (span, _unescaped(text), Code.XML) if kind == "vtt" else (span, text, Code.PLAIN)


def _unescaped(text: str) -> str:
    return _ENTITY.sub(lambda match: html.unescape(match[0]), text) if "&" in text else text


def _notices(raw: str, blocks: Sequence[Block], kind: str, name: str) -> Iterator[Message]:
    """What is doubtful about the cues, one sentence a kind."""
    bad = [b for b in blocks if is_bad((b.start, b.stop))]
    if bad:
        text = "{}: the times of %n cue(s) cannot be read; their neighbours’ are used (line {})."
        yield Message(text, (name, _lines_of(raw, [b.times.start for b in bad])), n=len(bad))
    gaps = [b for b in blocks if b.has_gap]
    if gaps:
        text = "{}: %n cue(s) have an empty line in their text; what follows it is kept (line {})."
        yield Message(text, (name, _lines_of(raw, [b.body.start for b in gaps])), n=len(gaps))
    before = raw[: blocks[0].head].strip("\ufeff \t\r\n")
    if before and kind != "vtt":
        text = "{}: the text before the first cue is left out: “{}”."
        yield Message(text, (name, " ".join(before[:200].split())[:60]))


def _lines_of(raw: str, places: Sequence[int]) -> str:
    """Numbers of the lines of the first places, from 1."""
    starts = [line.start for line in lines_of(raw)]
    shown = ", ".join(str(bisect_left(starts, at) + 1) for at in places[:5])
    return f"{shown} …" if len(places) > 5 else shown


# — writing —


def write(transcript: Transcript, edits: Edits) -> bytes:
    """The file with its cues' texts edited; without edits, byte for byte what was read.

    Cues that become empty go, and the numbers of SubRip go on without a gap.
    """
    if transcript.frame is None:
        raise ValueError("no subtitles were read")
    raw, segments = transcript.frame.raw, transcript.frame.segments
    shares = shared_edits(transcript.text, edits, [cue.span for cue in transcript.cues])
    own_edits = Edits(tuple(edit for share in shares for edit in share))  # none leaves its cue
    texts = edited_segments(transcript.text, own_edits, [s.span for s in segments])
    line_end = line_end_of(raw)
    parts: list[str] = []
    at = gone = first = 0
    for block in blocks_of(raw, transcript.format):
        last = first
        while last < len(segments) and segments[last].raw.start <= block.body.end:
            last += 1
        own, new = segments[first:last], texts[first:last]
        old = [segment.span.of(transcript.text) for segment in own]
        first = last
        if any(map(str.strip, old)) and not any(map(str.strip, new)):
            parts.append(raw[at : block.head])
            at, gone = block.end, gone + 1
            continue
        if gone and block.number and transcript.format == "srt":
            parts += (raw[at : block.number.start], _less(block.number.of(raw), gone))
            at = block.number.end
        if old != new:
            parts += (raw[at : block.body.start], _body(raw, block, own, old, new, line_end))
            at = block.body.end
    return plain.write("".join((*parts, raw[at:])), transcript.encoding)


def _less(number: str, by: int) -> str:
    """A cue's number, less the cues before it that went."""
    digits = number.strip("\ufeff \t")
    less = str(max(1, int(digits) - by))
    return number.replace(digits, less.zfill(len(digits)) if digits[0] == "0" else less)


def _body(
    raw: str,
    block: Block,
    segments: Sequence[Segment],
    old: Sequence[str],
    new: Sequence[str],
    line_end: str,
) -> str:
    """The text of a changed cue as it stands in the file: no empty line, nothing taken for code."""
    parts: list[str] = []
    at = block.body.start
    for segment, before, now in zip(segments, old, new, strict=True):
        parts.append(raw[at : segment.raw.start])
        at = segment.raw.end
        if now == before:
            parts.append(segment.raw.of(raw))
        elif segment.code is Code.XML:
            parts.append(encoded(_braced(now, before), segment.code))
        else:
            parts.append(_harmless(now, before))
    body = _tidy("".join((*parts, raw[at : block.body.end])), line_end, block.body.of(raw))
    if block.body.start == block.body.end:  # there was no text: it needs a line of its own
        if raw[block.body.start - 1] not in "\r\n":
            body = line_end + body
        if raw[block.body.end : block.body.end + 1].strip():
            body += 2 * line_end
    return body


def _tidy(body: str, line_end: str, before: str = "") -> str:
    """Without empty lines, which would end the cue, and blanks at its ends.

    A line of tags alone shows as an empty one, too: it has no line of its own. A line with two
    times would be taken for a cue's: it becomes two, if it is not of `before`.
    """
    lines: list[str] = []
    for line in filter(str.strip, _ENDS.split(body)):
        if lines and (_is_bare(line) or _is_bare(lines[-1])):
            lines[-1] += line.strip()
        else:
            lines.append(line)
    lines = [line if line in before else _one_time_a_line(line, line_end) for line in lines]
    return line_end.join(lines).strip(" \t\r\n")


def _is_bare(line: str) -> bool:
    return not _TAG.sub("", line).strip()


_STAMP = re.compile(r"\d{1,4}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,3})?")


def _one_time_a_line(line: str, line_end: str) -> str:
    if len(_STAMP.findall(line)) < 2:
        return line
    tags = Spans(Span(*tag.span()) for tag in _TAG.finditer(line))
    stamps = (stamp.start() for stamp in _STAMP.finditer(line))
    said = [at for at in stamps if not tags.overlaps(Span(at, at + 1))]
    cuts = [0, *said[1:], len(line)]
    return line_end.join(line[low:high].rstrip() for low, high in pairwise(cuts))


# What readers of SubRip take for a tag, known to them or not.
_MARKUP = re.compile(r"<(/?[A-Za-z][^<>]*)>")


def _harmless(text: str, before: str = "") -> str:
    """Text of SubRip, which knows no escapes, with what was typed and would be taken for code."""
    taken = "<" in text
    while taken:  # what was one tag in another may be one itself without it
        safe = _MARKUP.sub(lambda m: m[0] if m[0] in before else f"‹{m[1]}›", text)
        safe = _TAG.sub(lambda m: m[0] if m[0] in before else m[0].replace("<", "‹"), safe)
        taken, text = safe != text, safe
    if ">" in text and text != before:
        lines = _ENDS.split(text)
        text = "\n".join(_without_arrow(line) if line not in before else line for line in lines)
    return _braced(text, before)


def _without_arrow(line: str) -> str:
    """A line that is taken for no cue's times: an arrow beside none is said."""
    if times_in(line) is None and not _STAMP.search(line):
        return line
    return re.sub(r"[-–—]+>", "→", line)


def _braced(text: str, before: str) -> str:
    """Text in which no brace that was typed begins an override such as {\\an8}."""
    return text.replace("{\\", "{ \\") if "{\\" in text and "{\\" not in before else text


def from_cues(cues: Iterable[tuple[Cue, str]], kind: str) -> bytes:
    """A new .srt or .vtt file of cues and their texts, UTF-8; cues without text are left out.

    Voices that speak in one and the same time share a cue, each on a line of its own. A cue whose
    end is not known lasts as long as it takes to say it, at most to the next one: players leave
    out what has no length, and WebVTT forbids it.
    """
    mark = "." if kind == "vtt" else ","
    shown: list[tuple[Cue, list[str]]] = []
    for cue, text in cues:
        if not text.strip():
            continue
        last = shown[-1][0] if shown else None
        said = _tidy(_said(cue.speaker, text.strip(), kind), "\n")
        if last and (last.start, last.end) == (cue.start, cue.end) and last.speaker != cue.speaker:
            shown[-1][1].append(said)
        else:
            shown.append((cue, [said]))
    parts = ["WEBVTT\n"] if kind == "vtt" else []
    nexts = [*(cue.start for cue, _ in shown[1:]), math.inf]
    for number, ((cue, lines), following) in enumerate(zip(shown, nexts, strict=True), 1):
        end = cue.end
        if end <= cue.start:
            end = end_of(cue.start, sum(map(len, lines)))
            end = min(end, following) if following > cue.start else end
        times = f"{clock(cue.start, mark)} --> {clock(end, mark)}"
        parts.append(f"{number}\n{times}\n" + "\n".join(lines) + "\n")
    return "\n".join(parts).encode()


def _said(speaker: str, body: str, kind: str) -> str:
    """What somebody says, with the name in front where it is known and does not stand there."""
    name = " ".join(speaker.split())
    if name and body.startswith(f"{name}:"):
        body = body[len(name) + 1 :].lstrip()
    if kind == "vtt":
        body = html.escape(_braced(body, ""), quote=False)
        return f"<v {html.escape(name, quote=False)}>{body}" if name else body
    return _harmless(f"{name}: {body}" if name else body)


def clock(seconds: float, mark: str = ",") -> str:
    """A time as 00:00:00,000."""
    ms = max(0, round(seconds * 1000))
    return f"{ms // 3600000:02}:{ms // 60000 % 60:02}:{ms // 1000 % 60:02}{mark}{ms % 1000:03}"


FASTEST = 20.0  # code points a second (Netflix Timed Text Style Guide, adults, English)


def warnings(cues: Iterable[tuple[Cue, str]]) -> list[Warning]:
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
