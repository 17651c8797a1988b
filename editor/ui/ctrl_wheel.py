"""Parts that scroll, but leave the wheel to the window while Ctrl is held: it scales all."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent


class CtrlWheel:
    """To be named before the class of Qt that scrolls."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # it goes up to the window
        else:
            super().wheelEvent(event)  # type: ignore[misc]
