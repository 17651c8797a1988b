"""Letters by their case and accents: capitals carried over, accents left off."""

from __future__ import annotations

import re
import unicodedata

# A small letter before a capital one, with the accented ones of Latin-1: OpenAI.
CAPITAL_INSIDE = re.compile(r"[a-z\u00e0-\u00f6\u00f8-\u00ff][A-Z\u00c0-\u00d6\u00d8-\u00de]")


def like(right: str, wrong: str) -> str:
    """The repair with the capitals of what it replaces.

    Letters count: « C'est à dire » and « L' » are no words in capitals.
    """
    letters = [c for c in wrong if c.isalpha()]
    if len(letters) > 1 and all(map(str.isupper, letters)):
        return right.upper()
    if letters and letters[0].isupper():
        return capitalised(right)
    return right


def capitalised(text: str) -> str:
    """With a capital for the first letter, the others as they are: l'étang, L'étang."""
    for at, sign in enumerate(text):
        if sign.isalpha():
            return text[:at] + sign.upper() + text[at + 1 :]
    return text


_BARE = {
    code: unicodedata.normalize("NFD", chr(code))[0]
    for code in range(0xC0, 0x180)
    if len(unicodedata.normalize("NFD", chr(code))) > 1
} | {ord("œ"): "oe", ord("æ"): "ae"}


def bare(text: str) -> str:
    """The letters (NFC) without their accents, ligatures as two letters."""
    return text if text.isascii() else text.translate(_BARE)


def bare_capitals(text: str) -> str:
    """The text with its capitals (NFC) without their accents, as many write them: « A midi »."""
    return text if text.isascii() else "".join(bare(c) if c.isupper() else c for c in text)
