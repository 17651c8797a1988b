"""Make resources/brands.txt: names of brands and products that no lexicon has.

The source is simple-icons (npm, CC0 1.0), whose titles are written as their owners do:
`npm pack simple-icons@16.37.0`, then `python tools/brands.py simple-icons-16.37.0.tgz`.
"""

from __future__ import annotations

import json
import re
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from editor.engines import languages  # noqa: E402

SHORTEST = 4  # letters of a name; shorter ones are acronyms of many things
_WORD = re.compile(r"[^\W_]+")


def names(titles: list[str]) -> Iterator[str]:
    """The words of titles that are names: with a capital, and in neither language's lexicon."""
    lexicons = [languages.load(code).lexicon for code in languages.LANGUAGES]
    for title in titles:
        for word in _WORD.findall(title):
            if len(word) < SHORTEST or word.islower() or not word.isalpha():
                continue
            if not any(lexicon.uses(word) or lexicon.knows(word.lower()) for lexicon in lexicons):
                yield word


def main() -> None:
    with tarfile.open(sys.argv[1]) as package:
        file = package.extractfile("package/data/simple-icons.json")
        assert file is not None
        rows = json.load(file)
    titles = [row["title"] for row in rows]
    titles += [name for row in rows for name in row.get("aliases", {}).get("aka", ())]
    found = sorted(set(names(titles)))
    path = ROOT / "resources" / "brands.txt"
    path.write_text("\n".join(found) + "\n", "utf-8")
    print(f"{path.name}: {len(found)} names, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
