"""The status bar: where one is, how far the review is, and what is going on behind it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAction, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QStatusBar, QToolButton, QWidget

from editor.core.message import Message
from editor.ui import theme
from editor.ui.actions import key_text
from editor.ui.controller import ReviewController
from editor.ui.plain import PlainLabel, tip
from editor.ui.saying import named, said
from editor.ui.summary_dialog import duration
from editor.ui.texts import tr, trn

THIN = 7  # device-independent pixels of the height of the review's bar


class _Bar(QProgressBar):
    """A bar that is painted with the rest of the window, when its time comes."""

    def show_value(self, value: int) -> None:
        if value != self.value():
            self.setUpdatesEnabled(False)  # else it paints the whole window, now
            self.setValue(value)
            self.setUpdatesEnabled(True)


class LookingProgress(_Bar):
    """How far the detection is, for as long as it looks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumWidth(160)
        self.setTextVisible(False)
        named(self, Message("Looking for suspects"))

    def show_percent(self, percent: int) -> None:
        """Show how far it is; nothing where it is done (100)."""
        self.show_value(percent)
        self.setVisible(percent < 100)


class ContextIndicator(QToolButton):
    """How far a language model has read; a click pauses it.

    Nothing is shown where there is no model; `adopt` gives it the command that it stands for.
    """

    def __init__(self, controller: ReviewController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._action: QAction | None = None
        self.setObjectName("context")
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a click leaves the keys where they are
        controller.context_changed.connect(self.show_state)
        self.hide()
        said(self, self.show_state)

    def adopt(self, action: QAction) -> None:
        self._action = action
        self.clicked.connect(action.trigger)
        self.show_state()

    def show_state(self) -> None:
        """Show what the model does now."""
        state = self._controller.context
        if self._action is not None:
            self._action.setEnabled(state is not None)
        self.setVisible(state is not None)
        if state is None:
            return
        keys = f" ({key_text(self._action)})" if self._action and key_text(self._action) else ""
        if state.is_paused:
            self.setText(tr("context: {} %, paused", state.percent))
            does = tr("“{}” weighs the words by those around them. A click goes on{}.")
        else:
            self.setText(tr("context: {} %", state.percent))
            does = tr("“{}” weighs the words by those around them. A click pauses it{}.")
        says = [does.format(state.model, keys)]
        if state.share is not None:
            says.append(_wrong(state.share))
        self.setToolTip(tip(" ".join(says)))
        self.setAccessibleName(self.text())


class StatusLine:
    """The parts of a window's status bar, from left to right."""

    def __init__(self, bar: QStatusBar, controller: ReviewController) -> None:
        self._controller = controller
        self.context, self.looking = ContextIndicator(controller), LookingProgress()
        self.place, self.review = PlainLabel(), ReviewProgress()
        self.count, self.encoding = PlainLabel(), PlainLabel()
        for part in (
            self.context, self.looking, self.place, self.review, self.count, self.encoding,
        ):  # fmt: skip
            part.setContentsMargins(8, 0, 8, 0)
            bar.addPermanentWidget(part)
        self.looking.hide()

    def show_review(self) -> None:
        """Show how many of the suspects are decided, those of series too, and in which time."""
        control = self._controller
        done, everything = control.progress()
        spent = duration(control.desk.seconds)
        said = trn("{} of %n decided · {}", everything, done, spent) if everything else ""
        self.count.setText(said)
        self.review.show_share(done, everything, said)
        self.encoding.setText(control.session.transcript.encoding if control.path else "")


class ReviewProgress(_Bar):
    """How much of the review is done, as a thin bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review_progress")
        self.setTextVisible(False)
        self.setFixedSize(120, THIN)
        named(self, Message("Progress of the review"))
        self.hide()

    def show_share(self, done: int, everything: int, said: str) -> None:
        """Show so many of all as decided; nothing where there is nothing to decide."""
        if self.maximum() != max(1, everything):
            self.setRange(0, max(1, everything))
        self.show_value(done)
        self.setAccessibleDescription(said)
        self.setVisible(bool(everything))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it flat: a style's bar is too high for a line this thin."""
        room = QRectF(self.rect())
        done = QRectF(room)
        done.setWidth(room.width() * self.value() / self.maximum())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QPainterPath()
        whole.addRoundedRect(room, THIN / 2, THIN / 2)
        painter.setClipPath(whole)
        painter.fillRect(room, theme.groove())
        painter.fillRect(done, theme.frame())


def _wrong(share: float) -> str:
    """How many of the words look wrong (0–1), in a sentence."""
    percent = round(100 * share)
    if not percent:
        return tr("Hardly any of the words look wrong.")
    return tr("About {} % of the words look wrong.", percent)
