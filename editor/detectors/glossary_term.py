"""A term of the glossary in a wrong form: « avec Grenemval » → Grunemwald."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from editor.core.document import Document
from editor.core.evidence import Finding
from editor.core.glossary import Glossary, Term
from editor.core.letters import fold
from editor.core.message import Message
from editor.core.suggestion import Kind
from editor.language import term_match
from editor.language.language import Language
from editor.language.term_match import TermMatch, find_terms
from editor.language.window_index import WindowIndex

ID = "glossary_term"


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    yield from find_new(glossary.terms, document, language, glossary)


def find_new(
    new: Iterable[Term],
    document: Document,
    language: Language,
    glossary: Glossary,
    places: WindowIndex | None = None,
) -> Iterator[Finding]:
    """What some of the glossary's terms alone find; with `places` in milliseconds."""
    new = tuple(new)
    terms = [
        t
        for t in new
        if not (t.leave or t.suspect)
        and (not t.language or t.language.startswith(document.language))
    ]
    if terms:
        for match in find_terms(
            document, language, terms, glossary, language.rates[ID], index=places
        ):
            yield Finding(
                ID, Kind.TERM, match.span, match.text, (match.right,), _reason(match),
                match.ground, f"term:{match.right}", match.signs,
            )  # fmt: skip

    suspects = {fold(t.right): t for t in new if t.suspect}
    for index, word in enumerate(document.words if suspects else ()):
        term = suspects.get(document.folded[index])
        if term is not None:
            reason = Message("Your glossary asks for “{}” each time", (term.right,))
            group = f"ask:{term.right}"
            yield Finding(ID, Kind.TERM, word.span, word.text, (), reason, "asked", group)


def _reason(match: TermMatch) -> Message:
    match match.ground:
        case term_match.TAUGHT:
            return Message("“{}” is a known wrong form of “{}”", (match.text, match.term.right))
        case term_match.SOUND:
            return Message("Sounds like “{}” in your glossary", (match.term.right,))
        case _:
            return Message("Your glossary writes “{}”", (match.right,))
