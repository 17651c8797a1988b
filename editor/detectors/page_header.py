"""Headers and footers that an export repeats page after page: « LE PARFAIT 12 », « Page 3 / 9 ».

Lines that come back at the distance of a page, count on, or stand at the edges of pages; page
numbers alone; line numbers 1–25; heads glued into long lines. What counts or comes back by its
nature (speakers, time codes, questions, refrains, lists) is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.core.common import Common
from editor.core.document import Document
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.pages import HEADS, LINES, NUMBERS
from editor.core.suggestion import Kind
from editor.core.text import Span, Spans
from editor.language.language import Language
from editor.language.sentences import is_cut
from editor.structure import due_heads, glued_heads, line_numbers, page_numbers, running_heads
from editor.structure.page_layout import Layout, layout
from editor.structure.page_lines import MARKUP

ID = "page_header"

_CUT_WORD = re.compile(r"[^\W\d_][-‐\u00ad¬][ \t]*\Z")


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    made = layout(document)
    taken = Spans(document.masked)
    for number in made.column.spans:
        if taken.add(number):
            span = line_numbers.removal(made.text, number)
            reason = Message("One of {} line numbers", (str(len(made.column.spans)),))
            yield _finding(document, span, "", LINES, reason)
    yield from _heads_and_numbers(document, made, taken)
    yield from _glued(document, made, taken)
    for chain in page_numbers.find(made, page_numbers.inside(made)):
        yield from _numbers(document, page_numbers.with_common(made.text, chain), taken)


def _numbers(
    document: Document, chain: list[page_numbers.Place], taken: Spans
) -> Iterator[Finding]:
    reason = Message("One of {} page numbers that count on", (str(len(chain)),))
    for place in chain:
        if taken.add(place.span):
            yield _removed(document, place.span, NUMBERS, reason)


def _heads_and_numbers(document: Document, made: Layout, taken: Spans) -> Iterator[Finding]:
    places = list(page_numbers.alone(made))
    lone = {place.span for place in places}
    chains = page_numbers.find(made, places)
    for chain in chains:
        made.add_edges(place.line for place in chain)
    series = running_heads.find(made, lone)
    heads: set[Span] = set()
    for one in series:
        one.due |= due_heads.foretell(made, one, lone)
        heads |= {made.lines[i].span for i in (*one.members, *one.due)}
    known = {place.span for chain in chains for place in chain}
    if heads or chains:  # else there is nothing new to weigh them by
        chains += page_numbers.find(made, (p for p in places if p.span not in known), heads)
    for one in series:
        spans = [made.lines[i].span for i in one.members]
        spans += glued_heads.of_series(made, one, Spans(set(spans)).overlaps)
        due = {made.lines[i].span for i in one.due}
        for core in sorted({*spans, *due}):
            if taken.add(core):
                reason = _why(len({*spans, *due}), core in due)
                yield _removed(document, core, HEADS, reason, core in due)
    for chain in chains:
        yield from _numbers(document, chain, taken)


def _glued(document: Document, made: Layout, taken: Spans) -> Iterator[Finding]:
    for one in glued_heads.find(made):
        fresh = [span for span in one.spans if not taken.overlaps(span)]
        counts = any(c.isdigit() for c in one.name)
        if len(fresh) < 0.3 * len(one.spans) and not counts:
            continue
        for span in fresh:
            if taken.add(span):
                due = span in one.due
                yield _removed(document, span, HEADS, _why(len(one.spans), due), due)


def _why(places: int, due: bool) -> Message:
    if due:
        return Message("Is where a page header is due, in another form")
    return Message("Is on {} pages in the same or nearly the same form", (str(places),))


def of_document(text: str, span: Span) -> Finding:
    """What the document's own file calls a page header or footer."""
    reason = Message("Is in the page header or footer of the document")
    return Finding(ID, Kind.HEADER, span, span.of(text), ("",), reason, "document", HEADS)


def _removed(
    document: Document, core: Span, group: str, reason: Message, due: bool = False
) -> Finding:
    span, replacement = removal(document.text, core, document.common)
    return _finding(document, span, replacement, group, reason, due)


def _finding(
    document: Document,
    span: Span,
    replacement: str,
    group: str,
    reason: Message,
    due: bool = False,
) -> Finding:
    text, ground = span.of(document.text), "due" if due else "found"
    return Finding(ID, Kind.HEADER, span, text, (replacement,), reason, ground, group, due=due)


def removal(text: str, core: Span, common: Common) -> tuple[Span, str]:
    """What to take out with a header so that the text before and after stays as it was.

    A header on its own line goes with the line ends behind it, one inside a line with the blanks
    on one side; where it was glued on both sides a line end (or a space) remains, and nothing
    where it cuts a word.
    """
    start, end = core
    while end < len(text) and text[end] in " \t\u00a0":
        end += 1
    line_start = max(text.rfind("\n", 0, start), text.rfind("\f", 0, start)) + 1
    own_start = not text[line_start:start].strip(MARKUP)
    own_end = end >= len(text) or text[end] in "\r\n\f"
    if own_start and own_end:
        start = min(start, line_start) if text[line_start:start].isspace() else start
        while end < len(text) and text[end] in "\r\n \t":
            end += 1
        last_line = text.rfind("\n", 0, end) + 1
        return Span(start, max(core.end, last_line if end < len(text) else end)), ""
    if own_end:
        while start > line_start and text[start - 1] in " \t\u00a0":
            start -= 1
        return Span(start, end), ""
    if own_start:
        return Span(start, end), ""
    if _CUT_WORD.search(text, max(0, start - 4), start) and text[end].islower():
        return Span(start, end), ""
    blank = text[start - 1].isspace() or end > core.end
    cut = is_cut(text[max(0, start - 40) : start], text[end : end + 40], common)
    return Span(start, end), "" if blank and text[start - 1].isspace() else " " if cut else "\n"
