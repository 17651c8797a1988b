"""A sentence or a word cut by a page header or by an empty line: « communi-⏎cation ».

A join never crosses who speaks or a time: a line that begins with a label stays on its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from editor.core.document import Document
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.suggestion import Kind
from editor.core.text import PORTION, Span
from editor.language.cut_words import is_suspended, mend
from editor.language.language import Language
from editor.language.lexicon import Lexicon
from editor.language.sentences import cut_word, is_cut, is_unfinished
from editor.structure.blocks import BLANK, parts_blocks

ID = "page_join"

_B = r"[ \t\u00a0\u202f]"
_BLANK_LINE = re.compile(  # from the first blank of a run on, and never back: time grows linearly
    rf"(?<!{_B}){_B}*+\r?\n(?:{_B}*+\r?\n)++{_B}*+\f?"
    r"|(?<![ \t])[ \t]*+(?:\r?\n[ \t]*+)?\f\s*+"
)
_CUT_LINE = re.compile(r"(?<=[^\W\d_])[-‐\u00ad¬][ \t\u00a0]*+\r?\n\s*+(?=[^\W\d_])")
_SEEN = re.compile(r"\S")
LONG_LINE = 100  # code points: lines beyond are paragraphs, not hard-wrapped
MANY = 2000  # empty lines and pages, from which …
SHORTEST = 15  # … so few code points for each say that nothing runs on over them
LABEL_TIMES = 3  # how often a short line comes back that names who speaks


class Gap(NamedTuple):
    """What stands between the halves: `span` is to go, the text goes on at `after`."""

    span: Span
    after: int


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    lexicon = language.lexicon
    text = document.text
    labels = _labels(document)
    blank = list(_at_blank_lines(document))
    if len(blank) > MANY and len(text) < SHORTEST * len(blank):
        blank = []  # a list of words, a column of a table
    for gap, why in (*_at_headers(document), *blank):
        if _is_label(text, gap.after, labels):
            continue
        word = _word(document, gap, lexicon)
        if word is not None:
            yield word
        elif _runs_on(document, gap):
            yield _join(text, gap.span, why)
    yield from _cut_lines(document, lexicon)


def _at_headers(document: Document) -> Iterator[tuple[Gap, Message]]:
    """What stands before a header (or several in a row) that cuts the text."""
    text = document.text
    for first, last in _breaks(document):
        start = first
        while start > 0 and text[start - 1] in BLANK:
            start -= 1
        after = last
        while after < len(text) and text[after] in BLANK:
            after += 1
        before = Span(start, first)
        if _is_cut_word(document, start, after):
            yield Gap(before, after), Message("A page header cuts this word")
            continue
        removed = text[first:last].count("\n")
        blank = before.of(text).count("\n") + removed > 2
        long = start - text.rfind("\n", 0, start) > LONG_LINE
        if "\n" in before.of(text) and (blank or long):
            yield Gap(before, after), Message("A page header cuts this sentence")


def _breaks(document: Document) -> Iterator[tuple[int, int]]:
    """Where headers with nothing but blanks between them begin and end."""
    text, first, last = document.text, -1, -1
    for start, end in document.masked:
        if first >= 0 and not text[last:start].strip():
            last = max(last, end)
            continue
        if first >= 0:
            yield first, last
        first, last = start, end
    if first >= 0:
        yield first, last


def _blank_lines(text: str) -> Iterator[re.Match[str]]:
    """The empty lines, searched a portion at a time, from one sign that is seen to another."""
    start = 0
    while start < len(text):
        seen = _SEEN.search(text, start + PORTION)
        end = seen.start() if seen is not None else len(text)
        yield from _BLANK_LINE.finditer(text, start, end)
        start = end


def _at_blank_lines(document: Document) -> Iterator[tuple[Gap, Message]]:
    why = Message("An empty line cuts this sentence")
    if "\n" not in document.text and "\f" not in document.text:
        return  # a search of a text of one line would hold the interpreter
    for match in _blank_lines(document.text):
        span = Span(*match.span())
        if not document.mask.overlaps(Span(span.start, span.end + 1)):
            yield Gap(span, span.end), why


def _cut_lines(document: Document, lexicon: Lexicon) -> Iterator[Finding]:
    """Words that the end of a wrapped line cuts."""
    text = document.text
    for match in _CUT_LINE.finditer(text) if "\n" in text else ():
        span = Span(*match.span())
        if "\n\n" in span.of(text).replace("\r", "").replace(" ", "") or "\f" in span.of(text):
            continue  # an empty line or a page: found there
        if document.mask.overlaps(span) or not cut_word(
            text, span.start, span.end, document.common
        ):
            continue
        found = _word(document, Gap(Span(span.start + 1, span.end), span.end), lexicon)
        if found is not None:
            yield found


def _runs_on(document: Document, gap: Gap) -> bool:
    text, start = document.text, gap.span.start
    before = text[max(0, start - 90) : start]
    if not is_cut(before, text[gap.after : gap.after + 160], document.common):
        return False
    whole = gap.after == gap.span.end and not is_unfinished(
        before, document.common
    )  # a page cuts also verse
    return not parts_blocks(text, start, gap.after, whole, document.common)


def _is_cut_word(document: Document, end: int, after: int) -> bool:
    return end > 1 and bool(cut_word(document.text, end - 1, max(after, end + 1), document.common))


def _word(document: Document, gap: Gap, lexicon: Lexicon) -> Finding | None:
    """The join of a word that the gap cuts at a hyphen, which goes unless the word has it."""
    text, start = document.text, gap.span.start
    if not _is_cut_word(document, start, gap.after):
        return None
    sign = text[start - 1]
    left = re.search(r"[\w'’‑-]*\Z", text[max(0, start - 41) : start - 1])
    right = re.match(r"[\w‑-]+", text[gap.after : gap.after + 40])
    if left is None or right is None or not left[0]:
        return None
    if is_suspended(left[0], right[0], lexicon):
        return None
    keeps = sign in "-‐" and mend(left[0], right[0], lexicon).count("-") > (
        (left[0] + right[0]).count("-")
    )
    span = Span(start - 1, gap.span.end)
    header = gap.after != gap.span.end
    why = (
        Message("A page header cuts this word") if header else Message("A line end cuts this word")
    )
    replacement = sign if keeps else ""
    return Finding(ID, Kind.JOIN, span, span.of(text), (replacement,), why, "word", "join")


def _labels(document: Document) -> frozenset[str]:
    """Short lines that come back: who speaks, where no colon says so."""
    text = document.text
    short: Counter[str] = Counter()
    for line in document.lines:
        if 2 <= line.end - line.start <= 40:
            content = line.of(text).strip()
            if content[:1].isupper() and len(content.split()) <= 4:
                short[content] += not document.mask.overlaps(line)
    return frozenset(label for label, times in short.items() if times >= LABEL_TIMES)


def _is_label(text: str, after: int, labels: frozenset[str]) -> bool:
    line = text[after : after + 2 * LONG_LINE].partition("\n")[0]
    return len(line) < 2 * LONG_LINE and line.strip() in labels


def _join(text: str, span: Span, why: Message) -> Finding:
    glued = text[max(0, span.start - 1) : span.start] in tuple("'’-")
    return Finding(
        ID, Kind.JOIN, span, span.of(text), ("" if glued else " ",), why, "sentence", "join"
    )
