"""The dialog of language models: by keys, with files on the disk, with and without llama.cpp."""

import importlib.util
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.core.message import Message
from editor.engines import llama, models
from editor.engines.models import AUTO, OFF
from tests.engines import tiny
from tests.ui.conftest import answer
from tests.ui.test_access import nameless

HAS_LLAMA = importlib.util.find_spec("llama_cpp") is not None
needs_llama = pytest.mark.skipif(not HAS_LLAMA, reason="the extra `context` is not installed")


def shown(driver):
    """The dialog, opened by its command and with the keyboard in it."""
    driver.window.actions_by_id["model"].trigger()
    dialog = driver.window.dialogs.beside["model"]
    dialog.activateWindow()
    driver.qtbot.waitUntil(dialog.isActiveWindow)
    driver.qtbot.waitUntil(lambda: QApplication.focusWidget() in dialog.list.buttons)
    return dialog


def press(dialog, key):
    """Press a key in the dialog, which is active again when a question was answered."""
    dialog.activateWindow()
    QTest.qWaitForWindowActive(dialog)
    QTest.keyClick(dialog.focusWidget(), key)


def button_of(box, text):
    return next(b for b in box.buttons() if b.text().replace("&", "").startswith(text))


def settle(driver, dialog):
    driver.qtbot.waitUntil(lambda: not dialog.errand.is_running, timeout=60_000)


def added(driver, path, *, copied):
    """The dialog, opened, with one file added as its only model."""
    dialog = shown(driver)
    dialog.add_file(path, copied=copied)
    settle(driver, dialog)
    driver.qtbot.waitUntil(lambda: len(dialog.list.models) == 1)
    return dialog


def told(dialog):
    return [button.text() for button in dialog.list.buttons], [
        label.text() for label in dialog.list.details
    ]


def test_it_shows_what_is_there_and_arrows_and_enter_choose(driver, models_folder):
    tiny.write(models_folder / "a.gguf", name=tiny.Value(tiny.STRING, b"Alpha & Co"))
    tiny.write(models_folder / "b.gguf", name=tiny.Value(tiny.STRING, b"Beta"))
    (models_folder / "c.gguf").write_text("no model")
    dialog = shown(driver)
    names, details = told(dialog)
    assert names == ["None", "Alpha && Co", "Beta", "c"]
    assert "kB" in details[1]
    assert "not a language model" in details[3]
    assert dialog.list.buttons[1].isChecked()  # AUTO: the first one
    assert dialog.list.buttons[1].hasFocus()
    press(dialog, Qt.Key.Key_Down)
    assert dialog.list.current().path == models_folder / "b.gguf"
    assert models.chosen() == AUTO  # not before OK
    press(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert models.chosen() == models_folder / "b.gguf"
    dialog = shown(driver)
    assert dialog.list.buttons[2].hasFocus()
    press(dialog, Qt.Key.Key_Up)
    press(dialog, Qt.Key.Key_Up)
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert models.chosen() == models_folder / "b.gguf"  # Escape keeps what was chosen
    dialog = shown(driver)
    press(dialog, Qt.Key.Key_Up)
    press(dialog, Qt.Key.Key_Up)
    press(dialog, Qt.Key.Key_Return)
    assert models.chosen() == OFF


def test_two_of_one_name_are_told_apart_by_their_files(driver, models_folder):
    for name in ("large", "small"):
        tiny.write(models_folder / f"{name}.gguf")
    tiny.write(models_folder / "tiny.gguf", name=tiny.Value(tiny.STRING, b"Beta"))
    details = told(shown(driver))[1]
    assert "large.gguf" in details[1]
    assert "small.gguf" in details[2]
    assert "gguf" not in details[3]


def test_ok_without_any_model_leaves_the_first_one_to_come_in_use(driver, models_folder):
    dialog = shown(driver)
    assert not dialog.measure.isEnabled()
    assert not dialog.remove.isEnabled()
    press(dialog, Qt.Key.Key_Return)
    assert models.chosen() == AUTO


def test_a_file_is_copied_marked_and_used_after_ok(driver, models_folder, tmp_path):
    source = tiny.write(tmp_path / "mine.gguf")
    dialog = added(driver, source, copied=True)
    assert source.exists()
    assert dialog.list.current().path == models_folder / "mine.gguf"
    assert "OK" in dialog.message.text()
    driver.qtbot.waitUntil(lambda: dialog.list.buttons[1].hasFocus())
    press(dialog, Qt.Key.Key_Return)
    assert models.chosen() == models_folder / "mine.gguf"


def test_it_is_asked_whether_a_file_is_copied(driver, models_folder, tmp_path):
    source = tiny.write(tmp_path / "mine.gguf")
    dialog = shown(driver)
    asked = []

    def say(key):
        def do(box):
            asked.append(box.text())
            QTest.keyClick(box, key)

        return do

    answer(say(Qt.Key.Key_Return))
    assert dialog._asks_whether_copied(source) is True
    answer(say(Qt.Key.Key_Escape))
    assert dialog._asks_whether_copied(source) is None
    answer(lambda box: button_of(box, "Use it").click())
    assert dialog._asks_whether_copied(source) is False
    assert "mine.gguf" in asked[0]
    with source.open("r+b") as file:
        file.truncate(1 << 43)  # a hole, larger than any disk
    answer(say(Qt.Key.Key_Return))
    assert dialog._asks_whether_copied(source) is False
    assert "no room" in asked[-1]


@pytest.mark.parametrize("content", [b"Bonjour", b"GGUF", b"GGUF\3\0\0\0" + b"\xff" * 64])
def test_what_is_no_model_is_one_sentence_and_changes_nothing(
    driver, models_folder, tmp_path, content
):
    path = tmp_path / "<b>letter.gguf"
    path.write_bytes(content)
    dialog = shown(driver)
    dialog.add_file(path, copied=True)
    settle(driver, dialog)
    assert "not a language model" in dialog.message.text()
    assert "<b>letter" in dialog.message.text()
    assert models.known() == ()
    assert dialog.list.buttons[0].hasFocus()


def test_a_file_in_use_elsewhere_is_only_forgotten(driver, models_folder, tmp_path):
    path = tiny.write(tmp_path / "mine.gguf")
    dialog = added(driver, path, copied=False)
    assert str(path) in told(dialog)[1][1]
    driver.qtbot.waitUntil(lambda: dialog.list.buttons[1].hasFocus())
    answer(lambda box: button_of(box, "Take").click())
    press(dialog, Qt.Key.Key_Delete)
    assert path.exists()
    assert told(dialog)[0] == ["None"]


def test_del_asks_and_enter_keeps_the_file(driver, models_folder):
    path = tiny.write(models_folder / "a.gguf")
    models.choose(path)
    dialog = shown(driver)
    answer(lambda box: QTest.keyClick(box, Qt.Key.Key_Return))
    press(dialog, Qt.Key.Key_Delete)
    assert path.exists()
    answer(lambda box: button_of(box, "Delete").click())
    press(dialog, Qt.Key.Key_Delete)
    assert not path.exists()
    assert told(dialog)[0] == ["None"]
    assert models.used() is None


def test_escape_stops_the_work_first_and_closes_then(driver, models_folder, tmp_path):
    dialog = shown(driver)
    begun = threading.Event()

    def endless(step):
        while True:
            step(0.5)
            begun.set()

    dialog._start(Message("x"), endless, lambda result: None)
    driver.qtbot.waitUntil(begun.is_set)
    assert dialog.stop.hasFocus()
    assert not dialog.add.isEnabled()
    driver.qtbot.waitUntil(lambda: dialog.bar.value() == 50)
    press(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.message.text() == "Stopped."
    assert dialog.add.isEnabled()
    assert dialog.list.buttons[0].hasFocus()
    dialog.errand.wait()
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_window_that_is_closed_ends_the_work(driver, models_folder):
    dialog = shown(driver)
    ended = threading.Event()

    def endless(step):
        try:
            while True:
                step(0.0)
        finally:
            ended.set()

    dialog._start(Message("x"), endless, lambda result: None)
    driver.window.close()
    assert ended.is_set()


def test_a_fault_of_ours_is_a_sentence_and_the_window_stays(driver, models_folder):
    dialog = shown(driver)

    def broken(step):
        raise ZeroDivisionError

    dialog._start(Message("x"), broken, lambda result: None)
    settle(driver, dialog)
    assert "ZeroDivisionError" in dialog.message.text()


def test_the_manual_says_where_to_get_one_and_stays_readable_beside(driver, models_folder):
    dialog = shown(driver)
    dialog.where.click()
    manual = driver.window.help.manual
    assert manual.browser.source().fileName() == "context.md"
    assert manual.isVisible()
    assert dialog.isVisible()
    assert not dialog.isModal()  # else the manual could not be scrolled
    manual.close()


def test_without_llama_it_says_so_calmly_and_the_rest_works(driver, models_folder, monkeypatch):
    monkeypatch.setattr(llama.importlib.util, "find_spec", lambda name: None)
    tiny.write(models_folder / "a.gguf")
    dialog = shown(driver)
    assert dialog.lacking.isVisible()
    assert "dev.py context" in dialog.lacking.text()
    assert not dialog.measure.isEnabled()
    assert dialog.add.isEnabled()
    press(dialog, Qt.Key.Key_Return)
    assert models.chosen() == models_folder / "a.gguf"


def test_every_part_has_a_name_and_it_fits_a_small_screen(driver, models_folder):
    tiny.write(models_folder / "a.gguf", name=tiny.Value(tiny.STRING, b"long name " * 40))
    dialog = shown(driver)
    assert not nameless(dialog)
    assert dialog.list.buttons[1].accessibleDescription() == dialog.list.details[1].text()
    assert dialog.minimumSizeHint().width() <= 1000
    assert dialog.minimumSizeHint().height() <= 560


@needs_llama
def test_the_speed_is_measured_beside_the_window(driver, models_folder):
    tiny.write(models_folder / "a.gguf")
    driver.open_text("Le vent de la mer est là, et la mère voit les voix de l'ami. " * 40)
    dialog = shown(driver)
    code, text = dialog._sample()
    assert code == "fr"
    assert text.startswith("Le vent de la mer")
    dialog.measure.click()
    assert dialog.stop.isVisible()
    settle(driver, dialog)
    assert "words a second here" in told(dialog)[1][1]
    assert dialog.list.buttons[1].hasFocus()


@needs_llama
def test_ok_and_remove_leave_a_model_at_its_work_that_stays_in_use(driver, models_folder):
    reading = driver.control.looking.reading
    tiny.write(models_folder / "a.gguf")
    tiny.write(models_folder / "b.gguf")
    driver.open_text("Le vent de la mer est là, et la mère voit les voix de l'ami. " * 40)
    driver.qtbot.waitUntil(lambda: driver.control.context is not None, timeout=60_000)
    driver.control.pause_context()
    reading.wait()
    before, bench = driver.control.context, reading._bench
    assert (before.model, before.is_paused) == ("tiny", True)
    dialog = shown(driver)
    press(dialog, Qt.Key.Key_Return)
    dialog = shown(driver)
    press(dialog, Qt.Key.Key_Down)
    answer(lambda box: button_of(box, "Delete").click())
    press(dialog, Qt.Key.Key_Delete)
    assert models.known()[0].path == models_folder / "a.gguf"
    assert reading._bench is bench
    assert driver.control.context == before
    driver.control.pause_context()
    press(dialog, Qt.Key.Key_Up)
    press(dialog, Qt.Key.Key_Return)
    driver.qtbot.waitUntil(lambda: not reading.is_reading, timeout=60_000)
    assert models.chosen() == OFF
    assert driver.control.context is None


@needs_llama
def test_a_model_that_llama_cannot_use_is_told_when_it_is_measured(driver, models_folder):
    tiny.write(models_folder / "a.gguf", architecture=tiny.Value(tiny.STRING, b"zzz"))
    dialog = shown(driver)
    dialog.measure.click()
    settle(driver, dialog)
    assert "damaged" in dialog.message.text()
