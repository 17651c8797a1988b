"""Files of rules: sections, each with its rules and the examples that it is held to.

    [homophone | After a subject pronoun, write the verb “est” | 0.8]
    il|on {et→est} !elle|lui
    + il {et→est} venu hier
    - elle et lui

A section opens with its kind, the reason that the user reads, and the rate (0–1): the share of
what it flags that is an error. Its rules follow (pattern.py), one a line, then its examples: in a
line with `+` it flags what stands in braces, with that repair first; in a line with `-` it flags
nothing. `#` opens a comment. A section without rules, without `+` or without `-` is an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from editor.core.suggestion import Kind
from editor.core.text import Span
from editor.language.pattern import Classes, PatternError, Rule, compile_rule
from editor.language.words import Words


class Example(NamedTuple):
    """A text and what must be flagged in it: spans (code points) with their first repairs."""

    text: str
    marks: tuple[tuple[Span, str], ...] = ()


class Section(NamedTuple):
    """Rules of one reason with what they must flag and what they must leave alone.

    `where` is file and line of its head.
    """

    where: str
    rules: tuple[Rule, ...]
    wrong: tuple[Example, ...]
    right: tuple[Example, ...]


def classes(words: Words) -> Classes:
    """The word lists of a language that its rules may name."""
    return {"DEMONYM": words.demonyms}


def read_sections(text: str, name: str, known: Classes | None = None) -> tuple[Section, ...]:
    """The sections of a rule file; `known` are the word lists that its rules may name.

    Raises PatternError with the file's name and the line.
    """
    opened: list[_Open] = []
    for number, line in enumerate(text.splitlines(), 1):
        where, line = f"{name}, line {number}", line.split("#")[0].strip()
        try:
            if line.startswith("["):
                opened.append(_Open(where, *_head(line)))
            elif line and not opened:
                raise PatternError(f"{line!r} stands before the first section")
            elif line:
                opened[-1].take(line, known or {})
        except PatternError as error:
            raise PatternError(f"{where}: {error}") from error
    return tuple(section.closed() for section in opened)


class _Open:
    """A section while its lines are read."""

    def __init__(self, where: str, kind: str, reason: str, rate: float) -> None:
        self._where, self._kind, self._reason, self._rate = where, kind, reason, rate
        self._rules: list[Rule] = []
        self._wrong: list[Example] = []
        self._right: list[Example] = []

    def take(self, line: str, known: Classes) -> None:
        if line.startswith("+ "):
            self._wrong.append(_example(line[2:].strip(), is_wrong=True))
        elif line.startswith("- "):
            self._right.append(_example(line[2:].strip(), is_wrong=False))
        else:
            self._rules += compile_rule(line, self._kind, self._reason, self._rate, known)

    def closed(self) -> Section:
        """The section; raises PatternError where rules or examples are lacking."""
        parts = {"rule": self._rules, "+ example": self._wrong, "- example": self._right}
        for what, lines in parts.items():
            if not lines:
                raise PatternError(f"{self._where}: the section has no {what}")
        return Section(self._where, tuple(self._rules), tuple(self._wrong), tuple(self._right))


_HEAD = re.compile(r"\[([^|]*)\|([^|]*)\|([^|]*)\]")


def _head(line: str) -> tuple[str, str, float]:
    """Kind, reason and rate of a section."""
    match = _HEAD.fullmatch(line)
    try:
        if match is None:
            raise ValueError
        kind, reason, rate = (part.strip() for part in match.groups())
        if not reason or not 0 < float(rate) < 1:
            raise ValueError
        return Kind(kind), reason, float(rate)
    except ValueError as error:
        raise PatternError(f"{line!r} is not [kind | reason | rate between 0 and 1]") from error


_MARK = re.compile(r"\{([^{}→]+)→([^{}→]+)\}")


def _example(line: str, *, is_wrong: bool) -> Example:
    text, marks, at = "", [], 0
    for match in _MARK.finditer(line):
        text += line[at : match.start()]
        marks.append((Span(len(text), len(text) + len(match[1])), match[2]))
        text += match[1]
        at = match.end()
    text += line[at:]
    if not text or "{" in text or "}" in text or bool(marks) is not is_wrong:
        form = "a text with {wrong→right}" if is_wrong else "a text without marks"
        raise PatternError(f"{line!r} is not {form}")
    return Example(text, tuple(marks))


def rules(sections: Iterable[Section]) -> tuple[Rule, ...]:
    """All rules of sections, in their order: at one place the first that fits counts."""
    return tuple(rule for section in sections for rule in section.rules)
