"""The clean text and the list of changes on paper, seen before they are printed."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, QSettings
from PySide6.QtGui import QFont, QPageLayout, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QMainWindow

from editor.core.clean import clean_text
from editor.ui.controller import ReviewController
from editor.ui.display_map import shown
from editor.ui.texts import tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from editor.export import Job

MARGINS = QMarginsF(0, 0, 0, 0)  # QTextDocument leaves two centimetres itself
POINTS, OF_TABLE = 11.0, 9.0  # sizes of letters
LEADING = 140.0  # distance of lines in per cent of the letters' size

_OF_SCREENS = re.compile(r"<style.*?</style>", re.DOTALL)
_TABLE = 'width="100%" border="1" cellspacing="0" cellpadding="5"'


class Printing(QObject):
    """What is printed is what an export with the folder's usual choices would write."""

    def __init__(
        self, window: QMainWindow, controller: ReviewController, settings: QSettings
    ) -> None:
        super().__init__(window)
        self._window, self._controller, self._settings = window, controller, settings

    def slots(self) -> dict[str, Callable[..., object]]:
        """The commands that print, by their ids."""
        return {
            "print": lambda: self._preview(tr("Print the text"), self.text),
            "print_changes": lambda: self._preview(
                tr("Print the list of changes"), self.changes, QPageLayout.Orientation.Landscape
            ),
        }

    def _job(self) -> Job:
        from editor.ui.export_dialog import ExportDialog

        dialog = ExportDialog(self._controller, self._window, self._settings)
        job = dialog.job()
        dialog.deleteLater()
        return job

    def text(self, job: Job | None = None) -> QTextDocument:
        """The clean text, the file's name above it."""
        job = job or self._job()
        text = clean_text(job.session, job.options, job.document.common, job.extra)
        document = _document()
        cursor = QTextCursor(document)
        blocks = QTextBlockFormat()
        height = QTextBlockFormat.LineHeightTypes.ProportionalHeight
        blocks.setLineHeight(LEADING, height.value)
        cursor.setBlockFormat(blocks)
        strong = cursor.charFormat()
        strong.setFontWeight(QFont.Weight.Bold)
        plain = cursor.charFormat()
        cursor.insertText(f"{job.name}\n\n", strong)
        cursor.insertText(shown(text), plain)
        return document

    def changes(self, job: Job | None = None) -> QTextDocument:
        """The list of changes, as its page for browsers shows it."""
        from editor.export import export

        document = _document(OF_TABLE)
        page = export("html", job or self._job()).decode("utf-8")
        page = _OF_SCREENS.sub("", page)  # its pixels are specks on paper
        document.setHtml(page.replace("<table", f"<table {_TABLE}"))
        return document

    def _preview(
        self,
        title: str,
        make: Callable[[Job], QTextDocument],
        lie: QPageLayout.Orientation = QPageLayout.Orientation.Portrait,
    ) -> None:
        """Show the pages as they will be, with the button that prints them."""
        from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)
        printer.setPageOrientation(lie)
        job = self._job()
        printer.setDocName(job.name)
        document = make(job)
        dialog = QPrintPreviewDialog(printer, self._window)
        dialog.setWindowTitle(title)
        dialog.resize(800, 560)
        dialog.paintRequested.connect(lambda on: put(document, on))
        dialog.exec()


def put(document: QTextDocument, printer: QPrinter) -> None:
    """Print a document, its pages numbered."""
    document.print_(printer)


def _document(points: float = POINTS) -> QTextDocument:
    document = QTextDocument()
    font = QFont(document.defaultFont())
    font.setFamilies(["Georgia", "Liberation Serif", "DejaVu Serif", font.family()])
    font.setPointSizeF(points)
    document.setDefaultFont(font)
    return document
