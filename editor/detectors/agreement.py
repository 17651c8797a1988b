"""Gender and number that are not heard, around a noun: les collègue, un compte virtuelle.

Only forms that sound the same (or nearly) are proposed: a recogniser hears rightly and spells
wrongly. Parts of speech come from the lexicon's readings weighed by use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.core.document import Document, Gap
from editor.core.glossary import Glossary
from editor.core.grammar import Words, each_word
from editor.core.lexicon import Analysis, Lexicon
from editor.core.message import Message
from editor.core.suggestion import Kind, Suggestion
from editor.core.text import Span

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


def find(document: Document, lexicon: Lexicon, glossary: Glossary) -> Iterator[Suggestion]:
    if document.language != "fr":
        return
    rules = _Rules(document, lexicon, glossary)
    yield from each_word(rules.at, len(document.words))


class _Rules(Words):
    def at(self, index: int) -> Iterator[Suggestion]:
        word = self.folded[index]
        if word in _PLURAL or word in _SINGULAR:
            yield from self._determiner(index)
        if word.isdecimal() and len(word) < 4 and int(word) >= 2:
            yield from self._number(index, plural=True)
        if word in ("de", "d'") and self.before(index) in _MANY:
            yield from self._many(index)
        if word[0] in "01" and _BELOW_TWO.fullmatch(word):
            yield from self._below_two(index)
        if word in _QUEL:
            yield from self._whatever(index)

    def _many(self, index: int) -> Iterator[Suggestion]:
        """« beaucoup de smartphone »: the plural of what is counted, where it is the usual form."""
        at = index + 1
        if not self.follows(at) or not self.is_plain(at):
            return
        readings = self.nouns(at)
        if not readings or any(a.number != "s" for a in readings):
            return
        text = self.words[at].text
        plurals = self.alike(
            at, (f for a in readings for f in self.lexicon.inflected(a, number="p"))
        )
        slack = 0.5 if self.before(index) in _COUNTED else 0.1
        plurals = [p for p in plurals if self.lexicon.zipf(p) >= self.lexicon.zipf(text) - slack]
        reason = Message(
            "After “{}” stands the plural", (f"{self.before(index)} {self.folded[index]}",)
        )
        yield from self.suggest(ID, at, plurals, reason, 0.65)

    def _below_two(self, index: int) -> Iterator[Suggestion]:
        """« 1,7 milliards »: below two the French noun stays singular."""
        at = index + 1
        if self.follows(at) and self.folded[at] in ("milliards", "millions"):
            reason = Message("Below two stands the singular")
            yield from self.suggest(ID, at, [self.folded[at][:-1]], reason, 0.7)

    def _whatever(self, index: int) -> Iterator[Suggestion]:
        """« quelle que soit l'utilisateur »: quel agrees with the noun behind the verb."""
        at = index + 4
        if self.folded[index + 1 : index + 3] not in (("que", "soit"), ("que", "soient")):
            return
        if not self.follows(at) or not self.is_plain(at):
            return
        readings = self.nouns(at)
        genders, numbers = {a.gender for a in readings}, {a.number for a in readings}
        if len(genders) != 1 or "x" in genders or len(numbers) != 1:
            return
        plural = self.folded[index + 3] in _PLURAL
        right = {"m": "quel", "f": "quelle"}[genders.pop()] + ("s" if plural else "")
        reason = Message(
            "“{}” does not agree with “{}”", (self.words[index].text, self.words[at].text)
        )
        yield from self.suggest(ID, index, [right], reason, 0.8)

    def _determiner(self, index: int) -> Iterator[Suggestion]:
        """les … noun in the singular, un … noun in the plural, quelle … masculine noun."""
        at = index + 1
        if not self.follows(at) or not self.is_plain(at):
            return
        word = self.folded[index]
        if (
            word in ("la", "le", "les", "l'", "leur")
            and self.lexicon.share(self.words[at].text, "NOM", "ADJ") < 0.9
        ):
            return  # a pronoun before its verb
        readings = self.nouns(at)
        if not readings:
            yield from self._adjective_first(index)
            return
        yield from self._number(index, plural=word in _PLURAL)
        yield from self._gender(index, at, readings)
        yield from self._article(index, at, readings)
        yield from self._epithet(index, at, readings)

    def _adjective_first(self, index: int) -> Iterator[Suggestion]:
        """« ces petites entreprise »: the noun behind one adjective."""
        at, noun = index + 1, index + 2
        if self.folded[index] not in _PLURAL or not self.follows(noun) or not self.is_plain(noun):
            return
        adjective = self.lexicon.analyses(self.words[at].text)
        if not adjective or self.lexicon.share(self.words[at].text, "ADJ", "ADJ:num") < 0.9:
            return
        if not any(a.number in "px" for a in adjective):
            return
        yield from self._number_of(noun, plural=True, why=self.words[index].text)

    def _number(self, index: int, plural: bool) -> Iterator[Suggestion]:
        at = index + 1
        if self.follows(at) and self.is_plain(at) and self.words[at].gap != Gap.GLUED:
            yield from self._number_of(at, plural, self.words[index].text)

    def _number_of(self, at: int, plural: bool, why: str) -> Iterator[Suggestion]:
        if self.folded[at] in ("virgule", "pourcent"):
            return
        readings = self.nouns(at)
        want, have = ("p", "s") if plural else ("s", "p")
        if not readings or any(a.number != have for a in readings):
            return
        if any(
            a.number in (want, "x")
            for a in self.lexicon.analyses(self.words[at].text)
            if a.pos in ("NOM", "ADJ")
        ):
            return
        forms = (f for a in readings for f in self.lexicon.inflected(a, number=want))
        template = "After “{}” stands the plural" if plural else "After “{}” stands the singular"
        yield from self.suggest(ID, at, self.alike(at, forms), Message(template, (why,)), 0.75)

    def _gender(self, index: int, at: int, readings: list[Analysis]) -> Iterator[Suggestion]:
        """quelle utilisateur → quel: a determiner whose other gender sounds the same."""
        word = self.folded[index]
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
            reason = Message(
                "“{}” does not agree with “{}”", (self.words[index].text, self.words[at].text)
            )
            yield from self.suggest(ID, index, fits, reason, 0.75)

    def _article(self, index: int, at: int, readings: list[Analysis]) -> Iterator[Suggestion]:
        """« une bruit »: article and noun differ in gender, so that one of them was misheard."""
        word = self.folded[index]
        other = _OTHER_ARTICLE.get(word)
        text = self.words[at].text
        if other is None or self.lexicon.share(text, "NOM") < 0.95 or len(readings) != 1:
            return
        noun = readings[0]
        if noun.number != "s" or noun.share < 1 or noun.gender not in "mf":
            return
        if (noun.gender == "f") == (word in _FEMININE):
            return
        after = at + 1
        rights: list[str] = []
        if self.follows(after):
            readings_after = self.lexicon.analyses(self.words[after].text)
            if self.lexicon.share(self.words[after].text, "NOM") >= 0.4:
                return  # « le fille mère »: what follows may be the noun
            if any(a.pos == "ADJ" and a.gender not in (noun.gender, "x") for a in readings_after):
                # Article and adjective agree: the noun itself was misheard.
                rights = self._nouns_like(text, "f" if noun.gender == "m" else "m")
        span = Span(self.words[index].start, self.words[at].end)
        wrong = span.of(self.document.text)
        article = self.words[index].text
        right = (other.capitalize() if article[0].isupper() else other) + wrong[len(article) :]
        reason = Message("“{}” does not agree with “{}”", (article, text))
        group = f"{ID}:{wrong.casefold()}"
        repairs = (*(wrong[: -len(text)] + r for r in rights), right)
        yield Suggestion(ID, Kind.AGREEMENT, span, wrong, repairs, reason, 0.62, group)

    def _nouns_like(self, text: str, gender: str) -> list[str]:
        """Nouns of a gender that sound nearly like the word."""
        return [
            n.form
            for n in self.lexicon.near(text, 12)
            if any(a.pos == "NOM" and a.gender == gender for a in self.lexicon.analyses(n.form))
        ][:3]

    def _epithet(self, index: int, at: int, readings: list[Analysis]) -> Iterator[Suggestion]:
        """« un porte-monnaie virtuelle »: the adjective behind a noun, where it is not heard."""
        after = at + 1
        if not self.follows(after) or not self.is_plain(after):
            return
        text = self.words[after].text
        adjectives = [
            a for a in self.lexicon.analyses(text)
            if a.pos == "ADJ" or (a.mood == "par" and a.tense == "pas")
        ]  # fmt: skip
        if not adjectives or self.lexicon.share(text, "ADJ") < 0.6:
            return
        genders = {a.gender for a in readings}
        if len(genders) != 1 or "x" in genders:
            return
        gender = genders.pop()
        number = "p" if self.folded[index] in _PLURAL else "s"
        if not any(a.number == number or a.number == "x" for a in readings):
            return
        if any(a.gender in (gender, "x") and a.number in (number, "x") for a in adjectives):
            return
        if not any(a.gender in (gender, "x") or a.number in (number, "x") for a in adjectives):
            return
        before = self.before(index)
        if before in ("de", "d'", "en", "à", "et", "des", "ou") or self.folded[index] in (
            "du",
            "des",
            "aux",
            "au",
        ):
            return  # the adjective may belong to the noun before
        forms = (f for a in adjectives for f in self.lexicon.inflected(a, gender, number))
        reason = Message("“{}” does not agree with “{}”", (text, self.words[at].text))
        yield from self.suggest(ID, after, self.alike(after, forms), reason, 0.7)
