"""Start the window: application, interface language, the file to open."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import PySide6
from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from editor import __version__
from editor.assets import asset
from editor.keeping import log
from editor.ui import theme
from editor.ui.main_window import MainWindow
from editor.ui.settings import text
from editor.ui.texts import LANGUAGES, interface
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


def install_translations(app: QApplication, language: str) -> None:
    """Show the interface in a language ("fr", "en"); "" follows the system."""
    system = "fr" if QLocale.system().name().startswith("fr") else "en"
    code = language if language in LANGUAGES else system
    app.setProperty("interface", code)
    own = QLocale.system().name().startswith(code)  # dates and numbers as the interface
    QLocale.setDefault(QLocale.system() if own else QLocale(code))
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    for name, folders in (
        (f"qtbase_{code}", _qt_translations()),
        (f"relecture_{code}", [str(asset("translations"))]),
    ):
        translator = QTranslator(app)
        if any(translator.load(name, folder) for folder in folders):
            app.installTranslator(translator)


def _qt_translations() -> list[str]:
    """Where Qt's own texts may be: it loses its way below a folder with a comma in its name."""
    beside = Path(PySide6.__file__).parent
    said = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return [said, str(beside / "Qt" / "translations"), str(beside / "translations")]


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
    window.show()
    if paths:
        QTimer.singleShot(0, lambda: window.open(paths[0]))
    elif wants_file:
        QTimer.singleShot(0, window.files.ask_open)
    else:
        if is_first:
            QTimer.singleShot(0, window.files.open_sample)
        QTimer.singleShot(0, window.files.start)
    return app.exec()


def welcome(app: QApplication, settings: QSettings) -> bool:
    """Greet whoever starts the program for the first time; says whether a file is wanted."""
    if settings.value("welcomed"):
        return False
    dialog = WelcomeDialog(interface(), lambda c: install_translations(app, c))
    dialog.exec()
    settings.setValue("welcomed", "1")
    settings.setValue("interface", dialog.language)
    return dialog.wants_file
