"""Find and replace over the edited text: plain or regular expressions, whole words, a stretch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.core.text import Change, Span
from editor.core.user_error import UserError

if TYPE_CHECKING:
    import regex

MOST = 20_000  # places; beyond it a search is not meant
LONGEST = 2_000  # code points of a regular expression
_INSIDE = re.compile(r"\w")


class SearchError(UserError):
    """What is wrong with a query."""


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for; `within` is a span of the edited text, None for all of it."""

    text: str
    case: bool = False
    words: bool = False
    pattern: bool = False
    within: Span | None = None


def find(text: str, query: Query, replacement: str = "") -> list[Change]:
    """Every place in the edited text with what would stand there, in order.

    In a pattern's replacement \\1 … and \\g<name> stand for its groups, \\n for a line end. A
    plain text matches straight and curved apostrophes and any blank alike. A pattern may take for
    ever: see search_process. Raises SearchError.
    """
    if not query.text:
        return []
    pattern = _compile(query)
    if query.pattern:
        _check(pattern, replacement)
    low, high = query.within or Span(0, len(text))
    found: list[Change] = []
    for match in _matches(pattern, text, low, high, by_line="\\n" not in query.text):
        put = match.expand(replacement) if query.pattern else replacement
        found.append(Change(Span(*match.span()), put))
        if len(found) > MOST:
            raise SearchError("More than {} places.", str(MOST))
    return found


def _compile(query: Query) -> regex.Pattern[str]:
    import regex  # it loads slowly, and the window is there before anything is searched

    source = query.text if query.pattern else _plain(query.text)
    if query.words:
        head = r"\b" if query.pattern or _INSIDE.match(query.text[0]) else ""
        tail = r"\b" if query.pattern or _INSIDE.match(query.text[-1]) else ""
        source = f"{head}(?:{source}){tail}"
    if query.pattern and len(source) > LONGEST:
        raise SearchError("A regular expression has at most {} characters.", str(LONGEST))
    flags = regex.MULTILINE | (0 if query.case else regex.IGNORECASE)
    try:
        return regex.compile(source, flags)
    except (regex.error, RecursionError, OverflowError) as error:
        at = _place(error, source.find(query.text), query.text)
        if not at:
            raise SearchError("Not a valid regular expression.") from error
        raise SearchError("Not a valid regular expression: see character {}.", at) from error


def _place(error: Exception, before: int, typed: str) -> str:
    """The number of the character at fault in what was typed `before` so many others, "" if unsaid.

    What is wrong there is told in English only.
    """
    at = getattr(error, "pos", None)
    return "" if at is None else str(min(max(at - before, 0) + 1, len(typed)))


def _plain(text: str) -> str:
    import regex

    parts = []
    for letter in text:
        if letter in "'’":
            parts.append("['’]")
        elif letter in " \u00a0\u202f":
            parts.append("[ \u00a0\u202f]")
        else:
            parts.append(regex.escape(letter))
    return "".join(parts)


def _check(pattern: regex.Pattern[str], replacement: str) -> None:
    """Find out about a faulty replacement even where nothing matches."""
    import regex

    try:
        names = "".join(f"(?P<{name}>)" for name in pattern.groupindex)
        empty = regex.match(names + "()" * (pattern.groups - len(pattern.groupindex)), "")
        if empty is not None:
            empty.expand(replacement)
    except (regex.error, IndexError) as error:
        at = _place(error, 0, replacement)
        if not at:
            raise SearchError("Not a valid replacement for this pattern.") from error
        text = "Not a valid replacement for this pattern: see character {}."
        raise SearchError(text, at) from error


def _matches(
    pattern: regex.Pattern[str], text: str, low: int, high: int, *, by_line: bool
) -> Iterator[regex.Match[str]]:
    if not by_line:
        yield from pattern.finditer(text, low, high)
        return
    at = low
    while at <= high:
        end = text.find("\n", at, high)
        end = high if end < 0 else end
        stop = end - 1 if end > at and text[end - 1] == "\r" and end < high else end
        yield from pattern.finditer(text, at, stop)
        at = end + 1
