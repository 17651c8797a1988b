"""Words that tell who speaks, when and on which page, of all languages together.

They are recognised whatever the language of a text: a French transcript may have « Speaker 1 » and
“Page 3 of 9”. The lists are table [common] of each language's words.toml and of common.toml.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple, Never

NO_ROWS: Mapping[str, Never] = MappingProxyType({})  # a list of words with others, empty


class Common(NamedTuple):
    """Word lists, folded unless it says that case counts; patterns are regular expressions."""

    # Words after which no sentence ends: articles, prepositions, conjunctions, clitics.
    unfinished: frozenset[str] = frozenset()
    # What a point does not end a sentence behind, without the point; case counts.
    abbreviations: frozenset[str] = frozenset()

    # Sounds of hesitation: no part of what is said.
    hesitations: frozenset[str] = frozenset()

    # Units of time marks, and what joins them: « 3 minutes et 11 secondes ».
    hours: frozenset[str] = frozenset()
    minutes: frozenset[str] = frozenset()
    seconds: frozenset[str] = frozenset()
    conjunction: frozenset[str] = frozenset()
    # How people who speak are called where no name is known (patterns); letters and words that
    # stand for questions and answers, titles before a name: case counts.
    roles: tuple[str, ...] = ()
    turn_letters: frozenset[str] = frozenset()
    turn_words: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    # Words in lower case inside a name; those that join two names.
    particles: frozenset[str] = frozenset()
    name_joiners: frozenset[str] = frozenset()

    # « page » before a number, with what text recognition makes of it (patterns); how it is
    # written inside lines (patterns, case counts); what stands before the number of all pages
    # (patterns); the words of page fields.
    page: tuple[str, ...] = ()
    page_inside: tuple[str, ...] = ()
    page_total: tuple[str, ...] = ()
    page_words: frozenset[str] = frozenset()
    # Months, days, the first of a month; what makes ordinals of numbers: 1er, 3rd.
    calendar: frozenset[str] = frozenset()
    ordinals: frozenset[str] = frozenset()
    # Headings that are counted, and words instead of their number; sections that are counted,
    # anywhere in their heading (patterns).
    headings: tuple[str, ...] = ()
    heading_numbers: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()

    # Credits: what begins them (patterns), words between names, « by » alone (patterns), marks
    # that count as a name (patterns); thanks for watching and calls to subscribe (patterns).
    credits: tuple[str, ...] = ()
    credit_words: frozenset[str] = frozenset()
    credit_by: tuple[str, ...] = ()
    credit_names: tuple[str, ...] = ()
    farewells: tuple[str, ...] = ()

    # Answers about it are remembered by it: itself, not all that it holds, is compared.
    def __hash__(self) -> int:
        return object.__hash__(self)

    def __eq__(self, other: object) -> bool:
        return self is other


NO_WORDS = Common()


def any_of(patterns: Iterable[str]) -> str:
    """A group of a regular expression for any of some patterns, in order; without any: nothing."""
    return f"(?:{'|'.join(patterns) or '(?!)'})"


def any_word(words: Iterable[str]) -> str:
    """The same for words as they are, the longer first."""
    return any_of(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
