"""A window with a table of the review, read anew as long as it is shown."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLayout, QVBoxLayout, QWidget

from editor.ui.controller import ReviewController
from editor.ui.table import Table, refresh_while_shown


class ReviewTable(QDialog):
    """What stands above the table, the table, and its buttons; the table has the keys."""

    table: Table

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

    def refresh(self) -> None:
        """Read what the table shows anew."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self.table.setFocus()
