"""What the status bar shows of work going on: looking for suspects, and a model that reads."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QProgressBar, QToolButton, QWidget

from editor.ui.actions import key_text
from editor.ui.controller import ReviewController
from editor.ui.plain import tip
from editor.ui.texts import tr


class LookingProgress(QProgressBar):
    """How far the detection is, for as long as it looks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumWidth(160)
        self.setTextVisible(False)
        self.setAccessibleName(tr("Looking for suspects"))

    def show_percent(self, percent: int) -> None:
        """Show how far it is; nothing where it is done (100)."""
        self.setUpdatesEnabled(False)  # else it paints the whole window, now
        self.setValue(percent)
        self.setUpdatesEnabled(True)
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


def _wrong(share: float) -> str:
    """How many of the words look wrong (0–1), in a sentence."""
    percent = round(100 * share)
    if not percent:
        return tr("Hardly any of the words look wrong.")
    return tr("About {} % of the words look wrong.", percent)
