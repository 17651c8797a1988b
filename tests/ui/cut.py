"""What of the window's own texts is cut, at the scale that QT_SCALE_FACTOR gives:
`python -m tests.ui.cut LANGUAGE PERCENT FOLDER` prints it, a line each, for every main state."""

import sys
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from editor.core.glossary import Glossary, Term
from editor.core.message import Message
from editor.core.text_tools import speakers
from editor.ui.about_dialog import AboutDialog
from editor.ui.dialogs import CheatSheet
from editor.ui.elided import ElidedButton
from editor.ui.export_dialog import ExportDialog
from editor.ui.glossary_dialog import GlossaryDialog
from editor.ui.main import application
from editor.ui.main_window import MainWindow
from editor.ui.shortcut_dialog import ShortcutDialog
from editor.ui.speaker_dialog import SpeakerDialog
from editor.ui.texts import interface
from editor.ui.translations import install_translations
from editor.ui.welcome_dialog import WelcomeDialog
from tests.ui.live import live

WIDTH, HEIGHT = 1024, 600  # device-independent pixels
TEXT = (
    "Une chose conexion. Une idée conexion. Une fin conexion.\n"
    "Avec Benoît Grunemval.\nMerci à Grenemval, Grunemval répond.\n"
    "Il faut que que vous veniez, car il commence a parler.\n"
    "Nos collègue sont là. Trois voiture passent. On y voit Zorbulak, dit-il.\n"
)
BESIDE = ("outbox", "words", "names", "sure", "series", "model")


def cut(top: QWidget) -> list[str]:
    """The texts of a window that do not fit their places."""
    found = []
    for part in top.findChildren(QWidget):
        if part.window() is not top or not part.isVisible():
            continue
        for text, needs, has in wants(part):
            if needs > has + 1:
                found.append(f"{type(part).__name__} “{text}” needs {needs} of {has}")
    return found


def wants(part: QWidget):
    """The texts of a part, with the width that each needs and has."""
    width = part.fontMetrics().horizontalAdvance
    match part:
        case ElidedButton():
            if part.toolTip() and part.objectName() != "best":
                yield part.toolTip(), 1, 0
        case QLabel() if part.text() and not part.wordWrap():
            plain = part.textFormat() == Qt.TextFormat.PlainText
            if plain and not part.toolTip():  # with a tip it is shortened on purpose
                shown = part.text().replace("&", "") if part.buddy() else part.text()
                yield shown, width(shown), part.contentsRect().width()
        case QLabel() if part.text() and not in_scroll_area(part):
            yield part.text(), part.heightForWidth(part.width()), part.height()
        case QPushButton() | QToolButton() if part.text():
            yield part.text(), width(part.text().replace("&", "")) + 6, part.width()
        case QAbstractButton() if part.text():
            yield part.text(), part.sizeHint().width(), part.width()
        case QComboBox():
            option = QStyleOptionComboBox()
            part.initStyleOption(option)
            field = QStyle.SubControl.SC_ComboBoxEditField
            control = QStyle.ComplexControl.CC_ComboBox
            room = part.style().subControlRect(control, option, field, part).width()
            yield part.currentText(), width(part.currentText()), room
        case QTabBar():
            for at in range(part.count()):
                text = part.tabText(at)
                yield text, width(text.replace("&", "")), part.tabRect(at).width()
        case QHeaderView() if part.orientation() == Qt.Orientation.Horizontal:
            for at in range(part.count()):
                text = str(part.model().headerData(at, Qt.Orientation.Horizontal) or "")
                yield text, width(text) + 8, part.sectionSize(at)


def in_scroll_area(part: QWidget) -> bool:
    above = part.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            return True
        above = above.parentWidget()
    return False


def states(window: MainWindow, file: Path):
    """Brings the window from state to state and gives their names."""
    control = window.controller

    def settle() -> None:
        while control.is_detecting:
            live(0.02)
        live(0.06)

    settle()
    yield "start", window
    window.open(file)
    settle()
    yield "to begin", window
    window.steps.begin()
    for _ in range(len(control.session.open())):
        settle()
        card = control.card
        yield f"card “{card.head.text[:20]}”", window
        if not card.is_series:
            window.card.type()
            settle()
            yield f"typing “{card.head.text[:20]}”", window
            window.card._leave_line()
        window.view.setFocus()
        settle()
        yield f"text has the keys “{card.head.text[:20]}”", window
        window.steps.next()
    window.notice.tell(Message("{} was changed by another program.", (file.name,)))
    window.finding.ask()
    window.finding.wanted.setText("une")
    settle()
    yield "find", window
    window.finding.leave()
    for name in BESIDE:
        window.actions_by_id[name].trigger()
        settle()
    for name, dialog in window.dialogs.beside.items():
        yield name, dialog
    actions = window.dialogs.all_actions()
    for dialog in (
        GlossaryDialog(Glossary((Term("Grunemval", ("Grenemval",)),)), window),
        ExportDialog(control, window),
        ShortcutDialog(actions, window.shortcuts, window),
        CheatSheet([("", actions)], window),
        SpeakerDialog(speakers("Ana: oui\nBob: non\nAna: si\nBob: ah\n"), window),
        WelcomeDialog(interface(), lambda code: None, window),
        AboutDialog(window),
    ):
        dialog.show()
        settle()
        yield type(dialog).__name__, dialog
        dialog.close()


def main() -> int:
    language, percent, folder = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    app = application()
    install_translations(app, language)
    window = MainWindow(QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat))
    window.resize(WIDTH * percent // 100, HEIGHT * percent // 100)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    while window.scale.percent < percent:
        window.scale.larger()
    file = folder / "text.txt"
    file.write_text(TEXT, "utf-8")
    for name, shown in states(window, file):
        QApplication.processEvents()
        for line in cut(shown):
            print(f"{name}: {line}")
        if shown.width() > window.width() or shown.height() > window.height():
            print(f"{name}: {shown.width()}×{shown.height()} are more than the screen has")
    print("done", window.devicePixelRatio())
    window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
