"""Parts of a document as trees that can be changed; lxml keeps prefixes, order and all it meets."""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element

from lxml import etree

from editor.formats.plain import FormatError
from editor.formats.zips import UNWRITABLE

_NAMESPACE = re.compile(rb"xmlns(?::[^\s=<>]{1,100})?\s*=\s*(?:\"([^\"<]+)\"|'([^'<]+)')")


def tree_of(content: bytes, entry: str) -> Any:
    """The root of a part's tree; nothing outside is fetched, no entity is resolved.

    Raises FormatError, naming the entry, for a part that expat reads and lxml cannot take or add
    to: one with a namespace that is no URI among them.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        root = etree.fromstring(content, parser)
        for one, other in set(_NAMESPACE.findall(content)):
            space = html.unescape((one or other).decode("utf-8", "replace"))
            etree.Element(f"{{{space}}}x")
    except (etree.XMLSyntaxError, ValueError) as error:
        raise FormatError(UNWRITABLE, entry) from error
    return root


class Parts:
    """Parts of a zip file as trees that can be changed, each parsed when it is needed.

    `roots` are those that the document's reader saw, by their entries.
    """

    def __init__(self, archive: zipfile.ZipFile, roots: Mapping[str, Element]) -> None:
        self._archive = archive
        self._where = {
            id(element): (entry, number)
            for entry, root in roots.items()
            for number, element in enumerate(root.iter())
        }
        self._elements: dict[str, list[Any]] = {}

    def of(self, element: Any) -> Any:
        """The element of the tree that one of the reader's stands for."""
        entry, number = self._where[id(element)]
        if entry not in self._elements:
            root = tree_of(self._archive.read(entry), entry)
            self._elements[entry] = list(root.iter(etree.Element))
        return self._elements[entry][number]

    def is_of(self, element: Any, entry: str) -> bool:
        """Whether an element stands in a part."""
        found = self._elements.get(entry)
        return found is not None and element.getroottree().getroot() is found[0]

    def written(self) -> dict[str, bytes]:
        """The bytes of each part that was asked for."""
        return {entry: written(elements[0]) for entry, elements in self._elements.items()}


def written(root: Any) -> bytes:
    """The bytes of a part, of its root."""
    data: bytes = etree.tostring(
        root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True
    )
    return data
