"""What an export wrote: a notice from which the files and their folder are opened."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from editor.core.message import Message
from editor.ui.notice import NoticeBar


def tell_written(notice: NoticeBar, paths: Sequence[Path]) -> None:
    """Name the files that were written, with buttons that open one, or the folder of all."""
    if not paths:
        return
    names = ", ".join(path.name for path in paths)
    message = Message("Written: {}", (names,))
    notice.tell_with(
        message,
        [
            (Message("&Open"), {path.name: partial(show, path) for path in paths}),
            (Message("Show in &folder"), {"": partial(show, paths[0].parent)}),
        ],
    )


def show(path: Path) -> None:
    """Open a file or folder with the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.absolute())))
