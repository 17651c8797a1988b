"""How a term joins the word before it: « de Rickson » → d'Ericsson, « d'Umspot » → de NumSpot."""

from __future__ import annotations

from editor.core.document import Document, Gap
from editor.core.glossary import Term
from editor.core.letters import fold
from editor.core.text import Span
from editor.language.aspirated import VOWEL_SOUNDS, elides
from editor.language.elision import elided
from editor.language.language import Language
from editor.language.letter_case import like
from editor.language.name_places import is_ordinary


def joint(
    document: Document, first: int, span: Span, right: str, language: Language, term: Term
) -> tuple[Span, str]:
    """Span and repair with the word before the one at `first` where that changes before a term.

    It loses or gets a vowel (« d'Ericsson »), or melts with the article that `term` brings: « de
    Le Havre » is du Havre. `right` is the term or a part of it. Across the end of a line, and
    where the first sound is not clear, nothing is joined.
    """
    if not first:
        return span, right
    before, lists = document.words[first - 1], language.elision
    word, gap = document.folded[first - 1], document.words[first].gap
    wide = Span(before.start, span.end)
    if gap is Gap.SPACE and right == term.right and _brings_article(term, language):
        article, _, rest = right.partition(" ")
        if melted := lists.melted.get(f"{word} {fold(article)}"):
            return wide, f"{like(melted, before.text)} {rest}"
        if word == fold(article) or word in lists.melted_of(fold(article)):
            return span, rest  # « au Avre » of a right « Le Havre »
        return span, right
    vowel = elides(right.split()[0], language)
    if gap is Gap.SPACE and word in lists.before_names and vowel:
        return wide, like(elided(word), before.text) + right
    if gap is not Gap.GLUED or word not in lists.full:
        return span, right
    if fold(right).startswith(word):  # « l'orvesan » of a right « L'Orvessan »
        return wide, right
    # R2-D2 begins with no vowel that is written and with one that is heard.
    if vowel is False and language.lexicon.sound(right)[:1] not in VOWEL_SOUNDS:
        return wide, like(f"{lists.full[word][0]} ", before.text) + right
    return span, right


def _brings_article(term: Term, language: Language) -> bool:
    """Whether a term's first word is an article that melts: of « Le Corbusier » it does not.

    People keep theirs; where no kind says what a term is, an ordinary word follows an article.
    """
    article, _, rest = term.right.partition(" ")
    if not rest or term.kind == "person" or not language.elision.melted_of(fold(article)):
        return False
    return bool(term.kind) or is_ordinary(rest.split()[0].lower(), language.lexicon)
