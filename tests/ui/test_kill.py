"""Kill the program at any moment, whatever it does: at most the last decision is missing."""

import os
import random
import re
import subprocess
import sys
import time
from dataclasses import replace

import pytest

from editor.assets import asset
from editor.core.glossary import Glossary, Term
from editor.core.review import Review
from editor.core.session_file import Saved, digest, pack
from editor.core.text import Edit, Edits, Span
from editor.keeping import files, lease, show, states, workfile
from editor.keeping.journal import Journal
from tests.benchmarks.texts import long_text
from tests.conftest import ROOT, all_or_few
from tests.ui.killed import fingerprint
from tests.ui.killed_at import versions

BATCH = 10  # kills of one test


def start(path, data, seed, what=""):
    env = {**os.environ, "RELECTURE_DATA": str(data), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.ui.killed", str(path), str(seed)]
    if what:
        command = [sys.executable, "-m", "tests.ui.killed_at", what, str(path)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=env)


@pytest.mark.parametrize("batch", range(all_or_few(10, 1)))
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


def killed_after(process, lines, seconds):
    """Kill a program some time after its n-th line; gives all whole lines that it said."""
    try:
        said = [process.stdout.readline() for _ in range(lines)]
        time.sleep(seconds)
    finally:
        process.kill()
    said += process.communicate()[0].splitlines(keepends=True)
    return [line.strip() for line in said if line.endswith("\n")]  # the last may be cut short


def decided(text, every=9):
    """Work on a text: a repair at each n-th word."""
    words = [match.span() for match in re.finditer(r"\w{5,}", text)][::every]
    edits = Edits(tuple(Edit(Span(*span), f"«{n}»") for n, span in enumerate(words)))
    return Saved(Review(edits), 0, digest(text), "fr", "utf-8", revision=9, packed=pack(text))


@pytest.mark.timeout(all_or_few(3600, 180))
@pytest.mark.parametrize("kept_in", ["sidecar", "journal"])
def test_a_kill_while_decisions_are_carried_over_loses_none(kept_in, tmp_path, monkeypatch):
    old = long_text(all_or_few(40_000, 8_000))
    new, kept = "Un début nouveau.\n" + old, decided(old)
    dice, kills, longest = random.Random(3), all_or_few(25, 2), 0.0
    for turn in range(kills + 1):
        folder = tmp_path / str(turn)
        folder.mkdir()
        path = folder / "episode.txt"
        path.write_bytes(new.encode())
        monkeypatch.setenv("RELECTURE_DATA", str(folder / "data"))
        if kept_in == "sidecar":
            workfile.save(workfile.beside(path), kept)
        else:
            journal = Journal(workfile.journal_path(path, kept.sha256), str(path), kept)
            journal.append(replace(kept, revision=10))
            journal.end(safe=False)
        process = start(path, folder / "data", 0, "carry")
        if not longest:  # the first is to say how long it takes
            process.stdout.readline()
            begun = time.monotonic()
            process.stdout.readline()
            longest = 1.2 * (time.monotonic() - begun)
            killed_after(process, 0, 0)
        else:
            killed_after(process, 1, dice.random() * longest)
        found = workfile.find(path, new).saved.review
        assert len(found.edits.items) == len(kept.review.edits.items)
        assert found.edits.apply(new) == "Un début nouveau.\n" + kept.review.edits.apply(old)
    print(f"{kills} kills while carrying over from the {kept_in}, {kills} survived")


@pytest.mark.timeout(all_or_few(3600, 180))
def test_a_kill_during_export_leaves_a_whole_file(tmp_path):
    path, target = tmp_path / "episode.txt", tmp_path / "clean.txt"
    path.write_text(long_text(all_or_few(40_000, 8_000)), "utf-8", newline="")
    whole, dice, kills = set(versions(path)), random.Random(4), all_or_few(20, 2)
    for _ in range(kills):
        process = start(path, tmp_path / "data", 0, "export")
        killed_after(process, 1, dice.random() * 0.1)
        assert target.read_bytes() in whole
    parts = list(tmp_path.glob(f".*{files.PART}"))
    for part in parts:
        os.utime(part, (1, 1))
    files.sweep(tmp_path)
    assert sorted(p.name for p in tmp_path.iterdir() if p.is_file()) == ["clean.txt", "episode.txt"]
    print(f"{kills} kills during export, {kills} whole files, {len(parts)} half ones swept away")


@pytest.mark.timeout(all_or_few(3600, 180))
def test_a_kill_loses_no_term_of_the_shows_glossary(tmp_path, monkeypatch):
    path = tmp_path / "episode.txt"
    path.write_text("Un texte.\n", "utf-8")
    dice, kills, known = random.Random(5), all_or_few(20, 2), 0
    for _ in range(kills):
        process = start(path, tmp_path / "data", 0, "glossary")
        told = killed_after(process, dice.randrange(1, 40), dice.random() * 0.01)
        rights = {term.right for term in show.read(path).terms}
        assert rights >= set(told)
        known = max(known, len(rights))
    monkeypatch.setattr(lease, "STALE", 10**6)  # the lock of a dead program holds nobody up
    show.change(path, Glossary((Term("Dernier"),)))
    print(f"{kills} kills while terms are written, none of {known} missing")


@pytest.mark.timeout(all_or_few(3600, 180))
def test_a_kill_while_earlier_states_are_put_in_place_loses_none(tmp_path, monkeypatch):
    text = long_text(all_or_few(10_000, 3_000))
    dice, kills, short = random.Random(6), all_or_few(20, 2), 0
    for turn in range(kills):
        folder = tmp_path / str(turn)
        folder.mkdir()
        path = folder / "episode.txt"
        path.write_text(text, "utf-8", newline="")
        monkeypatch.setenv("RELECTURE_DATA", str(folder / "data"))
        for every in (5, 9, 14):
            states.keep(path, decided(text, every))
        workfile.save(workfile.beside(path), decided(text, 14))
        process = start(path, folder / "data", 0, "restore")
        told = killed_after(process, dice.randrange(2, 60), dice.random() * 0.02)
        kept = fingerprint(workfile.find(path, text).saved.review)
        assert kept in told[-2:]
        short += kept != told[-1]
        assert len(states.states(path, digest(text))) >= 3
    print(f"{kills} kills while states are put in place, {short} of them one step short")


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
