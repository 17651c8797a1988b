"""For how long the window is held while a file is opened and looked at."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings, QTimer

from editor.ui.main import application
from editor.ui.main_window import MainWindow

LIMIT = 120.0  # seconds after which detection is no longer waited for


class Pulse:
    """A timer of a millisecond that remembers the longest time between two of its ticks.

    `computed` is the longest that the window's thread itself computed between two ticks: what a
    machine with other work to do does not change.
    """

    def __init__(self) -> None:
        self.last, self.longest = time.perf_counter(), 0.0
        self.spent, self.computed = time.thread_time(), 0.0
        self._timer = QTimer(interval=1)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    def tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self.last)
        self.last = now
        spent = time.thread_time()
        self.computed = max(self.computed, spent - self.spent)
        self.spent = spent


def _wait(ready, limit: float) -> None:
    end = time.perf_counter() + limit
    while not ready() and time.perf_counter() < end:
        QCoreApplication.processEvents()
        time.sleep(0.001)


def hold(path: Path) -> str:
    """Longest hold while opening and while looking, and until all was found, in seconds."""
    application()
    folder = Path(tempfile.mkdtemp())
    small = folder / "small.txt"
    small.write_text("Il a manger une pome.\n", "utf-8")
    window = MainWindow(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    window.show()
    control = window.controller
    window.open(small)  # what is made once is made
    _wait(lambda: not control.is_detecting, LIMIT)
    _wait(lambda: False, 0.2)
    pulse = Pulse()
    start = time.perf_counter()
    window.open(path)
    QCoreApplication.processEvents()
    pulse.tick()
    opening, pulse.longest = pulse.longest, 0.0
    _wait(lambda: not control.is_detecting, LIMIT)
    found = time.perf_counter() - start
    _wait(lambda: False, 0.2)
    longest = max(opening, pulse.longest)
    parts = f"opening {opening:.3f}, looking {pulse.longest:.3f}, computed {pulse.computed:.3f}"
    return f"{longest:.3f} ({parts}, {found:.1f} s)"
