"""What a language is called, and what stands beside it: table [language] of words.toml."""

from __future__ import annotations

from typing import NamedTuple


class Identity(NamedTuple):
    """Names by which a language is known to people and to the engines; each may be empty."""

    name: str = ""  # the language's own for itself
    beside: str = ""  # the language whose words turn up in its texts, by its code
    # What Enchant calls its dictionaries and espeak-ng its voice; without them: by its code.
    dictionaries: tuple[str, ...] = ()
    voice: str = ""
    # Words by which a text is known to be in it, folded, where function_words.py has none.
    commonest: frozenset[str] = frozenset()
