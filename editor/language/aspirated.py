"""Whether a word makes the one before it lose its vowel: l'homme, but le héros."""

from __future__ import annotations

from functools import cache

from editor.core.letters import fold
from editor.language.language import Language

VOWEL_SOUNDS = frozenset("iyueɛøəoɔaãẽõ")


def elides(word: str, language: Language) -> bool | None:
    """Whether « le », « que », « ce » lose or change before the word; None where it is not clear.

    Also None for what is no word of the lexicon and begins with h.
    """
    return _elides(fold(word), language)


@cache
def _stems(aspirated: frozenset[str], endings: tuple[str, ...]) -> tuple[str, ...]:
    """What words derived from these begin with, of four letters or more."""
    stems = (
        next((lemma.removesuffix(end) for end in endings if lemma.endswith(end)), lemma)
        for lemma in aspirated
    )
    return tuple(stem for stem in stems if len(stem) >= 4)


def is_aspirated(word: str, language: Language) -> bool:
    """Whether the word has an aspirated h, by its form or lemma."""
    low, lists = fold(word), language.elision
    if low[:1] != "h" or low in lists.mute:
        return False
    lemmas = {reading.lemma for reading in language.lexicon.analyses(low)} | {low}
    return not lemmas.isdisjoint(lists.aspirated)


def _elides(word: str, language: Language) -> bool | None:
    lexicon, lists = language.lexicon, language.elision
    if word in lists.keeping or not word:
        return False
    if word[0] == "h":
        if is_aspirated(word, language):
            return False
        if word in lists.mute:
            return True
        if word.startswith(_stems(lists.aspirated, lists.aspirated_endings)):
            return None  # « hachage » is of « hacher », but « haltère » is not of « halte »
        foreign = lexicon.foreign is not None and lexicon.foreign.kind(word) == "d"
        return True if lexicon.analyses(word) and not foreign else None
    if word[0] not in lists.vowels or word[1:2] == "-":
        return False  # « le y », « le e-commerce »
    return lexicon.sound(word)[:1] in VOWEL_SOUNDS or word.startswith(lists.glides)
