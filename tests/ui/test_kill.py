"""Kill the program in the middle of a review: what was decided is there at the next start."""

import subprocess
import sys
import time

import pytest

from editor.assets import asset
from editor.core.session_file import loads
from editor.formats.plain import FormatError
from editor.workfile import SUFFIX
from tests.conftest import ROOT

SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from editor.ui.main import application
from editor.ui.main_window import MainWindow
application()
path = Path(sys.argv[1])
window = MainWindow(QSettings(str(path.with_suffix(".ini")), QSettings.Format.IniFormat))
window.show()
window.open(path)
while window.controller.is_detecting:
    QTest.qWait(20)
window.start_review()
for turn in range(200):
    QTest.keyClick(window.card, Qt.Key.Key_Return if turn % 3 else Qt.Key.Key_Backspace)
    review = window.controller.session.review
    print(len(review.edits.items), len(review.rejected), flush=True)
    QTest.qWait(60)
"""


@pytest.mark.parametrize("lines", [2, 5, 9, 14])
def test_kill_loses_at_most_the_last_second(tmp_path, lines):
    path = tmp_path / "episode.txt"
    text = asset("sample", "episode.txt").read_text("utf-8")
    path.write_text(text, "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-c", SCRIPT, str(path)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    said = []
    try:
        for _ in range(lines):
            said.append(tuple(map(int, process.stdout.readline().split())))
        time.sleep(1.0)  # what is promised: on disk within a second
    finally:
        process.kill()
        process.wait()
    sidecar = path.with_name(path.name + SUFFIX)
    saved = loads(sidecar.read_text("utf-8"), len(text))
    kept = len(saved.review.edits.items), len(saved.review.rejected)
    assert kept >= said[-1]
    assert path.read_text("utf-8") == text


def test_a_failed_write_leaves_the_old_sidecar(tmp_path, monkeypatch):
    from editor import files

    target = tmp_path / "work.json"
    files.write_atomically(target, b"old")

    def full(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(FormatError, match=r"work\.json: .*No space left"):
        files.write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["work.json"]
