"""Short blocks of text that no sentence joins: verses, lists, rows of tables, headings."""

from __future__ import annotations

from editor.core.common import Common
from editor.core.patterns import made
from editor.language.turns import looks_like_name

SHORT = 45  # code points of a line of verse or a list; lines of prose are longer
GREETING = 4  # most words of « Chère Anne, »
_ITEM = r"(?:[a-z]|[ivxl]{1,4}|\d{1,3})[.)]\s|[-–—*•◦▪●‣·→+]\s|[|>#]"
_MARKS = tuple('.!?…;:,»"”')
BLANK = " \t\r\n\f\u00a0\u202f"


def parts_blocks(text: str, end: int, start: int, whole: bool, common: Common) -> bool:
    """Whether two blocks are no one sentence: the first ends at `end`, the next is at `start`.

    `whole` tells that the first may end there: then it may be a verse or an item of a list.
    """
    left, right = _line_before(text, end), _line_at(text, start)
    if "\t" in left.strip() or "\t" in right or made(_ITEM).match(right):
        return True
    if left.startswith("#") or (left.startswith("**") and left.endswith("**")):
        return True
    letters = [c for c in left if c.isalpha()]
    if len(letters) > 3 and all(map(str.isupper, letters)) and right[:1].islower():
        return True
    if looks_like_name(right, common) and _line_follows(text, start):
        return True  # who speaks, above what is said
    first = text.rfind("\n", 0, end) + 1
    above = text[max(0, first - 200) : first]
    before = above.rstrip(BLANK)
    alone = not before or above[len(before) :].count("\n") > 1
    if left.endswith(",") and alone and len(left.split()) <= GREETING and left[0].isupper():
        return True
    if not whole:
        return False
    # A wrapped line of prose is as short, but one of two has a comma or the end of a sentence.
    return all(len(part) <= SHORT and not part.endswith(_MARKS) for part in (left, right))


def _line_before(text: str, end: int) -> str:
    return text[text.rfind("\n", 0, end) + 1 : end].strip(BLANK)


def _line_at(text: str, start: int) -> str:
    stop = text.find("\n", start)
    return text[start : stop if stop >= 0 else len(text)].strip(BLANK)


def _line_follows(text: str, start: int) -> bool:
    """Whether the line after the one at a place is not empty."""
    stop = text.find("\n", start)
    return stop >= 0 and bool(text[stop + 1 : stop + 80].partition("\n")[0].strip())
