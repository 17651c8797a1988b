"""The formats of glossaries by the ends of their names."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.formats import (
    glossary_csv,
    glossary_subtitle_edit,
    glossary_tbx,
    glossary_words,
)
from editor.formats.xml import parse


class GlossaryFormat(NamedTuple):
    """A format to export to: name, end of the file name, writer."""

    name: str
    suffix: str
    write: Callable[[Glossary], bytes]


WRITERS = (
    GlossaryFormat("CSV", ".csv", glossary_csv.write),
    GlossaryFormat("TSV", ".tsv", glossary_csv.write_tsv),
    GlossaryFormat("TBX", ".tbx", glossary_tbx.write),
    GlossaryFormat("Hunspell", ".dic", glossary_words.write_dic),
    GlossaryFormat("Subtitle Edit", ".template", glossary_subtitle_edit.write),
    GlossaryFormat("Text", ".txt", glossary_words.write),
)
SUFFIXES = (".csv", ".tsv", ".tbx", ".dic", ".template", ".xml", ".txt")


def read(data: bytes, name: str, told: list[Message] | None = None) -> Glossary:
    """The glossary in a file's bytes; raises FormatError, naming the file and the place.

    Rows that are no terms are left out, and sentences about them added to `told`.
    """
    suffix = "." + name.casefold().rpartition(".")[2]
    if suffix in (".tbx", ".template", ".xml"):
        root = parse(data, name)
        if root.tag in glossary_subtitle_edit.ROOTS:
            return glossary_subtitle_edit.from_root(root, name)
        return glossary_tbx.read(data, name)
    if suffix in (".dic", ".txt"):
        return glossary_words.read(data, name, told)
    return glossary_csv.read(data, name, told)


def write(glossary: Glossary, name: str) -> bytes:
    """A glossary's bytes in the format of a file name; CSV for an unknown end."""
    suffix = "." + name.casefold().rpartition(".")[2]
    if suffix == ".txt":
        return glossary_words.write(glossary, name)
    known = {f.suffix: f.write for f in WRITERS}
    return known.get(suffix, glossary_csv.write)(glossary)
