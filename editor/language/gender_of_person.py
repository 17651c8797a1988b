"""The gender of who speaks or is spoken to, which no text tells: « je suis ravie »."""

from __future__ import annotations

from editor.core.document import Document, Gap
from editor.language.grammar import Grammar
from editor.language.lexicon import Lexicon

REACH = 6  # words between such a person and what is said of him or her: « je me suis bien sentie »
_PERSONS = frozenset(("1s", "2s", "1p", "2p"))


def is_untold(document: Document, index: int, grammar: Grammar, lexicon: Lexicon) -> bool:
    """Whether the word at an index is said of I, you or we, by a form of to be.

    What is said of « ce » is masculine: such a word is not asked about, either.
    """
    folded, has_verb = document.folded, False
    for at in range(index - 1, max(-1, index - 1 - REACH), -1):
        if document.words[at + 1].gap > Gap.LINE:
            return False
        word = grammar.elided_pronouns.get(folded[at], folded[at])  # « t'es contente »
        if person := grammar.persons.get(word, ""):
            return has_verb and person in _PERSONS
        if word in grammar.neutral_subjects:
            return has_verb and any(r.gender == "m" for r in lexicon.analyses(folded[index]))
        if word in grammar.indefinite_articles:  # « je suis une … »
            return False
        has_verb = has_verb or folded[at] in grammar.to_be or folded[at] in grammar.been
    return False


def is_other_gender(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two forms are one word in two genders and have nothing else that parts them."""
    return any(
        (a.lemma, a.pos, a.number, a.mood, a.tense) == (b.lemma, b.pos, b.number, b.mood, b.tense)
        and {a.gender, b.gender} == {"m", "f"}
        for a in lexicon.analyses(one)
        for b in lexicon.analyses(other)
    )
