"""The word lists that detectors of every language ask for: table [words] of words.toml."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Word lists, folded; a language that lacks one says why in its words.toml."""

    # Said twice on purpose or by grammar: reflexives, emphasis, answers, sounds.
    doubled: frozenset[str] = frozenset()
    # Prefixes that recognisers part from their word; those written together with any noun.
    prefixes: frozenset[str] = frozenset()
    joined_prefixes: frozenset[str] = frozenset()
    # Peoples as nouns, masculine, of which the capital is asked: <DEMONYM> in rules.
    demonyms: frozenset[str] = frozenset()
