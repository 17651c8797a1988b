"""Accents that were left out: of one word, or of all words of a text."""

from __future__ import annotations

from editor.core.document import Document, Gap
from editor.language.language import Language
from editor.language.lexicon import Lexicon

LEADS = 1.0  # Zipf difference from which of two words that differ in accents one is meant
ENOUGH = 100  # letters from which a text tells whether it has accents
FEWEST = 0.003  # share of letters with accents in such a text; prose of French has 0.03 to 0.04


def is_name_alone(text: str, lexicon: Lexicon) -> bool:
    """« pres » in lower case, known as PRES alone, beside the much commoner « près »."""
    if not text.islower() or lexicon.kind(text) != "n" or lexicon.spell(text):
        return False
    return _is_much_commoner_with(text, lexicon)


def has_no_accents(text: str, language: Language) -> bool:
    """Whether a text has hardly a letter with an accent, in a language that may leave them out."""
    if not language.writing.accents_go:
        return False
    sample = text[:20_000]
    letters = sum(map(str.isalpha, sample))
    accented = sum(map(str.isalpha, filter(lambda letter: letter > "\x7f", sample)))
    return letters >= ENOUGH and accented <= FEWEST * letters


def is_rather_accented(text: str, language: Language) -> bool:
    """Whether a known word is seldom met beside the one with accents: comite, termines."""
    if not text.islower() or not text.isascii() or len(text) < 4:
        return False
    return _is_much_commoner_with(text, language.lexicon)


def _is_much_commoner_with(text: str, lexicon: Lexicon) -> bool:
    """Whether a word that differs by its accents alone is much commoner."""
    rights = lexicon.accented(text)
    return bool(rights) and lexicon.zipf(rights[0]) >= lexicon.zipf(text) + LEADS


def before(index: int, document: Document, language: Language) -> tuple[str, bool]:
    """The folded word before, adverbs left out, and whether it is a form of avoir or être.

    They may lack their accents, too: tres, etait.
    """
    grammar, accented = language.grammar, language.lexicon.accented
    at = index
    while grammar is not None and at and document.words[at].gap <= Gap.LINE:
        at -= 1
        forms = {document.folded[at], *accented(document.folded[at])}
        if forms.isdisjoint(grammar.adverbs):
            is_auxiliary = not forms.isdisjoint(grammar.to_have | grammar.to_be)
            return document.folded[at], is_auxiliary
    return "", False
