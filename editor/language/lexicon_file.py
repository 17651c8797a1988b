"""The file of a lexicon, resources/<language>/lexicon.bin: how its columns become bytes and back.

A line of JSON with the lengths of the parts, filled up with blanks, then the parts in order. The
file is not compressed, and its lines are not parted before they are asked for: to do either would
take longer than to read a page.
Parts of text are UTF-8 with one line a form: form, sound, tags (editor/language/readings.py); then
one character a form: frequency (code point 40 + 10 × Zipf value, Zipf as in van Heuven et al. 2014:
log10 of uses per billion words) and kind (d dictionary word, n name as capitalised in the
dictionary, a only attested in use, b attested less often, but in both languages); then the sorted
keys of the index, one a line. Parts of numbers are unsigned, 32 bits, the lowest byte first: where
in the file the lines of form, sound and tags start, and where they end; the hash table of forms
(lexicon_lines.py); of each kind of keys the starts and the rows; and the rows in the order of their
sounds.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from mmap import mmap

from editor.language.form_index import FormIndex, Groups, index_of
from editor.language.lexicon_lines import FormRows, Lines, lines_of, table_of

FORMAT = 3
HEAD = 1000  # bytes of the first line
_HIGH_FIRST = array("I", [1]).tobytes()[0] == 0  # how this computer writes numbers
_NO_GROUPS = Groups(b"", (0,), ())
_KEYED = ("lemmas", "unaccented", "skeletons")  # in the order of the file
_LINES = 3  # parts of lines, which come first
_TEXTS = _LINES + 2 + len(_KEYED)  # all parts of text, before those of numbers


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Columns:
    """A lexicon's columns (see Lexicon) and their index."""

    forms: Sequence[str]
    sounds: Sequence[str]
    tags: Sequence[str]
    frequency: str
    kinds: str
    index: FormIndex


NO_COLUMNS = Columns((), (), (), "", "", FormIndex(_NO_GROUPS, _NO_GROUPS, _NO_GROUPS, (), {}))


def packed(
    language: str, forms: Sequence[str], sounds: Sequence[str], tags: Sequence[str],
    frequency: str, kinds: str,
) -> bytes:  # fmt: skip
    """The bytes of a file; the forms stand in falling frequency."""
    index = index_of(forms, sounds, tags, kinds)
    groups = [getattr(index, name) for name in _KEYED]
    texts: list[bytes] = []
    numbers: list[Sequence[int]] = []
    at = HEAD
    for column in (forms, sounds, tags):
        lines = lines_of(column)
        texts.append(bytes(lines.data))
        numbers.append([at + start for start in lines.starts])
        at += len(lines.data)
    texts += [frequency.encode(), kinds.encode(), *(group.text for group in groups)]
    numbers.append(table_of(forms, len(forms)))
    numbers += [part for group in groups for part in (group.starts, group.rows)]
    parts = texts + [_bytes(n) for n in (*numbers, index.by_sound)]
    head = {
        "format": FORMAT, "language": language, "forms": len(forms), "lengths": [*map(len, parts)]
    }  # fmt: skip
    return json.dumps(head).ljust(HEAD - 1).encode() + b"\n" + b"".join(parts)


def unpacked(data: bytes | mmap) -> Columns:
    """The columns of a file, which is best mapped into memory: little of it is read.

    Raises ValueError where it is none of a lexicon.
    """
    try:
        head = json.loads(data[:HEAD])
        lengths = head["lengths"]
        fits = head["format"] == FORMAT and HEAD + sum(lengths) == len(data) and min(lengths) >= 0
    except (ValueError, LookupError, TypeError) as error:
        raise ValueError("no lexicon") from error
    if not fits:
        raise ValueError("a lexicon of an unknown format, or cut off")
    ends = list(accumulate(lengths, initial=HEAD))
    parts = [slice(*between) for between in pairwise(ends)]
    frequency, kinds, *keys = (data[part] for part in parts[_LINES:_TEXTS])
    raw = memoryview(data)
    numbers = [_numbers(raw[part]) for part in parts[_TEXTS:]]
    forms, sounds, tags = (Lines(data, starts) for starts in numbers[:_LINES])
    table, *of_keys, by_sound = numbers[_LINES:]
    lemmas, unaccented, skeletons = map(Groups, keys, of_keys[::2], of_keys[1::2])
    index = FormIndex(lemmas, unaccented, skeletons, by_sound, FormRows(forms, table))
    return Columns(forms, sounds, tags, frequency.decode(), kinds.decode(), index)


def _bytes(numbers: Sequence[int]) -> bytes:
    made = array("I", numbers)
    if _HIGH_FIRST:
        made.byteswap()
    return made.tobytes()


def _numbers(data: memoryview) -> Sequence[int]:
    if not _HIGH_FIRST:
        return data.cast("I")
    made = array("I", data)
    made.byteswap()
    return made
