"""What the words around one say of whether it is a name."""

from __future__ import annotations

from editor.core.document import Document, Gap
from editor.language.language import Language


def is_like_name(index: int, document: Document, language: Language) -> bool:
    """Whether a word's capital says that it is a name: of nouns (German) only behind a title."""
    if not document.words[index].is_capital:
        return False
    is_titled = index > 0 and document.folded[index - 1] in language.words.titles
    return language.writing.capital_is_name or is_titled


def is_introduced(index: int, document: Document, language: Language) -> bool:
    """Whether a title or a known name stands right before a name; a title's stop ends nothing."""
    if not index:
        return False
    before, word = document.words[index - 1], document.words[index]
    is_title = document.folded[index - 1] in language.words.titles
    if word.gap > Gap.LINE:  # « M. Brolutide »
        return is_title and document.text[before.end : word.start].strip() == "."
    return is_title or (before.is_capital and before.is_word and language.lexicon.uses(before.text))
