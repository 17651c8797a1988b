"""What the agreement detectors ask of the words around a place; nothing is parsed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator

from editor.core.document import Document, Gap
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.suggestion import Kind
from editor.language.grammar import Grammar
from editor.language.language import Language
from editor.language.letter_case import capitalised
from editor.language.lexicon import Lexicon
from editor.language.phonetics import distance
from editor.language.readings import Analysis


class Clause:
    """The words of a document with the questions that rules ask; it remembers forms of lemmas."""

    def __init__(
        self, document: Document, lexicon: Lexicon, grammar: Grammar, glossary: Glossary
    ) -> None:
        self.document, self.lexicon, self.glossary = document, lexicon, glossary
        self.grammar = grammar
        self.words, self.folded = document.words, document.folded
        self.before_verb = grammar.clitics | grammar.ne
        self.before_participle = grammar.adverbs | grammar.been
        self.before_noun = grammar.determiners | grammar.plural_determiners
        self._forms: dict[tuple[str, Hashable], tuple[str, ...]] = {}
        self._inflected: dict[tuple[Analysis, str, str], tuple[str, ...]] = {}
        self._shares: dict[tuple[str, tuple[str, ...]], float] = {}

    def before(self, index: int) -> str:
        """The folded word before, "" at the start."""
        return self.folded[index - 1] if index else ""

    def follows(self, index: int) -> bool:
        """Whether the word stands right behind the one before, without punctuation."""
        return index < len(self.words) and self.words[index].gap <= Gap.LINE

    def behind(self, index: int, passed: Collection[str]) -> int:
        """The index of the first word from `index` on that is none of those to be passed."""
        while self.follows(index) and self.folded[index] in passed:
            index += 1
        return index

    def is_plain(self, index: int) -> bool:
        """Whether it is a word in lower case that the glossary does not vouch for."""
        word = self.words[index]
        return word.is_word and not word.is_capital and not self.glossary.accepts(word.text)

    def is_in_fact(self, index: int) -> bool:
        """« les gens en fait pensent »: the word is the last one of an adverb, no verb."""
        return self.before(index) in self.grammar.in_fact.get(self.folded[index], ())

    def share(self, index: int, *parts: str) -> float:
        """Share (0–1) of the word's uses that are one of the parts of speech."""
        asked = (self.words[index].text, parts)
        found = self._shares.get(asked)
        if found is None:
            found = self._shares[asked] = self.lexicon.share(asked[0], *parts)
        return found

    def readings(self, index: int, *parts: str) -> list[Analysis]:
        """Readings of the word, or those that are one of the parts of speech."""
        found = self.lexicon.analyses(self.words[index].text)
        return [reading for reading in found if not parts or reading.pos in parts]

    def nouns(self, index: int) -> list[Analysis]:
        """Noun readings of a word that is mostly a noun."""
        return self.readings(index, "NOM") if self.share(index, "NOM") >= 0.75 else []

    def forms(
        self, readings: Iterable[Analysis], asked: Hashable, fits: Callable[[Analysis], bool]
    ) -> Iterator[str]:
        """Forms of the readings' lemmas that have a reading that fits.

        `asked` stands for what `fits` asks: of a lemma it is asked once.
        """
        for reading in readings:
            key = (reading.lemma, asked)
            found = self._forms.get(key)
            if found is None:
                found = self._forms[key] = tuple(
                    form
                    for form in self.lexicon.forms_of(reading.lemma)
                    if any(fits(other) for other in self.lexicon.analyses(form))
                )
            yield from found

    def inflected(
        self, readings: Iterable[Analysis], gender: str = "", number: str = ""
    ) -> Iterator[str]:
        """Forms of the readings in a gender and number; "" is any."""
        for reading in readings:
            asked = (reading, gender, number)
            found = self._inflected.get(asked)
            if found is None:
                found = self._inflected[asked] = tuple(self.lexicon.inflected(*asked))
            yield from found

    def alike(self, index: int, forms: Iterable[str], most: float = 0.15) -> list[str]:
        """Of the forms, those that sound like the word."""
        sound = _said(self.lexicon.sound(self.words[index].text.lower()))
        return [f for f in forms if distance(sound, _said(self.lexicon.sound(f))) <= most]

    def found(
        self, detector: str, index: int, rights: list[str], reason: Message, ground: str
    ) -> Iterator[Finding]:
        """An agreement finding for one word, if a repair differs from it."""
        word = self.words[index]
        rights = [r for r in dict.fromkeys(rights) if r != word.text.lower()]
        if not rights:
            return
        if word.is_capital:
            rights = [capitalised(r) for r in rights]
        yield Finding(
            detector, Kind.AGREEMENT, word.span, word.text, tuple(rights[:4]), reason, ground,
            f"{detector}:{self.before(index)} {self.folded[index]}→{rights[0]}",
        )  # fmt: skip


# Lexique writes the same vowel as a glide before some endings: jouent is ʒw, joue ʒu.
_GLIDES = str.maketrans("wjɥ", "uiy")


def _said(sound: str) -> str:
    """A pronunciation whose last glide is the vowel that it stands for at a word's end."""
    return sound[:-1] + sound[-1:].translate(_GLIDES) if len(sound) > 1 else sound


def is_participle(reading: Analysis) -> bool:
    """Whether the reading is a past participle."""
    return reading.mood == "par" and reading.tense == "pas"


def each_word(
    rules: Callable[[Clause, int], Iterator[Finding]],
    begins: Callable[[str, Clause], bool],
    document: Document,
    language: Language,
    glossary: Glossary,
) -> Iterator[Finding]:
    """For each word the first finding of the rules, those that overlap left out.

    `begins` says of a folded word, whatever its place, whether any of the rules may begin there.
    Nothing in a language without the lists of grammar.
    """
    if language.grammar is None:
        return
    clause = Clause(document, language.lexicon, language.grammar, glossary)
    last = -1
    may_begin: dict[str, bool] = {}
    for index, word in enumerate(clause.folded):
        asked = may_begin.get(word)
        if asked is None:
            asked = may_begin[word] = begins(word, clause)
        if not asked:
            continue
        found = next(rules(clause, index), None)
        if found is not None and found.span.start >= last:
            yield found
            last = found.span.end
