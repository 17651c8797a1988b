"""Text, card and list grow and shrink together: by Ctrl and the wheel, or by keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.ui.main_window import MainWindow
from tests.ui.conftest import answer

TEXT = "Une chose étonante, et une idée étonante.\n" * 40


def turn(part, angle, held=Qt.KeyboardModifier.ControlModifier):
    """Turn the wheel over the middle of a part, as the system tells of it."""
    window = part.window()
    at = part.mapTo(window, part.rect().center())
    QTest.wheelEvent(window.windowHandle(), at, QPoint(0, angle), QPoint(), held)
    QApplication.processEvents()


def sizes(window):
    """What the text, the card, its large words and the list are written in, in points."""
    card = window.card
    parts = (window.view, card, card.words.decision, card.best, window.suspects.view)
    return [part.font().pointSizeF() for part in parts]


def places(window):
    """Where the wheel may be turned."""
    card, suspects = window.card, window.suspects
    yield "the text", window.view.viewport()
    yield "the card", card
    yield "its words", card.context
    yield "its places", card.places.viewport()
    yield "the list", suspects.view.viewport()
    yield "the dial", suspects._dial
    yield "the status bar", window.statusBar()


def test_ctrl_and_the_wheel_scale_all_wherever_the_mouse_is(driver):
    driver.window.resize(1280, 800)
    driver.open_text(TEXT)
    driver.press("F7")
    window = driver.window
    usual = sizes(window)
    row = window.suspects.view.rowHeight(0)
    for name, part in places(window):
        card, top = driver.control.card, window.view.verticalScrollBar().value()
        dial = window.suspects._dial.currentIndex()
        turn(part, 120)
        assert sizes(window) == pytest.approx([1.1 * size for size in usual]), name
        assert window.suspects.view.rowHeight(0) > row, name
        turn(part, -120)
        assert sizes(window) == pytest.approx(usual), name
        assert driver.control.card is card, name
        assert window.view.verticalScrollBar().value() == top, name
        assert window.suspects._dial.currentIndex() == dial, name


def test_a_touchpad_takes_a_step_when_it_told_of_a_whole_notch(driver):
    driver.open_text(TEXT)
    view = driver.window.view
    for angle, percent in ((40, 100), (40, 100), (40, 110), (-60, 110), (-60, 100)):
        turn(view.viewport(), angle)
        assert driver.window.scale.percent == percent


def test_the_wheel_without_ctrl_scrolls(driver):
    driver.open_text(TEXT)
    usual = sizes(driver.window)
    turn(driver.window.view.viewport(), -120, Qt.KeyboardModifier.NoModifier)
    assert driver.window.view.verticalScrollBar().value() > 0
    assert sizes(driver.window) == usual


def test_keys_scale_all_and_go_back_to_the_usual_size(driver):
    driver.window.resize(1280, 800)
    driver.open_text(TEXT)
    usual = sizes(driver.window)
    driver.press("F7 Ctrl+Plus Ctrl+Plus")
    assert sizes(driver.window) == pytest.approx([1.25 * size for size in usual])
    assert "125" in driver.window.statusBar().currentMessage()
    driver.press("Ctrl+0")
    assert sizes(driver.window) == pytest.approx(usual)
    driver.press("Ctrl+Minus Ctrl+Minus Ctrl+Minus Ctrl+Minus")
    assert sizes(driver.window) == pytest.approx([0.7 * size for size in usual])


def test_card_and_list_are_no_larger_than_the_window_holds_and_follow_it(driver):
    driver.open_text(TEXT)
    window = driver.window
    window.resize(1024, 600)
    usual = sizes(window)
    driver.press("Ctrl+Plus Ctrl+Plus")
    assert sizes(window) == pytest.approx([1.25 * usual[0], *usual[1:]])
    assert (window.width(), window.height()) == (1024, 600)
    window.resize(1280, 800)
    QApplication.processEvents()
    assert sizes(window) == pytest.approx([1.25 * size for size in usual])


def test_size_and_font_are_there_at_the_next_start(driver, qtbot):
    window = driver.window
    window.resize(1280, 800)
    font = QFont(window.scale.font)
    font.setPointSizeF(20)
    window.scale.set_font(font)
    driver.press("Ctrl+Plus")
    wanted = sizes(window)
    assert wanted[0] == pytest.approx(22)
    again = MainWindow(window.settings)
    qtbot.addWidget(again)
    again.resize(1280, 800)
    again.show()
    assert sizes(again) == pytest.approx(wanted)


@pytest.mark.parametrize("kept", ["", "huge", "0", "105", "100000"])
def test_a_size_that_no_version_wrote_is_the_usual_one(driver, qtbot, kept):
    driver.window.settings.setValue("scale", kept)
    again = MainWindow(driver.window.settings)
    qtbot.addWidget(again)
    assert sizes(again) == sizes(driver.window)


def test_a_font_of_the_menu_is_that_of_text_and_card_and_kept(driver, qtbot):
    driver.open_text(TEXT)
    driver.press("F7")
    window = driver.window
    menu = window.submenus["font"]
    entries = {a.objectName(): a for a in menu.actions()}
    families = [name.removeprefix("font.") for name in entries]
    assert families[0] == ""
    assert families[-1] == "other"
    family = families[1]
    assert family in QFontDatabase.families()
    usual = sizes(window)
    before = [part.font().family() for part in words(window)]
    entries[f"font.{family}"].trigger()
    assert {part.font().family() for part in words(window)} == {family}
    assert sizes(window) == pytest.approx(usual)
    assert window.card.best.font().family() != family  # keys and buttons have the system's
    menu.aboutToShow.emit()
    assert entries[f"font.{family}"].isChecked()
    again = MainWindow(window.settings)
    qtbot.addWidget(again)
    assert {part.font().family() for part in words(again)} == {family}
    window.resize(1280, 800)
    driver.press("Ctrl+Plus")
    assert {part.font().family() for part in words(window)} == {family}
    assert sizes(window) == pytest.approx([1.1 * size for size in usual])
    entries["font."].trigger()
    assert [part.font().family() for part in words(window)] == before


def words(window):
    """What shows words of the text."""
    return (window.view, *window.card.of_text())


def test_another_font_with_its_size_is_asked_for(driver):
    window = driver.window

    def choose(dialog):
        font = QFont("DejaVu Sans Mono")
        font.setPointSizeF(17)
        dialog.setCurrentFont(font)
        dialog.accept()

    answer(choose)
    window.choices.entries["font.other"].trigger()
    assert window.view.font().family() == "DejaVu Sans Mono"
    assert window.view.font().pointSizeF() == pytest.approx(17)
    window.submenus["font"].aboutToShow.emit()
    assert window.choices.entries["font.other"].isChecked()
