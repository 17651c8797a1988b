"""Where the pages of a text begin, from its form feeds and the headers that were found."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from editor.core.document import Document
from editor.core.message import Message
from editor.core.suggestion import Kind, Suggestion
from editor.core.text import form_feeds

HEADS, NUMBERS, LINES = "header", "page number", "line number"  # groups of page headers

NEAR = 200  # code points within which a head and a page number are of one page break
AROUND = 40  # code points that are shown before and after a header


def group_text(group: str) -> Message:
    """What users call a series of page headers."""
    return {
        NUMBERS: Message("Page number"),
        LINES: Message("Line number"),
    }.get(group, Message("Page header"))


def page_starts(text: str, found: Iterable[Suggestion]) -> tuple[int, ...]:
    """Where pages begin: at form feeds, else at each head or page number, once a page."""
    if feeds := form_feeds(text):
        return feeds
    starts: list[int] = []
    end = -NEAR - 1
    for s in sorted((s for s in found if marks_page(s)), key=lambda s: s.span):
        if s.span.start - end > NEAR:
            starts.append(s.span.start)
        end = s.span.end
    return tuple(starts)


def marks_page(s: Suggestion) -> bool:
    """Whether a suggestion stands once on a page, as line numbers do not."""
    return s.kind is Kind.HEADER and s.group != LINES


class HeaderPlace(NamedTuple):
    """A page header as a card shows it: its page from 1, what stands around, and how it was found.

    `before` and `after` are up to 40 code points with line ends as blanks, other headers between
    left out; `due` says that it was found only by its place.
    """

    suggestion: Suggestion
    page: int | None
    before: str
    text: str
    after: str
    due: bool


def header_places(document: Document, found: Iterable[Suggestion]) -> tuple[HeaderPlace, ...]:
    """The page headers among suggestions for a document, in text order, as a card shows them."""
    return tuple(
        HeaderPlace(
            s,
            document.page(s.span.start),
            _before(document, s),
            " ".join(s.text.split()),
            _after(document, s),
            s.due,
        )
        for s in found
        if s.kind is Kind.HEADER
    )


def _before(document: Document, s: Suggestion) -> str:
    low = max(0, s.span.start - 8 * AROUND)
    return without_headers(document, low, s.span.start)[-AROUND:].lstrip()


def _after(document: Document, s: Suggestion) -> str:
    return without_headers(document, s.span.end, s.span.end + 8 * AROUND)[:AROUND].rstrip()


def without_headers(document: Document, low: int, high: int) -> str:
    """A stretch of the text as one line, without the headers in it."""
    kept, at = [], low
    for span in document.mask.within(low, high):
        kept.append(document.text[at : max(at, span.start)])
        at = max(at, span.end)
    kept.append(document.text[at:high] if at < high else "")
    return " ".join("".join(kept).split())
