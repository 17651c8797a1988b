"""All commands: what the menus have, by a part of the name, also what lies in submenus."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.ui.actions import PARTS, SUBMENUS, commands
from editor.ui.dialogs import Palette
from tests.ui.conftest import answer


def ask(driver, do):
    """Open all commands by their key and do something there."""
    driver.window.activateWindow()  # behind another dialog
    driver.qtbot.waitUntil(driver.window.isActiveWindow)
    driver.window.view.setFocus()
    answer(do)
    driver.press("Ctrl+Shift+P")
    QApplication.processEvents()


def choose(driver, typed, keys="Enter"):
    """Open all commands, type, press keys; gives what was listed."""
    listed = []

    def do(dialog):
        assert isinstance(dialog, Palette)
        QTest.keyClicks(dialog.line, typed)
        rows = [dialog.list.item(at) for at in range(dialog.list.count())]
        listed.extend(item.text() for item in rows if item.flags() & Qt.ItemFlag.ItemIsEnabled)
        for key in keys.split():
            QTest.keyClick(dialog.line, getattr(Qt.Key, f"Key_{key}"))

    ask(driver, do)
    return listed


def test_lines_part_long_menus_and_stand_between_commands(driver):
    for entry in driver.window.menuBar().actions():
        actions = entry.menu().actions()
        lines = [at for at, action in enumerate(actions) if action.isSeparator()]
        ends = [-1, *lines, len(actions)]
        assert all(1 < b - a <= 8 for a, b in pairwise(ends)), entry.text()
    assert {command.id for command in commands()} >= PARTS


def test_every_entry_of_every_submenu_is_a_command(driver):
    driver.open_text("Une chose étonante.\n")
    listed = choose(driver, "", "Escape")
    for name in SUBMENUS:
        menu = driver.window.submenus[name]
        assert menu.actions()
        for action in menu.actions():
            title = menu.title().replace("&", "")
            assert any(said.startswith(f"{title}: {action.text()}") for said in listed)


@pytest.mark.parametrize(
    ("typed", "key", "value"),
    [
        ("engl interf", "interface", "en"),
        ("theme dark", "theme", "dark"),
        ("width 75", "width", 75),
    ],
)
def test_a_choice_of_a_submenu_is_found_by_parts_of_its_name_and_made(driver, typed, key, value):
    driver.open_text("Une chose étonante.\n")
    assert len(choose(driver, typed)) == 1
    assert driver.window.settings.value(key) == value
    if key == "theme":
        choose(driver, "theme system")


def test_engl_finds_english(driver):
    driver.open_text("Une chose étonante.\n")
    listed = choose(driver, "engl")
    assert sum("English" in said for said in listed) == 2  # of the interface, of the text


def test_accents_and_case_need_not_be_typed_and_nothing_found_is_said(driver):
    driver.open_text("Une chose étonante.\n", name="Présenté.txt")
    assert any("Présenté.txt" in said for said in choose(driver, "PRESENTE", "Escape"))
    said = []

    def look(dialog):
        QTest.keyClicks(dialog.line, "qqqq")
        said.append(dialog.list.item(0).text())
        QTest.keyClick(dialog.line, Qt.Key.Key_Return)  # nothing to run: it stays
        assert dialog.isVisible()
        QTest.keyClick(dialog.line, Qt.Key.Key_Escape)

    ask(driver, look)
    assert said == ["No command has this in its name."]


def test_dialogs_that_were_closed_are_let_go(driver):
    driver.open_text("Une chose étonante.\n")
    for _ in range(3):
        choose(driver, "", "Escape")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert driver.window.findChildren(Palette) == []


def test_what_a_command_turns_on_has_a_tick_in_its_menu(driver):
    driver.open_text("Il connait le port.\n")
    window = driver.window
    for name in ("marks", "norm", "reopen"):
        action = window.actions_by_id[name]
        menu = next(e.menu() for e in window.menuBar().actions() if action in e.menu().actions())
        stood = []
        for _ in range(3):
            menu.popup(window.pos())
            stood.append(action.isChecked())
            menu.close()
            action.trigger()
        assert stood == ([False, True, False] if name == "reopen" else [True, False, True]), name
        action.trigger()
    window.menuBar().actions()[2].menu().popup(window.pos())
    assert window.actions_by_id["norm"].isChecked()
    QApplication.activePopupWidget().close()
    driver.press("Ctrl+Z")  # whatever turned it
    window.menuBar().actions()[2].menu().popup(window.pos())
    assert not window.actions_by_id["norm"].isChecked()
    QApplication.activePopupWidget().close()
