"""Typographic quotes and the spaces of French punctuation, as one series; off by default."""

from __future__ import annotations

from collections.abc import Iterator

from editor.core.document import Document
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.patterns import made
from editor.core.suggestion import Kind
from editor.core.text import Span
from editor.core.text_tools import speakers
from editor.language.language import Language
from editor.language.writing import Writing

ID = "typography"

_MARK = r"(?<=[^\s;:!?])([ \u00a0\u202f]?)([;:!?])(?=[\s\"»)\]*]|$)"
_QUOTED = r'(?<![\w"])"(?=\S)([^"\n]{1,400}?)(?<=\S)"(?![\w"])'
_GUILLEMETS = r"«([ \u00a0\u202f]?)(?=\S)|(?<=\S)([ \u00a0\u202f]?)»"


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    text, writing = document.text, language.writing
    opening, closing = writing.opening_quote, writing.closing_quote
    names = {speaker.name for speaker in speakers(text)} if writing.mark_spaces else set()
    reason = Message("Typographic quotes and spaces")
    for line in document.lines:
        if line.start == line.end or document.mask.overlaps(line):
            continue
        found: list[tuple[Span, str]] = []
        for match in made(_QUOTED).finditer(text, line.start, line.end):
            first, last = match.start(), match.end() - 1
            found += [(Span(first, first + 1), opening), (Span(last, last + 1), closing)]
        if writing.mark_spaces:
            found += _marks(text, line, names, writing)
        if len(opening) > 1:  # a space stands inside the quotes
            found += _quotes(text, line, writing)
        for span, right in sorted(found):
            wrong = span.of(text)
            if wrong != right:
                yield Finding(ID, Kind.TYPOGRAPHY, span, wrong, (right,), reason, "sign", ID)


def _marks(text: str, line: Span, names: set[str], writing: Writing) -> Iterator[tuple[Span, str]]:
    """Marks with the space that belongs before them, but for colons behind who speaks."""
    for match in made(_MARK).finditer(text, line.start, line.end):
        before = text[line.start : match.start()].strip("* ")
        is_label = match[2] == ":" and any(before.endswith(name) for name in names)
        if is_label or text.startswith("://", match.start(2)):
            continue
        yield Span(*match.span()), writing.mark_spaces.get(match[2], "") + match[2]


def _quotes(text: str, line: Span, writing: Writing) -> Iterator[tuple[Span, str]]:
    """Guillemets that stand already, with the space inside."""
    opening, closing = writing.opening_quote, writing.closing_quote
    for match in made(_GUILLEMETS).finditer(text, line.start, line.end):
        yield Span(*match.span()), opening if match[0][0] == "«" else closing
