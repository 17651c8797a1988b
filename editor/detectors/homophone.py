"""A word for another that sounds alike, decided by the words around: « il et venu » → est."""

from __future__ import annotations

from collections.abc import Iterator

from editor.core.document import Document
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.suggestion import Kind
from editor.core.text import Span
from editor.language.language import Language
from editor.language.letter_case import capitalised, like
from editor.language.pattern import CAPITAL, HYPHEN, Match, span_of

ID = "homophone"


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    last = -1
    for match in language.rules.matches(document, language.lexicon):
        span = span_of(match, document)
        if span.start < last or _is_acronym(match, document):
            continue
        repairs = tuple(_repair(right, match, document) for right in match.rule.rights)
        text = span.of(document.text)
        span, text, repairs = _with_elision(span, text, repairs, match, document)
        if repairs[0] == text or glossary.accepts(text):
            continue
        reason = match.rule.reason
        said = (_phrase(match, document, repairs[0]),) if "{}" in reason else ()
        yield Finding(
            ID, Kind(match.rule.kind), span, text, repairs, Message(reason, said),
            match.rule.section, f"{ID}:{text.casefold()}→{repairs[0].casefold()}",
        )  # fmt: skip
        last = span.end


def _phrase(match: Match, document: Document, repair: str) -> str:
    """The repair with the words beside it that the rule names: « au cours de »."""
    first, last, words = match.first, match.last, document.words
    for element in reversed(match.rule.before):
        if not element.literals or element.negated:
            break
        first -= 1
    for element in match.rule.after:
        if not element.literals or element.negated:
            break
        last += 1
    before = document.text[words[first].start : words[match.first].start]
    after = document.text[words[match.last].end : words[last].end]
    return " ".join((before + repair + after).split()).lower()


def _is_acronym(match: Match, document: Document) -> bool:
    """« IM me »: letters in capitals, in a sentence that is not (see Token)."""
    text = document.words[match.first].text
    return match.first == match.last and len(text) > 1 and text.isupper() and text.isalpha()


def _repair(right: str, match: Match, document: Document) -> str:
    words = document.words[match.first : match.last + 1]
    if right == HYPHEN:
        return "-".join(word.text for word in words)
    if right == CAPITAL:
        return " ".join(capitalised(word.text) for word in words)
    return like(right, " ".join(word.text for word in words))


def _with_elision(
    span: Span, text: str, repairs: tuple[str, ...], match: Match, document: Document
) -> tuple[Span, str, tuple[str, ...]]:
    """A repair that ends in an apostrophe takes up the blank behind the word."""
    if all(r.endswith("'") for r in repairs) and not text.endswith(("'", "’")):
        if match.last + 1 < len(document.words):
            span = Span(span.start, document.words[match.last + 1].start)
            return span, span.of(document.text), repairs
    return span, text, repairs
