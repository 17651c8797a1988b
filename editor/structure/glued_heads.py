"""Running heads that an export glued into long lines: runs of words with a page's period."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from editor.core.common import Common, any_of
from editor.core.text import Span
from editor.structure.head_evidence import USUAL
from editor.structure.head_runs import FEWEST, LEAST_TEXT, Run, runs
from editor.structure.median import median
from editor.structure.page_layout import Layout
from editor.structure.page_lines import MARKUP, core_of
from editor.structure.period import gaps, period
from editor.structure.running_heads import CLOSEST, LONGEST, Series

LIKE = 80  # rapidfuzz partial ratio (0–100) of a head with slips where one is due
_NUMBER = r"(?<!\d)(?<!\d[.,/:])\d{1,4}(?![\d/:]|[.,]\d)"


class _Beside:
    """Patterns of the page number beside a head, made once of a Common."""

    def __init__(self, common: Common) -> None:
        page, total = any_of(common.page_inside), any_of(("/", *common.page_total))
        self.left = re.compile(
            rf"(?:\(?[-–—|/·•\[]?[ \t]?(?:{page}\s)?)({_NUMBER})[ \t]?[-–—|/.·•\])]*[ \t]?$"
        )
        self.right = re.compile(
            rf"^[ \t]?[-–—|/.,·•\[(]?[ \t]?(?:{page}[ \t]?({_NUMBER})"
            rf"(?:[ \t]?{total}[ \t]?\d{{1,4}})?"
            rf"|({_NUMBER}(?=[^/])|\d{{1,4}}(?=/\d))(?:/\d{{1,4}})?)(?:[ \t]?[-–—\])](?!\w))?"
        )
        self.ends = re.compile(
            rf"^\W*\d{{1,4}}\W+(?=\w)|\s*[-–—|,.(\[]*\s*(?:{page}\s?)?\d{{1,4}}\W*$"
        )


_beside = lru_cache(maxsize=8)(_Beside)


class Glued(NamedTuple):
    """A head inside lines: its places, and those that were only found by being due."""

    name: str
    spans: list[Span]
    due: set[Span]


def find(made: Layout) -> list[Glued]:
    """Heads glued into running text, with the page numbers beside them that count on."""
    text = made.text
    shouts = _shouts(text)
    found = [run for run in runs(text, shouts, made.common) if _has_period(made, run)]
    # Of runs at the same places the one that takes most letters out: no word of a head stays.
    found.sort(key=lambda run: -len(run.spans) * len("".join(run.words)))
    series: list[Glued] = []
    for run in found:
        spans = run.spans
        if any(_shares(spans, other.spans) for other in series):
            continue
        name = " ".join(run.words)
        grown, counts = widen(text, spans, made.common)
        if counts < 0.6 and not _regular_enough(spans, name):
            continue
        slips = set(_slips(made, name, grown))
        if slips:
            spans = sorted((*spans, *slips))
            grown, _ = widen(text, spans, made.common)
        due = {new for old, new in zip(spans, grown, strict=True) if old in slips}
        series.append(Glued(name, grown, due))
    return series


def _shouts(text: str) -> bool:
    """Whether so much is in capitals that capitals tell nothing."""
    words = text[:60_000].split()
    return sum(w.isupper() and len(w) > 1 for w in words) > 0.3 * len(words)


def _has_period(made: Layout, run: Run) -> bool:
    text, spans = made.text, run.spans
    between = gaps([span.start for span in spans])
    middle = median(between)
    if not CLOSEST <= middle <= LONGEST or sum(g < min(CLOSEST, 0.4 * middle) for g in between) > (
        0.02 * len(between) + (1 if len(between) > 5 else 0)
    ):
        return False
    if any(text[s.end : s.end + 3].lstrip(" \u00a0\u202f*").startswith(":") for s in spans[:3]):
        return False  # who speaks
    grown, counts = widen(text, spans, made.common)
    if sum(_is_own_line(made, span) for span in grown) > 0.5 * len(grown):
        return False  # lines of their own are weighed as such
    if counts >= 0.6 and middle >= CLOSEST:
        return len(spans) >= 4 or (_is_even(between) and _cut(made, spans) >= 0.5)
    return (
        middle >= USUAL and _cut(made, spans) >= 0.3 and _regular_enough(spans, " ".join(run.words))
    )


def _is_own_line(made: Layout, span: Span) -> bool:
    line = made.lines[made.index_at(span.start)].span
    return line.end - line.start - (span.end - span.start) < LEAST_TEXT


def _is_even(between: Sequence[int]) -> bool:
    middle = median(between)
    return all(0.5 * middle <= gap <= 1.6 * middle for gap in between)


def _regular_enough(spans: Sequence[Span], name: str) -> bool:
    """Whether a head without page numbers is as regular as no phrase of speech is."""
    at = [span.start for span in spans]
    between = gaps(at)
    came = period(at)
    if not between or sum(g < 0.5 * came.length for g in between) > 0.03 * len(between):
        return False
    digits = sum(c.isdigit() for c in name) >= 4
    letters = [c for c in name if c.isalpha()]
    capitals = sum(map(str.isupper, letters)) >= 0.6 * len(letters) if letters else False
    return came.odds < (-3 if digits else -4 if capitals else -6)


def _cut(made: Layout, spans: Sequence[Span]) -> float:
    cuts = [made.cut(span) for span in spans]
    return sum(c[1] if made.unpunctuated else c[0] for c in cuts) / len(cuts)


def _shares(spans: Sequence[Span], others: Sequence[Span]) -> bool:
    """Whether half of the others overlap these."""
    starts = sorted(spans)
    hits = at = 0
    for other in sorted(others):
        while at < len(starts) and starts[at].end <= other.start:
            at += 1
        hits += at < len(starts) and starts[at].start < other.end
    return hits >= 0.5 * min(len(others), len(spans))


def widen(text: str, spans: Sequence[Span], common: Common) -> tuple[list[Span], float]:
    """The spans with the page number before or behind, where it counts on; and how often it does.

    A number that does not count on from its neighbours stays in the text.
    """
    best = (list(spans), 0.0)
    for left in (True, False):
        hits = [_number_beside(text, span, left, common) for span in spans]
        chain = _counted([value for _, value in hits])
        share = len(chain) / len(spans)
        if len(chain) >= FEWEST and share > best[1]:
            grown = [
                (Span(hits[n][0], s.end) if left else Span(s.start, hits[n][0]))
                if n in chain
                else s
                for n, s in enumerate(spans)
            ]
            best = (grown, share)
    return best


def _number_beside(text: str, span: Span, left: bool, common: Common) -> tuple[int, int | None]:
    """Where the number beside a span begins (or ends), and its value."""
    if left:
        piece = text[max(0, span.start - 14) : span.start]
        if match := _beside(common).left.search(piece):
            return span.start - len(piece) + match.start(), int(match[1])
    elif match := _beside(common).right.search(text[span.end : span.end + 18]):
        return span.end + match.end(), int(match[1] or match[2])
    return span.start if left else span.end, None


def _counted(values: Sequence[int | None]) -> set[int]:
    """Indexes of the longest run of values that go up by 1 to 3 for each place passed."""
    score: dict[int, int] = {}
    back: dict[int, int | None] = {}
    known = [(n, v) for n, v in enumerate(values) if v is not None]
    for k, (n, value) in enumerate(known):
        score[n], back[n] = 1, None
        for m, before in known[max(0, k - 12) : k]:
            if n - m <= value - before <= 3 * (n - m) and score[m] + 1 > score[n]:
                score[n], back[n] = score[m] + 1, m
    if not score:
        return set()
    last: int | None = max(score, key=lambda n: score[n])
    chain = set()
    while last is not None:
        chain.add(last)
        last = back[last]
    return chain


def _slips(made: Layout, name: str, spans: Sequence[Span]) -> list[Span]:
    """The same head, misread, where one is due between two."""
    at = [span.start for span in spans]
    came = period(at)
    if not came.length or came.share < 0.7 or sum(c.isalpha() for c in name) < 8:
        return []
    from rapidfuzz import fuzz  # loaded by the first that asks

    found = []
    for a, b in itertools.pairwise(at):
        pages = round((b - a) / came.length)
        for step in range(1, min(pages, 4)):
            due = a + step * (b - a) / pages
            low = max(a + len(name), int(due - 0.2 * came.length))
            high = min(b, int(due + 0.2 * came.length))
            like = fuzz.partial_ratio_alignment(name, made.text[low:high], score_cutoff=LIKE)
            if like is not None:
                span = _whole_words(made.text, low + like.dest_start, low + like.dest_end)
                if _looks_alike(name, span.of(made.text)):
                    found.append(span)
    return found


def _whole_words(text: str, start: int, end: int) -> Span:
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        if text[start - 1].islower() and text[start].isupper():
            break  # « motTITRE »
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _looks_alike(name: str, other: str) -> bool:
    def capitals(text: str) -> float:
        letters = [c for c in text if c.isalpha()]
        return sum(map(str.isupper, letters)) / len(letters) if letters else 0.0

    return len(other) <= 1.4 * len(name) and abs(capitals(name) - capitals(other)) <= 0.3


def of_series(made: Layout, series: Series, taken: Callable[[Span], bool]) -> Iterator[Span]:
    """Places inside longer lines where a head that is known from lines of its own was glued in.

    Only a telling head (25 letters, or 8 with a number that counts on or a date) is looked for,
    since people may say its words.
    """
    texts = Counter(_constant(made.lines[i].text, made.common) for i in series.members)
    constant = texts.most_common(1)[0][0]
    letters = sum(c.isalpha() for c in constant)
    digits = sum(c.isdigit() for c in constant)
    if letters < 25 and not (letters >= 8 or digits >= 4):
        return
    at = made.text.find(constant)
    while at >= 0:
        span = Span(at, at + len(constant))
        line = made.lines[made.index_at(at)]
        at = made.text.find(constant, span.end)
        before, after = made.text[line.span.start : span.start], made.text[span.end : line.span.end]
        if taken(span) or not (before.strip(MARKUP) or after.strip(MARKUP)):
            continue
        number = _beside(made.common).right.match(made.text[span.end : span.end + 18])
        first = _beside(made.common).left.search(
            made.text[max(line.span.start, span.start - 14) : span.start]
        )
        glued = made.text[span.start - 1 : span.start].isalpha() or after[:1].isalpha()
        if number:
            span = Span(span.start, span.end + number.end())
        elif first and not number:
            span = Span(span.start - len(first[0]), span.end)
        if letters >= 25 or glued or number or first:
            yield _with_markup(made.text, span)


def _constant(content: str, common: Common) -> str:
    """A head's text without the page field at its ends."""
    bare = content.strip(MARKUP)
    core = core_of(bare, common).split()
    if not core:
        return re.sub(r"\s*[-–—|]\s*\d{1,4}\s*[-–—|]?\s*$", "", bare)
    return _beside(common).ends.sub("", bare).strip()


def _with_markup(text: str, span: Span) -> Span:
    """A head with the Markdown marks around it."""
    start, end = span
    while (start > 0 and text[start - 1] in "#*") or text[max(0, start - 2) : start] in (
        "# ",
        "* ",
    ):
        start -= 1
    while end < len(text) and text[end] == "*":
        end += 1
    return Span(start, end)
