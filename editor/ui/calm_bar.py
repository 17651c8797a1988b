"""A scroll bar that paints no more than its handle when it scrolls."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractSlider, QScrollBar, QStyle, QStyleOptionSlider, QWidget

AROUND = 2  # device-independent pixels around the handle that a style may paint with it


class CalmBar(QScrollBar):
    """Scrolls as any: of a long text a line, or ten, are less than a row of its pixels.

    To paint one of 700 pixels takes a millisecond, its handle alone a twentieth of that.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._handle = QRect()  # as it was painted last

    def part(self, part: QStyle.SubControl) -> QRect:
        """Where a part of the bar is."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        bar = QStyle.ComplexControl.CC_ScrollBar
        return self.style().subControlRect(bar, option, part, self)

    def sliderChange(self, change: QAbstractSlider.SliderChange) -> None:
        """Paint where the handle was and where it is, if that is another place."""
        handle = self.part(QStyle.SubControl.SC_ScrollBarSlider)
        if handle != self._handle:
            for place in (self._handle, handle):
                self.update(place.adjusted(-AROUND, -AROUND, AROUND, AROUND))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._handle = self.part(QStyle.SubControl.SC_ScrollBarSlider)  # another since a resize
