"""Make resources/<language>/lexicon.bin from a list: `python -m tools.word_list CODE FILE`.

A line is a word, its uses per million words and, for a name or another word without small letters,
`n`, parted by blanks; # opens a comment. A word is written as it stands inside a sentence. Its
sound is that of espeak-ng, or of the language's spelled.txt where espeak-ng has no voice for it.
Of French and English the words come from larger sources: tools/lexicon.py.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from pathlib import Path

from editor.engines import languages
from tools.lexicon_file import Row, packed

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
LEAST = 0.001  # uses per million words: a Zipf value of 0


def rows(text: str, sound: Callable[[str], str]) -> list[Row]:
    """The rows of a list, the commonest first; raises ValueError with the line that is none."""
    found = {}
    for number, line in enumerate(text.splitlines(), 1):
        fields = line.partition("#")[0].split()
        if not fields:
            continue
        try:
            word, uses, kind = fields if len(fields) == 3 else (*fields, "d")
            zipf = math.log10(max(float(uses), LEAST)) + 3
        except ValueError as error:
            raise ValueError(f"line {number} is no word with its uses: {line}") from error
        if kind not in ("d", "n"):
            raise ValueError(f"line {number} has an unknown kind: {kind}")
        found[word] = Row(word, sound(word), (), zipf, kind)
    return sorted(found.values(), key=lambda row: (-row.zipf, row.form))


def main(code: str, source: str) -> None:
    made = rows(Path(source).read_text("utf-8"), languages.sound_maker(code))
    (RESOURCES / code / "lexicon.bin").write_bytes(packed(code, made))
    print(f"{code}: {len(made)} words")


if __name__ == "__main__":
    main(*sys.argv[1:])
