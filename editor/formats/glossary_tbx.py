"""A glossary as TBX (ISO 30042): versions 2 and 3 are read, version 3 (TBX-Basic) is written."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from editor.core.glossary import Glossary, Term, normalised_term
from editor.formats.plain import FormatError
from editor.formats.xml import parse, text_of

# Values of administrativeStatus that mark a form as not to be used (TBX-Basic).
_WRONG = (
    "deprecatedTerm-admn-sts", "supersededTerm-admn-sts", "deprecated", "forbidden", "obsolete",
)  # fmt: skip
_PREFERRED = "preferredTerm-admn-sts"
_ENTRIES, _LANGUAGES, _TERMS = ("conceptEntry", "termEntry"), ("langSec", "langSet"), (
    "termSec", "tig", "ntig",
)  # fmt: skip


def read(data: bytes, name: str) -> Glossary:
    """The terms of a TBX file, one for each concept and language: the preferred or first term is
    right, deprecated ones are wrong forms. Raises FormatError."""
    root = parse(data, name)
    entries = [e for e in root.iter() if e.tag in _ENTRIES]
    if not entries:
        raise FormatError("{}: there are no terms in this XML file.", name)
    glossary: dict[str, Term] = {}
    for entry in entries:
        for section in (e for e in entry.iter() if e.tag in _LANGUAGES):
            term = _term(section, entry)
            if term is not None:
                glossary[term.right] = term
    return Glossary(tuple(glossary.values()))


def _term(section: Element, entry: Element) -> Term | None:
    rights: list[str] = []
    wrong: list[str] = []
    for item in (e for e in section.iter() if e.tag in _TERMS):
        form = next((" ".join("".join(t.itertext()).split()) for t in item.iter("term")), "")
        notes = [n for n in item.iter("termNote") if n.get("type") == "administrativeStatus"]
        status = (notes[0].text or "").strip() if notes else ""
        if not form:
            continue
        if status in _WRONG:
            wrong.append(form)
        else:
            rights.insert(0 if status == _PREFERRED else len(rights), form)
    if not rights:
        return None
    language = (section.get("lang") or "").split("-")[0]
    note = text_of(section, "note") or text_of(entry, "note")
    return normalised_term(Term(rights[0], tuple(wrong), "", language, note))


def write(glossary: Glossary) -> bytes:
    """A TBX file's bytes, UTF-8."""
    root = Element("tbx", {"type": "TBX-Basic", "style": "dca", "xml:lang": "en",
                           "xmlns": "urn:iso:std:iso:30042:ed-2"})  # fmt: skip
    header = SubElement(SubElement(root, "tbxHeader"), "fileDesc")
    SubElement(SubElement(header, "sourceDesc"), "p").text = "Relecture"
    body = SubElement(SubElement(root, "text"), "body")
    for number, term in enumerate(glossary.writable(), 1):
        entry = SubElement(body, "conceptEntry", id=f"c{number}")
        section = SubElement(entry, "langSec", {"xml:lang": term.language or "und"})
        if term.note:
            SubElement(section, "note").text = term.note
        for form, status in ((term.right, _PREFERRED), *((w, _WRONG[0]) for w in term.wrong)):
            item = SubElement(section, "termSec")
            SubElement(item, "term").text = form
            SubElement(item, "termNote", type="administrativeStatus").text = status
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, "utf-8", xml_declaration=True))
