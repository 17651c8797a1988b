"""Buttons whose text is shortened in its middle where it does not fit; the tip has all of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from editor.ui.plain import tip, verbatim

MARGIN = 16  # device-independent pixels that the style takes on both sides together


class ElidedButton(QPushButton):
    """Never wider than its place: a text must not widen the window, nor be cut at both ends.

    Laying out anew at every key would cost milliseconds, too.
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
