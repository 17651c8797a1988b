"""A window with a table of the review, read anew as long as it is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QLayout, QLineEdit, QVBoxLayout, QWidget

from editor.ui.controller import ReviewController
from editor.ui.saying import said
from editor.ui.table import Table, refresh_while_shown


class ReviewTable(QDialog):
    """What stands above the table, the table, and its buttons; the table has the keys."""

    table: Table
    _undo_line: QLineEdit | None = None

    def lay_out(self, above: QLayout | QWidget, buttons: QLayout) -> None:
        """Put the parts below one another; the table takes the room."""
        layout = QVBoxLayout(self)
        if isinstance(above, QLayout):
            layout.addLayout(above)
        else:
            layout.addWidget(above)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)

    def follow(self, controller: ReviewController) -> None:
        """Refresh after whatever changes the review."""
        refresh_while_shown(
            self, self.refresh,
            (controller.changed, controller.suggestions_changed, controller.opened),
        )  # fmt: skip
        said(self, self.say_again)

    def take_undo(self, line: QLineEdit, undo: Callable[[], object]) -> None:
        """Have undo be the review's where nothing was typed that the line could take back."""
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, undo)
        self._undo_line = line
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._undo_line and event.type() == QEvent.Type.ShortcutOverride:
            key: QKeyEvent = event  # type: ignore[assignment]
            is_undo = key.matches(QKeySequence.StandardKey.Undo)
            if is_undo and not self._undo_line.isUndoAvailable():
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def say_again(self) -> None:
        """Say what is counted anew; what is selected and ticked stays."""
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Read what the table shows anew."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self.table.first.setFocus()
