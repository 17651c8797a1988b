"""A well-known name of several words or capitals, written by sound: « chat GPT » → ChatGPT.

The names stand in resources/<language>/names.txt. They need more evidence than the glossary's.
"""

from __future__ import annotations

from collections.abc import Iterator

from editor.core.document import Document
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.suggestion import Kind, Suggestion
from editor.language.language import Language
from editor.language.term_match import find_terms

ID = "known_name"

LONG = 8  # letters of a name that is looked for by its sound
CAUTION = 0.02  # more than the glossary's terms need, since nobody chose these for the text


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Suggestion]:
    lexicon = language.lexicon
    for match in find_terms(document, lexicon, language.names, glossary, CAUTION):
        if match.how == "sound" and (
            len(match.term.right) < LONG
            or (match.right == match.term.right and lexicon.kind(match.text) in ("d", "n"))
        ):
            continue
        if match.right in (match.text + "'s", match.text + "’s"):
            continue  # a person's name is not the firm that bears it
        reason = Message("Sounds like the well-known name “{}”", (match.term.right,))
        if match.how == "case":
            reason = Message("The well-known name is written “{}”", (match.term.right,))
        yield Suggestion(
            ID, Kind.NAME, match.span, match.text, (match.right,), reason, match.confidence,
            f"name:{match.right}",
        )  # fmt: skip
