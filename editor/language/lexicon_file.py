"""The file of a lexicon, resources/<language>/lexicon.bin: how its columns become bytes and back.

A JSON line with the lengths of the parts, then the parts in order. It is not compressed: to
unpack it would take two thirds of the time that it takes to be read.
Parts of text are UTF-8 with one line a form: form, sound, tags (editor/language/readings.py); then
one character a form: frequency (code point 40 + 10 × Zipf value, Zipf as in van Heuven et al. 2014:
log10 of uses per billion words) and kind (d dictionary word, n name as capitalised in the
dictionary, a only attested in use, b attested less often, but in both languages); then the sorted
keys of the index, one a line. Parts of numbers are unsigned, 32 bits, the lowest byte first: of
each kind of keys the starts and the rows, and the rows in the order of their sounds.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from editor.language.form_index import FormIndex, Groups, index_of

FORMAT = 2
LONGEST_HEAD = 1000  # bytes
_HIGH_FIRST = array("I", [1]).tobytes()[0] == 0  # how this computer writes numbers
_NO_GROUPS = Groups((), (0,), ())
_KEYED = ("lemmas", "unaccented", "skeletons")  # in the order of the file


@dataclass(frozen=True, slots=True)
class Columns:
    """A lexicon's columns (see Lexicon) and their index."""

    forms: Sequence[str]
    sounds: Sequence[str]
    tags: Sequence[str]
    frequency: str
    kinds: str
    index: FormIndex


NO_COLUMNS = Columns((), (), (), "", "", FormIndex(_NO_GROUPS, _NO_GROUPS, _NO_GROUPS, ()))


def packed(
    language: str, forms: Sequence[str], sounds: Sequence[str], tags: Sequence[str],
    frequency: str, kinds: str,
) -> bytes:  # fmt: skip
    """The bytes of a file; the forms stand in falling frequency."""
    index = index_of(forms, sounds, tags, kinds)
    groups = [getattr(index, name) for name in _KEYED]
    texts = ["\n".join(forms), "\n".join(sounds), "\n".join(tags), frequency, kinds]
    texts += ["\n".join(group.keys) for group in groups]
    numbers = [part for group in groups for part in (group.starts, group.rows)]
    parts = [text.encode() for text in texts] + [_bytes(n) for n in (*numbers, index.by_sound)]
    head = {
        "format": FORMAT, "language": language, "forms": len(forms), "lengths": [*map(len, parts)]
    }  # fmt: skip
    return json.dumps(head).encode() + b"\n" + b"".join(parts)


def unpacked(data: bytes) -> Columns:
    """The columns of a file's bytes; raises ValueError where they are none of a lexicon."""
    raw = memoryview(data)
    line = bytes(raw[:LONGEST_HEAD]).partition(b"\n")[0]
    try:
        head = json.loads(line)
        fits = head["format"] == FORMAT and len(line) + 1 + sum(head["lengths"]) == len(raw)
    except (ValueError, LookupError, TypeError) as error:
        raise ValueError("no lexicon") from error
    if not fits:
        raise ValueError("a lexicon of an unknown format, or cut off")
    parts, at = [], len(line) + 1
    for length in head["lengths"]:
        parts.append(raw[at : at + length])
        at += length
    texts = [str(part, "utf-8") for part in parts[: 5 + len(_KEYED)]]
    numbers = [_numbers(part) for part in parts[5 + len(_KEYED) :]]
    keys = [text.split("\n") if text else [] for text in texts[5:]]
    lemmas, unaccented, found = (
        Groups(k, numbers[2 * n], numbers[2 * n + 1]) for n, k in enumerate(keys)
    )
    index = FormIndex(lemmas, unaccented, found, by_sound=numbers[-1])
    forms, sounds, tags = (text.split("\n") if head["forms"] else [] for text in texts[:3])
    return Columns(forms, sounds, tags, texts[3], texts[4], index)


def _bytes(numbers: Sequence[int]) -> bytes:
    made = array("I", numbers)
    if _HIGH_FIRST:
        made.byteswap()
    return made.tobytes()


def _numbers(data: memoryview) -> Sequence[int]:
    own = memoryview(data.tobytes())  # so that the rest of the file is let go
    if not _HIGH_FIRST:
        return own.cast("I")
    made = array("I", own)
    made.byteswap()
    return made
