"""The help menu: manual, keys, about, and the page where newer versions are."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from editor import HOMEPAGE
from editor.ui.about_dialog import AboutDialog
from editor.ui.manual_window import ManualWindow

# The manual's page for what has the focus, by the name of a class above it.
_PAGE_OF = {
    "CardView": "review",
    "SuspectList": "review",
    "Outbox": "review",
    "WordTable": "kinds",
    "GlossaryDialog": "glossary",
    "NamesTable": "glossary",
    "ImportDialog": "glossary",
    "SeriesWindow": "series",
    "ExportDialog": "formats",
    "ModelDialog": "context",
    "ShortcutDialog": "keys",
    "CheatSheet": "keys",
}


class HelpCommands(QObject):
    """What the help menu of one window does."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.manual: ManualWindow | None = None

    def slots(self) -> dict[str, Callable[..., object]]:
        return {"manual": self.show_manual, "newer": self.look_for_newer, "about": self.about}

    def show_manual(self) -> None:
        """Show the page for what has the focus, offline."""
        self.show_page(page_for(QApplication.focusWidget()))

    def show_page(self, page: str) -> None:
        """Show a page of the manual."""
        if self.manual is None:
            self.manual = ManualWindow(self._window)
        self.manual.show_page(page)

    def look_for_newer(self) -> None:
        """Open the project's page in the browser; the program itself asks nobody."""
        QDesktopServices.openUrl(QUrl(HOMEPAGE))

    def about(self) -> None:
        AboutDialog(self._window).exec()


def page_for(widget: QWidget | None) -> str:
    """The manual's page for a part of the window."""
    while widget is not None:
        page = _PAGE_OF.get(type(widget).__name__)
        if page:
            return page
        widget = widget.parentWidget()
    return "index"
