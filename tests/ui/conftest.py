"""A real window and helpers to press its keys."""

import pytest
from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget

from editor.ui.main_window import MainWindow
from editor.ui.translations import install_translations

KEYS = {
    "Enter": Qt.Key.Key_Return,
    "Backspace": Qt.Key.Key_Backspace,
    "Del": Qt.Key.Key_Delete,
    "Left": Qt.Key.Key_Left,
    "Right": Qt.Key.Key_Right,
    "Down": Qt.Key.Key_Down,
    "Esc": Qt.Key.Key_Escape,
    "Space": Qt.Key.Key_Space,
    "Plus": Qt.Key.Key_Plus,
    "Minus": Qt.Key.Key_Minus,
    "Home": Qt.Key.Key_Home,
    "PgUp": Qt.Key.Key_PageUp,
    "PgDown": Qt.Key.Key_PageDown,
    "End": Qt.Key.Key_End,
}
MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}


class Driver:
    """A window with its keyboard: `press("F7 Enter A")` goes to whatever has the focus."""

    def __init__(self, qtbot, tmp_path):
        self.qtbot, self.tmp_path = qtbot, tmp_path
        settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(settings)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitActive(self.window).__enter__()
        qtbot.waitUntil(self.window.isActiveWindow)

    @property
    def control(self):
        return self.window.controller

    @property
    def session(self):
        return self.window.controller.session

    def open(self, path):
        assert self.window.open(path)
        self.settle()

    def open_text(self, text, name="text.txt"):
        path = self.tmp_path / name
        path.write_bytes(text.encode())
        self.open(path)
        return path

    def settle(self):
        """Wait until nothing is being looked for."""
        self.qtbot.waitUntil(lambda: not self.control.is_detecting, timeout=60_000)

    def press(self, keys):
        if QApplication.activeWindow() is None:  # a dialog was closed
            self.window.activateWindow()
            self.qtbot.waitUntil(self.window.isActiveWindow)
        for stroke in keys.split():
            *modifiers, key = stroke.split("+")
            held = Qt.KeyboardModifier.NoModifier
            for name in modifiers:
                held |= MODIFIERS[name]
            code = KEYS.get(key) or getattr(Qt.Key, f"Key_{key.upper()}")
            QTest.keyClick(QApplication.focusWidget() or self.window, code, held)

    def type(self, text):
        """Key events that carry any letter; QTest.keyClicks knows ASCII only."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(QApplication.focusWidget(), event)

    def screen(self):
        """What the text view shows, block by block."""
        return self.window.view.toPlainText()


def answer(do):
    """Do something with the dialog that is about to ask, as soon as it does."""

    def look():
        asked = QApplication.activeModalWidget()
        if asked is None:
            QTimer.singleShot(10, look)
        else:
            do(asked)

    QTimer.singleShot(0, look)


class Strays(QObject):
    """Parts that were shown as windows of their own, for a blink: they take the keyboard away."""

    def __init__(self):
        super().__init__()
        self.found = []

    def eventFilter(self, watched, event):
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.windowType() == Qt.WindowType.Window
            and not isinstance(watched, QMainWindow | QDialog | QMenu)
        ):
            self.found.append(watched.metaObject().className())
        return False


@pytest.fixture
def driver(qtbot, qapp, tmp_path):
    if qapp.property("interface") != "en":  # as the program does, for its plurals
        install_translations(qapp, "en")
    driver = Driver(qtbot, tmp_path)
    yield driver
    driver.window.close()


@pytest.fixture
def no_strays(qapp):
    """No part is shown as a window of its own; looking at each event makes a test slower."""
    strays = Strays()
    qapp.installEventFilter(strays)
    yield
    qapp.removeEventFilter(strays)
    assert not strays.found
