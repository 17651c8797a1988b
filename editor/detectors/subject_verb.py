"""A verb whose ending does not fit its subject: ils mange, tu mange, les documents révèle."""

from __future__ import annotations

from collections.abc import Iterator

from editor.core.document import Document, Gap
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.suggestion import Suggestion
from editor.language.clause import BETWEEN, Words, each_word
from editor.language.language import Language
from editor.language.readings import Analysis

ID = "subject_verb"

_THIRD_PLURAL = frozenset(("ils", "elles"))
_THIRD_SINGULAR = frozenset(("il", "elle", "on", "ça", "cela"))
_PLURAL_BEFORE_NOUN = frozenset("les ces mes nos vos leurs tes ses".split())


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Suggestion]:
    yield from each_word(_at, Words(document, language.lexicon, glossary))


def _at(w: Words, index: int) -> Iterator[Suggestion]:
    word = w.folded[index]
    if word == "qui":
        yield from _relative(w, index)
    if word in _THIRD_PLURAL or word in _THIRD_SINGULAR or word in ("tu", "je", "vous", "j'"):
        yield from _subject(w, index)
    elif word in _PLURAL_BEFORE_NOUN and w.follows(index + 1) and w.is_plain(index + 1):
        if (word != "les" and word != "leurs") or w.lexicon.share(
            w.words[index + 1].text, "NOM", "ADJ"
        ) >= 0.9:
            if readings := w.nouns(index + 1):
                yield from _verb_of_noun(w, index, index + 1, readings)


def _relative(w: Words, index: int) -> Iterator[Suggestion]:
    """« les gens qui utilise »: the verb behind qui has the number of the noun before it."""
    noun, at = index - 1, index + 1
    if noun < 1 or not w.follows(index) or not w.is_plain(noun):
        return
    while w.follows(at) and w.folded[at] in BETWEEN:
        at += 1
    if not w.follows(at) or not w.is_plain(at) or _is_in_fact(w, at):
        return
    article = w.folded[noun - 1]
    numbers = {a.number for a in w.nouns(noun)}
    if len(numbers) != 1 or not w.follows(noun):
        return
    plural = numbers == {"p"} and article in (*_PLURAL_BEFORE_NOUN, "des", "aux", "de")
    singular = numbers == {"s"} and article in ("un", "une", "le", "la", "ce", "cette", "l'")
    if plural or singular:
        yield from _third_person(w, at, plural, w.words[noun].text)


def _verb_of_noun(w: Words, index: int, at: int, readings: list[Analysis]) -> Iterator[Suggestion]:
    """« les documents révèle »: subject and verb side by side."""
    after = at + 1
    while w.follows(after) and w.folded[after] in BETWEEN:
        after += 1
    if w.folded[index] not in ("les", "ces", "mes", "nos", "vos", "leurs", "tes", "ses"):
        return
    if index and w.folded[index - 1] in (
        "de",
        "d'",
        "à",
        "dans",
        "pour",
        "par",
        "sur",
        "avec",
    ):
        return
    if (
        index
        and w.lexicon.share(w.words[index - 1].text, "VER", "AUX", "PRE") > 0.5
        and (w.words[index].gap <= Gap.LINE)
    ):
        return
    if w.follows(after) and any(a.number in "px" for a in readings):
        if not _is_in_fact(w, after):
            yield from _third_person(w, after, plural=True, why=w.words[at].text)


def _subject(w: Words, index: int) -> Iterator[Suggestion]:
    """ils mange → mangent, tu mange → manges, je mangé …"""
    at = index + 1
    while w.follows(at) and w.folded[at] in BETWEEN:
        at += 1
    if not w.follows(at) or not w.is_plain(at) or _is_in_fact(w, at):
        return
    word = w.folded[index]
    before = w.before(index)
    if before.endswith("'") and before not in ("qu'", "s'", "lorsqu'", "puisqu'", "j'"):
        return
    if word in _THIRD_PLURAL or word in _THIRD_SINGULAR:
        if index and before in ("et", "ou") and w.words[index].gap <= Gap.LINE:
            return
        if word in _THIRD_SINGULAR and not _after_que(w, index):
            yield from _subjunctive(w, at, w.words[index].text)
        yield from _third_person(w, at, word in _THIRD_PLURAL, w.words[index].text)
        yield from _unfinished(w, at, word in _THIRD_PLURAL, w.words[index].text)
        return
    person = {"tu": "2s", "je": "1s", "j'": "1s", "vous": "2p"}[word]
    if person == "2p" and (
        before in ("je", "j'", "on", "il", "elle", "qui", "ne", "ils", "nous", "à", "pour", "de")
        or at != index + 1
    ):
        return
    if (
        word == "vous"
        and not w.words[index].starts_sentence
        and before not in ("que", "si", "quand", "comme")
    ):
        return
    yield from _person(w, at, person, w.words[index].text)


def _is_in_fact(w: Words, at: int) -> bool:
    """« les gens en fait pensent »: an adverb, no verb."""
    return w.folded[at] == "fait" and w.before(at) == "en"


def _after_que(w: Words, index: int) -> bool:
    """Whether one of the five words before is « que », « qui », « où » … of the same clause."""
    low = max(0, index - 6)
    return any(
        word in ("que", "qu'", "qui", "où", "dont", "lequel", "lorsqu'", "puisqu'", "quoiqu'")
        for word in w.folded[low:index]
    )


def _subjunctive(w: Words, at: int, why: str) -> Iterator[Suggestion]:
    """« plus on amortisse »: a form that only the subjunctive has, without « que » before."""
    verbs = [a for a in w.lexicon.analyses(w.words[at].text) if a.pos in ("VER", "AUX")]
    if not verbs or any(a.mood != "sub" or a.tense != "pre" for a in verbs):
        return
    forms = [
        form
        for verb in verbs
        for form in w.lexicon.forms_of(verb.lemma)
        if any(
            (a.mood, a.tense, a.person) == ("ind", "pre", "3s") for a in w.lexicon.analyses(form)
        )
    ]
    reason = Message("Without “que” stands the indicative after “{}”", (why,))
    yield from w.suggest(ID, at, forms, reason, 0.75)


def _third_person(w: Words, at: int, plural: bool, why: str) -> Iterator[Suggestion]:
    want, have = ("3p", "3s") if plural else ("3s", "3p")
    text = w.words[at].text
    if w.lexicon.share(text, "VER", "AUX") < 0.8:
        return
    verbs = [a for a in w.lexicon.analyses(text) if a.pos in ("VER", "AUX")]
    if any(a.person == want for a in verbs) or not any(a.person == have for a in verbs):
        return
    yield from _verb(w, at, [a for a in verbs if a.person == have], want, why)


def _unfinished(w: Words, at: int, plural: bool, why: str) -> Iterator[Suggestion]:
    """« il mangé », « on manger »: a participle where the imperfect sounds alike."""
    text = w.words[at].text
    verbs = [a for a in w.lexicon.analyses(text) if a.pos in ("VER", "AUX")]
    if not verbs or w.lexicon.share(text, "VER", "AUX") < 0.85:
        return
    if any(a.mood not in ("inf", "par") or a.tense == "pre" for a in verbs):
        return
    want = "3p" if plural else "3s"
    forms = [
        form
        for verb in verbs
        for form in w.lexicon.forms_of(verb.lemma)
        if any(
            (a.mood, a.tense, a.person) == ("ind", "imp", want) for a in w.lexicon.analyses(form)
        )
    ]
    reason = Message("The verb belongs to “{}”", (why,))
    yield from w.suggest(ID, at, w.alike(at, iter(forms), 0.25), reason, 0.7)


def _person(w: Words, at: int, want: str, why: str) -> Iterator[Suggestion]:
    text = w.words[at].text
    if w.lexicon.share(text, "VER", "AUX") < 0.8:
        return
    verbs = [a for a in w.lexicon.analyses(text) if a.pos in ("VER", "AUX")]
    if not verbs or any(a.person == want and a.mood != "imp" for a in verbs):
        return
    if any(a.mood == "inf" for a in verbs) and want != "2p":
        return
    yield from _verb(w, at, verbs, want, why)


def _verb(w: Words, at: int, verbs: list[Analysis], want: str, why: str) -> Iterator[Suggestion]:
    forms = (
        form
        for verb in verbs
        for form in w.lexicon.forms_of(verb.lemma)
        if any(
            a.person == want and a.mood in ("ind", "sub", "cnd") and a.tense != "pas"
            for a in w.lexicon.analyses(form)
        )
    )
    reason = Message("The verb belongs to “{}”", (why,))
    yield from w.suggest(ID, at, w.alike(at, forms), reason, 0.75)
