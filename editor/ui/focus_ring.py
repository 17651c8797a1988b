"""A frame around a part of the window that shows whether the keyboard is there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from editor.ui import theme

WIDTH = 2  # device-independent pixels


class FocusRing(QWidget):
    """Holds one part; painted in the highlight colour while the focus is within it."""

    changed = Signal(bool)  # whether the keyboard is there now

    def __init__(self, part: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = part
        self.live = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDTH, WIDTH, WIDTH, WIDTH)
        layout.addWidget(part)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._look)

    def _look(self, _old: QWidget | None, now: QWidget | None) -> None:
        live = now is not None and (now is self._part or self._part.isAncestorOf(now))
        if live != self.live:
            self.live = live
            self.update()
            self.changed.emit(live)

    def paintEvent(self, event: QPaintEvent) -> None:
        within = self.rect().adjusted(WIDTH, WIDTH, -WIDTH, -WIDTH)
        if self.live and not within.contains(event.rect()):  # what changes is mostly in the part
            painter = QPainter(self)
            pen = QPen(theme.frame(), WIDTH)
            painter.setPen(pen)
            half = WIDTH // 2
            painter.drawRect(self.rect().adjusted(half, half, -half, -half))
        super().paintEvent(event)
