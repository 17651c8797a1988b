"""Changes tracked in an OpenDocument text (OpenDocument 1.3, part 3, 5.5).

A region of `text:tracked-changes` says who changed what, when and why, and holds what was deleted;
marks in the text say where.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lxml import etree

from editor.formats.kept import Tracking
from editor.formats.xml import allowed

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DC = "http://purl.org/dc/elements/1.1/"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
# Where marks may stand: in paragraphs and what holds parts of them, no field and no drawn shape.
_HOLDERS = ("p", "h", "span", "a", "ruby-base", "ruby", "meta", "meta-field")
_SHAPES = frozenset(
    ("custom-shape", "rect", "line", "polyline", "polygon", "path", "circle", "ellipse", "caption",
     "connector", "measure", "regular-polygon")
)  # fmt: skip


def can_be_tracked(parent: Any) -> bool:
    """Whether a change in an element can be tracked."""
    if etree.QName(parent).localname not in _HOLDERS:
        return False
    return not any(etree.QName(one).localname in _SHAPES for one in parent.iterancestors())


class Regions:
    """The changed regions that come into a document."""

    def __init__(self, content: bytes, tracking: Tracking) -> None:
        self._tracking = tracking
        self._prefix = "ct"
        while self._prefix.encode() in content:
            self._prefix += "r"
        self._made: list[Any] = []

    def inserted(self, edit: int) -> tuple[Any, Any]:
        """The marks before and behind what an edit puts in."""
        name = self._region("insertion", edit, ())
        return _mark("change-start", name), _mark("change-end", name)

    def deleted(self, edit: int, content: Sequence[Any]) -> Any:
        """The mark where an edit takes away a content of paragraphs."""
        return _mark("change", self._region("deletion", edit, content))

    def _region(self, kind: str, edit: int, content: Sequence[Any]) -> str:
        name = f"{self._prefix}{len(self._made) + 1}"
        region = etree.Element(f"{TEXT}changed-region", {_ID: name, f"{TEXT}id": name})
        change = etree.SubElement(region, TEXT + kind)
        info = etree.SubElement(change, f"{_OFFICE}change-info")
        about = etree.SubElement(info, f"{{{_DC}}}creator", nsmap={"dc": _DC})
        about.text = allowed(self._tracking.author)
        etree.SubElement(info, f"{{{_DC}}}date").text = self._tracking.date(edit).rstrip("Z")
        if why := allowed(self._tracking.why[edit]):
            etree.SubElement(info, f"{TEXT}p").text = " ".join(why.split())
        change.extend(content)
        self._made.append(region)
        return name

    def put_into(self, body: Any) -> None:
        """Put the regions before the text, behind those that are there."""
        if not self._made:
            return
        found = body.find(f"{TEXT}tracked-changes")
        if found is None:
            found = etree.Element(f"{TEXT}tracked-changes", {f"{TEXT}track-changes": "false"})
            forms = body.find(f"{_OFFICE}forms")
            body.insert(0 if forms is None else body.index(forms) + 1, found)
        found.extend(self._made)


def _mark(tag: str, name: str) -> Any:
    return etree.Element(TEXT + tag, {f"{TEXT}change-id": name})
