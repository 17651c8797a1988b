"""Lines that say who speaks or when: no page header, and never joined to the line before.

The words for it are those of all languages (see Common).
"""

from __future__ import annotations

import re
from functools import lru_cache

from editor.core.common import Common, any_of, any_word
from editor.core.patterns import made

TIME = re.compile(r"(?<![\d:.,/])\d{1,3}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?(?![\d:])")

_WORD = r"[^\W\d_][\w.'’-]*"
_NAME = (
    rf"(?:\[|\*\*|__)?{_WORD}(?:[ \u00a0]\(?{_WORD}\)?|[ \u00a0]\d{{1,2}}){{0,4}}(?:\]|\*\*|__)?"
)
_LABEL = rf"{_NAME}(?:\s?\([^()\n]{{1,24}}\))?[ \u00a0\u202f]?:(?:\*\*)?(?=\s|$)"
_TIMED_NAME = rf"{_NAME}[,\s–—-]{{1,8}}[\[(]?{TIME.pattern}[\])]?[ \t]*:?[ \t]*$"
_DASH = re.compile(r"[-–—―•][ \t\u00a0\u202f]")
_BRACKETED = rf"[<(\[]{_NAME}[>)\]][ \t\u00a0]+\S"  # « (Anne) Oui »
_DASHED_NAME = (  # « ANNE. — Oui », « I1 - Oui »
    r"[A-ZÀ-ÖØ-Þ][\w'’-]*(?:[ \u00a0][A-ZÀ-ÖØ-Þ][\w'’-]*){0,2}(?:\s?\([^()\n]{1,24}\))?\.?"
    r"[ \u00a0]+[-–—][ \u00a0]"
)
_OPENING = "[(#<{*_"  # before a time
_ONE_WORD = re.compile(r"[^\W\d_][\w.'’]*")
_ODD = re.compile(r"[^\w'’.-]|\d")


class _Patterns:
    """Patterns that hold words, made once of a Common."""

    def __init__(self, common: Common) -> None:
        # Time marks of f4 and MAXQDA (#00:01:02-3#), Teams (3 minutes 11 seconds), Otter, Zoom,
        # Rev.
        units = any_word(common.hours | common.minutes | common.seconds)
        length = rf"\d{{1,3}}\s?{units}(?:\s{any_word(common.conjunction)}?)?\s?"
        self.mark = re.compile(
            rf"[{re.escape(_OPENING)}]*"
            rf"(?:{TIME.pattern}(?:-\d{{1,3}})?(?:\s?(?:-->|[-–—>à])\s?{TIME.pattern})?"
            rf"|(?:{length}){{1,3}}\d{{0,3}})[\])#>}}*_]*",
            re.I,
        )
        letters = "".join(sorted(common.turn_letters))
        self.lettered = re.compile(  # « Q. Oui », « SPEAKER 1: Oui »
            rf"(?:{any_word(letters.upper() + letters.lower())}|{any_word(common.turn_words)}"
            rf"|{any_of(common.roles).upper()}[ _]\d+)[.:]\s|{any_word(letters)}(?:\t| {{2,}})\S"
        )
        self.titled = re.compile(  # « M. le président. La parole … », « Mme Dupont. – Oui »
            rf"(?:\*\*|__)?{any_word(common.titles)}[ \u00a0][^.:\n]{{2,60}}[.:][*_ ]*(?:[-–—]|$)"
        )
        self.generic = re.compile(rf"{any_of(common.roles)}(?:[ _.-]?#?(?:\d{{1,3}}|[a-z])?)", re.I)


_patterns = lru_cache(maxsize=8)(_Patterns)


def is_time_mark(line: str, common: Common) -> bool:
    """Whether a line holds nothing but a time: « 0:03 », « 3 minutes 11 seconds »."""
    line = line.strip() if len(line) <= 60 else ""
    return _may_be_time(line) and bool(_patterns(common).mark.fullmatch(line))


def _may_be_time(line: str) -> bool:
    """Whether a time mark may begin a line, by its first sign: the pattern costs far more."""
    return line[:1].isdecimal() or (line[:1] in _OPENING and line != "")


def names_speaker(line: str, common: Common) -> bool:
    """Whether a whole line only says who speaks, and when: « ANNE : », « Anne Roux  0:03 »."""
    patterns = _patterns(common)
    line = line.strip()
    if len(line) > 90:
        return False
    bare = line.strip("*_ ")
    colon = ":" in line  # without one there is neither a time nor a label
    ends = bare.endswith((".", ":", "—", "–", "-"))
    return bool(
        patterns.generic.fullmatch(bare)
        or (colon and made(_TIMED_NAME).match(line))
        or (colon and (found := made(_LABEL).match(line)) and found.end() == len(line))
        or (line.endswith((".", ":")) and patterns.lettered.fullmatch(line + " "))
        or (ends and (colon or "." in line) and patterns.titled.match(line))
    )


def starts_turn(text: str, common: Common) -> bool:
    """Whether a text begins with who speaks or when: a label, a dash, a time mark.

    The text may go on over line ends: a name on a line of its own above a time mark is a label.
    """
    text = text.lstrip(" \t\r\n\f\u00a0\u202f")[:160]
    line, _, rest = text.partition("\n")
    line = line.strip()
    if not line:
        return False
    # A number alone is neither: no pattern needs to be asked, nor the memory of them filled.
    starts = None if line.isdecimal() else _line_starts_turn(line, common)
    if starts is not None:
        return starts
    if len(line) > 40:
        return False
    rest = rest.lstrip()
    if not rest or rest[0].isalpha():
        return False
    below = rest.partition("\n")[0].strip()
    return not below.isdecimal() and is_time_mark(below, common)


@lru_cache(maxsize=1000)
def _line_starts_turn(line: str, common: Common) -> bool | None:
    """Whether a line begins with who speaks or when; None where the line below decides."""
    patterns = _patterns(common)
    if _ONE_WORD.fullmatch(line):  # many lines of lists, asked for little: « ANNE. », SPEAKER_01
        alone = line.endswith(".") and patterns.lettered.fullmatch(line + " ")
        return True if alone or patterns.generic.fullmatch(line.strip("*_ ")) else None
    # What begins with another sign, or lacks one, need not be asked for a pattern.
    stops = ":" in line or "." in line
    head = patterns.mark.match(line) if _may_be_time(line) else None
    if head and (head.end() == len(line) or line[head.end()].isspace() or TIME.match(line)):
        return not _plain_length(line, head.end())
    if (
        _DASH.match(line)
        or (":" in line and made(_LABEL).match(line))
        or ((stops or "\t" in line or "  " in line) and patterns.lettered.match(line))
        or names_speaker(line, common)
    ):
        return True
    if stops and patterns.titled.match(line):
        return True
    if line[0].isupper() and made(_DASHED_NAME).match(line):
        return True
    spoken = made(_BRACKETED).match(line) if line[0] in "<([" else None
    return True if spoken and spoken[0][1].isupper() else None


def label_of(line: str) -> str:
    """The name before the colon that a line begins with, or ""."""
    found = made(_LABEL).match(line)
    return found[0].strip("[]*_: \u00a0\u202f") if found else ""


def looks_like_name(line: str, common: Common) -> bool:
    """Whether a line may be a person's name: up to four capitalised words, nothing else."""
    words = line.strip("*_# ").split()
    if not 1 <= len(words) <= 4 or not words[0][0].isupper():
        return False
    plain = (w in common.particles or (w[0].isupper() and not _ODD.search(w)) for w in words)
    return all(plain)


def _plain_length(line: str, end: int) -> bool:
    """« 3 minutes plus tard » tells a length, no time mark."""
    return end < len(line) and not TIME.search(line[:end])


def ends_label(text: str, common: Common) -> bool:
    """Whether the last line of a text is a label or a time mark, after which a turn begins."""
    line = text.rstrip().rpartition("\n")[2].strip()
    return bool(line) and (is_time_mark(line, common) or names_speaker(line, common))
