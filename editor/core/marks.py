"""Times and names that stand in a transcript's text to say when and who, not as what was said.

Forms, as the programs write them: « [00:00:12] Anne: » (Sonix, noScribe with the name first),
« Anne (00:03): » (Rev), « Anne Roux  0:03 » or « Roux, Anne  0:03 » on a line of its own (Otter,
Teams), the name and « 3 minutes 11 seconds » on two lines, or three with a clock (Teams),
« [Anne Roux] 10:01:02 » (Zoom), « #00:00:12-5# » (f4, MAXQDA), a line with a time alone (Google
Recorder, YouTube), « 0:03 text ».

A time that is bare is a mark only in a series that goes up: « 10:30 demain » is said.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from editor.core.common import Common, any_word
from editor.core.text import Span
from editor.core.text_tools import speakers

_CLOCK = r"\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3}|-\d{1,2}(?!\d))?"
_RANGE = rf"{_CLOCK}(?:[ \t]*(?:-->|[-–—])[ \t]*{_CLOCK})?"
_BRACKETED = rf"(?:\[{_RANGE}\]|\({_RANGE}\)|\{{{_RANGE}\}}|#{_RANGE}#|<{_RANGE}>)"
_NAME = r"[^\W\d_](?:[\w.'’&·/@ -]{0,48}[\w.)])?(?:[ ]\([^()\n]{1,30}\))?"
_B = r"[ \t\u00a0\u202f]"

_TIME_NAME = re.compile(
    rf"{_B}*(?P<time>(?:{_BRACKETED}|{_CLOCK}){_B}*[-–—]?){_B}*(?P<name>{_NAME}){_B}*:(?=\s|$)"
)
_NAME_TIME = re.compile(  # « Anne (00:03): », « Anne: [00:03] »
    rf"{_B}*(?P<name>{_NAME})(?:(?P<time>{_B}*{_BRACKETED}){_B}*:|{_B}*:(?P<after>{_B}*"
    rf"{_BRACKETED}))(?=\s|$)"
)
_HEAD = re.compile(  # « Anne Roux  0:03 », « Anne Roux (0:03) », « Speaker 1 · 0:03 »
    rf"{_B}*(?:\*\*)?(?P<name>{_NAME}(?:, {_NAME})?)(?:\*\*)?(?P<time>(?:{_B}*[·|,–—-])?{_B}*"
    rf"(?:{_BRACKETED}|(?<=[\s·|,–—*-]){_RANGE})){_B}*$"
)
_IN_BRACKETS = re.compile(rf"{_B}*\[(?P<name>{_NAME})\](?P<time>{_B}+{_CLOCK}){_B}*$")
_TIME_HEAD = re.compile(  # « [00:00:03] - Anne »
    rf"{_B}*(?P<time>{_BRACKETED}){_B}*(?P<name>[-–—]{_B}*{_NAME}){_B}*$"
)
_FIRST = re.compile(rf"{_B}*(?P<time>(?P<closed>{_BRACKETED})|{_CLOCK})(?={_B}+\S){_B}*[-–—]?")
_LAST = re.compile(rf"{_B}*(?P<time>{_BRACKETED}){_B}*$")
_SURE = re.compile(  # never said: with seconds or a fraction, or in brackets of its own kind
    rf"\[{_RANGE}\]|\{{{_RANGE}\}}|#{_RANGE}#|<{_RANGE}>"
    rf"|\((?:\d{{1,3}}:\d{{2}}:\d{{2}}(?:[.,]\d{{1,3}})?|\d{{1,3}}:\d{{2}}[.,]\d{{1,3}})\)"
)
_FIRST_CLOCK = re.compile(r"\d{1,3}(?::\d{2}){1,2}")
_NUMBERS = re.compile(r"\d+")
_ASIDE = re.compile(r" \([^()\n]{1,30}\)$")  # « Paul Le Goff (guest) »
FEWEST = 2  # lines of a form, below which it may be chance
LONGEST = 200  # code points at the ends of a line that are looked at


class Marks(NamedTuple):
    """The stretches of a text that say when, and those that say who, each in text order."""

    times: tuple[Span, ...]
    speakers: tuple[Span, ...]


class _Form(NamedTuple):
    """A line that may begin what somebody says: its times, its name and their seconds."""

    time: Span
    name: Span | None
    seconds: float


@lru_cache(maxsize=8)
def _alone(common: Common) -> re.Pattern[str]:
    """A line with a time alone, in figures or in words."""
    hours, minutes, seconds = map(any_word, (common.hours, common.minutes, common.seconds))
    worded = rf"(?:\d{{1,3}} ?{hours}[ ,]*)?(?:\d{{1,3}} ?{minutes}[ ,]*)?\d{{1,2}} ?{seconds}"
    return re.compile(rf"{_B}*(?P<time>{_BRACKETED}|{_RANGE}|{worded}){_B}*$", re.IGNORECASE)


def marks(text: str, common: Common) -> Marks:
    """All times and names of a text that are marks; `common` has the words of times and names."""
    lines = [Span(*match.span()) for match in re.finditer(r"[^\r\n]+", text)]
    times: list[Span] = []
    names: list[Span] = [_with_colon(text, place) for s in speakers(text) for place in s.places]
    series: dict[str, list[_Form]] = {}
    for line in lines:
        said = line.of(text)
        if sure := _certain(said, common):
            time, name = (_moved(span, line) for span in sure)
            times.append(time)
            names.append(_with_colon(text, name))
            if text[time.end : time.end + 1] == ":":
                names.append(Span(time.end, time.end + 1))
        elif found := _possible(said, common):
            kind, form = found
            name_of = _moved(form.name, line) if form.name else None
            series.setdefault(kind, []).append(
                form._replace(time=_moved(form.time, line), name=name_of)
            )
        times += [_moved(Span(*m.span()), line) for m in _SURE.finditer(said)]
        if last := _LAST.search(said, max(0, len(said) - 40)):
            form = _Form(_moved(Span(*last.span("time")), line), None, _seconds(last["time"]))
            series.setdefault("last", []).append(form)
    for kind, forms in series.items():
        if len(forms) < FEWEST or not _goes_up(forms):
            continue
        if kind == "near" and not _repeats(text, forms):
            continue
        if kind == "first" and 3 * len(forms) < len([ln for ln in lines if ln.of(text).strip()]):
            continue
        times += [form.time for form in forms]
        names += [form.name for form in forms if form.name]
        if kind == "alone":
            names += _names_above(text, lines, {form.time.start for form in forms}, common)
    return Marks(_merged(times), _merged(names))


def _certain(said: str, common: Common) -> tuple[Span, Span] | None:
    """Time and name of a line that begins with both and a colon."""
    start = said[:LONGEST]
    for pattern in (_TIME_NAME, _NAME_TIME):
        if (match := pattern.match(start)) and _is_name(match["name"], common):
            after = "after" in match.re.groupindex and match["after"] is not None
            return Span(*match.span("after" if after else "time")), Span(*match.span("name"))
    return None


def _possible(said: str, common: Common) -> tuple[str, _Form] | None:
    """A line of a form that counts only in a series."""
    if len(said) <= LONGEST:
        if match := _alone(common).match(said):
            return "alone", _Form(Span(*match.span("time")), None, _seconds(match["time"]))
        for kind, pattern in (("head", _HEAD), ("in", _IN_BRACKETS), ("time head", _TIME_HEAD)):
            if (match := pattern.match(said)) and _is_name(match["name"].lstrip("-–— "), common):
                name = Span(*match.span("name"))
                if kind == "in":
                    name = Span(name.start - 1, name.end + 1)
                if kind == "head" and re.match(r"\s\d", match["time"]):
                    kind = "near"  # one blank: « Lundi 10:30 » may be said
                return kind, _Form(Span(*match.span("time")), name, _seconds(match["time"]))
    if match := _FIRST.match(said[:LONGEST]):
        kind = "closed" if match["closed"] else "first"
        return kind, _Form(Span(match.start("time"), match.end()), None, _seconds(match["time"]))
    return None


def _is_name(said: str, common: Common) -> bool:
    """Whether words look like a speaker's name: few, and capitals but for particles."""
    words = re.findall(r"[^\W_]+", _ASIDE.sub("", said))
    if not 1 <= len(words) <= 6 or len(said) > 40 or said.rstrip().endswith(("!", "?")):
        return False
    joining = common.particles | common.name_joiners
    rest = [word for word in words[1:] if word.casefold() not in joining]
    return words[0][0].isupper() and all(w[0].isupper() or w.isdigit() for w in rest)


def _seconds(said: str) -> float:
    numbers = [int(number) for number in _NUMBERS.findall(said)[:3]]
    seconds = 0.0
    for number in numbers:
        seconds = seconds * 60 + number
    return seconds


def stamps(text: str, common: Common) -> Iterator[tuple[int, float]]:
    """Where what a text dates begins, and the seconds that it says, of all its time marks."""
    for span in marks(text, common).times:
        said = span.of(text)
        clock = _FIRST_CLOCK.search(said)
        yield span.end, _seconds(clock[0]) if clock else _seconds(said)


def _repeats(text: str, forms: list[_Form]) -> bool:
    """Whether a name comes again, as those of people who talk do."""
    named = [form.name.of(text) for form in forms if form.name]
    return len(set(named)) < len(named)


def _goes_up(forms: list[_Form]) -> bool:
    """Whether times go up but for a few: two parts of a recording may stand in one text."""
    down = sum(b.seconds < a.seconds for a, b in pairwise(forms))
    return down * 5 <= len(forms) - 1


def _names_above(text: str, lines: list[Span], starts: set[int], common: Common) -> Iterator[Span]:
    """The names that stand on the line above a time that stands alone, if most lines do.

    Teams writes the time twice, on two lines below the name.
    """
    firsts = [line.start + len(line.of(text)) - len(line.of(text).lstrip()) for line in lines]
    above = [
        lines[at - 1]
        for at in range(1, len(lines))
        if firsts[at] in starts and firsts[at - 1] not in starts
    ]
    said = [span.of(text).strip() for span in above]
    counts = Counter(name for name in said if _is_name(name, common))
    if sum(counts.values()) * 2 > len(above):
        yield from (s for s, name in zip(above, said, strict=True) if name in counts)


def _with_colon(text: str, name: Span) -> Span:
    """A label with the asterisks around it, its colon and the blanks behind."""
    start, end = name
    while start > 0 and text[start - 1] == "*":
        start -= 1
    while end < len(text) and text[end] in ":* \t\u00a0\u202f":
        end += 1
    return Span(start, end)


def _moved(span: Span, line: Span) -> Span:
    return Span(line.start + span.start, line.start + span.end)


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(set(spans)):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return tuple(merged)


_GAP = re.compile(r"[ \t\u00a0\u202f]*")


def without(text: str, spans: Iterable[Span]) -> str:
    """A text without some stretches, the blanks that held them and lines that held nothing else."""
    parts: list[str] = []
    at = 0
    for start, end in _merged(spans):
        line = text.rfind("\n", at, start) + 1 or at
        before = "".join(parts[-1:])
        is_first = not text[line:start].strip() and (line > at or not before or before[-1] == "\n")
        end = max(end, _GAP.match(text, end).end())  # type: ignore[union-attr]
        at_end = end == len(text) or text[end] in "\r\n"
        kept = text[at:start]
        if is_first and at_end:
            kept = text[at:line]
            end += 2 if text.startswith("\r\n", end) else 1 if end < len(text) else 0
        elif is_first:
            kept = text[at:line]
        elif at_end:
            kept = kept.rstrip(" \t\u00a0\u202f")
        elif kept and kept[-1] not in " \t\n" and end > start and text[end - 1] in " \t":
            end -= 1
        parts.append(kept)
        at = end
    return "".join((*parts, text[at:]))
