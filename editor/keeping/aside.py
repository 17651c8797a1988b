"""Files that cannot be used, kept beside their place as NAME.1.bak: nothing is written over."""

from __future__ import annotations

import contextlib
import re
from pathlib import Path

from editor.core.message import Message
from editor.core.set_aside import Reason
from editor.core.user_error import UserError
from editor.keeping import files
from editor.keeping.folders import own_folder, path_key

_MOST = 1000  # files set aside of one name


def copy(path: Path, why: Reason, mode: int = files.PRIVATE, group: int = -1) -> Message:
    """Keep what a file holds under another name and say so; the file itself stays.

    Where its folder takes no copy the user's own folder does. What is kept already is not kept
    twice. `mode` and `group` are as for `files.write_atomically`. Raises UserError where there
    is no place at all.
    """
    data = files.read_bytes(path)
    failure: UserError | None = None
    for place in (path, own_place(path)):
        try:
            if place is not path:
                own_folder("work")
            aside = _copy(place, data, mode, group)
        except (UserError, OSError) as error:
            failure = error if isinstance(error, UserError) else files.cannot_write(place, error)
            continue
        return why.told(path.name, aside.name if place is path else str(aside))
    assert failure is not None
    raise failure


def own_place(path: Path) -> Path:
    """A file's place in the user's own folder, where its own takes nothing."""
    name = path.name.encode("utf-8", "surrogatepass")[:120].decode("utf-8", "ignore")
    return own_folder("work") / f"{name}-{path_key(path)}"


def _copy(path: Path, data: bytes, mode: int, group: int) -> Path:
    for number in range(1, _MOST):
        aside = path.with_name(f"{path.name}.{number}.bak")
        if not files.is_possible(aside):
            break
        if not aside.exists():
            files.write_atomically(aside, data, mode, group)
            return aside
        with contextlib.suppress(OSError):
            if aside.read_bytes() == data:
                return aside
    raise UserError("{}: it cannot be set aside.", path.name)


def move(path: Path, why: Reason, mode: int = files.PRIVATE, group: int = -1) -> Message:
    """Set a file aside, so that its name is free, and say so; raises UserError."""
    said = copy(path, why, mode, group)
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise files.cannot_write(path, error) from error
    return said


def found(path: Path) -> list[Path]:
    """What was set aside of a file, the newest first."""
    name = re.compile(re.escape(path.name) + r"\.(\d+)\.bak")
    numbered: list[tuple[int, Path]] = []
    with contextlib.suppress(OSError):
        for other in path.parent.iterdir():
            if match := name.fullmatch(other.name):
                numbered.append((int(match[1]), other))
    return [other for _, other in sorted(numbered, reverse=True)]
