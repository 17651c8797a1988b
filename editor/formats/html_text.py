"""Transcripts as HTML: oTranscribe's .otr files and noScribe's .html files."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace

from editor.core.marked_cues import end_of
from editor.core.text import Span
from editor.core.transcript import Cue, Transcript
from editor.formats.docx_reader import hidden_left_out
from editor.formats.html_tokens import Token, tokens
from editor.formats.plain import FormatError, decode
from editor.language.identify import agreed

_BLOCKS = frozenset(
    ("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "tr", "td", "th", "dt",
     "dd", "pre", "section", "article", "header", "footer", "main", "aside", "ul", "ol", "dl",
     "table", "caption", "figure", "figcaption", "hr")
)  # fmt: skip
_ANCHOR = re.compile(
    r"ts_(\d{1,12})_(\d{1,12})(?:_(.*))?$", re.DOTALL
)  # noScribe: milliseconds from, to, speaker


class _Reader:
    """Collects lines of text, and times where the format has them."""

    def __init__(self, markup: str) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.cues: list[tuple[int, float, float, str]] = []
        self.language = self.media = ""
        self.hidden: list[str] = []
        found = list(tokens(markup))
        ends = _hidden_ends(found)
        until = -1
        for index, token in enumerate(found):
            until = max(until, ends.get(index, -1))
            if index < until:
                self.hidden.append(token.text or " ")
                continue
            tag = token.tag.removeprefix("/")
            if not tag:
                self._say(token.text)
            elif tag in _BLOCKS:
                self._break()
            elif not token.tag.startswith("/"):
                self._start(token)

    def _add(self, text: str) -> None:
        if text:
            self.parts.append(text)
            self.length += len(text)

    def _break(self) -> None:
        if self.parts and not self.parts[-1].endswith("\n"):
            self._add("\n")

    def _say(self, text: str) -> None:
        said = re.sub(r"[ \t\r\n]+", " ", text)
        at_start = not self.parts or self.parts[-1].endswith("\n")
        self._add(said.lstrip(" ") if at_start else said)

    def _start(self, token: Token) -> None:
        values = token.attributes
        if token.tag == "br":
            self._add("\n")
        elif token.tag == "html":
            self.language = values.get("lang", "")
        elif token.tag == "meta" and values.get("name") == "audio_source":  # noScribe's
            self.media = values.get("content", "")
        elif token.tag == "a" and (match := _ANCHOR.match(values.get("name", ""))):
            start, end = int(match[1]) / 1000, int(match[2]) / 1000
            self.cues.append((self.length, start, end, match[3] or ""))
        elif token.tag == "span" and values.get("class") == "timestamp":
            try:
                at = float(values.get("data-timestamp", ""))
            except ValueError:
                return
            if 0 <= at < 1e7:
                self.cues.append((self.length, at, at, ""))


_HIDES = re.compile(r"(?:^|;)\s*display\s*:\s*none", re.IGNORECASE)


def _hidden_ends(found: Sequence[Token]) -> dict[int, int]:
    """Where each element ends that the page does not show, by the numbers of its tags.

    One that nothing ends is shown: no word may be lost by a flaw.
    """
    open_at: dict[str, list[int]] = {}
    ends: dict[int, int] = {}
    for index, token in enumerate(found):
        tag = token.tag.removeprefix("/")
        if tag in _BLOCKS and token.tag != "/p":  # which ends a paragraph where no tag does
            ends.update((at, index) for at in open_at.pop("p", ()))
        if token.tag.startswith("/"):
            if open_at.get(tag):
                ends[open_at[tag].pop()] = index
        elif tag:
            open_at.setdefault(tag, []).append(index)
    return {at: end for at, end in ends.items() if _is_hidden(found[at])}


def _is_hidden(token: Token) -> bool:
    values = token.attributes
    is_hidden = "hidden" in values and values["hidden"].casefold() != "until-found"
    return is_hidden or bool(_HIDES.search(values.get("style", "")))


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
    media = content.get("media")
    return replace(transcript, media=media) if isinstance(media, str) else transcript


def read_html(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The text of an HTML file with noScribe's times where it has them; raises FormatError."""
    raw, encoding = decode(data, name, encoding)
    return _transcript(raw, name, "html", encoding)


def text_of(markup: str) -> str:
    """The text of a page, a line for each block."""
    return "".join(_Reader(markup).parts)


def _transcript(markup: str, name: str, kind: str, encoding: str) -> Transcript:
    reader = _Reader(markup)
    text = "".join(reader.parts)
    if not text.strip():
        raise FormatError("{}: there is no text in this file.", name)
    language = agreed(reader.language, text)
    cues = _cues(reader.cues, text)
    hidden = " ".join("".join(reader.hidden).split())
    return Transcript(
        text, kind, encoding, cues, language=language, media=reader.media,
        notices=(hidden_left_out(hidden),) if hidden else (),
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
