"""The user's own folder of Relecture, and names in it for what belongs to a transcript."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path


def data_folder() -> Path:
    """The user's own folder of Relecture, made on demand."""
    import platformdirs

    home = os.environ.get("RELECTURE_DATA")
    return Path(home) if home else Path(platformdirs.user_data_dir("Relecture", appauthor=False))


def path_key(path: Path) -> str:
    """A short name of a path, for files about it in the user's own folder."""
    return hashlib.sha256(str(path.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]


def text_key(path: Path, sha256: str) -> str:
    """A short name of a text at a path; those of one text begin alike wherever it is."""
    return f"{sha256[:16]}-{path_key(path)}"
