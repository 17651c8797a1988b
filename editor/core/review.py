"""The decisions on one text: all that undo must restore."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from editor.core.glossary import Glossary
from editor.core.keys import Key
from editor.core.recording import Anchor
from editor.core.text import Edits


class Made(NamedTuple):
    """When a decision was made (seconds since 1970, 0 where unknown) and on whose suggestion.

    `rule` and `kind` name the detector and the kind of suspect; both are empty for free typing.
    """

    when: float
    rule: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """Edits, rejections, the glossary of the file, and where its sound was heard.

    `rejected` holds spans (kept here), forms (ignored in the file) and rules (muted in the file).
    `made` says of such keys, of the spans of edits and of where typing began, when and why; it may
    lack some and have more.
    """

    edits: Edits = Edits()
    rejected: frozenset[Key] = frozenset()
    glossary: Glossary = Glossary()
    made: Mapping[Key, Made] = field(default_factory=dict)
    anchors: tuple[Anchor, ...] = ()  # in text order
