"""A word cut at a hyphen by a line end or a page: whether the hyphen is its own."""

from __future__ import annotations

from editor.language.lexicon import Lexicon


def is_suspended(left: str, right: str, lexicon: Lexicon) -> bool:
    """Whether the hyphen waits for a later word: « macro-⏎et micro-économie »."""
    if right.casefold() not in lexicon.writing.coordinators:
        return False
    return not lexicon.is_word((left.rpartition("'")[2] + right).casefold())


def mend(left: str, right: str, lexicon: Lexicon) -> str:
    """The whole word of two halves: « communi » + « cation », « porte » + « parole ».

    A known word without the hyphen is one; a known one with it keeps it; so do two known words,
    or a clitic behind a word. What else is cut is one word that the lexicon lacks.
    """
    if right[:1].isupper() and not (left.isupper() and right.isupper()):
        return f"{left}-{right}"  # a name of two: « Jean-Pierre »
    plain, hyphened = left + right, f"{left}-{right}"
    first, last = left.rpartition("-")[2], right.partition("-")[0]
    bare = first.rpartition("'")[2].rpartition("’")[2]
    if not first or not last:
        return plain
    if lexicon.is_word(hyphened):
        return hyphened
    if lexicon.is_word(bare + last):
        return plain
    if last.casefold() in lexicon.writing.clitics and lexicon.knows(bare):
        return hyphened
    if lexicon.knows(bare + last):
        return plain
    if lexicon.knows(hyphened) and lexicon.knows(bare) and lexicon.knows(last):
        return hyphened
    return plain
