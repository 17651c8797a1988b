"""One piece of work on a thread of its own, beside a dialog that goes on and may stop it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from editor.core.message import Message
from editor.core.user_error import UserError
from editor.keeping import log
from editor.ui.away import computing

Step = Callable[[float], None]
"""Tells the part of the work that is done (0–1); raises to stop it."""


class _Stopped(Exception):
    pass


class Errand(QObject):
    """Does one thing at a time; its signals come on the window's thread.

    What was stopped, by its user or because something else was begun, ends without a word.
    """

    went_on = Signal(float)
    ended = Signal(object)  # what the work gave
    failed = Signal(object)  # Message
    _told = Signal(object, object, object)  # number of the work, signal, value; from the thread

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0  # of the work whose answers are heard
        self._thread: threading.Thread | None = None
        self.is_running = False
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def start(self, do: Callable[[Step], Any]) -> None:
        """Begin a work; UserError is told as its message, anything else as a failure with a log."""
        self.stop()
        self._number += 1
        number = self._number
        self.is_running = True

        def step(part: float) -> None:
            if number != self._number:
                raise _Stopped
            self._told.emit(number, self.went_on, part)

        def run() -> None:
            try:
                with computing():
                    self._told.emit(number, self.ended, do(step))
            except _Stopped:
                pass
            except UserError as error:
                self._told.emit(number, self.failed, error.message)
            except Exception as error:  # the border of the thread: the window stays
                log.failure("errand", error)
                told = Message("This did not succeed ({}).", (type(error).__name__,))
                self._told.emit(number, self.failed, told)

        self._thread = threading.Thread(target=run, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Hear nothing more of the work; it ends at its next step."""
        self._number += 1
        self.is_running = False

    def wait(self) -> None:
        """Stop, and wait for the thread to end, before the program does."""
        self.stop()
        if self._thread is not None:
            self._thread.join()

    def _tell(self, number: int, signal: Any, value: object) -> None:
        if number != self._number:
            return
        if signal != self.went_on:
            self.is_running = False
        signal.emit(value)
