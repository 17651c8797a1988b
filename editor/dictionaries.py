"""Lexicons from resources/, with Enchant behind them for forms that the lexicon lacks."""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import shutil
import stat
import tempfile
import threading
import time
import zlib
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from editor.assets import asset
from editor.core.lexicon import Lexicon
from editor.core.ngrams import NGrams
from editor.folders import data_folder, own_folder, own_uid
from editor.pronunciation import pronouncer

LANGUAGES = ("fr", "en")
COUNTED = ("en",)  # languages with counts of word sequences
DICTIONARIES = {"fr": ("fr",), "en": ("en_US", "en_GB")}

_enchant_lock = threading.Lock()
_enchant_failures: dict[str, str] = {}


def enchant_failure(language: str) -> str:
    """Why Enchant cannot check a language, "" where it can or was not needed yet."""
    return _enchant_failures.get(language, "")


def _enchant_folder() -> Path:
    """A per-user folder with our Hunspell dictionaries; Enchant writes word lists beside them."""
    try:
        own_folder()
        return _copy_dictionaries(data_folder() / "enchant")
    except OSError:  # a read-only home: spelling still works for this run
        sweep(Path(tempfile.gettempdir()))
        folder = Path(tempfile.mkdtemp(prefix=_TEMPORARY))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        return _copy_dictionaries(folder)


_TEMPORARY = "relecture-enchant-"
_OLD = 7 * 24 * 3600  # seconds after which no run of the program still reads such a folder


def sweep(folder: Path) -> None:
    """Remove the temporary folders of runs that ended without doing so: own and old ones only."""
    limit = time.time() - _OLD
    for path in folder.glob(f"{_TEMPORARY}*"):
        with contextlib.suppress(OSError):
            found = path.lstat()
            if stat.S_ISDIR(found.st_mode) and found.st_uid == own_uid() and found.st_mtime < limit:
                shutil.rmtree(path, ignore_errors=True)


def _copy_dictionaries(folder: Path) -> Path:
    target = folder / "hunspell"
    target.mkdir(parents=True, exist_ok=True)
    for source in (*asset("dictionaries").glob("*.aff"), *asset("dictionaries").glob("*.dic")):
        copy = target / source.name
        if not copy.exists() or copy.stat().st_size != source.stat().st_size:
            part = copy.with_suffix(copy.suffix + f".{os.getpid()}")
            shutil.copyfile(source, part)
            part.replace(copy)
    return folder


def _speller(language: str) -> Callable[[str], bool]:
    """Whether Enchant knows a form in a language; never, where Enchant or its dictionary lack."""
    with _enchant_lock:
        try:
            os.environ["ENCHANT_CONFIG_DIR"] = str(_enchant_folder())
            import enchant

            broker = enchant.Broker()
            names = DICTIONARIES.get(language, (language,))
            found = [broker.request_dict(name) for name in names if broker.dict_exists(name)]
            if not found:
                _enchant_failures[language] = f"no dictionary for {language}"
        except (ImportError, OSError, enchant_error()) as error:
            lines = str(error).splitlines()
            _enchant_failures[language] = lines[0] if lines else "not installed"
            found = []

    def spell(word: str) -> bool:
        if not word or len(word) > 80 or "\0" in word:
            return False
        with _enchant_lock:  # libenchant is not thread-safe
            return any(d.check(word) for d in found)

    return spell if found else _never


def enchant_error() -> type[Exception]:
    try:
        from enchant.errors import Error
    except ImportError:
        return ImportError
    return Error  # type: ignore[no-any-return]


def _never(word: str) -> bool:
    return False


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
    speller, speak = _speller(language), pronouncer(language)
    return Lexicon(
        language, *columns, spell=speller, pronounce=speak, rules=rules, names=names,
        confusions=asset(language, "confusions.txt").read_text("utf-8") if counted else "",
        ngrams=NGrams(asset(language, "ngrams.bin").read_bytes()) if counted else None,
    )  # fmt: skip
