"""Lines that an export wrapped at a fixed width, to be paragraphs again; off by default."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.core.document import Document
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.suggestion import Kind
from editor.core.text import Span
from editor.language.language import Language
from editor.language.sentences import cut_word
from editor.language.turns import ends_label, starts_turn

ID = "wrapped_lines"

_LINE_END = re.compile(r"\r?\n[ \t]*+(?=\S)")
_BLANKS = " \t\u00a0"
_BLOCK = re.compile(r"#|[-*•>] |\d+[.)] |[^\n:]{1,30}:\s")
WIDEST = 110  # code points of a line that can have been wrapped


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    text, common = document.text, document.common
    reason = Message("The line was wrapped by the export")
    for match in _LINE_END.finditer(text):
        start = match.start()
        while start and text[start - 1] in _BLANKS:
            start -= 1
        span = Span(start, match.end())
        if document.mask.overlaps(Span(span.start - 1, span.end)):
            continue
        line_start = text.rfind("\n", 0, span.start) + 1
        if span.start == line_start or span.start - line_start > WIDEST:
            continue
        if _BLOCK.match(text, span.end) or text[line_start] == "#":
            continue
        if starts_turn(text[span.end : span.end + 160], common) or ends_label(
            text[line_start : span.start], common
        ):
            continue
        if cut_word(text, span.start - 1, span.end, common):
            continue  # page_join mends the word
        glued = text[span.start - 1] in "'’-"
        yield Finding(
            ID, Kind.WRAP, span, span.of(text), ("" if glued else " ",), reason, "line", "wrap"
        )
