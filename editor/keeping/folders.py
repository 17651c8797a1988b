"""The user's own folder of Relecture, and names in it for what belongs to a transcript."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from editor.core.digest import sha256


def data_folder() -> Path:
    """The user's own folder of Relecture; `own_folder` makes it."""
    import platformdirs

    home = os.environ.get("RELECTURE_DATA")
    return Path(home) if home else Path(platformdirs.user_data_dir("Relecture", appauthor=False))


def own_folder(*names: str) -> Path:
    """A folder in the user's own one, made where it is not there; raises OSError.

    Only the user can look into it: what is kept there holds the text of transcripts.
    """
    root = data_folder()
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder = root
    _close_to_others(folder)
    for name in names:
        folder = folder / name
        folder.mkdir(mode=0o700, exist_ok=True)
        _close_to_others(folder)
    return folder


def _close_to_others(folder: Path) -> None:
    """Versions before 0.2 made these folders for everybody to read."""
    with contextlib.suppress(OSError):
        if folder.stat().st_mode & 0o077:
            folder.chmod(0o700)


def path_key(path: Path) -> str:
    """A short name of a path, for files about it in the user's own folder."""
    return sha256(os.fsencode(os.path.realpath(path)))[:16]


def text_key(path: Path, sha256: str) -> str:
    """A short name of a text at a path; those of one text begin alike wherever it is."""
    return f"{sha256[:16]}-{path_key(path)}"


def random_name() -> str:
    """Eight letters and figures that no other file has in its name."""
    return os.urandom(4).hex()


def own_uid() -> int:
    """The number that the system knows this user by; 0 on Windows, as of every file there."""
    return os.getuid() if hasattr(os, "getuid") else 0
