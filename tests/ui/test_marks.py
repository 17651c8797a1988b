"""The right button and the resting mouse on marks: menu and tip, by real mouse events."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from tests.ui.test_mouse import LINES, TEXT, bring, spot


def right_click(driver, at):
    """Press the right button as the system does, and give the menu that opens."""
    view, window = driver.window.view, driver.window.windowHandle()
    where = view.viewport().mapTo(driver.window, at)
    QTest.mouseClick(window, Qt.MouseButton.RightButton, pos=where)  # at a new place each time
    driver.qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    return QApplication.activePopupWidget()


def texts(menu):
    return [a.text().partition("\t")[0] for a in menu.actions()]


def pick(menu, text):
    """Click on the entry whose text holds `text`."""
    action = next(a for a in menu.actions() if text in a.text().replace("&&", "&"))
    at = menu.actionGeometry(action).center()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=at)
    QApplication.processEvents()


def test_the_menu_of_a_mark_says_what_the_card_says_and_repairs_that_place(driver):
    driver.open_text(TEXT)
    driver.press("F7")
    bring(driver, "collègue", 0.5)
    bar = driver.window.view.verticalScrollBar()
    top = bar.value()
    menu = right_click(driver, spot(driver, "collègue"))
    card = driver.window.card
    assert driver.control.card.head.text.endswith("collègue")
    assert bar.value() == top
    said = texts(menu)
    assert card.best.text().endswith(said[0].removeprefix("&1   "))
    decisions = [card.keys.decisions[name][0].text()
                 for name in ("reject", "ignore", "always", "glossary", "type")]  # fmt: skip
    assert [text for text in said if text in decisions] == decisions
    pick(menu, "&1")
    assert driver.session.current == TEXT.replace("nos collègue", "nos collègues")
    assert QApplication.focusWidget() is card


def test_the_menu_of_a_mark_keeps_by_mouse_and_types_by_letter(driver):
    driver.open_text(TEXT)
    bring(driver, "étonante", 0.5)
    left = len(driver.session.open())
    pick(right_click(driver, spot(driver, "étonante")), "Keep")
    assert driver.session.current == TEXT
    assert len(driver.session.open()) == left - 1
    bring(driver, "collègue", 0.5)
    pick(right_click(driver, spot(driver, "collègue")), "Type")
    line = driver.window.card.line
    assert QApplication.focusWidget() is line
    line.setText(line.text().replace("collègue", "confrères"))
    driver.press("Enter")
    assert driver.session.current == TEXT.replace("collègue", "confrères")


def test_elsewhere_the_menu_is_the_usual_with_the_programs_own_undo(driver):
    driver.open_text(TEXT)
    bring(driver, "étonante", 0.5)
    at = spot(driver, "étonante")
    menu = right_click(driver, at + QPoint(0, 2 * driver.window.view.fontMetrics().height()))
    assert "Keep" not in texts(menu)
    assert not menu.actions()[0].isEnabled()  # nothing was done yet
    menu.close()
    pick(right_click(driver, at), "&1")
    changed = driver.session.current
    far = QPoint(driver.window.view.viewport().width() - 4, at.y())
    menu = right_click(driver, far)
    assert texts(menu)[0] == driver.window.actions_by_id["undo"].text()
    assert texts(menu)[0] != "&Undo"
    pick(menu, "Undo")
    assert driver.session.current == TEXT != changed
    pick(right_click(driver, far - QPoint(0, 40)), "Select")
    assert driver.window.view.selected_text() == TEXT
    pick(right_click(driver, far), "Copy")
    assert QApplication.clipboard().text() == TEXT


@pytest.mark.parametrize("word", ["étonante", "Bonjour"])
def test_a_menu_that_is_left_gives_the_keys_back_to_the_card(driver, word):
    """The next key is meant for the card, and is not typed into the text."""
    driver.open_text(f"Bonjour. {TEXT}")
    driver.press("F7")
    bring(driver, word, 0.5)
    menu = right_click(driver, spot(driver, word))
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    card = driver.window.card
    driver.qtbot.waitUntil(lambda: QApplication.focusWidget() is card)
    before = driver.session.current
    driver.press("S")
    assert driver.session.current == before


def test_a_menu_that_is_left_leaves_the_keys_in_the_text_where_they_were(driver):
    driver.open_text(TEXT)
    view = driver.window.view
    view.setFocus()
    bring(driver, "étonante", 0.5)
    menu = right_click(driver, spot(driver, "étonante"))
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    driver.qtbot.wait(50)
    assert QApplication.focusWidget() is view


def test_a_place_of_a_series_can_be_decided_alone(driver):
    text = "Voici la maison de\n\nmon père. Elle est dans la\n\nville de Paris.\n"
    driver.open_text(text)
    view = driver.window.view
    series = [s for s in driver.session.open() if s.text == "\n\n"]
    assert len(series) == 2
    view.go_to(series[0].span)
    view.setFocus()
    menu = right_click(driver, view.cursorRect().center() + QPoint(2, 0))
    assert any("2" in said for said in texts(menu))  # the whole series, as the card says
    pick(menu, "only here")
    assert driver.session.current == text.replace("de\n\nmon", "de mon")
    assert [s.span for s in driver.session.open() if s.text == "\n\n"] == [series[1].span]


@pytest.mark.parametrize("word", ["étonante", "collègue"])
def test_the_menu_opens_by_key_on_the_mark_at_the_cursor(driver, word):
    driver.open_text(TEXT)
    view = driver.window.view
    at = driver.session.current.index(word)
    view.select_current(type(view.selected_span())(at + len(word), at + len(word)))
    view.setFocus()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(
        view, QContextMenuEvent(reason, QPoint(9, 9), view.mapToGlobal(QPoint(9, 9)))
    )
    driver.qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_1)
    QApplication.processEvents()
    assert driver.session.current != TEXT
    assert word in driver.control.session.source


def rest(driver, at):
    """Let the mouse rest at a point of the view, as Qt tells it after the usual delay."""
    port = driver.window.view.viewport()
    QApplication.sendEvent(port, QHelpEvent(QHelpEvent.Type.ToolTip, at, port.mapToGlobal(at)))
    shown = QTextDocument()
    shown.setHtml(QToolTip.text() if QToolTip.isVisible() else "")
    return shown.toPlainText()


def test_a_tip_tells_wrong_right_and_reason_and_nothing_on_plain_text(driver):
    driver.open_text(TEXT)
    bring(driver, "étonante", 0.5)
    at = spot(driver, "étonante")
    said = rest(driver, at).splitlines()
    assert said[0].startswith("étonante → étonnante")
    assert len(said) == 2
    assert said[1]
    assert driver.control.card is None  # looking decides nothing
    assert QApplication.focusWidget() is driver.window.view
    driver.qtbot.waitUntil(lambda: not rest(driver, spot(driver, "regarde")))
    far = QPoint(driver.window.view.viewport().width() - 4, at.y())
    assert not rest(driver, far)
    driver.press("Ctrl+Shift+M")  # marks that are hidden tell nothing
    assert not rest(driver, at)


def test_a_tip_of_what_looks_like_html_shows_it_as_it_stands(driver):
    lines = [*LINES[:3], "On voit que <b>que</b> <b>que</b> <b>que</b> cela étonante&amp;x va."]
    driver.open_text("\n".join(lines) + "\n")
    s = next(s for s in driver.session.open() if "étonante" in s.text)
    driver.window.view.go_to(s.span)
    seen = rest(driver, driver.window.view.cursorRect().center() + QPoint(6, 0))
    assert s.text in seen
    assert seen.splitlines()[0].startswith(s.text)
