"""What text recognition reads for letters that look alike: rnairie (mairie), c0mme, l0 ans."""

from __future__ import annotations

import re

from editor.core.message import Message
from editor.language.lexicon import Lexicon

COMMON = 3.0  # Zipf value of a word that is meant
SHORTEST = 4  # code points of a word with a digit in it: shorter ones are names (4G, R2)
PAIRS = (("rn", "m"), ("m", "rn"), ("vv", "w"))
_DIGITS = str.maketrans("015", "ols")
_LETTERS = str.maketrans("lIOo", "1100")
_MIXED = re.compile(r"(?=[^\W\d_]*[015])[^\W_]*[a-zà-ÿ][^\W_]*")
_NUMBER = re.compile(r"l0|l\d{2,3}|\d{1,3}[lO]\d{1,3}|\d[oO]{1,2}")


def letter_l(right: str) -> Message:
    return Message("A capital I stands for an l: “{}”", (right,))


def alike(right: str) -> Message:
    return Message("Letters that look alike are taken for one another: “{}”", (right,))


def with_letters(text: str, lexicon: Lexicon) -> str:
    """The common word of an unknown one with two letters for one: rnairie, mairie; "" if none."""
    for seen, meant in PAIRS:
        at = text.find(seen)
        while at >= 0:
            right = text[:at] + meant + text[at + len(seen) :]
            if lexicon.is_word(right) and lexicon.zipf(right) >= COMMON:
                return right
            at = text.find(seen, at + 1)
    return ""


def with_digits(text: str, lexicon: Lexicon) -> str:
    """The word or the number of a mixture of both: c0mme, comme; l0, 10; "" if none."""
    if _NUMBER.fullmatch(text):
        return text.translate(_LETTERS)
    if len(text) < SHORTEST or _MIXED.fullmatch(text) is None:
        return ""
    right = text.translate(_DIGITS)
    if not right.isalpha() or text.isupper():
        return ""
    return right if lexicon.is_word(right) and lexicon.zipf(right) >= COMMON else ""
