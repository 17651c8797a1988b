"""XML with the places of its texts, so that they can be rewritten and all else kept as it is.

The safety is that of `xml`: no entities of its own, no network, no depth without end.
"""

from __future__ import annotations

import codecs
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from editor.core.text import Span
from editor.formats import plain
from editor.formats.plain import FormatError
from editor.formats.xml import DEEPEST

_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")


@dataclass(slots=True)
class Text:
    """A text between two tags: where it is written in the file, and what it says."""

    raw: Span
    said: str
    is_cdata: bool = False


@dataclass(slots=True)
class Node:
    """An element: its name and attributes without namespaces, its children in order."""

    tag: str
    attributes: dict[str, str]
    children: list[Node | Text] = field(default_factory=list)

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


def tree(raw: str, name: str) -> Node:
    """The root of an XML text; raises FormatError, naming the file and the line."""
    data = raw.encode("utf-8", "replace")
    parser = expat.ParserCreate("utf-8", namespace_separator="}")
    at = _Position(data, len(raw))
    root = Node("", {})
    stack = [root]
    said: list[str] = []
    begins = -1  # of the text that is open, in code points

    in_cdata = False

    def close_text() -> None:
        nonlocal begins
        if said:
            end = at.of(parser.CurrentByteIndex)
            stack[-1].children.append(Text(Span(begins, end), "".join(said), in_cdata))
            said.clear()
        begins = -1

    def start(tag: str, attributes: dict[str, str]) -> None:
        close_text()
        if len(stack) > DEEPEST:
            line = str(parser.CurrentLineNumber)
            raise FormatError("{}: line {}: elements lie too deep in one another.", name, line)
        node = Node(_local(tag), {_local(key): value for key, value in attributes.items()})
        stack[-1].children.append(node)
        stack.append(node)

    def end(_: str) -> None:
        close_text()
        stack.pop()

    def text(data: str) -> None:
        nonlocal begins
        if begins < 0:
            begins = at.of(parser.CurrentByteIndex)
        said.append(data)

    def refuse(*_: object) -> None:
        line = str(parser.CurrentLineNumber)
        raise FormatError("{}: line {}: the file declares entities; it is not read.", name, line)

    def mark(*_: object) -> None:
        close_text()

    def cdata(is_open: bool) -> None:
        nonlocal in_cdata
        close_text()
        in_cdata = is_open

    def skipped(entity: str, is_parameter: bool) -> None:
        if not is_parameter:  # of a document type that is not fetched: that of HTML is known
            text(html.unescape(f"&{entity};"))

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler, parser.EntityDeclHandler = text, refuse
    parser.CommentHandler = parser.ProcessingInstructionHandler = mark
    parser.StartCdataSectionHandler = lambda: cdata(True)
    parser.EndCdataSectionHandler = lambda: cdata(False)
    parser.SkippedEntityHandler = skipped
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        reason = expat.errors.messages.get(error.code, "")
        raise FormatError(
            "{}: line {} is not proper XML ({}).", name, str(error.lineno), reason
        ) from error
    except ValueError as error:
        raise FormatError("{}: this is not proper XML.", name) from error
    return next(root.elements())


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


class _Position:
    """Code points before a byte of UTF-8, asked for in rising order."""

    def __init__(self, data: bytes, length: int) -> None:
        self._data, self._plain = data, len(data) == length
        self._byte = self._point = 0

    def of(self, byte: int) -> int:
        if self._plain:
            return byte
        self._point += len(self._data[self._byte : byte].decode("utf-8", "ignore"))
        self._byte = byte
        return self._point
