"""Names that edits put into a text, to be looked for in their other forms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.core.glossary import Glossary, Term
from editor.core.review import Review
from editor.core.suggestion import Kind
from editor.core.text import Edit

MOST_LETTERS, MOST_WORDS = 40, 4  # of a name
_CUTS = frozenset("\n\r.?!:;")  # stand in no name that is looked for
_PARTS = re.compile(r"[^\s'’]+")
_WORDS = re.compile(r"\w+(?:-\w+)*")
_MARKS = " \t\u00a0\u202f\"'’‘“”«»()[]*_-–—"
_BEGINS = frozenset("\n\r.?!…:;")  # what follows has a capital of its place
# Kinds of suspects in whose place a name may stand, "" for none; words in whose place one may be
# typed; what is repaired of others (« Im » → « I'm ») is no name.
_NAMES = frozenset(("", *map(str, (Kind.NAME, Kind.TERM, Kind.SPELLING))))
_WORDS_FOR_NAMES = frozenset(map(str, (Kind.HOMOPHONE, Kind.AGREEMENT, Kind.PASSAGE)))


def learned(source: str, review: Review) -> Glossary:
    """The names that edits put in the place of something else.

    A capital that comes from the beginning of a sentence makes no name: whoever has « Et bien »
    become « Eh bien » says nothing of the other « et ».
    """
    ordinary: set[str] | None = None
    terms: dict[str, tuple[str, ...]] = {}
    for edit in review.edits.items:
        made = review.made.get(edit.span)
        kind = made.kind if made is not None else ""
        if kind not in _NAMES | _WORDS_FOR_NAMES or not _may_be_name(source, edit):
            continue
        if _has_capital_of_its_place(source, edit):
            if kind not in _NAMES:
                continue
            if ordinary is None:
                ordinary = set(_WORDS.findall(source))
            if not ordinary.isdisjoint(_lowered(source, edit)):
                continue
        terms[edit.text] = (*terms.get(edit.text, ()), edit.span.of(source))
    return Glossary(
        tuple(Term(right, tuple(dict.fromkeys(wrong))) for right, wrong in terms.items())
    )


def _may_be_name(source: str, edit: Edit) -> bool:
    """Whether it puts in a word with a capital that did not stand there before."""
    wrong, right = edit.span.of(source), edit.text
    if not wrong or right.casefold() == wrong.casefold() or not right[:1].isalnum():
        return False
    if len(right) > MOST_LETTERS or len(right.split()) > MOST_WORDS:
        return False
    if any(c in _CUTS for c in wrong + right):
        return False
    before = set(_PARTS.findall(wrong))
    return any(part != part.lower() and part not in before for part in _PARTS.findall(right))


def _has_capital_of_its_place(source: str, edit: Edit) -> bool:
    """Whether its only capital is that of the first letter of a sentence or line."""
    if edit.text[1:] != edit.text[1:].lower():
        return False
    at = edit.span.start
    while at and source[at - 1] in _MARKS:
        at -= 1
    return not at or source[at - 1] in _BEGINS


def _lowered(source: str, edit: Edit) -> Iterator[str]:
    """The first words of both sides as they are written within a sentence."""
    for side in (edit.span.of(source), edit.text):
        if word := _WORDS.search(side):
            yield word[0].lower()
