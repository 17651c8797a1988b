"""How lines say when and who, as regular expressions (see `marks`)."""

from __future__ import annotations

import re
from functools import lru_cache

from editor.core.common import Common, any_word

_CLOCK = (
    r"\d{1,3}:\d{2}(?::\d{2}(?:[:;]\d{2}(?![\d:]))?)?"
    r"(?:[.,]\d{1,3}|-\d{1,2}(?!\d)|[ \u00a0\u202f]?(?i:[ap]\.?m\b\.?))?"
)
_SHORT = r"\d{1,3}:\d{1,2}:\d{1,2}[.,]\d{1,3}"  # as Teams wrote them: « 0:0:3.5 --> 0:0:9.25 »
_RANGE = rf"(?:{_SHORT}[ \t]*-->[ \t]*{_SHORT}|{_CLOCK}(?:[ \t]*(?:-->|[-–—])[ \t]*{_CLOCK})?)"
_BRACKETED = rf"(?:\[{_RANGE}\]|\({_RANGE}\)|\{{{_RANGE}\}}|#{_RANGE}#|<{_RANGE}>)"
_NAME = r"[^\W\d_](?:[\w.'’&·/@ -]{0,48}[\w.)])?(?:[ ]\([^()\n]{1,30}\))?"
_B = r"[ \t\u00a0\u202f]"

# Forms of lines; they are compiled when a text has a time, which takes 50 ms for all.
TIME_NAME = (
    rf"{_B}*(?P<time>(?:\*\*)?(?:{_BRACKETED}|{_CLOCK}){_B}*[-–—]?){_B}*(?:\*\*)?"
    rf"(?P<name>{_NAME}){_B}*:"
    rf"(?:\*\*)?(?=\s|$)"
)
NAME_TIME = (  # « Anne (00:03): », « Anne: [00:03] »
    rf"{_B}*(?:\*\*)?(?P<name>{_NAME})(?:\*\*)?(?:(?P<time>{_B}*{_BRACKETED}){_B}*:|{_B}*:(?:\*\*)?"
    rf"(?P<after>{_B}*{_BRACKETED}))(?=\s|$)"
)
HEAD = (  # « Anne Roux  0:03 », « Anne Roux (0:03) », « Speaker 1 · 0:03 », « Anne @ 0:03 »
    rf"{_B}*(?:\*\*)?(?P<name>{_NAME}(?:, {_NAME})?)(?:\*\*)?(?P<time>(?:{_B}*[·|,@–—-])?{_B}*"
    rf"(?:{_BRACKETED}|(?<=[\s·|,@–—*-]){_RANGE})){_B}*$"
)
NAME_FIRST = (  # « Anne [00:00:03] text »
    rf"{_B}*(?P<name>{_NAME}){_B}+(?P<time>\[{_RANGE}\])(?={_B}+\S)"
)
IN_BRACKETS = rf"{_B}*\[(?P<name>{_NAME})\](?P<time>{_B}+{_CLOCK}){_B}*$"
TIME_HEAD = (  # « [00:00:03] - Anne », « 00:00:03 Speaker 1 », « 0:03 | Anne »
    rf"{_B}*(?P<time>@?(?:{_BRACKETED}|{_RANGE})(?P<dash>{_B}*[-–—|·•])?)(?:(?<=[-–—|·•\])}}#>])"
    rf"{_B}*|{_B}+)(?P<name>{_NAME}(?:, {_NAME})?){_B}*$"
)
FIRST = rf"{_B}*(?P<time>(?P<closed>{_BRACKETED})|{_CLOCK})(?={_B}+\S){_B}*[-–—]?"
LAST = rf"{_B}*(?P<time>{_BRACKETED}){_B}*$"
COLUMNS = (  # « 0:03⇥Anne⇥text », « Anne⇥0:03⇥text »
    rf"{_B}*(?:(?P<time>{_BRACKETED}|{_RANGE})\t(?P<name>{_NAME})"
    rf"|(?P<before>{_NAME})\t(?P<after>{_BRACKETED}|{_RANGE}))\t(?=.*\S)"
)
SURE = (  # never said: with seconds or a fraction, or in brackets of its own kind
    rf"\[{_RANGE}\]|\{{{_RANGE}\}}|#{_RANGE}#|<{_RANGE}>"
    rf"|\((?:\d{{1,3}}:\d{{2}}:\d{{2}}(?:[.,]\d{{1,3}})?|\d{{1,3}}:\d{{2}}[.,]\d{{1,3}})\)"
)


@lru_cache(maxsize=8)
def alone(common: Common) -> re.Pattern[str]:
    """A line with a time alone, in figures or in words."""
    return re.compile(
        rf"{_B}*(?P<time>{_BRACKETED}|{_RANGE}|{_in_words(common)}){_B}*$", re.IGNORECASE
    )


def _in_words(common: Common) -> str:
    """A time as it is said: « 1 hour 3 minutes 2 seconds », « 3 minutes and 2 seconds »."""
    hours, minutes, seconds = map(any_word, (common.hours, common.minutes, common.seconds))
    joint = rf"[ ,]*(?:{any_word(common.conjunction)} )?" if common.conjunction else "[ ,]*"
    return rf"(?:\d{{1,3}} ?{hours}{joint})?(?:\d{{1,3}} ?{minutes}{joint})?\d{{1,2}} ?{seconds}"


@lru_cache(maxsize=8)
def worded(common: Common) -> re.Pattern[str]:
    """A name with a time in words or primes, on a line of its own or before a colon.

    « Anne 3 minutes 2 seconds », « Anne (3 min 2 s) : », « Anne, 3'02 : », « [3 min 2 s] Anne: »
    """
    said = rf"(?:(?i:{_in_words(common)})|\d{{1,3}}['’′]\d{{1,2}}(?:[\"”″]|'')?)"
    time = rf"(?:\({said}\)|\[{said}\]|(?<![\w.]){said})"
    name = r"[^\W\d_](?:[\w.'’&·/ -]{0,48}?[\w.)])??"
    return re.compile(
        rf"{_B}*(?:\*\*)?(?:(?P<name>{name})(?:\*\*)?(?P<time>(?:{_B}*[·|,@–—-])?{_B}*{time})"
        rf"|(?P<first>{time}{_B}*[-–—]?){_B}*(?P<last>{name})(?={_B}*:)){_B}*(?P<colon>:(?=\s|$)|$)"
    )
