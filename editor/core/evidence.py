"""What a detector finds: a place, what could stand there, and the signs that speak for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from editor.core.message import Message
from editor.core.signs import NO_SIGNS, Sign
from editor.core.suggestion import Kind
from editor.core.text import Span


class Finding(NamedTuple):
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
    signs: Mapping[Sign, float] = NO_SIGNS
    due: bool = False

    def at(self, span: Span) -> Finding:
        """The same at another place; dataclasses.replace takes three times as long."""
        return Finding(
            self.detector, self.kind, span, self.text, self.replacements, self.reason,
            self.ground, self.group, self.signs, self.due,
        )  # fmt: skip
