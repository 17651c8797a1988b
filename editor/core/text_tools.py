"""Work on the edited text that an editor does by key; each gives the change to make."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from editor.core.text import Change, Span

_BREAK = re.compile(r"(?:\r?\n[ \t\u00a0]*+)++")
_BLANKS = " \t\u00a0"
_WORD = re.compile(r"[\w'’-]+")


def join_paragraphs(text: str, where: Span) -> list[Change]:
    """Join the paragraphs that a span touches; one without breaks in it, with the next one."""
    inside = [
        Change(_with_blanks(text, match, where.start), " ")
        for match in _BREAK.finditer(text, where.start, where.end)
    ]
    if inside:
        return inside
    match = _BREAK.search(text, where.end)
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
        words = (m for m in _WORD.finditer(text, max(0, where.start - 100), where.end + 100))
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
_LABEL = re.compile(
    r"^(?P<time>\[?\d[\d:.,]+\]?[ \t]*[-–]?[ \t]*)?"
    r"(?:\*\*(?P<bold>[^\W\d_][\w.'’&·/ -]{0,39}?)[ ]?:?\*\*(?=[ \t:]*(?:\r?$|\s))"
    r"|\[(?P<boxed>[^\W\d_][\w.'’&·/ -]{0,39}?)\][ \u00a0\u202f]?:(?=\s)"
    r"|(?P<plain>[^\W\d_][\w.'’&·/ -]{0,39}?)[ \u00a0\u202f]?:(?=\s))",
    re.MULTILINE,
)
FEWEST = 2  # labels of one name, below which « Note: … » is taken for text


@dataclass(frozen=True, slots=True)
class Speaker:
    """A name that labels what someone says, and where it stands in the edited text."""

    name: str
    places: tuple[Span, ...]


def speakers(text: str) -> tuple[Speaker, ...]:
    """The speakers of a text in the order in which they first speak."""
    found: dict[str, list[Span]] = {}
    for match in _LABEL.finditer(text):
        group = next(name for name in ("bold", "boxed", "plain") if match[name])
        found.setdefault(match[group], []).append(Span(*match.span(group)))
    return tuple(
        Speaker(name, tuple(places)) for name, places in found.items() if len(places) >= FEWEST
    )


def rename_speakers(text: str, names: Mapping[str, str]) -> list[Change]:
    """Put other names in all labels; names left out, empty or unchanged stay."""
    changes = [
        Change(place, new)
        for speaker in speakers(text)
        if (new := names.get(speaker.name, "").strip()) and new != speaker.name
        for place in speaker.places
    ]
    return sorted(changes)
