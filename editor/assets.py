"""Where the program's own data files are: the only code that knows it."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

LIST = "files.txt"


def asset(*parts: str) -> Path:
    """Path of a file below resources/, in a checkout, an installed wheel or a frozen program.

    Raises FileNotFoundError with the missing name: a broken installation, not a user's error.
    """
    for root in _roots():
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(errno.ENOENT, "Relecture's own file is missing", "/".join(parts))


def _roots() -> tuple[Path, ...]:
    package = Path(__file__).resolve().parent
    roots = (package / "resources", package.parent / "resources")
    return (Path(sys._MEIPASS) / "resources", *roots) if hasattr(sys, "_MEIPASS") else roots


def folders_with(name: str) -> set[str]:
    """The folders of resources/ that have a file of this name."""
    return {path.parent.name for root in _roots() for path in root.glob(f"*/{name}")}


def _named() -> tuple[str, ...]:
    try:
        lines = asset(LIST).read_text("utf-8").splitlines()
    except FileNotFoundError:
        return (LIST,)
    return tuple(line for line in lines if line and not line.startswith("#"))


# Every file below resources/ that the program reads; tests/ui/test_start.py keeps it whole.
RESOURCES = _named()


def missing() -> list[str]:
    """What of RESOURCES is not there, in a broken installation."""
    lacking = []
    for name in RESOURCES:
        try:
            asset(*name.split("/"))
        except FileNotFoundError:
            lacking.append(name)
    return lacking
