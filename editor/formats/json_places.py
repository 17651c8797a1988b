"""Where the strings and the lists' members of a JSON text stand, so that they can be rewritten."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editor.core.text import Span

Path = tuple[str | int, ...]  # keys and indexes that lead to a value

_STRING = r'"[^"\\]*(?:\\.[^"\\]*)*"'
_TOKEN = re.compile(_STRING + r"|[\[\]{}]", re.DOTALL)
# A string, which is a key where a colon follows, or a mark: at most one of both says something.
_PART = re.compile(rf"({_STRING})(\s*:)?|[\[\]{{}},]", re.DOTALL)
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
    strings, objects = found
    stack: list[tuple[Path, Path, int, bool]] = []  # of what is around: paths, start, in a list
    path: Path = ()  # of the object or list that is open
    key: str | int = ""
    keys: dict[str, str] = {}  # as they are written, and what they are
    own: Path = ()
    start, in_list, count = 0, False, 0
    for token in _PART.finditer(raw):
        mark = token[1]
        if mark is not None:
            if token[2] is None:
                strings[(*path, key)] = Span(token.start() + 1, token.end() - 1)
            elif (known := keys.get(mark)) is not None:
                key = known
            else:
                key = keys[mark] = json.loads(mark)
            continue
        mark = token[0]
        if mark == ",":
            if in_list and isinstance(key, int):
                key += 1
        elif mark in "{[":
            inner: Path = (*path, key) if stack else (count,) if several else ()
            count += not stack
            stack.append((path, own, start, in_list))
            path = own = inner
            start, in_list = token.start(), mark == "["
            key = 0 if in_list else ""
        elif stack:
            if not in_list and own and isinstance(own[-1], int):
                objects[own] = Span(start, token.end())
            key = own[-1] if own else ""
            path, own, start, in_list = stack.pop()
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
