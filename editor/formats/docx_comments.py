"""Comments put into a Word document that was read, beside those that it has.

Where they stand is marked in the text, what they say is in a part of its own, which the main part's
relations name (ECMA-376-1, 17.13.4).
"""

from __future__ import annotations

import posixpath
import zipfile
from copy import deepcopy
from typing import Any

from lxml import etree

from editor.formats.docx_reader import Package
from editor.formats.trees import tree_of, written
from editor.formats.xml import allowed

_TYPES = "[Content_Types].xml"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
# How relations of ECMA-376 begin where a document has none that shows it.
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


class Comments:
    """Puts comments in; `parts` are then those that changed, or are new."""

    def __init__(self, archive: zipfile.ZipFile, package: Package) -> None:
        self._archive, self._package = archive, package
        known = (path for kind, path in package.relations.values() if kind == "comments")
        self._path = next(known, "")
        names = {entry.casefold(): entry for entry in archive.namelist()}
        self._entry = names.get(self._path.casefold(), "")
        there = package.part(self._entry) if self._entry else None
        numbers = [one.get("id") or "" for one in (there if there is not None else ())]
        self._next = max((int(n) for n in numbers if n.isdecimal() and len(n) < 10), default=-1) + 1
        self._made: list[Any] = []

    def put(self, first: Any, last: Any, text: str, properties: dict[str, str]) -> None:
        """Comment on what stands from one element of the main part to another one.

        `properties` are those of a comment but its number, without their namespace.
        """
        space, number = etree.QName(first).namespace or "", str(self._next)
        self._next += 1
        own = f"{{{space}}}"
        first.addprevious(etree.Element(f"{own}commentRangeStart", {f"{own}id": number}))
        run = etree.Element(f"{own}r")
        etree.SubElement(run, f"{own}commentReference", {f"{own}id": number})
        last.addnext(run)
        last.addnext(etree.Element(f"{own}commentRangeEnd", {f"{own}id": number}))
        comment = etree.Element(f"{own}comment", {f"{own}id": number}, nsmap={"w": space})
        comment.attrib.update({f"{own}{key}": value for key, value in properties.items()})
        said = etree.SubElement(etree.SubElement(comment, f"{own}p"), f"{own}r")
        etree.SubElement(said, f"{own}t").text = allowed(" ".join(text.split()))
        self._made.append(comment)

    def parts(self) -> dict[str, bytes]:
        """The part with all comments; of a document without one, those that name it, too."""
        if not self._made:
            return {}
        if self._entry:
            root = tree_of(self._archive.read(self._entry), self._entry)
            root.extend(self._made)
            return {self._entry: written(root)}
        folder, _, base = self._package.main.rpartition("/")
        names = set(self._archive.namelist())
        entry = posixpath.join(folder, "comments.xml")
        while entry in names:  # of something that no relation names
            entry = f"{entry[:-4]}-new.xml"
        space = etree.QName(self._made[0]).namespace
        root = etree.Element(f"{{{space}}}comments", nsmap={"w": space})
        root.extend(self._made)
        relations = posixpath.join(folder, "_rels", f"{base}.rels")
        found = {entry: written(root), relations: self._related(relations, entry)}
        if _TYPES in names:
            types = tree_of(self._archive.read(_TYPES), _TYPES)
            own = etree.QName(types).namespace
            more = {"PartName": f"/{entry}", "ContentType": _KIND}
            etree.SubElement(types, f"{{{own}}}Override", more)
            found[_TYPES] = written(types)
        return found

    def _related(self, relations: str, entry: str) -> bytes:
        """The main part's relations with that to the comments."""
        if relations in self._archive.namelist():
            root = tree_of(self._archive.read(relations), relations)
        else:
            root = etree.Element(f"{{{_RELATIONS}}}Relationships", nsmap={None: _RELATIONS})
        kinds = (one.get("Type", "").rpartition("/")[0] for one in root)
        kind = next((kind for kind in kinds if kind.endswith("officeDocument/relationships")
                     or kind == _RELATION), _RELATION)  # fmt: skip
        taken = {one.get("Id") for one in root}
        number = next(n for n in range(1, len(taken) + 2) if f"rIdComments{n}" not in taken)
        link = deepcopy(root[0]) if len(root) else etree.Element(f"{{{_RELATIONS}}}Relationship")
        link.attrib.clear()
        link.attrib.update(
            {"Id": f"rIdComments{number}", "Type": f"{kind}/comments", "Target": f"/{entry}"}
        )
        root.append(link)
        return written(root)
