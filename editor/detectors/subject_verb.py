"""A verb whose ending does not fit its subject: ils mange, tu mange, les documents révèle."""

from __future__ import annotations

from collections.abc import Iterator

from editor.core.document import Document, Gap
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.language.clause import Clause, each_word, is_participle
from editor.language.language import Language
from editor.language.readings import Analysis
from editor.language.subject import begins_clause, is_object, noun_phrase

ID = "subject_verb"

_ADDRESSED = ("1s", "2s", "2p")  # persons whose pronouns are told from objects here
_FIRST_OR_SECOND = {"1s", "2s"}
_PLAIN = (("ind", "pre"), ("ind", "imp"))  # moods and tenses in which a machine hears a verb


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    yield from each_word(_at, _begins, document, language, glossary)


def _begins(word: str, clause: Clause) -> bool:
    grammar = clause.grammar
    return (
        word == grammar.relative
        or word in grammar.third_plural
        or word in grammar.third_singular
        or grammar.persons.get(word) in _ADDRESSED
        or word in grammar.definite_plurals
        or word in grammar.most
        or word in grammar.everyone[-1:]
        or word in grammar.singular_determiners
        or word == grammar.additive
        or word in grammar.nobody
    )


def _at(clause: Clause, index: int) -> Iterator[Finding]:
    word, at, grammar = clause.folded[index], index + 1, clause.grammar
    if word == grammar.relative:
        yield from _relative(clause, index)
    elif word in grammar.singular_determiners:
        yield from _one(clause, index)
    elif word == grammar.additive:
        yield from _joined(clause, index)
    elif word in grammar.most or word in grammar.everyone[-1:]:
        yield from _collective(clause, index)
    if word in grammar.third_plural or word in grammar.third_singular:
        yield from _third_person_subject(clause, index, word in grammar.third_plural)
    elif grammar.persons.get(word) in _ADDRESSED:
        yield from _addressed(clause, index)
    elif word in grammar.nobody and _is_before_ne(clause, index):
        at = clause.behind(at, clause.before_verb)
        if _may_be_verb(clause, at):
            yield from _third_person(clause, at, plural=False, why=clause.words[index].text)
    elif word in grammar.definite_plurals and clause.follows(at) and clause.is_plain(at):
        is_pronoun = word in grammar.pronominal_plurals and clause.share(at, "NOM", "ADJ") < 0.9
        if not is_pronoun and (readings := _plural_nouns(clause, at)):
            yield from _verb_of_noun(clause, index, at, readings)


def _is_before_ne(clause: Clause, index: int) -> bool:
    """« rien ne va », not « il ne voit rien ne bouge pas », where two sentences meet."""
    if not clause.follows(index + 1) or clause.folded[index + 1] not in clause.grammar.ne:
        return False
    return not (index and clause.follows(index) and clause.share(index - 1, "VER", "AUX") > 0.5)


def _plural_nouns(clause: Clause, at: int) -> list[Analysis]:
    """Noun readings behind a plural article; of « salariés » as well, an adjective elsewhere."""
    is_both = clause.share(at, "NOM", "ADJ") >= 0.95 and clause.share(at, "NOM") >= 0.5
    return clause.readings(at, "NOM") if is_both else clause.nouns(at)


def _one(clause: Clause, index: int) -> Iterator[Finding]:
    """« mon père travaillais » → travaillait: a noun begins the clause, its verb says I or you."""
    for last in (index + 1, index + 2):
        if last < len(clause.words) and noun_phrase(clause, last)[0] == index:
            at = clause.behind(last + 1, clause.before_verb)
            verbs = _verbs(clause, at) if _may_be_verb(clause, at) else []
            if any(verb.person == _elided_person(clause, last, at) for verb in verbs):
                return
            if verbs and begins_clause(clause, index) and all(v.mood != "imp" for v in verbs):
                if {verb.person for verb in verbs} <= _FIRST_OR_SECOND:
                    yield from _third_person(clause, at, plural=False, why=clause.words[last].text)
            return


def _elided_person(clause: Clause, last: int, verb: int) -> str:
    """The person of « t' » between a noun and its verb, where it stands for « tu »; "" else."""
    grammar = clause.grammar
    full = (grammar.elided_pronouns.get(word) for word in clause.folded[last + 1 : verb])
    return next((grammar.persons[word] for word in full if word and word in grammar.persons), "")


def _joined(clause: Clause, index: int) -> Iterator[Finding]:
    """« mon frère et ma sœur habite » → habitent: two nouns at the start of a clause."""
    if not index or not clause.follows(index) or not clause.follows(index + 1):
        return
    first, one = noun_phrase(clause, index - 1)
    if first < 0 or not one.number or not begins_clause(clause, first):
        return
    if _is_cause(clause, first, index + 1) or one.text.lower() in clause.grammar.times:
        return
    for last in (index + 2, index + 3):
        if last < len(clause.words) and noun_phrase(clause, last)[0] == index + 1:
            at = clause.behind(last + 1, clause.before_verb)
            if _may_be_verb(clause, at):
                why = " ".join(word.text for word in clause.words[first : last + 1])
                yield from _third_person(clause, at, plural=True, why=why)
                return


def _is_cause(clause: Clause, one: int, other: int) -> bool:
    """« une goutte et le vase déborde »: what happens, and what comes of it."""
    indefinite = clause.grammar.indefinite_articles
    return clause.folded[one] in indefinite and clause.folded[other] not in indefinite


def _relative(clause: Clause, index: int) -> Iterator[Finding]:
    """« les gens qui utilise »: the verb behind qui has the number of the noun before it."""
    noun, grammar = index - 1, clause.grammar
    if noun < 0 or not clause.follows(index):
        return
    at = clause.behind(index + 1, clause.before_verb)
    if not _may_be_verb(clause, at):
        return
    if number := grammar.antecedents.get(clause.folded[noun]):
        if clause.before(noun) not in grammar.of:  # « l'un de ceux qui comprend »
            yield from _third_person(clause, at, number == "p", clause.words[noun].text)
        return
    if not noun or not clause.is_plain(noun):
        return
    article = clause.folded[noun - 1]
    if clause.follows(noun) and (_is_owned(clause, noun - 1) or _is_behind_one(clause, noun - 1)):
        return
    if clause.before(noun - 1) in grammar.indefinite_articles:
        return  # « une des choses qui me gêne », where both are right
    numbers = {reading.number for reading in clause.nouns(noun)}
    if len(numbers) != 1 or not clause.follows(noun):
        return
    is_plural = article in grammar.definite_plurals or article in grammar.indefinite_plurals
    plural = numbers == {"p"} and is_plural
    singular = numbers == {"s"} and article in grammar.articles
    if plural or singular:
        yield from _third_person(clause, at, plural, clause.words[noun].text)


def _collective(clause: Clause, index: int) -> Iterator[Finding]:
    """« tout le monde savent » → sait, « la plupart des gens pense » → pensent."""
    grammar = clause.grammar
    plural = clause.folded[index] in grammar.most
    first, at = (index - 1 if plural else index - len(grammar.everyone) + 1), index + 1
    if first < 0 or (not plural and clause.folded[first : index + 1] != grammar.everyone):
        return
    if not all(map(clause.follows, range(first + 1, at))) or _is_asked_for(clause, first):
        return
    if plural and clause.follows(at) and clause.folded[at] in grammar.contracted_articles:
        if not clause.follows(at + 1) or {r.number for r in clause.nouns(at + 1)} != {"p"}:
            return  # « la plupart du temps »
        at += 2
    at = clause.behind(at, clause.before_verb)
    if _may_be_verb(clause, at):
        why = " ".join(word.text for word in clause.words[first : index + 1])
        yield from _third_person(clause, at, plural, why)


def _is_asked_for(clause: Clause, index: int) -> bool:
    """Whether a verb or a preposition stands before a subject, which is its object then."""
    before = index - 1
    if before < 0 or not clause.follows(index):
        return False
    return clause.share(before, "VER", "AUX", "PRE") > 0.5


def _is_owned(clause: Clause, article: int) -> bool:
    """« le chef des pompiers qui dirige », « l'homme aux chiens qui crie »: of the noun before."""
    grammar, word, owner = clause.grammar, clause.folded[article], article - 1
    if word in grammar.of or clause.before(article) in grammar.of:
        return True
    if word not in grammar.contracted_articles or not clause.follows(article):
        return False
    return owner >= 0 and clause.share(owner, "NOM") >= 0.5


def _is_behind_one(clause: Clause, article: int) -> bool:
    """« un service pour les retraités qui répond »: of the one thing that this is for."""
    at = article - 1
    if at < 1 or not clause.follows(article) or clause.share(at, "PRE") < 0.5:
        return False
    while at > 1 and clause.follows(at) and clause.share(at - 1, "NOM") < 0.5:
        at -= 1
        if clause.share(at, "ADJ") < 0.5 and not any(map(is_participle, _verbs(clause, at))):
            return False
    return clause.follows(at) and any(r.number in ("s", "x") for r in clause.nouns(at - 1))


def _may_be_verb(clause: Clause, at: int) -> bool:
    return clause.follows(at) and clause.is_plain(at) and not clause.is_in_fact(at)


def _verb_of_noun(
    clause: Clause, index: int, at: int, readings: list[Analysis]
) -> Iterator[Finding]:
    """« les documents révèle »: subject and verb side by side."""
    after = clause.behind(at + 1, clause.before_verb)
    if clause.before(index) in clause.grammar.prepositions:
        return
    before = index - 1
    while before > 0 and clause.follows(before + 1) and clause.share(before, "ADV") >= 0.8:
        before -= 1  # « choisir manuellement les points prend du temps »
    if _is_asked_for(clause, before + 1):
        return
    if clause.before(after) in clause.grammar.before_gerund and clause.follows(after):
        if clause.readings(after, "NOM"):
            return  # « les fourmis en marche »
    if clause.follows(after) and clause.words[after].is_capital:
        return  # « les options Transformer et Rogner »
    if clause.folded[at] in clause.grammar.times and clause.follows(after + 1):
        if clause.folded[after + 1] in clause.before_noun | clause.before_verb:
            return  # « les dimanches venait mon oncle »
    if clause.follows(after) and any(reading.number in "px" for reading in readings):
        if not clause.is_in_fact(after):
            yield from _third_person(clause, after, plural=True, why=clause.words[at].text)


def _third_person_subject(clause: Clause, index: int, plural: bool) -> Iterator[Finding]:
    """ils mange → mangent, il mangé → mangeait, on amortisse → amortit."""
    at = clause.behind(index + 1, clause.before_verb)
    if not _may_be_verb(clause, at) or _is_elided_object(clause, index):
        return
    if is_object(clause, index) or _is_inverted(clause, index, at):
        return
    is_joined = clause.before(index) in clause.grammar.coordinators
    if is_joined and clause.words[index].gap <= Gap.LINE:
        return
    word, why = clause.folded[index], clause.words[index].text
    if not plural and not _after_that(clause, index):
        yield from _subjunctive(clause, at, why)
    yield from _third_person(clause, at, plural, why)
    yield from _unfinished(clause, at, plural, why)
    if word not in clause.grammar.pronoun_objects or clause.words[index].starts_sentence:
        yield from _no_verb(clause, at, "3p" if plural else "3s", why)


def _is_elided_object(clause: Clause, index: int) -> bool:
    before = clause.before(index)
    return before.endswith("'") and before not in clause.grammar.elided_before_subject


def _addressed(clause: Clause, index: int) -> Iterator[Finding]:
    """tu mange → manges, je mangé → mangeais, que vous mangé → mangez."""
    at = clause.behind(index + 1, clause.before_verb)
    if not _may_be_verb(clause, at) or _is_elided_object(clause, index):
        return
    grammar, before = clause.grammar, clause.before(index)
    person = grammar.persons[clause.folded[index]]
    if _is_inverted(clause, index, at):
        return
    if person == "2p":
        if at != index + 1 or before in grammar.before_object:
            return
        if not clause.words[index].starts_sentence and before not in grammar.before_clause:
            return
        if not grammar.ne.isdisjoint(clause.folded[max(0, index - 5) : index]):
            return  # « nous ne pouvons que vous encourager »
    yield from _person(clause, at, person, clause.words[index].text)
    if person != "2p":
        yield from _no_verb(clause, at, person, clause.words[index].text)


def _is_inverted(clause: Clause, index: int, at: int) -> bool:
    """« qu'as tu fait », a question without its hyphen: the verb stands before the pronoun."""
    grammar, person = clause.grammar, clause.grammar.persons.get(clause.folded[index])
    return (
        clause.follows(index)
        and clause.before(index) in grammar.to_have | grammar.to_be
        and any(reading.person == person for reading in _verbs(clause, index - 1))
        and any(map(is_participle, _verbs(clause, at)))
    )


def _after_that(clause: Clause, index: int) -> bool:
    """Whether one of the six words before is « que », « qui », « où » …"""
    low = max(0, index - 6)
    return not clause.grammar.subordinators.isdisjoint(clause.folded[low:index])


def _subjunctive(clause: Clause, at: int, why: str) -> Iterator[Finding]:
    """« plus on amortisse »: a form that only the subjunctive has, without « que » before."""
    verbs = _verbs(clause, at)
    if not verbs or any(verb.mood != "sub" or verb.tense != "pre" for verb in verbs):
        return
    forms = _in_tense(clause, verbs, ("ind", "pre", "3s"))
    reason = Message("Without “que”, “{}” takes the indicative", (why,))
    yield from clause.found(ID, at, list(forms), reason, "subjunctive")


def _in_tense(clause: Clause, verbs: list[Analysis], want: tuple[str, str, str]) -> Iterator[str]:
    """Forms of the verbs in a mood, tense and person."""
    return clause.forms(verbs, want, lambda r: (r.mood, r.tense, r.person) == want)


def _verbs(clause: Clause, at: int) -> list[Analysis]:
    return clause.readings(at, "VER", "AUX")


def _is_verb(clause: Clause, at: int) -> bool:
    """Whether a word is mostly a verb, or a noun where none can stand: « qui joues »."""
    if clause.share(at, "VER", "AUX") >= 0.8:
        return True
    grammar, before = clause.grammar, clause.before(at)
    is_behind = before == grammar.relative or before in grammar.reflexives
    return is_behind and clause.follows(at) and clause.share(at, "NOM", "VER", "AUX") >= 0.95


def _third_person(clause: Clause, at: int, plural: bool, why: str) -> Iterator[Finding]:
    want, have = ("3p", "3s") if plural else ("3s", "3p")
    if not _is_verb(clause, at):
        return
    verbs = _verbs(clause, at)
    if any(verb.person == want for verb in verbs):
        return
    wrong = [verb for verb in verbs if verb.person == have]
    is_called = plural and any(verb.mood == "imp" for verb in verbs)  # « les enfants, viens »
    if not is_called and {verb.person for verb in verbs if verb.person} <= _FIRST_OR_SECOND:
        wrong = [verb for verb in verbs if verb.person]  # « elle sais », « les voisins étais »
    if wrong:
        yield from _verb(clause, at, wrong, want, why)


def _unfinished(clause: Clause, at: int, plural: bool, why: str) -> Iterator[Finding]:
    """« il mangé », « on manger »: a participle where the imperfect sounds alike."""
    verbs = _verbs(clause, at)
    if not verbs or clause.share(at, "VER", "AUX") < 0.85 or _is_behind_plural(clause, at):
        return
    if any(verb.mood not in ("inf", "par") or verb.tense == "pre" for verb in verbs):
        return
    person = "3p" if plural else "3s"
    imperfect = _in_tense(clause, verbs, ("ind", "imp", person))
    present = _in_tense(clause, verbs, ("ind", "pre", person))  # « il fini » → finit
    rights = [*clause.alike(at, imperfect, 0.25), *clause.alike(at, present)]
    reason = Message("The verb must agree with “{}”", (why,))
    yield from clause.found(ID, at, rights, reason, "imperfect")


def _is_behind_plural(clause: Clause, at: int) -> bool:
    """« mes amis on acheté », « ceux qui on mangé »: « ont » may be meant, the participle right."""
    before = at - 2
    if before < 0 or not clause.follows(before + 1):
        return False
    grammar, word = clause.grammar, clause.folded[before]
    if word in grammar.third_plural or word == grammar.relative:
        return True
    return any(reading.number in "px" for reading in clause.nouns(before))


def _person(clause: Clause, at: int, want: str, why: str) -> Iterator[Finding]:
    if not _is_verb(clause, at):
        return
    verbs = _verbs(clause, at)
    if not verbs or any(verb.person == want and verb.mood != "imp" for verb in verbs):
        return
    if any(verb.mood == "inf" for verb in verbs) and want != "2p":
        return
    yield from _verb(clause, at, verbs, want, why)


def _no_verb(clause: Clause, at: int, want: str, why: str) -> Iterator[Finding]:
    """« je voix », « tu croix »: a noun behind a subject that sounds like its verb."""
    if clause.share(at, "NOM", "ADJ") < 0.95 or _verbs(clause, at):
        return
    lexicon = clause.lexicon
    least = lexicon.zipf(clause.folded[at]) - 1  # « on top » is English, no « tope »
    forms = [
        form
        for form in lexicon.sounding_like(lexicon.sound(clause.folded[at]))
        if lexicon.zipf(form) >= least
        and lexicon.share(form, "VER", "AUX") >= 0.8
        and any(r.person == want and (r.mood, r.tense) in _PLAIN for r in lexicon.analyses(form))
    ]
    reason = Message("“{}” is followed by a verb", (why,))
    yield from clause.found(ID, at, forms[:2], reason, "no_verb")


def _verb(clause: Clause, at: int, verbs: list[Analysis], want: str, why: str) -> Iterator[Finding]:
    def fits(reading: Analysis) -> bool:
        finite = reading.mood in ("ind", "sub", "cnd") and reading.tense != "pas"
        return finite and reading.person == want

    reason = Message("The verb must agree with “{}”", (why,))
    forms = clause.alike(at, clause.forms(verbs, want, fits))
    yield from clause.found(ID, at, forms, reason, "person")
