"""Translations without Qt, for the commands: the same .ts files that the window's come from."""

from __future__ import annotations

import locale
import os
from functools import lru_cache
from xml.etree import ElementTree

from editor.assets import asset
from editor.core.message import Message


def system_language() -> str:
    """ "fr" or "en", by the environment as gettext reads it, then by the system's locale."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return "fr" if os.environ[name].startswith("fr") else "en"
    return "fr" if (locale.getlocale()[0] or "").lower().startswith("fr") else "en"


@lru_cache(maxsize=2)
def _messages(language: str) -> dict[str, str]:
    if language == "en":
        return {}
    tree = ElementTree.parse(asset("translations", f"relecture_{language}.ts"))
    return {
        m.findtext("source") or "": m.findtext("translation") or "" for m in tree.iter("message")
    }


def tell(message: Message, language: str = "") -> str:
    """A message in a language, by default the system's."""
    found = _messages(language or system_language()).get(message.template)
    return (found or message.template).format(*message.args)
