"""Participle or infinitive: il a manger, pour payé, elles sont arrivé."""

from __future__ import annotations

from collections.abc import Iterator

from editor.core.document import Document, Gap
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.language.clause import Clause, each_word, is_participle
from editor.language.epithet import belongs_to_noun
from editor.language.language import Language
from editor.language.object_before import object_before
from editor.language.readings import Analysis
from editor.language.subject import UNKNOWN, Subject, has_clear_subject, subject_of

ID = "verb_form"

AS_VERB = 0.5  # share of a form's uses as a verb from which « avoir » before it has no object
OWN = 0.95  # share of a form's uses as a verb from which « est » before it asks for a participle
SEEN = 0.2  # the same right behind a pronoun and « avoir », before an object: « tu as vue le film »
SAID_OF = 0.5  # share of its uses as such from which a word may say something of a clear subject


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    yield from each_word(_at, _begins, document, language, glossary)


def _begins(word: str, clause: Clause) -> bool:
    grammar = clause.grammar
    return (
        _bare(word, clause) in grammar.to_have
        or word in grammar.to_be
        or word == grammar.be
        or word in grammar.before_infinitive
        or word in grammar.of
        or _is_modal(word, clause)
    )


def _is_modal(word: str, clause: Clause) -> bool:
    return any(
        reading.lemma in clause.grammar.modals and reading.pos == "VER"
        for reading in clause.lexicon.analyses(_bare(word, clause))
    )


def _at(clause: Clause, index: int) -> Iterator[Finding]:
    word, grammar = clause.folded[index], clause.grammar
    if clause.words[index].is_capital and not clause.words[index].starts_sentence:
        return  # « le groupe A mange »
    if _bare(word, clause) in grammar.to_have or word in grammar.to_be:
        yield from _auxiliary(clause, index)
    if word in grammar.to_be or word == grammar.be:
        yield from _state(clause, index)
    if (word in grammar.before_infinitive and not _is_has(clause, index)) or (
        word in grammar.of and clause.before(index) in grammar.before_of_infinitive
    ):
        yield from _infinitive(clause, index, index + 1)
    elif _is_modal(word, clause):
        yield from _modal(clause, index)


def _is_has(clause: Clause, index: int) -> bool:
    """« le maire à décidé »: what stands before may be its subject, so that « a » was meant."""
    if clause.folded[index] != clause.grammar.to or not index or not clause.follows(index):
        return False
    if clause.before(index) in clause.grammar.before_has_participle:
        return True
    nouns = clause.nouns(index - 1)
    return clause.words[index - 1].is_capital or any(noun.number != "p" for noun in nouns)


def _auxiliary(clause: Clause, index: int) -> Iterator[Finding]:
    """« il a manger » → mangé, « ils sont arrivé » → arrivés."""
    at, grammar = clause.behind(index + 1, clause.before_participle), clause.grammar
    if not clause.follows(at) or not clause.is_plain(at):
        return
    verbs = clause.readings(at, "VER")
    is_noun = clause.folded[index] in grammar.been and clause.before(index) in grammar.determiners
    if not verbs or is_noun or clause.before(index) in grammar.demonstratives:
        return  # « l'été passe », « c'est manger »: what something is
    if clause.folded[index] in grammar.either and not _has_subject(clause, index):
        return  # « on peut soit lancer, soit quitter »
    if clause.share(at, "VER") < 0.8 and not _is_noun_without_article(clause, index, at):
        if _bare(clause.folded[index], clause) in grammar.to_have:
            yield from _agrees_with_nothing(clause, index, at, verbs)
        return
    reason = Message("“{}” is followed by the participle", (clause.words[index].text,))
    if accented := _accented_participles(clause, index, at, verbs):
        yield from clause.found(ID, at, accented, reason, "accent")
    elif _is_for_participle(verbs, behind_be=clause.folded[index] in grammar.to_be):
        if clause.folded[index] == grammar.has and not has_clear_subject(clause, index):
            return  # a for à: the homophones decide
        features = _subject_features(clause, index)
        forms = clause.forms(
            verbs, features, lambda r: is_participle(r) and r.agrees(features[1], features[0])
        )
        yield from clause.found(ID, at, clause.alike(at, forms), reason, "auxiliary")
    elif clause.folded[index] in grammar.to_be:
        yield from _participle(clause, index, at, verbs)
    else:
        yield from _past(clause, index, at, verbs)
        yield from _agrees_with_nothing(clause, index, at, verbs)
        yield from _object_before(clause, index, at, verbs)


def _has_subject(clause: Clause, index: int) -> bool:
    """Whether a subject pronoun stands before avoir, or only « ne » between, and no object."""
    return _is_said_of(clause, index, index)


def _is_said_of(clause: Clause, at: int, verb: int) -> bool:
    """Whether before `at` stands a pronoun, with « ne » perhaps, that is the verb's subject."""
    before = clause.before(at)
    if before in clause.grammar.ne and at > 1:
        before = clause.folded[at - 2]
    person = clause.grammar.persons.get(before, "")
    return (
        bool(person)
        and before != clause.grammar.relative
        and any(reading.person == person for reading in clause.readings(verb, "AUX", "VER"))
    )


def _past(clause: Clause, index: int, at: int, verbs: list[Analysis]) -> Iterator[Finding]:
    """« il a prit », « on m'a promit »: a form that sounds as the participle."""
    if any(verb.mood not in ("ind", "sub", "imp") for verb in verbs):
        return
    is_other_tense = all(verb.tense == "pas" for verb in verbs)
    is_of_noun = is_other_tense and clause.follows(index) and clause.share(index - 1, "NOM") >= 0.5
    subject = index
    while not is_of_noun and not _is_said_of(clause, subject, index):  # « les voisins ont mit »
        if subject == index - 2 or clause.before(subject) not in clause.grammar.clitics:
            return
        subject -= 1
    if _in_relative(clause, subject):  # with which object it agrees is not known
        if not is_other_tense:
            return  # « tout ce qu'il a suffit »
        forms = clause.forms(verbs, "any participle", is_participle)
    else:
        forms = clause.forms(verbs, "participle", lambda r: is_participle(r) and r.agrees("m", "s"))
    reason = Message("“{}” is followed by the participle", (clause.words[index].text,))
    yield from clause.found(ID, at, clause.alike(at, forms), reason, "past")


def _in_relative(clause: Clause, index: int) -> bool:
    """Whether « que », « combien », « quels » … among the words before may be the object."""
    grammar = clause.grammar
    for at in range(index - 1, max(0, index - 6) - 1, -1):
        if clause.folded[at] in grammar.subordinators or clause.folded[at] in grammar.asks_object:
            return True
        if clause.words[at].gap >= Gap.SENTENCE:
            return False
    return False


def _agrees_with_nothing(
    clause: Clause, index: int, at: int, verbs: list[Analysis]
) -> Iterator[Finding]:
    """« j'ai mangés des pommes »: with avoir only an object before it changes the participle."""
    grammar, after = clause.grammar, at + 1
    is_who = clause.before(index) == grammar.relative  # whose verb has no « que » before it
    if not is_who and (not _has_subject(clause, index) or _in_relative(clause, index)):
        return
    if not grammar.been.isdisjoint(clause.folded[index + 1 : at]):
        return  # « ils ont été vus la nuit »
    verbs = [verb for verb in verbs if verb.mood not in ("ind", "imp")]  # « j'ai finis »
    if not verbs or not all(map(is_participle, verbs)):
        return
    if clause.share(at, "VER") < (SEEN if at == index + 1 and not is_who else 0.8):
        return
    if any((verb.gender, verb.number) == ("m", "s") or verb.number == "x" for verb in verbs):
        return
    if not any(verb.lemma in grammar.unagreeing for verb in verbs) and (
        not clause.follows(after)
        or clause.folded[after] not in clause.before_noun | grammar.quantity_adverbs
    ):
        return
    reason = Message("“{}” comes before its object: no agreement", (clause.words[at].text,))
    yield from clause.found(
        ID, at, clause.alike(at, clause.inflected(verbs, "m", "s")), reason, "object_behind"
    )


def _object_before(clause: Clause, index: int, at: int, verbs: list[Analysis]) -> Iterator[Finding]:
    """« les pommes que j'ai mangé » → mangées, « je les ai vu » → vus: the object stands before."""
    grammar = clause.grammar
    if not all(map(is_participle, verbs)):
        return
    if any(verb.lemma in grammar.unagreeing for verb in verbs):
        return
    if not grammar.been.isdisjoint(clause.folded[index + 1 : at]):
        return  # « la maison qu'elle a été »
    found = object_before(clause, index, at)
    if not found.number or any(verb.agrees(found.gender, found.number) for verb in verbs):
        return
    genders = (found.gender,) if found.gender else ("m", "f")
    forms = (f for gender in genders for f in clause.inflected(verbs, gender, found.number))
    reason = Message("The participle must agree with “{}”", (found.text,))
    ground = "object_before" if found.gender else "object_pronoun"
    yield from clause.found(ID, at, clause.alike(at, forms), reason, ground)


def _is_for_participle(verbs: list[Analysis], *, behind_be: bool) -> bool:
    """Whether a form is none, but sounds like one: manger, mangez, « s'est mit »."""
    return all(verb.mood != "par" for verb in verbs) and (
        any(verb.mood == "inf" or verb.person == "2p" for verb in verbs)
        or (behind_be and all(verb.tense == "pas" for verb in verbs))
    )


def _is_noun_without_article(clause: Clause, index: int, at: int) -> bool:
    """« j'ai déjeuner », « il a rencontre »: mostly nouns, but these need an article there."""
    grammar = clause.grammar
    if clause.folded[index] not in grammar.to_have:
        return False
    if clause.before(index) not in grammar.before_have:
        return False
    is_infinitive = any(reading.mood == "inf" for reading in clause.readings(at))
    if is_infinitive and clause.folded[at].endswith(grammar.infinitive_endings):
        return True
    return clause.share(at, "VER") >= AS_VERB


def _accented_participles(clause: Clause, index: int, at: int, verbs: list[Analysis]) -> list[str]:
    """« j'ai trouve » → trouvé: the form of the present for the participle, an accent left out."""
    word, auxiliary = clause.folded[at], clause.folded[index]
    grammar, lexicon = clause.grammar, clause.lexicon
    if any(verb.mood in ("par", "inf") for verb in verbs):
        return []
    if not word.endswith(grammar.unaccented_endings):
        return []
    if any(r.pos in ("PRE", "ADV", "CON", "PRO:ind") for r in lexicon.analyses(word)):
        return []
    if auxiliary in grammar.to_be and clause.share(at, "VER") < OWN:
        return []
    if auxiliary in grammar.nominal_auxiliaries and not clause.follows(index):
        return []
    lemmas = {verb.lemma for verb in verbs}
    found = [
        (form, reading)
        for form in lexicon.accented(word)
        for reading in lexicon.analyses(form)
        if is_participle(reading) and reading.lemma in lemmas
    ]
    number, gender = _subject_features(clause, index)
    right = [r for r in clause.readings(at, "ADJ") if r.agrees(gender, number)]
    if any(is_participle(r) for own in right for r in lexicon.analyses(own.lemma)):
        return []  # « elle s'est tue »: the participle of another verb
    agreeing = list(clause.inflected((reading for _, reading in found), gender, number))
    return [*(agreeing[:1] if (number, gender) != ("s", "m") else ()), *(f for f, _ in found)]


def _state(clause: Clause, index: int) -> Iterator[Finding]:
    """« je suis ravis », « la porte est fermé »: number and gender of what être says of one."""
    at, grammar = clause.behind(index + 1, clause.before_participle), clause.grammar
    if not clause.follows(at) or not clause.is_plain(at):
        return
    subject = _subject(clause, index)
    want, gender = subject.number, subject.gender
    if clause.before(index) in grammar.third_plural and gender == "m":
        gender = ""  # « ils »: women among them
    if not want or clause.share(at, "ADJ", "VER") < SAID_OF:
        return
    readings = [r for r in clause.readings(at) if r.pos == "ADJ" or is_participle(r)]
    if not readings or any(r.agrees(gender, want) for r in readings):
        return
    if clause.readings(at, "ADV") and clause.follows(at + 1):
        return  # « ce sont juste des noms », « elles sont fort belles »
    if _is_for_oneself(clause, index, at, readings):
        return
    forms = (f for r in readings for f in clause.inflected((r,), gender or r.gender, want))
    reason = Message("“{}” does not agree with “{}”", (clause.words[at].text, subject.text))
    yield from clause.found(ID, at, clause.alike(at, forms), reason, "state")


def _is_for_oneself(clause: Clause, index: int, at: int, said: list[Analysis]) -> bool:
    """« elles se sont parlé », « elle s'est coupé la main »: « se » is no direct object."""
    grammar, after = clause.grammar, at + 1
    while clause.before(index) in grammar.between_subject_and_be - grammar.reflexives:
        index -= 1  # « elles s'y sont laissé prendre »
    that = index - 3
    pronoun, is_twice = clause.before(index), index > 1
    is_twice = is_twice and clause.folded[index - 2] == pronoun  # « nous nous sommes parlé »
    if pronoun not in grammar.reflexives and not is_twice:
        return False
    if not is_twice and pronoun not in grammar.third_reflexives and _is_third(clause, index):
        return False  # « l'idée m'est venue en marchant »
    if any(reading.lemma in grammar.indirect_reflexives for reading in said):
        return True
    if that > 0 and clause.folded[that] in grammar.relative_objects and clause.nouns(that - 1):
        return True  # « les photos qu'elle s'est prises »
    if not clause.follows(after):
        return False
    word = clause.folded[after]
    return word in grammar.subordinators or (word in clause.before_noun and word not in grammar.of)


def _is_third(clause: Clause, index: int) -> bool:
    return all(r.person[:1] == "3" for r in clause.readings(index, "AUX", "VER"))


def _subject(clause: Clause, index: int) -> Subject:
    """The subject of être at `index`, also of « a été », « doit être »."""
    if clause.folded[index] == clause.grammar.be and index:
        modal = _before_adverbs(clause, index)
        is_modal = clause.follows(modal + 1) and _is_modal(clause.folded[modal], clause)
        return subject_of(clause, modal) if is_modal else UNKNOWN
    if clause.folded[index] in clause.grammar.been:
        index = _before_adverbs(clause, index)
        if index < 0 or clause.folded[index] not in clause.grammar.to_have:
            return UNKNOWN
        if clause.before(index) in clause.grammar.between_subject_and_be:
            return UNKNOWN
    return subject_of(clause, index)


def _before_adverbs(clause: Clause, index: int) -> int:
    """The index of the word before one and the adverbs between them."""
    index -= 1
    while index > 0 and clause.follows(index) and clause.folded[index] in clause.grammar.adverbs:
        index -= 1
    return index


def _subject_features(clause: Clause, index: int) -> tuple[str, str]:
    """Number and gender that être's subject gives to its participle: ("s", "m") else."""
    if clause.folded[index] in clause.grammar.to_be:
        subject = _subject(clause, index)
        if subject.number and subject.gender:
            return subject.number, subject.gender
    return "s", "m"


def _participle(clause: Clause, index: int, at: int, verbs: list[Analysis]) -> Iterator[Finding]:
    number, gender = (subject := _subject(clause, index)).number, subject.gender
    if not (number and gender):
        return
    if clause.before(index) == clause.grammar.impersonal and at != index + 1:
        return
    participles = [verb for verb in verbs if is_participle(verb)]
    if not participles:
        return
    if any(p.agrees(gender, number) for p in participles):
        return
    if _is_for_oneself(clause, index, at, participles):
        return
    forms = clause.inflected(participles, gender, number)
    reason = Message("The participle must agree with “{}”", (subject.text,))
    yield from clause.found(ID, at, clause.alike(at, forms), reason, "participle")


def _modal(clause: Clause, index: int) -> Iterator[Finding]:
    if clause.is_in_fact(index):  # « en fait vous allez »
        return
    if clause.lexicon.share(_bare(clause.folded[index], clause), "VER") < 0.6:
        return
    passed = clause.before_participle | clause.grammar.clitics
    yield from _infinitive(clause, index, clause.behind(index + 1, passed))


def _infinitive(clause: Clause, index: int, at: int) -> Iterator[Finding]:
    """« pour payé » → payer, « il va mangé » → manger."""
    while clause.follows(at) and clause.folded[at] in clause.before_verb and at < index + 3:
        at += 1
    if not clause.follows(at) or not clause.is_plain(at):
        return
    verbs = clause.readings(at, "VER")
    # What is an adjective as well can be no other behind « vous devez », « la décision de ».
    before = clause.folded[index]
    is_right_behind = at == index + 1 and (_is_modal(before, clause) or before in clause.grammar.of)
    is_plain = any(is_participle(verb) and verb.agrees("m", "s") for verb in verbs)
    parts = ("VER", "ADJ") if is_right_behind and is_plain else ("VER",)
    if not verbs or clause.share(at, *parts) < 0.85 or belongs_to_noun(clause, index, at):
        return
    if any(verb.mood == "inf" for verb in verbs):
        return
    if not any(is_participle(verb) or _is_like_infinitive(verb) for verb in verbs):
        return
    forms = clause.forms(verbs, "inf", lambda reading: reading.mood == "inf")
    reason = Message("“{}” is followed by the infinitive", (clause.words[index].text,))
    yield from clause.found(ID, at, clause.alike(at, forms), reason, "infinitive")


def _is_like_infinitive(verb: Analysis) -> bool:
    """« vous mangez », « ils finirent »: finite, but with an ending that may sound alike."""
    return verb.person == "2p" or (verb.tense, verb.person) == ("pas", "3p")


def _bare(word: str, clause: Clause) -> str:
    """The verb of an inverted question: faudra-t-il → faudra; not of « peut-être »."""
    parts = word.split("-")
    return parts[0] if parts[-1] in clause.grammar.persons else word
