"""Parts of a document as trees that can be changed; lxml keeps prefixes, order and all it meets."""

from __future__ import annotations

import html
import re
from typing import Any

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
