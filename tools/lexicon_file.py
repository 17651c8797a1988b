"""Rows of a lexicon and the file that is made of them (editor/language/lexicon_file.py)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from editor.language import lexicon_file


class Row(NamedTuple):
    """A form with its sound, its tags (editor/language/readings.py), Zipf value and kind."""

    form: str
    sound: str
    tags: tuple[str, ...]
    zipf: float
    kind: str


def packed(language: str, rows: Sequence[Row]) -> bytes:
    """The file of a language's rows, which stand in falling frequency."""
    return lexicon_file.packed(
        language,
        [row.form for row in rows],
        [row.sound for row in rows],
        [";".join(sorted(set(row.tags))) for row in rows],
        "".join(chr(40 + round(10 * row.zipf)) for row in rows),
        "".join(row.kind for row in rows),
    )
