"""Repairs in the form that a text has: its capitals, accents and apostrophes."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from editor.core.document import Document
from editor.core.suggestion import SERIES, Kind, Suggestion

_VERBATIM = (SERIES - {Kind.NEGATION}) | {Kind.LOOP}  # their repairs are the text's own


def as_written(s: Suggestion, document: Document) -> Suggestion | None:
    """A suggestion with repairs in the text's own form; None where they change nothing then.

    Detectors see words as they are read (see Token): in a sentence in capitals the repairs are
    put in capitals, accents are signs of their own where the text has them so, and apostrophes
    are the text's.
    """
    if s.kind in _VERBATIM:
        return s
    text = s.span.of(document.text)
    rights = s.replacements
    if text.upper() == text and document.capitals.overlaps(s.span):
        rights = tuple(right.upper() for right in rights)
    if "’" in text or document.apostrophe == "’":
        rights = tuple(right.replace("'", "’") for right in rights)
    if document.is_decomposed:
        rights = tuple(unicodedata.normalize("NFD", right) for right in rights)
    rights = tuple(right for right in dict.fromkeys(rights) if right != text)
    if s.replacements and not rights:
        return None
    if text == s.text and rights == s.replacements:
        return s
    return replace(s, text=text, replacements=rights)
