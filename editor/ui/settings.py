"""Settings read with care: another version, or a hand, may have written anything there."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from PySide6.QtCore import QSettings


def keep_private(settings: QSettings) -> None:
    """Let only the user read the settings: they name his last files.

    Qt keeps the rights of a file that is there. Elsewhere than in a
    file others have none by themselves.
    """
    path = Path(settings.fileName())
    is_file = settings.format() == QSettings.Format.IniFormat or sys.platform.startswith("linux")
    if not is_file or not path.is_absolute():
        return
    with contextlib.suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))
        path.chmod(0o600)


def texts(settings: QSettings, key: str) -> list[str] | None:
    """The texts kept under a key; None where there is nothing of that kind."""
    value = settings.value(key)
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [item for item in value if isinstance(item, str)]
    return None


def text(settings: QSettings, key: str) -> str:
    """The text kept under a key, "" where there is none."""
    return next(iter(texts(settings, key) or ()), "")
