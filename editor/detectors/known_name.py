"""A well-known name of several words or capitals, written by sound: « chat GPT » → ChatGPT.

The names stand in resources/<language>/names.txt. They need more evidence than the glossary's.
"""

from __future__ import annotations

from collections.abc import Iterator

from editor.core.document import Document
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.letters import fold
from editor.core.message import Message
from editor.core.suggestion import Kind
from editor.language import slips
from editor.language.language import Language
from editor.language.term_match import SOUND, TermMatch, find_terms

ID = "known_name"

LONG = 8  # letters of a name that is looked for by its sound
CAUTION = 0.02  # more than the glossary's terms need, since nobody chose these for the text


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    lexicon, genitive = language.lexicon, language.words.genitive
    rates = language.rates[ID]
    for match in find_terms(document, language, language.names, glossary, rates, CAUTION):
        if match.ground == SOUND and (
            len(match.term.right) < LONG
            or (_is_whole(match, language) and lexicon.kind(match.text) in ("d", "n"))
        ):
            continue
        if match.ground == SOUND and _lacks_accents(match, language):
            continue  # « la depense »: dépense, not La Défense
        if match.right.replace("’", "'") == match.text + genitive:
            continue  # a person's name is not the firm that bears it
        reason = Message("Sounds like the well-known name “{}”", (match.term.right,))
        if match.ground != SOUND:
            reason = Message("The well-known name is written “{}”", (match.term.right,))
        yield Finding(
            ID, Kind.NAME, match.span, match.text, (match.right,), reason, match.ground,
            f"name:{match.right}", match.signs,
        )  # fmt: skip


def _lacks_accents(match: TermMatch, language: Language) -> bool:
    """Whether a word of the place is an ordinary one without its accents."""
    return any(word.islower() and slips.by_accents(word, language) for word in match.text.split())


def _is_whole(match: TermMatch, language: Language) -> bool:
    """Whether no word of the name stands before the place, or only the like of « La » (Poste)."""
    there = match.term.right.removesuffix(match.right).split()
    return all(fold(word) in language.words.function_words for word in there)
