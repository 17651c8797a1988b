"""A word that the machine wrote twice: « il faut que que vous »."""

from __future__ import annotations

from collections.abc import Iterator

from editor.core.document import Document, Gap
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.suggestion import Kind, Suggestion
from editor.core.text import Span
from editor.language.language import Language

ID = "repeated_word"

# Doubled on purpose or by grammar: reflexives, emphasis, answers, sounds.
_TWICE = {
    "fr": frozenset(
        (
            "nous vous oui non si très trop bien bon plus tout vite loin bla ha hi hop ah oh "
            "là ça tic ok merci allez allô voilà jamais vraiment beaucoup super petit grand "
            "cha you"
        ).split()
    ),
    "en": frozenset(
        (
            "had that very really much so no yes yeah well bye ha now okay right long far many "
            "more never please blah you good there come go big old"
        ).split()
    ),
}


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Suggestion]:
    allowed = _TWICE.get(document.language, frozenset())
    words, folded = document.words, document.folded
    index = 1
    while index < len(words):
        word = words[index]
        if (
            folded[index] != folded[index - 1]
            or word.gap not in (Gap.SPACE, Gap.LINE)
            or not word.is_word
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
            reason = Message("“{}” stands twice", (words[index - 1].text,))
            yield Suggestion(
                ID, Kind.REPEAT, span, span.of(document.text), (words[index - 1].text,), reason,
                0.7, f"{ID}:{folded[index]}",
            )  # fmt: skip
        index = last + 1
