"""Saves the work off the window's thread, the newest state only, within a second."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from editor import workfile
from editor.core.session_file import Saved
from editor.formats.plain import FormatError

SOON = 400  # milliseconds in which decisions are gathered


class Autosave(QObject):
    """Keeps one sidecar up to date."""

    failed = Signal(object)  # Message
    saved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._next: tuple[Path, Saved] | None = None
        self._busy = threading.Lock()
        self._timer = QTimer(self, singleShot=True, interval=SOON)
        self._timer.timeout.connect(self._start)

    def put(self, path: Path, saved: Saved) -> None:
        """Save this state soon."""
        self._next = (path, saved)
        if not self._timer.isActive():
            self._timer.start()

    def _start(self) -> None:
        if self._next is None:
            return
        if self._busy.locked():
            self._timer.start()
            return
        job, self._next = self._next, None
        threading.Thread(target=self._write, args=job, daemon=True).start()

    def _write(self, path: Path, saved: Saved) -> None:
        with self._busy:
            try:
                workfile.save(path, saved)
                self.saved.emit()
            except FormatError as error:
                self.failed.emit(error.message)

    def flush(self) -> None:
        """Write what is waiting and return when it is on disk."""
        self._timer.stop()
        job, self._next = self._next, None
        if job is not None:
            self._write(*job)
        else:
            with self._busy:
                return
