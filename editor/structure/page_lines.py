"""The lines of a text as page headers are looked for: what of a line stays from page to page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from editor.core.common import Common, any_of, any_word
from editor.core.patterns import made
from editor.core.text import Span
from editor.language.turns import is_time_mark, names_speaker

LONG = 300  # code points: a line beyond is running text, headers are looked for inside it
MOST_KEPT = 10_000  # lines of which is remembered what was found: they are asked again and again
MARKUP = "#*_ \t\u00a0"
BLANK = " \t\r\n\f\v\u00a0\u202f\ufeff"

# What text recognition takes for what: folded alike.
_FOLD = str.maketrans(
    {"1": "l", "0": "o", "5": "s", "8": "b", "|": "l", "!": "l", "$": "s", "ſ": "s"}
    | {"æ": "a", "œ": "o"}
)
_ROMAN = re.compile(r"(?=[ivxlc])(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.I)
_EDGE = r"[\s\-–—.,·•|*_#\[\]()~=:;/]*"
_GOES_ON = re.compile(r"\s[a-zà-ÿ]")  # « Page 3 de mon journal »


class PagePatterns:
    """Patterns that hold the words of pages, dates and headings, made once of a Common."""

    def __init__(self, common: Common) -> None:
        page, total = any_of(common.page), any_of(("/", *common.page_total))
        self.lone = re.compile(
            rf"{_EDGE}(?:{page}{_EDGE})?(\d{{1,4}}|[ivxlcIVXLC]{{1,8}}){_EDGE}"
            rf"(?:{total}{_EDGE}\d{{1,4}}{_EDGE})?",
            re.I,
        )
        self.field = re.compile(
            rf"(?<!\w)(?P<word>{page})\W{{1,3}}(?P<named>\d{{1,4}}|[ivxlc]{{1,8}}\b)"
            rf"(?:\W{{0,3}}{total}\W{{0,3}}(?P<all>\d{{1,4}}))?"
            r"|(?<![\d/])(?P<bare>\d{1,4})\s?/\s?(?P<total>\d{1,4})(?![\d/])",
            re.I,
        )
        day, ordinal = any_word(common.calendar), any_word(common.ordinals)
        self.date = re.compile(
            r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
            rf"|(?:\d{{1,2}}{ordinal}?\s+){day}\b\.?,?(?:\s+\d{{2,4}})?"
            rf"|\b{day}\s+\d{{1,2}}{ordinal}?,?(?:\s+\d{{2,4}})?",
            re.I,
        )
        self._days = frozenset(word[0] for day in common.calendar if (word := _WORD.match(day)))
        # Headings that count on by themselves: no page header counts with these.
        self.heading = re.compile(
            rf"\W*{any_of(common.headings)}\W*(?:n[°o]\W*)?"
            rf"(\d{{1,4}}|[ivxlc]{{1,8}}|{any_of(common.heading_numbers)}|[a-h])(?!\w).{{0,80}}",
            re.I | re.S,
        )
        self.section = re.compile(rf"(?<!\w){any_of(common.sections)}(?!\w).*\d\W*", re.I | re.S)

    def may_be_dated(self, text: str) -> bool:
        """Whether a text has what no date lacks: cheaper to ask than the pattern of dates."""
        if _FIGURES.search(text) is not None:
            return True
        words = _WORD.findall(text.casefold())
        return not self._days.isdisjoint(words) and any(word[0].isdigit() for word in words)


page_patterns = lru_cache(maxsize=8)(PagePatterns)

_LETTER = re.compile(r"[^\W\d_]")
_WORD, _NUMBER, _FIGURES = re.compile(r"\w+"), re.compile(r"\d+"), re.compile(r"\d[./-]\d")
_NO_LETTER = re.compile(r"[^\w ]|[\d_]")
_NOTE = r"[\[(*♪][^\[\]()]{1,60}[\])*♪]\.?"
_LISTED = r"(?:\d{1,3}|[a-zA-Z])[.)°]\s+\S|[-–—•*]\s+\w|>\s"
_PARTING = "|¦–—•·∙●○■□►▶→/"
MAY_PART = re.compile(rf"[{_PARTING}:\t~›»>§*_=-]|\s\s")  # cheaper to ask
SEPARATOR = re.compile(rf"\s*[{_PARTING}]\s*|\s+[~›»>§*_=-]+\s+|\s*\t\s*|\s{{2,}}|\s*:+\s+")


class Line(NamedTuple):
    """A line without the blanks around it; `row` counts all lines, `core` is what repeats."""

    span: Span
    row: int
    text: str
    core: str


def roman(text: str) -> int | None:
    """The value of a roman number up to 99, None for what is none."""
    text = text.lower()
    if not text or not _ROMAN.fullmatch(text):
        return None
    digits = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}[c] for c in text]
    after = [*digits[1:], 0]
    return sum(-a if a < b else a for a, b in zip(digits, after, strict=True))


def number_of(text: str, common: Common) -> int | None:
    """The number of a line that holds nothing else (« - 12 - », « Page 3 of 9 », « xiv »)."""
    if len(text) > 30 or (match := page_patterns(common).lone.fullmatch(text)) is None:
        return None
    return int(match[1]) if match[1].isdigit() else roman(match[1])


class Field(NamedTuple):
    """A page field: its number, the number of all pages (0 if unsaid), whether it says « page »."""

    value: int
    total: int
    named: bool


@lru_cache(maxsize=MOST_KEPT)
def page_field(text: str, common: Common) -> Field | None:
    """The first page field of a line: « Page 3 », « p. xi », « page 3/40 », « 3 / 40 »."""
    for found in page_patterns(common).field.finditer(text):
        number, total = found["named"] or found["bare"], found["all"] or found["total"] or "0"
        value = int(number) if number.isdigit() else roman(number)
        if value is not None and not (found["word"] and _GOES_ON.match(text, found.end())):
            return Field(value, int(total), found["word"] is not None)
    return None


@lru_cache(maxsize=MOST_KEPT)
def core_of(content: str, common: Common) -> str:
    """A line's letters for comparing, without the page field and dates at its edges.

    Folded: accents off, digits that text recognition puts for letters as those letters.
    """
    if content.isascii() and not _LETTER.search(content):
        return ""
    tokens = content.strip(MARKUP).split()
    low, high = 0, len(tokens)
    if high != 1 or any(map(str.isdigit, tokens[0])):  # a word alone is no field
        while low < high and _is_field(tokens[low], len(tokens), common):
            low += 1
        while high > low and _is_field(tokens[high - 1], len(tokens), common):
            high -= 1
    folded = " ".join(tokens[low:high]).casefold()
    if not folded.isascii():
        folded = unicodedata.normalize("NFD", folded)
    kept = [t for t in folded.split() if t.isalpha() or _LETTER.search(t)]
    return _NO_LETTER.sub("", " ".join(kept).translate(_FOLD)).strip()


def _is_field(token: str, tokens: int, common: Common) -> bool:
    if token.isalpha():
        if tokens == 1:
            return False
        bare = token.casefold()
        return (
            len(token) <= 2
            or bare in common.page_words
            or bare in common.calendar
            or bool(_ROMAN.fullmatch(bare))
        )
    letters = sum(map(str.isalpha, token))
    if not letters or sum(map(str.isdigit, token)) >= letters:
        return True
    if tokens == 1:
        return False
    bare = token.strip(".,;:()[]-–—|/").casefold()
    return (
        len(token) <= 2
        or bare in common.page_words
        or bare in common.calendar
        or roman(bare) is not None
    )


def shape_of(line: Line, common: Common) -> str:
    """What lines of one header share: the core, or the line with numbers as 0 where it is short.

    Dates stay as they are: one that changes is a diary's, one that stays a header's.
    """
    if len(line.core) >= 4:
        return line.core
    patterns, dates, rest = page_patterns(common), "", line.text
    if patterns.may_be_dated(rest):
        dates = " ".join(patterns.date.findall(rest))
        rest = patterns.date.sub(" ", rest)
    if not dates and sum(map(str.isalpha, line.text)) < 3:
        return ""
    shape = " ".join((dates + " " + _NUMBER.sub("0", rest.strip(MARKUP))).split())
    return shape if len(shape) >= 4 and (dates or sum(c.isalpha() for c in shape) >= 3) else ""


def can_be_header(line: Line, common: Common) -> bool:
    """False for what repeats by its nature: speakers, time marks, sounds, items of lists."""
    text = line.text
    if len(text) < 2 or len(text) > LONG:
        return False
    bare = text.strip(MARKUP)
    if made(_NOTE).fullmatch(bare) and number_of(bare, common) is None and len(bare) <= 40:
        return False
    if made(_LISTED).match(bare) and not _names_page(bare, common):
        return False
    return not (is_time_mark(text, common) or names_speaker(text, common))


def _names_page(text: str, common: Common) -> bool:
    """Whether what looks like a list's item has a page field: « - 3 - », « J. Hill   Page 3 »."""
    if page_field(text[:12], common) is not None:
        return True
    field = page_field(text[-12:], common) if text[0].isalpha() else None
    return field is not None and field.named


@lru_cache(maxsize=MOST_KEPT)
def heading_number(text: str, common: Common) -> str:
    """The number of a heading that counts by itself (« Question 4 », « Chapter IV »), or ""."""
    found = page_patterns(common).heading.fullmatch(text.strip(MARKUP))
    return found[1].casefold() if found else ""


def names_section(text: str, common: Common) -> bool:
    """Whether a line names a section of a text and ends in its number: « TABLE RONDE 4 »."""
    bare = text.strip(MARKUP)
    return heading_number(bare, common) != "" or bool(page_patterns(common).section.search(bare))


def lines_of(text: str, spans: Sequence[Span], common: Common) -> list[Line]:
    """The non-empty lines of a text, blanks (and form feeds) around them left out."""
    found = []
    for row, span in enumerate(spans):
        whole = span.of(text)
        bare = whole.strip(BLANK)
        if not bare:
            continue
        if len(bare) < len(whole):
            start = span.start + len(whole) - len(whole.lstrip(BLANK))
            span = Span(start, start + len(bare))
        content = bare if len(bare) <= LONG else ""
        found.append(Line(span, row, content, core_of(content, common)))
    return found
