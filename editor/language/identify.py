"""Which language a text is in: what its file says, else what its commonest words say.

The measure is how many words of the text each language's commonest words cover: a word that speaks
for several of them decides nothing. The lists are in function_words.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from editor.core.message import Message
from editor.language.function_words import CHECKED, CODES, CONTRACTED, ELIDED, NAMES, SCRIPTS, WORDS

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")

SAMPLE = 20_000  # code points at the start, in the middle and at the end that are looked at
FEWEST = 3  # words by which a language must lead, for a third one or to be sure
LEAD = 1.3  # times as many words as another language


class Guess(NamedTuple):
    """A language's code and whether the text says it clearly."""

    code: str
    is_sure: bool


def guess(text: str) -> Guess:
    """The language of a text; French where it says nothing.

    A third language is given only where its own words, or its letters, clearly prevail.
    """
    sample = _sample(text)
    if script := _script(sample):
        return Guess(script, True)
    counts = _counts(sample)
    best = max(WORDS, key=lambda code: counts[code])  # French first where they are equal
    known = max(CHECKED, key=lambda code: counts[code])
    if best not in CHECKED and not _leads(counts[best], counts[known]):
        return Guess(known, False)
    second = max(counts[code] for code in WORDS if code != best)
    return Guess(best, _leads(counts[best], second))


def likeliest(text: str) -> str:
    """The language whose words cover most of a text, however few they are."""
    counts = _counts(_sample(text))
    return max(WORDS, key=lambda code: counts[code])


def _leads(first: int, second: int) -> bool:
    return first >= second + FEWEST and first >= LEAD * second


def _counts(text: str) -> Counter[str]:
    """How many words each language's commonest ones cover."""
    counts: Counter[str] = Counter()
    tokens = Counter(_TOKEN.findall(text.casefold().replace("’", "'")))
    for token, number in tokens.items():
        head, mark, tail = token.partition("'")
        for code, words in WORDS.items():
            if token in words or (mark and _covers(code, head, tail)):
                counts[code] += number
    return counts


def _covers(code: str, head: str, tail: str) -> bool:
    """Whether a language has a word with these halves around its apostrophe."""
    if code in CONTRACTED:
        return tail in CONTRACTED[code]
    return head in ELIDED.get(code, ()) or tail in WORDS[code]


def _sample(text: str) -> str:
    if len(text) <= 3 * SAMPLE:
        return text
    middle = len(text) // 2
    return "\n".join((text[:SAMPLE], text[middle : middle + SAMPLE], text[-SAMPLE:]))


def _script(text: str) -> str:
    """The language of the script that prevails; "" for Latin letters."""
    letters = [letter for letter in text if letter.isalpha()]
    others = Counter(
        code
        for letter, count in Counter(letter for letter in letters if letter > "\u036f").items()
        if (code := _block(ord(letter)))
        for _ in range(count)
    )
    if sum(others.values()) * 2 <= len(letters):
        return ""
    best = max(others, key=lambda code: others[code])
    if best == "zh" and others["ja"]:
        return "ja"
    if best == "ru" and re.search("[іїєґІЇЄҐ]", text):
        return "uk"
    return best


def _block(point: int) -> str:
    return next((code for first, last, code in SCRIPTS if first <= point <= last), "")


def code_of(named: str) -> str:
    """The ISO 639-1 code of a language as files name it ("fr-FR", "fra", "french"), else ""."""
    first = re.split(r"[-_. ]", named.strip().casefold())[0]
    code = CODES.get(first, first)
    return code if len(code) == 2 and code.isascii() and code.isalpha() else ""


def agreed(named: str, text: str) -> str:
    """The language a document names, where its text does not clearly say another one; else "".

    Documents often name the language of the program that made them.
    """
    code, found = code_of(named), guess(text)
    return "" if found.is_sure and found.code != code else code


def language_of(text: str, named: str) -> str:
    """The language of a transcript: as its file names it, else guessed."""
    return named or guess(text).code


def notice(code: str) -> Message | None:
    """What to tell of a language whose spelling is left alone; None for one that is checked."""
    if code in CHECKED:
        return None
    text = "The text is in another language ({}): its spelling and grammar are not checked."
    return Message(text, (NAMES.get(code, code),))
