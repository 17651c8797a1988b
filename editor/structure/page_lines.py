"""The lines of a text as page headers are looked for: what of a line stays from page to page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from editor.core.text import Span
from editor.core.turns import is_time_mark, names_speaker

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
_PAGE = r"(?:p[aàâ][gq9][eècf]s?|p|pp|pg|folio|fol|fo|f°|feuillet|seite)"
_EDGE = r"[\s\-–—.,·•|*_#\[\]()~=:;/]*"
LONE = re.compile(
    rf"{_EDGE}(?:{_PAGE}{_EDGE})?(\d{{1,4}}|[ivxlcIVXLC]{{1,8}}){_EDGE}"
    rf"(?:(?:/|[o0]f|sur|de|von){_EDGE}\d{{1,4}}{_EDGE})?",
    re.I,
)
_FIELD = re.compile(
    rf"(?<!\w)(?P<word>{_PAGE})\W{{1,3}}(?P<named>\d{{1,4}}|[ivxlc]{{1,8}}\b)"
    rf"(?:\W{{0,3}}(?:/|[o0]f|sur|de|von)\W{{0,3}}(?P<all>\d{{1,4}}))?"
    r"|(?<![\d/])(?P<bare>\d{1,4})\s?/\s?(?P<total>\d{1,4})(?![\d/])",
    re.I,
)
_GOES_ON = re.compile(r"\s[a-zà-ÿ]")  # « Page 3 de mon journal »
_FIELD_WORDS = frozenset(
    "page pages p pp pg folio fol fo feuillet seite of sur de von no nº n°".split()
)
CALENDAR = frozenset(
    (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
        "lundi mardi mercredi jeudi vendredi samedi dimanche january february march april may "
        "june july august september october november december monday tuesday wednesday thursday "
        "friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec janv févr avr "
        "juil déc fevrier aout decembre 1er"
    ).split()
)
DATE = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
    rf"|(?:\d{{1,2}}(?:er|st|nd|rd|th)?\s+)(?:{'|'.join(sorted(CALENDAR))})\b\.?,?(?:\s+\d{{2,4}})?"
    rf"|\b(?:{'|'.join(sorted(CALENDAR))})\s+\d{{1,2}}(?:st|nd|rd|th)?,?(?:\s+\d{{2,4}})?",
    re.I,
)
# Headings that count on by themselves: no page header counts with these.
_HEADING = re.compile(
    r"\W*(?:questions?|articles?|art|chapitres?|chap|chapters?|items?|points?|sections?|parties?"
    r"|parts?|titres?|livres?|books?|tomes?|volumes?|annexes?|annex|appendix|appendices|tableaux?"
    r"|tables?|figures?|fig|sc[eè]nes?|actes?|acts?|[eé]pisodes?|s[eé]quences?|s[eé]ances?"
    r"|sessions?|le[cç]ons?|lessons?|exercices?|exercises?|exemples?|examples?|[eé]tapes?|steps?"
    r"|diapos?|diapositives?|slides?|jours?|journ[eé]es?|days?|semaines?|weeks?|an|ann[eé]es?"
    r"|years?|r[eé]solutions?|motions?|amendements?|amendments?|considérants?|alin[eé]as?|paragraphes?"
    r"|paragraphs?|clauses?|psaumes?|psalms?|chants?|cantos?|verses?|versets?|entretiens?|interviews?"
    r"|entr[eé]es?|entry|r[eè]gles?|rules?|lots?|dossiers?|pi[eè]ces?|exhibits?|num[eé]ros?|issues?"
    r"|cas|cases?|t[aâ]ches?|tasks?|probl[eè]mes?|problems?|sujets?|topics?|rapports?|d[eé]lib[eé]rations?"
    r"|modules?|unit[eé]s?|units?|cours|lectures?|notes?|lettres?|letters?|kapitel|frage|artikel)"
    r"\W*(?:n[°o]\W*)?(\d{1,4}|[ivxlc]{1,8}|premi[eè]re?|one|first|[a-h])(?!\w).{0,80}",
    re.I | re.S,
)
# Words for sections of a text that are counted, anywhere in their heading.
_SECTION = re.compile(
    r"(?<!\w)(?:ateliers?|workshops?|tables? rondes?|round tables?|panels?|groupes?|groups?"
    r"|t[eé]moins?|t[eé]moignages?|witness(?:es)?|testimony|auditions?|bureaux?|[eé]quipes?|teams?"
    r"|s[eé]ances?|sessions?|sc[eè]nes?|actes?|acts?|parties?|parts?|journ[eé]es?|jours?|days?"
    r"|points?|items?|chapitres?|chapters?|livres?|books?|volumes?|tomes?|annexes?|appendix"
    r"|exp[eé]riences?|experiments?|projets?|projects?|affaires?|cas|cases?|lots?|zones?|phases?"
    r"|s[eé]ries?|rounds?|tours?|manches?|matchs?|games?|versions?|niveaux?|levels?|articles?"
    r"|sections?|fiches?|sheets?|pistes?|tracks?|questions?|exercices?|exercises?|photos?"
    r"|ann[eé]es?|years?|figures?|tableaux?|tables?|modules?|d[eé]bats?|debates?)(?!\w).*\d\W*",
    re.I | re.S,
)
_LETTER = re.compile(r"[^\W\d_]")
_NO_LETTER = re.compile(r"[^\w ]|[\d_]")
_NOTE = re.compile(r"[\[(*♪][^\[\]()]{1,60}[\])*♪]\.?")
_LISTED = re.compile(r"(?:\d{1,3}|[a-zA-Z])[.)°]\s+\S|[-–—•*]\s+\w|>\s")
SEPARATOR = re.compile(r"\s*[|–—•·/]\s*|\s+-\s+|\s*\t\s*|\s{2,}|\s*:\s+")


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


def number_of(text: str) -> int | None:
    """The number of a line that holds nothing else (« - 12 - », « Page 3 of 9 », « xiv »)."""
    if len(text) > 30 or (match := LONE.fullmatch(text)) is None:
        return None
    return int(match[1]) if match[1].isdigit() else roman(match[1])


class Field(NamedTuple):
    """A page field: its number, the number of all pages (0 if unsaid), whether it says « page »."""

    value: int
    total: int
    named: bool


@lru_cache(maxsize=MOST_KEPT)
def page_field(text: str) -> Field | None:
    """The first page field of a line: « Page 3 », « p. xi », « page 3/40 », « 3 / 40 »."""
    for found in _FIELD.finditer(text):
        number, total = found["named"] or found["bare"], found["all"] or found["total"] or "0"
        value = int(number) if number.isdigit() else roman(number)
        if value is not None and not (found["word"] and _GOES_ON.match(text, found.end())):
            return Field(value, int(total), found["word"] is not None)
    return None


@lru_cache(maxsize=1000)
def core_of(content: str) -> str:
    """A line's letters for comparing, without the page field and dates at its edges.

    Folded: accents off, digits that text recognition puts for letters as those letters.
    """
    tokens = content.strip(MARKUP).split()
    low, high = 0, len(tokens)
    while low < high and _is_field(tokens[low], len(tokens)):
        low += 1
    while high > low and _is_field(tokens[high - 1], len(tokens)):
        high -= 1
    folded = " ".join(tokens[low:high]).casefold()
    if not folded.isascii():
        folded = unicodedata.normalize("NFD", folded)
    kept = (t for t in folded.split() if _LETTER.search(t))
    return _NO_LETTER.sub("", " ".join(kept).translate(_FOLD)).strip()


def _is_field(token: str, tokens: int) -> bool:
    if token.isalpha():
        if tokens == 1:
            return False
        bare = token.casefold()
        return (
            len(token) <= 2
            or bare in _FIELD_WORDS
            or bare in CALENDAR
            or bool(_ROMAN.fullmatch(bare))
        )
    letters = sum(map(str.isalpha, token))
    if not letters or sum(map(str.isdigit, token)) >= letters:
        return True
    if tokens == 1:
        return False
    bare = token.strip(".,;:()[]-–—|/").casefold()
    return len(token) <= 2 or bare in _FIELD_WORDS or bare in CALENDAR or roman(bare) is not None


def shape_of(line: Line) -> str:
    """What lines of one header share: the core, or the line with numbers as 0 where it is short.

    Dates stay as they are: one that changes is a diary's, one that stays a header's.
    """
    if len(line.core) >= 4:
        return line.core
    dates = " ".join(DATE.findall(line.text))
    rest = DATE.sub(" ", line.text).strip(MARKUP)
    shape = " ".join((dates + " " + re.sub(r"\d+", "0", rest)).split())
    return shape if len(shape) >= 4 and (dates or sum(c.isalpha() for c in shape) >= 3) else ""


def can_be_header(line: Line) -> bool:
    """False for what repeats by its nature: speakers, time marks, sounds, items of lists."""
    text = line.text
    if len(text) < 2 or len(text) > LONG:
        return False
    bare = text.strip(MARKUP)
    if _NOTE.fullmatch(bare) and number_of(bare) is None and len(bare) <= 40:
        return False
    if _LISTED.match(bare) and page_field(bare[:12]) is None:
        return False
    return not (is_time_mark(text) or names_speaker(text))


@lru_cache(maxsize=MOST_KEPT)
def heading_number(text: str) -> str:
    """The number of a heading that counts by itself (« Question 4 », « Chapter IV »), or ""."""
    found = _HEADING.fullmatch(text.strip(MARKUP))
    return found[1].casefold() if found else ""


def names_section(text: str) -> bool:
    """Whether a line names a section of a text and ends in its number: « TABLE RONDE 4 »."""
    bare = text.strip(MARKUP)
    return heading_number(bare) != "" or _SECTION.search(bare) is not None


def lines_of(text: str, spans: Sequence[Span]) -> list[Line]:
    """The non-empty lines of a text, blanks (and form feeds) around them left out."""
    found = []
    for row, (start, end) in enumerate(spans):
        while start < end and text[start] in BLANK:
            start += 1
        while end > start and text[end - 1] in BLANK:
            end -= 1
        if start < end:
            content = text[start:end] if end - start <= LONG else ""
            found.append(Line(Span(start, end), row, content, core_of(content)))
    return found
