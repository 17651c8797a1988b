"""How a language is written, for finding words and sentences: table [writing] of words.toml."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from editor.core.common import NO_ROWS


class Writing(NamedTuple):
    """Lists that say where words begin and end and which letters they have, folded.

    A language without a word list of ours has none of them. Patterns are regular expressions.
    """

    latin: bool = False  # whether words have letters of the Latin script alone
    capital_is_name: bool = False  # whether a capital inside a sentence makes a word a name
    accents_go: bool = False  # whether a word may be right without an accent that it was given

    letters: str = ""  # that stand in words, signs included
    vowels: str = ""  # before which elided words stand, mute consonants included
    # Words that lose their vowel before another; words that keep their apostrophe.
    elided: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()
    # Heads of names that look elided, but stand before a consonant too: N'Golo, D'Souza; titles
    # with a point, behind which a name goes on.
    name_heads: frozenset[str] = frozenset()
    short_titles: frozenset[str] = frozenset()
    possessives: tuple[str, ...] = ()  # ends of a word that make it a possessor
    contractions: tuple[str, ...] = ()  # verbs that a speaker runs into any word: there've
    plurals: tuple[str, ...] = ()  # ends of a word that make it a plural
    clipped: tuple[str, ...] = ()  # ends of a word that may have an apostrophe for the last letter
    letters_take_plural: bool = False  # whether « PDFs » is right, too
    clitics: frozenset[str] = frozenset()  # what a hyphen joins behind a word: dit-il, celui-ci
    coordinators: frozenset[str] = frozenset()  # « macro- et micro-économie »

    # Inclusive spelling (patterns): endings behind a point or slash and another one; those that
    # are no words, so that « venu.elle » stays two; behind a hyphen; in capitals; pairs of
    # pronouns; words of their own.
    inclusive_endings: tuple[str, ...] = ()
    inclusive_sure_endings: tuple[str, ...] = ()
    inclusive_hyphened: tuple[str, ...] = ()
    inclusive_capitals: tuple[str, ...] = ()
    inclusive_pairs: tuple[str, ...] = ()
    inclusive_words: tuple[str, ...] = ()

    # Typographic quotes with their spaces, and marks with the space before them.
    opening_quote: str = "“"
    closing_quote: str = "”"
    mark_spaces: Mapping[str, str] = NO_ROWS

    # Answers about it are remembered by it: itself, not all that it holds, is compared.
    def __hash__(self) -> int:
        return object.__hash__(self)

    def __eq__(self, other: object) -> bool:
        return self is other
