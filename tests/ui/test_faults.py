"""What goes wrong around the review: a detector that fails, two windows, no network."""

import socket
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from editor import detectors
from editor.core.message import Message
from editor.core.session_file import digest
from editor.core.summary import summary
from editor.detectors import DETECTORS, Detector
from editor.keeping import log, states
from editor.ui.summary_dialog import SummaryDialog
from tests.conftest import ROOT
from tests.ui.conftest import Driver, answer

TEXT = "Une chose étonante secrète.\nUn laminnoir.\n"


def broken(document, lexicon, glossary):
    raise ValueError(document.text)
    yield


def test_a_detector_that_fails_is_off_and_the_others_go_on(driver, monkeypatch, tmp_path):
    monkeypatch.setenv("RELECTURE_DATA", str(tmp_path / "data"))
    monkeypatch.setattr(log._log, "handlers", [])
    path = log.start()
    monkeypatch.setattr(detectors, "DETECTORS", (Detector("broken", broken), *DETECTORS))
    driver.open_text(TEXT)
    assert [s.text for s in driver.session.open()] == ["étonante", "laminnoir"]
    assert "broken" in driver.window.notice.text()
    driver.window.notice.button.click()
    details = QApplication.clipboard().text()
    assert details.startswith("broken: ValueError\n")
    assert "test_faults.py" in details
    written = path.read_text("utf-8")
    assert "broken: ValueError" in written
    assert "secrète" not in written + details
    calls = []
    monkeypatch.setattr(log, "failure", lambda what, error: calls.append(what) or "")
    driver.control.detect()
    driver.settle()
    assert not calls


def test_the_second_window_on_a_file_is_told_and_keeps_nothing(qtbot, tmp_path):
    one, two = Driver(qtbot, tmp_path), Driver(qtbot, tmp_path)
    path = one.open_text(TEXT)
    one.control.start_review()
    one.window.card.setFocus()
    one.control.accept()
    one.control.save_now()
    kept = one.control.desk.work.read_bytes()
    two.open(path)
    assert "text.txt" in two.window.notice.text()
    assert two.session.current == one.session.current
    two.control.start_review()
    two.control.accept()
    two.window.close()
    assert one.control.desk.work.read_bytes() == kept
    one.window.close()
    three = Driver(qtbot, tmp_path)
    three.open(path)
    assert not three.window.notice.isVisible()
    assert three.control.desk.work is not None
    three.window.close()


def test_the_program_opens_no_socket(driver, monkeypatch):
    made = []

    def refuse(*args, **kwargs):
        made.append(args)
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    driver.open_text(TEXT + '<img src="http://example.org/a.png"> javascript:alert(1)\n')
    driver.press("F7 Enter G Enter")
    driver.settle()
    assert not made


def test_the_window_has_no_part_of_the_network_until_there_is_a_sound():
    # What plays sound is linked to Qt's, and comes with the first one.
    code = (
        "import sys, editor.ui.main_window\n"
        "assert not [n for n in sys.modules if n.startswith(('PySide6.QtN', 'PySide6.QtM'))]"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


@pytest.mark.parametrize("text", ["\u202egnirts", "<b>x</b>", "a\x07b"])
def test_strange_letters_are_shown_harmless(driver, text):
    driver.open_text(f"Un {text} étonante.\n")
    assert "\u202e" not in driver.screen()
    assert "\x07" not in driver.screen()
    driver.press("F7")
    assert "<b>x</b>" not in driver.window.card.context.text()
    assert driver.session.current == f"Un {text} étonante.\n"


def test_the_last_ten_states_are_kept_and_put_back_as_one_step(driver, tmp_path, monkeypatch):
    monkeypatch.setenv("RELECTURE_DATA", str(tmp_path / "data"))
    path = driver.open_text(TEXT)
    driver.press("F7 Enter")
    first = driver.session.current
    for turn in range(13):
        driver.open(path)
        driver.window.view.setFocus()
        driver.press("Ctrl+End")
        driver.type(str(turn % 10))
    driver.open(path)
    kept = states.states(path, digest(TEXT))
    assert len(kept) == 10
    assert [s.when for s in kept] == sorted((s.when for s in kept), reverse=True)
    latest = driver.session.current
    assert latest.startswith(first.rstrip("\n")[:20])
    answer(lambda d: (d.setTextValue(d.comboBoxItems()[-1]), d.accept()))
    driver.window.files.ask_state()
    driver.settle()
    assert len(driver.session.current) < len(latest)
    driver.control.undo()
    assert driver.session.current == latest


@pytest.mark.usefixtures("no_strays")
def test_notices_stand_together_each_with_its_own_button(driver):
    bar, done = driver.window.notice, []
    bar.tell(Message("One"), Message("&First"), lambda: done.append(1))
    bar.tell(Message("Two"))
    bar.tell(Message("Three"), Message("&Third"), lambda: done.append(3))
    assert bar.text() == "One\nTwo\nThree"
    bar.button.click()
    bar.button.click()
    assert done == [3, 1]
    assert bar.text() == "Two"
    for number in range(5):
        bar.tell(Message("More {}", (str(number),)))
    assert bar.text() == "More 2\nMore 3\nMore 4"
    bar.tell(Message("More {}", ("3",)))  # once is enough
    assert bar.text() == "More 2\nMore 4\nMore 3"
    for close in bar.findChildren(QToolButton):
        close.click()
    assert not bar.isVisible()


EVIL = '<img src="file:///etc/hostname"><b>x</b>'


def test_what_looks_like_html_is_never_rendered(driver, tmp_path):
    """Names of files, words and terms as they stand, in labels and tool tips."""
    name = "<b>x<b>.txt"
    driver.open_text(f"Une chose {EVIL}étonante, Kervazo.\n", name)
    model = driver.window.suspects.model
    tips = [
        model.data(model.index(row, 0), Qt.ItemDataRole.ToolTipRole)
        for row in range(model.rowCount())
    ]
    assert tips
    assert not [text for text in tips if "<b>" in text or "<img" in text]
    figures = summary(driver.session, 3, 0, 0)
    dialog = SummaryDialog(EVIL, figures, driver.window)
    labels = dialog.findChildren(QLabel)
    assert EVIL in [label.text() for label in labels]
    for label in (*labels, *driver.window.findChildren(QLabel)):
        if label.textFormat() is not Qt.TextFormat.PlainText:
            assert "<img" not in label.text()
            assert "<b>x" not in label.text()


def test_what_was_seen_on_reading_a_file_is_one_notice(driver, tmp_path):
    path = tmp_path / "wetter.txt"
    text = "Heute ist das Wetter schön, und die Kinder spielen auf der Straße.\n"
    path.write_bytes(text.encode("cp850"))
    driver.open(path)
    notice = driver.window.notice
    assert "cp850" in notice.text()
    assert "Deutsch" in notice.text()
    driver.open_text("Une chose étonante.\n")
    assert not notice.isVisible()
