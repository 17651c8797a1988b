"""python -m tests.benchmarks.window FILE [MODEL]: the first window of a process with one text.

Opens the text, waits until all was found, then presses keys in the review and types letters, with a
language model or without. Prints one object of JSON: seconds, but for `memory` (MB) and `reads`.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from editor.core.clean import CleanOptions
from editor.engines import models
from editor.export import Job
from editor.ui.main import application
from editor.ui.main_window import MainWindow
from tests.benchmarks.report import p95

KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_S)
TURNS = 200
REST = 0.03  # seconds between two keys: nobody's come sooner
LIMIT = 900.0  # seconds after which nothing is waited for any more


class Watch:
    """The longest time the event loop was held while something else goes on."""

    def __init__(self) -> None:
        self.longest, self.gaps = 0.0, []

    def until(self, ready: Callable[[], object]) -> float:
        start = last = time.perf_counter()
        while not ready():
            QCoreApplication.processEvents()
            now = time.perf_counter()
            self.gaps.append(now - last)
            self.longest = max(self.longest, now - last)
            last = now
            if now - start > LIMIT:
                raise TimeoutError("nothing happened")
            time.sleep(0.001)
        return time.perf_counter() - start


def _seconds(widget: QWidget, key: Qt.Key, watch: Watch) -> float:
    """Seconds from a key until what it changed is painted; what follows counts as a hold."""
    start = time.perf_counter()
    QTest.keyClick(widget, key)
    QCoreApplication.processEvents()
    end = time.perf_counter()
    watch.until(lambda: time.perf_counter() > end + REST)
    return end - start


def _review(window: MainWindow, watch: Watch) -> tuple[list[float], list[float]]:
    """Seconds of the keys of the review, and of those among them that decided one place."""
    session, times, alone = window.controller.session, [], []
    window.steps.begin()
    for turn in range(TURNS):
        before = len(session.open())
        times.append(_seconds(window.card, KEYS[turn % len(KEYS)], watch))
        if before - len(session.open()) == 1:
            alone.append(times[-1])
        if window.card.line.isVisible():  # nothing is proposed here: on to the next card
            QTest.keyClick(window.card.line, Qt.Key.Key_Escape)
            QTest.keyClick(window.card, Qt.Key.Key_S)
    return times, alone


def measured(path: Path, model: str) -> dict[str, float]:
    """What the first window of this process takes with a text; without a model where it is ""."""
    folder = Path(tempfile.mkdtemp())
    os.environ["RELECTURE_DATA"] = str(folder / "data")
    if model:
        models.choose(Path(model))
    application()
    window = MainWindow(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    window.controller.looking.detection.prepare()  # as the program does
    control, watch, found = window.controller, Watch(), {}
    start = time.perf_counter()
    window.open(path)
    QCoreApplication.processEvents()
    found["readable"] = time.perf_counter() - start
    first = watch.until(lambda: control.session.suggestions or not control.is_detecting)
    found["first"] = first
    found["all"] = first + watch.until(lambda: not control.is_detecting)
    found["p99"] = sorted(watch.gaps)[int(len(watch.gaps) * 0.99)]
    found["suspects"] = len(control.session.suggestions)
    times, alone = _review(window, watch)
    found["key"], found["key median"] = p95(times), statistics.median(times)
    found["key alone"] = p95(alone)
    window.view.setFocus()
    times = [_seconds(window.view, Qt.Key.Key_X, watch) for _ in range(TURNS)]
    found["letter"], found["letter median"] = p95(times), statistics.median(times)
    found["hold"] = watch.longest
    found["reads"] = control.context is not None and control.context.percent < 100
    start = time.perf_counter()
    control.save_now()
    found["saving"] = time.perf_counter() - start
    job = Job(control.session, control.document, CleanOptions(), "long.txt", 0, "en", str)
    start = time.perf_counter()
    window.files.export({"txt": folder / "clean.txt"}, job)
    found["clean text"] = time.perf_counter() - start
    found["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    window.close()
    return found


def in_a_process(path: Path, model: str = "") -> dict[str, float]:
    """The same, measured in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.window", str(path), model]
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(command, cwd=root, check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout)


if __name__ == "__main__":
    print(json.dumps(measured(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "")))
