"""HTML taken apart in one pass: each letter is looked at a bounded number of times.

Python's own html.parser looks for the end of each open tag anew; a page of 80 kB can hold it for
minutes. What has no end is text here, so that nothing is lost by it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from editor.core.text import Span


class Token(NamedTuple):
    """A stretch of text (no tag), or a tag with its attributes; "/p" is the end of "p".

    `raw` is its place in the page, in code points.
    """

    text: str
    tag: str = ""
    attributes: dict[str, str] = {}  # noqa: RUF012  # never changed
    raw: Span = Span(0, 0)


_RAW = ("script", "style", "title", "template")  # whose content is no text of the page
_NAME = re.compile(r"</?([A-Za-z][^\s/<>]*)")
_ATTRIBUTE = re.compile(r"""[\s/=]*([^\s/>=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]*))?""")
_END = re.compile(r"[\s/=]*>")
_HUGE = re.compile(r"&#(?:\d{8,}|[xX][0-9a-fA-F]{7,});?")  # no letter's number


def tokens(markup: str) -> Iterator[Token]:
    """Text and tags in order; entities are letters, comments and scripts are left out."""
    lower = markup.lower()
    if len(lower) != len(markup):  # some capitals have longer small letters
        lower = re.sub("[A-Z]", lambda letter: letter[0].lower(), markup)
    last, last_comment = markup.rfind(">"), markup.rfind("-->")
    closed = {tag: lower.rfind(f"</{tag}") for tag in _RAW}
    at = text_from = 0
    while 0 <= (at := markup.find("<", at)) < last:
        start = at
        if markup.startswith("<!--", at):
            if at > last_comment:  # it never ends: a text
                at += 1
                continue
            token, at = Token(""), markup.find("-->", at + 2) + 3
        else:
            found = _tag(markup, at, last)
            if found is None:
                at += 1
                continue
            token, at = found
        if start > text_from:
            yield _text(markup, Span(text_from, start))
        end = at
        if at <= closed.get(token.tag, -1):
            at = lower.find(f"</{token.tag}", at)
        if token.tag:
            yield token._replace(raw=Span(start, end))
        text_from = at
    if text_from < len(markup):
        yield _text(markup, Span(text_from, len(markup)))


def said(raw: str) -> str:
    """What a stretch of a page without tags says: its entities as letters."""
    return html.unescape(_HUGE.sub("\ufffd", raw)) if "&" in raw else raw


def _text(markup: str, raw: Span) -> Token:
    return Token(said(raw.of(markup)), raw=raw)


def _tag(markup: str, at: int, last: int) -> tuple[Token, int] | None:
    """The tag at a place and where it ends; None where "<" is only a letter."""
    if markup.startswith(("<!", "<?"), at):
        return Token(""), markup.find(">", at) + 1
    name = _NAME.match(markup, at)
    if name is None:
        return None
    close = markup.find(">", at)
    tag = name[1].lower()
    if markup[at + 1] == "/":
        return Token("", f"/{tag}"), close + 1
    attributes: dict[str, str] = {}
    at = name.end()
    while (end := _END.match(markup, at)) is None:
        attribute = _ATTRIBUTE.match(markup, at)
        if attribute is None or attribute.end() > last:
            return Token("", tag, attributes), close + 1  # a quotation mark that never ends
        value = attribute[2] or ""
        value = value[1:-1] if value[:1] in ("'", '"') and value[-1:] == value[:1] else value
        attributes.setdefault(attribute[1].lower(), said(value))
        at = attribute.end()
    return Token("", tag, attributes), end.end()
