"""Gender and number that are not heard, around a noun: les collègue, un compte virtuelle.

Only forms that sound the same (or nearly) are proposed: a recogniser hears rightly and spells
wrongly. Parts of speech come from the lexicon's readings weighed by use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.core.document import Document, Gap
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.suggestion import Kind
from editor.core.text import Span
from editor.language.clause import Clause, each_word
from editor.language.epithet import epithet
from editor.language.language import Language
from editor.language.readings import Analysis

ID = "agreement"

NAMED = 0.8  # share (0–1) of a word's uses as a noun that a number behind it names one of
_BELOW_TWO = re.compile(r"[01][,.]\d+")


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    yield from each_word(_at, _begins, document, language, glossary)


def _begins(word: str, clause: Clause) -> bool:
    grammar = clause.grammar
    return (
        word in grammar.plural_determiners
        or word in grammar.singular_determiners
        or word.isdecimal()
        or word in grammar.of
        or word[0] in "01"
        or word in grammar.which.values()
    )


def _at(clause: Clause, index: int) -> Iterator[Finding]:
    word, grammar = clause.folded[index], clause.grammar
    if word in grammar.plural_determiners or word in grammar.singular_determiners:
        yield from _determiner(clause, index)
    is_count = word.isdecimal() and len(word) < 4 and int(word) >= 2
    if is_count and not _is_numbered(clause, index):
        yield from _number(clause, index, plural=True)
    if word in grammar.of and _is_quantity(clause.before(index), clause):
        yield from _many(clause, index)
    if word[0] in "01" and _BELOW_TWO.fullmatch(word):
        yield from _below_two(clause, index)
    if word in grammar.which.values():
        yield from _whatever(clause, index)


def _is_quantity(word: str, clause: Clause) -> bool:
    return word in clause.grammar.quantity_nouns or word in clause.grammar.quantity_adverbs


def _many(clause: Clause, index: int) -> Iterator[Finding]:
    """« beaucoup de smartphone »: the plural of what is counted, where it is the usual form."""
    at = index + 1
    if not clause.follows(at) or not clause.is_plain(at):
        return
    readings = clause.nouns(at)
    if not readings or any(reading.number != "s" for reading in readings):
        return
    zipf, quantity = clause.lexicon.zipf, clause.before(index)
    plurals = clause.alike(at, clause.inflected(readings, number="p"))
    slack = 0.5 if quantity in clause.grammar.quantity_nouns else 0.1
    plurals = [p for p in plurals if zipf(p) >= zipf(clause.words[at].text) - slack]
    reason = Message("“{}” is followed by the plural", (f"{quantity} {clause.folded[index]}",))
    yield from clause.found(ID, at, plurals, reason, "quantity")


def _below_two(clause: Clause, index: int) -> Iterator[Finding]:
    """« 1,7 milliards »: below two the French noun stays singular."""
    at = index + 1
    if clause.follows(at) and (singular := clause.grammar.large_numbers.get(clause.folded[at])):
        reason = Message("Below two, the noun stays in the singular")
        yield from clause.found(ID, at, [singular], reason, "below_two")


def _whatever(clause: Clause, index: int) -> Iterator[Finding]:
    """« quelle que soit l'utilisateur »: quel agrees with the noun behind the verb."""
    at, grammar = index + 4, clause.grammar
    if not clause.follows(at) or not clause.is_plain(at):
        return
    that, verb = clause.folded[index + 1 : index + 3]
    if that != grammar.that or verb not in grammar.to_be_subjunctive:
        return
    readings = clause.nouns(at)
    genders = {reading.gender for reading in readings}
    if len(genders) != 1 or "x" in genders or len({r.number for r in readings}) != 1:
        return
    number = "p" if clause.folded[index + 3] in grammar.plural_determiners else "s"
    right = grammar.which[genders.pop() + number]
    reason = _disagreement(clause, index, at)
    yield from clause.found(ID, index, [right], reason, "whatever")


def _disagreement(clause: Clause, index: int, at: int) -> Message:
    return Message(
        "“{}” does not agree with “{}”", (clause.words[index].text, clause.words[at].text)
    )


def _determiner(clause: Clause, index: int) -> Iterator[Finding]:
    """les … noun in the singular, un … noun in the plural, quelle … masculine noun."""
    at, word = index + 1, clause.folded[index]
    if not clause.follows(at) or not clause.is_plain(at):
        return
    if word not in clause.grammar.contracted_articles and _is_second(clause, index):
        return
    if word in clause.grammar.indefinite_articles and _ends_number(clause, index):
        return
    if clause.share(index, "ADJ:num") > 0.5 and _is_numbered(clause, index):
        return
    if word in clause.grammar.pronominal_determiners and (
        clause.share(at, "NOM", "ADJ", "PRO:ind") < 0.9 or _is_object_of(clause, index, at)
    ):
        return  # a pronoun before its verb
    readings = clause.nouns(at)
    if not readings:
        yield from _adjective_first(clause, index)
        yield from _only_noun(clause, index)
        return
    if not _is_of_several(clause, index, at):
        yield from _number(clause, index, plural=word in clause.grammar.plural_determiners)
    yield from _gender(clause, index, at, readings)
    yield from _article(clause, index, at, readings)
    if forms := epithet(clause, index, at, readings):
        yield from clause.found(ID, at + 1, forms, _disagreement(clause, at + 1, at), "epithet")


def _is_second(clause: Clause, index: int) -> bool:
    """« un certains nombre »: what stands before the determiner says what the noun is."""
    return clause.follows(index) and clause.before(index) in clause.grammar.other_gender


def _ends_number(clause: Clause, index: int) -> bool:
    """« vingt et une heures », « cent un coups »: the article counts more than one."""
    if not clause.follows(index):
        return False
    is_added = clause.before(index) == clause.grammar.additive
    at = index - (2 if is_added else 1)
    return (
        at >= 0 and (not is_added or clause.follows(at + 1)) and clause.share(at, "ADJ:num") > 0.5
    )


def _is_numbered(clause: Clause, index: int) -> bool:
    """« 12 rue Pasteur », « l'article 3 alinéa 2 », « scène six »: a number that names one."""
    grammar, before, after = clause.grammar, index - 1, index + 1
    if clause.follows(after) and clause.folded[after] in grammar.streets:
        return not clause.follows(index) or clause.before(index) not in grammar.plural_determiners
    if before < 0 or not clause.follows(index):
        return False
    if clause.folded[before] in grammar.singular_determiners | grammar.hours:
        return True
    if clause.words[before].is_capital:  # « Apollo 11 », not « à Paris 11 voiture »
        return clause.before(before) not in grammar.prepositions
    nouns = clause.readings(before, "NOM") if clause.share(before, "NOM") >= NAMED else []
    is_one = bool(nouns) and all(noun.number in "sx" for noun in nouns)
    return is_one and clause.folded[before] not in grammar.times


def _is_object_of(clause: Clause, index: int, at: int) -> bool:
    """« il les émule », « en les restaurant »: a pronoun behind a subject or « en »."""
    grammar, before = clause.grammar, clause.before(index)
    if not clause.follows(index):
        return False
    is_alone = before in grammar.subject_or_object or before in grammar.pronoun_objects
    if before in grammar.persons and before != grammar.relative and not is_alone:
        return True
    has_verb = bool(clause.readings(at, "VER"))
    return has_verb and any(
        before in words for words in (grammar.persons, grammar.ne, grammar.before_gerund)
    )


def _is_of_several(clause: Clause, index: int, noun: int) -> bool:
    """« vos nom et adresse », « vos nom de famille et prénom »: one determiner for two nouns."""
    grammar, after = clause.grammar, noun + 1
    if clause.follows(after) and clause.folded[after] in grammar.of:
        after += 2
    return (
        clause.folded[index] in grammar.definite_plurals
        and clause.follows(after)
        and clause.folded[after] in grammar.coordinators
    )


def _is_name_of_several(clause: Clause, noun: int) -> bool:
    """« un jeune arts plastiques », « un ancien eaux et forêts »: the plural is a name."""
    after, part = noun + 1, "ADJ"
    if clause.follows(after) and clause.folded[after] in clause.grammar.coordinators:
        after, part = noun + 2, "NOM"
    said = clause.readings(after, part) if clause.follows(after) else []
    return bool(said) and all(reading.number == "p" for reading in said)


def _adjective_first(clause: Clause, index: int) -> Iterator[Finding]:
    """« ces petites entreprise », « une belles découverte », « un gros problèmes »."""
    at, noun = index + 1, index + 2
    if not clause.follows(noun) or not clause.is_plain(noun):
        return
    adjective = clause.readings(at)
    share = clause.share(at, "ADJ", "ADJ:num")
    if not adjective or share < 0.5:
        return
    plural = clause.folded[index] in clause.grammar.plural_determiners
    enough = 0.9 if _goes_on_with_to(clause, noun) else 0.8
    is_surely = share >= enough and not _is_of_several(clause, index, noun)
    is_surely = is_surely and (plural or not _is_name_of_several(clause, noun))
    if is_surely and any(reading.number in ("px" if plural else "sx") for reading in adjective):
        yield from _number_of(clause, noun, plural, why=clause.words[index].text)
    readings, is_noun = clause.readings(noun, "NOM"), clause.share(noun, "NOM")
    if readings and share >= 0.85 and is_noun >= 0.5:
        yield from _gender(clause, index, noun, readings)
    if readings and is_noun >= (0.5 if share >= 0.85 else 0.9):
        yield from _before_noun(clause, index, at, readings)


def _goes_on_with_to(clause: Clause, at: int) -> bool:
    """« des indépendants face au refus »: no noun that is counted."""
    grammar, after = clause.grammar, at + 1
    if not clause.follows(after):
        return False
    return clause.folded[after] == grammar.to or clause.folded[after] in grammar.contracted_articles


def _only_noun(clause: Clause, index: int) -> Iterator[Finding]:
    """« ces demande », « plusieurs personne »: a verb, or « nobody », elsewhere."""
    at, grammar, word = index + 1, clause.grammar, clause.folded[index]
    if word in grammar.pronominal_determiners or clause.words[at].gap == Gap.GLUED:
        return
    if clause.share(index, "PRO:ind", "PRO:dem") > 0.2:
        return  # « certains demande »: perhaps the subject
    if _goes_on_with_to(clause, at):
        return
    if clause.share(at, "NOM", "VER", "PRO:ind") < 0.95 or clause.share(at, "NOM") < 0.03:
        return
    plural, why = word in grammar.plural_determiners, clause.words[index].text
    yield from _in_number(clause, at, clause.readings(at, "NOM"), plural, why)


def _before_noun(clause: Clause, index: int, at: int, nouns: list[Analysis]) -> Iterator[Finding]:
    """The adjective where determiner and noun agree and it fits neither."""
    word, grammar = clause.folded[index], clause.grammar
    number = "p" if word in grammar.plural_determiners else "s"
    is_time = clause.folded[at + 1] in grammar.times and word in grammar.pronominal_determiners
    own = clause.readings(at, "NOM") if is_time else ()
    if any(noun.agrees(grammar.gender_of(word), number) for noun in own):
        return  # « avec l'amicale dimanche »
    genders = {noun.gender for noun in nouns}
    if {noun.number for noun in nouns} != {number} or len(genders) != 1:
        return
    gender = genders.pop().replace("x", "")
    if gender and grammar.gender_of(word) not in ("", gender):
        return
    adjectives = clause.readings(at, "ADJ", "ADJ:num")
    if any(a.agrees(gender, number) for a in adjectives):
        return
    forms = clause.alike(at, clause.inflected(adjectives, gender, number))
    yield from clause.found(ID, at, forms, _disagreement(clause, at, at + 1), "adjective_first")


def _number(clause: Clause, index: int, plural: bool) -> Iterator[Finding]:
    at = index + 1
    if clause.follows(at) and clause.is_plain(at) and clause.words[at].gap != Gap.GLUED:
        yield from _number_of(clause, at, plural, clause.words[index].text)


def _number_of(clause: Clause, at: int, plural: bool, why: str) -> Iterator[Finding]:
    if clause.folded[at] not in clause.grammar.read_with_numbers:
        yield from _in_number(clause, at, clause.nouns(at), plural, why)


def _in_number(
    clause: Clause, at: int, readings: list[Analysis], plural: bool, why: str
) -> Iterator[Finding]:
    """The nouns of a word in the number that what stands before asks for."""
    want, have = ("p", "s") if plural else ("s", "p")
    if not readings or any(reading.number != have for reading in readings):
        return
    if clause.folded[at + 1 : at + 3] == (clause.grammar.to, clause.folded[at]):
        return  # « des face à face »
    used = [r for r in clause.readings(at, "NOM", "ADJ") if r.pos == "NOM" or r.share > 0]
    if any(reading.number in (want, "x") for reading in used):
        return
    forms = clause.alike(at, clause.inflected(readings, number=want))
    template = "“{}” is followed by the plural" if plural else "“{}” is followed by the singular"
    yield from clause.found(ID, at, forms, Message(template, (why,)), "number")


def _gender(clause: Clause, index: int, at: int, readings: list[Analysis]) -> Iterator[Finding]:
    """quelle utilisateur → quel: a determiner whose other gender sounds the same."""
    word, grammar = clause.folded[index], clause.grammar
    others = grammar.same_sound.get(word)
    if not others:
        return
    genders = {reading.gender for reading in readings}
    numbers = {reading.number for reading in readings}
    if len(genders) != 1 or "x" in genders:
        return
    gender, fits = genders.pop(), []
    for other in others:
        feminine = other in grammar.feminine_determiners
        number = "p" if other in grammar.plural_determiners else "s"
        if feminine == (gender == "f") and number in numbers:
            fits.append(other)
    if grammar.gender_of(word) not in ("", gender) and fits:
        yield from clause.found(ID, index, fits, _disagreement(clause, index, at), "gender")


def _article(clause: Clause, index: int, at: int, readings: list[Analysis]) -> Iterator[Finding]:
    """« une bruit »: article and noun differ in gender, so that one of them was misheard."""
    word = clause.folded[index]
    other = clause.grammar.other_gender.get(word)
    text = clause.words[at].text
    if other is None or clause.share(at, "NOM") < 0.95 or len(readings) != 1:
        return
    noun = readings[0]
    if noun.number != "s" or noun.share < 1 or noun.gender not in "mf":
        return
    if (noun.gender == "f") == (word in clause.grammar.feminine_determiners):
        return
    after = at + 1
    rights: list[str] = []
    if clause.follows(after):
        if clause.share(after, "NOM") >= 0.4:
            return  # « le fille mère »: what follows may be the noun
        adjectives = clause.readings(after, "ADJ")
        if any(reading.gender not in (noun.gender, "x") for reading in adjectives):
            # Article and adjective agree: the noun itself was misheard.
            rights = _nouns_like(clause, text, "f" if noun.gender == "m" else "m")
    span = Span(clause.words[index].start, clause.words[at].end)
    wrong = span.of(clause.document.text)
    article = clause.words[index].text
    right = (other.capitalize() if article[0].isupper() else other) + wrong[len(article) :]
    repairs = (*(wrong[: -len(text)] + r for r in rights), right)
    yield Finding(
        ID, Kind.AGREEMENT, span, wrong, repairs, _disagreement(clause, index, at), "article",
        f"{ID}:{wrong.casefold()}",
    )  # fmt: skip


def _nouns_like(clause: Clause, text: str, gender: str) -> list[str]:
    """Nouns of a gender that sound nearly like the word."""
    lexicon = clause.lexicon
    return [
        near.form
        for near in lexicon.near(text, 12)
        if any(r.pos == "NOM" and r.gender == gender for r in lexicon.analyses(near.form))
    ][:3]
