"""The tools that measure speed say what they measured; no clock is asserted."""

import shutil
import sys

import pytest

from editor.assets import asset
from editor.detectors import DETECTORS
from tests.benchmarks import history, starting, window
from tests.benchmarks.report import Report
from tools import profile

# A program that shows a window a while after it started.
SHOWS = """
import time
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
time.sleep(0.3)
label = QLabel("text")
label.show()
app.exec()
"""


def test_a_profile_names_each_detector_that_ran_and_each_layer(tmp_path, capsys):
    path = tmp_path / "t.txt"
    path.write_text("Les loyers ont baisser, il faut que que tu viennes.\n", "utf-8")
    profile.main(str(path), "fr")
    told = capsys.readouterr().out
    names = {line.split()[0] for line in told.splitlines() if line}
    assert {"analysis", "settling", "editor.language", "editor.core", "Python"} <= names
    assert {d.id for d in DETECTORS if d.default} <= names


def test_what_takes_longer_than_when_it_was_kept_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(history, "HISTORY", tmp_path / "history.csv")
    assert history.slower(100, {"key": 2.0}) == []
    history.keep(100, {"key": 9.0, "letter": 1.0})
    history.keep(100, {"key": 2.0, "letter": 1.0})  # the last counts
    history.keep(200, {"key": 1.0})
    found = history.slower(100, {"key": 2.4, "letter": 1.1, "new": 5.0})
    assert found == ["slower than when last kept: key 2 → 2.4"]


def test_the_window_is_measured_in_a_process_of_its_own(tmp_path):
    path = tmp_path / "t.txt"
    path.write_bytes(asset("sample", "episode.txt").read_bytes())
    found = window.in_a_process(path)
    assert found["suspects"] > 9
    assert not found["reads"]
    for what in ("readable", "first", "all", "hold", "key", "letter", "saving", "clean text"):
        assert 0 < found[what] < window.LIMIT, what
    assert found["key median"] <= found["key"]
    assert found["letter median"] <= found["letter"]


@pytest.mark.skipif(not starting.is_possible(), reason="needs Xvfb and xdotool")
def test_a_start_is_measured_until_a_window_is_seen(tmp_path):
    program = tmp_path / "program"
    program.write_text(f"#!{sys.executable}\n{SHOWS}", "utf-8")
    program.chmod(0o755)
    warm, cold = starting.starts(program)
    assert min(warm, cold) > 0.3
    shutil.copy(shutil.which("true"), program)
    with pytest.raises(TimeoutError):
        starting.starts(program)


def test_rows_say_what_misses_its_goal(capsys):
    report = Report(100)
    report.begin("part")
    report.row("slow", 2.0, 1.0)
    report.row("  fast", 0.5, 1.0)
    report.memory("much", 301, 300)
    assert report.ratios["slow"] == pytest.approx(4 * report.ratios["fast"])
    told = capsys.readouterr().out.splitlines()[-3:]
    assert [line.rsplit(None, 1)[1] for line in told] == ["MISSED", "ok", "MISSED"]
