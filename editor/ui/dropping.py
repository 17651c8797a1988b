"""What is dropped on the window: a transcript, several, or the folder of a show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from editor import series
from editor.core.message import Message
from editor.keeping import recordings
from editor.ui.notice import NoticeBar


class Drops(QObject):
    """One file is opened; a folder, or several files of one, as a series with the first one open.

    Files of several folders are offered by their names, the first one is opened. A recording that
    comes with transcripts is left to be found beside its own.
    """

    def __init__(
        self,
        window: QWidget,
        notice: NoticeBar,
        open_file: Callable[[Path], object],
        show_series: Callable[[Path], object],
    ) -> None:
        super().__init__(window)
        self._notice, self._open, self._show_series = notice, open_file, show_series
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() in (
            QEvent.Type.DragEnter, QEvent.Type.Drop,
        ):  # fmt: skip
            paths = [
                Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()
            ]
            if paths:
                event.acceptProposedAction()
                if not isinstance(event, QDragEnterEvent):
                    self.take(paths)
                return True
        return super().eventFilter(watched, event)

    def take(self, paths: Sequence[Path]) -> None:
        """Open what was dropped."""
        folders = [path for path in paths if path.is_dir()]
        files = sorted((path for path in paths if not path.is_dir()), key=series.natural)
        texts = [path for path in files if path.suffix.casefold() not in recordings.SUFFIXES]
        files = texts or files[:1]
        if files:
            self._open(files[0])
        if len(files) > 1 and len({path.parent for path in files}) > 1:
            names = ", ".join(path.name for path in files)
            choices = {path.name: partial(self._open, path) for path in files}
            self._notice.tell_with(Message("Dropped: {}", (names,)), [(Message("&Open"), choices)])
        elif len(files) > 1 or (folders and not files):
            self._show_series(folders[0] if folders else files[0].parent)
