"""A small button that shows its key where there is room for it."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QToolButton, QWidget

MARGIN = 12  # device-independent pixels that the style takes on both sides together


class KeyedButton(QToolButton):
    """Shows what it does and its key; the key stays in the tool tip where both do not fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._says, self._key = "", ""

    def say(self, text: str, key: str) -> None:
        """What it does and the key that does the same, "" for none."""
        self._says, self._key = text, key
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        whole = f"{self._says}  {self._key}" if self._key else self._says
        fits = self.fontMetrics().horizontalAdvance(whole) + MARGIN <= self.width()
        self.setText(whole if fits else self._says)
