"""Times and names that stand in a transcript's text to say when and who, not as what was said.

Forms, as the programs write them: « [00:00:12] Anne: » (Sonix, noScribe with the name first),
« Anne (00:03): » (Rev), « Anne Roux  0:03 » or « Roux, Anne  0:03 » on a line of its own (Otter,
Teams), the name and « 3 minutes 11 seconds » on two lines, or three with a clock (Teams),
« [Anne Roux] 10:01:02 » (Zoom), « #00:00:12-5# » (f4, MAXQDA), a line with a time alone (Google
Recorder, YouTube), « 0:03 text », « 00:00:03 Speaker 1 » on a line of its own (Word), « 0:03 -
Anne » (Fathom, Happy Scribe), « 00:00:03:12 - 00:00:05:00 » with frames (Premiere, Resolve),
« Anne [00:00:03] text », the name and « 1:02 PM » on two lines (Webex), « Anne (3 min 2 s) : »,
« 0:03⇥Anne⇥text ».

A time that is bare is a mark only in a series that goes up: « 10:30 demain » is said. A name on a
line of its own counts where what is said stands below it: a list of titles with times has none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from editor.core.common import Common, any_of
from editor.core.mark_forms import (
    COLUMNS,
    FIRST,
    HEAD,
    IN_BRACKETS,
    LAST,
    NAME_FIRST,
    NAME_TIME,
    SURE,
    TIME_HEAD,
    TIME_NAME,
    alone,
    worded,
)
from editor.core.patterns import made
from editor.core.text import Span
from editor.core.text_tools import speakers

# A clock: its hours, minutes and seconds, and its fraction or tenths.
FIRST_CLOCK = re.compile(r"(\d{1,3}(?::\d{1,2}){1,2})(?:[.,](\d{1,3})|-(\d{1,2})(?!\d))?")
_HALF_OF_DAY = re.compile(r"\s?([ap])\.?m\b", re.IGNORECASE)
_NUMBERS = re.compile(r"\d+")
_UNIT = re.compile(r"\d[ \u00a0]?[^\W\d_]{0,9}['’′\"”″)\]]{0,3}[ \t]*$")
_ASIDE = re.compile(r" \([^()\n]{1,30}\)$")  # « Paul Le Goff (guest) »
_NO_NAME = r":\s|(?:[!?…]|[^\W_]{3}\.)\s*$"  # « Anne D. » is one
_ADDRESS = re.compile(r"[\w.+-]{1,40}@[\w.-]{1,40}")
FEWEST = 2  # lines of a form, below which it may be chance
LONGEST = 200  # code points at the ends of a line that are looked at


class Marks(NamedTuple):
    """The stretches of a text that say when, and those that say who, each in text order."""

    times: tuple[Span, ...]
    speakers: tuple[Span, ...]


NO_MARKS = Marks((), ())


class _Form(NamedTuple):
    """A line that may begin what somebody says: its times, its name and their seconds."""

    time: Span
    name: Span | None
    seconds: float
    line: int = 0  # its number


class _Page(NamedTuple):
    """A text, its lines, and the numbers of those that are blank or begin with a time."""

    text: str
    lines: list[Span]
    blank: frozenset[int]
    dated: frozenset[int]
    common: Common


def marks(text: str, common: Common) -> Marks:
    """All times and names of a text that are marks; `common` has the words of times and names."""
    dated = dated_marks(text, common)
    labels = [_with_colon(text, place) for s in speakers(text) for place in s.places]
    return Marks(dated.times, merged((*dated.speakers, *labels)))


def bare_name(mark: str) -> str:
    """A name without what stands around it in its mark."""
    return mark.strip("[]*:|-–—•· \t\u00a0\u202f")


def dated_marks(text: str, common: Common) -> Marks:
    """The times of a text, and of its names those that stand beside a time."""
    lines = [Span(*match.span()) for match in re.finditer(r"[^\r\n]+", text)]
    times: list[Span] = []
    names: list[Span] = []
    series: dict[str, list[_Form]] = {}
    dated: set[int] = set()  # numbers of the lines that begin with a time, or hold a head
    for number, line in enumerate(lines):
        said = line.of(text)
        if ":" not in said and not said.lstrip()[:1].isdecimal() and not _ends_in_time(said):
            continue  # what has a time has one of these
        if sure := _certain(said, common):
            time, name = (_moved(span, line) for span in sure)
            times.append(time)
            names.append(_with_colon(text, name))
            if text[time.end : time.end + 1] == ":":
                names.append(Span(time.end, time.end + 1))
        else:
            for kind, form in _possible(said, common):
                name_of = _moved(form.name, line) if form.name else None
                moved = form._replace(time=_moved(form.time, line), name=name_of, line=number)
                series.setdefault(kind, []).append(moved)
                dated.add(number)
        times += [_moved(Span(*m.span()), line) for m in made(SURE).finditer(said)]
        if last := made(LAST).search(said, max(0, len(said) - 40)):
            form = _Form(_moved(Span(*last.span("time")), line), None, seconds(last["time"]))
            series.setdefault("last", []).append(form)
    blank = frozenset(number for number, line in enumerate(lines) if not line.of(text).strip())
    page = _Page(text, lines, blank, frozenset(dated), common)
    for kind, forms in series.items():
        if _is_of_marks(kind, forms, series, page):
            times += [form.time for form in forms]
            names += [form.name for form in forms if form.name]
            if kind == "worded":
                names += [_colon(text, form) for form in forms]
            if kind in ("alone", "first", "closed"):
                above = list(_names_above(forms, page, repeated=kind != "alone"))
                names += above or (_names_below(forms, page) if kind == "alone" else ())
    return Marks(merged(times), merged(names))


def _is_of_marks(
    kind: str, forms: list[_Form], series: dict[str, list[_Form]], page: _Page
) -> bool:
    """Whether the lines of a form hold marks, and not what is said."""
    if len(forms) < FEWEST or not _goes_up(forms):
        return False
    if kind in _OF_HEADS and not _stands_above(forms, page):
        return False
    if kind in ("near", "time name", "inline", "worded") and not _repeats(forms, page):
        return False
    if kind in ("time head", "time name"):  # do most lines that begin with a time go on?
        begun = sum(len(series.get(other, ())) for other in ("first", "closed"))
        return len(forms) * 2 > begun
    is_bare = kind in ("first", "inline")
    return not is_bare or 3 * len(forms) >= len(page.lines) - len(page.blank)


_OF_HEADS = ("head", "near", "in", "time head", "time name")  # name and time fill a line


def _stands_above(forms: list[_Form], page: _Page) -> bool:
    """Whether what is said stands below most heads, and no other time."""
    above = 0
    for form in forms:
        below = form.line + 1
        while below in page.blank:
            below += 1
        above += below < len(page.lines) and below not in page.dated
    return above * 5 >= len(forms) * 3


def _ends_in_time(said: str) -> bool:
    """Whether a line may end with a time in words or primes."""
    return len(said) <= LONGEST and bool(_UNIT.search(said, max(0, len(said) - 20)))


def _certain(said: str, common: Common) -> tuple[Span, Span] | None:
    """Time and name of a line that begins with both and a colon."""
    start = said[:LONGEST]
    for pattern in map(made, (TIME_NAME, NAME_TIME)):
        if (match := pattern.match(start)) and _is_name(match["name"], common):
            after = "after" in match.re.groupindex and match["after"] is not None
            return Span(*match.span("after" if after else "time")), Span(*match.span("name"))
    return None


def _possible(said: str, common: Common) -> Iterator[tuple[str, _Form]]:
    """The forms of a line that count only in a series."""
    if len(said) <= LONGEST:
        if match := alone(common).match(said):
            yield "alone", _Form(Span(*match.span("time")), None, seconds(match["time"]))
            return
        for kind, pattern in (("head", HEAD), ("in", IN_BRACKETS)):
            if (match := made(pattern).match(said)) and _is_name(match["name"], common):
                name = Span(*match.span("name"))
                if kind == "in":
                    name = Span(name.start - 1, name.end + 1)
                if kind == "head" and re.match(r"\s\d", match["time"]):
                    kind = "near"  # one blank: « Lundi 10:30 » may be said
                yield kind, _Form(Span(*match.span("time")), name, seconds(match["time"]))
                return
        if (match := made(TIME_HEAD).match(said)) and _is_name(match["name"], common):
            kind = "time head" if match["dash"] else "time name"
            name = Span(*match.span("name"))
            yield kind, _Form(Span(*match.span("time")), name, seconds(match["time"]))
    if "\t" in said and (match := made(COLUMNS).match(said[:LONGEST])):
        who, when = ("name", "time") if match["name"] else ("before", "after")
        if _is_name(match[who], common):
            name = Span(*match.span(who))
            yield "columns", _Form(Span(*match.span(when)), name, seconds(match[when]))
            return
    if match := worded(common).match(said[:LONGEST]):
        who, when = ("name", "time") if match["name"] else ("last", "first")
        if _is_name(match[who], common):
            kind = "worded" if match["colon"] else "near"
            yield kind, _Form(Span(*match.span(when)), Span(*match.span(who)), seconds(match[when]))
            return
    match = made(NAME_FIRST).match(said[:LONGEST])
    if match and _is_name(match["name"], common):
        name = Span(*match.span("name"))
        yield "inline", _Form(Span(*match.span("time")), name, seconds(match["time"]))
        return
    if match := made(FIRST).match(said[:LONGEST]):
        kind = "closed" if match["closed"] else "first"
        yield kind, _Form(Span(match.start("time"), match.end()), None, seconds(match["time"]))


def _is_name(said: str, common: Common) -> bool:
    """Whether words look like a speaker's name: few, and capitals but for particles."""
    if "@" in said:  # an address in the place of a name
        return bool(_ADDRESS.fullmatch(said))
    words = re.findall(r"[^\W_]+", _ASIDE.sub("", said))
    if not 1 <= len(words) <= 6 or len(said) > 40 or made(_NO_NAME).search(said):
        return False
    joining = common.particles | common.name_joiners
    rest = [word for word in words[1:] if word.casefold() not in joining]
    return words[0][0].isupper() and all(w[0].isupper() or w.isdigit() for w in rest)


def seconds(said: str) -> float:
    """The seconds of a time mark, a range's those of its start; frames are left out.

    Of a time of day ("1:02 PM") those since midnight.
    """
    clock = FIRST_CLOCK.search(said)
    numbers = _NUMBERS.findall(clock[1] if clock else said)
    total = 0.0
    for number in numbers[:3]:
        total = total * 60 + int(number)
    if clock and (half := _HALF_OF_DAY.match(said, clock.end())):
        total = (total if len(numbers) > 2 else total * 60) % 43_200
        return total + 43_200 * (half[1].casefold() == "p")
    return total + float(f"0.{clock[2] or clock[3] or 0}") if clock else total


def stamps(text: str, common: Common) -> Iterator[tuple[int, float]]:
    """Where what a text dates begins, and the seconds that it says, of all its time marks."""
    for span in marks(text, common).times:
        yield span.end, seconds(span.of(text))


@lru_cache(maxsize=8)
def _generic(common: Common) -> re.Pattern[str]:
    """What people are called whose names are not known: « Speaker 1 »."""
    return re.compile(rf"{any_of(common.roles)}[ _.-]?(?:\d{{1,3}}|[a-z])?", re.IGNORECASE)


def _repeats(forms: list[_Form], page: _Page) -> bool:
    """Whether a name comes again, as those of people who talk do, or all are of nobody."""
    named = [form.name.of(page.text) for form in forms if form.name]
    return len(set(named)) < len(named) or all(map(_generic(page.common).fullmatch, named))


def _goes_up(forms: list[_Form]) -> bool:
    """Whether times go up but for a few: two parts of a recording may stand in one text."""
    down = sum(b.seconds < a.seconds for a, b in pairwise(forms))
    return down * 5 <= len(forms) - 1


def _names_above(forms: list[_Form], page: _Page, *, repeated: bool) -> Iterator[Span]:
    """The names that stand on the line above a time, if most lines there are names.

    Teams writes the time twice, on two lines below the name. `repeated` asks for names that come
    again: below a time with text the line above may be the end of what was said. Below a time
    alone it is no name where it is all that was said.
    """
    ours = {form.line for form in forms}
    above = [at - 1 for at in sorted(ours) if at and at - 1 not in ours]
    named = [
        page.lines[at]
        for at in above
        if (repeated or at - 1 not in ours)
        and _is_name(page.lines[at].of(page.text).strip(), page.common)
    ]
    counts = Counter(span.of(page.text).strip() for span in named)
    sure = sum(count for count in counts.values() if count > 1) if repeated else len(named)
    yield from named if sure * 2 > len(above) else ()


def _names_below(forms: list[_Form], page: _Page) -> Iterator[Span]:
    """The names that stand below a time that stands alone, above what is said, if most do."""
    below = [form._replace(line=form.line + 1) for form in forms]
    below = [form for form in below if form.line < len(page.lines) and form.line not in page.dated]
    named = [
        form._replace(name=page.lines[form.line])
        for form in below
        if _is_name(page.lines[form.line].of(page.text).strip(), page.common)
    ]
    if len(named) * 2 > len(below) and _stands_above(named, page) and _repeats(named, page):
        yield from (form.name for form in named if form.name)


def _with_colon(text: str, name: Span) -> Span:
    """A label with the asterisks or brackets around it, its colon and the blanks behind."""
    start, end = name
    if text[start - 1 : start] == "[" and text[end : end + 1] == "]":
        start, end = start - 1, end + 1
    while start > 0 and text[start - 1] == "*":
        start -= 1
    while end < len(text) and text[end] in ":* \t\u00a0\u202f":
        end += 1
    return Span(start, end)


def _colon(text: str, form: _Form) -> Span:
    """The colon behind the time and the name of a line."""
    at = text.index(":", max(form.time.end, form.name.end if form.name else 0))
    return Span(at, at + 1)


def _moved(span: Span, line: Span) -> Span:
    return Span(line.start + span.start, line.start + span.end)


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same stretches in order, those that touch as one."""
    found: list[Span] = []
    for span in sorted(set(spans)):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(span.end, found[-1].end))
        else:
            found.append(span)
    return tuple(found)


_GAP = re.compile(r"[ \t\u00a0\u202f]*")


def without(text: str, spans: Iterable[Span]) -> str:
    """A text without some stretches, the blanks that held them and lines that held nothing else."""
    parts: list[str] = []
    at = 0
    for start, end in merged(spans):
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
