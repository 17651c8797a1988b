"""Where sentences run on over the end of a line or page, and where words are cut there."""

from __future__ import annotations

import re
from functools import lru_cache

from editor.core.common import Common
from editor.core.letters import plain
from editor.language.turns import ends_label, starts_turn

TERMINAL = frozenset(".?!…")
CUT_SIGNS = "-‐\u00ad¬"
_CLOSING = frozenset("\"'»”’)]*_ \t\u00a0\u202f")


@lru_cache(maxsize=1000)
def is_cut(before: str, after: str, common: Common) -> bool:
    """Whether a sentence seems to run on from the end of `before` to the start of `after`.

    A line that starts in lower case goes on; after a comma or a word that cannot end a sentence
    so does one with a capital. Nothing runs on over who speaks or a time (see turns).
    """
    if not _would_go_on(before, after, common):
        return False
    return not (starts_turn(after, common) or ends_label(before, common))


def _would_go_on(before: str, after: str, common: Common) -> bool:
    """The same, whoever speaks: what is cheap to ask."""
    left = before.rstrip("".join(_CLOSING) + "\r\n")
    right = after.lstrip(" \t\r\n\u00a0\u202f*_")
    if not left or not right:
        return False
    if left[-1] in TERMINAL or left[-1] in ":;" or right[0] in "-–—•#[>":
        return False
    if right[0].islower():
        return True
    if right[0].isdigit():
        return left[-1] == "," or _last_word(left) in common.unfinished
    return _last_word(left) in common.unfinished


def is_unfinished(text: str, common: Common) -> bool:
    """Whether a text ends in a word that needs another, or in an apostrophe or hyphen."""
    left = text.rstrip("*_ \t\r\n\u00a0\u202f")
    return left.endswith(("'", "’", "-")) or _last_word(left) in common.unfinished


def _last_word(text: str) -> str:
    if text[-1:].isascii() and not text[-1:].isalpha():
        return ""
    match = re.search(r"(?<![-‐‑\w])([^\W\d_]+)$", plain(text[-40:]))
    return match[1].casefold() if match else ""


def cut_word(text: str, left: int, right: int, common: Common) -> str:
    """The sign at which a line end or a page cuts the word between two positions, or ""."""
    sign = text[left : left + 1]
    if sign not in CUT_SIGNS or not sign or not _goes_on(text, left, right, common):
        return ""
    return sign if left and text[left - 1].isalpha() and right > left + 1 else ""


def _goes_on(text: str, sign: int, start: int, common: Common) -> bool:
    """Whether a word cut at the hyphen at `sign` may go on at `start`.

    In lower case, in capitals as it began, or as a name of two: « Jean-⏎Pierre ».
    """
    if start >= len(text):
        return False
    if text[start].islower():
        return True
    first = sign
    while first > 0 and (text[first - 1].isalpha() or text[first - 1] in "-‐'’"):
        first -= 1
    return (
        text[start].isupper()
        and text[first : first + 1].isupper()
        and not starts_turn(text[start : start + 160], common)
    )
