"""Transcripts as HTML: oTranscribe's .otr files and noScribe's .html files, and any other page.

Both come back with nothing but the decided words changed: tags, times, anchors and names stay.
"""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace
from itertools import accumulate

from editor.core.frame import Builder, Code, Frame, Segment, edited_segments, encoded
from editor.core.marked_cues import end_of
from editor.core.text import Edit, Edits, Span, changed
from editor.core.transcript import Cue, Transcript
from editor.formats import html_tokens
from editor.formats.html_tokens import Token, tokens
from editor.formats.json_places import letters_of, places
from editor.formats.plain import FormatError, decode
from editor.formats.xml import allowed
from editor.language.identify import agreed

_BLOCKS = frozenset(
    ("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "tr", "td", "th", "dt",
     "dd", "pre", "section", "article", "header", "footer", "main", "aside", "ul", "ol", "dl",
     "table", "caption", "figure", "figcaption", "hr")
)  # fmt: skip
_ANCHOR = re.compile(
    r"ts_(\d{1,12})_(\d{1,12})(?:_(.*))?$", re.DOTALL
)  # noScribe: milliseconds from, to, speaker


# An entity (as html.unescape knows them), a sign that may be one, a blank that is not one space,
# words: what is changed leaves the others as they are written.
_PART = re.compile(
    r"&(?:#\d+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)|&+(?=&)|[<>]+|&|[ \t\r\n]+"
    r"|[^&<> \t\r\n]+(?: [^&<> \t\r\n]+)*"
)
_BLANKS = re.compile(r"[ \t\r\n]+")


class _Reader:
    """Collects lines of text with their places, and times where the format has them."""

    def __init__(self, markup: str) -> None:
        self.builder = Builder(markup)
        self.cues: list[tuple[int, float, float, str]] = []
        self.language = self.media = ""
        self._markup = markup
        self._last = "\n"  # letter of the text so far
        self._in_text = False  # whether what came last was a text, too
        self._stamp: list[Token] = []  # a time mark, as far as it is read
        for token in tokens(markup):
            self._take(token)
        self._say_stamp()

    def _take(self, token: Token) -> None:
        if self._stamp and token.tag == "/span" and len(self._stamp) == 2:
            start, inside = self._stamp
            self._stamp = []
            self._put(Span(start.raw.start, token.raw.end), _folded(inside.text), Code.FIXED)
            return
        if self._stamp:
            if not token.tag and len(self._stamp) == 1:
                self._stamp.append(token)
                return
            self._say_stamp()
        tag = token.tag.removeprefix("/")
        if not tag:
            self._say(token)
        elif tag in _BLOCKS:
            self._break()
        elif not token.tag.startswith("/"):
            self._start(token)
        self._in_text = not tag

    def _say_stamp(self) -> None:
        """A time mark that holds more than one text is one like any text."""
        waiting, self._stamp = self._stamp[1:], []
        for token in waiting:
            self._say(token)

    def _put(self, raw: Span, said: str, code: Code = Code.XML) -> None:
        if said[:1] == " " and self._last == "\n":
            said = said[1:]
        if said:
            self.builder.add(raw, said, code)
            self._last = said[-1]

    def _break(self) -> None:
        if self._last != "\n":
            self.builder.separate("\n")
            self._last = "\n"

    def _say(self, token: Token) -> None:
        is_blank = self._in_text and self._last == " "
        for part in _PART.finditer(self._markup, *token.raw):
            said = _folded(html_tokens.said(part[0]))
            if is_blank and said[:1] == " ":
                said = said[1:]
            is_blank = said[-1:] == " " if said else is_blank
            self._put(Span(*part.span()), said)

    def _start(self, token: Token) -> None:
        values = token.attributes
        length = self.builder.length
        if token.tag == "br":
            self._put(token.raw, "\n")
        elif token.tag == "html":
            self.language = values.get("lang", "")
        elif token.tag == "meta" and values.get("name") == "audio_source":  # noScribe's
            self.media = values.get("content", "")
        elif token.tag == "a" and (match := _ANCHOR.match(values.get("name", ""))):
            start, end = int(match[1]) / 1000, int(match[2]) / 1000
            self.cues.append((length, start, end, match[3] or ""))
        elif token.tag == "span" and values.get("class") == "timestamp":
            self._stamp = [token]
            try:
                at = float(values.get("data-timestamp", ""))
            except ValueError:
                return
            if 0 <= at < 1e7:
                self.cues.append((length, at, at, ""))


def _folded(said: str) -> str:
    return _BLANKS.sub(" ", said)


def read_otr(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The transcript of an oTranscribe file; raises FormatError."""
    raw, encoding = decode(data, name, encoding)
    try:
        content = json.loads(raw.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise FormatError("{}: this is not an oTranscribe file.", name) from error
    if not isinstance(content, dict) or not isinstance(content.get("text"), str):
        raise FormatError("{}: this is not an oTranscribe file.", name)
    transcript = _transcript(content["text"], name, "otr", encoding)
    literal = places(raw).strings[("text",)]
    at = list(accumulate(map(len, letters_of(literal.of(raw))), initial=literal.start))
    found = transcript.frame.segments if transcript.frame else ()
    segments = (one._replace(raw=Span(at[one.raw.start], at[one.raw.end])) for one in found)
    media = content.get("media")
    return replace(
        transcript, frame=Frame(raw, tuple(segments)), media=media if isinstance(media, str) else ""
    )


def read_html(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The text of an HTML file with noScribe's times where it has them; raises FormatError."""
    raw, encoding = decode(data, name, encoding)
    return _transcript(raw, name, "html-file", encoding)


def text_of(markup: str) -> str:
    """The text of a page, a line for each block."""
    return _Reader(markup).builder.text()


def _transcript(markup: str, name: str, kind: str, encoding: str) -> Transcript:
    reader = _Reader(markup)
    text = reader.builder.text()
    if not text.strip():
        raise FormatError("{}: there is no text in this file.", name)
    return Transcript(
        text, kind, encoding, _cues(reader.cues, text), reader.builder.frame(),
        language=agreed(reader.language, text), media=reader.media,
    )  # fmt: skip


def _cues(found: list[tuple[int, float, float, str]], text: str) -> tuple[Cue, ...]:
    """The cues from one stamp to the next, in which one without an end of its own lasts, too."""
    if found and found[0][1] == found[0][2] > 0 and text[: found[0][0]].strip():
        found = [(0, 0.0, 0.0, ""), *found]  # what is said before the first stamp
    cues = []
    for number, (at, start, end, speaker) in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        stop = max(at, following[0] if following else len(text))
        if end <= start:
            is_later = following is not None and following[1] > start
            spoken = end_of(start, len(text[at:stop].strip()))
            end = following[1] if following and is_later else spoken
        cues.append(Cue(Span(at, stop), start, end, speaker))
    return tuple(cues)


_ENDS = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TIME = re.compile(r"[\d\s:.,;()\[\]-]*")


def write(transcript: Transcript, edits: Edits) -> bytes:
    """The file with its words changed; without edits, byte for byte what was read.

    A time mark stays, whatever becomes of the text around it, and so does a paragraph that becomes
    empty. ValueError for a transcript of no page.
    """
    if transcript.frame is None:
        raise ValueError("no page was read")
    raw, segments = transcript.frame.raw, transcript.frame.segments
    found = _BREAK.search(raw)
    line_end = found[0] if found else "<br>"
    is_json = transcript.format == "otr"

    def written(segment: Segment, new: str) -> str:
        if segment.code is not Code.FIXED:
            said = _markup(new, line_end)
            return encoded(said, Code.JSON) if is_json else said
        before, mark, after = new.partition(segment.span.of(transcript.text))
        if not mark:  # what was typed over it stands behind it, unless it is a time, too
            before, after = "", "" if _TIME.fullmatch(new) else new
        around = [_markup(text, line_end) for text in (before, after)]
        around = [encoded(text, Code.JSON) for text in around] if is_json else around
        return segment.raw.of(raw).join(around)

    edits = _before(segments[-1].span.end, edits)
    texts = edited_segments(transcript.text, edits, [segment.span for segment in segments])
    text = changed(
        raw,
        (
            (segment.raw, written(segment, new))
            for segment, new in zip(segments, texts, strict=True)
            if new != segment.span.of(transcript.text)
        ),
    )
    return text.encode(transcript.encoding, "xmlcharrefreplace")


def _markup(text: str, line_end: str) -> str:
    return line_end.join(html.escape(line, quote=False) for line in _ENDS.split(allowed(text)))


def _before(end: int, edits: Edits) -> Edits:
    """With what stands behind the last word, where the file has nothing, put to that word."""
    return Edits(
        tuple(
            edit if edit.span.start <= end else Edit(Span(end, end), edit.text)
            for edit in edits.items
        )
    )
