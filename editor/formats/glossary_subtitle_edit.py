"""Subtitle Edit's replace lists (XML) as a glossary: what to find is wrong, what replaces is right.

Its multiple replace lists (.template) are read and written; its OCRFixReplaceList, its names and
its user dictionaries (<words><word>) are read too.
"""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from editor.core.glossary import Glossary, Term, normalised, normalised_term
from editor.formats.plain import FormatError
from editor.formats.xml import parse, text_of

_LISTS = {"names": "name", "words": "word", "ignorewords": "word"}
ROOTS = ("Settings", "OCRFixReplaceList", *_LISTS)
_WHOLE = ("WholeWords", "PartialWordsAlways", "WholeLines")


def read(data: bytes, name: str) -> Glossary:
    """The pairs of a list that are plain text; regular expressions are left out.

    Raises FormatError.
    """
    return from_root(parse(data, name), name)


def from_root(root: Element, name: str) -> Glossary:
    """The same of a file that was parsed."""
    if root.tag in _LISTS:
        return _words(root, name)
    pairs: list[tuple[str, str]] = []
    for item in root.iter("MultipleSearchAndReplaceItem"):
        is_on = text_of(item, "Enabled").casefold() != "false"
        if is_on and text_of(item, "SearchType") != "RegularExpression":
            pairs.append((text_of(item, "FindWhat"), text_of(item, "ReplaceWith")))
    for part in _WHOLE:
        for words in root.iter(part):
            pairs += [(item.get("from", ""), item.get("to", "")) for item in words]
    if not pairs:
        raise FormatError("{}: there are no terms in this XML file.", name)
    merged: dict[str, Term] = {}
    for wrong, right in pairs:
        term = normalised_term(Term(right, (wrong,)))
        if term is not None and term.wrong:
            old = merged.get(term.right)
            forms = (*(old.wrong if old else ()), *term.wrong)
            merged[term.right] = replace(term, wrong=tuple(dict.fromkeys(forms)))
    return Glossary(tuple(merged.values()))


def _words(root: Element, name: str) -> Glossary:
    """The words of a list, those of its blacklist left out."""
    found = [normalised(item.text or "") for item in root if item.tag == _LISTS[root.tag]]
    if not any(found):
        raise FormatError("{}: there are no terms in this XML file.", name)
    return Glossary(tuple(Term(word) for word in dict.fromkeys(found) if word))


def write(glossary: Glossary) -> bytes:
    """A multiple replace list's bytes, UTF-8: a rule for each wrong form."""
    root = Element("Settings")
    group = SubElement(SubElement(root, "MultipleSearchAndReplaceList"), "Group")
    SubElement(group, "Name").text = "Relecture"
    SubElement(group, "Enabled").text = "True"
    for term in glossary.writable():
        for wrong in term.wrong:
            item = SubElement(group, "MultipleSearchAndReplaceItem")
            for tag, value in (
                ("Enabled", "True"), ("FindWhat", wrong), ("ReplaceWith", term.right),
                ("SearchType", "CaseSensitive"),
            ):  # fmt: skip
                SubElement(item, tag).text = value
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, "utf-8", xml_declaration=True))
