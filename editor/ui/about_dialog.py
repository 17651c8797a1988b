"""Versions, and the licences of code and data."""

from __future__ import annotations

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from editor import __version__
from editor.assets import asset
from editor.ui.texts import tr


def versions() -> str:
    """What a report of a problem must say, a line each."""
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    return f"Relecture {__version__}\nPython {platform.python_version()}\nQt {qVersion()}\n{system}"


def _page(markdown: str, name: str) -> QTextBrowser:
    page = QTextBrowser()
    page.setAccessibleName(name)
    page.setOpenLinks(False)
    page.setMarkdown(markdown)
    return page


class AboutDialog(QDialog):
    """What the program is made of; nothing is looked up anywhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Relecture"))
        text = tr("Turns machine transcripts into clean text, offline. GPL-3.0-or-later.")
        self.versions = QLabel(f"{text}\n\n{versions()}")
        self.versions.setMargin(16)
        self.versions.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.versions, tr("Versions"))
        data = asset("LICENSES.md").read_text("utf-8")
        self.tabs.addTab(_page(data, tr("Data")), tr("Data"))
        try:
            parts = asset("notices.md").read_text("utf-8")
        except FileNotFoundError:  # not a frozen program: each part has its own beside it
            parts = tr("The licences of the libraries are installed beside them.")
        self.tabs.addTab(_page(parts, tr("Libraries")), tr("Libraries"))
        box = QDialogButtonBox()
        copy = box.addButton(tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(QDialogButtonBox.StandardButton.Close)
        copy.clicked.connect(lambda: QApplication.clipboard().setText(versions()))
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.tabs)
        column.addWidget(box)
        self.resize(720, 480)
