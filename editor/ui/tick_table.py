"""A table whose rows have ticks: Space turns those of the selected rows, a click that of one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from editor.core.message import Message
from editor.ui.table import Column, Index, Rows, Table
from editor.ui.ticks import TickStyled


class TickRows(Rows):
    """Rows with a tick in their first column."""

    ticked = Signal()  # another tick

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__(columns)
        self._on: set[int] = set()  # rows

    def reset_ticked(self, rows: Sequence[Any], on: Collection[int]) -> None:
        """Show other rows, of which those of these numbers are ticked."""
        self._on = set(on)
        self.reset(rows)
        self.ticked.emit()

    def chosen(self) -> list[Any]:
        """The rows that are ticked, in their own order, whatever the filter shows."""
        return [self.rows[at] for at in sorted(self._on)]

    def is_ticked(self, row: int) -> bool:
        return row in self._on

    def tick(self, rows: Collection[int], *, on: bool) -> None:
        """Set the ticks of some rows, or take them away."""
        self._on = self._on | set(rows) if on else self._on - set(rows)
        last = max(0, len(self.rows) - 1)
        state = Qt.ItemDataRole.CheckStateRole
        self.dataChanged.emit(self.index(0, 0), self.index(last, 0), [state])
        self.ticked.emit()

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            on = index.row() in self._on
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != 0:
            return super().setData(index, value, role)
        self.tick((index.row(),), on=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True


class TickTable(TickStyled, Table):
    """Space turns the ticks of the selected rows together, Enter does what the ticks are for."""

    entered = Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        name: Message,
        parent: QWidget | None = None,
    ) -> None:
        self.ticks = TickRows(columns)
        super().__init__(columns, name, parent, self.ticks)
        self.style_ticks()
        self.view.installEventFilter(self)
        self.setFocusProxy(None)  # type: ignore[arg-type]  # Tab would go past the line to a proxy behind it
        self.first = self.view

    def turn(self) -> None:
        """Tick the selected rows, or untick them where all are ticked."""
        rows = [
            self.proxy.mapToSource(index).row()
            for index in self.view.selectionModel().selectedRows()
        ]
        if rows:
            self.ticks.tick(rows, on=not all(map(self.ticks.is_ticked, rows)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.view and event.type() == QEvent.Type.KeyPress:
            key: QKeyEvent = event  # type: ignore[assignment]
            if key.key() == Qt.Key.Key_Space:
                self.turn()
                return True
            if key.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not key.modifiers() & (
                ~Qt.KeyboardModifier.KeypadModifier
            ):
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)
