"""The language of the interface: which translations are installed."""

from __future__ import annotations

from pathlib import Path

import PySide6
from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from editor.assets import asset
from editor.ui.saying import say_again
from editor.ui.texts import LANGUAGES


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
    say_again()


def _qt_translations() -> list[str]:
    """Where Qt's own texts may be: it loses its way below a folder with a comma in its name."""
    beside = Path(PySide6.__file__).parent
    said = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return [said, str(beside / "Qt" / "translations"), str(beside / "translations")]
