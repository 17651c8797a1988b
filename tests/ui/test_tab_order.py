"""Tab goes through every window in reading order, reaches all of it, and comes round."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QKeySequenceEdit,
    QMenu,
    QRadioButton,
    QTableView,
    QTextBrowser,
    QWidget,
)

from editor.core.carry import Carried, Lost
from editor.core.glossary import Glossary, Term
from editor.core.glossary_import import incoming
from editor.core.message import Message
from editor.core.review import Review
from editor.core.summary import summary
from editor.core.text_tools import speakers
from editor.ui.about_dialog import AboutDialog
from editor.ui.actions import plain_text
from editor.ui.carried_dialog import CarriedDialog
from editor.ui.dialogs import CheatSheet, Palette
from editor.ui.export_dialog import ExportDialog
from editor.ui.glossary_dialog import GlossaryDialog
from editor.ui.import_dialog import ImportDialog
from editor.ui.main_window import MainWindow
from editor.ui.manual_window import ManualWindow
from editor.ui.model_dialog import ModelDialog
from editor.ui.names_table import NamesTable
from editor.ui.outbox import Outbox
from editor.ui.series_window import SeriesWindow
from editor.ui.shortcut_dialog import ShortcutDialog
from editor.ui.speaker_dialog import SpeakerDialog
from editor.ui.summary_dialog import SummaryDialog
from editor.ui.sure_table import SureTable
from editor.ui.welcome_dialog import WelcomeDialog
from editor.ui.word_table import WordTable

TEXT = "Ana: Une chose étonante.\nBob: Un laminnoir, à Tambrelin.\nAna: oui\nBob: non\n"
GLOSSARY = Glossary((Term("Anne", ("Ana",)), Term("Robert", ("Bob", "Rob"))))
LOST = (Lost("nous avons ", "l'amsonnage", " toute la soirée", "l'hameçonnage"),)

MAKE = {
    "glossary": lambda d: GlossaryDialog(GLOSSARY, d.window),
    "import": lambda d: ImportDialog(incoming(Glossary(), GLOSSARY), d.window),
    "export": lambda d: ExportDialog(d.control, d.window),
    "outbox": lambda d: Outbox(d.control, d.window),
    "words": lambda d: WordTable(d.control, d.window),
    "names": lambda d: NamesTable(d.control, d.window),
    "sure": lambda d: SureTable(d.control, d.window),
    "series": lambda d: SeriesWindow(d.control, d.window),
    "model": lambda d: ModelDialog(d.control, d.window),
    "speakers": lambda d: SpeakerDialog(speakers(d.session.current), d.window),
    "summary": lambda d: SummaryDialog("x", summary(d.session, 100, 60, 10), d.window),
    "shortcuts": lambda d: ShortcutDialog(all_actions(d), d.window.shortcuts, d.window),
    "carried": lambda d: CarriedDialog(Carried(Review(), 0, 42, 3, LOST), d.window),
    "about": lambda d: AboutDialog(d.window),
    "welcome": lambda d: WelcomeDialog("en", lambda code: None, d.window),
    "keys": lambda d: CheatSheet([("Anywhere", all_actions(d))], d.window),
    "palette": lambda d: Palette([(plain_text(a), a) for a in all_actions(d)], d.window),
    "manual": lambda d: manual(d),
}


def all_actions(driver):
    return [*driver.window.actions_by_id.values(), *driver.window.card.actions()]


def manual(driver):
    window = ManualWindow(driver.window)
    window.show_page("index")
    return window


@pytest.fixture(params=MAKE)
def opened(request, driver, qtbot):
    """Each window and dialog, open and with the keys."""
    driver.open_text(TEXT)
    driver.press("F7 Enter")
    window = MAKE[request.param](driver)
    if request.param == "model":
        window.refresh()
    if request.param == "series":
        window.open_folder(driver.tmp_path)
        qtbot.waitUntil(lambda: not window.is_looking)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    driver.settle()
    QApplication.processEvents()
    yield window
    window.close()


def owner(part):
    """The part that one tells the focus from: inner ones belong to the part they serve."""
    while isinstance(part.parentWidget(), QComboBox | QKeySequenceEdit):
        part = part.parentWidget()
    return part


def stops(window):
    """All parts of a window that the Tab key is meant to reach."""
    return {
        owner(part)
        for part in window.findChildren(QWidget)
        if part.window() is window
        and part.isVisible()
        and part.isEnabled()
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        and part.focusProxy() is None
    }


def walk(key, most):
    """The parts that a key reaches one after the other, until it comes round."""
    found = []
    for _ in range(most + 2):
        now = owner(QApplication.focusWidget())
        if found and now is found[0]:
            return found
        assert now not in found, f"from {called(found[-1])} back to {called(now)}"
        found.append(now)
        leave(now, key)
    raise AssertionError(f"the keys stay with {called(found[-1])}")


def leave(part, key):
    """Press a key until the keys are elsewhere: within pages it walks links, in tables cells."""
    within = 60 if isinstance(part, QTextBrowser | QTableView) else 1
    for _ in range(within):
        QTest.keyClick(QApplication.focusWidget(), key[0], key[1])
        QApplication.processEvents()
        if owner(QApplication.focusWidget()) is not part:
            return


FORWARD = (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
BACK = (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)


def exclusive(parts):
    """Parts without those radio buttons of a group that are not chosen: arrows go to them."""
    return {part for part in parts if not (isinstance(part, QRadioButton) and not part.isChecked())}


def called(part):
    """What a part is called, in a failure."""
    return f"{type(part).__name__} {part.accessibleName() or getattr(part, 'text', str)()}"


def check_walk(window):
    wanted = exclusive(stops(window))
    there = walk(FORWARD, len(wanted))
    names = {part: called(part) for part in {*wanted, *there}}
    assert {names[p] for p in wanted - set(there)} == set()  # all are reached
    assert {names[p] for p in set(there) - stops(window)} == set()
    back = walk(BACK, len(wanted))
    assert back == [there[0], *reversed(there[1:])]
    return there


def in_order(parts, window):
    """Whether no part that comes later stands wholly above the one before it, in its column."""
    places = [(part.mapTo(window, QPoint(0, 0)), part) for part in parts]
    first = min(range(len(places)), key=lambda at: places[at][0].x() + places[at][0].y())
    turned = places[first:] + places[:first]
    for (at, part), (then, later) in pairwise(turned):
        is_above = then.y() + later.height() <= at.y()
        is_right = then.x() >= at.x() + part.width()
        is_left_on_line = then.x() + later.width() <= at.x() and abs(then.y() - at.y()) < 8
        if (is_above and not is_right) or is_left_on_line:
            return f"{called(part)} → {called(later)}"
    return ""


def test_tab_reaches_each_part_once_in_reading_order(opened):
    there = check_walk(opened)
    assert in_order(there, opened) == ""


def test_every_part_has_a_name_and_a_role(opened):
    assert nameless(opened) == []


def nameless(window):
    """What Tab or the mouse reaches and a screen reader would tell nothing of."""
    found = []
    for part in stops(window):
        said = QAccessible.queryAccessibleInterface(part)
        name = said.text(QAccessible.Text.Name)
        roles = QAccessible.Role
        has_role = said.role() not in (roles.NoRole, roles.Client, roles.Window)
        if not name.strip() or not (has_role or isinstance(part, QKeySequenceEdit)):  # Qt has none
            found.append(f"{type(part).__name__} {part.objectName()} {said.role()} “{name}”")
    return found


def fill_main(driver, state):
    window = driver.window
    if state == "start":
        return
    driver.open_text(TEXT)
    driver.press("F7")
    if state == "all":
        for number in range(2):
            message = Message("{} was changed by another program.", (f"{number}.txt",))
            window.notice.tell(message, Message("Open it &again"), print)
        window.finding.ask()
        window.finding.wanted.setText("e")
        window.finding.search()
    if state == "typing":
        driver.press("E")
    if state == "end":
        driver.control.change(lambda: driver.session.reject(driver.session.open()))
        driver.control.show(None)
        window.card.setFocus()


@pytest.mark.parametrize("state", ["start", "card", "typing", "all", "end"])
def test_tab_goes_round_the_main_window(driver, state):
    fill_main(driver, state)
    QApplication.processEvents()
    window = driver.window
    there = check_walk(window)
    assert nameless(window) == []
    parts = [window.view, window.card, window.suspects.view]
    seen = [part for part in there if part in parts]
    turned = [*there, *there]
    if len(seen) == 3:
        first = turned.index(window.view)
        assert [p for p in turned[first : first + len(there)] if p in parts] == parts


def test_every_action_is_found_by_its_name_and_takes_another_key(driver):
    """Menus, submenus and the card: each entry is in “All commands” and in “Change keys”."""
    driver.open_text(TEXT)
    window = driver.window
    for menu in window.submenus.values():
        menu.aboutToShow.emit()
    recent = window.submenus["recent"].actions()  # files come and go
    bound = set(window.findChildren(QAction)) - window_titles(window) - set(recent)
    listed = window.dialogs.all_actions()
    missing = [a.text() for a in bound if a.text() and a not in listed and a.isVisible()]
    assert missing == []
    assert len({a.objectName() for a in listed}) == len(listed)
    key = QKeySequence("Ctrl+Alt+F12")
    for action in listed:
        window.shortcuts.set(action, [key])
        assert action.shortcuts() == [key]
        window.shortcuts.reset(action)
    assert not [a.text() for a in listed if key in a.shortcuts()]


def window_titles(window):
    """The actions that only open a menu."""
    return {menu.menuAction() for menu in window.findChildren(QMenu)}


def test_an_entry_of_a_submenu_is_done_by_the_key_that_it_was_given(driver, qtbot):
    window = driver.window
    wide = next(a for a in window.dialogs.all_actions() if a.objectName() == "width.60")
    window.shortcuts.set(wide, [QKeySequence("Ctrl+Alt+W")])
    driver.press("Ctrl+Alt+W")
    assert window.text.width == 60
    again = MainWindow(window.settings)
    qtbot.addWidget(again)
    kept = next(a for a in again.dialogs.all_actions() if a.objectName() == "width.60")
    assert kept.shortcuts() == [QKeySequence("Ctrl+Alt+W")]
