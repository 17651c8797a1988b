"""XML with the place of each element and of each text, so that texts can be written back.

expat reads it; what it says of bytes is turned into code points of the decoded text. Other than
`xml_places` it has the places of elements, too, and each entity and line end as a piece of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.parsers import expat

from editor.core.text import Span
from editor.formats import encodings
from editor.formats.plain import FormatError, decode
from editor.formats.xml import DEEPEST

_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding[ \t]*=[ \t]*[\"']([A-Za-z][\w.-]{0,40})")


class Text(NamedTuple):
    """A stretch of text without tags and entities in it, or an entity, or an end of a line.

    `is_literal` says that it stands in a CDATA section, where nothing is written as an entity.
    """

    said: str
    raw: Span
    is_literal: bool


@dataclass(slots=True)
class Node:
    """An element; `raw` is its place from the first tag to the last, in code points."""

    tag: str  # without its namespace, as are the names of attributes
    attributes: dict[str, str]
    raw: Span = Span(0, 0)
    parts: list[Node | Text] = field(default_factory=list)

    def get(self, name: str) -> str | None:
        return self.attributes.get(name)

    def nodes(self) -> Iterator[Node]:
        return (part for part in self.parts if isinstance(part, Node))

    def each(self, tag: str) -> Iterator[Node]:
        """All elements of a name, in order, this one among them."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            if node.tag == tag:
                yield node
            waiting += reversed(list(node.nodes()))

    def text(self) -> str:
        """All text of an element, blanks folded."""
        parts: list[str] = []
        waiting: list[Node | Text] = [self]
        while waiting:
            part = waiting.pop()
            if isinstance(part, Node):
                waiting += reversed(part.parts)
            else:
                parts.append(part.said)
        return " ".join("".join(parts).split())


def decoded(data: bytes, name: str, encoding: str = "") -> tuple[str, str]:
    """Text and encoding of an XML file: as asked for, by its mark, as it declares, else UTF-8."""
    declared = _DECLARED.match(data[:300].lstrip())
    if not encoding and not encodings.marked(data) and declared:
        said = declared[1].decode().casefold()
        encoding = "" if said.startswith(("utf-16", "ucs", "utf-32", "iso-10646")) else said
    return decode(data, name, encoding)


def parse(raw: str, name: str) -> Node:
    """The root of an XML text with the places of all that it holds.

    Entities of its own are refused, nothing that it names is fetched. Raises FormatError, naming
    the file and the line.
    """
    return _Parser(raw, name).root


class _Parser:
    """Collects elements and texts with the bytes at which they begin; places come at the end."""

    def __init__(self, raw: str, name: str) -> None:
        self._name = name
        self._top = Node("", {})
        self._open = [self._top]
        self._starts: list[int] = []  # bytes at which each event begins, in order
        self._firsts: list[tuple[Node, int]] = []  # elements and the number of their first event
        self._lasts: list[tuple[Node, int]] = []
        self._texts: list[tuple[Node, int]] = []  # where a text is put: element, index of parts
        self._events: list[int] = []  # of each text, the number of its event
        self._literal = False
        self._parser = parser = expat.ParserCreate("utf-8", namespace_separator="}")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._said
        parser.StartCdataSectionHandler = lambda: self._cdata(True)
        parser.EndCdataSectionHandler = lambda: self._cdata(False)
        parser.EntityDeclHandler = self._refuse
        parser.DefaultHandler = self._other
        data = raw.encode("utf-8", "replace")
        self._run(data)
        self._place(raw, data)

    @property
    def root(self) -> Node:
        return next(self._top.nodes())

    def _run(self, data: bytes) -> None:
        try:
            self._parser.Parse(data, True)
        except expat.ExpatError as error:
            reason = expat.errors.messages.get(error.code, "")
            raise FormatError(
                "{}: line {} is not proper XML ({}).", self._name, str(error.lineno), reason
            ) from error

    def _event(self) -> int:
        self._starts.append(self._parser.CurrentByteIndex)
        return len(self._starts) - 1

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if len(self._open) > DEEPEST:
            line = str(self._parser.CurrentLineNumber)
            raise FormatError(
                "{}: line {}: elements lie too deep in one another.", self._name, line
            )
        node = Node(_local(tag), {_local(key): value for key, value in attributes.items()})
        self._firsts.append((node, self._event()))
        self._open[-1].parts.append(node)
        self._open.append(node)

    def _end(self, tag: str) -> None:
        self._lasts.append((self._open.pop(), self._event()))

    def _said(self, said: str) -> None:
        parent = self._open[-1]
        self._texts.append((parent, len(parent.parts)))
        self._events.append(self._event())
        parent.parts.append(Text(said, Span(0, 0), self._literal))

    def _cdata(self, begins: bool) -> None:
        self._event()
        self._literal = begins

    def _other(self, said: str) -> None:
        self._event()

    def _refuse(self, *_: object) -> None:
        line = str(self._parser.CurrentLineNumber)
        raise FormatError(
            "{}: line {}: the file declares entities; it is not read.", self._name, line
        )

    def _place(self, raw: str, data: bytes) -> None:
        """Give everything its place, each event ending where the next begins."""
        places, at, length = list[int](), 0, 0
        for start in (*self._starts, len(data)):
            length += len(data[at:start].decode("utf-8", "ignore"))
            places.append(length)
            at = start
        firsts = {id(node): event for node, event in self._firsts}
        for node, event in self._lasts:
            node.raw = Span(places[firsts[id(node)]], places[event + 1])
        for (parent, index), event in zip(self._texts, self._events, strict=True):
            text = parent.parts[index]
            if isinstance(text, Text):
                parent.parts[index] = text._replace(raw=Span(places[event], places[event + 1]))


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
