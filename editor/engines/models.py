"""Which language model weighs words by those around them: what there is, and what is chosen.

The choice stands in a small file beside the user's models, so that `scan` reads what the window
wrote. A model may lie in the user's own folder, come with the program, or stay where its user has
it.
"""

from __future__ import annotations

import json
import os
from enum import Enum
from pathlib import Path
from typing import NamedTuple, TypeGuard

from editor.assets import asset
from editor.core.message import Message
from editor.keeping import files
from editor.keeping.folders import data_folder, own_folder
from editor.language.scorer import Scorer

AUTO, OFF = "auto", "off"
FOLDER = "models"  # in the user's own folder, and in the data of a program that carries one
CHOICE = "models.json"
_LARGEST = 1 << 16  # bytes of that file, beyond which it is not ours


class Whose(Enum):
    """Where a model lies."""

    OWN = "own"  # in the user's own folder: ours to delete
    ELSEWHERE = "elsewhere"  # where its user has it
    CARRIED = "carried"  # comes with the program


class Model(NamedTuple):
    """A model's file and what it says of itself, "" where it says nothing; `size` in bytes."""

    path: Path
    whose: Whose
    size: int
    name: str
    maker: str = ""
    licence: str = ""
    languages: tuple[str, ...] = ()
    fault: Message | None = None  # why it cannot be used, as far as that is seen at once


class Kept(NamedTuple):
    """What is kept: AUTO, OFF, a file's name or its path; and models that lie elsewhere."""

    chosen: str = AUTO
    elsewhere: tuple[str, ...] = ()


def own_models() -> Path:
    """The user's own folder of models, which may not be there yet."""
    return data_folder() / FOLDER


def kept() -> Kept:
    """What was chosen; nothing where the file is damaged or none."""
    path = own_models() / CHOICE
    try:
        if path.stat().st_size > _LARGEST:
            return Kept()
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return Kept()
    if not isinstance(found, dict):
        return Kept()
    chosen, elsewhere = found.get("chosen"), found.get("elsewhere")
    return Kept(
        chosen if _is_path(chosen) else AUTO,
        tuple(filter(_is_path, elsewhere)) if isinstance(elsewhere, list) else (),
    )


def _is_path(found: object) -> TypeGuard[str]:
    """Whether an entry of the file can name one."""
    try:
        return isinstance(found, str) and found != "" and b"\0" not in os.fsencode(found)
    except UnicodeEncodeError:
        return False


def keep(what: Kept) -> None:
    """Keep a choice; raises UserError where it cannot be written."""
    try:
        folder = own_folder(FOLDER)
    except OSError as error:
        raise files.cannot_write(own_models(), error) from error
    # In ASCII: not every path is UTF-8.
    data = json.dumps({"chosen": what.chosen, "elsewhere": what.elsewhere}).encode("ascii")
    files.write_atomically(folder / CHOICE, data, files.PRIVATE)


def choose(which: str | Path) -> None:
    """Use a model from now on, or none (OFF), or the first there is (AUTO); raises UserError."""
    name = str(which)
    if which not in (AUTO, OFF) and Path(which).parent in (own_models(), _carried_folder()):
        name = Path(which).name  # the folders may come to stand elsewhere
    keep(kept()._replace(chosen=name))


def chosen() -> Path | str:
    """The file of the model that is used, OFF, or AUTO where none was chosen."""
    which = kept().chosen
    if which in (AUTO, OFF):
        return which
    if Path(which).is_absolute():
        return Path(which)
    own, carried = own_models() / Path(which).name, _carried_folder()
    return carried / own.name if carried is not None and not own.exists() else own


def own() -> tuple[Path, ...]:
    """The models in the user's own folder, by name; none is no fault."""
    return tuple(sorted(own_models().glob("*.gguf")))


def carried() -> tuple[Path, ...]:
    """The models that came with the program, by name."""
    folder = _carried_folder()
    return () if folder is None else tuple(sorted(folder.glob("*.gguf")))


def _carried_folder() -> Path | None:
    try:
        return asset(FOLDER)
    except FileNotFoundError:
        return None


def _places() -> list[tuple[Path, Whose]]:
    elsewhere = [(Path(p), Whose.ELSEWHERE) for p in kept().elsewhere]
    mine = [(p, Whose.OWN) for p in own()]
    return [*mine, *elsewhere, *((p, Whose.CARRIED) for p in carried())]


def known() -> tuple[Model, ...]:
    """All models there are, the user's own first, as they say what they are."""
    return tuple(look(path, whose) for path, whose in _places())


def look(path: Path, whose: Whose) -> Model:
    """What a file says of itself; with a `fault` where it is no model or not there."""
    from editor.engines import gguf, llama  # as below
    from editor.engines.gguf import GgufError

    try:
        size = path.stat().st_size
        llama.refuse_pipes(path)
        head = gguf.head(path)
    except (OSError, GgufError) as error:
        there = 0 if isinstance(error, OSError) else size
        return Model(path, whose, there, path.stem, fault=llama.fault(path, error))
    return Model(
        path, whose, size,
        head.text("general.name") or path.stem,
        head.text("general.organization") or head.text("general.author"),
        head.text("general.license.name") or head.text("general.license"),
        head.texts("general.languages"),
    )  # fmt: skip


def used() -> Path | None:
    """The file of the model that AUTO stands for, whether it can be used or not."""
    which = chosen()
    if which == OFF:
        return None
    return next((p for p, _ in _places()), None) if which == AUTO else Path(which)


def named(which: str, threads: int = 0) -> Scorer | None:
    """The model of a file; with AUTO the chosen one, or the first that can be used; with OFF none.

    `threads` as in llama.load. Raises UserError where a file that was named or chosen cannot be
    used.
    """
    found = chosen() if which == AUTO else which
    if found == OFF:
        return None
    from editor.engines import llama  # most texts are looked at without a model

    if found == AUTO:
        loaded = (llama.load(path, threads) for path, _ in _places())
        return next(filter(None, loaded), None)
    return llama.use(Path(found), threads)
