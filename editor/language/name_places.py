"""Where in a text names stand, and which terms are looked for nowhere else.

A term that is also an ordinary word or phrase (« C'est », « La Poste », Flower) is no error where
that word or phrase stands: only behind what announces a name, or between names.
"""

from __future__ import annotations

from enum import Enum

from editor.core.document import Document, Gap
from editor.core.glossary import Term
from editor.core.letters import fold
from editor.language.language import Language
from editor.language.lexicon import Lexicon
from editor.language.sound_index import Window

OFTEN = 4.5  # Zipf value of a word that texts have by chance: a phrase around it is ordinary
COMMON = 5.0  # the same of the rarest of several nouns
EVERYWHERE = 6.1  # the same of a word that stands behind any other, « comme tout »


class Use(Enum):
    """How often the words of a term are said without being the term."""

    NEVER = 0  # some word is no dictionary word
    RARELY = 1  # a phrase of dictionary words with a rare one: Monde Numérique
    OFTEN = 2  # an ordinary word or phrase
    ALWAYS = 3  # function words, as C'est and On


class NamePlaces:
    """What a text says of the places of its windows, by the words around them."""

    def __init__(self, document: Document, language: Language) -> None:
        self._document, self._lexicon, self._lists = document, language.lexicon, language.words
        self._uses: dict[str, Use] = {}

    def may_stand(self, term: Term, window: Window, said: str) -> bool:
        """Whether ordinary words in lower case (`said`) at the window are rather the term."""
        use = self.use(said)
        before = self._before(window)
        if use is Use.ALWAYS:
            return before in self._of_person(term)
        if use is Use.NEVER or self.announced(term, window) or self._between_names(window):
            return True
        if use is Use.OFTEN:
            return False
        # « le monde numérique » is also just the digital world, « de monde numérique » is not.
        may_have_article = " " in term.right and before in self._lists.determiners
        return not may_have_article or before in self._lists.linkers

    def announced(self, term: Term, window: Window) -> bool:
        """Whether the words before the window announce a name such as the term's."""
        before = self._before(window)
        if term.kind == "place":
            return before in self._lists.place_before or before in self._lists.name_before
        announcing = self._lists.name_before | self._lists.company_before | self._of_person(term)
        if before in self._lists.linkers and window.first > 1:  # « la filiale de la poste »
            return self._document.folded[window.first - 2] in self._lists.company_before
        return before in announcing

    def use(self, right: str) -> Use:
        found = self._uses.get(right)
        if found is None:
            found = self._uses[right] = self._find_use(right)
        return found

    def _find_use(self, right: str) -> Use:
        words = [part for word in fold(right).split() for part in self._parts(word)]
        if not all(is_ordinary(word, self._lexicon) for word in words):
            return Use.NEVER
        lists = self._lists
        content = [
            self._lexicon.zipf(w)
            for w in words
            if w not in lists.function_words and w not in lists.determiners and w[-1] != "'"
        ]
        rarest = min(content, default=EVERYWHERE)
        if rarest >= EVERYWHERE:
            return Use.ALWAYS
        if len(words) == 1:
            return Use.OFTEN
        return Use.OFTEN if rarest >= (OFTEN if len(content) == 1 else COMMON) else Use.RARELY

    def _before(self, window: Window) -> str:
        return self._document.folded[window.first - 1] if window.first else ""

    def _of_person(self, term: Term) -> frozenset[str]:
        return self._lists.person_before if term.kind == "person" else frozenset()

    def _between_names(self, window: Window) -> bool:
        words = self._document.words
        if not window.first or window.last + 1 >= len(words):
            return False
        before, after = words[window.first - 1], words[window.last + 1]
        joined = max(words[window.first].gap, after.gap) <= Gap.LINE
        return joined and before.is_capital and after.is_capital and not before.starts_sentence

    def _parts(self, word: str) -> list[str]:
        """A folded word, its elided head apart: c' est."""
        head, apostrophe, rest = word.partition("'")
        elided = rest and head in self._lexicon.writing.elided
        return [head + apostrophe, rest] if elided else [word]


def is_ordinary(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is right in lower case: elided ones, and those that the speller has, too."""
    if lexicon.is_word(word) or word[-1:] in ("'", "’"):
        return True
    stem, hyphen, clitic = fold(word).rpartition("-")
    if hyphen:  # est-ce, but not états-unis
        return clitic in lexicon.writing.clitics and is_ordinary(stem, lexicon)
    return lexicon.kind(word) not in ("n", "b") and lexicon.spell(word.lower())
