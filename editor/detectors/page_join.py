"""A sentence cut by a page header or by an empty line, to be one again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.core.document import Document, is_cut
from editor.core.glossary import Glossary
from editor.core.lexicon import Lexicon
from editor.core.message import Message
from editor.core.suggestion import Kind, Suggestion
from editor.core.text import Span

ID = "page_join"

_BLANK_LINE = re.compile(r"[ \t\u00a0\u202f]*\r?\n(?:[ \t\u00a0]*\r?\n)+[ \t\u00a0]*|[ \t]*\f\s*")
_BEFORE = re.compile(r"[ \t\u00a0\u202f\r\n\f]*\Z")
LONG_LINE = 100  # code points: lines beyond are paragraphs, not hard-wrapped


def find(document: Document, lexicon: Lexicon, glossary: Glossary) -> Iterator[Suggestion]:
    text = document.text
    for header in document.masked:
        tail = _BEFORE.search(text, max(0, header.start - 20), header.start)
        if tail is None or tail.end() == tail.start():
            continue
        before = Span(tail.start(), header.start)
        blank = before.of(text).count("\n") + header.of(text).count("\n") > 2
        long = header.start - text.rfind("\n", 0, before.start) > LONG_LINE
        if "\n" in before.of(text) and (blank or long) and _runs_on(text, before, header.end):
            yield _join(text, before, Message("A page header cuts this sentence"))
    for match in _BLANK_LINE.finditer(text):
        span = Span(*match.span())
        if document.mask.overlaps(Span(span.start, span.end + 1)):
            continue
        if _runs_on(text, span, span.end):
            yield _join(text, span, Message("An empty line cuts this sentence"))


def _runs_on(text: str, gap: Span, after: int) -> bool:
    return is_cut(text[max(0, gap.start - 60) : gap.start], text[after : after + 60])


def _join(text: str, span: Span, why: Message) -> Suggestion:
    glued = text[max(0, span.start - 1) : span.start] in tuple("'’-")
    return Suggestion(ID, Kind.JOIN, span, span.of(text), ("" if glued else " ",), why, 0.9, "join")
