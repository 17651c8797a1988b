"""The word lists of agreement and verbs: table [grammar] of words.toml, where a language has it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from editor.core.common import NO_ROWS

_NO_WORDS: frozenset[str] = frozenset()


class Grammar(NamedTuple):
    """Function words by what they ask of the words around, folded.

    Persons are those of Lexique (1s … 3p), genders m and f, numbers s and p.
    """

    # Verbs and what stands around them.
    to_have: frozenset[str] = _NO_WORDS
    neutral_subjects: frozenset[str] = _NO_WORDS  # of no gender: « c'est fait »
    to_be: frozenset[str] = _NO_WORDS
    be: str = ""  # the infinitive
    to_be_third_plural: frozenset[str] = _NO_WORDS
    to_be_subjunctive: frozenset[str] = _NO_WORDS
    either: frozenset[str] = _NO_WORDS  # forms of « être » that are conjunctions as well
    reflexives: frozenset[str] = _NO_WORDS
    third_reflexives: frozenset[str] = _NO_WORDS  # those of the third person
    between_subject_and_be: frozenset[str] = _NO_WORDS  # object pronouns
    indirect_reflexives: frozenset[str] = _NO_WORDS  # verbs whose « se » is no direct object
    been: frozenset[str] = _NO_WORDS  # participles that stand between « avoir » and a participle
    nominal_auxiliaries: frozenset[str] = _NO_WORDS  # forms of the two that are nouns as well
    modals: frozenset[str] = _NO_WORDS  # verbs (infinitives) before an infinitive
    has: str = ""  # the form of « avoir » that sounds like …
    to: str = ""  # … the preposition
    before_has: frozenset[str] = _NO_WORDS  # behind these the form of « avoir » is meant
    before_has_participle: frozenset[str] = _NO_WORDS  # … and behind these before a participle
    before_have: frozenset[str] = _NO_WORDS  # subjects, and clitics with one, of an auxiliary
    adverbs: frozenset[str] = _NO_WORDS  # between auxiliary and participle
    infinitive_endings: tuple[str, ...] = ()
    unaccented_endings: tuple[str, ...] = ()  # of a participle whose accent was left out

    # What calls for an infinitive.
    before_infinitive: frozenset[str] = _NO_WORDS
    before_gerund: frozenset[str] = _NO_WORDS  # … and for a present participle
    before_of_infinitive: frozenset[str] = _NO_WORDS  # words whose « de » calls for it

    # Pronouns.
    persons: Mapping[str, str] = NO_ROWS  # persons of subjects
    third_singular: frozenset[str] = _NO_WORDS
    everyone: tuple[str, ...] = ()  # a subject of several words that is singular
    nobody: frozenset[str] = _NO_WORDS  # subjects that are singular, before « ne »
    most: frozenset[str] = _NO_WORDS  # nouns of a quantity whose verb is plural
    third_plural: frozenset[str] = _NO_WORDS
    pronoun_numbers: Mapping[str, str] = NO_ROWS  # what « être » says of them has this number …
    pronoun_genders: Mapping[str, str] = NO_ROWS  # … and this gender
    subject_or_object: frozenset[str] = _NO_WORDS
    pronoun_objects: frozenset[str] = _NO_WORDS  # subjects that also stand behind prepositions
    verb_objects: frozenset[str] = _NO_WORDS  # … and of those the ones behind verbs
    impersonal: str = ""
    clitics: frozenset[str] = _NO_WORDS  # object pronouns before a verb
    elided_pronouns: Mapping[str, str] = NO_ROWS  # … and subjects, with their full forms
    demonstratives: frozenset[str] = _NO_WORDS  # subjects of « c'est manger »
    relative: str = ""  # the relative pronoun that is a subject
    antecedents: Mapping[str, str] = NO_ROWS  # pronouns before it, s or p
    relative_objects: frozenset[str] = _NO_WORDS  # … and those that are an object
    asks_object: frozenset[str] = _NO_WORDS  # words of a question that may be an object
    indirect_objects: frozenset[str] = _NO_WORDS  # clitics that may stand beside a direct object
    plural_objects: frozenset[str] = _NO_WORDS  # clitics that are one, in the plural
    content_nouns: frozenset[str] = _NO_WORDS  # feminine ones whose « que » tells what they are
    hours: frozenset[str] = _NO_WORDS  # what minutes stand behind
    streets: frozenset[str] = _NO_WORDS  # what a number before names one of: « 12 rue Pasteur »
    times: frozenset[str] = _NO_WORDS  # nouns of time, which are seldom an object
    alone: frozenset[str] = _NO_WORDS  # adjectives behind an object that tell how somebody does it
    looks: frozenset[str] = _NO_WORDS  # nouns behind which an adjective tells how somebody looks
    verbs_of_way: frozenset[str] = _NO_WORDS  # beside whose object one tells how the subject is
    unagreeing: frozenset[str] = _NO_WORDS  # verbs whose participle agrees with no object

    # Negation.
    ne: frozenset[str] = _NO_WORDS
    negations: frozenset[str] = _NO_WORDS  # the second half of the two
    negated: frozenset[str] = _NO_WORDS  # with these before it the second half denies no verb
    before_negation: frozenset[str] = _NO_WORDS  # between verb and second half
    negated_subjects: frozenset[str] = _NO_WORDS
    particle: str = ""  # the first half, which speech drops

    # Determiners by what they ask of the noun behind them.
    plural_determiners: frozenset[str] = _NO_WORDS
    singular_determiners: frozenset[str] = _NO_WORDS
    feminine_determiners: frozenset[str] = _NO_WORDS
    masculine_determiners: frozenset[str] = _NO_WORDS
    determiners: frozenset[str] = _NO_WORDS  # what a noun or adjective stands behind
    definite_plurals: frozenset[str] = _NO_WORDS  # articles, demonstratives, possessives
    pronominal_plurals: frozenset[str] = _NO_WORDS  # of those the ones before a verb, too
    indefinite_plurals: frozenset[str] = _NO_WORDS
    articles: frozenset[str] = _NO_WORDS  # and demonstratives, in the singular
    pronominal_determiners: frozenset[str] = _NO_WORDS  # pronouns, when a verb follows
    contracted_articles: frozenset[str] = _NO_WORDS
    indefinite_articles: frozenset[str] = _NO_WORDS
    contracted_to: frozenset[str] = _NO_WORDS  # of these those with « à »
    verbs_of_telling: frozenset[str] = _NO_WORDS  # whose object is who is told
    verbs_of_saying: frozenset[str] = _NO_WORDS  # whose object is what « que » begins
    same_sound: Mapping[str, tuple[str, ...]] = NO_ROWS  # determiners that sound alike, best first
    other_gender: Mapping[str, str] = NO_ROWS  # articles
    which: Mapping[str, str] = NO_ROWS  # the interrogative by gender and number: ms fs mp fp

    # Quantities.
    quantity_nouns: frozenset[str] = _NO_WORDS
    quantity_adverbs: frozenset[str] = _NO_WORDS
    large_numbers: Mapping[str, str] = NO_ROWS  # plural to singular
    read_with_numbers: frozenset[str] = _NO_WORDS  # no counted noun behind a figure

    # Prepositions, conjunctions and other words around.
    of: frozenset[str] = _NO_WORDS
    prepositions: frozenset[str] = _NO_WORDS  # behind these a noun is no subject
    noun_linkers: frozenset[str] = _NO_WORDS  # behind these a noun belongs to the one before
    coordinators: frozenset[str] = _NO_WORDS
    additive: str = ""  # the one that makes a plural of two singulars
    that: str = ""
    subordinators: frozenset[str] = _NO_WORDS  # what may call for the subjunctive
    before_clause: frozenset[str] = _NO_WORDS  # conjunctions before a subject
    opens_clause: frozenset[str] = _NO_WORDS  # words behind which a new subject begins
    elided_before_subject: frozenset[str] = _NO_WORDS
    before_object: frozenset[str] = _NO_WORDS  # behind these « vous » is an object
    # What looks like a verb, with the words behind which it ends an adverb (« en fait »).
    in_fact: Mapping[str, frozenset[str]] = NO_ROWS

    def gender_of(self, determiner: str) -> str:
        """The gender (m, f) that a determiner asks of its noun; "" where it takes both."""
        if determiner in self.feminine_determiners:
            return "f"
        return "m" if determiner in self.masculine_determiners else ""
