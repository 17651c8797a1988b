"""The « ne » that speech drops: « il y a pas » → il n'y a pas; offered as one series.

Whether it is to be restored is a matter of style: a verbatim transcript keeps it dropped.
"""

from __future__ import annotations

from collections.abc import Iterator

from editor.core.document import Document, Gap
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.suggestion import Kind, Suggestion
from editor.core.text import Span
from editor.language.language import Language
from editor.language.lexicon import Lexicon

ID = "negation"

_NEGATIONS = frozenset(("pas", "jamais"))
_CLITICS = frozenset("y en se s' me m' te t' le la les l' lui leur nous vous".split())
_SUBJECTS = frozenset(
    "je j' tu il elle on ça cela c' ce nous vous ils elles qui t' personne rien".split()
)
_BETWEEN = frozenset(
    "vraiment surtout même peut-être forcément toujours plus trop encore non certainement "
    "évidemment donc quand en fait du tout".split()
)
_VOWELS = frozenset("aeiouyhéèêàâîôû")


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Suggestion]:
    lexicon = language.lexicon
    folded = document.folded
    for index, word in enumerate(folded):
        if word in _NEGATIONS and index and not _is_negated(index, document):
            found = _place(index, document, lexicon)
            if found is not None:
                span, right = found
                reason = Message("Speech drops “ne”; restore it where the text is to be written")
                yield Suggestion(
                    ID, Kind.NEGATION, span, span.of(document.text), (right,), reason, 0.5, ID
                )


def _is_negated(index: int, document: Document) -> bool:
    """Whether ne stands in the same clause already, or « pas » denies no verb."""
    for at in range(index - 1, max(-1, index - 8), -1):
        if document.folded[at] in ("ne", "n'", "ni", "sans"):
            return True
        if document.words[at + 1].gap >= Gap.SENTENCE:
            return False
    return False


def _place(index: int, document: Document, lexicon: Lexicon) -> tuple[Span, str] | None:
    """Span and text of the word that takes ne before it."""
    words, folded = document.words, document.folded
    verb = index - 1
    while verb > 0 and folded[verb] in _BETWEEN and words[verb + 1].gap <= Gap.LINE:
        verb -= 1
    if verb < 1 or any(words[i].gap > Gap.LINE for i in range(verb + 1, index + 1)):
        return None
    text = words[verb].text
    if lexicon.share(text, "VER", "AUX") < 0.7 or "-" in text:
        return None
    if not any(a.person and a.mood in ("ind", "cnd", "sub") for a in lexicon.analyses(text)):
        return None
    first = verb
    while (
        first > 1
        and folded[first - 1] in _CLITICS
        and words[first].gap <= Gap.LINE
        and (folded[first - 1] not in ("nous", "vous", "t'") or folded[first - 2] in _SUBJECTS)
    ):
        first -= 1
    before = folded[first - 1]
    if words[first].gap > Gap.LINE:
        return None
    if before not in _SUBJECTS and lexicon.share(words[first - 1].text, "NOM", "ADJ") < 0.8:
        return None
    start = words[first].text
    if before in ("c'", "j'", "t'") and words[first].gap == Gap.GLUED:
        full = {"c'": "ce", "j'": "je", "t'": "tu"}[before]
        if words[first - 1].is_capital:
            full = full.capitalize()
        span = Span(words[first - 1].start, words[first].end)
        return span, f"{full} {_ne(start)}{start}"
    return words[first].span, f"{_ne(start)}{start}"


def _ne(word: str) -> str:
    return "n'" if word[0].lower() in _VOWELS else "ne "
