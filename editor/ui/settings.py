"""Settings read with care: another version, or a hand, may have written anything there."""

from __future__ import annotations

from PySide6.QtCore import QSettings


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
