"""Where the strings and the lists' members of a JSON text stand, so that they can be rewritten."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editor.core.text import Span

Path = tuple[str | int, ...]  # keys and indexes that lead to a value

_STRING = r'"(?:[^"\\]|\\.)*"'
_TOKEN = re.compile(_STRING + r"|[\[\]{}:,]", re.DOTALL)
_ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]",
    re.DOTALL,
)
DEEPEST = 60  # arrays and objects within one another


class Places(NamedTuple):
    """Spans of the raw text: of strings without their quotes, and of objects in lists."""

    strings: dict[Path, Span]
    objects: dict[Path, Span]


def is_deeper(raw: str, than: int = DEEPEST) -> bool:
    """Whether arrays and objects are nested deeper than allowed."""
    depth = 0
    for token in _TOKEN.finditer(raw):
        if token[0] in "[{":
            depth += 1
            if depth > than:
                return True
        elif token[0] in "]}":
            depth -= 1
    return False


def places(raw: str, *, several: bool = False) -> Places:
    """Every string value and every object in a list of a proper JSON text, by its path.

    Of a text of `several` values, JSON lines, a path begins with the number of the value.
    """
    found = Places({}, {})
    stack: list[tuple[str, Path, int]] = []  # bracket, path and start of what is open
    path: Path = ()
    key: str | int = ""
    wants_key = False
    count = 0
    for token in _TOKEN.finditer(raw):
        mark = token[0]
        if mark in "{[":
            own = (*path, key) if stack else (count,) if several else ()
            count += not stack
            stack.append((mark, own, token.start()))
            path, key, wants_key = own, "" if mark == "{" else 0, mark == "{"
        elif mark in "}]":
            if not stack:
                continue
            bracket, own, start = stack.pop()
            path, wants_key = own[:-1], False
            if bracket == "{" and own and isinstance(own[-1], int):
                found.objects[own] = Span(start, token.end())
            key = own[-1] if own else ""
        elif mark == ",":
            wants_key = bool(stack) and stack[-1][0] == "{"
            if not wants_key and isinstance(key, int):
                key += 1
        elif mark == ":":
            wants_key = False
        elif wants_key:
            key = json.loads(mark)
        else:
            found.strings[(*path, key)] = Span(token.start() + 1, token.end() - 1)
    return found


def letters_of(literal: str) -> list[str]:
    """The pieces of a string literal that stand for one code point each."""
    return [match[0] for match in _ESCAPE.finditer(literal)]


def trimmed(literal: str, said: str) -> Span:
    """What of a literal is the said text without the blanks around it."""
    inner = said.strip()
    if not inner:
        return Span(0, len(literal))
    if "\\" not in literal:
        lead = len(said) - len(said.lstrip())
        return Span(lead, lead + len(inner))
    pieces = letters_of(literal)
    lead = len(said) - len(said.lstrip())
    low = sum(map(len, pieces[:lead]))
    return Span(low, low + sum(map(len, pieces[lead : lead + len(inner)])))


def without(objects: Sequence[Span], gone: set[int]) -> Iterator[Span]:
    """What to cut so that some members of a list go, with the commas that parted them.

    `objects` are all members of the list; `gone` are indexes of those that go.
    """
    if len(gone) == len(objects):
        yield Span(objects[0].start, objects[-1].end)
        return
    index = 0
    while index < len(objects):
        first = index
        while index < len(objects) and index in gone:
            index += 1
        if index == first:
            index += 1
        elif index == len(objects):
            yield Span(objects[first - 1].end, objects[-1].end)
        else:
            yield Span(objects[first].start, objects[index].start)
