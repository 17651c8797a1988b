"""Running heads and footers on lines of their own: like lines, weighed as page headers."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median

from rapidfuzz import fuzz, process

from editor.core.page_layout import Layout, edge_share
from editor.core.page_lines import (
    DATE,
    MARKUP,
    PAGE_WORD,
    SEPARATOR,
    Line,
    can_be_header,
    core_of,
    heading_number,
    shape_of,
)
from editor.core.period import counting, gaps, is_tight, period
from editor.core.text import Span
from editor.core.turns import TIME, is_time_mark, label_of, looks_like_name

CLOSEST = 250  # code points: what comes back sooner is a refrain or an answer
USUAL = 700  # least median distance, where nothing else speaks for pages
SHORT_PAGE = 200  # least median distance, where numbers count on or page edges are known
LONGEST = 18_000  # most median distance: heads of two long pages
ALIKE = 75  # rapidfuzz ratio (0–100) of the cores of one head with slips
ENOUGH = 2.5  # evidence
REGULAR = -1.0  # log10 of the odds that bare heads on six pages and more are regular by chance
MOST_SEEDS = 300

_HEAD_START = re.compile(r"[\W\d_]*(?:\S{1,2}\s+)?[A-ZÀ-ÖØ-ÞŒŸ\d]")
_INNER_END = re.compile(r"[^\W\d_]{3}[.!?…]\s+\S")


@dataclass
class Series:
    """Lines that are one header, by index, and how sure it is; `due` are found by their place."""

    name: str
    members: list[int]
    due: set[int] = field(default_factory=set)


def find(made: Layout, lone: Collection[Span]) -> list[Series]:
    """The running heads of a text; `lone` are lines that hold only a number."""
    usable = [
        index
        for index, line in enumerate(made.lines)
        if line.row not in made.column.content and line.span not in lone and can_be_header(line)
    ]
    if len(labels(made)) > 1:
        usable = [i for i in usable if not label_of(made.lines[i].text)]
    speak = several_names(made, usable)
    found = list(at_slots(made))
    for groups in (_whole_groups(made, usable), _half_groups(made, usable)):
        for series in _judge(made, groups, lone):
            if not (speak and _may_be_names(made, series)):
                found.append(series)
    return found


def labels(made: Layout) -> list[str]:
    """Names before colons that begin several lines: with two of them people talk."""
    found: Counter[str] = Counter()
    for line in made.lines:
        found[label_of(made.text[line.span.start : min(line.span.end, line.span.start + 60)])] += 1
    return [label for label, times in found.items() if label and times > 1]


def several_names(made: Layout, usable: Sequence[int]) -> bool:
    """Whether two lines or more that look like names come back."""
    found = Counter(made.lines[i].text for i in usable if looks_like_name(made.lines[i].text))
    return sum(times > 1 for times in found.values()) > 1


def _may_be_names(made: Layout, series: Series) -> bool:
    """Whether lines without numbers, at no edge, may name who speaks: too few or not regular."""
    lines = [made.lines[i] for i in series.members]
    if sum(looks_like_name(line.text) for line in lines) < 0.7 * len(lines):
        return False
    if edge_share(made, series.members) >= 0.8:
        return False
    return len(lines) < 10 or period([line.span.start for line in lines]).odds > -3


def at_slots(made: Layout) -> Iterator[Series]:
    """First or last lines of pages (where form feeds show them) whose number is the page's."""
    if len(made.feeds) < 2:
        return
    firsts = sorted({0, *(bisect_left(made.starts, feed) for feed in made.feeds)})
    slots = {"top": firsts, "foot": [i - 1 for i in firsts[1:]] + [len(made.lines) - 1]}
    for name, indexes in slots.items():
        offsets: Counter[int] = Counter()
        rows = []
        for page, index in enumerate(indexes):
            line = made.lines[index] if 0 <= index < len(made.lines) else None
            numbers = edge_numbers(line.text) if line and len(line.text) <= 100 else []
            rows.append((index, {number - page for number in numbers}))
            offsets.update({number - page for number in numbers})
        if not offsets:
            continue
        offset, times = offsets.most_common(1)[0]
        if times >= 3 and times >= 0.7 * len(indexes):
            members = [index for index, found in rows if offset in found]
            yield Series(f"number at the {name}", members)


def edge_numbers(text: str) -> list[int]:
    """The numbers that begin or end a line."""
    tokens = text.split()
    ends = tokens[:1] + tokens[-1:] if len(tokens) > 1 else tokens
    return [int(m[1]) for t in ends if (m := re.fullmatch(r"\W*(\d{1,4})\W*", t))]


def _whole_groups(made: Layout, usable: Sequence[int]) -> list[tuple[str, list[int]]]:
    groups: dict[str, list[int]] = defaultdict(list)
    for index in usable:
        line = made.lines[index]
        if shape := shape_of(line):
            times = " ".join(TIME.findall(line.text)) and " ".join(
                m[0] for m in TIME.finditer(line.text)
            )
            groups[f"{shape} {times}".strip()].append(index)
    return _merged(made, groups)


def _half_groups(made: Layout, usable: Sequence[int]) -> list[tuple[str, list[int]]]:
    """Lines of which the part before or behind a separator (or in capitals) repeats."""
    groups: dict[str, list[int]] = defaultdict(list)
    for index in usable:
        text = made.lines[index].text.strip(MARKUP)
        if len(text) > 120:
            continue
        for side, half in dict.fromkeys(halves(text)):
            core = core_of(half)
            if len(core.replace(" ", "")) >= 5 and len(core) < len(made.lines[index].core):
                groups[f"{side}{core}"].append(index)
    return _merged(made, {k: v for k, v in groups.items() if len(v) >= 3}, slips=False)


def halves(text: str) -> Iterator[tuple[str, str]]:
    """What stands before the first and behind the last separator, and capitals at both ends."""
    marks = [m for m in SEPARATOR.finditer(text) if m.start() > 0 and m.end() < len(text)]
    if marks:
        yield "<", text[: marks[0].start()]
        yield ">", text[marks[-1].end() :]
    words = text.split()
    for side, run in (("<", words), (">", words[::-1])):
        capitals = list(itertools.takewhile(lambda w: w.upper() == w and w.lower() != w, run))
        if 0 < len(capitals) < len(words):
            kept = " ".join(capitals if side == "<" else capitals[::-1])
            if sum(c.isalpha() for c in kept) >= 8:
                yield side, kept


def _merged(
    made: Layout, groups: dict[str, list[int]], slips: bool = True
) -> list[tuple[str, list[int]]]:
    """The groups that come back at a page's distance, with the rare forms that resemble them."""
    seeds = sorted(
        (k for k, v in groups.items() if len(v) >= 2 and _far_apart(made, v)),
        key=lambda k: -len(groups[k]),
    )[:MOST_SEEDS]
    by_length: dict[int, list[str]] = defaultdict(list)
    for key in groups if slips else ():
        by_length[len(key)].append(key)
    used: set[str] = set()
    found: list[tuple[str, list[int]]] = []
    for key in seeds:
        if key in used:
            continue
        members = list(groups[key])
        if slips and 6 <= len(key) <= 200:
            room = max(3, len(key) // 4)
            for length in range(len(key) - room, len(key) + room + 1):
                near = process.extract(
                    key,
                    by_length.get(length, ()),
                    scorer=fuzz.ratio,
                    score_cutoff=ALIKE,
                    limit=None,
                )
                for other, *_ in near:
                    if other != key and other not in used and len(groups[other]) < len(groups[key]):
                        members += groups[other]
                        used.add(other)
        used.add(key)
        members = _not_near(made, sorted(members))
        if len(members) >= 2:
            found.append((key, members))
    return found


def _at(made: Layout, members: Sequence[int]) -> list[int]:
    return [made.lines[i].span.start for i in members]


def _far_apart(made: Layout, members: Sequence[int]) -> bool:
    between = gaps(_at(made, members))
    return SHORT_PAGE <= median(between) <= LONGEST and sum(g < SHORT_PAGE for g in between) <= (
        0.05 * len(between) + 1
    )


def _not_near(made: Layout, members: list[int]) -> list[int]:
    """Without the second of two that are nearer than pages; nothing where that is usual."""
    between = gaps(_at(made, members))
    if not between:
        return members
    least = min(CLOSEST, 0.35 * median(between))
    near = [n for n, gap in enumerate(between) if gap < least]
    if len(near) > max(1 if len(members) >= 4 else 0, 0.05 * len(members)):
        return []
    # The title of a document stands above its first page's head: the first of two goes there.
    gone = {n if n == 0 else n + 1 for n in near}
    return [i for n, i in enumerate(members) if n not in gone]


def _on_beat(made: Layout, members: list[int]) -> list[int]:
    """Without the title that stands above the first head, nearer than a page."""
    at = _at(made, members)
    came = period(at)
    if len(members) < 5 or came.share < 0.7:
        return members
    first = 0
    while len(members) - first > 4 and at[first + 1] - at[first] < 0.45 * came.length:
        first += 1
    return members[first:]


def _judge(
    made: Layout, groups: Sequence[tuple[str, list[int]]], lone: Collection[Span]
) -> Iterator[Series]:
    skip = {made.lines[i].span for _, members in groups for i in members if _is_short(made, i)}
    skip |= set(lone)
    done: set[str] = set()
    for name, members in groups:
        if name in done:
            continue
        partner = _partner(made, name, members, groups, done)
        pages = _on_beat(made, sorted({*members, *partner[1]}) if partner else members)
        weighed = weigh(made, name, _on_beat(made, members), skip)
        if partner:
            weighed = max(weighed, weigh(made, name, pages, skip) + 1)
        if weighed < ENOUGH:
            continue
        done |= {name, partner[0]} if partner else {name}
        yield Series(name, list(pages))


def _is_short(made: Layout, index: int) -> bool:
    return len(made.lines[index].text) <= 120


def _partner(
    made: Layout,
    name: str,
    members: Sequence[int],
    groups: Sequence[tuple[str, list[int]]],
    done: Collection[str],
) -> tuple[str, list[int]] | None:
    """A second running head that stands half-way between two places of the first."""
    first = set(members)
    for other, places in groups:
        if other == name or other in done or len(places) < max(2, 0.3 * len(members)):
            continue
        if len(places) > 3 * len(members) or first & set(places):
            continue
        both = _on_beat(made, sorted((*members, *places)))
        if len(both) < 4 or len(_not_near(made, both)) < len(both):
            continue
        sides = [i in first for i in both]
        turns = sum(a != b for a, b in itertools.pairwise(sides)) / (len(sides) - 1)
        came = period(_at(made, both))
        if turns >= 0.75 and came.share >= 0.75 and (came.odds < -3 or len(both) < 14):
            return other, places
    return None


def weigh(made: Layout, name: str, members: Sequence[int], skip: Collection[Span]) -> float:
    """The evidence that lines which come back are page headers: from 2.5 on they are.

    0 where they cannot be: too near, headings that count, names above time marks, or never inside
    a sentence and nowhere at an edge of a page.
    """
    lines = [made.lines[i] for i in members]
    between = gaps(_at(made, members))
    if not between or len({m.row for m in lines}) < 2:
        return 0.0
    counts = numbers_count(lines)
    edge = edge_share(made, members)
    on, unfinished = made.cut_share([line.span for line in lines], skip)
    tight = is_tight([line.row for line in lines])
    marked = all(_is_marked(line.text) for line in lines)
    letters = sum(c.isalpha() for c in name)
    sure_cut = unfinished >= 0.34 if made.unpunctuated else on >= 0.5
    if median(between) < USUAL and not (
        counts >= 0.7 or edge >= 0.8 or (tight and on >= 0.25) or sure_cut or marked
    ):
        return 0.0
    if not (counts >= 0.7 or marked) and not _look_like_heads(made, lines):
        return 0.0
    if min(between) < SHORT_PAGE and len(members) < 4:
        return 0.0
    if _headings(lines) or _above_times(made, members):
        return 0.0
    few = len(members) < 6
    odds = min(
        period([line.span.start for line in lines]).odds, period([m.row for m in lines]).odds
    )
    bare = not (counts >= 0.7 or edge >= 0.8 or marked or _same_date(lines))
    if bare and not (0.5 * max(between) <= min(between) if few else odds <= REGULAR):
        return 0.0
    several = len(name.split()) > 1
    if made.feeds and edge < 0.8:
        return 0.0
    gate = (
        edge >= 0.8
        or (marked and letters >= 25)
        or (letters >= 6 and _same_date(lines) and len(lines) >= 3)
        or (counts >= 0.7 and _has_field(lines) and (few or on > 0 or made.unpunctuated))
        or (few and counts >= 0.9 and several and letters >= 8 and max(on, unfinished) > 0)
        or (tight and on >= 0.1 and unfinished > 0)
        or _cuts_enough(made, len(members), on, unfinished, counts)
    )
    if made.feeds and counts < 0.7 and not _on_most_pages(made, members):
        return 0.0
    known = made.knows_pages and edge == 1 and letters >= 6 and len(made.edges) <= 6
    if not gate or (
        len(members) == 2
        and not known
        and not (letters >= 25 and on > 0 and (marked or counts_two(lines)))
    ):
        return 0.0
    evidence = 2.5 if odds < -5 else 1.5 if odds < -3 else 0.5 if odds < -1.5 else 0.0
    evidence += 2 if counts >= 0.7 else 1 if counts >= 0.4 and len(members) >= 8 else 0
    evidence += 1 if counts >= 0.7 and _has_field(lines) else 0
    evidence += _same_date(lines)
    evidence += marked + (letters >= 25) + (edge >= 0.8) * 2
    evidence += 1.5 if on >= 0.5 else 1 if on >= 0.25 else 0.5 if on > 0 else 0
    evidence += 0.5 if len(members) >= 4 else 0
    evidence += 0.5 if few and 0.6 * max(between) <= min(between) else 0
    ends = sum(line.text.endswith((".", "!", "?", "…", ",")) for line in lines) / len(lines)
    evidence += 0.5 if ends <= 0.2 else -1.0
    evidence += 0.5 if all(_stands_alone(made.text, line.span) for line in lines) else 0
    if letters < 8 and counts < 0.7 and edge < 0.8 and odds > -5:
        evidence -= 1
    return evidence


def _cuts_enough(made: Layout, places: int, on: float, unfinished: float, counts: float) -> bool:
    """Whether lines cut sentences as pages do and turns of speech do not."""
    if made.unpunctuated:
        return unfinished >= (0.34 if places < 6 else 0.15)
    if counts >= 0.7:
        return on >= (0.3 if places < 6 else 0.1)
    if places < 6:
        return on >= 0.5
    return on >= 0.25 and (unfinished >= 0.08 or places < 10 or not made.tells_unfinished)


def counts_two(lines: Sequence[Line]) -> bool:
    """Whether a page field of two lines goes up by one."""
    found = [PAGE_WORD.search(line.text) for line in lines]
    numbers = [int(re.findall(r"\d+", m[0])[0]) if m else -1 for m in found]
    return len(numbers) == 2 and -1 not in numbers and numbers[1] == numbers[0] + 1


def numbers_count(lines: Sequence[Line]) -> float:
    """Share of neighbours of which a number goes up by 1 to 3, in the column that does most."""
    rows = [re.findall(r"\d+", DATE.sub(" ", line.text))[:12] for line in lines]
    width = Counter(len(row) for row in rows).most_common(1)[0][0]
    if not width:
        return 0.0
    columns: list[list[int | None]] = [
        [int(row[n]) if len(row) == width and len(row[n]) < 5 else None for row in rows]
        for n in range(width)
    ]
    return max(counting(column) for column in columns)


def _has_field(lines: Sequence[Line]) -> bool:
    """Whether the number is a page's by its form: page 3, 3/12, - 3 -, or beside a date."""
    pattern = re.compile(
        r"[-–—|\[(•·/]\s?\d{1,4}(?:\s?[-–—\])]|\s*$)|^\d{1,4}\s?[-–—|•·]|\t|\s{3,}"
    )
    return sum(
        bool(PAGE_WORD.search(line.text) or pattern.search(line.text.strip(MARKUP)))
        for line in lines
    ) >= 0.7 * len(lines)


def _on_most_pages(made: Layout, members: Sequence[int]) -> bool:
    """Whether lines stand on a third of the pages from the first to the last of them."""
    pages = [bisect_left(made.feeds, made.lines[i].span.start) for i in members]
    return len(set(pages)) >= 0.3 * (pages[-1] - pages[0] + 1)


def _same_date(lines: Sequence[Line]) -> bool:
    """Whether all lines have one and the same date, as no diary and no minutes have."""
    dates = {" ".join(m[0] for m in DATE.finditer(line.text)) for line in lines}
    return len(dates) == 1 and any(c.isdigit() for c in dates.pop())


def _headings(lines: Sequence[Line]) -> bool:
    """Whether the lines are headings whose own number changes from one to the next."""
    numbers = [heading_number(line.text) for line in lines]
    if sum(map(bool, numbers)) < 0.7 * len(lines):
        return False
    if all(PAGE_WORD.search(line.text) for line in lines):
        return False
    changes = sum(a != b for a, b in itertools.pairwise(numbers))
    return changes > 0.5 * (len(numbers) - 1)


def _above_times(made: Layout, members: Sequence[int]) -> bool:
    """Whether a time mark stands right below or above the lines: then they are names."""
    times = 0
    for i in members:
        beside = (made.lines[j].text for j in (i - 1, i + 1) if 0 <= j < len(made.lines))
        times += any(is_time_mark(text) for text in beside if text)
    return times >= 0.5 * len(members)


def looks_like_head(text: str) -> bool:
    """Whether a line begins with a capital or number and no sentence ends inside it."""
    return _HEAD_START.match(text) is not None and _INNER_END.search(text) is None


def _look_like_heads(made: Layout, lines: Sequence[Line]) -> bool:
    """Whether lines begin with a capital or number, hold no sentence's end, and do not fill up.

    In a text of wrapped lines a line as long as the others is text.
    """
    good = sum(looks_like_head(line.text) for line in lines)
    if good < 0.6 * len(lines):
        return False
    size = median(len(line.text) for line in lines)
    return not made.width or size < 0.85 * made.width or _all_capitals(lines)


def _all_capitals(lines: Sequence[Line]) -> bool:
    letters = [c for line in lines for c in line.text if c.isalpha()]
    return sum(map(str.isupper, letters)) >= 0.7 * len(letters)


def _is_marked(text: str) -> bool:
    return text.startswith("#") or (text.startswith("**") and text.endswith("**"))


def _stands_alone(text: str, span: Span) -> bool:
    before, after = text[max(0, span.start - 4) : span.start], text[span.end : span.end + 6]
    return (not before.strip(" ") or before.rstrip(" ").endswith(("\n\n", "\n\r\n"))) and (
        not after.strip() or after.lstrip(" ").replace("\r", "").startswith("\n\n")
    )
