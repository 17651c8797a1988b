"""The word lists of agreement and verbs: table [grammar] of words.toml, where a language has it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """Function words by what they ask of the words around, folded."""
