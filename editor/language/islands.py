"""Words of the other language in a text: names of things, quotations, terms of a trade."""

from __future__ import annotations

from editor.core.document import Document, Gap
from editor.language.lexicon import Lexicon
from editor.language.nearby import Nearby

NEARER = 0.85  # score of a neighbour from which the text's own word was meant
FREQUENT = 2.5  # Zipf value of such a word
FOREIGN = 2.6  # Zipf value of a word of another language that is taken for right
FOREIGN_NAME = 3.2  # the same of a common word with a capital: « Business Insider », not « Sorrel »


class Islands:
    """What in a document is of the other language, remembered by word."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self._document, self._lexicon = document, lexicon
        self._other_alone: dict[str, bool] = {}

    def is_beside(self, index: int) -> bool:
        """Whether a word beside is of the other language alone."""
        words = self._document.words
        return any(
            words[max(at, index)].gap <= Gap.LINE and self._is_other_alone(words[at].text)
            for at in (index - 1, index + 1)
            if 0 <= at < len(words)
        )

    def holds(self, index: int, nearby: Nearby) -> bool:
        """Whether the word is good English in a French text (or the reverse) and nothing nearer is.

        A word with an almost equal word of the text's own language (analysts, analystes) stays a
        suspect, unless its neighbours are foreign too.
        """
        other, text = self._lexicon.foreign, self._document.words[index].text
        if other is None:
            return False
        common = text[0].isupper() and other.kind(text) == "d"
        # What is rare is no such word: a dictionary costs more to ask.
        if other.zipf(text) < (FOREIGN_NAME if common else FOREIGN) or not other.knows(text):
            return False
        if self.is_beside(index):
            return True
        near = nearby.near(text)
        return not (
            near
            and near[0].score >= NEARER
            and text.islower()
            and self._lexicon.zipf(near[0].form) >= FREQUENT
        )

    def _is_other_alone(self, text: str) -> bool:
        found = self._other_alone.get(text)
        if found is None:
            lexicon, other = self._lexicon, self._lexicon.foreign
            found = self._other_alone[text] = (
                other is not None
                and len(text) > 2
                and other.zipf(text) > 0  # what nobody counted is none: a dictionary costs more
                and not lexicon.is_word(text)
                and not lexicon.accented(text)
                and other.knows(text)
            )
        return found
