"""How far the language model has read, small in the status bar; a click pauses it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget

from editor.ui.actions import key_text
from editor.ui.controller import ReviewController
from editor.ui.plain import tip
from editor.ui.texts import tr


class ContextIndicator(QToolButton):
    """Nothing where there is no model; `adopt` gives it the command that it stands for."""

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
        self.setToolTip(tip(does.format(state.model, keys)))
        self.setAccessibleName(self.text())
