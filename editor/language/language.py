"""A language as one value: its words, rules and counts; what differs between languages is data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from editor.core.common import NO_WORDS, Common
from editor.core.glossary import Term
from editor.core.judge import Rates, Recogniser
from editor.language.elision import Elision
from editor.language.grammar import Grammar
from editor.language.lexicon import Lexicon
from editor.language.pattern import NO_RULES, RuleIndex
from editor.language.scorer import Scorer
from editor.language.words import Words
from editor.language.writing import Writing


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """What is known of a language; all but the code and the lexicon may be empty.

    `code` is that of ISO 639-1; `writing`, `words`, `elision` and `grammar` are its word lists,
    `common` those of all languages that tell who speaks, when and on which page; `rates` say how
    often what a detector finds is an error, `recogniser` what its doubt of a word is worth; `rules`
    decide by the words around; `names` are well-known ones of several words or capitals, `famous`
    ones that are offered for what sounds nearly so, `brands` all that are right as written;
    `confusions` gives a word those it is taken for; `scorer` says by counts how well words fit
    those around, `model` by a language model of the user's. `is_checked` says whether it has a
    folder of ours. `effort` is the share (0–1) of the usual comparisons that a text is worth.
    """

    code: str
    lexicon: Lexicon
    writing: Writing = Writing()
    common: Common = NO_WORDS
    words: Words = Words()
    elision: Elision = Elision()
    grammar: Grammar | None = None
    rates: Rates = field(default_factory=dict, repr=False)
    recogniser: Recogniser = Recogniser()
    rules: RuleIndex = field(default=NO_RULES, repr=False)
    names: tuple[Term, ...] = ()
    famous: tuple[Term, ...] = ()
    brands: frozenset[str] = field(default=frozenset(), repr=False)
    confusions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    scorer: Scorer | None = field(default=None, repr=False)
    model: Scorer | None = field(default=None, repr=False)
    is_checked: bool = False
    effort: float = 1.0


def confusion_sets(text: str) -> dict[str, tuple[str, ...]]:
    """Each word's others, from lines of words that are taken for one another; # is a comment."""
    others: dict[str, tuple[str, ...]] = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            words = line.split()
            for word in words:
                new = tuple(other for other in words if other != word)
                others[word] = others.get(word, ()) + new
    return others
