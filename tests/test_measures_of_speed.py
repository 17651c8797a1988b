"""The tools that measure speed say what they measured; no clock is asserted."""

from editor.detectors import DETECTORS
from tests.benchmarks import history
from tools import profile


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
