"""The disk fails in every way it can: the work stays, and the window says where."""

import os
import shutil
import subprocess
import threading
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton

from editor.core.clean import CleanOptions
from editor.core.glossary import Term
from editor.core.session_file import digest
from editor.core.text import Span
from editor.core.user_error import UserError
from editor.export import Job
from editor.keeping import files, show, states, workfile
from editor.ui.desk import Desk
from tests.ui.conftest import answer

TEXT = "Il faut que que vous veniez. Une chose étonante.\nNos collègue sont là, un laminnoir.\n"
FIXED = TEXT.replace("que que", "que", 1)


@contextmanager
def mounted(folder, options):
    """A small disk of its own at a folder; skips where this user may not mount."""
    folder.mkdir(exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    if not shutil.which("mount") or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("this user cannot mount a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(folder):
    """Fill a disk to the last byte and give the file that does it."""
    path = folder / "ballast"
    with path.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 512)
        except OSError:
            return path


def start(driver, path):
    path.write_bytes(TEXT.encode())
    driver.open(path)
    return path


def told(driver):
    return driver.window.notice.text()


def settle_disk(driver):
    driver.control.save_now()
    driver.qtbot.wait(20)


def test_a_failed_write_leaves_the_old_file(tmp_path, monkeypatch):
    target = tmp_path / "work.json"
    files.write_atomically(target, b"old")

    def full(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(UserError, match=r"work\.json: .*the disk is full"):
        files.write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["work.json"]


def test_file_and_folder_are_put_on_the_disk_itself(tmp_path, monkeypatch):
    synced = []
    fsync = os.fsync

    def watch(handle):
        synced.append(os.path.realpath(f"/proc/self/fd/{handle}"))
        fsync(handle)

    monkeypatch.setattr(files.os, "fsync", watch)
    files.write_atomically(tmp_path / "work.json", b"new")
    assert len(synced) == 2
    assert synced[0].startswith(str(tmp_path.resolve() / ".work.json"))
    assert synced[1] == str(tmp_path.resolve())


def test_a_full_disk_is_told_and_the_work_is_in_the_own_folder(driver, tmp_path):
    with mounted(tmp_path / "disk", "size=128k") as disk:
        path = start(driver, disk / "text.txt")
        ballast = fill(disk)
        driver.press("F7 Enter")
        settle_disk(driver)
        assert "the disk is full" in told(driver)
        assert workfile.data_folder().name in told(driver)
        assert driver.session.current == FIXED
        assert driver.control.desk.autosave.is_safe
        driver.open_text("Autre.\n", "other.txt")
        assert not workfile.beside(path).exists()
        driver.open(path)
        assert driver.session.current == FIXED
        ballast.unlink()
        driver.press("F7 Backspace")
        settle_disk(driver)
        assert workfile.beside(path).exists()
        review = driver.session.review
        driver.open_text("Autre.\n", "other.txt")
        driver.open(path)
        assert driver.session.review.rejected == review.rejected != frozenset()
        driver.open_text("Autre.\n", "other.txt")


def test_where_nothing_can_be_written_the_window_does_not_close_by_itself(
    driver, tmp_path, monkeypatch
):
    with mounted(tmp_path / "disk", "size=256k") as disk:
        monkeypatch.setenv("RELECTURE_DATA", str(disk / "data"))
        path = start(driver, disk / "text.txt")
        ballast = fill(disk)
        driver.press("F7 Enter")
        settle_disk(driver)
        assert "the disk is full" in told(driver)
        assert not driver.control.desk.autosave.is_safe
        said = []

        def stay(box):
            said.append(box.text())
            next(b for b in box.findChildren(QPushButton) if "Stay" in b.text()).click()

        answer(stay)
        assert not driver.window.close()
        assert driver.window.isVisible()
        assert "could not be written" in said[0]
        ballast.unlink()
        driver.press("Enter")
        settle_disk(driver)
        assert driver.control.desk.autosave.is_safe
        kept = driver.session.review.edits
        assert len(kept.items) == 2
        driver.open_text("Autre.\n", "other.txt")
        driver.open(path)
        assert driver.session.edits == kept
        driver.open_text("Autre.\n", "other.txt")


def test_a_folder_that_cannot_be_written(driver, tmp_path):
    with mounted(tmp_path / "disk", "size=256k") as disk:
        path = disk / "text.txt"
        path.write_bytes(TEXT.encode())
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        driver.open(path)
        assert "text.txt" in told(driver)
        assert workfile.data_folder().name in told(driver)
        driver.press("F7 Enter")
        driver.open_text("Autre.\n", "other.txt")
        driver.open(path)
        assert driver.session.current == FIXED
        assert [p.name for p in disk.iterdir()] == ["text.txt"]
        driver.open_text("Autre.\n", "other.txt")


def test_an_own_folder_that_cannot_be_written_is_told_once_and_nothing_is_lost(
    driver, tmp_path, monkeypatch
):
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("RELECTURE_DATA", str(tmp_path / "file" / "data"))
    path = start(driver, tmp_path / "text.txt")
    driver.press("F7 Enter")
    assert "cannot be written" in told(driver)
    settle_disk(driver)
    assert driver.control.desk.autosave.is_safe
    driver.window.notice.clear()
    driver.press("Enter")
    settle_disk(driver)
    assert not told(driver)
    edits = driver.session.edits
    driver.session.teach(Term("Ker Lann"))
    driver.open_text("Autre.\n", "other.txt")
    assert show.read(path).get("Ker Lann")
    driver.open(path)
    assert driver.session.edits == edits


def test_a_folder_that_vanishes_while_its_file_is_open(driver, tmp_path):
    disk = tmp_path / "network"
    disk.mkdir()
    path = start(driver, disk / "text.txt")
    driver.press("F7 Enter")
    away = disk.rename(tmp_path / "away")
    driver.press("Backspace")
    settle_disk(driver)
    assert "text.txt" in told(driver)
    assert not disk.exists()  # it may be a place where a disk will be again
    assert driver.control.desk.autosave.is_safe
    review = driver.session.review
    away.rename(disk)
    driver.open_text("Autre.\n", "other.txt")
    driver.open(path)
    assert driver.session.edits == review.edits
    assert driver.session.review.rejected == review.rejected


def test_a_locked_sidecar_is_told_and_written_when_it_is_free(driver, tmp_path, monkeypatch):
    path = start(driver, tmp_path / "text.txt")
    sidecar = workfile.beside(path)
    replace = os.replace

    def locked(source, target):
        if str(target) == str(sidecar):
            raise PermissionError(13, "Permission denied")
        replace(source, target)

    monkeypatch.setattr(files.os, "replace", locked)
    driver.press("F7 Enter")
    settle_disk(driver)
    assert "access is denied" in told(driver)
    assert not sidecar.exists()
    monkeypatch.setattr(files.os, "replace", replace)
    driver.press("Backspace")
    settle_disk(driver)
    assert workfile.peek(path, TEXT).review.edits == driver.session.edits
    assert sidecar.exists()


def test_a_sidecar_deleted_while_open_is_there_again(driver, tmp_path):
    path = start(driver, tmp_path / "text.txt")
    driver.press("F7 Enter")
    settle_disk(driver)
    workfile.beside(path).unlink()
    driver.press("Backspace")
    settle_disk(driver)
    assert workfile.peek(path, TEXT).review.edits == driver.session.edits
    assert workfile.beside(path).exists()
    assert not driver.window.notice.isVisible()


def without_checksum(text):
    """A sidecar as one leaves it who knows that he changes it by hand."""
    return text[: text.rindex(',\n"checksum"')] + "\n}"


def test_a_sidecar_edited_by_hand_is_used_and_while_open_taken_over(driver, tmp_path):
    path = start(driver, tmp_path / "text.txt")
    sidecar = workfile.beside(path)
    driver.press("F7 Enter Backspace")
    driver.open_text("Autre.\n", "other.txt")
    by_hand = without_checksum(sidecar.read_text("utf-8").replace('"que"', '"ke"'))
    sidecar.write_text(by_hand, "utf-8")
    driver.open(path)
    assert driver.session.current == TEXT.replace("que que", "ke", 1)
    sidecar.write_text(by_hand.replace('"ke"', '"quoi"'), "utf-8")
    driver.press("F7 Enter")
    settle_disk(driver)
    assert driver.session.current.startswith("Il faut quoi vous")
    assert len(driver.session.edits.items) == 2
    assert driver.screen().startswith("Il faut quoi vous")
    assert "taken over" in told(driver)
    assert workfile.peek(path, TEXT).review.edits == driver.session.edits


def test_a_sidecar_damaged_while_open_is_set_aside(driver, tmp_path):
    path = start(driver, tmp_path / "text.txt")
    sidecar = workfile.beside(path)
    driver.press("F7 Enter")
    settle_disk(driver)
    sidecar.write_text("{", "utf-8")
    driver.press("Enter")
    settle_disk(driver)
    assert "another program" in told(driver)
    assert (tmp_path / f"{sidecar.name}.1.bak").read_text("utf-8") == "{"
    assert workfile.peek(path, TEXT).review.edits == driver.session.edits


def test_what_another_computer_decided_meanwhile_is_taken_over(driver, tmp_path, monkeypatch):
    path = start(driver, tmp_path / "text.txt")
    here = workfile.data_folder()
    monkeypatch.setenv("RELECTURE_DATA", str(tmp_path / "other computer"))
    other = Desk()
    theirs = other.take(path, other.read(path))
    theirs.replace(Span(0, 2), "Elle")
    other.close(theirs)
    monkeypatch.setenv("RELECTURE_DATA", str(here))
    driver.press("F7 Enter")
    settle_disk(driver)
    assert driver.session.current == FIXED.replace("Il", "Elle")
    assert driver.screen().startswith("Elle faut que vous")
    assert not list(tmp_path.glob("*.bak"))
    driver.control.undo()
    assert driver.session.current == FIXED
    driver.control.redo()
    driver.open_text("Autre.\n", "other.txt")
    driver.open(path)
    assert driver.session.current == FIXED.replace("Il", "Elle")


def test_where_both_computers_decided_on_one_place_the_others_is_kept(
    driver, tmp_path, monkeypatch
):
    path = start(driver, tmp_path / "text.txt")
    here = workfile.data_folder()
    monkeypatch.setenv("RELECTURE_DATA", str(tmp_path / "other computer"))
    other = Desk()
    theirs = other.take(path, other.read(path))
    theirs.replace(Span(8, 15), "quoi")
    other.close(theirs)
    kept = workfile.beside(path).read_bytes()
    monkeypatch.setenv("RELECTURE_DATA", str(here))
    driver.press("F7 Enter")
    settle_disk(driver)
    assert driver.session.current == FIXED
    assert "another computer" in told(driver)
    assert (tmp_path / "text.txt.relecture.json.1.bak").read_bytes() == kept


def test_a_reader_that_fails_leaves_the_open_file_kept(driver, tmp_path, monkeypatch):
    path = start(driver, tmp_path / "text.txt")
    driver.press("F7 Enter")
    other = tmp_path / "other.txt"
    other.write_bytes(b"Autre chose.\n")

    def fails(*args):
        raise OverflowError("too large")

    for module, name in ((workfile, "find"), (files.transcripts, "read")):
        with monkeypatch.context() as patch:
            patch.setattr(module, name, fails)
            assert not driver.window.open(other)
        assert "other.txt" in told(driver)
        assert driver.control.path == path
        driver.press("F7 Enter")
        settle_disk(driver)
        assert workfile.peek(path, TEXT).review.edits == driver.session.edits


@pytest.mark.parametrize(
    "stem", ["x" * 236, "é" * 117, "語" * 80, "x" * 250], ids=["latin", "accents", "wide", "full"]
)
def test_a_name_too_long_for_a_sidecar_is_kept_in_the_own_folder(driver, tmp_path, stem):
    start(driver, tmp_path / "text.txt")
    driver.press("F7 Enter")
    path = start(driver, tmp_path / f"{stem}.txt")
    driver.press("F7 Enter")
    settle_disk(driver)
    assert workfile.data_folder().name in told(driver)
    review = driver.session.review
    driver.open(tmp_path / "text.txt")
    assert driver.session.current == FIXED
    driver.open(path)
    assert driver.session.edits == review.edits


def test_earlier_work_that_does_not_go_on_by_itself_is_offered(driver, tmp_path):
    path = start(driver, tmp_path / "text.txt")
    driver.press("F7 Enter Enter")
    driver.open_text("Autre.\n", "other.txt")
    workfile.beside(path).unlink()
    driver.open(path)
    assert driver.session.current == TEXT
    assert "2 decisions" in told(driver)
    driver.window.notice.button.click()
    driver.settle()
    assert len(driver.session.edits.items) == 2
    driver.control.undo()
    assert driver.session.current == TEXT


def test_the_settings_are_for_the_user_alone(driver, tmp_path):
    start(driver, tmp_path / "text.txt")
    driver.window.settings.sync()
    assert (tmp_path / "settings.ini").stat().st_mode & 0o777 == 0o600


def test_an_export_of_a_private_transcript_is_private(driver, tmp_path):
    path = tmp_path / "text.txt"
    path.write_bytes(TEXT.encode())
    path.chmod(0o600)
    driver.open(path)
    job = Job(driver.session, driver.control.document, CleanOptions(), "x", 0, "en", str)
    out = tmp_path / "clean.txt"
    assert driver.window.files.export({"txt": out}, job) == [out]
    assert out.stat().st_mode & 0o777 == 0o600
    out.chmod(0o640)
    driver.window.files.export({"txt": out}, job)
    assert out.stat().st_mode & 0o777 == 0o640


def test_an_export_that_cannot_be_written_is_told_and_nothing_is_lost(driver, tmp_path):
    path = start(driver, tmp_path / "text.txt")
    job = Job(driver.session, driver.control.document, CleanOptions(), "x", 0, "en", str)
    (tmp_path / "folder.txt").mkdir()
    nowhere = tmp_path / "nowhere.txt"
    nowhere.symlink_to(tmp_path / "gone" / "x.txt")
    read_only = tmp_path / "read only.txt"
    read_only.write_text("kept")
    read_only.chmod(0o444)
    hard = tmp_path / "hard.txt"
    hard.hardlink_to(path)
    link = tmp_path / "link.txt"
    link.symlink_to(path)
    for bad in (tmp_path / "folder.txt", nowhere, read_only, hard, link):
        driver.window.notice.clear()
        assert driver.window.files.export({"txt": bad}, job) == []
        assert told(driver)
    assert read_only.read_text() == "kept"
    assert path.read_bytes() == TEXT.encode()
    assert nowhere.is_symlink()


def test_a_sidecar_of_a_newer_version_is_left_as_it_is(driver, tmp_path):
    newer = '{"program": "relecture", "format": 99, "secret": "kept"}'
    sidecar = tmp_path / "text.txt.relecture.json"
    sidecar.write_text(newer, "utf-8")
    start(driver, tmp_path / "text.txt")
    assert "newer version" in told(driver)
    driver.press("F7 Enter")
    settle_disk(driver)
    assert (tmp_path / f"{sidecar.name}.1.bak").read_text("utf-8") == newer


def test_a_transcript_changed_while_open_is_told_and_opened_again_with_its_decisions(
    driver, tmp_path
):
    path = start(driver, tmp_path / "text.txt")
    driver.press("F7 Enter Enter")
    count = len(driver.session.edits.items)
    assert count == 2
    other = "Épisode 12, bonjour à tous.\n" + TEXT.replace("Une chose étonante", "Une chose utile")
    path.write_bytes(other.encode())
    driver.control.desk.autosave.look()
    driver.qtbot.waitUntil(lambda: "text.txt" in told(driver))
    driver.window.notice.button.click()
    driver.settle()
    assert driver.session.current == other.replace("que que", "que", 1)
    assert "1 decision carried over" in told(driver)
    assert "1 without a place" in told(driver)
    lines = []
    answer(lambda dialog: (lines.append(dialog.text.toPlainText()), dialog.reject()))
    driver.window.notice.button.click()
    assert "étonante" in lines[0]
    assert list(tmp_path.glob("*.bak"))
    driver.open_text("Autre.\n", "other.txt")
    driver.open(path)
    assert driver.session.current == other.replace("que que", "que", 1)
    assert not driver.window.notice.isVisible()


def test_a_file_touched_but_not_changed_is_not_told(driver, tmp_path):
    path = start(driver, tmp_path / "text.txt")
    os.utime(path, (1, 1))
    driver.control.desk.autosave._look_now()
    driver.qtbot.wait(20)
    assert not driver.window.notice.isVisible()


def test_a_transcript_moved_while_open_goes_on_at_its_new_place(driver, tmp_path):
    path = start(driver, tmp_path / "text.txt")
    driver.press("F7 Enter")
    (tmp_path / "elsewhere").mkdir()
    moved = path.rename(tmp_path / "elsewhere" / "épisode 1.txt")
    driver.control.desk.autosave.look()
    driver.qtbot.waitUntil(lambda: "no longer there" in told(driver))
    driver.press("Backspace")
    review = driver.session.review
    driver.open(moved)
    assert "text.txt" in told(driver)
    assert driver.session.edits == review.edits
    assert driver.session.review.rejected == review.rejected
    assert workfile.beside(moved).exists()


def test_a_copy_of_a_transcript_begins_anew(driver, tmp_path):
    path = start(driver, tmp_path / "text.txt")
    driver.press("F7 Enter")
    copy = tmp_path / "copy.txt"
    copy.write_bytes(path.read_bytes())
    driver.open(copy)
    assert driver.session.current == TEXT
    assert not driver.window.notice.isVisible()


def test_a_clock_that_goes_backwards_loses_no_state(driver, tmp_path, monkeypatch):
    now = [2_000_000_000.0]
    monkeypatch.setattr(states.time, "time", lambda: now[0])
    path = start(driver, tmp_path / "text.txt")
    for _ in range(13):
        now[0] -= 1_000_000
        driver.window.view.setFocus()
        driver.press("Ctrl+End X")
        driver.open_text("Autre.\n", "other.txt")
        driver.open(path)
    kept = states.states(path, digest(TEXT))
    assert len(kept) == states.STATES
    assert states.load(kept[0]).review == driver.session.review
    assert len({len(states.load(s).review.edits.items[0].text) for s in kept}) == states.STATES
    assert driver.session.current.strip().lower().endswith("x" * 13)


def test_a_wrong_encoding_and_back_brings_the_work_back(driver, tmp_path):
    start(driver, tmp_path / "text.txt")
    driver.press("F7 Enter Enter Backspace")
    before = driver.session.review
    driver.window.files.reopen("utf-16")
    driver.settle()
    assert driver.session.source != TEXT
    driver.window.files.reopen("utf-8")
    driver.settle()
    assert driver.session.source == TEXT
    assert driver.session.edits == before.edits
    assert driver.session.review.rejected == before.rejected
    assert "earlier work" in told(driver)


def test_the_encoding_menu_reads_a_file_that_was_just_refused(driver, tmp_path):
    start(driver, tmp_path / "text.txt")
    path = tmp_path / "other.txt"
    path.write_bytes(bytes([0x81, 0x8D, 0x90]) * 9 + b"abc")
    assert not driver.window.open(path, "utf-8")
    assert "--encoding" in told(driver)
    assert driver.session.source == TEXT
    submenu = driver.window.submenus["encoding"]
    next(a for a in submenu.actions() if a.text() == "cp850").trigger()
    driver.settle()
    assert driver.control.path == path
    assert driver.session.source.endswith("abc")


def test_another_file_is_opened_without_waiting_for_the_disk(driver, tmp_path, monkeypatch):
    one = start(driver, tmp_path / "one.txt")
    driver.press("F7 Enter")
    driver.control.teach("Lambertain", ())
    driver.settle()
    decided = driver.session.review
    fsync, threads = os.fsync, []

    def watch(handle):
        threads.append(threading.current_thread())
        fsync(handle)

    monkeypatch.setattr(files.os, "fsync", watch)
    (tmp_path / "two.txt").write_text(FIXED, "utf-8")
    driver.open(tmp_path / "two.txt")
    assert len(threads) >= 3  # the show's glossary, the work, a state of it
    assert threading.main_thread() not in threads
    assert workfile.peek(one, TEXT).review == decided
    assert show.read(one).get("Lambertain")
    assert states.newest(one, TEXT).review == decided


def test_closing_while_another_file_is_opened_loses_nothing(driver, tmp_path, monkeypatch):
    one = start(driver, tmp_path / "one.txt")
    driver.press("F7 Enter")
    driver.control.teach("Lambertain", ())
    driver.settle()
    decided = driver.session.review
    kept = show.change

    def slowly(*args, **named):  # the window is closed while the disk is waited for
        if threading.current_thread() is not threading.main_thread():
            closed.wait(10)
        return kept(*args, **named)

    closed = threading.Event()
    monkeypatch.setattr(show, "change", slowly)
    (tmp_path / "two.txt").write_text(FIXED, "utf-8")

    def close():
        driver.control.close()
        closed.set()

    QTimer.singleShot(50, close)
    assert not driver.control.open(tmp_path / "two.txt")
    assert closed.is_set()
    assert workfile.peek(one, TEXT).review == decided
    assert show.read(one).get("Lambertain").uses == 1
