"""The languages of the program: their files in resources/, Enchant and espeak-ng behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

from editor.assets import RESOURCES, asset, folders_with
from editor.core.common import Common
from editor.core.glossary import Term
from editor.core.judge import Rate, Recogniser, read_rates
from editor.core.message import Message
from editor.core.user_error import UserError
from editor.engines.enchant import speller
from editor.engines.espeak import Spelling, pronouncer, spelling
from editor.language import identify
from editor.language.elision import Elision
from editor.language.function_words import NAMES, WORDS
from editor.language.grammar import Grammar
from editor.language.identity import Identity
from editor.language.language import Language, confusion_sets
from editor.language.lexicon import Lexicon
from editor.language.lexicon_file import NO_COLUMNS, unpacked
from editor.language.ngrams import NGrams
from editor.language.pattern import NO_RULES, RuleIndex
from editor.language.rule_file import Section, classes, read_sections, rules
from editor.language.tables import read, together
from editor.language.words import Words
from editor.language.writing import Writing


def in_order(codes: Iterable[str]) -> tuple[str, ...]:
    """Languages in the order of function_words, the others behind them by their codes.

    The first one is what a text that says nothing is taken for.
    """
    order = {code: at for at, code in enumerate(WORDS)}
    return tuple(sorted(codes, key=lambda code: (order.get(code, len(order)), code)))


LISTS, COMMON = "words.toml", "common.toml"
LANGUAGES = in_order(folders_with(LISTS))  # languages of texts that have a folder in resources/
MODELLED = "context.toml"  # what a language model's gains are worth (tools/measure/context.py)
RATES = "rates.toml"
RECOGNISER = "recogniser"  # the table of rates.toml that is no detector's
RULES = "homophone"  # the detector that asks the rules, whose rates stand in their file


@lru_cache(maxsize=4)
def load(code: str) -> Language:
    """A language with the one whose words turn up in its texts.

    One that has no folder gets an empty lexicon, with Enchant behind it; one that has works with
    the files that it has, words.toml being the only one it must have. Raises UserError where the
    program's own file is missing or damaged, ValueError for a key or a rule that is none.
    """
    lexicon = _lexicon(code)
    if (beside := identity(code).beside) != code:
        lexicon = lexicon.beside(_lexicon(beside))
    if code not in LANGUAGES:
        return Language(code, lexicon, rates=by_hand(), recogniser=recogniser(), common=common())
    lists = _table(code, LISTS)
    words = read(Words, lists.get("words", {}))
    index = RuleIndex(rules(sections(code, words)))
    rates = by_hand(index)
    with _own(RATES):
        measured = _table(code, RATES) if _there(code, RATES) else {}
        for detector, grounds in read_rates(measured).items():
            rates[detector] = {**rates[detector], **_moved(grounds, rates[detector])}
    if _there(code, MODELLED):
        rates |= read_rates(_table(code, MODELLED))
    names, famous = _lines(code, "names.txt"), _lines(code, "famous.txt")
    return Language(
        code,
        lexicon,
        lexicon.writing,
        common(),
        words,
        read(Elision, lists.get("elision", {})),
        read(Grammar, lists["grammar"]) if "grammar" in lists else None,
        rates,
        recogniser(),
        index,
        tuple(map(Term, names)),
        tuple(map(Term, famous)),
        frozenset((*_lines("brands.txt"), *names, *famous)),
        confusion_sets("\n".join(_lines(code, "confusions.txt"))),
        _ngrams(code),
        is_checked=True,
    )


@lru_cache(maxsize=8)
def identity(code: str) -> Identity:
    """What a language is called; what common.toml says where it says nothing itself."""
    table = _table(code, LISTS) if code in LANGUAGES else {}
    with _own(COMMON):
        any_language = _table(COMMON)["language"]
    return read(Identity, {**any_language, **table.get("language", {})})


def names() -> dict[str, str]:
    """Each language of texts by its code, with its name for itself."""
    return {code: identity(code).name or NAMES.get(code, code) for code in LANGUAGES}


def language_of(text: str, named: str) -> str:
    """The language of a transcript: as its file names it, else guessed."""
    return named or identify.guess(text, commonest()).code


@lru_cache(maxsize=1)
def commonest() -> identify.Commonest:
    """The languages of texts, with the words by which they are known beside function_words."""
    return {code: identity(code).commonest for code in LANGUAGES}


def notice(code: str) -> Message | None:
    """What to tell of a language whose spelling is left alone; None for one that is checked."""
    return None if code in LANGUAGES else identify.unchecked(code)


def by_hand(index: RuleIndex = NO_RULES) -> dict[str, dict[str, Rate]]:
    """The rates that were set by hand, those of rules among them, before any were measured."""
    rates = read_rates({name: t for name, t in _table(RATES).items() if name != RECOGNISER})
    rates[RULES] = {section: Rate(rate) for section, rate in index.rates.items()}
    return rates


def recogniser() -> Recogniser:
    """What a recogniser's doubt of its words is worth; raises UserError for another key."""
    with _own(RATES):
        return Recogniser(**_table(RATES)[RECOGNISER])


def _moved(grounds: Mapping[str, Rate], known: Mapping[str, Rate]) -> dict[str, Rate]:
    """Measured rates with the weights of the signs that are known."""
    return {name: known[name]._replace(rate=rate.rate) for name, rate in grounds.items()}


@lru_cache(maxsize=1)
def common() -> Common:
    """The words by which texts of any language say who speaks, when and on which page."""
    tables = [_table(code, LISTS) for code in LANGUAGES]
    return together([read(Common, table.get("common", {})) for table in (*tables, _table(COMMON))])


@lru_cache(maxsize=8)
def writing(code: str) -> Writing:
    """How a language is written; without any list for one that has no folder."""
    table = _table(code, LISTS) if code in LANGUAGES else {}
    return read(Writing, table.get("writing", {}))


def sections(code: str, words: Words) -> tuple[Section, ...]:
    """The sections of a language's rule files, the files by their names.

    Raises UserError for a file that cannot be read, or PatternError with file and line.
    """
    known, folder = classes(words), _there(code, "rules")
    return tuple(
        section
        for path in sorted(folder.glob("*.rules") if folder else ())
        for section in read_sections(_text(path), f"{code}/rules/{path.name}", known)
    )


@contextmanager
def _own(name: str) -> Iterator[None]:
    """Have whatever is wrong with a file of the program itself be told as such, by UserError."""
    try:
        yield
    except FileNotFoundError as error:
        raise UserError(_MISSING, name) from error
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise UserError(_DAMAGED, name) from error


_MISSING = Message("Relecture is not whole, please install it again. Missing: {}").template
_DAMAGED = Message("Relecture is not whole, please install it again. Damaged: {}").template


@lru_cache(maxsize=8)
def _table(*parts: str) -> Mapping[str, Any]:
    from tomllib import loads  # its patterns take 2 ms to be made

    name = "/".join(parts)
    with _own(name):
        found = loads(asset(*parts).read_text("utf-8"))
        if not found and name in RESOURCES:  # as a disk leaves it that was cut off
            raise ValueError("empty")
    return found


def _there(*parts: str) -> Path | None:
    """A file that a language may lack; raises UserError for one that the program ships."""
    name = "/".join(parts)
    with _own(name):
        try:
            return asset(*parts)
        except FileNotFoundError:
            if any(known == name or known.startswith(f"{name}/") for known in RESOURCES):
                raise
    return None


def _text(path: Path) -> str:
    with _own(f"{path.parent.name}/{path.name}"):
        return path.read_text("utf-8")


def _lines(*parts: str) -> list[str]:
    """The lines of a list but for comments; none where the file is not there."""
    path = _there(*parts)
    lines = _text(path).splitlines() if path else []
    return [line for line in lines if line and not line.startswith("#")]


@lru_cache(maxsize=8)
def _spelling(code: str) -> Spelling:
    """How a language's letters sound; without a list of its own as they mostly do."""
    return spelling(_lines(code, "spelled.txt") or _lines("spelled.txt"))


def voice(code: str) -> str:
    """What espeak-ng calls a language."""
    return identity(code).voice or code


@lru_cache(maxsize=8)
def sound_maker(code: str) -> Callable[[str], str]:
    """What gives a text of a language its sound."""
    return pronouncer(voice(code), _spelling(code))


def _ngrams(code: str) -> NGrams | None:
    """The n-grams of a language, None for one that has none."""
    path = _there(code, "ngrams.bin")
    with _own(f"{code}/ngrams.bin"):
        return NGrams(path.read_bytes()) if path else None


def _mapped(path: Path) -> mmap:
    """A file in memory, of which what is asked for is read."""
    with path.open("rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)


@lru_cache(maxsize=8)
def _lexicon(code: str) -> Lexicon:
    spell = speller(code, identity(code).dictionaries)
    path = _there(code, "lexicon.bin")
    with _own(f"{code}/lexicon.bin"):
        made = unpacked(_mapped(path)) if path else NO_COLUMNS
    return Lexicon(
        code, made.forms, made.sounds, made.tags, made.frequency, made.kinds, spell,
        sound_maker(code), writing=writing(code), index=made.index,
    )  # fmt: skip
