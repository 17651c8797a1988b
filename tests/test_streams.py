"""Commands whose output is closed or full, that are interrupted, or given names no system takes."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from editor.app import INTERRUPTED
from tests.conftest import ROOT

PROGRAM = f'"{sys.executable}" -m editor'
ON_POSIX = pytest.mark.skipif(os.name == "nt", reason="streams are closed by a POSIX shell")
HAS_FULL = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="a device that is full is Linux's"
)
TOO_LONG = "a" * 300


def shell(line, cwd, **more):
    env = {**os.environ, "LANGUAGE": "en", "PYTHONPATH": str(ROOT), **more}
    return subprocess.run(
        line, shell=True, cwd=cwd, env=env, capture_output=True, text=True, encoding="utf-8",
        timeout=120, check=False,
    )  # fmt: skip


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "t.txt").write_text("Il faut que que tu viennes.\n", "utf-8")
    return tmp_path


@ON_POSIX
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("scan t.txt", 1), ("scan t.txt --json", 1), ("scan gone.txt", 2),
        ("clean t.txt -o new.txt", 0), ("export t.txt --to md -o .", 0), ("--help", 0),
        ("frobnicate", 2),
    ],
)  # fmt: skip
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_streams_that_are_not_there_change_no_outcome(folder, arguments, code, closed):
    done = shell(f"{PROGRAM} {arguments} {closed}", folder)
    assert done.returncode == code
    assert "Traceback" not in done.stderr
    if "2>&-" in closed and code == 2:
        assert done.stdout == ""  # what is told of errors is no output


@HAS_FULL
@pytest.mark.parametrize("arguments", ["scan gone.txt", "clean t.txt -o new.txt"])
def test_a_full_disk_behind_what_is_told_is_no_traceback(folder, arguments):
    done = shell(f"{PROGRAM} {arguments} 2>/dev/full", folder)
    assert (done.returncode, done.stdout) == (2, "")


@ON_POSIX
def test_ctrl_c_ends_a_command_without_a_traceback(folder):
    path = folder / "long.txt"
    path.write_text("Il faut que que tu viennes.\n" * 200_000, "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-X", "importtime", "-m", "editor", "scan", str(path)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, text=True,
    )  # fmt: skip
    while "editor.detectors" not in process.stderr.readline():  # it is on its way, not at its start
        pass
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode == INTERRUPTED
    assert "Traceback" not in told


@pytest.mark.parametrize("arguments", ["scan {}", "clean {} -o a.txt", "export {} --to txt", "{}"])
def test_a_name_that_no_system_takes_is_told_as_what_it_is(folder, arguments):
    done = shell(f"{PROGRAM} {arguments.format(TOO_LONG)}", folder)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "cannot be written" not in done.stderr
    assert TOO_LONG in done.stderr


@ON_POSIX
def test_an_export_whose_name_becomes_too_long_is_told_with_that_name(folder):
    name = "b" * 245
    (folder / "t.txt").rename(folder / f"{name}.txt")
    done = shell(f"{PROGRAM} export {name}.txt --to redline -o out", folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"{name}.redline.docx: the file cannot be written" in done.stderr


@ON_POSIX
def test_a_folder_that_is_still_to_be_made_does_not_hide_the_transcript(folder):
    done = shell(f"{PROGRAM} clean t.txt -o new/../t.txt --apply repeat", folder)
    assert done.returncode == 2
    assert "the transcript itself" in done.stderr
    assert (folder / "t.txt").read_text("utf-8") == "Il faut que que tu viennes.\n"


def test_a_folder_instead_of_a_file_has_a_name_in_what_is_told(folder):
    done = shell(f"{PROGRAM} clean t.txt -o .", folder)
    assert done.returncode == 2
    assert done.stderr == "relecture: .: this is a folder, not a file.\n"


@pytest.mark.parametrize(
    "arguments",
    [
        'scan ""', 'export "" --to txt', 'clean "" -o a.txt', 'clean t.txt -o ""',
        'export t.txt --to md -o ""', 'scan t.txt --glossary ""',
    ],
)  # fmt: skip
def test_an_empty_name_is_not_the_folder_that_one_is_in(folder, arguments):
    done = shell(f"{PROGRAM} {arguments}", folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert "the name is empty" in done.stderr
    assert [path.name for path in folder.iterdir()] == ["t.txt"]
