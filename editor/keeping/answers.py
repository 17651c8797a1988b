"""A language model's answers about a text, in the user's own folder: none is asked twice.

They are made anew where they are lost, so nothing is told of a file that cannot be read or written.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from pathlib import Path

from editor.core.user_error import UserError
from editor.keeping import files
from editor.keeping.folders import data_folder, own_folder

FOLDER = "context"
MOST = 64 << 20  # bytes of all such files, beyond which those that were not used for longest go


def place(sha256: str, model: str) -> Path:
    """Where a model's answers about a text are, wherever that lies and whatever it is called."""
    digest = hashlib.sha256(model.encode()).hexdigest()[:16]
    return data_folder() / FOLDER / f"{sha256[:16]}-{digest}.answers"


def read(sha256: str, model: str) -> bytes:
    """What was kept of a model's answers about a text; nothing where that cannot be read."""
    path = place(sha256, model)
    try:
        if not path.is_file():
            return b""
        with contextlib.suppress(OSError):
            os.utime(path)  # it is used
        return files.read_bytes(path)
    except (UserError, OSError):
        return b""


def keep(sha256: str, model: str, data: bytes) -> None:
    """Keep a model's answers about a text, and let go what was not used for longest."""
    with contextlib.suppress(UserError, OSError):
        folder = own_folder(FOLDER)
        files.sweep(folder)
        path = place(sha256, model)
        files.write_atomically(path, data, files.PRIVATE)
        _let_go(folder, path)


def _let_go(folder: Path, kept: Path) -> None:
    found = [(path.stat(), path) for path in folder.glob("*.answers") if path != kept]
    room = MOST - kept.stat().st_size
    for state, path in sorted(found, key=lambda row: -row[0].st_mtime_ns):
        room -= state.st_size
        if room < 0:
            path.unlink(missing_ok=True)
