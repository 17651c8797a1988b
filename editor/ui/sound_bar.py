"""The slim bar of the sound: time, wave form, speed; it never takes the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLine, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStyle, QToolButton, QWidget

from editor.core.message import Message
from editor.core.peaks import Peaks
from editor.core.recording import clock
from editor.ui import theme
from editor.ui.plain import PlainLabel
from editor.ui.saying import named, said
from editor.ui.texts import interface, tr

HEIGHT = 26  # device-independent pixels
QUIET = 32  # of 255: what is less loud all along is drawn as such


class Wave(QWidget):
    """The shape of the sound and where it is; a click goes there."""

    sought = Signal(float)  # seconds

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, Message("Wave form"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT - 4)
        self._peaks = Peaks(0.0, b"")
        self._length = self._position = 0.0
        self._lines: list[QLine] = []

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT - 4)

    def show_length(self, seconds: float) -> None:
        """Another sound, of which no shape is known yet."""
        self._length, self._position = seconds, 0.0
        self.show_peaks(Peaks(0.0, b""))

    def show_peaks(self, peaks: Peaks) -> None:
        self._peaks = peaks
        self._shape()
        self.update()

    def show_position(self, seconds: float) -> None:
        if self._x(seconds) != self._x(self._position):
            self.update()
        self._position = seconds

    def _shape(self) -> None:
        """A line a column; what is not known yet is flat."""
        known = self._x(self._peaks.length)
        middle, half = self.height() // 2, (self.height() - 2) / 2
        levels = self._peaks.columns(known)
        loudest = max((QUIET, *levels))
        reach = [round(level / loudest * half) for level in levels]
        reach += [0] * (self.width() - len(reach))
        self._lines = [QLine(x, middle - r, x, middle + r) for x, r in enumerate(reach)]

    def _x(self, seconds: float) -> int:
        share = seconds / self._length if self._length else 0.0
        return round(min(1.0, share) * self.width())

    def _seek(self, event: QMouseEvent) -> None:
        if self._length and self.width():
            share = min(1.0, max(0.0, event.position().x() / self.width()))
            self.sought.emit(share * self._length)

    # — Qt events —

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._seek(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._seek(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._shape()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, at, role = QPainter(self), self._x(self._position), QPalette.ColorRole
        palette = self.palette()
        painter.setPen(theme.frame())
        painter.drawLines(self._lines[:at])
        painter.setPen(theme.quiet())
        painter.drawLines(self._lines[at:])
        painter.setPen(palette.color(role.WindowText))
        painter.drawLine(at, 0, at, self.height())


class SoundBar(QFrame):
    """What is heard now; hidden where there is no sound."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._length, self._rate, self._is_playing = 0.0, 1.0, False
        self.setObjectName("sound")
        named(self, Message("Sound"))
        self.play = self._button("sound_play")
        self.speed = self._button("sound_speed")
        self.time, self.wave = PlainLabel(), Wave()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(6)
        for part in (self.play, self.time):
            row.addWidget(part)
        row.addWidget(self.wave, 1)
        row.addWidget(self.speed)
        said(self, self._say)
        self.hide()

    def _button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setAutoRaise(True)
        button.setFixedHeight(HEIGHT)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a click leaves the keys where they are
        return button

    def show_length(self, seconds: float) -> None:
        """Show another sound from its start, or by 0 none."""
        self._length = seconds
        self.wave.show_length(seconds)
        self.show_position(0.0)
        self.setVisible(seconds > 0)

    def show_position(self, seconds: float) -> None:
        said = f"{clock(seconds)} / {clock(self._length)}"
        if self.time.text() != said:
            self.time.setText(said)
        self.wave.show_position(seconds)

    def _say(self) -> None:
        self.show_playing(self._is_playing)
        self.show_rate(self._rate)

    def show_playing(self, on: bool) -> None:
        self._is_playing = on
        style, pixmap = self.style(), QStyle.StandardPixmap
        icon = style.standardIcon(pixmap.SP_MediaPause if on else pixmap.SP_MediaPlay)
        self.play.setIcon(theme.tinted(icon, self.play.iconSize()))
        self.play.setAccessibleName(tr("Pause") if on else tr("Play"))
        self.play.setToolTip(self.play.accessibleName())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.show_playing(self._is_playing)  # in the theme's colour

    def show_rate(self, rate: float) -> None:
        self._rate = rate
        self.speed.setText(f"{QLocale(interface()).toString(rate, 'g', 3)} ×")
        self.speed.setAccessibleName(tr("Speed"))
        self.speed.setToolTip(tr("Speed; a click plays at the usual one"))
