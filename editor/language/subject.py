"""The subject of « être » and « avoir », where it stands right before them."""

from __future__ import annotations

from typing import NamedTuple

from editor.core.document import Gap
from editor.language.clause import Clause
from editor.language.readings import Analysis


class Subject(NamedTuple):
    """The words before a verb that it belongs to: `text`, number s or p, gender m or f.

    "" where the words do not tell number or gender.
    """

    text: str
    number: str
    gender: str


UNKNOWN = Subject("", "", "")
_NO_PHRASE = (-1, UNKNOWN)
FIRST_PLURAL = "1p"
_AS_VERB = 0.6  # share of a form's uses as a verb from which it is the clause's own


def subject_of(clause: Clause, verb: int) -> Subject:
    """What says « I am » or « it has been » at the index `verb`; UNKNOWN where that is not clear.

    A pronoun, or a noun with its determiner at the start of a clause and at most one adjective.
    Number and gender of a noun are taken where determiner, verb and all its readings agree.
    """
    grammar = clause.grammar
    at = _last_of_subject(clause, verb)
    if at < 0 or is_object(clause, at) or _is_joined(clause, at):
        return UNKNOWN
    word, verb_word = clause.folded[at], clause.folded[verb]
    number = grammar.pronoun_numbers.get(word, "")
    gender = grammar.pronoun_genders.get(word, "")
    if verb_word in grammar.to_be_third_plural and word not in grammar.subject_or_object:
        number, gender = "p", gender if word in grammar.third_plural else ""
    if grammar.persons.get(word) == FIRST_PLURAL and any(
        reading.person == FIRST_PLURAL for reading in clause.readings(verb, "VER", "AUX")
    ):
        return Subject(clause.words[at].text, "p", "")  # « nous étions », not « il nous est »
    if not gender and word not in grammar.pronoun_numbers:
        noun = _noun(clause, at)
        persons = {reading.person for reading in clause.readings(verb, "VER", "AUX")}
        plural = "3p" in persons and "3s" not in persons
        if noun.number == ("p" if plural else "s"):
            return noun
    return Subject(clause.words[at].text, number, gender)


def is_object(clause: Clause, index: int) -> bool:
    """« pour cela », « on appelle cela geler »: behind a preposition or a verb it is no subject."""
    grammar, word = clause.grammar, clause.folded[index]
    if not index or clause.words[index].gap > Gap.LINE:
        return False
    if word in grammar.verb_objects and clause.share(index - 1, "VER") > 0.5:
        return True
    return word in grammar.pronoun_objects and clause.before(index) in grammar.prepositions


def _is_joined(clause: Clause, at: int) -> bool:
    """« lui ou elle », « ni Paul ni elle »: people whose gender no one of them tells."""
    folded = clause.folded
    if at < 2 or not clause.follows(at) or not clause.follows(at - 1):
        return False
    if clause.before(at) not in clause.grammar.coordinators:
        return False
    is_pair = at > 2 and clause.follows(at - 2) and folded[at - 3] == folded[at - 1]
    return is_pair or folded[at - 2] in clause.lexicon.writing.clitics


def _last_of_subject(clause: Clause, verb: int) -> int:
    """The index of the word before the verb and what stands between; -1 where none does."""
    at = verb
    while at > 0 and clause.follows(at):
        at -= 1
        grammar, word = clause.grammar, clause.folded[at]
        if word not in grammar.ne and word not in grammar.between_subject_and_be:
            return at
    return -1


def _noun(clause: Clause, at: int) -> Subject:
    """Determiner and noun up to `at` at the start of a clause."""
    first, noun = noun_phrase(clause, at)
    return noun if first >= 0 and begins_clause(clause, first) else UNKNOWN


def noun_phrase(clause: Clause, at: int) -> tuple[int, Subject]:
    """Determiner and noun up to `at`: « la porte », « la belle porte », « la porte rouge ».

    With the index where it begins; (-1, UNKNOWN) where that is not clear.
    """
    last = at
    if _is_behind_noun(clause, at):
        at -= 1
    if at < 1 or (at < last and not clause.follows(at + 1)):
        return _NO_PHRASE
    readings = _nouns(clause, at)
    first = at - 1
    if first > 0 and clause.follows(at) and clause.share(first, "ADJ") >= 0.8:
        first -= 1
    if not readings or not clause.follows(first + 1) or not clause.follows(at):
        return _NO_PHRASE
    word, grammar = clause.folded[first], clause.grammar
    number = (
        "p" if word in grammar.plural_determiners
        else "s" if word in grammar.singular_determiners else ""
    )  # fmt: skip
    genders = {reading.gender for reading in readings}
    numbers = {reading.number for reading in readings}
    if not number or numbers != {number}:
        return _NO_PHRASE
    asked = grammar.gender_of(word)
    gender = genders.pop() if len(genders) == 1 else "x"
    if gender == "x":
        gender = asked
    elif asked and asked != gender:
        return _NO_PHRASE
    return first, Subject(clause.words[at].text, number, gender)


def _is_behind_noun(clause: Clause, at: int) -> bool:
    """« la porte rouge »: an adjective, also one that is a noun as well if a noun is before it."""
    share = clause.share(at, "ADJ")
    if share >= 0.8 and not _nouns(clause, at):
        return True
    return (
        share >= 0.3
        and at > 1
        and clause.follows(at)
        and clause.follows(at - 1)
        and clause.share(at - 1, "NOM") >= 0.75
        and clause.folded[at - 2] in clause.before_noun
    )


def _nouns(clause: Clause, at: int) -> list[Analysis]:
    """Noun readings, also of « porte » and « marche »: before a verb they are hardly verbs."""
    return clause.readings(at, "NOM") if clause.share(at, "NOM") >= 0.3 else []


def begins_clause(clause: Clause, index: int) -> bool:
    """Whether nothing before the determiner can own its noun or stand beside it."""
    if clause.folded[index] in clause.grammar.contracted_articles:
        return False
    return (
        index == 0
        or clause.words[index].gap >= Gap.PUNCTUATION
        or clause.before(index) in clause.grammar.opens_clause
    )


def has_clear_subject(clause: Clause, index: int) -> bool:
    """« il a », « elle nous a »: whether the form that sounds as « à » can be the verb alone."""
    grammar, before = clause.grammar, clause.before(index)
    if before in grammar.subject_or_object and index > 1 and clause.follows(index - 1):
        subject = clause.folded[index - 2]
        return subject in grammar.third_singular or subject == grammar.relative
    return before in grammar.before_has or _has_noun_subject(clause, index)


def _has_noun_subject(clause: Clause, index: int) -> bool:
    """« la ville a décider de construire », « le comité a valider les comptes ».

    A noun or a name begins the clause, and « de », « que » or an object goes on.
    """
    grammar, after = clause.grammar, index + 2
    if not index or not clause.follows(index) or not clause.follows(after):
        return False
    word = clause.folded[after]
    if word not in grammar.of and word not in grammar.subordinators:
        if not _begins_object(clause, after) or _has_verb(clause, after):
            return False  # « la machine a laver le linge tourne »
    if clause.words[index - 1].is_capital and not clause.readings(index - 1):
        return True
    first, noun = noun_phrase(clause, index - 1)
    return noun.number == "s" and begins_clause(clause, first)


def _begins_object(clause: Clause, at: int) -> bool:
    """« les comptes », « tous les comptes », « cent personnes »."""
    if clause.folded[at] in clause.before_noun:
        return True
    is_behind = clause.follows(at + 1) and clause.folded[at + 1] in clause.before_noun
    return (is_behind and bool(clause.readings(at, "ADJ"))) or bool(clause.readings(at, "ADJ:num"))


def _has_verb(clause: Clause, index: int) -> bool:
    """Whether a finite verb follows in the clause."""
    at = index
    while clause.follows(at) and clause.folded[at] not in clause.grammar.subordinators:
        if clause.share(at, "VER", "AUX") >= _AS_VERB and any(
            reading.mood in ("ind", "sub") for reading in clause.readings(at, "VER", "AUX")
        ):
            return True
        at += 1
    return False
