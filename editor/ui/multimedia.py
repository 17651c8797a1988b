"""QtMultimedia where it is: the extra `sound`, or what the frozen program carries."""

from __future__ import annotations

import importlib
import os
from functools import cache
from typing import Any

from PySide6.QtCore import QLoggingCategory


@cache
def multimedia() -> Any:
    """The module, loaded with the first sound; None where it or a library it needs is missing."""
    # FFmpeg, which reads the files, follows what lists in them name: to other files alone.
    os.environ["QT_FFMPEG_PROTOCOL_WHITELIST"] = "file"
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")  # it tells of each library it lacks
    try:
        return importlib.import_module("PySide6.QtMultimedia")
    except ImportError:
        return None


def has_device() -> bool:
    """Whether there is something to hear with; without it positions go on all the same."""
    qt = multimedia()
    return qt is not None and not qt.QMediaDevices.defaultAudioOutput().isNull()
