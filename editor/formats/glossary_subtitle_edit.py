"""Subtitle Edit's replace lists (XML) as a glossary: what to find is wrong, what replaces is right.

Its multiple replace lists (.template) are read and written, its OCRFixReplaceList is read too.
"""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from editor.core.glossary import Glossary, Term
from editor.formats.plain import FormatError
from editor.formats.xml import parse, text_of

ROOTS = ("Settings", "OCRFixReplaceList")
_WHOLE = ("WholeWords", "PartialWordsAlways", "WholeLines")


def read(data: bytes, name: str) -> Glossary:
    """The pairs of a list that are plain text; regular expressions are left out.

    Raises FormatError.
    """
    return from_root(parse(data, name), name)


def from_root(root: Element, name: str) -> Glossary:
    """The same of a file that was parsed."""
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
    merged: dict[str, list[str]] = {}
    for wrong, right in pairs:
        if wrong.strip() and right.strip() and wrong != right:
            merged.setdefault(right.strip(), []).append(wrong.strip())
    return Glossary(tuple(Term(right, tuple(dict.fromkeys(w))) for right, w in merged.items()))


def write(glossary: Glossary) -> bytes:
    """A multiple replace list's bytes, UTF-8: a rule for each wrong form."""
    root = Element("Settings")
    group = SubElement(SubElement(root, "MultipleSearchAndReplaceList"), "Group")
    SubElement(group, "Name").text = "Relecture"
    SubElement(group, "Enabled").text = "True"
    for term in glossary.terms:
        for wrong in term.wrong:
            item = SubElement(group, "MultipleSearchAndReplaceItem")
            for tag, value in (
                ("Enabled", "True"), ("FindWhat", wrong), ("ReplaceWith", term.right),
                ("SearchType", "CaseSensitive"),
            ):  # fmt: skip
                SubElement(item, tag).text = value
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, "utf-8", xml_declaration=True))
