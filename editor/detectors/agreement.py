"""Gender and number that are not heard, around a noun: les collègue, un compte virtuelle.

Only forms that sound the same (or nearly) are proposed: a recogniser hears rightly and spells
wrongly. Parts of speech come from the lexicon's readings weighed by use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.core.document import Document, Gap
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.suggestion import Kind, Suggestion
from editor.core.text import Span
from editor.language.clause import Words, each_word
from editor.language.language import Language
from editor.language.readings import Analysis

ID = "agreement"

_PLURAL = frozenset(
    (
        "les des ces mes tes ses nos vos leurs aux plusieurs quelques certains certaines deux "
        "trois quatre cinq six sept huit neuf dix vingt trente quarante cinquante cent mille "
        "quelles quels différents différentes nombreux nombreuses"
    ).split()
)
_SINGULAR = frozenset(
    (
        "un une le la l' ce cet cette mon ton son ma ta sa du au chaque quel quelle aucun "
        "aucune notre votre"
    ).split()
)
_FEMININE = frozenset(("une la cette ma ta sa quelle quelles aucune certaines nombreuses").split())
_MASCULINE = frozenset(("un le ce cet du au quel quels aucun certains nombreux").split())
_SAME_SOUND = {  # determiners that sound alike: what the other gender or number is
    "quel": ("quelle", "quels", "quelles"), "quelle": ("quel", "quels", "quelles"),
    "quels": ("quel", "quelle", "quelles"), "quelles": ("quel", "quelle", "quels"),
    "leur": ("leurs",), "leurs": ("leur",), "au": ("aux",), "aux": ("au",),
    "cet": ("cette",), "cette": ("cet",), "tel": ("telle", "tels", "telles"),
}  # fmt: skip

_COUNTED = frozenset(
    "fabricant fabricants millions milliers centaines dizaines milliard milliards million série "
    "liste types sortes genres catégories dizaine centaine millier nombre tas plein".split()
)
_MANY = _COUNTED | {"beaucoup"}
_QUEL = frozenset(("quel", "quelle", "quels", "quelles"))
_OTHER_ARTICLE = {"un": "une", "une": "un", "cette": "ce", "ce": "cette"}
_BELOW_TWO = re.compile(r"[01][,.]\d+")


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Suggestion]:
    yield from each_word(_at, Words(document, language.lexicon, glossary))


def _at(w: Words, index: int) -> Iterator[Suggestion]:
    word = w.folded[index]
    if word in _PLURAL or word in _SINGULAR:
        yield from _determiner(w, index)
    if word.isdecimal() and len(word) < 4 and int(word) >= 2:
        yield from _number(w, index, plural=True)
    if word in ("de", "d'") and w.before(index) in _MANY:
        yield from _many(w, index)
    if word[0] in "01" and _BELOW_TWO.fullmatch(word):
        yield from _below_two(w, index)
    if word in _QUEL:
        yield from _whatever(w, index)


def _many(w: Words, index: int) -> Iterator[Suggestion]:
    """« beaucoup de smartphone »: the plural of what is counted, where it is the usual form."""
    at = index + 1
    if not w.follows(at) or not w.is_plain(at):
        return
    readings = w.nouns(at)
    if not readings or any(a.number != "s" for a in readings):
        return
    text = w.words[at].text
    plurals = w.alike(at, (f for a in readings for f in w.lexicon.inflected(a, number="p")))
    slack = 0.5 if w.before(index) in _COUNTED else 0.1
    plurals = [p for p in plurals if w.lexicon.zipf(p) >= w.lexicon.zipf(text) - slack]
    reason = Message("After “{}” stands the plural", (f"{w.before(index)} {w.folded[index]}",))
    yield from w.suggest(ID, at, plurals, reason, 0.65)


def _below_two(w: Words, index: int) -> Iterator[Suggestion]:
    """« 1,7 milliards »: below two the French noun stays singular."""
    at = index + 1
    if w.follows(at) and w.folded[at] in ("milliards", "millions"):
        reason = Message("Below two stands the singular")
        yield from w.suggest(ID, at, [w.folded[at][:-1]], reason, 0.7)


def _whatever(w: Words, index: int) -> Iterator[Suggestion]:
    """« quelle que soit l'utilisateur »: quel agrees with the noun behind the verb."""
    at = index + 4
    if w.folded[index + 1 : index + 3] not in (("que", "soit"), ("que", "soient")):
        return
    if not w.follows(at) or not w.is_plain(at):
        return
    readings = w.nouns(at)
    genders, numbers = {a.gender for a in readings}, {a.number for a in readings}
    if len(genders) != 1 or "x" in genders or len(numbers) != 1:
        return
    plural = w.folded[index + 3] in _PLURAL
    right = {"m": "quel", "f": "quelle"}[genders.pop()] + ("s" if plural else "")
    reason = Message("“{}” does not agree with “{}”", (w.words[index].text, w.words[at].text))
    yield from w.suggest(ID, index, [right], reason, 0.8)


def _determiner(w: Words, index: int) -> Iterator[Suggestion]:
    """les … noun in the singular, un … noun in the plural, quelle … masculine noun."""
    at = index + 1
    if not w.follows(at) or not w.is_plain(at):
        return
    word = w.folded[index]
    if (
        word in ("la", "le", "les", "l'", "leur")
        and w.lexicon.share(w.words[at].text, "NOM", "ADJ") < 0.9
    ):
        return  # a pronoun before its verb
    readings = w.nouns(at)
    if not readings:
        yield from _adjective_first(w, index)
        return
    yield from _number(w, index, plural=word in _PLURAL)
    yield from _gender(w, index, at, readings)
    yield from _article(w, index, at, readings)
    yield from _epithet(w, index, at, readings)


def _adjective_first(w: Words, index: int) -> Iterator[Suggestion]:
    """« ces petites entreprise »: the noun behind one adjective."""
    at, noun = index + 1, index + 2
    if w.folded[index] not in _PLURAL or not w.follows(noun) or not w.is_plain(noun):
        return
    adjective = w.lexicon.analyses(w.words[at].text)
    if not adjective or w.lexicon.share(w.words[at].text, "ADJ", "ADJ:num") < 0.9:
        return
    if not any(a.number in "px" for a in adjective):
        return
    yield from _number_of(w, noun, plural=True, why=w.words[index].text)


def _number(w: Words, index: int, plural: bool) -> Iterator[Suggestion]:
    at = index + 1
    if w.follows(at) and w.is_plain(at) and w.words[at].gap != Gap.GLUED:
        yield from _number_of(w, at, plural, w.words[index].text)


def _number_of(w: Words, at: int, plural: bool, why: str) -> Iterator[Suggestion]:
    if w.folded[at] in ("virgule", "pourcent"):
        return
    readings = w.nouns(at)
    want, have = ("p", "s") if plural else ("s", "p")
    if not readings or any(a.number != have for a in readings):
        return
    if any(
        a.number in (want, "x")
        for a in w.lexicon.analyses(w.words[at].text)
        if a.pos in ("NOM", "ADJ")
    ):
        return
    forms = (f for a in readings for f in w.lexicon.inflected(a, number=want))
    template = "After “{}” stands the plural" if plural else "After “{}” stands the singular"
    yield from w.suggest(ID, at, w.alike(at, forms), Message(template, (why,)), 0.75)


def _gender(w: Words, index: int, at: int, readings: list[Analysis]) -> Iterator[Suggestion]:
    """quelle utilisateur → quel: a determiner whose other gender sounds the same."""
    word = w.folded[index]
    others = _SAME_SOUND.get(word)
    if not others:
        return
    genders = {a.gender for a in readings}
    numbers = {a.number for a in readings}
    if len(genders) != 1 or "x" in genders:
        return
    gender, fits = genders.pop(), []
    for other in others:
        feminine, plural = other in _FEMININE, other in _PLURAL
        if feminine == (gender == "f") and (
            (plural and "p" in numbers) or (not plural and "s" in numbers)
        ):
            fits.append(other)
    wrong = (gender == "m" and word in _FEMININE) or (gender == "f" and word in _MASCULINE)
    if wrong and fits:
        reason = Message("“{}” does not agree with “{}”", (w.words[index].text, w.words[at].text))
        yield from w.suggest(ID, index, fits, reason, 0.75)


def _article(w: Words, index: int, at: int, readings: list[Analysis]) -> Iterator[Suggestion]:
    """« une bruit »: article and noun differ in gender, so that one of them was misheard."""
    word = w.folded[index]
    other = _OTHER_ARTICLE.get(word)
    text = w.words[at].text
    if other is None or w.lexicon.share(text, "NOM") < 0.95 or len(readings) != 1:
        return
    noun = readings[0]
    if noun.number != "s" or noun.share < 1 or noun.gender not in "mf":
        return
    if (noun.gender == "f") == (word in _FEMININE):
        return
    after = at + 1
    rights: list[str] = []
    if w.follows(after):
        readings_after = w.lexicon.analyses(w.words[after].text)
        if w.lexicon.share(w.words[after].text, "NOM") >= 0.4:
            return  # « le fille mère »: what follows may be the noun
        if any(a.pos == "ADJ" and a.gender not in (noun.gender, "x") for a in readings_after):
            # Article and adjective agree: the noun itself was misheard.
            rights = _nouns_like(w, text, "f" if noun.gender == "m" else "m")
    span = Span(w.words[index].start, w.words[at].end)
    wrong = span.of(w.document.text)
    article = w.words[index].text
    right = (other.capitalize() if article[0].isupper() else other) + wrong[len(article) :]
    reason = Message("“{}” does not agree with “{}”", (article, text))
    group = f"{ID}:{wrong.casefold()}"
    repairs = (*(wrong[: -len(text)] + r for r in rights), right)
    yield Suggestion(ID, Kind.AGREEMENT, span, wrong, repairs, reason, 0.62, group)


def _nouns_like(w: Words, text: str, gender: str) -> list[str]:
    """Nouns of a gender that sound nearly like the word."""
    return [
        n.form
        for n in w.lexicon.near(text, 12)
        if any(a.pos == "NOM" and a.gender == gender for a in w.lexicon.analyses(n.form))
    ][:3]


def _epithet(w: Words, index: int, at: int, readings: list[Analysis]) -> Iterator[Suggestion]:
    """« un porte-monnaie virtuelle »: the adjective behind a noun, where it is not heard."""
    after = at + 1
    if not w.follows(after) or not w.is_plain(after):
        return
    text = w.words[after].text
    adjectives = [
        a for a in w.lexicon.analyses(text)
        if a.pos == "ADJ" or (a.mood == "par" and a.tense == "pas")
    ]  # fmt: skip
    if not adjectives or w.lexicon.share(text, "ADJ") < 0.6:
        return
    genders = {a.gender for a in readings}
    if len(genders) != 1 or "x" in genders:
        return
    gender = genders.pop()
    number = "p" if w.folded[index] in _PLURAL else "s"
    if not any(a.number == number or a.number == "x" for a in readings):
        return
    if any(a.gender in (gender, "x") and a.number in (number, "x") for a in adjectives):
        return
    if not any(a.gender in (gender, "x") or a.number in (number, "x") for a in adjectives):
        return
    before = w.before(index)
    if before in ("de", "d'", "en", "à", "et", "des", "ou") or w.folded[index] in (
        "du",
        "des",
        "aux",
        "au",
    ):
        return  # the adjective may belong to the noun before
    forms = (f for a in adjectives for f in w.lexicon.inflected(a, gender, number))
    reason = Message("“{}” does not agree with “{}”", (text, w.words[at].text))
    yield from w.suggest(ID, after, w.alike(after, forms), reason, 0.7)
