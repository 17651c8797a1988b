"""Positions in a source text that never changes, and edits against it.

Every position is a code point offset of the source text unless a name says `current`, which is
the source with the edits applied.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from operator import itemgetter, sub
from typing import NamedTuple

from editor.core.last_pair import of_last_pairs

_HALF = re.compile("[\ud800-\udfff]")


def whole(text: str) -> str:
    """With a replacement character for each half of a letter: no file can keep one.

    A broken program writes the halves of letters beyond U+FFFF singly. Nothing moves.
    """
    return _HALF.sub("\ufffd", text)


def form_feeds(text: str) -> tuple[int, ...]:
    """Where a text says itself that a page begins."""
    return tuple(match.start() for match in re.finditer("\f", text))


PORTION, REACH = 20_000, 1000  # code points that are searched at once, and beyond them


def in_portions(
    pattern: re.Pattern[str], text: str, start: int = 0, end: int | None = None
) -> Iterator[re.Match[str]]:
    """As pattern.finditer, a portion at a time: one search holds the interpreter, and the window.

    For patterns that look at no more than `REACH` code points to find a match, or where it goes on.
    """
    end = len(text) if end is None else end
    while start < end:
        stop = start + PORTION
        limit = min(end, stop + REACH)
        for match in pattern.finditer(text, start, limit):
            if match.start() >= stop:
                break
            if match.end() == limit < end:  # it may go on
                match = pattern.match(text, match.start(), end) or match
            yield match
            start = match.end()
        start = max(start, min(stop, end))


class Span(NamedTuple):
    """Half-open range of code points: start inclusive, end exclusive."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether both share a code point, or one is empty and lies inside or at the same place."""
        if self.start == self.end or other.start == other.end:
            if self.start == self.end and other.start == other.end:
                return self.start == other.start
            return self.start < other.end and other.start < self.end
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        return text[self.start : self.end]


class Edit(NamedTuple):
    """A source span and the text that stands there instead."""

    span: Span
    text: str

    @property
    def growth(self) -> int:
        return len(self.text) - (self.span.end - self.span.start)


class Change(NamedTuple):
    """One replacement that turns one edited text into another: current span and new text."""

    span: Span
    text: str


_span_of = itemgetter(0)  # of an edit, at the speed of C
_AT_ONCE = 256  # edits that are compared at once: the same objects are passed over in C


@dataclass(frozen=True, slots=True)
class Edits:
    """Sorted, disjoint edits against one source text."""

    items: tuple[Edit, ...] = ()
    _shifts: list[int] = field(default_factory=list, init=False, repr=False, compare=False)

    def _shift_before(self) -> list[int]:
        """Growth of all edits before index i, for i = 0 … len(items); made once, on demand."""
        if not self._shifts:
            growths = [len(text) - end + start for (start, end), text in self.items]
            self._shifts.extend(accumulate(growths, initial=0))
        return self._shifts

    def _from(self, at: int) -> int:
        """Index of the first edit that begins at a source position or behind it."""
        return bisect_left(self.items, (at,), key=_span_of)

    def _reaching(self, at: int) -> int:
        """Index of the first edit that ends at a source position or behind it."""
        index = self._from(at)
        return index - 1 if index and self.items[index - 1].span.end >= at else index

    def apply(self, source: str, span: Span | None = None) -> str:
        """The edited text, whole or of one source span whose borders cut no edit."""
        low, high = span or Span(0, len(source))
        parts: list[str] = []
        at = low
        for index in range(self._from(low), len(self.items)):
            edit = self.items[index]
            if edit.span.end > high:
                break
            parts += (source[at : edit.span.start], edit.text)
            at = edit.span.end
        return "".join((*parts, source[at:high]))

    def touching(self, span: Span) -> tuple[Edit, ...]:
        """The edits that overlap `span`."""
        found = []
        for index in range(self._reaching(span.start), len(self.items)):
            edit = self.items[index]
            if edit.span.start > span.end:
                break
            if edit.span.overlaps(span):
                found.append(edit)
        return tuple(found)

    def put(self, new: Edit) -> Edits:
        """Add `new` in place of the edits that it overlaps."""
        return self.put_all((new,))

    def put_all(self, new: Iterable[Edit]) -> Edits:
        """Add disjoint edits, each in place of the edits that it overlaps; O(n + k log n)."""
        new = tuple(sorted(new, key=_span_of))
        gone = {old.span: old for edit in new for old in self.touching(edit.span)}
        if gone:
            kept = (e for e in self.items if e.span not in gone)
            made = Edits(tuple(sorted((*kept, *new), key=_span_of)))
        else:
            made = self._with(new)
        return self._become(made, [*gone.values()], new)

    def _become(self, made: Edits, gone: Sequence[Edit], fresh: Sequence[Edit]) -> Edits:
        """Other edits, of which is known in what they differ from these."""
        only_in_each.keep(self, made, _without_each_other(gone, fresh))
        return made

    def _with(self, new: Sequence[Edit]) -> Edits:
        """With edits, in order, that touch none of these: at the speed of C between them."""
        items: list[Edit] = []
        growths: list[int] = []
        own = list(map(sub, self._shifts[1:], self._shifts))  # none where nobody asked for them
        at = 0
        for edit in new:
            here = bisect_left(self.items, edit.span, lo=at, key=_span_of)
            items += (*self.items[at:here], edit)
            growths += (*own[at:here], edit.growth)
            at = here
        made = Edits((*items, *self.items[at:]))
        if self._shifts:
            made._shifts.extend(accumulate((*growths, *own[at:]), initial=0))
        return made

    def without(self, places: Collection[object]) -> Edits:
        """Without the edits at the places of these keys."""
        return Edits(tuple(e for e in self.items if e.span not in places))

    def replace(self, where: Span, text: str) -> Edits:
        """Replace `where`, a span of the *edited* text; edits that it touches are absorbed."""
        shifts = self._shift_before()
        items = self.items
        # Edits before the touched ones end (in the edited text) before where.start.
        low = bisect_left(
            range(len(items)), where.start, key=lambda i: items[i].span.end + shifts[i + 1]
        )
        high = bisect_right(
            range(len(items)), where.end, lo=low, key=lambda i: items[i].span.start + shifts[i]
        )
        first, last = where.start - shifts[low], where.end - shifts[high]
        head = tail = ""
        if low < high:
            edit = items[low]
            at = edit.span.start + shifts[low]
            if at <= where.start:
                first, head = edit.span.start, edit.text[: where.start - at]
            edit = items[high - 1]
            at = edit.span.start + shifts[high - 1]
            if at + len(edit.text) >= where.end:
                last, tail = edit.span.end, edit.text[where.end - at :]
        new = Edit(Span(first, last), head + text + tail)
        middle = (new,) if first < last or new.text else ()
        result = Edits((*items[:low], *middle, *items[high:]))
        # Typing asks for positions at every key: carry the sums over instead of adding anew.
        step = shifts[low] - shifts[high] + (new.growth if middle else 0)
        head_sums = shifts[: low + 1] if middle else shifts[:low]
        result._shifts.extend(head_sums)
        result._shifts.extend([shift + step for shift in shifts[high:]])
        return self._become(result, items[low:high], middle)

    def to_current(self, at: int, *, after: bool = False) -> int:
        """Position in the edited text of source position `at`.

        Inside an edit it is the edit's start, or its end with `after`; so is the place of an
        insertion.
        """
        shifts, items = self._shift_before(), self.items
        index = self._reaching(at)
        while index < len(items) and items[index].span.end <= at:
            edit = items[index]
            if edit.span.start == edit.span.end == at and not after:
                break
            index += 1
        if index < len(items) and items[index].span.start < at:
            edit = items[index]
            start = edit.span.start + shifts[index]
            return start + len(edit.text) if after else start
        return at + shifts[index]

    def to_current_span(self, span: Span) -> Span:
        start = self.to_current(span.start)
        return Span(start, max(start, self.to_current(span.end, after=span.start < span.end)))

    def to_source(self, at: int) -> int:
        """Source position of position `at` of the edited text; inside an edit, the edit's start."""
        shifts, items = self._shift_before(), self.items
        index = bisect_right(range(len(items)), at, key=lambda i: items[i].span.end + shifts[i + 1])
        if index < len(items) and items[index].span.start + shifts[index] < at:
            return items[index].span.start
        return at - shifts[index]

    def changes_to(self, new: Edits, source: str) -> tuple[Change, ...]:
        """Replacements, in order, that turn this edited text into `new`'s; spans are of this one.

        To apply them one by one, begin with the last.
        """
        return _changes(self, new, source)

    def edge(self, at: int, after: bool = False) -> int:
        """Current position of `at`, before or after the insertions that stand right there."""
        shifts = self._shift_before()
        index = self._from(at)
        if after:
            index = self._reaching(at)
            while index < len(self.items) and self.items[index].span.end <= at:
                index += 1
        return at + shifts[index]


@of_last_pairs(1)
def _changes(old: Edits, new: Edits, source: str) -> tuple[Change, ...]:
    merged: list[Span] = []
    gone, fresh = only_in_each(old, new)
    if not gone and (put := _put_apart(old, fresh, source)) is not None:
        return put
    mixed = (old, new) if gone and fresh else ()  # else none of the other side reaches into one
    for span in sorted(edit.span for edit in (*gone, *fresh)):
        # An edit of the other side that reaches into this range must lie in it whole.
        grown = [span, *(e.span for side in mixed for e in side.touching(span))]
        low, high = min(s.start for s in grown), max(s.end for s in grown)
        while merged and merged[-1].end >= low:
            low = min(low, merged[-1].start)
            high = max(high, merged.pop().end)
        merged.append(Span(low, high))
    result = []
    for span in merged:
        where = Span(old.edge(span.start), old.edge(span.end, after=True))
        text = new.apply(source, span)
        if old.apply(source, span) != text:
            result.append(Change(where, text))
    return tuple(result)


def _put_apart(old: Edits, fresh: Sequence[Edit], source: str) -> tuple[Change, ...] | None:
    """What edits, in order, change that touch neither each other nor an old one; else None."""
    items, shifts = old.items, old._shift_before()
    result = []
    at, last = 0, -1
    for (start, end), text in fresh:
        at = bisect_left(items, (start,), lo=at, key=_span_of)
        if last >= start or (at and items[at - 1].span.end >= start):
            return None
        if at < len(items) and items[at].span.start <= end:
            return None
        if source[start:end] != text:
            result.append(Change(Span(start + shifts[at], end + shifts[at]), text))
        last = end
    return tuple(result)


def changed(text: str, changes: Iterable[tuple[Span, str]], within: Span | None = None) -> str:
    """A text, whole or a part of it, with other texts at some disjoint spans, in order.

    The spans are of the text before all of the changes.
    """
    at, end = within or Span(0, len(text))
    parts: list[str] = []
    for where, new in changes:
        parts += (text[at : where.start], new)
        at = where.end
    return "".join((*parts, text[at:end]))


def difference(old: Edits, new: Edits) -> list[Span]:
    """Source spans of the edits that only one of two has, sorted."""
    gone, fresh = only_in_each(old, new)
    return sorted(edit.span for edit in (*gone, *fresh))


@of_last_pairs(2)  # while one types: what the last letter changed, and the whole run
def only_in_each(old: Edits, new: Edits) -> tuple[tuple[Edit, ...], tuple[Edit, ...]]:
    """The edits that only the first has, and those that only the second has, in text order.

    Edits are mostly the same objects in both, so equal ends are passed over.
    """
    a, b = old.items, new.items
    low = _same(a, b)
    high = _same(a[low:], b[low:], from_end=True)
    return _without_each_other(a[low : len(a) - high], b[low : len(b) - high])


def _without_each_other(
    one: Sequence[Edit], two: Sequence[Edit]
) -> tuple[tuple[Edit, ...], tuple[Edit, ...]]:
    ones, twos = set(one), set(two)
    return tuple(e for e in one if e not in twos), tuple(e for e in two if e not in ones)


def _same(a: Sequence[Edit], b: Sequence[Edit], *, from_end: bool = False) -> int:
    """How many items two sequences begin with, or end with, that are equal."""
    size, same, step = min(len(a), len(b)), 0, _AT_ONCE
    while same < size:
        step = min(step, size - same)
        if _part(a, same, step, from_end) == _part(b, same, step, from_end):
            same += step
        elif step == 1:
            break
        else:
            step //= 2
    return same


def _part(items: Sequence[Edit], at: int, step: int, from_end: bool) -> Sequence[Edit]:
    end = len(items) - at
    return items[end - step : end] if from_end else items[at : at + step]


class Spans:
    """A growing set of disjoint spans that is asked what it overlaps."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._items = sorted(spans)

    def __iter__(self) -> Iterator[Span]:
        return iter(self._items)

    def overlaps(self, span: Span) -> bool:
        """Whether one of the spans overlaps it."""
        at = bisect_left(self._items, span)
        return any(s.overlaps(span) for s in self._items[max(0, at - 1) : at + 1])

    def within(self, low: int, high: int) -> list[Span]:
        """The spans that reach into low … high."""
        first = bisect_right(self._items, low, key=lambda s: s.end)
        last = bisect_left(self._items, high, key=lambda s: s.start)
        return self._items[first:last]

    def add(self, span: Span) -> bool:
        """Add a span unless it overlaps one that is there; says whether it was added."""
        if self.overlaps(span):
            return False
        insort(self._items, span)
        return True
