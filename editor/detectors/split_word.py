"""One word that the machine wrote as two: « cyber sécurité », « en rober »."""

from __future__ import annotations

from collections.abc import Iterator

from editor.core.document import Document, Gap, Token
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.suggestion import Kind
from editor.core.text import Span
from editor.language.language import Language

ID = "split_word"

RARE = 2.7  # Zipf value of a part below which the two are hardly meant apart


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    lexicon = language.lexicon
    lists = language.words
    words, folded = document.words, document.folded
    for index in range(1, len(words)):
        left, right = words[index - 1], words[index]
        if right.gap not in (Gap.SPACE, Gap.LINE) or right.is_capital or left.is_capital:
            continue
        if not (left.is_word and right.is_word) or len(right.text) < 3 or len(left.text) < 2:
            continue
        whole = folded[index - 1] + folded[index]
        if "'" in whole or "-" in whole or glossary.accepts(left.text):
            continue
        prefix = folded[index - 1]
        is_prefix = prefix in lists.prefixes
        if prefix in lists.joined_prefixes and lexicon.is_word(right.text):
            yield _found(document, left, right, whole, "prefix")
        elif lexicon.kind(whole) == "d" or (is_prefix and lexicon.knows(whole)):
            rarer = min(lexicon.zipf(left.text), lexicon.zipf(right.text))
            if (is_prefix and rarer < 5) or rarer < min(RARE, lexicon.zipf(whole) + 0.5):
                yield _found(document, left, right, whole, "whole")


def _found(document: Document, left: Token, right: Token, whole: str, ground: str) -> Finding:
    span = Span(left.start, right.end)
    reason = Message("“{}” is one word", (whole,))
    return Finding(
        ID, Kind.SPELLING, span, span.of(document.text), (whole,), reason, ground, f"{ID}:{whole}"
    )
