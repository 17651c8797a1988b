"""Participle or infinitive: il a manger, pour payé, elles sont arrivé."""

from __future__ import annotations

from collections.abc import Iterator

from editor.core.document import Document, Gap
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.suggestion import Suggestion
from editor.language.clause import ADVERBS, AVOIR, BETWEEN, ETRE, Words, each_word
from editor.language.language import Language
from editor.language.readings import Analysis

ID = "verb_form"

_MODALS = frozenset(("pouvoir", "devoir", "vouloir", "aller", "falloir", "savoir", "faire", "oser"))
_BEFORE_INFINITIVE = frozenset(["à", "pour", "sans"])
# Words whose « de » calls for an infinitive.
_CALLS_DE_INFINITIVE = frozenset(
    "afin avant lieu besoin envie train permet permettre permettent permis essaie essaye essayer "
    "essayé décidé décider possibilité capable capables arrête arrêter arrêté oublie oublier "
    "continue continuer commence commencer propose proposer éviter évite moyen façon manière "
    "choix occasion chance droit temps possible impossible obligé obligés facile difficile "
    "important intéressant dur".split()
)
# Pronouns that stand before the verb « a », so that an « à » between them and a participle is it.
_BEFORE_VERB_A = frozenset(
    "il elle on n' qui ça cela m' t' l' lui nous vous leur les la le en".split()
)
_PLURAL_STATES = frozenset(("sont", "étaient", "seront", "seraient", "soient"))
_PLURAL_SUBJECTS = frozenset(("ils", "elles"))


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Suggestion]:
    yield from each_word(_at, Words(document, language.lexicon, glossary))


def _at(w: Words, index: int) -> Iterator[Suggestion]:
    word = w.folded[index]
    if word in AVOIR or word in ETRE:
        yield from _auxiliary(w, index)
    if word in ETRE:
        yield from _state(w, index)
    if (word in _BEFORE_INFINITIVE and not _is_verb_a(w, index)) or (
        word in ("de", "d'") and w.before(index) in _CALLS_DE_INFINITIVE
    ):
        yield from _infinitive(w, index, index + 1, w.words[index].text)
    elif any(a.lemma in _MODALS and a.pos == "VER" for a in w.lexicon.analyses(_bare(word))):
        yield from _modal(w, index)


def _is_verb_a(w: Words, index: int) -> bool:
    """« le maire à décidé »: what stands before may be its subject, so that « a » was meant."""
    if w.folded[index] != "à" or not index or w.words[index].gap > Gap.LINE:
        return False
    if w.before(index) in _BEFORE_VERB_A:
        return True
    before = w.words[index - 1]
    return before.is_capital or any(a.number != "p" for a in w.nouns(index - 1))


def _auxiliary(w: Words, index: int) -> Iterator[Suggestion]:
    """« il a manger » → mangé, « ils sont arrivé » → arrivés."""
    at = index + 1
    while w.follows(at) and w.folded[at] in ADVERBS:
        at += 1
    if not w.follows(at) or not w.is_plain(at):
        return
    text = w.words[at].text
    readings = w.lexicon.analyses(text)
    verbs = [a for a in readings if a.pos == "VER"]
    before = w.before(index)
    if not verbs or before in ("c'", "ce"):
        return  # « c'est manger »: what something is
    if w.lexicon.share(text, "VER") < 0.8 and not _is_noun_without_article(w, index, at):
        return
    if accented := _accented_participles(w, index, at, verbs):
        reason = Message("After “{}” stands the participle", (w.words[index].text,))
        yield from w.suggest(ID, at, accented, reason, 0.8)
        return
    if all(a.mood != "par" for a in verbs) and any(
        a.mood == "inf" or a.person == "2p" for a in verbs
    ):
        if w.folded[index] == "a" and before not in (
            "il",
            "elle",
            "on",
            "qui",
            "l'",
            "n'",
            "y",
            "m'",
            "t'",
            "s'",
        ):
            return  # a for à: the homophones decide
        number, gender = _subject_features(w, index)
        forms = [
            form
            for verb in verbs
            for form in w.lexicon.forms_of(verb.lemma)
            if any(
                a.mood == "par" and a.tense == "pas" and a.number == number and a.gender == gender
                for a in w.lexicon.analyses(form)
            )
        ]
        reason = Message("After “{}” stands the participle", (w.words[index].text,))
        yield from w.suggest(ID, at, w.alike(at, iter(forms)), reason, 0.75)
    elif w.folded[index] in ETRE:
        yield from _participle(w, index, at, verbs)


def _is_noun_without_article(w: Words, index: int, at: int) -> bool:
    """« j'ai déjeuner », « il a rencontre »: mostly nouns, but these need an article there."""
    if w.folded[index] not in AVOIR or w.before(index) not in _SUBJECT_PRONOUNS:
        return False
    readings = w.lexicon.analyses(w.words[at].text)
    infinitive = w.folded[at].endswith("er") and any(a.mood == "inf" for a in readings)
    return infinitive or w.lexicon.share(w.words[at].text, "VER") >= _AS_VERB


_AS_VERB = 0.5  # share of a form's uses as a verb from which « avoir » before it has no object
_SUBJECT_PRONOUNS = frozenset("j' je tu il elle on nous vous ils elles n' l'".split())
_OWN = 0.95  # share of a form's uses as a verb from which « est » before it asks for a participle


def _accented_participles(w: Words, index: int, at: int, verbs: list[Analysis]) -> list[str]:
    """« j'ai trouve » → trouvé: the form of the present for the participle, an accent left out."""
    if any(a.mood in ("par", "inf") for a in verbs) or not w.folded[at].endswith(("e", "es")):
        return []
    if any(a.pos in ("PRE", "ADV", "CON", "PRO:ind") for a in w.lexicon.analyses(w.folded[at])):
        return []
    if w.folded[index] in ETRE and w.lexicon.share(w.words[at].text, "VER") < _OWN:
        return []
    if w.folded[index] in _MORE_THAN_VERB and not w.follows(index):
        return []
    lemmas = {v.lemma for v in verbs}
    found = [
        (form, a)
        for form in w.lexicon.accented(w.folded[at])
        for a in w.lexicon.analyses(form)
        if a.mood == "par" and a.tense == "pas" and a.lemma in lemmas
    ]
    number, gender = _subject_features(w, index)
    agreeing = [f for _, a in found for f in w.lexicon.inflected(a, gender, number)]
    return [*(agreeing[:1] if (number, gender) != ("s", "m") else ()), *(f for f, _ in found)]


_MORE_THAN_VERB = frozenset(("a", "as", "est"))  # the letter, the ace, the point of the compass


def _state(w: Words, index: int) -> Iterator[Suggestion]:
    """« je suis ravis », « ils sont content »: number of what être says of a pronoun."""
    at = index + 1
    while w.follows(at) and w.folded[at] in ADVERBS:
        at += 1
    subject = w.before(index)
    if subject in ("ne", "n'") and index > 1:
        subject = w.folded[index - 2]
    if not w.follows(at) or not w.is_plain(at):
        return
    if w.folded[index] in _PLURAL_STATES and subject not in ("nous", "vous"):
        subject = "ils" if subject not in ("ils", "elles") else subject
    number = {"je": "s", "j'": "s", "il": "s", "elle": "s", "tu": "s", "ils": "p", "elles": "p"}
    want = number.get(subject, "")
    text = w.words[at].text
    if not want or w.lexicon.share(text, "ADJ", "VER") < 0.8:
        return
    readings = [
        a
        for a in w.lexicon.analyses(text)
        if a.pos == "ADJ" or (a.mood == "par" and a.tense == "pas")
    ]
    if not readings or any(a.number in (want, "x") for a in readings):
        return
    if any(a.mood in ("ind", "sub") for a in w.lexicon.analyses(text)):
        return
    gender = {"il": "m", "elle": "f", "elles": "f"}.get(subject, "")
    forms = (f for a in readings for f in w.lexicon.inflected(a, gender or a.gender, want))
    why = w.words[index].text if want == "p" else subject
    reason = Message("“{}” does not agree with “{}”", (text, why))
    yield from w.suggest(ID, at, w.alike(at, forms), reason, 0.75)


def _subject_features(w: Words, index: int) -> tuple[str, str]:
    """Number and gender that a subject pronoun gives to être's participle: ("s", "m") else."""
    before = w.before(index)
    if w.folded[index] in ETRE and before in ("ils", "elles", "elle"):
        return ("p" if before != "elle" else "s"), ("m" if before == "ils" else "f")
    return "s", "m"


def _participle(w: Words, index: int, at: int, verbs: list[Analysis]) -> Iterator[Suggestion]:
    before = w.before(index)
    if before not in ("ils", "elles", "elle", "il") or (before == "il" and at != index + 1):
        return
    participles = [a for a in verbs if a.mood == "par" and a.tense == "pas"]
    if not participles or any(a.mood in ("ind", "sub") for a in verbs):
        return
    number = "p" if before in _PLURAL_SUBJECTS else "s"
    gender = "f" if before.startswith("elle") else "m"
    if any(a.number in (number, "x") and a.gender in (gender, "x") for a in participles):
        return
    forms = (f for a in participles for f in w.lexicon.inflected(a, gender, number))
    reason = Message("The participle belongs to “{}”", (before,))
    yield from w.suggest(ID, at, w.alike(at, forms), reason, 0.75)


def _modal(w: Words, index: int) -> Iterator[Suggestion]:
    if w.lexicon.share(_bare(w.folded[index]), "VER") < 0.6:
        return
    at = index + 1
    while w.follows(at) and (w.folded[at] in ADVERBS or w.folded[at] in BETWEEN):
        at += 1
    yield from _infinitive(w, index, at, w.words[index].text)


def _infinitive(w: Words, index: int, at: int, why: str) -> Iterator[Suggestion]:
    """« pour payé » → payer, « il va mangé » → manger."""
    while w.follows(at) and w.folded[at] in BETWEEN and at < index + 3:
        at += 1
    if not w.follows(at) or not w.is_plain(at):
        return
    text = w.words[at].text
    verbs = [a for a in w.lexicon.analyses(text) if a.pos == "VER"]
    if not verbs or w.lexicon.share(text, "VER") < 0.85:
        return
    if any(a.mood == "inf" for a in verbs):
        return
    if not any((a.mood == "par" and a.tense == "pas") or a.person == "2p" for a in verbs):
        return
    forms = (
        form
        for verb in verbs
        for form in w.lexicon.forms_of(verb.lemma)
        if any(a.mood == "inf" for a in w.lexicon.analyses(form))
    )
    reason = Message("After “{}” stands the infinitive", (why,))
    yield from w.suggest(ID, at, w.alike(at, forms), reason, 0.75)


def _bare(word: str) -> str:
    """The verb of an inverted question: faudra-t-il → faudra."""
    return word.split("-")[0]
