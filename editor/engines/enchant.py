"""Enchant: whether a form is spelled right, for forms that the lexicon lacks."""

from __future__ import annotations

import atexit
import contextlib
import os
import stat
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from editor.assets import asset
from editor.keeping.folders import data_folder, own_folder, own_uid
from editor.language.lexicon import knows_none

_lock = threading.Lock()
_failures: dict[str, str] = {}


def failure(language: str) -> str:
    """Why Enchant cannot check a language, "" where it can or was not needed yet."""
    return _failures.get(language, "")


def _folder() -> Path:
    """A per-user folder with our Hunspell dictionaries; Enchant writes word lists beside them."""
    try:
        own_folder()
        return _copy_dictionaries(data_folder() / "enchant")
    except OSError:  # a read-only home: spelling still works for this run
        import tempfile

        sweep(Path(tempfile.gettempdir()))
        folder = Path(tempfile.mkdtemp(prefix=_TEMPORARY))
        atexit.register(_remove, folder)
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
                _remove(path)


def _remove(folder: Path) -> None:
    import shutil

    shutil.rmtree(folder, ignore_errors=True)


def _copy_dictionaries(folder: Path) -> Path:
    target = folder / "hunspell"
    target.mkdir(parents=True, exist_ok=True)
    for source in (*asset("dictionaries").glob("*.aff"), *asset("dictionaries").glob("*.dic")):
        copy = target / source.name
        if not copy.exists() or copy.stat().st_size != source.stat().st_size:
            part = copy.with_suffix(copy.suffix + f".{os.getpid()}")
            part.write_bytes(source.read_bytes())
            part.replace(copy)
    return folder


def speller(language: str, names: Sequence[str] = ()) -> Callable[[str], bool]:
    """Whether Enchant knows a form in a language; never, where Enchant or its dictionary lack.

    `names` are those of the dictionaries, where they are not the language's code. They are loaded
    when the first form is asked: that takes longer than to read a page, and many need none.
    """
    with _lock:
        try:
            os.environ["ENCHANT_CONFIG_DIR"] = str(_folder())
            import enchant

            broker = enchant.Broker()
            there = [name for name in names or (language,) if broker.dict_exists(name)]
        except (ImportError, OSError, _error()) as error:
            _fail(language, error)
            return knows_none
        if not there:
            _failures[language] = f"no dictionary for {language}"
            return knows_none
    found: list[enchant.Dict] | None = None

    def spell(word: str) -> bool:
        nonlocal found
        if not word or len(word) > 80 or "\0" in word:
            return False
        with _lock:  # libenchant is not thread-safe
            if found is None:
                found = []
                try:
                    found.extend(map(broker.request_dict, there))
                except (OSError, _error()) as error:
                    _fail(language, error)
            return any(d.check(word) for d in found)

    return spell


def _fail(language: str, error: Exception) -> None:
    lines = str(error).splitlines()
    _failures[language] = lines[0] if lines else "not installed"


def _error() -> type[Exception]:
    try:
        from enchant.errors import Error
    except ImportError:
        return ImportError
    return Error  # type: ignore[no-any-return]
