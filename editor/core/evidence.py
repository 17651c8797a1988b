"""What a detector finds: a place, what could stand there, and the signs that speak for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from editor.core.message import Message
from editor.core.suggestion import Kind
from editor.core.text import Span


class Sign(StrEnum):
    """What may speak for an error, each in its natural unit; one that was not asked is absent."""

    SOUND = "sound"  # likeness (0–1), or by how much it exceeds what is needed
    SPELLING = "spelling"  # likeness of letters (0–1)
    FREQUENCY = "frequency"  # Zipf value by which the repair leads
    CONTEXT = "context"  # nats by which the repair fits the words around better
    DOUBT = "doubt"  # 1 − the recogniser's own probability of the word
    TAUGHT = "taught"  # 1 where the editor taught the wrong form
    REPEATED = "repeated"  # times that the same stands elsewhere
    INTRODUCED = "introduced"  # 1 where the words before announce a name
    UNKNOWN = "unknown"  # 1 where no dictionary has the word


@dataclass(frozen=True, slots=True)
class Finding:
    """What a detector proposes; how far it is to be trusted is the judge's business.

    `ground` names the case of the detector that found it, which has its rate in rates.toml;
    `signs` move that rate. The other fields are those of a Suggestion.
    """

    detector: str
    kind: Kind
    span: Span
    text: str
    replacements: tuple[str, ...]
    reason: Message
    ground: str = ""
    group: str = ""
    signs: Mapping[Sign, float] = field(default_factory=dict)
    due: bool = False
