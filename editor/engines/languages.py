"""The languages of the program: their files in resources/, Enchant and espeak-ng behind them."""

from __future__ import annotations

import json
import tomllib
import zlib
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from editor.assets import asset
from editor.core.common import Common
from editor.core.glossary import Term
from editor.core.judge import Rate, read_rates
from editor.engines.enchant import speller
from editor.engines.espeak import pronouncer
from editor.language.elision import Elision
from editor.language.function_words import CHECKED
from editor.language.grammar import Grammar
from editor.language.language import Language, confusion_sets
from editor.language.lexicon import Lexicon
from editor.language.ngrams import NGrams
from editor.language.pattern import NO_RULES, RuleIndex
from editor.language.rule_file import Section, classes, read_sections, rules
from editor.language.tables import read, together
from editor.language.words import Words
from editor.language.writing import Writing

LANGUAGES = CHECKED  # languages of texts that have a folder in resources/
COUNTED = ("en",)  # languages with counts of word sequences
RULES = "homophone"  # the detector that asks the rules, whose rates stand in their file


@lru_cache(maxsize=4)
def load(code: str) -> Language:
    """A language with the one whose words turn up in its texts: English, or French.

    One that has no files gets an empty lexicon, with Enchant behind it. Raises FileNotFoundError
    or ValueError where the program's own file is missing or damaged.
    """
    lexicon = _lexicon(code).beside(_lexicon("en" if code != "en" else "fr"))
    if code not in LANGUAGES:
        return Language(code, lexicon, rates=by_hand(), common=common())
    lists = _table(code, "words.toml")
    words = read(Words, lists.get("words", {}))
    counted = code in COUNTED
    index = RuleIndex(rules(sections(code, words)))
    rates = by_hand(index)
    for detector, grounds in read_rates(_table(code, "rates.toml")).items():
        rates[detector] = {**rates[detector], **_moved(grounds, rates[detector])}
    return Language(
        code,
        lexicon,
        lexicon.writing,
        common(),
        words,
        read(Elision, lists.get("elision", {})),
        read(Grammar, lists["grammar"]) if "grammar" in lists else None,
        rates,
        index,
        tuple(Term(name) for name in _lines(code, "names.txt")),
        frozenset(_lines("brands.txt")),
        confusion_sets(asset(code, "confusions.txt").read_text("utf-8")) if counted else {},
        NGrams(asset(code, "ngrams.bin").read_bytes()) if counted else None,
    )


def by_hand(index: RuleIndex = NO_RULES) -> dict[str, dict[str, Rate]]:
    """The rates that were set by hand, those of rules among them, before any were measured."""
    rates = read_rates(_table("rates.toml"))
    rates[RULES] = {section: Rate(rate) for section, rate in index.rates.items()}
    return rates


def _moved(grounds: Mapping[str, Rate], known: Mapping[str, Rate]) -> dict[str, Rate]:
    """Measured rates with the weights of the signs that are known."""
    return {name: replace(known[name], rate=rate.rate) for name, rate in grounds.items()}


@lru_cache(maxsize=1)
def common() -> Common:
    """The words by which texts of any language say who speaks, when and on which page."""
    tables = [_table(code, "words.toml").get("common", {}) for code in LANGUAGES]
    return together([read(Common, table) for table in (*tables, _table("common.toml"))])


@lru_cache(maxsize=8)
def writing(code: str) -> Writing:
    """How a language is written; without any list for one that has no folder."""
    table = _table(code, "words.toml") if code in LANGUAGES else {}
    return read(Writing, table.get("writing", {}))


def sections(code: str, words: Words) -> tuple[Section, ...]:
    """The sections of a language's rule files, the files by their names.

    Raises FileNotFoundError, or PatternError with file and line.
    """
    known = classes(words)
    return tuple(
        section
        for path in sorted(asset(code, "rules").glob("*.rules"))
        for section in read_sections(path.read_text("utf-8"), f"{code}/rules/{path.name}", known)
    )


@lru_cache(maxsize=8)
def _table(*parts: str) -> Mapping[str, Any]:
    return tomllib.loads(asset(*parts).read_text("utf-8"))


def _lines(*parts: str) -> list[str]:
    lines = asset(*parts).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@lru_cache(maxsize=8)
def _lexicon(code: str) -> Lexicon:
    columns: tuple[list[str], list[str], list[str], str, str] = ([], [], [], "", "")
    if code in LANGUAGES:
        text = zlib.decompress(asset(code, "lexicon.bin").read_bytes()).decode()
        head, forms, sounds, tags, frequency, kinds = text.split("\x1d")
        if json.loads(head)["format"] != 1:
            raise ValueError(f"{code}/lexicon.bin has an unknown format")
        columns = (forms.split("\n"), sounds.split("\n"), tags.split("\n"), frequency, kinds)
    return Lexicon(
        code, *columns, spell=speller(code), pronounce=pronouncer(code), writing=writing(code)
    )
