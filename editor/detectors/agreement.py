"""Endings that are not heard: gender and number after determiners, subject and verb, participles.

Only forms that sound the same (or nearly) are proposed: a recogniser hears rightly and spells
wrongly. Parts of speech come from the lexicon's readings weighed by use; nothing is parsed.
"""

from __future__ import annotations

from collections.abc import Iterator

from editor.core.document import Document, Gap
from editor.core.glossary import Glossary
from editor.core.lexicon import Analysis, Lexicon
from editor.core.message import Message
from editor.core.phonetics import distance
from editor.core.suggestion import Kind, Suggestion

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
_THIRD_PLURAL = frozenset(("ils", "elles"))
_THIRD_SINGULAR = frozenset(("il", "elle", "on", "ça", "cela"))
_BETWEEN = frozenset(("ne n' se s' me m' te t' le la les l' lui leur y en nous vous").split())
_MODALS = frozenset(("pouvoir", "devoir", "vouloir", "aller", "falloir", "savoir", "faire", "oser"))
_BEFORE_INFINITIVE = frozenset(["à", "pour", "sans"])
_AVOIR = frozenset(
    (
        "ai as a avons avez ont avais avait avions aviez avaient aurai aura aurez auront "
        "aurait auraient aie ait aient eu"
    ).split()
)
_ETRE = frozenset(
    (
        "suis es est sommes êtes sont étais était étions étiez étaient serai sera serez seront "
        "serait seraient sois soit soient été"
    ).split()
)
_ADVERBS = frozenset(
    (
        "pas plus jamais déjà bien mal encore toujours tout vraiment très trop peu beaucoup "
        "aussi souvent même rien enfin donc été vite"
    ).split()
)


def find(document: Document, lexicon: Lexicon, glossary: Glossary) -> Iterator[Suggestion]:
    if document.language != "fr":
        return
    checker = _Checker(document, lexicon, glossary)
    last = -1
    for index in range(len(document.words)):
        for found in checker.at(index):
            if found.span.start >= last:
                yield found
                last = found.span.end
            break


class _Checker:
    """The checks, with what they all need; holds no state."""

    def __init__(self, document: Document, lexicon: Lexicon, glossary: Glossary) -> None:
        self.document, self.lexicon, self.glossary = document, lexicon, glossary
        self.words, self.folded = document.words, document.folded

    def at(self, index: int) -> Iterator[Suggestion]:
        word = self.folded[index]
        if word in _PLURAL or word in _SINGULAR:
            yield from self._determiner(index)
        if word.isdigit() and int(word[:9]) >= 2 and len(word) < 4:
            yield from self._number(index, plural=True)
        if word in _THIRD_PLURAL or word in _THIRD_SINGULAR or word in ("tu", "je", "vous", "j'"):
            yield from self._subject(index)
        if word in _AVOIR or word in _ETRE:
            yield from self._auxiliary(index)
        if word in _BEFORE_INFINITIVE:
            yield from self._infinitive(index, index + 1, word)
        elif any(a.lemma in _MODALS and a.pos == "VER" for a in self.lexicon.analyses(word)):
            yield from self._modal(index)

    # — words around —

    def _follows(self, index: int) -> bool:
        """Whether the word stands right behind the one before, without punctuation."""
        return index < len(self.words) and self.words[index].gap <= Gap.LINE

    def _plain(self, index: int) -> bool:
        word = self.words[index]
        return word.is_word and not word.is_capital and not self.glossary.accepts(word.text)

    def _noun(self, index: int) -> list[Analysis]:
        """Noun readings of a word that is mostly a noun."""
        text = self.words[index].text
        if self.lexicon.share(text, "NOM") < 0.75:
            return []
        return [a for a in self.lexicon.analyses(text) if a.pos == "NOM"]

    def _suggest(
        self, index: int, rights: list[str], reason: Message, confidence: float
    ) -> Iterator[Suggestion]:
        word = self.words[index]
        rights = [r for r in dict.fromkeys(rights) if r != word.text.lower()]
        if not rights:
            return
        if word.is_capital:
            rights = [r[0].upper() + r[1:] for r in rights]
        yield Suggestion(
            ID, Kind.AGREEMENT, word.span, word.text, tuple(rights[:4]), reason, confidence,
            f"{ID}:{self.folded[index - 1] if index else ''} {self.folded[index]}→{rights[0]}",
        )  # fmt: skip

    def _alike(self, index: int, forms: Iterator[str], most: float = 0.15) -> list[str]:
        """Of the forms, those that sound like the word."""
        sound = self.lexicon.sound(self.words[index].text.lower())
        return [f for f in forms if distance(sound, self.lexicon.sound(f)) <= most]

    # — checks —

    def _determiner(self, index: int) -> Iterator[Suggestion]:
        """les … noun in the singular, un … noun in the plural, quelle … masculine noun."""
        at = index + 1
        if not self._follows(at) or not self._plain(at):
            return
        word = self.folded[index]
        if (
            word in ("la", "le", "les", "l'", "leur")
            and self.lexicon.share(self.words[at].text, "NOM", "ADJ") < 0.9
        ):
            return  # a pronoun before its verb
        readings = self._noun(at)
        if not readings:
            yield from self._adjective_first(index)
            return
        yield from self._number(index, plural=word in _PLURAL)
        yield from self._gender(index, at, readings)
        yield from self._epithet(index, at, readings)
        yield from self._verb_of_noun(index, at, readings)

    def _adjective_first(self, index: int) -> Iterator[Suggestion]:
        """« ces petites entreprise »: the noun behind one adjective."""
        at, noun = index + 1, index + 2
        if self.folded[index] not in _PLURAL or not self._follows(noun) or not self._plain(noun):
            return
        adjective = self.lexicon.analyses(self.words[at].text)
        if not adjective or self.lexicon.share(self.words[at].text, "ADJ", "ADJ:num") < 0.9:
            return
        if not any(a.number in "px" for a in adjective):
            return
        yield from self._number_of(noun, plural=True, why=self.words[index].text)

    def _number(self, index: int, plural: bool) -> Iterator[Suggestion]:
        at = index + 1
        if self._follows(at) and self._plain(at) and self.words[at].gap != Gap.GLUED:
            yield from self._number_of(at, plural, self.words[index].text)

    def _number_of(self, at: int, plural: bool, why: str) -> Iterator[Suggestion]:
        if self.folded[at] in ("virgule", "pourcent"):
            return
        readings = self._noun(at)
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
        yield from self._suggest(at, self._alike(at, forms), Message(template, (why,)), 0.75)

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
            yield from self._suggest(index, fits, reason, 0.75)

    def _epithet(self, index: int, at: int, readings: list[Analysis]) -> Iterator[Suggestion]:
        """« un porte-monnaie virtuelle »: the adjective behind a noun, where it is not heard."""
        after = at + 1
        if not self._follows(after) or not self._plain(after):
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
        before = self.folded[index - 1] if index else ""
        if before in ("de", "d'", "en", "à", "et", "des", "ou") or self.folded[index] in (
            "du",
            "des",
            "aux",
            "au",
        ):
            return  # the adjective may belong to the noun before
        forms = (f for a in adjectives for f in self.lexicon.inflected(a, gender, number))
        reason = Message("“{}” does not agree with “{}”", (text, self.words[at].text))
        yield from self._suggest(after, self._alike(after, forms), reason, 0.7)

    def _verb_of_noun(self, index: int, at: int, readings: list[Analysis]) -> Iterator[Suggestion]:
        """« les documents révèle »: subject and verb side by side."""
        after = at + 1
        if self.folded[index] not in ("les", "ces", "mes", "nos", "vos", "leurs", "tes", "ses"):
            return
        if index and self.folded[index - 1] in (
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
            and self.lexicon.share(self.words[index - 1].text, "VER", "AUX", "PRE", "CON") > 0.5
            and (self.words[index].gap <= Gap.LINE)
        ):
            return
        if self._follows(after) and any(a.number in "px" for a in readings):
            yield from self._third_person(after, plural=True, why=self.words[at].text)

    def _subject(self, index: int) -> Iterator[Suggestion]:
        """ils mange → mangent, tu mange → manges, je mangé …"""
        at = index + 1
        while self._follows(at) and self.folded[at] in _BETWEEN:
            at += 1
        if not self._follows(at) or not self._plain(at):
            return
        word = self.folded[index]
        before = self.folded[index - 1] if index else ""
        if before.endswith("'") and before not in ("qu'", "s'", "lorsqu'", "puisqu'", "j'"):
            return
        if word in _THIRD_PLURAL or word in _THIRD_SINGULAR:
            if index and before in ("et", "ou") and self.words[index].gap <= Gap.LINE:
                return
            yield from self._third_person(at, word in _THIRD_PLURAL, self.words[index].text)
            return
        person = {"tu": "2s", "je": "1s", "j'": "1s", "vous": "2p"}[word]
        if person == "2p" and (
            before
            in ("je", "j'", "on", "il", "elle", "qui", "ne", "ils", "nous", "à", "pour", "de")
            or at != index + 1
        ):
            return
        if (
            word == "vous"
            and not self.words[index].starts_sentence
            and before not in ("que", "si", "quand", "comme")
        ):
            return
        yield from self._person(at, person, self.words[index].text)

    def _third_person(self, at: int, plural: bool, why: str) -> Iterator[Suggestion]:
        want, have = ("3p", "3s") if plural else ("3s", "3p")
        text = self.words[at].text
        if self.lexicon.share(text, "VER", "AUX") < 0.8:
            return
        verbs = [a for a in self.lexicon.analyses(text) if a.pos in ("VER", "AUX")]
        if any(a.person == want for a in verbs) or not any(a.person == have for a in verbs):
            return
        yield from self._verb(at, [a for a in verbs if a.person == have], want, why)

    def _person(self, at: int, want: str, why: str) -> Iterator[Suggestion]:
        text = self.words[at].text
        if self.lexicon.share(text, "VER", "AUX") < 0.8:
            return
        verbs = [a for a in self.lexicon.analyses(text) if a.pos in ("VER", "AUX")]
        if not verbs or any(a.person == want and a.mood != "imp" for a in verbs):
            return
        if any(a.mood == "inf" for a in verbs) and want != "2p":
            return
        yield from self._verb(at, verbs, want, why)

    def _verb(self, at: int, verbs: list[Analysis], want: str, why: str) -> Iterator[Suggestion]:
        forms = (
            form
            for verb in verbs
            for form in self.lexicon.forms_of(verb.lemma)
            if any(
                a.person == want and a.mood in ("ind", "sub", "cnd") and a.tense != "pas"
                for a in self.lexicon.analyses(form)
            )
        )
        reason = Message("The verb belongs to “{}”", (why,))
        yield from self._suggest(at, self._alike(at, forms), reason, 0.75)

    def _auxiliary(self, index: int) -> Iterator[Suggestion]:
        """« il a manger » → mangé, « ils sont arrivé » → arrivés."""
        at = index + 1
        while self._follows(at) and self.folded[at] in _ADVERBS:
            at += 1
        if not self._follows(at) or not self._plain(at):
            return
        text = self.words[at].text
        readings = self.lexicon.analyses(text)
        verbs = [a for a in readings if a.pos == "VER"]
        if not verbs or self.lexicon.share(text, "VER") < 0.8:
            return
        before = self.folded[index - 1] if index else ""
        if before in ("c'", "ce"):
            return  # « c'est manger »: what something is
        if all(a.mood != "par" for a in verbs) and any(
            a.mood == "inf" or a.person == "2p" for a in verbs
        ):
            if self.folded[index] == "a" and before not in (
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
            number, gender = self._subject_features(index)
            forms = [
                form
                for verb in verbs
                for form in self.lexicon.forms_of(verb.lemma)
                if any(
                    a.mood == "par"
                    and a.tense == "pas"
                    and a.number == number
                    and a.gender == gender
                    for a in self.lexicon.analyses(form)
                )
            ]
            reason = Message("After “{}” stands the participle", (self.words[index].text,))
            yield from self._suggest(at, self._alike(at, iter(forms)), reason, 0.75)
        elif self.folded[index] in _ETRE:
            yield from self._participle(index, at, verbs)

    def _subject_features(self, index: int) -> tuple[str, str]:
        """Number and gender that a subject pronoun gives to être's participle: ("s", "m") else."""
        before = self.folded[index - 1] if index else ""
        if self.folded[index] in _ETRE and before in ("ils", "elles", "elle"):
            return ("p" if before != "elle" else "s"), ("m" if before == "ils" else "f")
        return "s", "m"

    def _participle(self, index: int, at: int, verbs: list[Analysis]) -> Iterator[Suggestion]:
        before = self.folded[index - 1] if index else ""
        if before not in ("ils", "elles", "elle", "il") or (before == "il" and at != index + 1):
            return
        participles = [a for a in verbs if a.mood == "par" and a.tense == "pas"]
        if not participles or any(a.mood in ("ind", "sub") for a in verbs):
            return
        number = "p" if before in _THIRD_PLURAL else "s"
        gender = "f" if before.startswith("elle") else "m"
        if any(a.number in (number, "x") and a.gender in (gender, "x") for a in participles):
            return
        forms = (f for a in participles for f in self.lexicon.inflected(a, gender, number))
        reason = Message("The participle belongs to “{}”", (before,))
        yield from self._suggest(at, self._alike(at, forms), reason, 0.75)

    def _modal(self, index: int) -> Iterator[Suggestion]:
        if self.lexicon.share(self.words[index].text, "VER") < 0.6:
            return
        at = index + 1
        while self._follows(at) and (self.folded[at] in _ADVERBS or self.folded[at] in _BETWEEN):
            at += 1
        yield from self._infinitive(index, at, self.words[index].text)

    def _infinitive(self, index: int, at: int, why: str) -> Iterator[Suggestion]:
        """« pour payé » → payer, « il va mangé » → manger."""
        while self._follows(at) and self.folded[at] in _BETWEEN and at < index + 3:
            at += 1
        if not self._follows(at) or not self._plain(at):
            return
        text = self.words[at].text
        verbs = [a for a in self.lexicon.analyses(text) if a.pos == "VER"]
        if not verbs or self.lexicon.share(text, "VER") < 0.85:
            return
        if any(a.mood == "inf" for a in verbs):
            return
        if not any((a.mood == "par" and a.tense == "pas") or a.person == "2p" for a in verbs):
            return
        forms = (
            form
            for verb in verbs
            for form in self.lexicon.forms_of(verb.lemma)
            if any(a.mood == "inf" for a in self.lexicon.analyses(form))
        )
        reason = Message("After “{}” stands the infinitive", (why,))
        yield from self._suggest(at, self._alike(at, forms), reason, 0.75)
