"""Clicks on marks, and which part of the window has the keys: real mouse and key events."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.ui import theme

LINES = [f"Voici la ligne {n} et rien de plus que cela." for n in range(200)]
LINES[30] = "On regarde une chose étonante, je crois."
LINES[60] = "Ce sont nos collègue de Paris."
TEXT = "\n\n".join(LINES) + "\n"


def spot(driver, word):
    """The middle of a word as it stands on the screen now."""
    view = driver.window.view
    cursor = QTextCursor(view.document())
    at = view.toPlainText().index(word)
    cursor.setPosition(at)
    left = view.cursorRect(cursor)
    cursor.setPosition(at + len(word))
    right = view.cursorRect(cursor)
    return QPoint((left.left() + right.left()) // 2, left.center().y())


def bring(driver, word, share):
    """Scroll so that the line of a word stands at a share (0–1) of the view's height."""
    view = driver.window.view
    block = view.document().find(word).blockNumber()
    rows = view.viewport().height() // view.fontMetrics().lineSpacing()
    view.verticalScrollBar().setValue(max(0, block - int(rows * share)))
    QApplication.processEvents()


def click(driver, at):
    QTest.mouseClick(driver.window.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QApplication.processEvents()


@pytest.mark.parametrize("share", [0.02, 0.5, 0.93])
def test_a_click_on_a_mark_opens_its_card_without_scrolling_and_gives_it_the_keys(driver, share):
    driver.open_text(TEXT)
    bring(driver, "étonante", share)
    bar = driver.window.view.verticalScrollBar()
    top = bar.value()
    click(driver, spot(driver, "étonante"))
    assert driver.control.card.head.text == "étonante"
    assert bar.value() == top
    assert QApplication.focusWidget() is driver.window.card
    driver.press("Enter")
    assert driver.session.current == TEXT.replace("étonante", "étonnante")


def test_a_second_click_on_the_mark_is_for_the_text(driver):
    driver.open_text(TEXT)
    bring(driver, "étonante", 0.5)
    at = spot(driver, "étonante")
    click(driver, at)
    QTest.qWait(QApplication.doubleClickInterval() + 50)
    click(driver, at)
    assert QApplication.focusWidget() is driver.window.view
    driver.type("X")
    assert "X" in driver.session.current
    assert driver.session.current.replace("X", "") == TEXT


@pytest.mark.parametrize("share", [0.02, 0.93])
def test_a_double_click_meets_the_word_that_the_first_click_met(driver, share):
    driver.open_text(TEXT)
    bring(driver, "collègue", share)
    at, port = spot(driver, "collègue"), driver.window.view.viewport()
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=at)
    QApplication.processEvents()
    QTest.mouseDClick(port, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=at)
    assert driver.window.view.selected_text() == "collègue"
    driver.type("amis")
    driver.press("Enter")
    assert driver.session.current == TEXT.replace("collègue", "amis")


def test_the_card_names_the_keys_that_work_where_one_is(driver):
    driver.open_text(TEXT)
    card = driver.window.card
    driver.press("F7")
    keep = card.keys.decisions["reject"][1]
    assert card.best.text().startswith("↵")
    assert keep.text().endswith("  ⌫")
    width = driver.window.view.viewport().width()
    live = card.best.palette().color(QPalette.ColorRole.ButtonText)
    driver.press("Esc")
    assert QApplication.focusWidget() is driver.window.view
    assert card.best.text().startswith("Ctrl+↵")
    assert keep.text().endswith("Ctrl+⌫")
    assert card.best.palette().color(QPalette.ColorRole.ButtonText) != live
    QApplication.processEvents()
    assert driver.window.view.viewport().width() == width  # no line wraps anew under the mouse
    driver.press("Ctrl+Enter")
    assert driver.session.current == TEXT.replace("étonante", "étonnante")


def test_every_part_shows_that_it_has_the_keys(driver):
    driver.open_text(TEXT)
    window = driver.window
    colour = theme.frame()
    for keys, part in (("Ctrl+K", window.card), ("Ctrl+L", window.suspects),
                       ("Ctrl+Shift+T", window.view)):  # fmt: skip
        driver.press(keys)
        QApplication.processEvents()
        rings = {p: p.parentWidget() for p in (window.card, window.suspects, window.view)}
        for other, ring in rings.items():
            shown = ring.grab().toImage().pixelColor(ring.width() // 2, 0) == colour
            assert shown == (other is part), (keys, other)


def test_line_ends_of_a_suspect_are_seen_where_a_repair_is_typed(driver):
    driver.open_text("Il faut que\r\nque vous veniez.\r\n")
    driver.press("F7")
    assert driver.control.card.head.text == "que\r\nque"
    driver.press("E")
    line = driver.window.card.line
    assert line.text() == "que⏎que"
    line.setText("que⏎nous")
    driver.press("Enter")
    assert driver.session.current == "Il faut que\r\nnous vous veniez.\r\n"
