"""Letters as words are compared and read: case, apostrophes, accents, signs that are not seen."""

from __future__ import annotations

import re
import unicodedata

# Signs that stand in words and are not seen: soft hyphen, zero-width space and joiners, BOM.
UNSEEN = "\u00ad\u200b-\u200d\u2060\ufeff"
_UNSEEN_SIGN = re.compile(f"[{UNSEEN}]")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st",
                            "ﬆ": "st", "ʼ": "’"})  # fmt: skip


def fold(text: str) -> str:
    """Casefolded, with straight apostrophes and plain hyphens: the form that words compare in."""
    if text.isascii():
        return text.lower()
    return text.casefold().replace("’", "'").replace("ʼ", "'").replace("‑", "-").replace("‐", "-")


def joined(text: str) -> str:
    """The letters and digits alone, casefolded: what « Mon-Nom » and « monnom » share."""
    folded = fold(text)
    return folded if folded.isalnum() else "".join(c for c in folded if c.isalnum())


def plain(text: str) -> str:
    """As a reader sees it: accents in one code point (NFC), unseen signs and ligatures resolved.

    The apostrophe that Unicode has as a letter (U+02BC) is the usual one.
    """
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _UNSEEN_SIGN.sub("", text)).translate(_LIGATURES)


def seen(text: str) -> str:
    """The text without the signs that are not seen."""
    return text if text.isascii() else _UNSEEN_SIGN.sub("", text)
