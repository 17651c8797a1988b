"""What looks only when it is asked to, and what is loaded only then."""

from __future__ import annotations

import os
import subprocess
import sys

from editor.detectors import DETECTORS, wrapped_lines
from editor.ui import actions, looking
from tests.conftest import ROOT

LATER = ("editor.detectors", "editor.export", "editor.weighing", "filelock", "regex", "lxml")


def test_each_that_is_offered_is_off_by_default():
    off = {detector.id for detector in DETECTORS if not detector.default}
    assert set(actions.OFFERED) <= off
    assert looking.UNASKED == (wrapped_lines.DUE,)


def test_the_window_is_there_before_what_it_does_not_need_yet():
    code = f"import sys, editor.ui.main; print(*[m for m in {LATER} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ""


START = """
import sys
from PySide6.QtCore import QSettings, QTimer
from editor.ui import main

QSettings.setDefaultFormat(QSettings.Format.IniFormat)
QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, sys.argv[1])
main.application()
QSettings().setValue("welcomed", "1")


def show(window, room):
    print("editor.detectors" in sys.modules)
    window.show()
    QTimer.singleShot(300, window.close)


main.show = show
main.run([])
print("editor.detectors" in sys.modules)
"""


def test_what_looks_is_loaded_once_the_window_is_there(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, check=True,
        env={**os.environ, "RELECTURE_DATA": str(tmp_path)},
    )  # fmt: skip
    assert done.stdout.split() == ["False", "True"]
