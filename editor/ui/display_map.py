"""Code points of the edited text to and from positions in the QTextDocument that shows it.

The only place that knows UTF-16 and blocks. A block is a line of the text without its line end,
or a piece of a very long line: QPlainTextEdit is slow with long blocks. Characters that would
confuse the display (controls, bidirectional marks) are shown as visible stand-ins of one unit.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Sequence

from editor.core.text import Change, Span

LONGEST = 1500  # code points of a block; a longer line is shown in pieces
_PIECE = 1000

_STAND_INS = str.maketrans(
    {chr(c): chr(0x2400 + c) for c in range(32) if chr(c) not in "\t\n"}
    | {"\x7f": "␡", "\u2028": "⏎", "\u2029": "¶", "\ufeff": "␣", "\ufffc": "�"}
    | dict.fromkeys("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f", "⇄")
)
_CONFUSING = re.compile("[" + "".join(map(re.escape, map(chr, _STAND_INS))) + "]")
_LINE = re.compile(r"\r?\n")


def shown(text: str) -> str:
    """The display form of a stretch of text without line ends, code point for code point."""
    return text.translate(_STAND_INS) if _CONFUSING.search(text) else text


def units(text: str) -> int:
    """Length of a text in UTF-16 code units."""
    if text.isascii():
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2  # at the speed of C


class _Offsets:
    """Ascending block starts whose tail can be shifted cheaply: a shift is remembered, not made.

    Values from index `_edge` on are to be read with `_delta` added. Typing shifts again and again
    from the same place, so the edge rarely moves.
    """

    def __init__(self, values: list[int]) -> None:
        self._values, self._edge, self._delta = values, len(values), 0

    def __len__(self) -> int:
        return len(self._values)

    def __getitem__(self, index: int) -> int:
        value = self._values[index]
        return value + self._delta if index >= self._edge else value

    def shift(self, start: int, by: int) -> None:
        """Add `by` to all values from index `start` on."""
        self._move_edge(start)
        self._delta += by

    def shift_each(self, steps: Sequence[tuple[int, int]]) -> None:
        """Add to all values from an index on, for each of some (index, what), in order.

        One pass over what stands between the first and the last.
        """
        self._move_edge(steps[0][0])
        values, total = self._values, self._delta
        for (start, by), (end, _) in itertools.pairwise(steps):
            total += by
            if total:
                values[start:end] = [v + total for v in values[start:end]]
        self._edge, self._delta = steps[-1][0], total + steps[-1][1]

    def _move_edge(self, to: int) -> None:
        if self._delta:
            values, delta = self._values, self._delta
            if to > self._edge:
                values[self._edge : to] = [v + delta for v in values[self._edge : to]]
            elif to < self._edge:
                values[to : self._edge] = [v - delta for v in values[to : self._edge]]
        self._edge = to

    def splice(self, start: int, end: int, values: list[int], by: int) -> None:
        """Put `values` in the place of start … end and add `by` to all behind."""
        self._move_edge(end)
        self._values[start:end] = values
        self._edge = start + len(values)
        self._delta += by

    def find(self, value: int) -> int:
        """Index of the last entry ≤ value."""
        if self._edge < len(self._values) and self._values[self._edge] + self._delta <= value:
            return bisect_right(self._values, value - self._delta, lo=self._edge) - 1
        return bisect_right(self._values, value, hi=self._edge) - 1


def _blocks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Blocks of text[start:end] as (length, length of what separates it from the next)."""
    found: list[tuple[int, int]] = []
    at = start
    for match in _LINE.finditer(text, start, end):
        _add_line(found, text, at, match.start(), match.end() - match.start())
        at = match.end()
    _add_line(found, text, at, end, 0)
    return found


def _add_line(found: list[tuple[int, int]], text: str, at: int, end: int, separator: int) -> None:
    while end - at > LONGEST:
        cut = text.rfind(" ", at + _PIECE // 2, at + _PIECE) + 1 or at + _PIECE
        found.append((cut - at, 0))
        at = cut
    found.append((end - at, separator))


class DisplayMap:
    """The blocks of one edited text."""

    def __init__(self, text: str) -> None:
        blocks = _blocks(text, 0, len(text))
        starts, positions = [], []
        at = position = 0
        for length, separator in blocks:
            starts.append(at)
            positions.append(position)
            position += units(text[at : at + length]) + 1
            at += length + separator
        self._starts, self._positions = _Offsets(starts), _Offsets(positions)
        self._separators = [separator for _, separator in blocks]
        self._size = len(text)

    def __len__(self) -> int:
        return len(self._separators)

    def display(self, text: str, first: int = 0, last: int | None = None) -> str:
        """What the document shows of some blocks, or of all, separated by line feeds."""
        blocks = range(len(self))[first:last]
        return "\n".join(shown(self._block(text, index)) for index in blocks)

    def block_at(self, at: int) -> int:
        """Index of the block that a code point position is in."""
        return self._starts.find(at)

    def start_of(self, block: int) -> int:
        """Code point position of the start of a block."""
        return self._starts[block]

    def end_of(self, count: int, text: str) -> int:
        """Document position of the end of the first `count` blocks."""
        if count < len(self):
            return max(0, self._positions[count] - 1)
        return self._positions[count - 1] + units(self._block(text, count - 1))

    def _end(self, block: int) -> int:
        """Text position of the end of a block, before what separates it from the next."""
        following = self._starts[block + 1] if block + 1 < len(self._starts) else self._size
        return following - self._separators[block]

    def _block(self, text: str, block: int) -> str:
        return text[self._starts[block] : self._end(block)]

    def to_document(self, at: int, text: str) -> int:
        """Document position of a code point position."""
        block = self._starts.find(at)
        start = self._starts[block]
        inside = min(at, self._end(block))
        return self._positions[block] + units(text[start:inside])

    def to_text(self, position: int, text: str) -> int:
        """Code point position of a document position."""
        block = max(0, self._positions.find(position))
        wanted = position - self._positions[block]
        content = self._block(text, block)
        if content.isascii() or units(content) == len(content):
            return self._starts[block] + min(wanted, len(content))
        seen = 0
        for index, letter in enumerate(content):
            if seen >= wanted:
                return self._starts[block] + index
            seen += 2 if letter > "\uffff" else 1
        return self._starts[block] + len(content)

    def shown_between(self, start: int, end: int, text: str) -> str:
        """What the document shows between two document positions, block ends as line feeds."""
        first, last = self._positions.find(start), self._positions.find(end)
        whole = "\n".join(shown(self._block(text, i)) for i in range(first, last + 1))
        data = whole.encode("utf-16-le")
        low = start - self._positions[first]
        return data[2 * low : 2 * (low + end - start)].decode("utf-16-le", "surrogatepass")

    def replace_each(self, changes: Sequence[Change], text: str) -> bool:
        """Follow disjoint replacements, in order, as `replace` does; False where it cannot.

        It can where each stays within its block. Nothing is changed where it cannot.
        """
        starts: list[tuple[int, int]] = []
        positions: list[tuple[int, int]] = []
        for where, new in changes:
            block = self._starts.find(where.start)
            if "\n" in new or self._starts.find(where.end) != block:
                return False
            if where.end > self._end(block):
                return False  # its line end goes
            starts.append((block + 1, len(new) - (where.end - where.start)))
            positions.append((block + 1, units(new) - units(where.of(text))))
        if starts:
            self._starts.shift_each(starts)
            self._positions.shift_each(positions)
            self._size += sum(by for _, by in starts)
        return True

    def replace(self, where: Span, new: str, text: str, at: Span | None = None) -> int:
        """Follow the replacement of `where` in `text` by `new`; says how many blocks came in.

        `at` is what was replaced in the document, where that is not what `to_document` says: only
        there the end of a piece of a long line is another place than the start of the next one.
        """
        if at is None:
            first, last = self._starts.find(where.start), self._starts.find(where.end)
        else:
            first, last = self._positions.find(at.start), self._positions.find(at.end)
        growth = len(new) - (where.end - where.start)
        if first == last and "\n" not in new and where.end <= self._end(first):  # all else shifts
            self._starts.shift(first + 1, growth)
            self._positions.shift(first + 1, units(new) - units(where.of(text)))
            self._size += growth
            return 0
        head = text[self._starts[first] : where.start]
        tail = text[where.end : self._end(last)]
        separator = self._separators[last]
        content = head + new + tail
        starts, positions, separators = [], [], []
        start, position = self._starts[first], self._positions[first]
        pieces = _LINE.split(content)
        ends = [m.end() - m.start() for m in _LINE.finditer(content)]
        for piece, end in zip(pieces, (*ends, separator), strict=True):
            starts.append(start)
            positions.append(position)
            separators.append(end)
            start += len(piece) + end
            position += units(piece) + 1
        old_next = (
            self._positions[last + 1]
            if last + 1 < len(self._positions)
            else self._positions[last] + units(self._block(text, last)) + 1
        )
        self._starts.splice(first, last + 1, starts, growth)
        self._positions.splice(first, last + 1, positions, position - old_next)
        self._separators[first : last + 1] = separators
        self._size += growth
        return len(separators) - (last + 1 - first)
