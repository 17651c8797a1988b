"""One word that the machine wrote as two: « cyber sécurité », « en rober »."""

from __future__ import annotations

from collections.abc import Iterator

from editor.core.document import Document, Gap, Token
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.suggestion import Kind, Suggestion
from editor.core.text import Span
from editor.language.language import Language

ID = "split_word"

RARE = 2.7  # Zipf value of a part below which the two are hardly meant apart
_PREFIXES = {
    "fr": frozenset(
        "cyber anti auto micro macro mini multi inter télé hyper bio géo néo pré re sur sous "
        "co contre vidéo audio photo agro électro infra intra extra méga méta nano poly pseudo "
        "rétro socio thermo ultra crypto radio".split()
    ),
    "en": frozenset(
        "cyber anti micro macro mini multi inter hyper bio geo neo pre sub un non mis over under "
        "meta nano pseudo retro socio ultra crypto tele".split()
    ),
}
_ALWAYS = frozenset(("cyber", "crypto"))  # prefixes that are written together with any noun


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Suggestion]:
    lexicon = language.lexicon
    prefixes = _PREFIXES.get(document.language, frozenset())
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
        is_prefix = folded[index - 1] in prefixes
        if is_prefix and folded[index - 1] in _ALWAYS and lexicon.is_word(right.text):
            yield _suggest(document, left, right, whole, 0.75)
        elif lexicon.kind(whole) == "d" or (is_prefix and lexicon.knows(whole)):
            rarer = min(lexicon.zipf(left.text), lexicon.zipf(right.text))
            if (is_prefix and rarer < 5) or rarer < min(RARE, lexicon.zipf(whole) + 0.5):
                yield _suggest(document, left, right, whole, 0.75)


def _suggest(
    document: Document, left: Token, right: Token, whole: str, confidence: float
) -> Suggestion:
    span = Span(left.start, right.end)
    reason = Message("“{}” is one word", (whole,))
    return Suggestion(
        ID, Kind.SPELLING, span, span.of(document.text), (whole,), reason, confidence,
        f"{ID}:{whole}",
    )  # fmt: skip
