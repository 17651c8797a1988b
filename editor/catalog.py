"""Translations without Qt, for the commands: the same .ts files that the window's come from."""

from __future__ import annotations

import os
from functools import lru_cache

from editor.assets import asset
from editor.core.message import Message, counted


def system_language() -> str:
    """ "fr" or "en", by the environment as gettext reads it, then by the system's locale."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return "fr" if os.environ[name].startswith("fr") else "en"
    import locale  # rarely the environment says nothing

    return "fr" if (locale.getlocale()[0] or "").lower().startswith("fr") else "en"


@lru_cache(maxsize=2)
def _messages(language: str) -> dict[str, tuple[str, ...]]:
    """Each text's translation, of texts with a count its forms: for one, and for more.

    None where the file is missing or damaged: what is to be told may be just that.
    """
    from xml.etree import ElementTree  # most that is told of is found long after the start

    try:
        tree = ElementTree.parse(asset("translations", f"relecture_{language}.ts"))
    except (OSError, ValueError, ElementTree.ParseError):
        return {}
    found = {}
    for message in tree.iter("message"):
        forms = [form.text or "" for form in message.iter("numerusform")]
        source = message.findtext("source") or ""
        found[source] = tuple(forms) or (message.findtext("translation") or "",)
    return found


def tell(message: Message, language: str = "") -> str:
    """A message in a language, by default the system's."""
    language = language or system_language()
    template, args, n = message
    forms = _messages(language).get(template) or ("",)
    # French counts nothing as one: « 0 suspect »; English does not.
    is_one = n is None or n == 1 or (n == 0 and language == "fr")
    found = counted(forms[0 if is_one else -1] or template, n)
    return found.format(*(tell(a, language) if isinstance(a, Message) else a for a in args))
