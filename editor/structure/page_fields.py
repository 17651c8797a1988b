"""Numbers that say by themselves that they are a page's: « Page 3 », « 3/40 », « - 3 - ».

They need no sentence that they cut, only the distances of pages: sections of a text are of
wildly varying length.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from editor.core.common import Common
from editor.structure.median import median
from editor.structure.page_layout import Layout
from editor.structure.page_lines import MARKUP, Line, names_section, page_field
from editor.structure.period import counting, even_share, gaps

LONGEST_PAGE = 7_000  # code points, by the median: 1,100 words
FEWEST_ROWS = 20  # of a page of wrapped lines
FEWEST_BARE = 6  # places of a head that says neither « page » nor of how many
SHORTEST_BARE = 900  # code points from one of them to the next, by the median: no sonnets
EVEN_NAMED, EVEN_BARE = 0.6, 0.8  # least share of even gaps
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
_DASHED = re.compile(r"([-–—])\s?\w{1,8}\s?\1")


def tells_pages(made: Layout, lines: Sequence[Line], bare: bool) -> bool:
    """Whether page fields count on, a page apart; `bare`: so do numbers of another form.

    Of another form are numbers between dashes and those of a head in capitals.
    """
    if len(lines) < 3 or sum(line.text.endswith((".", "!", "?", ":")) for line in lines) > 1:
        return False
    if _count_pages(lines, made.common):
        return _even(made, lines, EVEN_NAMED)
    if names_sections(lines, made.common) or _are_years(lines):
        return False
    if median(gaps([line.span.start for line in lines])) < SHORTEST_BARE:
        return False
    return bare and len(lines) >= FEWEST_BARE and _even(made, lines, EVEN_BARE)


def names_sections(lines: Sequence[Line], common: Common) -> bool:
    """Whether more than one of the lines names a section: « TABLE RONDE 4 »."""
    return sum(names_section(line.text, common) for line in lines) > 1


def are_dashed(lines: Sequence[Line]) -> bool:
    """Whether lines are numbers between two dashes."""
    return all(_DASHED.fullmatch(line.text.strip(MARKUP)) for line in lines)


def shouts_number(lines: Sequence[Line]) -> bool:
    """Whether lines are words in capitals and a number, half of them two words or more."""
    several = 0
    for line in lines:
        letters = [c for c in line.text if c.isalpha()]
        if len(letters) < 4 or sum(map(str.isupper, letters)) < 0.7 * len(letters):
            return False
        words = sum(any(map(str.isalpha, word)) for word in line.text.split())
        several += words > 1 and len(letters) >= 8
    return several >= 0.5 * len(lines)


def _count_pages(lines: Sequence[Line], common: Common) -> bool:
    """Whether most lines have a page field that counts, and says « page » or one total."""
    fields = [page_field(line.text, common) for line in lines]
    known = [f for f in fields if f is not None]
    if len(known) < 0.7 * len(lines):
        return False
    if counting([f.value if f else None for f in fields]) < 0.7:
        return False
    if all(f.named for f in known):
        return True
    if any(sum(map(str.isalpha, line.text)) and len(line.text.split()) < 3 for line in lines):
        return False  # « Piste 3/40 »
    total, last = known[-1].total, max(f.value for f in known)
    stays = sum(f.total == total for f in known) >= 0.8 * len(known)
    # « 3/12 », « 4/12 » may be days of a month: pages go on to the last one.
    return stays and last <= total and (total > 31 or last >= total - 1)


def _are_years(lines: Sequence[Line]) -> bool:
    """Whether each line has a year of its own."""
    found = [_YEAR.search(line.text) for line in lines]
    return all(found) and len({m[0] for m in found if m}) > 0.5 * len(lines)


def _even(made: Layout, lines: Sequence[Line], share: float) -> bool:
    """Whether the distances are a page's, in code points or in wrapped lines."""
    at, rows = [line.span.start for line in lines], [line.row for line in lines]
    between = gaps(at)
    if median(between) > LONGEST_PAGE:
        return False
    if len(between) < 4:
        return min(between) >= 0.4 * max(between)
    in_rows = made.width and median(gaps(rows)) >= FEWEST_ROWS
    numbers = [_number(line.text, made.common) for line in lines]
    return max(even_share(at, numbers), even_share(rows, numbers) if in_rows else 0.0) >= share


def _number(text: str, common: Common) -> int | None:
    """The number of a page field, or the last one of the line."""
    if field := page_field(text, common):
        return field.value
    found = re.findall(r"\d{1,4}", text)
    return int(found[-1]) if found else None
