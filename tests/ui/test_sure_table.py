"""“Accept all sure”: the table, its ticks, and one step for all that is ticked."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.core.glossary import Glossary, Term
from editor.core.message import Message
from editor.core.suggestion import Tier
from tests.ui.test_views import beside

# What the glossary knows is sure; the rest is not.
TEXT = (
    "On écoute Ondes Curtes ce soir.\nUne chose étonante, dit-il.\nEncore Ondes Curtes demain.\n"
    "Il faut chanté à Paris.\nEt toujours Ondes Curtes, oui.\n"
)
WRONG, RIGHT = "Curtes", "Courtes"


@pytest.fixture
def table(driver):
    driver.open_text(TEXT)
    term = Term("Ondes Courtes", ("Ondes Curtes",))
    driver.control.set_glossary(Glossary((term,)), Message("Edit the glossary"))
    driver.settle()
    assert [s.text for s in driver.session.open() if s.tier is Tier.SURE] == [WRONG] * 3
    return beside(driver, "Shift+F7", "sure")


def listed(table):
    return [s.text for s in table.table.shown()]


def tick_box(table, row):
    """Where the tick of a row stands in the view."""
    view = table.table.view
    box = view.visualRect(table.table.proxy.index(row, 0))
    return QPoint(box.left() + 10, box.center().y())


def test_enter_repairs_all_that_is_sure_and_nothing_else_as_one_step(driver, table):
    assert listed(table) == [WRONG] * 3
    assert "3" in table.button.text()
    driver.press("Enter")
    assert driver.session.current == TEXT.replace(WRONG, RIGHT)
    assert not table.isVisible()
    driver.press("Ctrl+Z")
    assert driver.session.current == TEXT


def test_space_unticks_a_place_and_the_button_counts(driver, table):
    driver.press("Down Space")
    assert "2" in table.button.text()
    driver.press("Enter")
    lines = TEXT.splitlines(keepends=True)
    right = [line.replace(WRONG, RIGHT) for line in lines]
    right[2] = lines[2]
    assert driver.session.current == "".join(right)


def test_all_are_unticked_at_once_and_nothing_ticked_does_nothing(driver, table):
    driver.press("Ctrl+A Space")
    assert "0" in table.button.text()
    assert not table.button.isEnabled()
    driver.press("Enter")
    assert table.isVisible()
    assert driver.session.current == TEXT
    driver.press("Space")
    assert "3" in table.button.text()


def test_a_click_turns_a_tick_and_the_button_decides(driver, table):
    port = table.table.view.viewport()
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=tick_box(table, 0))
    assert "2" in table.button.text()
    QTest.mouseClick(table.button, Qt.MouseButton.LeftButton)
    assert driver.session.current.count(RIGHT) == 2
    assert driver.session.current.startswith("On écoute Ondes Curtes")


def test_a_double_click_shows_the_place_and_decides_nothing(driver, table):
    port = table.table.view.viewport()
    box = table.table.view.visualRect(table.table.proxy.index(2, 1)).center()
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=box)
    QTest.mouseDClick(port, Qt.MouseButton.LeftButton, pos=box)
    assert driver.session.current == TEXT
    last = TEXT.rindex(WRONG)
    assert driver.window.view.source_position() == last


def test_esc_leaves_and_the_next_time_all_is_ticked_again(driver, table):
    driver.press("Space Esc")
    assert not table.isVisible()
    assert driver.session.current == TEXT
    again = beside(driver, "Shift+F7", "sure")
    assert "3" in again.button.text()


def test_what_is_less_sure_is_listed_where_it_is_asked_for_and_begins_unticked(driver, table):
    table.least.setFocus()
    driver.press("End")
    assert table.least.currentData() == Tier.MAYBE
    assert {"étonante", WRONG} <= set(listed(table))
    assert len(listed(table)) > 3
    assert "3" in table.button.text()
    table.table.first.setFocus()
    row = listed(table).index("étonante")
    table.table.go(row)
    driver.press("Space")
    assert "4" in table.button.text()
    driver.press("Enter")
    wanted = TEXT.replace(WRONG, RIGHT).replace("étonante", "étonnante")
    assert driver.session.current == wanted
    again = beside(driver, "Shift+F7", "sure")
    assert again.least.currentData() == Tier.SURE
    assert listed(again) == []
    assert again.said.text()


def test_ticks_stay_while_the_review_goes_on_beside_the_table(driver, table):
    driver.press("Space")
    session = driver.session
    s = next(s for s in session.open() if s.text == "étonante")
    driver.control.change(lambda: session.accept(s))
    QApplication.processEvents()
    assert "2" in table.button.text()
    driver.press("Enter")
    assert driver.session.current.count(RIGHT) == 2


def test_each_row_shows_wrong_right_reason_and_place(driver, table):
    model = table.table.proxy
    row = [str(model.data(model.index(0, at))) for at in range(model.columnCount())]
    assert row[0] == WRONG
    assert row[1] == RIGHT
    assert "On écoute" in row[2]
    assert "ce soir" in row[2]
    assert row[3]
    assert "1" in row[4]
    table.table.line.setFocus()
    driver.type("demain")
    assert len(table.table.shown()) == 1
    assert "3" in table.button.text()  # what a filter hides stays ticked, and counted
