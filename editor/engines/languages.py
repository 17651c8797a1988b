"""The languages of the program: their files in resources/, Enchant and espeak-ng behind them."""

from __future__ import annotations

import json
import zlib
from functools import lru_cache

from editor.assets import asset
from editor.engines.enchant import speller
from editor.engines.espeak import pronouncer
from editor.language.lexicon import Lexicon
from editor.language.ngrams import NGrams

LANGUAGES = ("fr", "en")
COUNTED = ("en",)  # languages with counts of word sequences


@lru_cache(maxsize=4)
def load(language: str) -> Lexicon:
    """The lexicon of a language with the one whose words turn up in it: English, or French."""
    lexicon = _load(language)
    lexicon.foreign = _load("en" if language != "en" else "fr")
    return lexicon


@lru_cache(maxsize=8)
def _load(language: str) -> Lexicon:
    """The lexicon of a language; empty columns for one that has no file, Enchant still behind it.

    Raises FileNotFoundError or ValueError where the program's own file is missing or damaged.
    """
    columns: tuple[list[str], list[str], list[str], str, str] = ([], [], [], "", "")
    if language in LANGUAGES:
        text = zlib.decompress(asset(language, "lexicon.bin").read_bytes()).decode()
        head, forms, sounds, tags, frequency, kinds = text.split("\x1d")
        if json.loads(head)["format"] != 1:
            raise ValueError(f"{language}/lexicon.bin has an unknown format")
        columns = (forms.split("\n"), sounds.split("\n"), tags.split("\n"), frequency, kinds)
    rules = asset(language, "rules.txt").read_text("utf-8") if language in LANGUAGES else ""
    names: tuple[str, ...] = ()
    if language in LANGUAGES:
        lines = asset(language, "names.txt").read_text("utf-8").splitlines()
        names = tuple(line for line in lines if line and not line.startswith("#"))
    counted = language in COUNTED
    spell, speak = speller(language), pronouncer(language)
    return Lexicon(
        language, *columns, spell=spell, pronounce=speak, rules=rules, names=names,
        confusions=asset(language, "confusions.txt").read_text("utf-8") if counted else "",
        ngrams=NGrams(asset(language, "ngrams.bin").read_bytes()) if counted else None,
    )  # fmt: skip
