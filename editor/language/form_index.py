"""The forms of a lexicon by their lemma, sound, letters without accents and skeleton.

Made once, when a lexicon's file is written, and kept there: to make them anew at each start would
take longer than to read a short text.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from editor.language.letter_case import bare
from editor.language.lexicon_lines import Rows, rows_of
from editor.language.phonetics import skeletons


class Groups:
    """Rows by keys: those of `keys[n]`, in order, are `rows[starts[n]:starts[n + 1]]`.

    `text` has the keys one a line (UTF-8); they are parted when one is asked for.
    """

    def __init__(self, text: bytes, starts: Sequence[int], rows: Sequence[int]) -> None:
        self.text, self.starts, self.rows = text, starts, rows

    @cached_property
    def keys(self) -> Sequence[str]:
        return self.text.decode().split("\n") if self.text else ()

    def of(self, key: str) -> Sequence[int]:
        """The rows of a key, none for one that is unknown."""
        at = bisect_left(self.keys, key)
        if at == len(self.keys) or self.keys[at] != key:
            return ()
        return self.rows[self.starts[at] : self.starts[at + 1]]


class FormIndex(NamedTuple):
    """Rows of a lexicon by lemma, by letters without accents (of dictionary forms that have
    accents), by skeleton (of dictionary forms with a sound), all in the order of their sounds, and
    the row of each form.
    """

    lemmas: Groups
    unaccented: Groups
    skeletons: Groups
    by_sound: Sequence[int]
    rows: Rows

    def sounding(self, sound: str, sounds: Sequence[str]) -> Sequence[int]:
        """The rows with a sound, in order; `sounds` is the lexicon's column."""
        first = bisect_left(self.by_sound, sound, key=sounds.__getitem__)
        last = bisect_right(self.by_sound, sound, first, key=sounds.__getitem__)
        return self.by_sound[first:last]


def index_of(
    forms: Sequence[str], sounds: Sequence[str], tags: Sequence[str], kinds: str
) -> FormIndex:
    """The index of a lexicon's columns."""
    by_sound = array("I", sorted(range(len(sounds)), key=sounds.__getitem__))
    return FormIndex(
        grouped(_lemmas(forms, tags)),
        grouped(_unaccented(forms, kinds)),
        grouped(_skeletons(sounds, kinds)),
        by_sound,
        rows_of(forms),
    )


def grouped(pairs: Iterable[tuple[str, int]]) -> Groups:
    """Groups of keys and rows; of one key the rows stay in order, one that comes twice once."""
    found: Mapping[str, dict[int, None]] = defaultdict(dict)
    for key, row in pairs:
        found[key][row] = None
    keys = sorted(found)
    starts, rows = array("I", [0]), array("I")
    for key in keys:
        rows.extend(found[key])
        starts.append(len(rows))
    return Groups("\n".join(keys).encode(), starts, rows)


def _lemmas(forms: Sequence[str], tags: Sequence[str]) -> Iterator[tuple[str, int]]:
    for row, tagged in enumerate(tags):
        for tag in tagged.split(";") if tagged else ():
            yield tag.split("|")[2] or forms[row], row


def _unaccented(forms: Sequence[str], kinds: str) -> Iterator[tuple[str, int]]:
    for row, form in enumerate(forms):
        if not form.isascii() and kinds[row] in "dn":
            yield bare(form.lower()), row


def _skeletons(sounds: Sequence[str], kinds: str) -> Iterator[tuple[str, int]]:
    for row, key in enumerate(skeletons(sounds)):
        if sounds[row] and kinds[row] in "dn":
            yield key, row
