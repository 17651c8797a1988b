"""XML read without entities, network or depth without end: what comes from outside is only data."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from editor.formats.plain import FormatError

# What no XML file can hold (XML 1.0, 2.2), lone surrogates among it.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
DEEPEST = 100  # elements within elements


def parse(data: bytes, name: str) -> Element:
    """The root of an XML file, tags and attributes without their namespaces.

    A document type is passed over, its own entities are refused, nothing it names is fetched.
    Raises FormatError, naming the file and the line.
    """
    builder = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    depth = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            line = str(parser.CurrentLineNumber)
            raise FormatError("{}: line {}: elements lie too deep in one another.", name, line)
        builder.start(_local(tag), {_local(key): value for key, value in attributes.items()})

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_local(tag))

    def refuse(*_: object) -> None:
        line = str(parser.CurrentLineNumber)
        raise FormatError("{}: line {}: the file declares entities; it is not read.", name, line)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(data, True)
        return builder.close()
    except expat.ExpatError as error:
        reason = expat.errors.messages.get(error.code, "")
        raise FormatError(
            "{}: line {} is not proper XML ({}).", name, str(error.lineno), reason
        ) from error
    except (AssertionError, ValueError, LookupError) as error:  # LookupError: an unknown encoding
        raise FormatError("{}: this is not proper XML.", name) from error


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def allowed(text: str) -> str:
    """A text without the letters that XML cannot hold."""
    return _FORBIDDEN.sub("", text)


def text_of(parent: Element, tag: str) -> str:
    """The text of the first child with a tag, blanks folded; "" where there is none."""
    found = parent.find(tag)
    return " ".join("".join(found.itertext()).split()) if found is not None else ""
