"""HTML taken apart in one pass: each letter is looked at a bounded number of times.

Python's own html.parser looks for the end of each open tag anew; a page of 80 kB can hold it for
minutes. What has no end is text here, so that nothing is lost by it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple


class Token(NamedTuple):
    """A stretch of text (no tag), or a tag with its attributes; "/p" is the end of "p"."""

    text: str
    tag: str = ""
    attributes: dict[str, str] = {}  # noqa: RUF012  # never changed


_RAW = ("script", "style", "title", "template")  # whose content is no text of the page
_NAME = re.compile(r"</?([A-Za-z][^\s/<>]*)")
_ATTRIBUTE = re.compile(r"""[\s/=]*([^\s/>=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]*))?""")
_END = re.compile(r"[\s/=]*>")
_HUGE = re.compile(r"&#(?:\d{8,}|[xX][0-9a-fA-F]{7,});?")  # no letter's number


def tokens(markup: str) -> Iterator[Token]:
    """Text and tags in order; entities are letters, comments and scripts are left out."""
    markup = _without_comments(markup)
    lower = markup.lower()
    if len(lower) != len(markup):  # some capitals have longer small letters
        lower = re.sub("[A-Z]", lambda letter: letter[0].lower(), markup)
    last = markup.rfind(">")
    closed = {tag: lower.rfind(f"</{tag}") for tag in _RAW}
    at = text_from = 0
    while 0 <= (at := markup.find("<", at)) < last:
        found = _tag(markup, at, last)
        if found is None:
            at += 1
            continue
        if at > text_from:
            yield _text(markup[text_from:at])
        token, at = found
        if at <= closed.get(token.tag, -1):
            at = lower.find(f"</{token.tag}", at)
        if token.tag:
            yield token
        text_from = at
    if text_from < len(markup):
        yield _text(markup[text_from:])


def _text(raw: str) -> Token:
    return Token(html.unescape(_HUGE.sub("\ufffd", raw)) if "&" in raw else raw)


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
        attributes.setdefault(attribute[1].lower(), _text(value).text)
        at = attribute.end()
    return Token("", tag, attributes), end.end()


def _without_comments(markup: str) -> str:
    """Markup without its comments; one that never ends is text."""
    parts: list[str] = []
    at, last = 0, markup.rfind("-->")
    while 0 <= (start := markup.find("<!--", at)) < last:
        parts.append(markup[at:start])
        at = markup.find("-->", start + 2) + 3
    return "".join((*parts, markup[at:].replace("<!--", "&lt;!--")))
