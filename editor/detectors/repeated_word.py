"""A word that the machine wrote twice: « il faut que que vous »."""

from __future__ import annotations

from collections.abc import Iterator

from editor.core.document import Document, Gap
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.suggestion import Kind
from editor.core.text import Span
from editor.language.function_words import WORDS
from editor.language.language import Language

ID = "repeated_word"


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    allowed, function = language.words.doubled, WORDS.get(document.language, ())
    words, folded = document.words, document.folded
    index = 1
    while index < len(words):
        word = words[index]
        if (
            folded[index] != folded[index - 1]
            or word.gap not in (Gap.SPACE, Gap.LINE)
            or not word.is_word
            or word.is_note
            or folded[index] in allowed
            or (len(word.text) < 2 and not word.text.isalpha())
        ):
            index += 1
            continue
        last = index
        while (
            last + 1 < len(words)
            and folded[last + 1] == folded[index]
            and words[last + 1].gap in (Gap.SPACE, Gap.LINE)
        ):
            last += 1
        span = Span(words[index - 1].start, words[last].end)
        if not (words[index - 1].is_capital and words[index].is_capital):
            reason = Message("“{}” is written twice", (words[index - 1].text,))
            yield Finding(
                ID, Kind.REPEAT, span, span.of(document.text), (words[index - 1].text,), reason,
                "grammar" if folded[index] in function else "twice", f"{ID}:{folded[index]}",
            )  # fmt: skip
        index = last + 1
