"""The word lists that detectors of every language ask for: table [words] of words.toml."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from editor.core.common import NO_ROWS


class Words(NamedTuple):
    """Word lists, folded; a language that lacks one says why in its words.toml."""

    # Said twice on purpose or by grammar: reflexives, emphasis, answers, sounds.
    doubled: frozenset[str] = frozenset()
    # Prefixes that recognisers part from their word; those written together with any noun.
    prefixes: frozenset[str] = frozenset()
    joined_prefixes: frozenset[str] = frozenset()
    # Prefixes that make new words of any: microservice.
    living_prefixes: tuple[str, ...] = ()
    # What words made of others end in, the longest first to be asked, and what the word that each
    # is made of has in its place (- for nothing); forms of a word are asked of rarer words alone.
    living_endings: Mapping[str, frozenset[str]] = NO_ROWS
    inflections: Mapping[str, frozenset[str]] = NO_ROWS
    # Whether names are made of whole words with their capitals, as SnapChat would be: elsewhere a
    # capital inside is as often the recogniser's.
    joins_names: bool = False
    # Ends of words for people of a place and what is theirs: Grunoix, grunoisien.
    demonym_endings: frozenset[str] = frozenset()
    # What is written in two ways that are both right (patterns), and the one for both.
    spellings: Mapping[str, str] = NO_ROWS
    # Letters that a reform of spelling changed, where both forms are right, to the new ones.
    reformed: Mapping[str, str] = NO_ROWS

    # Behind them stands the name of a person, of a firm, or any name, even without a capital.
    person_before: frozenset[str] = frozenset()
    company_before: frozenset[str] = frozenset()
    name_before: frozenset[str] = frozenset()
    # Titles before a name, without their stop.
    titles: frozenset[str] = frozenset()
    # Prepositions that stand before a place and no article; those between a word and its name.
    place_before: frozenset[str] = frozenset()
    linkers: frozenset[str] = frozenset()
    # Between the words of a person's name: « Diane de Sorel ».
    name_particles: frozenset[str] = frozenset()
    # Behind them a common noun stands: articles, demonstratives, possessives and their like.
    determiners: frozenset[str] = frozenset()
    # With one of them at its edge a stretch of words is hardly a name.
    function_words: frozenset[str] = frozenset()
    # Elided words that stand before a name or belong to it (L'Hermite), and before which letters.
    elisions: tuple[str, ...] = ()
    elided_before: frozenset[str] = frozenset()
    # What forms of one word differ by, and what the owner's name takes (names of firms have it).
    endings: frozenset[str] = frozenset()
    # Whether common words have many forms that people seldom say: « que nous pussions ».
    has_rare_forms: bool = False
    # Endings that make forms of a word and other words of it: linearize, linearization.
    word_endings: frozenset[str] = frozenset()
    genitive: str = ""
    # Before a name in the plural, which a whole family has, and what such a plural ends in.
    before_families: frozenset[str] = frozenset()
    family_endings: frozenset[str] = frozenset()
    # Letters that are heard in names otherwise than by their own name, as words that sound so.
    letter_names: Mapping[str, str] = NO_ROWS
    # Letters that a capital without its accent may stand for.
    accented_capitals: Mapping[str, str] = NO_ROWS
    # Words that are a numeral where l is read as a capital I (Il, II), and what follows them.
    like_numerals: Mapping[str, frozenset[str]] = NO_ROWS
    # Numbers in words: any other number fits beside the words around.
    numerals: frozenset[str] = frozenset()
    # Sounds of hesitation and answers thrown in, which no count of words has.
    fillers: frozenset[str] = frozenset()
    # Peoples as nouns, masculine, of which the capital is asked: <DEMONYM> in rules.
    demonyms: frozenset[str] = frozenset()
