"""The object of « avoir » and its participle, where it stands before them."""

from __future__ import annotations

from editor.core.document import Gap
from editor.language.clause import Clause
from editor.language.subject import UNKNOWN, Subject, noun_phrase

REACH = 10  # words before a noun among which « c'est » makes a cleft of it
CLAUSE = 7  # words that a relative clause has at most before another one of the same noun


def object_before(clause: Clause, have: int, at: int) -> Subject:
    """« les pommes que j'ai mangé », « celle qu'elle a vu », « je les ai vu »; UNKNOWN else.

    `have` is the index of avoir and `at` that of its participle. The gender is "" where nothing
    tells it.
    """
    grammar = clause.grammar
    if _governs_another(clause, at):
        return UNKNOWN
    start = have
    while clause.follows(start) and clause.before(start) in grammar.indirect_objects:
        if _is_subject(clause, start - 1, have):
            break
        start -= 1
    if start < 1 or not clause.follows(start):
        return UNKNOWN
    if clause.before(start) in grammar.plural_objects:
        return _pronoun(clause, start - 1, have)
    first = _subject(clause, start - 1, have)
    that = first - 1
    if that < 1 or not clause.follows(first):
        return UNKNOWN
    return _antecedent(clause, that) if clause.folded[that] in grammar.relative_objects else UNKNOWN


def _governs_another(clause: Clause, at: int) -> bool:
    """« que j'ai vu passer », « … essayé de lire », « … dit que », « … mangé une pomme »."""
    grammar = clause.grammar
    after = clause.behind(at + 1, grammar.adverbs)
    if not clause.follows(after):
        return False
    word = clause.folded[after]
    if (
        word in grammar.subordinators
        or word in grammar.before_clause
        or _is_infinitive(clause, after)
    ):
        return True
    if word in grammar.before_infinitive or word in grammar.prepositions:
        inner = clause.behind(after + 1, grammar.clitics)
        return clause.follows(inner) and _is_infinitive(clause, inner)
    if word in grammar.plural_determiners | grammar.singular_determiners:
        end = after + 1
        return not (clause.follows(end) and clause.folded[end] in grammar.times)
    return False


def _is_infinitive(clause: Clause, index: int) -> bool:
    return any(reading.mood == "inf" for reading in clause.readings(index, "VER", "AUX"))


def _pronoun(clause: Clause, pronoun: int, have: int) -> Subject:
    """« je les ai vu »: plural, of a gender that the pronoun does not tell."""
    before = clause.grammar.clitics | clause.grammar.ne
    subject = pronoun
    while subject > 0 and clause.follows(subject):
        if _is_subject(clause, subject - 1, have):
            return Subject(clause.words[pronoun].text, "p", "")
        if clause.before(subject) not in before:
            break
        subject -= 1
    return UNKNOWN


def _is_subject(clause: Clause, index: int, have: int) -> bool:
    """Whether a pronoun has the person of avoir; not « qui », which has none."""
    person = clause.grammar.persons.get(clause.folded[index])
    readings = clause.readings(have, "AUX", "VER")
    return (
        person is not None
        and clause.folded[index] != clause.grammar.relative
        and any(reading.person == person for reading in readings)
    )


def _subject(clause: Clause, last: int, have: int) -> int:
    """Where the subject of avoir begins whose last word is at `last`; -1 where that is none."""
    if clause.folded[last] in clause.grammar.ne and last and clause.follows(last):
        last -= 1
    if _is_subject(clause, last, have):
        return last
    first, noun = noun_phrase(clause, last)
    agrees = any(r.person == f"3{noun.number}" for r in clause.readings(have, "AUX", "VER"))
    return first if agrees else -1


def _antecedent(clause: Clause, that: int) -> Subject:
    """The noun or pronoun that « que » at `that` stands for."""
    grammar, at = clause.grammar, that - 1
    is_further = clause.words[that].gap == Gap.PUNCTUATION
    if clause.folded[at] in grammar.coordinators and clause.follows(that):
        is_further, at = True, at - 1
    if is_further:  # « les robots qu'on connaît, qu'on a vu »
        return _of_clause_before(clause, at)
    if not clause.follows(that):
        return UNKNOWN
    word = clause.folded[at]
    if number := grammar.antecedents.get(word):
        gender = grammar.pronoun_genders.get(word, "")
        owned = clause.follows(at) and clause.before(at) in grammar.of
        return Subject(clause.words[at].text, number, gender) if gender and not owned else UNKNOWN
    first, noun = noun_phrase(clause, at)
    if first < 0 or not noun.gender or not _is_alone(clause, first) or _is_cleft(clause, first):
        return UNKNOWN
    name = noun.text.lower()
    # In the singular « que » may begin what an idea, a fear, a chance is about.
    is_about = noun.number == "s" and name in grammar.content_nouns
    return UNKNOWN if is_about or name in grammar.times else noun


def _of_clause_before(clause: Clause, last: int) -> Subject:
    """The antecedent of the short relative clause that ends at `last`: « qu'on connaît bien »."""
    for that in range(last - 1, max(0, last - CLAUSE), -1):
        if clause.words[that + 1].gap >= Gap.PUNCTUATION:
            break
        if clause.folded[that] in clause.grammar.relative_objects:
            behind = range(that + 1, last + 1)
            verbs = sum(_is_finite(clause, at) for at in behind)
            return _antecedent(clause, that) if verbs == 1 else UNKNOWN
    return UNKNOWN


def _is_finite(clause: Clause, index: int) -> bool:
    readings = clause.readings(index, "VER", "AUX")
    return clause.share(index, "VER", "AUX") > 0.5 and any(r.person for r in readings)


def _is_alone(clause: Clause, first: int) -> bool:
    """Whether what begins at `first` belongs to no noun before it: not « le nom des … »."""
    if not first or not clause.follows(first):
        return clause.folded[first] not in clause.grammar.contracted_to
    before, grammar = clause.folded[first - 1], clause.grammar
    if before in grammar.of or before in grammar.coordinators or _is_told(clause, first):
        return False
    if before in grammar.prepositions and clause.follows(first - 1):
        if first > 1 and clause.share(first - 2, "NOM") > 0.5:
            return False  # « un film avec des vaches que j'ai vu »
    is_partitive = clause.folded[first] in grammar.contracted_articles
    if is_partitive and before in grammar.indefinite_articles:
        return False  # « un des films que j'ai vu »
    return not (is_partitive and clause.share(first - 1, "NOM", "ADJ", "ADV", "PRO:ind") >= 0.3)


def _is_told(clause: Clause, first: int) -> bool:
    """« il dit à la dame que … », « on prévient les élus que … »: « que » begins what is said."""
    grammar = clause.grammar
    if clause.before(first) == grammar.to or clause.folded[first] in grammar.contracted_to:
        return True
    before = clause.readings(first - 1, "VER")
    if any(reading.lemma in grammar.verbs_of_telling for reading in before):
        return True
    return clause.before(first) in grammar.prepositions and _is_said(clause, first - 1)


def _is_said(clause: Clause, at: int) -> bool:
    """« il a écrit dans une lettre que … »: a verb of saying stands before the preposition."""
    grammar = clause.grammar
    for index in range(at - 1, max(-1, at - CLAUSE), -1):
        if clause.words[index + 1].gap >= Gap.PUNCTUATION:
            return False
        if any(r.lemma in grammar.verbs_of_saying for r in clause.readings(index, "VER")):
            return True
    return False


def _subject_before(clause: Clause, verb: int) -> str:
    """The word before a verb, or before its « ne »."""
    return clause.before(verb - 1 if clause.before(verb) in clause.grammar.ne else verb)


def _is_cleft(clause: Clause, first: int) -> bool:
    """« c'est avec la voiture que j'ai mangé »: there « que » is no object."""
    grammar, is_beside = clause.grammar, True
    for index in range(first - 1, max(0, first - REACH), -1):
        word = clause.folded[index]
        if clause.words[index + 1].gap >= Gap.SENTENCE:
            return False
        if word in grammar.to_be and _subject_before(clause, index) in grammar.demonstratives:
            return not is_beside
        is_beside = is_beside and word in grammar.adverbs  # « c'est toujours les robots que »
    return False
