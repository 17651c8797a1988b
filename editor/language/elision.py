"""What words lose before a vowel: table [elision] of words.toml, where a language elides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from editor.core.common import NO_ROWS

_NO_WORDS: frozenset[str] = frozenset()


class Elision(NamedTuple):
    """Words and letters that decide where an apostrophe stands, folded."""

    # Vowels; other letters that something may be lost before; groups of letters that begin with a
    # glide and elide none the less; vowels at the start of letters in capitals (« de l'OTAN »).
    vowels: str = ""
    half_vowels: str = ""
    glides: tuple[str, ...] = ()
    letter_vowels: str = ""

    # Words before which nothing is lost, lemmas with an aspirated h, words with a mute h.
    keeping: frozenset[str] = _NO_WORDS
    aspirated: frozenset[str] = _NO_WORDS
    aspirated_endings: tuple[str, ...] = ()  # of those lemmas, which derived words lack
    mute: frozenset[str] = _NO_WORDS

    # Words that lose their last vowel: all; those before a noun; articles; those before letters in
    # capitals; those before a few words alone; and those that keep it behind some.
    eliding: tuple[str, ...] = ()
    before_names: frozenset[str] = _NO_WORDS
    articles: frozenset[str] = _NO_WORDS
    before_letters: frozenset[str] = _NO_WORDS
    before_few: Mapping[str, frozenset[str]] = NO_ROWS
    kept_behind: Mapping[str, frozenset[str]] = NO_ROWS
    there: str = ""  # the pronoun of one letter, which is a letter's name behind `before_names`

    # What an elided word was; masculine first.
    full: Mapping[str, tuple[str, ...]] = NO_ROWS

    # Two words that melt into one: a preposition and an article, "de le" = "du".
    melted: Mapping[str, str] = NO_ROWS

    # Adjectives and determiners with a form for each sound: the other form; the feminine; those
    # for a vowel; determiners before such an adjective.
    by_sound: Mapping[str, str] = NO_ROWS
    feminine: Mapping[str, str] = NO_ROWS
    before_vowel: frozenset[str] = _NO_WORDS
    before_adjective: frozenset[str] = _NO_WORDS

    # Elided words without apostrophe: the closed lists that each stands before; what else it may
    # stand before (slips.py); those of one letter that names and letters take; and set words.
    stands_before: Mapping[str, frozenset[str]] = NO_ROWS
    roles: Mapping[str, frozenset[str]] = NO_ROWS
    of_names: frozenset[str] = _NO_WORDS
    unglued: Mapping[str, str] = NO_ROWS

    # Answers about it are remembered by it: itself, not all that it holds, is compared.
    def __hash__(self) -> int:
        return object.__hash__(self)

    def __eq__(self, other: object) -> bool:
        return self is other

    def melted_of(self, article: str) -> frozenset[str]:
        """What an article melts into behind some word: du and au of le."""
        return frozenset(
            one for two, one in self.melted.items() if two.rpartition(" ")[2] == article
        )

    def may_elide(self, word: str) -> bool:
        """Whether a word before may lose its vowel, by the first letter of this one."""
        return word != "" and (word[0] in self.vowels or word[0] in self.half_vowels)


def elided(word: str) -> str:
    """The word with an apostrophe for its last vowel: que, qu'."""
    return f"{word[:-1]}'"
