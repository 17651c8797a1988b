"""Which language a text is in: what its file says, else what its commonest words say.

The measure is how many words of the text each language's commonest words cover: a word that speaks
for several of them decides nothing. The lists are in function_words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from typing import NamedTuple

from editor.core.message import Message
from editor.language.function_words import CODES, CONTRACTED, ELIDED, NAMES, SCRIPTS, WORDS

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")

Commonest = Mapping[str, Collection[str]]  # words of each language, folded

SAMPLE = 20_000  # code points at the start, in the middle and at the end that are looked at
FEWEST = 3  # words by which a language must lead, for a third one or to be sure
LEAD = 1.3  # times as many words as another language


class Guess(NamedTuple):
    """A language's code and whether the text says it clearly."""

    code: str
    is_sure: bool


def guess(text: str, own: Commonest) -> Guess:
    """The language of a text; the first one of `own` where it says nothing.

    `own` are the languages that are checked, with the words by which they are known besides those
    of function_words. Another one is given only where its words, or its letters, clearly prevail.
    """
    sample = _sample(text)
    if script := _script(sample):
        return Guess(script, True)
    counts = _counts(sample, own)
    order = dict.fromkeys((*own, *WORDS))  # the first one where they are equal
    best = max(order, key=lambda code: counts[code])
    known = max(own, key=lambda code: counts[code])
    if best not in own and not _leads(counts[best], counts[known]):
        return Guess(known, False)
    return Guess(best, _is_clear(counts, best))


def likeliest(text: str) -> str:
    """The language whose words cover most of a text, however few they are."""
    counts = _counts(_sample(text))
    return max(WORDS, key=lambda code: counts[code])


def _is_clear(counts: Counter[str], best: str) -> bool:
    return _leads(counts[best], max((counts[code] for code in counts if code != best), default=0))


def _leads(first: int, second: int) -> bool:
    return first >= second + FEWEST and first >= LEAD * second


def _counts(text: str, own: Commonest | None = None) -> Counter[str]:
    """How many words each language's commonest ones cover."""
    known: dict[str, Collection[str]] = dict(WORDS)
    for code, more in (own or {}).items():
        known[code] = {*WORDS.get(code, ()), *more}
    counts: Counter[str] = Counter()
    tokens = Counter(_TOKEN.findall(text.casefold().replace("’", "'")))
    for token, number in tokens.items():
        head, mark, tail = token.partition("'")
        for code, commonest in known.items():
            if token in commonest or (mark and _covers(code, commonest, head, tail)):
                counts[code] += number
    return counts


def _covers(code: str, commonest: Collection[str], head: str, tail: str) -> bool:
    """Whether a language has a word with these halves around its apostrophe."""
    if code in CONTRACTED:
        return tail in CONTRACTED[code]
    return head in ELIDED.get(code, ()) or tail in commonest


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
    code, sample = code_of(named), _sample(text)
    counts = _counts(sample)
    best = _script(sample) or max(WORDS, key=lambda code: counts[code])
    is_sure = best not in WORDS or _is_clear(counts, best)
    return "" if is_sure and best != code else code


def unchecked(code: str) -> Message:
    """What to tell of a language whose spelling is left alone."""
    text = "The text is in another language ({}): its spelling and grammar are not checked."
    return Message(text, (NAMES.get(code, code),))
