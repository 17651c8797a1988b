"""The word table: a repair is typed in its cell, and several words are decided at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.test_views import beside

TEXT = (
    "Une chose étonante.\nUn laminnoir est là.\nEt une chose étonante encor.\n"
    "Il a vu le vrouzigabe.\n"
)
REPAIR = 2  # the column


@pytest.fixture
def words(driver):
    driver.open_text(TEXT)
    table = beside(driver, "F4", "words")
    table.table.view.setFocus()
    return table


def take(driver):
    """Enter in a cell: Qt commits it after the key."""
    driver.press("Enter")
    QApplication.processEvents()


def go(words, text):
    row = next(at for at, w in enumerate(words.table.shown()) if w.text == text)
    words.table.go(row)
    return row


def cell(words):
    """The line in the cell that is typed in."""
    QApplication.processEvents()
    line = QApplication.focusWidget()
    assert words.table.is_typing
    assert isinstance(line, QLineEdit)
    assert line is not words.table.line
    return line


def shown(driver, words):
    driver.settle()
    QApplication.processEvents()
    return [w.text for w in words.table.shown()]


def double_click(words, row):
    view = words.table.view
    at = view.visualRect(view.model().index(row, REPAIR)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


@pytest.mark.parametrize("way", ["F2", "mouse", "typing"])
def test_a_repair_typed_in_its_cell_mends_all_places_as_one_step(driver, words, way):
    row = go(words, "étonante")
    if way == "mouse":
        double_click(words, row)
    elif way == "F2":
        driver.press("F2")
    if way == "typing":
        driver.type("surprenante")
    else:
        assert cell(words).text() == cell(words).selectedText() == "étonnante"
        driver.type("surprenante")
    assert cell(words).text() == "surprenante"
    take(driver)
    assert driver.session.current == TEXT.replace("étonante", "surprenante")
    assert "étonante" not in shown(driver, words)
    assert QApplication.focusWidget() is words.table.view  # on to the next one
    driver.press("Ctrl+Z")
    assert driver.session.current == TEXT
    assert "étonante" in shown(driver, words)


def test_a_cell_that_is_left_as_it_was_decides_nothing(driver, words):
    review = driver.session.review
    go(words, "étonante")
    driver.press("F2")
    take(driver)
    driver.press("F2")
    driver.type("autre")
    driver.press("Esc")
    driver.press("F2")
    words.table.line.setFocus()
    driver.press("Esc")
    assert driver.session.review is review


def test_an_emptied_cell_takes_no_word_away(driver, words):
    go(words, "étonante")
    driver.press("F2 Del")
    take(driver)
    assert driver.session.current == TEXT


def test_a_word_without_a_repair_is_typed_from_what_stands_there(driver, words):
    row = next(at for at, w in enumerate(words.table.shown()) if not w.best)
    word = words.table.shown()[row]
    words.table.go(row)
    driver.press("F2")
    assert cell(words).text() == word.text
    driver.press("End")
    driver.type("x")
    take(driver)
    assert driver.session.current == TEXT.replace(word.text, word.text + "x")


def test_what_is_typed_outlives_a_new_answer(driver, words):
    go(words, "étonante")
    driver.type("surpre")
    driver.control.detect()
    driver.settle()
    driver.control.changed.emit()
    QApplication.processEvents()
    assert cell(words).text() == "surpre"
    driver.type("nante")
    take(driver)
    assert driver.session.current == TEXT.replace("étonante", "surprenante")
    assert "étonante" not in shown(driver, words)


def test_several_words_are_decided_at_once(driver, words):
    go(words, "étonante")
    row = next(at for at, w in enumerate(words.table.shown()) if w.text == "laminnoir")
    view = words.table.view
    at = view.visualRect(view.model().index(row, 0)).center()
    ctrl = Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, ctrl, at)
    assert {w.text for w in words.table.chosen()} == {"étonante", "laminnoir"}
    driver.press("Ctrl+Enter")
    assert driver.session.current == TEXT.replace("étonante", "étonnante").replace(
        "laminnoir", "laminoir"
    )
    driver.press("Ctrl+Z")
    assert driver.session.current == TEXT


def test_rows_show_how_sure_they_are_and_where_they_stand(driver, words):
    row = go(words, "étonante")
    model = words.table.proxy
    texts = [model.index(row, column).data() for column in range(model.columnCount())]
    assert texts[0] == "2"
    assert texts[4] in {"sure", "likely", "maybe"}
    assert "[étonante]" in texts[5]
    words.table.view.sortByColumn(4, Qt.SortOrder.AscendingOrder)
    sureness = [max(s.confidence for s in w.places) for w in words.table.shown()]
    assert sureness == sorted(sureness, reverse=True)


def test_a_double_click_elsewhere_still_goes_to_the_place(driver, words):
    row = go(words, "laminnoir")
    view = words.table.view
    at = view.visualRect(view.model().index(row, 1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not words.table.is_typing
    assert driver.control.card.head.text == "laminnoir"
