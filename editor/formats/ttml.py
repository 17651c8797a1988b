"""Timed Text Markup (W3C TTML 2, IMSC, EBU-TT; .ttml, .dfxp, .itt, .xml): each paragraph is a cue.

All but the words is kept byte for byte. ttconv reads TTML, too, and makes a model of it that is
written anew, with other names, times and styles where nobody decided anything.
"""

from __future__ import annotations

import html
import math
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from editor.core.frame import Builder, Code, Segment
from editor.core.text import Edits, Span
from editor.core.transcript import Cue, Transcript
from editor.formats import framed, plain
from editor.formats.plain import FormatError
from editor.formats.ttml_clock import Clock
from editor.formats.xml import allowed
from editor.formats.xml_places import Node, decoded, pieces
from editor.language.identify import code_of

MOST_CUES = 200_000
_SILENT = ("metadata", "rt", "rp", "set", "audio", "image")


class _Piece(NamedTuple):
    """A stretch of a paragraph: its place, what it says, and whether as XML or literally."""

    raw: Span
    said: str
    code: Code


class _Paragraph(NamedTuple):
    """A paragraph that says something, with its place in the raw text."""

    whole: Span
    pieces: list[_Piece]
    start: float
    end: float
    speaker: str


def read(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The cues of a TTML file with their times and who speaks; raises FormatError."""
    raw, encoding = decoded(data, name, encoding)
    root = pieces(raw, name)
    paragraphs = list(_paragraphs(root, raw))
    if not paragraphs:
        raise FormatError("{}: there are no cues in this file.", name)
    if len(paragraphs) > MOST_CUES:
        raise FormatError("{}: more than {} cues.", name, str(MOST_CUES))
    builder, cues = Builder(raw), list[Cue]()
    for paragraph in paragraphs:
        if cues:
            builder.separate("\n")
        first = builder.length
        for piece in paragraph.pieces:
            builder.add(*piece)
        span = Span(first, builder.length)
        cues.append(Cue(span, paragraph.start, paragraph.end, paragraph.speaker))
    told = tuple(plain.doubts(data, raw, encoding)) if encoding.startswith("utf") else ()
    return Transcript(
        builder.text(), "ttml", encoding, tuple(cues), builder.frame(),
        language=code_of(root.get("lang")), notices=told,
    )  # fmt: skip


def _paragraphs(root: Node, raw: str) -> Iterator[_Paragraph]:
    body = next((node for node in root.elements() if node.tag == "body"), None)
    if root.tag != "tt" or body is None:
        return
    clock = Clock.of(root)
    names = {agent.get("id"): agent.said() for agent in root.all("agent")}
    for found in _timed(body, clock, _Around(0.0, math.inf)):
        node, (start, end, agent) = found
        if pieces := _tidy(_said(node)):
            begin = max(start, 0.0)
            stop = end if math.isfinite(end) and end >= begin else begin
            speaker = names.get(agent) or agent
            yield _Paragraph(_with_indent(raw, node.raw), pieces, begin, stop, speaker)


class _Around(NamedTuple):
    """The times and the agent that an element gets from what is around it."""

    start: float
    end: float
    agent: str = ""


def _timed(node: Node, clock: Clock, around: _Around) -> Iterator[tuple[Node, _Around]]:
    """Each paragraph with its times, which are counted from those of what is around it."""
    begin = around.start + (clock.seconds(node.get("begin")) or 0.0)
    stop, lasts = clock.seconds(node.get("end")), clock.seconds(node.get("dur"))
    ends = [around.end, *([around.start + stop] if stop is not None else [])]
    ends += [begin + lasts] if lasts is not None else []
    agent = (node.get("agent") or around.agent).split(" ")[0]
    if node.tag == "p":
        spans = list(node.all("span"))
        inner = [span for span in spans if span.get("begin")]
        if inner and not node.get("begin"):
            base = begin
            begin += min(clock.seconds(span.get("begin")) or 0.0 for span in inner)
            last = [s for span in inner if (s := clock.seconds(span.get("end"))) is not None]
            ends += [base + max(last)] if last else []
        agent = agent or next((said for span in spans if (said := span.get("agent"))), "")
        yield node, _Around(begin, min(ends), agent)
        return
    in_turn = node.get("timeContainer") == "seq"
    for child in node.elements():
        if child.tag in ("div", "p", "body"):
            for found in _timed(child, clock, _Around(begin, min(ends), agent)):
                yield found
                if in_turn:
                    begin = max(begin, found[1].end) if math.isfinite(found[1].end) else begin


_BLANKS = re.compile(r"[ \t\r\n]+")


def _said(node: Node) -> Iterator[_Piece]:
    """The texts of a paragraph as they stand: each blank that is not one space is a piece of its
    own, so that it stays when the words change; a line end is one, too."""
    for part in node.children:
        if isinstance(part, Node):
            if part.tag == "br":
                yield _Piece(part.raw, "\n", Code.XML)
            elif part.tag not in _SILENT:
                yield from _said(part)
            continue
        said, (start, end) = part.said, part.raw
        code = Code.PLAIN if part.is_literal else Code.XML
        if len(said) != end - start:  # an entity, or an end of a line that is two letters
            yield _Piece(part.raw, _BLANKS.sub(" ", said), code)
            continue
        at = 0
        for blank in _BLANKS.finditer(said):
            if blank[0] != " ":
                yield _Piece(
                    Span(start + at, start + blank.start()), said[at : blank.start()], code
                )
                yield _Piece(Span(start + blank.start(), start + blank.end()), " ", code)
                at = blank.end()
        yield _Piece(Span(start + at, end), said[at:], code)


def _tidy(pieces: Iterable[_Piece]) -> list[_Piece]:
    """The pieces of a paragraph with one blank between words and none at the ends of lines."""
    found: list[_Piece] = []
    for raw, said, code in pieces:
        if said == "\n":
            _strip(found)
            if found and found[-1].said != "\n":
                found.append(_Piece(raw, said, code))
            continue
        if said[:1] == " " and (not found or found[-1].said[-1:] in (" ", "\n")):
            raw, said = Span(min(raw.start + 1, raw.end), raw.end), said[1:]
        if said:
            found.append(_Piece(raw, said, code))
    _strip(found)
    while found and not found[-1].said.strip():
        found.pop()
        _strip(found)
    return found


def _strip(found: list[_Piece]) -> None:
    """Take the blank at the end of a line away."""
    while found and found[-1].said == " ":
        found.pop()
    if found and found[-1].said.endswith(" "):
        (start, end), said, code = found[-1]
        found[-1] = _Piece(Span(start, end - 1), said[:-1], code)


def _with_indent(raw: str, whole: Span) -> Span:
    """An element with the line end and the blanks before it."""
    start = whole.start
    while start > 0 and raw[start - 1] in " \t":
        start -= 1
    for end in ("\n", "\r"):
        start -= raw.startswith(end, start - 1) and start > 0
    return Span(start, whole.end)


_ENDS = re.compile(r"\r{0,2}\n|[\r\x85\u2028\u2029]")


def write(transcript: Transcript, edits: Edits) -> bytes:
    """The file with its cues' texts edited; without edits, byte for byte what was read.

    Paragraphs that become empty go.
    """
    raw = transcript.frame.raw if transcript.frame else ""
    root = pieces(raw, "")
    wholes = [paragraph.whole for paragraph in _paragraphs(root, raw)]
    prefix = re.match(r"<([\w.-]+:)?", raw[root.raw.start :])
    line_end = f"<{prefix[1] or '' if prefix else ''}br/>"

    def encoded(new: str, old: str, segment: Segment) -> str:
        lines = _ENDS.split(allowed(new))
        if segment.code is Code.XML:
            return line_end.join(html.escape(line, quote=False) for line in lines)
        lines = [line.replace("]]>", "]]]]><![CDATA[>") for line in lines]
        return f"]]>{line_end}<![CDATA[".join(lines)

    text = framed.write(transcript, edits, wholes, encoded)
    return text.encode(transcript.encoding, "xmlcharrefreplace")
