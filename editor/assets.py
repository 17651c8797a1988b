"""Where the program's own data files are: the only code that knows it."""

from __future__ import annotations

import sys
from pathlib import Path

# Every file below resources/ that the program reads; tests/ui/test_start.py keeps it whole.
RESOURCES = (
    "LICENSES.md",
    *(f"dictionaries/{name}.{end}" for name in ("en_GB", "en_US", "fr") for end in ("aff", "dic")),
    *(f"dictionaries/{name}.license" for name in ("en_GB", "en_US", "fr")),
    *(f"en/{name}" for name in ("confusions.txt", "lexicon.bin", "names.txt", "ngrams.bin")),
    "en/ngrams.license", "en/rates.toml", "en/words.toml",
    *(f"en/rules/{topic}.rules" for topic in (
        "articles", "confusables", "contractions", "have-and-be", "possessives", "scanned-letters",
        "set-phrases",
    )),
    "fr/lexicon.bin", "fr/names.txt", "fr/rates.toml", "fr/spelled.txt", "fr/words.toml",
    "brands.txt", "common.toml", "rates.toml",
    *(f"fr/rules/{topic}.rules" for topic in (
        "adverbs-and-conjunctions", "agreement", "interjections", "norm", "preposition-a",
        "pronouns", "scanned-letters", "set-phrases", "to-be", "to-have",
    )),
    "icons/document.svg", "icons/relecture.svg", "sample/episode-en.txt", "sample/episode.txt",
    *(f"translations/relecture_{code}.{end}" for code in ("en", "fr") for end in ("qm", "ts")),
    *(f"manual/{code}/{page}.md" for code in ("en", "fr") for page in (
        "index", "review", "keys", "glossary", "series", "formats", "kinds", "work", "privacy",
        "trouble",
    )),
    *(f"manual/{code}/images/{name}.png" for code in ("en", "fr") for name in (
        "start", "card", "glossary", "export",
    )),
)  # fmt: skip


def missing() -> list[str]:
    """What of RESOURCES is not there, in a broken installation."""
    lacking = []
    for name in RESOURCES:
        try:
            asset(*name.split("/"))
        except FileNotFoundError:
            lacking.append(name)
    return lacking


def asset(*parts: str) -> Path:
    """Path of a file below resources/, in a checkout, an installed wheel or a frozen program.

    Raises FileNotFoundError with the missing name: a broken installation, not a user's error.
    """
    package = Path(__file__).resolve().parent
    roots: tuple[Path, ...] = (package / "resources", package.parent / "resources")
    if hasattr(sys, "_MEIPASS"):
        roots = (Path(sys._MEIPASS) / "resources", *roots)
    for root in roots:
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"Relecture's own file is missing: {'/'.join(parts)}")
