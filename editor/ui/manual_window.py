"""The manual, offline: the Markdown pages of resources/manual in the interface's language."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QKeySequence, QShortcut, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QTextBrowser, QWidget

from editor.assets import asset
from editor.core.message import Message
from editor.ui.saying import named, said, titled
from editor.ui.texts import interface

PAGES = (
    "index", "review", "keys", "kinds", "glossary", "series", "sound", "context", "formats",
    "work", "privacy", "trouble",
)  # fmt: skip


class ManualBrowser(QTextBrowser):
    """Shows local pages only; pictures are as wide as the window at most."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        url = self.source().resolved(QUrl(name) if isinstance(name, str) else name)
        if not url.isLocalFile():
            return None  # nothing is ever loaded from elsewhere
        if url.path().endswith(".png"):
            image = QImage(url.toLocalFile())
            width = max(300, self.viewport().width() - 64)  # margins and bar
            smooth = Qt.TransformationMode.SmoothTransformation
            return image.scaledToWidth(width, smooth) if image.width() > width else image
        return super().loadResource(kind, url)


class ManualWindow(QWidget):
    """Pages on the left, the chosen one on the right; Alt+Left goes back, Escape closes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        titled(self, Message("Relecture Manual"))
        self.pages = QListWidget()
        named(self.pages, Message("Pages"))
        self.pages.setMaximumWidth(240)
        self.browser = ManualBrowser()
        named(self.browser, Message("Relecture Manual"))
        self.browser.setOpenExternalLinks(False)
        self.pages.addItems(PAGES)
        self.pages.currentRowChanged.connect(self._on_row)
        self.browser.sourceChanged.connect(self._on_source)
        row = QHBoxLayout(self)
        row.addWidget(self.pages)
        row.addWidget(self.browser, 1)
        QShortcut(QKeySequence("Escape"), self, self.close)
        QShortcut(QKeySequence("Alt+Left"), self, self.browser.backward)
        QShortcut(QKeySequence("Alt+Right"), self, self.browser.forward)
        self.resize(980, 560)
        said(self, self._say)

    def _say(self) -> None:
        """Show the pages of the interface's language, and the one that is read in it."""
        for at, page in enumerate(PAGES):
            self.pages.item(at).setText(_file(page).read_text("utf-8").partition("\n")[0][2:])
        if (read := self.browser.source().fileName()) and self.browser.source().isLocalFile():
            self._go(read.removesuffix(".md"))

    def _go(self, page: str) -> None:
        self.browser.setSource(QUrl.fromLocalFile(str(_file(page))))

    def show_page(self, page: str) -> None:
        """Show a page of PAGES and bring the window to the front."""
        self.show()
        self._go(page)
        self.raise_()
        self.activateWindow()
        self.browser.setFocus()

    def _on_row(self, row: int) -> None:
        self._go(PAGES[row])

    def _on_source(self, url: QUrl) -> None:
        self.browser.document().setDocumentMargin(16)
        name = url.fileName().removesuffix(".md")
        if name in PAGES:
            self.pages.blockSignals(True)
            self.pages.setCurrentRow(PAGES.index(name))
            self.pages.blockSignals(False)


def _file(page: str) -> Path:
    """Where a page of PAGES is, in the interface's language."""
    return asset("manual", interface()) / f"{page}.md"
