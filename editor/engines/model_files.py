"""Language models taken into the user's own folder, and out of it."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from editor.core.user_error import UserError, reason_of_system
from editor.engines import llama, models
from editor.engines.gguf import GgufError
from editor.engines.models import AUTO, FOLDER, OFF, Kept
from editor.keeping import files
from editor.keeping.folders import own_folder, random_name

_BLOCK = 1 << 22  # bytes copied between two calls of `step`
SPARE = 1 << 28  # bytes that stay free on the disk

Step = Callable[[float], None]
"""Called with the part that is done (0–1); may raise to stop."""


def has_room(size: int) -> bool:
    """Whether a file of so many bytes has room beside the models, with something to spare."""
    folder = models.own_models()
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    try:
        return shutil.disk_usage(folder).free >= size + SPARE
    except OSError:
        return True  # what is wrong is told when it is written


def _check(path: Path) -> None:
    """Raise UserError for a file that is no model."""
    try:
        llama.check(path)
    except (OSError, GgufError) as error:
        raise UserError.of(llama.fault(path, error)) from error


def _try(path: Path) -> None:
    """Raise UserError for a model that this computer cannot use; takes as long as loading it."""
    if llama.is_installed():
        llama.use(path)


def add(source: Path, step: Step) -> Path:
    """Copy a model's file into the user's own folder; raises UserError, or what `step` does.

    Written beside and then named, so that a half one is never found. What is there already is
    not copied again.
    """
    _check(source)
    try:
        folder = own_folder(FOLDER)
        files.sweep(folder)
        if source.parent.samefile(folder):
            return folder / source.name
        size = source.stat().st_size
    except OSError as error:
        raise files.cannot_write(models.own_models(), error) from error
    target, number = folder / f"{source.stem}.gguf", 1
    while target.exists():
        if _same(source, target, step):
            return target
        number += 1
        target = folder / f"{source.stem}-{number}.gguf"
    if not has_room(size):
        raise UserError("There is not enough room on the disk for a copy of “{}”.", source.name)
    step(0.0)
    _try(source)
    _copy(source, target, size, step)
    return target


def _copy(source: Path, target: Path, size: int, step: Step) -> None:
    part = target.with_name(f".{target.name[:30]}.{random_name()}{files.PART}")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, files.PRIVATE)
        with os.fdopen(handle, "wb") as out, source.open("rb") as file:
            done = 0
            while block := file.read(_BLOCK):
                step(done / max(1, size))
                out.write(block)
                done += len(block)
            out.flush()
            os.fsync(out.fileno())
        part.replace(target)
    except OSError as error:
        raise files.cannot_write(target, error) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _same(one: Path, other: Path, step: Step) -> bool:
    """Whether two files hold the same; raises UserError where one cannot be read."""
    try:
        if one.stat().st_size != other.stat().st_size:
            return False
        with one.open("rb") as left, other.open("rb") as right:
            while block := left.read(_BLOCK):
                step(0.0)
                if block != right.read(_BLOCK):
                    return False
    except OSError as error:
        raise UserError.of(llama.fault(one, error)) from error
    return True


def use_where_it_lies(path: Path) -> Path:
    """Take a model's file into the list without copying it; raises UserError."""
    _check(path)
    _try(path)
    path = path.absolute()
    kept = models.kept()
    if path.parent != models.own_models() and str(path) not in kept.elsewhere:
        models.keep(kept._replace(elsewhere=(*kept.elsewhere, str(path))))
    return path


def remove(path: Path) -> None:
    """Delete a model from the user's own folder; one that lies elsewhere is only forgotten.

    Where it was the chosen one none is used from then on. Raises UserError.
    """
    was_chosen = models.chosen() == path
    if path in models.own():
        try:
            path.unlink()
        except OSError as error:
            reason = reason_of_system(error)
            raise UserError("{}: the file cannot be removed ({}).", path.name, reason) from error
    before = models.kept()
    kept = Kept(before.chosen, tuple(p for p in before.elsewhere if p != str(path)))
    if was_chosen:
        kept = kept._replace(chosen=OFF if (*models.own(), *kept.elsewhere) else AUTO)
    if kept != before:
        models.keep(kept)
