"""Work on the edited text that an editor does by key; each gives the change to make."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from editor.core.patterns import made
from editor.core.text import Change, Span

_BREAK = r"(?:\r?\n[ \t\u00a0]*+)++"
_BLANKS = " \t\u00a0"
_WORD = r"[\w'’-]+"


def join_paragraphs(text: str, where: Span) -> list[Change]:
    """Join the paragraphs that a span touches; one without breaks in it, with the next one."""
    inside = [
        Change(_with_blanks(text, match, where.start), " ")
        for match in made(_BREAK).finditer(text, where.start, where.end)
    ]
    if inside:
        return inside
    match = made(_BREAK).search(text, where.end)
    if match is None or match.end() == len(text):
        return []
    span = _with_blanks(text, match, where.end)
    glued = span.start > 0 and text[span.start - 1] in "'’"
    return [Change(span, "" if glued else " ")]


def _with_blanks(text: str, match: re.Match[str], low: int) -> Span:
    """A break with the blanks before it; a pattern that began with them would not be linear."""
    start = match.start()
    while start > low and text[start - 1] in _BLANKS:
        start -= 1
    return Span(start, match.end())


def split_paragraph(text: str, at: int) -> Change:
    """Begin a new paragraph at a place; the blanks around it go."""
    start = at
    while start > 0 and text[start - 1] in " \t\u00a0":
        start -= 1
    end = at
    while end < len(text) and text[end] in " \t\u00a0":
        end += 1
    line_end = "\r\n" if "\r\n" in text else "\n"
    return Change(Span(start, end), 2 * line_end)


def change_case(text: str, where: Span) -> Change | None:
    """The next of lower case, Capitals and UPPER CASE for a span, or for the word at a place."""
    if where.start == where.end:
        words = (m for m in made(_WORD).finditer(text, max(0, where.start - 100), where.end + 100))
        near = [m for m in words if m.start() <= where.start <= m.end()]
        if not near:
            return None
        where = Span(*near[0].span())
    old = where.of(text)
    capital = re.sub(r"(?<![\w'’])\w|(?<=\b[dlDL]['’])\w", lambda m: m[0].upper(), old.lower())
    steps = list(dict.fromkeys((old.lower(), capital, old.upper())))
    new = steps[(steps.index(old) + 1) % len(steps)] if old in steps else steps[0]
    return Change(where, new) if new != old else None


# « Name: », « **Name** », « **Name:** », « [00:12:03] Name: », « [Name]: », at a line's start.
_LABEL = (
    r"(?m)^(?P<time>\[?\d[\d:.,]+\]?[ \t]*[-–]?[ \t]*)?"
    r"(?:\*\*(?P<bold>[^\W\d_][\w.'’&·/ -]{0,39}?)[ ]?:?\*\*(?=[ \t:]*(?:\r?$|\s))"
    r"|\[(?P<boxed>[^\W\d_][\w.'’&·/ -]{0,39}?)\][ \u00a0\u202f]?:(?=\s)"
    r"|(?P<plain>[^\W\d_][\w.'’&·/ -]{0,39}?)[ \u00a0\u202f]?:(?=\s))"
)
FEWEST = 2  # labels of one name, below which « Note: … » is taken for text
_TIMED = (  # a time at a line's end, as in f4, or alone on the next one
    r"(?m)(?:\d[#\])}>]|\n[ \t]*[#\[({<]?\d{1,3}(?::\d\d){1,2}[\d.,-]{0,4}[#\])}>]?)[ \t]*\r?$"
)
_LINE = re.compile(r"^[ \t]*[^\W\d_*\[].*\S|^.*:[ \t].*", re.MULTILINE)  # no time alone


class Speaker(NamedTuple):
    """A name that labels what someone says, and where it stands in the edited text."""

    name: str
    places: tuple[Span, ...]


def speakers(text: str) -> tuple[Speaker, ...]:
    """The speakers of a text in the order in which they first speak.

    Who speaks once is one where most lines are labelled: on a line that ends with a time, or by a
    name of several words beside somebody who speaks again. « Note: … » is text there, too.
    """
    found: dict[str, list[Span]] = {}
    for match in made(_LABEL).finditer(text):
        group = next(name for name in ("bold", "boxed", "plain") if match[name])
        found.setdefault(match[group], []).append(Span(*match.span(group)))
    known = {name for name, places in found.items() if len(places) >= FEWEST}
    once = {
        name
        for name, (place, *others) in found.items()
        if not others and (_is_timed(text, place) or (known and " " in name)) and _is_name(name)
    }
    labels = sum(len(found[name]) for name in known | once)
    if once and labels >= FEWEST and labels * 2 > sum(1 for _ in _LINE.finditer(text)):
        known |= once
    return tuple(Speaker(name, tuple(places)) for name, places in found.items() if name in known)


def _is_timed(text: str, place: Span) -> bool:
    """Whether the line of a label ends with a time, or one stands below it."""
    end = text.find("\n", place.end)
    end = len(text) if end < 0 else end
    below = text.find("\n", end + 1)
    below = min(len(text) if below < 0 else below, end + 40)
    return bool(made(_TIMED).search(text, max(place.end, end - 10), below))


def _is_name(said: str) -> bool:
    """Whether words are a name by their capitals: « Ana de la Cruz »."""
    words = said.split()
    capitals = [word[0].isupper() for word in words]
    small = (word for word, is_capital in zip(words, capitals, strict=True) if not is_capital)
    return len(words) <= 5 and capitals[0] and capitals[-1] and all(len(w) <= 3 for w in small)


def rename_speakers(text: str, names: Mapping[str, str]) -> list[Change]:
    """Put other names in all labels; names left out, empty or unchanged stay."""
    changes = [
        Change(place, new)
        for speaker in speakers(text)
        if (new := names.get(speaker.name, "").strip()) and new != speaker.name
        for place in speaker.places
    ]
    return sorted(changes)
