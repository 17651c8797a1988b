"""The columns of a lexicon as they lie in its file: a line is made when it is asked for.

To make all lines takes 60 ms and 40 MB a language, and a page asks for a few hundred.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from mmap import mmap
from typing import Protocol, overload
from zlib import crc32

FREE = 2  # places of the hash table for each form, at least: so most are found at the first one
PORTION = 10_000  # forms: one long call would hold the interpreter, and with it the window
MANY = 20_000  # lookups that take as long as to make a dict of all forms


class Lines(Sequence[str]):
    """Lines of text (UTF-8); line n, from 0 on, is between `starts[n]` and `starts[n + 1]`.

    `data` may be a file in memory that holds more than the lines.
    """

    __slots__ = ("data", "starts")

    def __init__(self, data: bytes | mmap, starts: Sequence[int]) -> None:
        self.data, self.starts = data, starts

    def __len__(self) -> int:
        return len(self.starts) - 1

    @overload
    def __getitem__(self, row: int) -> str: ...
    @overload
    def __getitem__(self, row: slice) -> list[str]: ...
    def __getitem__(self, row: int | slice) -> str | list[str]:
        starts = self.starts
        if isinstance(row, slice):
            first, stop, step = row.indices(len(self))
            text = self.data[starts[first] : starts[max(first, stop)]].decode()
            return text.split("\n")[:-1][::step]
        return self.data[starts[row] : starts[row + 1] - 1].decode()


def lines_of(texts: Iterable[str]) -> Lines:
    """Some texts, none of which holds a line end, as lines."""
    rows = [text.encode() for text in texts]
    starts = array("I", [0])
    for row in rows:
        starts.append(starts[-1] + len(row) + 1)
    return Lines(b"".join(row + b"\n" for row in rows), starts)


class Rows(Protocol):
    """What gives the row of a form, None for what is no form: a dict, or FormRows."""

    @property
    def get(self) -> Callable[[str], int | None]: ...


class FormRows:
    """The row of a form by a hash table: row + 1 at the CRC-32 of its letters, or right behind.

    Of very many lookups a dict of all forms is made.
    """

    def __init__(self, forms: Lines, table: Sequence[int]) -> None:
        self._forms, self._table, self._last = forms, table, len(table) - 1
        self._asked = 0
        self._all: dict[str, int] | None = None
        self.get: Callable[[str], int | None] = self._find

    def _find(self, form: str) -> int | None:
        if self._all is not None:  # who took `get` before the dict was made asks on here
            return self._all.get(form)
        self._asked += 1
        if self._asked > MANY:
            self._all = rows_of(self._forms)
            self.get = self._all.get
            return self.get(form)
        letters = form.encode("utf-8", "surrogatepass")
        data, starts, table = self._forms.data, self._forms.starts, self._table
        at = crc32(letters) & self._last
        while row := table[at]:
            if data[starts[row - 1] : starts[row] - 1] == letters:
                return row - 1
            at = (at + 1) & self._last
        return None


def rows_of(forms: Sequence[str]) -> dict[str, int]:
    """The row of each form."""
    rows: dict[str, int] = {}
    for at in range(0, len(forms), PORTION):
        rows.update(zip(forms[at : at + PORTION], range(at, at + PORTION), strict=False))
    return rows


def table_of(forms: Iterable[str], count: int) -> Sequence[int]:
    """The hash table of some forms, its size a power of two."""
    size = 1 << (FREE * count).bit_length()
    table = array("I", bytes(4 * size))
    for row, form in enumerate(forms, 1):
        at = crc32(form.encode()) & (size - 1)
        while table[at]:
            at = (at + 1) & (size - 1)
        table[at] = row
    return table
