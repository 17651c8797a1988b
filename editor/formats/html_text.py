"""Transcripts as HTML: oTranscribe's .otr files and noScribe's .html files."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

from editor.core.text import Span
from editor.core.transcript import Cue, Transcript
from editor.formats.plain import FormatError, decode

_BLOCKS = frozenset(("p", "div", "li", "h1", "h2", "h3", "h4", "blockquote", "tr"))
_SILENT = frozenset(("script", "style", "head", "title", "template"))
_ANCHOR = re.compile(r"ts_(\d+)_(\d+)(?:_(.*))?$")  # noScribe: milliseconds from, to, speaker
DEEPEST = 500


class _Reader(HTMLParser):
    """Collects lines of text, and times where the format has them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.length = 0
        self.cues: list[tuple[int, float, float, str]] = []
        self._silent = 0

    def _add(self, text: str) -> None:
        if not text:
            return
        self.parts.append(text)
        self.length += len(text)

    def _break(self) -> None:
        if self.parts and not self.parts[-1].endswith("\n"):
            self._add("\n")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag in _SILENT:
            self._silent += 1
        elif tag == "br":
            self._add("\n")
        elif tag in _BLOCKS:
            self._break()
        elif tag == "a" and (match := _ANCHOR.match(values.get("name") or "")):
            start, end = int(match[1]) / 1000, int(match[2]) / 1000
            self.cues.append((self.length, start, end, match[3] or ""))
        elif tag == "span" and (values.get("class") or "") == "timestamp":
            try:
                at = float(values.get("data-timestamp") or "")
            except ValueError:
                return
            if 0 <= at < 1e7:
                self.cues.append((self.length, at, at, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _BLOCKS:
            self._break()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            said = re.sub(r"[ \t\r\n]+", " ", data)
            at_start = not self.parts or self.parts[-1].endswith("\n")
            self._add(said.lstrip(" ") if at_start else said)


def read_otr(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The transcript of an oTranscribe file; raises FormatError."""
    raw, encoding = decode(data, name, encoding)
    try:
        content = json.loads(raw.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise FormatError("{}: this is no file of oTranscribe.", name) from error
    if not isinstance(content, dict) or not isinstance(content.get("text"), str):
        raise FormatError("{}: this is no file of oTranscribe.", name)
    return _transcript(content["text"], name, "otr", encoding)


def read_html(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The text of an HTML file with noScribe's times where it has them; raises FormatError."""
    raw, encoding = decode(data, name, encoding)
    return _transcript(raw, name, "html", encoding)


def _transcript(markup: str, name: str, kind: str, encoding: str) -> Transcript:
    reader = _Reader()
    try:
        reader.feed(markup)
        reader.close()
    except (AssertionError, ValueError, RecursionError) as error:
        raise FormatError("{}: this is not proper HTML.", name) from error
    text = "".join(reader.parts)
    if not text.strip():
        raise FormatError("{}: there is no text in this file.", name)
    starts = [*(at for at, *_ in reader.cues[1:]), len(text)]
    cues = tuple(
        Cue(Span(at, max(at, end)), start, stop, speaker)
        for (at, start, stop, speaker), end in zip(reader.cues, starts, strict=False)
    )
    return Transcript(text, kind, encoding, cues)
