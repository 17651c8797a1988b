"""Kill the program at any moment of a review: the work goes on, at most one decision short."""

import os
import random
import subprocess
import sys
import time

import pytest

from editor import workfile
from editor.assets import asset
from editor.core.review import Review
from editor.core.session_file import digest
from tests.conftest import ROOT, all_or_few
from tests.ui.killed import fingerprint

BATCH = 10  # kills of one test


def start(path, data, seed):
    env = {**os.environ, "RELECTURE_DATA": str(data), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.ui.killed", str(path), str(seed)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=env)


@pytest.mark.parametrize("batch", range(all_or_few(20, 1)))
def test_a_kill_at_any_moment_loses_at_most_the_last_decision(batch, tmp_path, monkeypatch):
    source = asset("sample", "episode.txt").read_bytes()
    text = source.decode()
    dice = random.Random(batch)
    short = 0
    for turn in range(BATCH):
        folder = tmp_path / str(turn)
        folder.mkdir()
        path = folder / "episode.txt"
        path.write_bytes(source)
        process = start(path, folder / "data", batch)
        try:
            said = [process.stdout.readline() for _ in range(dice.randrange(2, 120))]
            time.sleep(dice.random() * 0.03)
        finally:
            process.kill()
        said += process.communicate()[0].splitlines(keepends=True)
        told = [line.strip() for line in said if line.endswith("\n")]  # the last may be cut short
        assert len(told) > 1
        monkeypatch.setenv("RELECTURE_DATA", str(folder / "data"))
        work = workfile.find(path, text)
        assert not work.notices
        assert path.read_bytes() == source
        assert not list(folder.glob("*.bak"))
        kept = fingerprint(work.saved.review if work.saved else Review())
        assert kept in told[-2:]
        short += kept != told[-1]
        assert work.saved is None or work.saved.sha256 == digest(text)
    print(f"{BATCH} kills, {BATCH} survived, {short} of them one decision short")


def test_the_next_start_offers_what_was_open(driver, tmp_path, monkeypatch):
    monkeypatch.setenv("RELECTURE_DATA", str(tmp_path / "data"))
    path = tmp_path / "épisode 7.txt"
    path.write_bytes(asset("sample", "episode.txt").read_bytes())
    driver.window.files.offer_interrupted()
    assert not driver.window.notice.isVisible()
    process = start(path, tmp_path / "data", 1)
    try:
        for _ in range(20):
            process.stdout.readline()
        driver.window.files.offer_interrupted()
        assert not driver.window.notice.isVisible()  # it is open there
    finally:
        process.kill()
        process.communicate()
    driver.window.files.open_sample()
    driver.settle()
    driver.window.files.offer_interrupted()
    assert "épisode 7.txt" in driver.window.notice.text()
    driver.window.notice.button.click()
    driver.settle()
    assert driver.control.path == path
    assert driver.session.review != Review()
    driver.window.close()
    assert workfile.interrupted() is None
