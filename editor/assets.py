"""Where the program's own data files are: the only code that knows it."""

from __future__ import annotations

import sys
from pathlib import Path


def asset(*parts: str) -> Path:
    """Path of a file below resources/, in a checkout, an installed wheel or a frozen program.

    Raises FileNotFoundError with the missing name: a broken installation, not a user's error.
    """
    package = Path(__file__).resolve().parent
    roots: tuple[Path, ...] = (package / "resources", package.parent / "resources")
    if hasattr(sys, "_MEIPASS"):
        roots = (Path(sys._MEIPASS) / "resources", *roots)
    for root in roots:
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"Relecture's own file is missing: {'/'.join(parts)}")
