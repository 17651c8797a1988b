"""A verb whose ending does not fit its subject: ils mange, tu mange, les documents révèle."""

from __future__ import annotations

from collections.abc import Iterator

from editor.core.document import Document, Gap
from editor.core.glossary import Glossary
from editor.core.grammar import BETWEEN, Words, each_word
from editor.core.lexicon import Analysis, Lexicon
from editor.core.message import Message
from editor.core.suggestion import Suggestion

ID = "subject_verb"

_THIRD_PLURAL = frozenset(("ils", "elles"))
_THIRD_SINGULAR = frozenset(("il", "elle", "on", "ça", "cela"))
_PLURAL_BEFORE_NOUN = frozenset("les ces mes nos vos leurs tes ses".split())


def find(document: Document, lexicon: Lexicon, glossary: Glossary) -> Iterator[Suggestion]:
    if document.language != "fr":
        return
    rules = _Rules(document, lexicon, glossary)
    yield from each_word(rules.at, len(document.words))


class _Rules(Words):
    def at(self, index: int) -> Iterator[Suggestion]:
        word = self.folded[index]
        if word == "qui":
            yield from self._relative(index)
        if word in _THIRD_PLURAL or word in _THIRD_SINGULAR or word in ("tu", "je", "vous", "j'"):
            yield from self._subject(index)
        elif word in _PLURAL_BEFORE_NOUN and self.follows(index + 1) and self.is_plain(index + 1):
            if (word != "les" and word != "leurs") or self.lexicon.share(
                self.words[index + 1].text, "NOM", "ADJ"
            ) >= 0.9:
                if readings := self.nouns(index + 1):
                    yield from self._verb_of_noun(index, index + 1, readings)

    def _relative(self, index: int) -> Iterator[Suggestion]:
        """« les gens qui utilise »: the verb behind qui has the number of the noun before it."""
        noun, at = index - 1, index + 1
        if noun < 1 or not self.follows(index) or not self.is_plain(noun):
            return
        while self.follows(at) and self.folded[at] in BETWEEN:
            at += 1
        if not self.follows(at) or not self.is_plain(at):
            return
        article = self.folded[noun - 1]
        numbers = {a.number for a in self.nouns(noun)}
        if len(numbers) != 1 or not self.follows(noun):
            return
        plural = numbers == {"p"} and article in (*_PLURAL_BEFORE_NOUN, "des", "aux", "de")
        singular = numbers == {"s"} and article in ("un", "une", "le", "la", "ce", "cette", "l'")
        if plural or singular:
            yield from self._third_person(at, plural, self.words[noun].text)

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
            and self.lexicon.share(self.words[index - 1].text, "VER", "AUX", "PRE") > 0.5
            and (self.words[index].gap <= Gap.LINE)
        ):
            return
        if self.follows(after) and any(a.number in "px" for a in readings):
            yield from self._third_person(after, plural=True, why=self.words[at].text)

    def _subject(self, index: int) -> Iterator[Suggestion]:
        """ils mange → mangent, tu mange → manges, je mangé …"""
        at = index + 1
        while self.follows(at) and self.folded[at] in BETWEEN:
            at += 1
        if not self.follows(at) or not self.is_plain(at):
            return
        word = self.folded[index]
        before = self.before(index)
        if before.endswith("'") and before not in ("qu'", "s'", "lorsqu'", "puisqu'", "j'"):
            return
        if word in _THIRD_PLURAL or word in _THIRD_SINGULAR:
            if index and before in ("et", "ou") and self.words[index].gap <= Gap.LINE:
                return
            if word in _THIRD_SINGULAR and not self._after_que(index):
                yield from self._subjunctive(at, self.words[index].text)
            yield from self._third_person(at, word in _THIRD_PLURAL, self.words[index].text)
            yield from self._unfinished(at, word in _THIRD_PLURAL, self.words[index].text)
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

    def _after_que(self, index: int) -> bool:
        """Whether one of the five words before is « que », « qui », « où » … of the same clause."""
        low = max(0, index - 6)
        return any(
            word in ("que", "qu'", "qui", "où", "dont", "lequel", "lorsqu'", "puisqu'", "quoiqu'")
            for word in self.folded[low:index]
        )

    def _subjunctive(self, at: int, why: str) -> Iterator[Suggestion]:
        """« plus on amortisse »: a form that only the subjunctive has, without « que » before."""
        verbs = [a for a in self.lexicon.analyses(self.words[at].text) if a.pos in ("VER", "AUX")]
        if not verbs or any(a.mood != "sub" or a.tense != "pre" for a in verbs):
            return
        forms = [
            form
            for verb in verbs
            for form in self.lexicon.forms_of(verb.lemma)
            if any(
                (a.mood, a.tense, a.person) == ("ind", "pre", "3s")
                for a in self.lexicon.analyses(form)
            )
        ]
        reason = Message("Without “que” stands the indicative after “{}”", (why,))
        yield from self.suggest(ID, at, forms, reason, 0.75)

    def _third_person(self, at: int, plural: bool, why: str) -> Iterator[Suggestion]:
        want, have = ("3p", "3s") if plural else ("3s", "3p")
        text = self.words[at].text
        if self.lexicon.share(text, "VER", "AUX") < 0.8:
            return
        verbs = [a for a in self.lexicon.analyses(text) if a.pos in ("VER", "AUX")]
        if any(a.person == want for a in verbs) or not any(a.person == have for a in verbs):
            return
        yield from self._verb(at, [a for a in verbs if a.person == have], want, why)

    def _unfinished(self, at: int, plural: bool, why: str) -> Iterator[Suggestion]:
        """« il mangé », « on manger »: a participle where the imperfect sounds alike."""
        text = self.words[at].text
        verbs = [a for a in self.lexicon.analyses(text) if a.pos in ("VER", "AUX")]
        if not verbs or self.lexicon.share(text, "VER", "AUX") < 0.85:
            return
        if any(a.mood not in ("inf", "par") or a.tense == "pre" for a in verbs):
            return
        want = "3p" if plural else "3s"
        forms = [
            form
            for verb in verbs
            for form in self.lexicon.forms_of(verb.lemma)
            if any(
                (a.mood, a.tense, a.person) == ("ind", "imp", want)
                for a in self.lexicon.analyses(form)
            )
        ]
        reason = Message("The verb belongs to “{}”", (why,))
        yield from self.suggest(ID, at, self.alike(at, iter(forms), 0.25), reason, 0.7)

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
        yield from self.suggest(ID, at, self.alike(at, forms), reason, 0.75)
