"""The file of a lexicon, resources/<language>/lexicon.bin: how its rows become bytes.

It is zlib-compressed UTF-8: a JSON line, then columns separated by U+001D, with one line a form:
form, sound, tags; two further columns hold one character a form: frequency (code point
40 + 10 × Zipf value, Zipf as in van Heuven et al. 2014: log10 of uses per billion words) and kind
(d dictionary word, n name as capitalised in the dictionary, a only attested in use, b attested
less often, but in both languages).
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from typing import NamedTuple


class Row(NamedTuple):
    """A form with its sound, its tags (editor/language/readings.py), Zipf value and kind."""

    form: str
    sound: str
    tags: tuple[str, ...]
    zipf: float
    kind: str


def packed(language: str, rows: Sequence[Row]) -> bytes:
    """The file of a language's rows, which stand in falling frequency."""
    columns = (
        "\n".join(row.form for row in rows),
        "\n".join(row.sound for row in rows),
        "\n".join(";".join(sorted(set(row.tags))) for row in rows),
        "".join(chr(40 + round(10 * row.zipf)) for row in rows),
        "".join(row.kind for row in rows),
    )
    head = {"format": 1, "language": language, "forms": len(rows)}
    return zlib.compress(("\x1d".join((json.dumps(head), *columns))).encode(), 9)
