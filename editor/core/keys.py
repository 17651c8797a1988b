"""Keys of decisions, and how a sidecar writes them.

A decision on one place has that place's span for its key: the source never moves, so it stays
valid. What holds for the whole file is a form or a rule.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from editor.core.text import Span


@dataclass(frozen=True, slots=True)
class Form:
    """A form that is ignored wherever it stands in the file."""

    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that is muted in the file: a detector's id, or a kind that is muted as one."""

    name: str


@dataclass(frozen=True, slots=True)
class Typed:
    """Typing that began at a code point of the source."""

    at: int


@dataclass(frozen=True, slots=True)
class Always:
    """A form that is left alone in all files of the show: a term of its glossary."""

    text: str


Key = Span | Form | Rule | Typed | Always
_PLACE = re.compile(r"([0-9]{1,15}):([0-9]{1,15})")
_TYPED = re.compile(r"~([0-9]{1,15})")


def encode(key: Key) -> str:
    """A key as text: "12:15", "=EZ", "@elision", "~12" or "!EZ"."""
    match key:
        case Span(start, end):
            return f"{start}:{end}"
        case Form(text):
            return f"={text}"
        case Rule(name):
            return f"@{name}"
        case Typed(at):
            return f"~{at}"
        case Always(text):
            return f"!{text}"


def decode(text: str) -> Key:
    """The key that `encode` wrote; raises ValueError for a text that is none."""
    if found := _PLACE.fullmatch(text):
        return Span(int(found[1]), int(found[2]))
    if found := _TYPED.fullmatch(text):
        return Typed(int(found[1]))
    match text[:1]:
        case "=":
            return Form(text[1:])
        case "@":
            return Rule(text[1:])
        case "!":
            return Always(text[1:])
    raise ValueError(f"not a key: {text!r}")
