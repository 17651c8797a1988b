"""A part of the window that is as high as what it shows and, where room is short, scrolls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QWidget

from editor.ui.ctrl_wheel import CtrlWheel


class Snug(CtrlWheel, QScrollArea):
    """Scrolls up and down within `least` and `most` device-independent pixels of height.

    It is lower where it needs less. What it holds never widens or heightens the window. With
    `labels`, all that stands in the part from top to bottom, their heights alone are asked for, and
    what is shown changes its height by whole `step`s: what stands below rarely moves, and to lay
    out anew costs milliseconds.
    """

    def __init__(
        self,
        part: QWidget,
        least: int,
        most: int = 10_000,
        labels: Sequence[QLabel] = (),
        step: int = 1,
    ) -> None:
        super().__init__()
        self._least, self._most, self._labels, self._step = least, most, labels, step
        self._wanted, self._needed = least, 0  # height with steps, and without
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(part)
        self._part = part
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.fit)
        for label in labels:
            label.installEventFilter(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(least)
        part.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def limit(self, most: int) -> None:
        """Take at most so much height from now on."""
        if most != self._most:
            self._most = most
            self.fit()

    def fit(self) -> None:
        """Take the height of what it shows now."""
        part = self._part
        width = self.viewport().width()
        layout = part.layout()
        if self._labels:
            wide = self.maximumViewportSize().width()  # without a bar: it must not call for itself
            heights = [label.heightForWidth(wide) for label in self._labels if not label.isHidden()]
            space = layout.spacing() if layout is not None else 0
            self._needed = sum(heights) + space * len(heights)
            self._offer_bar()
            wanted = -(-self._needed // self._step) * self._step
        elif layout is not None and layout.hasHeightForWidth():
            wanted = layout.totalHeightForWidth(width)
        else:
            wanted = part.sizeHint().height()
        wanted = min(wanted, self._most)
        if wanted != self._wanted:
            self._wanted = wanted
            # These may lay the window out, and so ask again for the height at another width.
            self.setMinimumHeight(min(self._least, self._wanted))
            self.setMaximumHeight(self._wanted)
            self.updateGeometry()

    def _offer_bar(self) -> None:
        """Have a scroll bar only where labels need it: else Qt measures them beside one, too."""
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        if self._labels and self._needed <= self.height():
            policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if policy != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(10, self._wanted)

    def minimumSizeHint(self) -> QSize:
        return QSize(10, min(self._least, self._wanted))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """With other letters a label needs another height: once it knows of them itself."""
        if event.type() == QEvent.Type.FontChange and watched in self._labels:
            self._later.start()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._offer_bar()
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()
