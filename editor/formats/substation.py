"""SubStation Alpha (.ssa, .ass): cues with their times; styles and tags are kept byte for byte.

The lines are read as pysubs2 and libass read them, which the tests ask, and not by a library:
those write the file anew, with other headers, blanks and fields where nobody decided anything.
Comments and drawings are no text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from editor.core.frame import Builder, Segment
from editor.core.message import Message
from editor.core.text import Edits, Span
from editor.core.transcript import Cue, Transcript
from editor.formats import framed, plain
from editor.formats.cue_blocks import filled, is_bad, lines_of
from editor.formats.plain import FormatError, decode

MOST_CUES = 200_000
_SECTION = re.compile(r"[ \t\ufeff]*\[([^\]\n]{1,60})\]")
_KEY = re.compile(r"[ \t]*(format|dialogue)[ \t]*:", re.IGNORECASE)
_TIME = re.compile(r"(\d{1,4}):(\d{1,2}):(\d{1,2})(?:[.,:](\d{1,9}))?", re.ASCII)
_MEDIA = re.compile(r"^[ \t]*(?:Audio|Video) (?:File|URI):[ \t]*(?!\?)(\S.*?)[ \t]*$", re.M | re.I)
# What fields of an event are called where no line says it (the specification of SSA 4).
_FIELDS: tuple[str, ...] = (
    "layer",
    "start",
    "end",
    "style",
    "name",
    "l",
    "r",
    "v",
    "effect",
    "text",
)
# What in a text is no letter: overriding tags, breaks, the no-break space.
_SIGN = re.compile(r"\\N(?:[ \t]*\\N)*|\\[nh]")
_CODE = re.compile(rf"\{{[^}}]*\}}|{_SIGN.pattern}")
_DRAWS = re.compile(r"\\p(\d)")  # \p1 … \p0: what follows are points of a line


class _Event(NamedTuple):
    """A line of dialogue that says something: the line with its end, and its text in the raw."""

    line: Span
    pieces: list[tuple[Span, str]]
    start: float | None
    stop: float | None
    speaker: str


def read(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The cues of an .ass or .ssa file with times and who speaks; raises FormatError.

    Lines of dialogue stand in the order of the file, a cue whose times cannot be read gets its
    neighbours', and is told.
    """
    raw, encoding = decode(data, name, encoding)
    events = list(_events(raw))
    if not events:
        raise FormatError("{}: there are no cues in this file.", name)
    if len(events) > MOST_CUES:
        raise FormatError("{}: more than {} cues.", name, str(MOST_CUES))
    times = [(event.start, event.stop) for event in events]
    builder, cues = Builder(raw), list[Cue]()
    for event, (start, end) in zip(events, filled(times), strict=True):
        if cues:
            builder.separate("\n")
        first = builder.length
        for span, said in event.pieces:
            builder.add(span, said)
        cues.append(Cue(Span(first, builder.length), start, end, event.speaker))
    bad = [event for event in events if is_bad((event.start, event.stop))]
    notices: tuple[Message, ...] = ()
    if bad:
        text = "{}: the times of %n cue(s) cannot be read; their neighbours’ are used (line {})."
        line = str(raw.count("\n", 0, bad[0].line.start) + 1) + (" …" if len(bad) > 1 else "")
        notices = (Message(text, (name, line), n=len(bad)),)
    is_old = re.search(r"^[ \t]*\[V4 Styles\]", raw, re.IGNORECASE | re.MULTILINE)
    media = _MEDIA.search(raw, 0, events[0].line.start)
    return Transcript(
        builder.text(), "ssa" if is_old else "ass", encoding, tuple(cues), builder.frame(),
        media=media[1] if media else "", notices=notices,
    )  # fmt: skip


def _events(raw: str) -> Iterator[_Event]:
    fields, section = _FIELDS, ""
    for line in lines_of(raw):
        if head := _SECTION.match(raw, line.start, line.end):
            section = head[1].strip().casefold()
        key = _KEY.match(raw, line.start, line.end) if section == "events" else None
        if key is None:
            continue
        if key[1].casefold() == "format":
            fields = tuple(_names(raw[key.end() : line.end]))
            continue
        at, values = key.end(), dict[str, str]()
        for field in fields[:-1]:
            comma = raw.find(",", at, line.end)
            if comma < 0:
                break
            values[field] = raw[at:comma].strip()
            at = comma + 1
        else:
            pieces = _pieces(raw, Span(at, line.end))
            start, stop = (_seconds(values.get(field, "")) for field in ("start", "end"))
            speaker = " ".join((values.get("name") or values.get("actor") or "").split())
            if pieces:
                yield _Event(Span(line.start, line.next), pieces, start, stop, speaker)


def _names(line: str) -> Iterator[str]:
    return (field.strip() for field in line.casefold().split(","))


def _pieces(raw: str, body: Span) -> list[tuple[Span, str]]:
    """The stretches of a text that are read, and what each says; without blank ones at its ends."""
    found: list[tuple[Span, str]] = []
    at, draws = body.start, False
    closed = max(body.start, raw.rfind("}", *body) + 1)  # a brace that never closes is a letter
    codes = (_CODE.finditer(raw, body.start, closed), _SIGN.finditer(raw, closed, body.end))
    for code in chain(*codes):
        if at < code.start() and not draws:
            found.append((Span(at, code.start()), raw[at : code.start()]))
        at = code.end()
        if code[0][0] == "{":
            if scales := _DRAWS.findall(code[0]):
                draws = scales[-1] != "0"
        elif not draws:
            found.append((Span(*code.span()), {"N": "\n", "n": " ", "h": "\u00a0"}[code[0][1]]))
    if at < body.end and not draws:
        found.append((Span(at, body.end), raw[at : body.end]))
    said = [index for index, (_, text) in enumerate(found) if text.strip()]
    return _trimmed(found[said[0] : said[-1] + 1]) if said else []


def _trimmed(pieces: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """The stretches without the blanks before the first word and behind the last."""
    (start, end), said = pieces[0]
    pieces[0] = (Span(start + len(said) - len(said.lstrip()), end), said.lstrip())
    (start, end), said = pieces[-1]
    pieces[-1] = (Span(start, end - len(said) + len(said.rstrip())), said.rstrip())
    return pieces


def _seconds(said: str) -> float | None:
    if (match := _TIME.fullmatch(said)) is None:
        return None
    hours, minutes, seconds, fraction = match.groups()
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{fraction or 0}")


def write(transcript: Transcript, edits: Edits) -> bytes:
    """The file with its cues' texts edited; without edits, byte for byte what was read.

    Lines of dialogue that become empty go.
    """
    raw = transcript.frame.raw if transcript.frame else ""
    lines = [event.line for event in _events(raw)]
    return plain.write(framed.write(transcript, edits, lines, _encoded), transcript.encoding)


_ENDS = re.compile(r"\r{0,2}\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_ESCAPE = re.compile(r"\\(?=[Nnh{}]|$)")
_BRACES = str.maketrans("{}", "()")


def _encoded(new: str, old: str, segment: Segment) -> str:
    """A text as the file writes it; what was typed and would be taken for a code is none."""
    if any(new.count(brace) != old.count(brace) for brace in "{}"):
        new = new.translate(_BRACES)
    if new.count("\\") != old.count("\\"):
        new = _ESCAPE.sub("\\\\\u2060", new)  # the invisible sign that libass's guide names
    return _ENDS.sub(r"\\N", new)
