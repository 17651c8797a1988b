"""QtMultimedia where it is: the extra `sound`, or what the frozen program carries."""

from __future__ import annotations

import importlib
import os
from functools import cache
from typing import Any

from PySide6.QtCore import QLoggingCategory, QMetaObject, QObject, Qt


@cache
def _load() -> tuple[Any, str]:
    """The module, loaded with the first sound, and why it is not there."""
    # FFmpeg, which reads the files, follows what lists in them name: to other files alone.
    os.environ["QT_FFMPEG_PROTOCOL_WHITELIST"] = "file"
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")  # it tells of each library it lacks
    try:
        return importlib.import_module("PySide6.QtMultimedia"), ""
    except ImportError as error:
        return None, str(error)


def multimedia() -> Any:
    """The module; None where it or a library that it needs is missing."""
    return _load()[0]


def failure() -> str:
    """Why sound cannot be played, in the system's words; "" where it can."""
    return _load()[1]


def has_device() -> bool:
    """Whether there is something to hear with; without it positions go on all the same."""
    qt = multimedia()
    return qt is not None and not qt.QMediaDevices.defaultAudioOutput().isNull()


def call(target: QObject, slot: str, *arguments: Any) -> None:
    """Call a slot of QtMultimedia without Python's lock.

    Its threads take that lock when what they made goes, and are waited for meanwhile: called as a
    method, « stop » stood still for good one time in some hundred.
    """
    QMetaObject.invokeMethod(target, slot, Qt.ConnectionType.DirectConnection, *arguments)
