"""Start the window: application, interface language, the file to open."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings, QSize, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from editor import __version__
from editor.assets import asset
from editor.keeping import log
from editor.ui import theme
from editor.ui.main_window import MainWindow
from editor.ui.settings import text
from editor.ui.texts import interface
from editor.ui.translations import install_translations
from editor.ui.welcome_dialog import WelcomeDialog


def application() -> QApplication:
    """The one QApplication, made with the program's names and icon."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Relecture")
    app.setOrganizationName("Relecture")
    app.setApplicationVersion(__version__)
    app.setWindowIcon(QIcon(str(asset("icons", "relecture.svg"))))
    return app


def run(paths: Sequence[Path]) -> int:
    """Open the window on the first file, or on the start page, and run until it is closed.

    Who was just greeted sees the sample.
    """
    log.start()
    app = application()
    settings = QSettings()
    install_translations(app, text(settings, "interface"))
    theme.use(text(settings, "theme"))
    is_first = not paths and not settings.value("welcomed")
    wants_file = not paths and welcome(app, settings)
    window = MainWindow(settings)
    show(window, window.screen().availableSize())
    QTimer.singleShot(0, window.controller.looking.detection.prepare)
    if paths:
        QTimer.singleShot(0, lambda: window.open(paths[0]))
    elif wants_file:
        QTimer.singleShot(0, window.files.ask_open)
    else:
        if is_first:
            QTimer.singleShot(0, window.files.open_sample)
        QTimer.singleShot(0, window.files.start)
    return app.exec()


def show(window: QWidget, room: QSize) -> None:
    """Show a window; it takes the whole screen where that has less room than it wants."""
    if window.size().boundedTo(room) != window.size():
        window.showMaximized()
    else:
        window.show()


def welcome(app: QApplication, settings: QSettings) -> bool:
    """Greet whoever starts the program for the first time; says whether a file is wanted."""
    if settings.value("welcomed"):
        return False
    dialog = WelcomeDialog(interface(), lambda c: install_translations(app, c))
    dialog.exec()
    settings.setValue("welcomed", "1")
    settings.setValue("interface", dialog.language)
    return dialog.wants_file
