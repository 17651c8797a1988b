"""Work on a thread of its own that tells what it finds as it goes, until it is cancelled."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal


class Cancelled(Exception):
    """Ends a job that nobody waits for any more."""


class _Signals(QObject):
    told = Signal(object, object)  # job, what it tells
    ended = Signal(object)  # job


class Job(QRunnable):
    """One work: it gets frozen values and tells frozen values."""

    def __init__(self) -> None:
        super().__init__()
        self.setAutoDelete(False)  # what it tells names it
        self.cancelled = Event()
        self.signals = _Signals()

    def tell(self, told: object) -> None:
        self.signals.told.emit(self, told)

    def stop_if_cancelled(self) -> None:
        if self.cancelled.is_set():
            raise Cancelled


class Jobs(QObject):
    """Jobs one after the other; its signals come on the thread that made it."""

    told = Signal(object, object)  # job, what it tells
    ended = Signal(object)  # job

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self.alive: set[Job] = set()  # a cancelled job still runs for a moment

    def start(self, job: Job) -> None:
        """Let a job run when those before it have ended."""
        job.signals.told.connect(self.told, Qt.ConnectionType.QueuedConnection)
        job.signals.ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        self.alive.add(job)
        self._pool.start(job)

    def _on_ended(self, job: Job) -> None:
        self.alive.discard(job)
        self.ended.emit(job)

    def wait(self) -> None:
        """Wait for the thread to end, before the program does."""
        self._pool.waitForDone()
