"""Buttons and labels whose text is shortened where it does not fit; the tip has all of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from editor.ui.plain import PlainLabel, tip, verbatim

MARGIN = 16  # device-independent pixels that the style takes on both sides together


class ElidedButton(QPushButton):
    """Shortened in its middle, never wider than its place.

    A text must not widen the window, nor be cut at both ends. Laying out anew at every key would
    cost milliseconds, too.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, text: str) -> None:
        """Show a text, "&" as it is."""
        self._whole = text
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - MARGIN
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideMiddle, room)
        self.setText(verbatim(shown))
        self.setToolTip(tip(self._whole) if shown != self._whole else "")


class ElidedLabel(PlainLabel):
    """A line that is shortened at its end; never wider than its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, text: str) -> None:
        """Show a text."""
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        right = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self._whole, right, self.width())
        self.setText(shown)
        self.setToolTip(tip(self._whole) if shown != self._whole else "")
