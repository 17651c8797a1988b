"""Running heads and footers on lines of their own: like lines, weighed as page headers."""

from __future__ import annotations

import itertools
import operator
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from editor.core.text import Span
from editor.language.turns import TIME, label_of, looks_like_name
from editor.structure.head_evidence import SHORT_PAGE, weigh
from editor.structure.median import median
from editor.structure.page_layout import Layout, edge_share
from editor.structure.page_lines import (
    MARKUP,
    MAY_PART,
    SEPARATOR,
    can_be_header,
    core_of,
    shape_of,
)
from editor.structure.period import gaps, period

CLOSEST = 250  # code points: what comes back sooner is a refrain or an answer
LONGEST = 18_000  # most median distance: heads of two long pages
ALIKE = 75  # rapidfuzz ratio (0–100) of the cores of one head with slips
ENOUGH = 2.5  # evidence
SHORTEST = 5  # letters of half a line that is a head
# Forms that come back at a page's distance: long transcripts have 12, with 165 lines together.
MOST_SEEDS = 120
MOST_SEEDED, EVERY = 3000, 10  # lines that they have together, or one line of the text in ten
MOST_TRIED = 12  # series that take turns with one, of which one may be its other half


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
        if line.text and line.row not in made.column.content and line.span not in lone
    ]
    if len(labels(made)) > 1:
        usable = [i for i in usable if not label_of(made.lines[i].text)]
    speak = several_names(made, usable)
    found = list(at_slots(made, lone))
    for groups in (_whole_groups(made, usable), _half_groups(made, usable)):
        for series in _judge(made, groups, lone):
            if not (speak and _may_be_names(made, series)):
                found.append(series)
    return found


def labels(made: Layout) -> list[str]:
    """Names before colons that begin several lines: with two of them people talk."""
    found: Counter[str] = Counter()
    for line in made.lines if ":" in made.text else ():
        start = made.text[line.span.start : min(line.span.end, line.span.start + 60)]
        if ":" in start:
            found[label_of(start)] += 1
    return [label for label, times in found.items() if label and times > 1]


def several_names(made: Layout, usable: Sequence[int]) -> bool:
    """Whether two lines or more that look like names come back."""
    found = Counter(made.lines[i].text for i in usable if len(made.lines[i].text) <= 60)
    return (
        sum(times > 1 and looks_like_name(text, made.common) for text, times in found.items()) > 1
    )


def _may_be_names(made: Layout, series: Series) -> bool:
    """Whether lines without numbers, at no edge, may name who speaks: too few or not regular."""
    lines = [made.lines[i] for i in series.members]
    if sum(looks_like_name(line.text, made.common) for line in lines) < 0.7 * len(lines):
        return False
    if edge_share(made, series.members) >= 0.8:
        return False
    return len(lines) < 10 or period([line.span.start for line in lines]).odds > -3


def at_slots(made: Layout, lone: Collection[Span]) -> Iterator[Series]:
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
            members = [i for i in members if made.lines[i].span not in lone]
            if members:
                yield Series(f"number at the {name}", members)


def edge_numbers(text: str) -> list[int]:
    """The numbers that begin or end a line."""
    tokens = text.split()
    ends = tokens[:1] + tokens[-1:] if len(tokens) > 1 else tokens
    return [int(m[1]) for t in ends if (m := re.fullmatch(r"\W*(\d{1,4})\W*", t))]


def _whole_groups(made: Layout, usable: Sequence[int]) -> list[tuple[str, list[int]]]:
    groups: dict[str, list[int]] = defaultdict(list)
    for text, indexes in _by_text(made, usable).items():
        if shape := shape_of(made.lines[indexes[0]], made.common):
            times = " ".join(m[0] for m in TIME.finditer(text)) if ":" in text else ""
            groups[f"{shape} {times}".strip()] += indexes
    return _merged(made, {key: sorted(indexes) for key, indexes in groups.items()})


def _by_text(made: Layout, usable: Sequence[int]) -> dict[str, list[int]]:
    """The lines by what they say: the same is looked at once."""
    same: dict[str, list[int]] = defaultdict(list)
    for index in usable:
        same[made.lines[index].text].append(index)
    return same


def _half_groups(made: Layout, usable: Sequence[int]) -> list[tuple[str, list[int]]]:
    """Lines of which the part before or behind a separator (or in capitals) repeats."""
    groups: dict[str, list[int]] = defaultdict(list)
    for content, indexes in _by_text(made, usable).items():
        text = content.strip(MARKUP)
        if len(text) > 120:
            continue
        whole = len(made.lines[indexes[0]].core)
        if whole <= SHORTEST:
            continue
        for side, half in dict.fromkeys(halves(text)):
            core = core_of(half, made.common)
            if len(core.replace(" ", "")) >= SHORTEST and len(core) < whole:
                groups[f"{side}{core}"] += indexes
    often = {key: sorted(found) for key, found in groups.items() if len(found) >= 3}
    return _merged(made, often, slips=False)


def halves(text: str) -> Iterator[tuple[str, str]]:
    """What stands before the first and behind the last separator, and capitals at both ends."""
    parted = SEPARATOR.finditer(text) if MAY_PART.search(text) else ()
    marks = [m for m in parted if m.start() > 0 and m.end() < len(text)]
    if marks:
        yield "<", text[: marks[0].start()]
        yield ">", text[marks[-1].end() :]
    words = text.split()
    for side, at in (("<", 0), (">", -1)):
        if not words or not _is_upper(words[at]):
            continue
        capitals = list(itertools.takewhile(_is_upper, words if side == "<" else words[::-1]))
        if 0 < len(capitals) < len(words):
            kept = " ".join(capitals if side == "<" else capitals[::-1])
            if sum(c.isalpha() for c in kept) >= 8:
                yield side, kept


def _is_upper(word: str) -> bool:
    return word.upper() == word and word.lower() != word


def _merged(
    made: Layout, groups: dict[str, list[int]], slips: bool = True
) -> list[tuple[str, list[int]]]:
    """The groups that come back at a page's distance, with the rare forms that resemble them."""
    seeds = sorted(
        (k for k, v in groups.items() if len(v) >= 2 and _far_apart(made, v)),
        key=lambda k: -len(groups[k]),
    )[:MOST_SEEDS]
    seeds = first(seeds, groups, len(made.lines))
    headers = {
        k: [i for i in groups[k] if can_be_header(made.lines[i], made.common)] for k in seeds
    }
    seeds = [k for k in seeds if len(headers[k]) >= 2]
    by_length: dict[int, list[str]] = defaultdict(list)
    for key in groups if slips else ():
        by_length[len(key)].append(key)
    from rapidfuzz import fuzz, process  # loaded by the first that asks

    used: set[str] = set()
    found: list[tuple[str, list[int]]] = []
    for key in seeds:
        if key in used:
            continue
        members = list(headers[key])
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
                        members += [
                            i for i in groups[other] if can_be_header(made.lines[i], made.common)
                        ]
                        used.add(other)
        used.add(key)
        members = _not_near(made, sorted(members))
        if len(members) >= 2:
            found.append((key, members))
    return found


def first(seeds: list[str], groups: dict[str, list[int]], lines: int) -> list[str]:
    """The first of some forms, the frequent ones, up to what a text of so many lines may have.

    The first two stay whatever they have: the heads of left and right pages.
    """
    most = max(MOST_SEEDED, lines // EVERY)
    together = itertools.accumulate(len(groups[key]) for key in seeds)
    return seeds[: max(2, sum(many <= most for many in together))]


def _at(made: Layout, members: Sequence[int]) -> list[int]:
    starts = made.starts
    return [starts[i] for i in members]


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


def _turns(both: Sequence[int], first: Collection[int]) -> int:
    """How often two neighbours are not of one series."""
    sides = [i in first for i in both]
    return sum(map(operator.ne, sides, sides[1:]))


def _partner(
    made: Layout,
    name: str,
    members: Sequence[int],
    groups: Sequence[tuple[str, list[int]]],
    done: Collection[str],
) -> tuple[str, list[int]] | None:
    """A second running head that stands half-way between two places of the first."""
    first, tried = set(members), 0
    for other, places in groups:
        if other == name or other in done or len(places) < max(2, 0.3 * len(members)):
            continue
        if len(places) > 3 * len(members) or first & set(places):
            continue
        both = sorted((*members, *places))
        if len(both) < 4 or _turns(both, first) < 0.6 * len(both):
            continue  # far from taking turns: no need to look for a period
        tried += 1
        if tried > MOST_TRIED:
            return None
        both = _on_beat(made, both)
        if len(both) < 4 or len(_not_near(made, both)) < len(both):
            continue
        turns = _turns(both, first) / (len(both) - 1)
        came = period(_at(made, both))
        if turns >= 0.75 and came.share >= 0.75 and (came.odds < -3 or len(both) < 14):
            return other, places
    return None
