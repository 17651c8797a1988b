"""Typographic quotes and the spaces of French punctuation, as one series; off by default."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.core.document import Document
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.suggestion import Kind, Suggestion
from editor.core.text import Span
from editor.core.text_tools import speakers
from editor.language.language import Language

ID = "typography"

NARROW, WIDE = "\u202f", "\u00a0"
# Lexique des règles typographiques en usage à l'Imprimerie nationale: a narrow no-break space
# before ; ! ?, a no-break space before : and inside « ».
_SPACES = {";": NARROW, "!": NARROW, "?": NARROW, ":": WIDE}
_MARK = re.compile(r"(?<=[^\s;:!?])([ \u00a0\u202f]?)([;:!?])(?=[\s\"»)\]*]|$)")
_QUOTED = re.compile(r'(?<![\w"])"(?=\S)([^"\n]{1,400}?)(?<=\S)"(?![\w"])')
_GUILLEMETS = re.compile(r"«([ \u00a0\u202f]?)(?=\S)|(?<=\S)([ \u00a0\u202f]?)»")


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Suggestion]:
    text, is_french = document.text, document.language.startswith("fr")
    names = {speaker.name for speaker in speakers(text)} if is_french else set()
    for line in document.lines:
        if line.start == line.end or document.mask.overlaps(line):
            continue
        found: list[tuple[Span, str]] = []
        for match in _QUOTED.finditer(text, line.start, line.end):
            first, last = match.start(), match.end() - 1
            opening, closing = ("«" + WIDE, WIDE + "»") if is_french else ("“", "”")
            found += [(Span(first, first + 1), opening), (Span(last, last + 1), closing)]
        if is_french:
            found += _french(text, line, names)
        for span, right in sorted(found):
            wrong = span.of(text)
            if wrong != right:
                reason = Message("Typographic quotes and spaces")
                yield Suggestion(ID, Kind.TYPOGRAPHY, span, wrong, (right,), reason, 0.9, ID)


def _french(text: str, line: Span, names: set[str]) -> Iterator[tuple[Span, str]]:
    for match in _MARK.finditer(text, line.start, line.end):
        before = text[line.start : match.start()].strip("* ")
        is_label = match[2] == ":" and any(before.endswith(name) for name in names)
        if is_label or text.startswith("://", match.start(2)):
            continue
        yield Span(*match.span()), _SPACES[match[2]] + match[2]
    for match in _GUILLEMETS.finditer(text, line.start, line.end):
        yield Span(*match.span()), f"«{WIDE}" if match[0][0] == "«" else f"{WIDE}»"
