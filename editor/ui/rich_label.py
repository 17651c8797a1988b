"""A label of several lines with marks in them, laid out once for each text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QWidget


class RichLabel(QLabel):
    """Shows harmless HTML at its top, as wide as there is room for it.

    A QLabel lays its text out some twenty times before it is painted, for sizes that no layout
    of ours asks for: of what a card shows that took two milliseconds at each key.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setWordWrap(True)
        self._heights: dict[int, int] = {}  # device-independent pixels, by the width
        self._laid = QTextDocument(self)
        self._laid.setUndoRedoEnabled(False)
        self._laid.setDocumentMargin(0)
        self._laid.setDefaultTextOption(QTextOption(self.alignment()))
        self._laid.setDefaultFont(self.font())

    def setText(self, text: str) -> None:
        if text != self.text():
            self._laid.setHtml(text)
            self._heights.clear()
            super().setText(text)

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._laid.setTextWidth(width)
            self._heights[width] = self._laid.size().toSize().height()
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Of a line: its height hangs on the width, and is asked for by it."""
        return QSize(0, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    # — Qt events —

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._laid.textWidth() != self.width():
            self._laid.setTextWidth(self.width())
        context = QAbstractTextDocumentLayout.PaintContext()
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Text, colours.color(self.foregroundRole()))
        context.palette = colours
        painter = QPainter(self)
        painter.setClipRect(self.rect())
        self._laid.documentLayout().draw(painter, context)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._laid.setDefaultFont(self.font())
            self._heights.clear()
