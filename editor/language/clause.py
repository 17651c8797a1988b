"""What the French agreement detectors ask of the words around a place; nothing is parsed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from editor.core.document import Document, Gap
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.suggestion import Kind, Suggestion
from editor.language.letter_case import capitalised
from editor.language.lexicon import Lexicon
from editor.language.phonetics import distance
from editor.language.readings import Analysis

BETWEEN = frozenset(("ne n' se s' me m' te t' le la les l' lui leur y en nous vous").split())
AVOIR = frozenset(
    (
        "ai as a avons avez ont avais avait avions aviez avaient aurai aura aurez auront "
        "aurait auraient aie ait aient eu"
    ).split()
)
ETRE = frozenset(
    (
        "suis es est sommes êtes sont étais était étions étiez étaient serai sera serez seront "
        "serait seraient sois soit soient été"
    ).split()
)
ADVERBS = frozenset(
    (
        "pas plus jamais déjà bien mal encore toujours tout vraiment très trop peu beaucoup "
        "aussi souvent bientôt aujourd'hui peut-être maintenant "
        "ensuite parfois forcément même rien enfin donc été vite"
    ).split()
)


class Words:
    """The words of a document with the questions that rules ask; holds no state of its own."""

    def __init__(self, document: Document, lexicon: Lexicon, glossary: Glossary) -> None:
        self.document, self.lexicon, self.glossary = document, lexicon, glossary
        self.words, self.folded = document.words, document.folded

    def before(self, index: int) -> str:
        """The folded word before, "" at the start."""
        return self.folded[index - 1] if index else ""

    def follows(self, index: int) -> bool:
        """Whether the word stands right behind the one before, without punctuation."""
        return index < len(self.words) and self.words[index].gap <= Gap.LINE

    def is_plain(self, index: int) -> bool:
        """Whether it is a word in lower case that the glossary does not vouch for."""
        word = self.words[index]
        return word.is_word and not word.is_capital and not self.glossary.accepts(word.text)

    def nouns(self, index: int) -> list[Analysis]:
        """Noun readings of a word that is mostly a noun."""
        text = self.words[index].text
        if self.lexicon.share(text, "NOM") < 0.75:
            return []
        return [a for a in self.lexicon.analyses(text) if a.pos == "NOM"]

    def suggest(
        self, detector: str, index: int, rights: list[str], reason: Message, confidence: float
    ) -> Iterator[Suggestion]:
        """An agreement suggestion for one word, if a repair differs from it."""
        word = self.words[index]
        rights = [r for r in dict.fromkeys(rights) if r != word.text.lower()]
        if not rights:
            return
        if word.is_capital:
            rights = [capitalised(r) for r in rights]
        yield Suggestion(
            detector, Kind.AGREEMENT, word.span, word.text, tuple(rights[:4]), reason, confidence,
            f"{detector}:{self.before(index)} {self.folded[index]}→{rights[0]}",
        )  # fmt: skip

    def alike(self, index: int, forms: Iterable[str], most: float = 0.15) -> list[str]:
        """Of the forms, those that sound like the word."""
        sound = self.lexicon.sound(self.words[index].text.lower())
        return [f for f in forms if distance(sound, self.lexicon.sound(f)) <= most]


def each_word(
    rules: Callable[[Words, int], Iterator[Suggestion]], words: Words
) -> Iterator[Suggestion]:
    """For each word the first suggestion of the rules, those that overlap left out."""
    last = -1
    for index in range(len(words.words)):
        found = next(rules(words, index), None)
        if found is not None and found.span.start >= last:
            yield found
            last = found.span.end
