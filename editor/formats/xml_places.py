"""XML with the places of its elements and texts, so that texts can be rewritten and all else kept.

expat reads it; what it says of bytes is turned into code points of the decoded text. The safety is
that of `xml`: no entities of its own, no network, no depth without end.
"""

from __future__ import annotations

import codecs
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.parsers import expat

from editor.core.text import Span
from editor.formats import plain
from editor.formats.plain import FormatError
from editor.formats.xml import DEEPEST

_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")


class Text(NamedTuple):
    """A text: what it says, where it is written, and whether in a CDATA section, literally."""

    said: str
    raw: Span
    is_literal: bool


@dataclass(slots=True)
class Node:
    """An element: its name and attributes without namespaces, its children in order.

    `raw` is its place from the first tag to the last, in code points.
    """

    tag: str
    attributes: dict[str, str]
    children: list[Node | Text] = field(default_factory=list)
    raw: Span = Span(0, 0)

    def get(self, key: str) -> str:
        """An attribute; "" where there is none."""
        return self.attributes.get(key, "")

    def elements(self) -> Iterator[Node]:
        """The children that are elements."""
        return (child for child in self.children if isinstance(child, Node))

    def all(self, *tags: str) -> Iterator[Node]:
        """The elements below with one of some names, in order."""
        for child in self.elements():
            if child.tag in tags:
                yield child
            yield from child.all(*tags)

    def said(self) -> str:
        """All text below, blanks folded."""
        return " ".join("".join(_said(self)).split())


def _said(node: Node) -> Iterator[str]:
    for child in node.children:
        if isinstance(child, Text):
            yield child.said
        else:
            yield from _said(child)


def decoded(data: bytes, name: str, encoding: str = "") -> tuple[str, str]:
    """Text and encoding of an XML file, by what it declares; raises FormatError."""
    match = _DECLARED.search(data[:400])
    if match and not encoding and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        declared = match[1].decode()
        try:
            known = codecs.lookup(declared).name
            if not known.startswith("utf") and len(data) <= plain.LARGEST:
                return data.decode(known), known
        except (LookupError, ValueError):
            pass  # what it declares is wrong: judged as any text is
    return plain.decode(data, name, encoding)


def pieces(raw: str, name: str) -> Node:
    """The root of an XML text; its texts are stretches without entities in them, entities, and
    ends of lines. Raises FormatError, naming the file and the line.
    """
    return _Parser(raw, name).root


def tree(raw: str, name: str) -> Node:
    """The same with all that stands between two tags, comments or sections as one text."""
    root = pieces(raw, name)
    _join_texts(root)
    return root


def _join_texts(node: Node) -> None:
    joined: list[Node | Text] = []
    for child in node.children:
        before = joined[-1] if joined else None
        if isinstance(child, Node):
            _join_texts(child)
        elif (
            isinstance(before, Text)
            and before.raw.end == child.raw.start
            and before.is_literal == child.is_literal
        ):
            span = Span(before.raw.start, child.raw.end)
            joined[-1] = Text(before.said + child.said, span, child.is_literal)
            continue
        joined.append(child)
    node.children = joined


class _Parser:
    """Collects elements and texts with the bytes at which they begin; places come at the end."""

    def __init__(self, raw: str, name: str) -> None:
        self._name = name
        self._top = Node("", {})
        self._open = [self._top]
        self._starts: list[int] = []  # bytes at which each event begins, in order
        self._firsts: list[tuple[Node, int]] = []  # elements and the number of their first event
        self._lasts: list[tuple[Node, int]] = []
        self._texts: list[tuple[Node, int, int]] = []  # where a text is put, and its event
        self._literal = False
        self._parser = parser = expat.ParserCreate("utf-8", namespace_separator="}")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartCdataSectionHandler = lambda: self._cdata(True)
        parser.EndCdataSectionHandler = lambda: self._cdata(False)
        parser.EntityDeclHandler = self._refuse
        parser.SkippedEntityHandler = self._skipped
        parser.DefaultHandler = lambda _: self._event()
        data = raw.encode("utf-8", "replace")
        self._run(data)
        self._place(data)

    @property
    def root(self) -> Node:
        return next(self._top.elements())

    def _run(self, data: bytes) -> None:
        try:
            self._parser.Parse(data, True)
        except expat.ExpatError as error:
            reason = expat.errors.messages.get(error.code, "")
            raise FormatError(
                "{}: line {} is not proper XML ({}).", self._name, str(error.lineno), reason
            ) from error
        except ValueError as error:
            raise FormatError("{}: this is not proper XML.", self._name) from error

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
        self._open[-1].children.append(node)
        self._open.append(node)

    def _end(self, tag: str) -> None:
        self._lasts.append((self._open.pop(), self._event()))

    def _text(self, said: str) -> None:
        parent = self._open[-1]
        self._texts.append((parent, len(parent.children), self._event()))
        parent.children.append(Text(said, Span(0, 0), self._literal))

    def _skipped(self, entity: str, is_parameter: bool) -> None:
        if is_parameter:
            self._event()
        else:  # of a document type that is not fetched: that of HTML is known
            self._text(html.unescape(f"&{entity};"))

    def _cdata(self, begins: bool) -> None:
        self._event()
        self._literal = begins

    def _refuse(self, *_: object) -> None:
        line = str(self._parser.CurrentLineNumber)
        raise FormatError(
            "{}: line {}: the file declares entities; it is not read.", self._name, line
        )

    def _place(self, data: bytes) -> None:
        """Give everything its place, each event ending where the next begins."""
        places, at, length = list[int](), 0, 0
        for start in (*self._starts, len(data)):
            length += len(data[at:start].decode("utf-8", "ignore"))
            places.append(length)
            at = start
        firsts = {id(node): event for node, event in self._firsts}
        for node, event in self._lasts:
            node.raw = Span(places[firsts[id(node)]], places[event + 1])
        for parent, index, event in self._texts:
            text = parent.children[index]
            if isinstance(text, Text):
                parent.children[index] = text._replace(raw=Span(places[event], places[event + 1]))


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
