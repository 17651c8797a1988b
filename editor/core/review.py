"""The decisions on one text: all that undo must restore."""

from __future__ import annotations

from dataclasses import dataclass

from editor.core.glossary import Glossary
from editor.core.text import Edits


@dataclass(frozen=True, slots=True)
class Review:
    """Edits, rejections, and the glossary of the file.

    `rejected` holds place keys ("12:15", kept here), form keys ("=EZ", ignored in the file) and
    rule keys ("@elision", muted in the file).
    """

    edits: Edits = Edits()
    rejected: frozenset[str] = frozenset()
    glossary: Glossary = Glossary()
