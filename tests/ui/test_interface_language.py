"""Another language of the interface: the whole window at once, and nothing else changes."""

import pytest
from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QMenu,
    QTabWidget,
    QTextBrowser,
    QWidget,
)

from editor.core.message import Message
from editor.core.suggestion import Kind
from editor.ui.dialogs import CheatSheet
from editor.ui.translations import install_translations
from tests.sounds import tone
from tests.ui.conftest import Driver, answer

TEXT = "".join(
    [
        *(f"Voyage en Brocéliande {n}\n\n" + "brume du soir, et voisins.\n" * 6 for n in range(9)),
        "Une chose conexion. Une idée conexion. Une fin conexion.\n",
        "Avec Benoît Grunemval.\nMerci à Grenemval, Grunemval répond.\n",
        "Il faut que que vous veniez, car il commence a parler.\n",
        "Nos collègue sont là. Trois voiture passent. On y voit Zorbulak, dit-il.\n",
    ]
)
BESIDE = ("outbox", "words", "names", "sure", "series", "model", "manual")


@pytest.fixture
def windows(qtbot, qapp, tmp_path, monkeypatch):
    """Makes windows in a language, each with its own settings and data."""
    made = []

    def make(language):
        install_translations(qapp, language)
        folder = tmp_path / str(len(made)) / "show"
        folder.mkdir(parents=True)
        monkeypatch.setenv("RELECTURE_DATA", str(folder / "data"))
        made.append(Driver(qtbot, folder))
        return made[-1]

    yield make
    for driver in made:
        driver.window.close()
    install_translations(qapp, "en")


def texts_of(part):
    """All that a part of the window says, by what it is called."""
    said = {}
    for name in (
        "text", "title", "toolTip", "statusTip", "accessibleName", "accessibleDescription",
        "windowTitle", "placeholderText", "format", "prefix", "suffix",
    ):  # fmt: skip
        read = getattr(part, name, None)
        if callable(read) and isinstance(part, QWidget | QAction):
            said[name] = read()
    if isinstance(part, QComboBox):
        said["items"] = [part.itemText(at) for at in range(part.count())]
    if isinstance(part, QTabWidget):
        said["tabs"] = [part.tabText(at) for at in range(part.count())]
    if isinstance(part, QTextBrowser):
        said["page"] = part.toPlainText()
    if isinstance(part, QAbstractItemView) and part.model() is not None:
        said["cells"] = cells(part.model())
    if isinstance(part, QAction):
        said["keys"] = [key.toString(key.SequenceFormat.NativeText) for key in part.shortcuts()]
    return {name: text for name, text in said.items() if text}


def cells(model):
    """Titles and cells of a table or list, with their tips."""
    rows = min(model.rowCount(), 200)
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    horizontal = Qt.Orientation.Horizontal
    said = [model.headerData(at, horizontal) for at in range(columns)]
    for row in range(rows):
        for column in range(columns):
            index = model.index(row, column)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                said.append(index.data(role))
    return said


def said_in(driver):
    """What every part that is seen and every action of all open windows says."""
    QApplication.processEvents()
    found = []
    tops = [driver.window, *driver.window.dialogs.beside.values()]
    if driver.window.help.manual is not None:
        tops.append(driver.window.help.manual)
    for top in dict.fromkeys(tops):
        for menu in top.findChildren(QMenu):
            menu.aboutToShow.emit()
        parts = [top, *top.findChildren(QWidget), *top.findChildren(QAction)]
        for part in parts:
            if isinstance(part, QWidget) and not part.isVisible():
                continue  # it says something else when it is shown
            name = f"{type(top).__name__}: {type(part).__name__} {part.objectName()}"
            found += [(name, what, text) for what, text in texts_of(part).items()]
    own = str(driver.tmp_path)  # each window has files of its own
    return sorted(str(row).replace(own, "") for row in found)


def choose(driver, typed):
    """Type a part of a command's name into “All commands”, and Enter."""

    def do(palette):
        QTest.keyClicks(palette.line, typed)
        QTest.keyClick(palette.line, Qt.Key.Key_Return)

    answer(do)
    driver.press("Ctrl+Shift+P")
    driver.window.activateWindow()
    driver.qtbot.waitUntil(driver.window.isActiveWindow)


def reach(driver, state):
    """Go to a state of the window by keys."""
    window = driver.window
    if state == "start":
        return
    driver.open_text(TEXT)
    driver.press("F7")
    if state == "series":
        driver.press("Down Space Esc")
        return
    while driver.control.card.head.kind not in (Kind.SPELLING,):
        driver.press("S")
    driver.press("Enter S")
    window.notice.tell(Message("{} is no longer there.", ("a.txt",)), Message("&Open"), print)
    window.notice.tell_together([Message("Saved"), Message("{}: no such file.", ("b.txt",))])
    if state == "typing":
        driver.press("E")
        driver.type("étonnée")
    if state == "find":
        driver.press("Ctrl+F")
        driver.type("voisins")
        window.finding.search()
        driver.press("Enter")
    if state == "end":
        driver.control.change(lambda: driver.session.reject(driver.session.open()))
        driver.control.show(None)
    if state == "beside":
        for name in BESIDE:
            window.actions_by_id[name].trigger()
            driver.settle()
        driver.qtbot.waitUntil(lambda: not window.dialogs.beside["series"].is_looking)
        window.activateWindow()
        driver.qtbot.waitUntil(window.isActiveWindow)


STATES = ("start", "series", "card", "typing", "find", "end", "beside")


@pytest.mark.parametrize("state", STATES)
def test_no_text_of_the_other_language_is_left(windows, state):
    english = windows("en")
    reach(english, state)
    wanted = said_in(english)
    english.window.hide()
    french = windows("fr")
    reach(french, state)
    before = said_in(french)
    english.window.close()
    there = place(french)
    for language, said in (("English", wanted), ("français", before), ("English", wanted)):
        choose(french, f"interface {language}" if language == "English" else "interface franc")
        now = said_in(french)
        assert "\n".join(row for row in now if row not in said) == ""
        assert "\n".join(row for row in said if row not in now) == ""
        assert place(french) == there


def place(driver):
    """Where one is, what is ticked, selected and typed, and what can be undone."""
    window, control = driver.window, driver.control
    card, cursor = window.card, window.view.textCursor()
    return (
        control.card, control.session.undo_label(), card.chosen(), card.line.is_open,
        card.line.text(), cursor.position(), cursor.anchor(),
        window.view.verticalScrollBar().value(), window.suspects.view.currentIndex().row(),
        window.finding.isVisible(), window.finding.places.currentRow(), window.size(),
        window.start.list.currentRow(), QApplication.focusWidget(),
    )  # fmt: skip


def test_what_is_running_goes_on(windows):
    """A detection under way ends, and the sound that plays is not stopped."""
    pytest.importorskip("PySide6.QtMultimedia", reason="the extra `sound` is not installed")
    driver = windows("en")
    window, control = driver.window, driver.control
    tone(driver.tmp_path / "text.wav", 40)
    path = driver.tmp_path / "text.txt"
    path.write_text(TEXT * 20, "utf-8")
    assert window.open(path)
    assert control.is_detecting
    choose(driver, "interface franc")
    driver.settle()
    assert {s.kind for s in driver.session.open()} >= {Kind.SPELLING, Kind.REPEAT}
    driver.qtbot.waitUntil(lambda: window.sound.hearing.path is not None)
    driver.press("F7")
    window.sound.play_on()
    player = window.sound.hearing.player
    driver.qtbot.waitUntil(lambda: player.is_playing)
    before = player.position
    choose(driver, "interface English")
    assert player.is_playing
    driver.qtbot.waitUntil(lambda: player.position > before + 0.2)
    assert window.sound.bar.play.toolTip() == "Pause"
    choose(driver, "interface franc")
    assert window.sound.bar.play.toolTip() == "Pause"
    assert window.sound.bar.accessibleName() == "Son"
    window.sound.play()
    assert window.sound.bar.play.toolTip() == "Écouter"


def test_windows_opened_afterwards_and_the_next_start_have_the_language(windows):
    driver = windows("en")
    driver.open_text(TEXT)
    choose(driver, "interface franc")
    assert driver.window.settings.value("interface") == "fr"
    said = []

    def look(dialog):
        said.append((type(dialog), dialog.windowTitle()))
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    answer(look)
    driver.press("Ctrl+Shift+K")
    driver.window.activateWindow()
    driver.qtbot.waitUntil(driver.window.isActiveWindow)
    assert said == [(CheatSheet, "Touches")]
    driver.press("F7 S")
    driver.press("Ctrl+Z")
    assert driver.window.actions_by_id["undo"].text().startswith("&Annuler")
