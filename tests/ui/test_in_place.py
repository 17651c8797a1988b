"""A word is edited where it stands: by a double click or F2, with the repairs below it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.test_mouse import TEXT, bring, click, spot


@pytest.fixture
def place(driver):
    driver.open_text(TEXT)
    return driver.window.text.in_place


def double_click(driver, at):
    port = driver.window.view.viewport()
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=at)
    QApplication.processEvents()
    QTest.mouseDClick(port, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=at)
    QApplication.processEvents()


@pytest.mark.parametrize("share", [0.02, 0.5, 0.93])
def test_a_double_click_edits_the_word_where_it_stands(driver, place, share):
    bring(driver, "étonante", share)
    view, at = driver.window.view, spot(driver, "étonante")
    top = view.verticalScrollBar().value()
    double_click(driver, at)
    assert QApplication.focusWidget() is place.line
    assert place.line.selectedText() == "étonante"
    assert place.line.geometry().contains(view.viewport().mapTo(view, at))
    assert view.rect().contains(place.list.geometry())
    assert not place.list.geometry().intersects(place.line.geometry())
    driver.type("surprenante")
    driver.press("Enter")
    assert driver.session.current == TEXT.replace("étonante", "surprenante")
    assert view.verticalScrollBar().value() == top
    assert QApplication.focusWidget() is view
    assert driver.session.undo_label().args
    driver.control.undo()
    assert driver.session.current == TEXT


def test_the_repairs_are_chosen_by_arrows_or_the_mouse(driver, place):
    bring(driver, "étonante", 0.5)
    double_click(driver, spot(driver, "étonante"))
    assert place.list.isVisible()
    assert place.list.item(0).text() == "étonnante"
    driver.press("Down")
    assert place.line.text() == "étonnante"
    QTest.keyClick(place.line, Qt.Key.Key_Up)
    assert place.line.text() == "étonante"
    driver.press("Down Enter")
    assert driver.session.current == TEXT.replace("étonante", "étonnante")
    assert not {s.text for s in driver.session.open()} & {"étonante"}
    driver.control.undo()
    driver.window.view.setFocus()
    double_click(driver, spot(driver, "étonante"))
    row = place.list.visualItemRect(place.list.item(0)).center()
    QTest.mouseClick(place.list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert driver.session.current == TEXT.replace("étonante", "étonnante")


def test_f2_edits_the_word_at_the_cursor_though_it_has_no_mark(driver, place):
    driver.press("Ctrl+Shift+T F2")
    assert place.line.text() == "Voici"
    assert not place.list.isVisible()
    driver.type("Voilà")
    driver.press("Enter")
    assert driver.session.current == TEXT.replace("Voici", "Voilà", 1)
    assert driver.session.undo_label().args == ("Voici", "Voilà")
    driver.press("Ctrl+Z")
    assert driver.session.current == TEXT


def test_with_the_keys_in_the_card_f2_types_there(driver, place):
    driver.press("F7 F2")
    assert not place.is_open
    assert driver.window.card.line.isVisible()


def test_what_is_left_decides_nothing(driver, place):
    review = driver.session.review
    driver.press("Ctrl+Shift+T F2 Enter")
    assert not place.is_open
    driver.press("F2")
    driver.type("autre")
    driver.press("Esc")
    assert QApplication.focusWidget() is driver.window.view
    driver.press("F2")
    click(driver, spot(driver, "Voici la ligne 3 "))
    assert not place.is_open
    assert driver.session.review is review


def test_what_was_typed_is_taken_by_a_click_elsewhere(driver, place):
    driver.press("Ctrl+Shift+T F2")
    driver.type("Voilà")
    click(driver, spot(driver, "Voici la ligne 3 "))
    assert not place.is_open
    assert driver.session.current == TEXT.replace("Voici", "Voilà", 1)


def test_a_word_taken_away_takes_its_blank_along(driver, place):
    driver.press("Ctrl+Shift+T Ctrl+Right F2")
    assert place.line.text() == "la"
    driver.press("Del Enter")
    assert driver.session.current == TEXT.replace("Voici la ligne", "Voici ligne", 1)


def test_the_line_moves_with_its_word(driver, place):
    bring(driver, "étonante", 0.5)
    double_click(driver, spot(driver, "étonante"))
    before = place.line.y()
    view = driver.window.view
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 2)
    QApplication.processEvents()
    assert place.line.y() == pytest.approx(before - 2 * view.fontMetrics().lineSpacing(), abs=4)


def test_undo_of_the_text_closes_a_line_over_a_word_that_is_gone(driver, place):
    driver.press("Ctrl+Shift+T")
    driver.type("Mot ")
    driver.press("Ctrl+Home F2")
    assert place.line.text() == "Mot"
    driver.control.undo()
    assert not place.is_open
    assert driver.session.current == TEXT


def test_the_card_of_the_word_gives_way_to_the_next(driver, place):
    bring(driver, "étonante", 0.5)
    double_click(driver, spot(driver, "étonante"))
    assert driver.control.card.head.text == "étonante"
    driver.press("Down Enter")
    assert driver.control.card is None or driver.control.card.head.text != "étonante"
    driver.press("Ctrl+Z")
    assert driver.control.card.head.text == "étonante"
