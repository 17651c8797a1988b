"""A table of any rows with a line that filters it; used by all windows that list things."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    QTimer,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from editor.core.message import Message
from editor.ui.card_text import key_cap
from editor.ui.kwic import PARTS, Kwic
from editor.ui.plain import tip
from editor.ui.saying import hinted, named, said
from editor.ui.texts import tell

Index = QModelIndex | QPersistentModelIndex
SORT = Qt.ItemDataRole.UserRole
SOUGHT = Qt.ItemDataRole.UserRole + 2  # what the filter reads
_OF_NUMBERS = dict.fromkeys(map(ord, " \u00a0\u202f,%"))  # what stands in them beside digits


class Column(NamedTuple):
    """A column: its title, a row's text, the value to sort by (the text without one), width.

    With `parts` (words before, the place, words behind) it is drawn as aligned context; with `edit`
    its cells are typed in, beginning with what that says.
    """

    title: Message
    text: Callable[[Any], str]
    key: Callable[[Any], int | float | str] | None = None
    width: int = 120
    parts: Callable[[Any], tuple[str, str, str]] | None = None
    edit: Callable[[Any], str] | None = None
    sought: bool = True  # by the filter


def _is_number(text: str) -> bool:
    """Whether a cell is a number as it is printed: 4 974, 4,974, 14 %."""
    return text.translate(_OF_NUMBERS).isdecimal()


class Rows(QAbstractTableModel):
    """Frozen rows shown through columns; what is typed in a cell is told, not kept."""

    typed = Signal(object, str)  # the row, another text than was there

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns, self.rows = columns, ()  # type: tuple[Sequence[Column], Sequence[Any]]

    def reset(self, rows: Sequence[Any]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tell(self.columns[section].title) if 0 <= section < len(self.columns) else None
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole and _is_number(column.text(row)):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(column.text(row))
        if role == SORT:
            return column.key(row) if column.key else column.text(row).casefold()
        if role == SOUGHT:
            return column.text(row) if column.sought else ""
        if role == PARTS and column.parts:
            return column.parts(row)
        if role == Qt.ItemDataRole.EditRole and column.edit:
            return column.edit(row)
        return None

    def say_again(self) -> None:
        """Have titles and cells read anew: they are in another language."""
        last = self.columnCount() - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, last))

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        is_typed = index.isValid() and self.columns[index.column()].edit is not None
        return flags | Qt.ItemFlag.ItemIsEditable if is_typed else flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        edit = self.columns[index.column()].edit
        if role != Qt.ItemDataRole.EditRole or edit is None:
            return False
        row = self.rows[index.row()]
        if value != edit(row):
            self.typed.emit(row, str(value))
        return True


class Table(QWidget):
    """Rows with a filter line: type to narrow, arrows to walk, Enter to act."""

    activated = Signal(object)  # the row

    def __init__(
        self,
        columns: Sequence[Column],
        name: Message,
        parent: QWidget | None = None,
        rows: Rows | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = rows if rows is not None else Rows(columns)
        self.model.setParent(self)
        self.proxy = QSortFilterProxyModel(self)
        self.proxy.setSourceModel(self.model)
        self.proxy.setSortRole(SORT)
        self.proxy.setFilterKeyColumn(-1)
        self.proxy.setFilterRole(SOUGHT)
        self.proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.line = QLineEdit()
        hinted(self.line, Message("Type to filter"))
        named(self.line, Message("Filter of the table “{}”", (name,)))
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self._filter)
        self._lines = {self.line}
        self.line.installEventFilter(self)
        self.view = QTableView()
        named(self.view, name)
        self.view.setModel(self.proxy)
        self.view.setSortingEnabled(True)
        self.view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setTabKeyNavigation(False)
        self.view.setWordWrap(False)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        self.view.horizontalHeader().setStretchLastSection(True)
        self._typed = -1  # the column that is typed in
        for at, column in enumerate(columns):
            self.view.setColumnWidth(at, column.width)
            if column.parts:
                self.view.setItemDelegateForColumn(at, Kwic(self.view))
            if column.edit:
                self._typed = at
                triggers = QAbstractItemView.EditTrigger
                self.view.setEditTriggers(
                    triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
                )
                self.view.installEventFilter(self)
        self.view.activated.connect(self._activate)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line)
        layout.addWidget(self.view, 1)
        self.setFocusProxy(self.line)
        self.first: QWidget = self.line  # that has the keys in a window that opens
        said(self, self.model.say_again)

    def walk_from(self, line: QLineEdit) -> None:
        """Let arrows and page keys walk the table from another line, too."""
        self._lines.add(line)
        line.installEventFilter(self)

    def show_rows(self, rows: Sequence[Any], key: Callable[[Any], object] | None = None) -> None:
        """Show other rows; the cursor stays at its place in the table.

        With `key` what is selected stays so as long as a row of the same key is there.
        """
        at = self.view.currentIndex().row()
        chosen = {key(row) for row in self.chosen()} if key else set()
        self.model.reset(rows)
        again = [i for i, row in enumerate(self.shown()) if key and key(row) in chosen]
        self.go(again[0] if again else max(0, min(at, self.proxy.rowCount() - 1)))
        flags = QItemSelectionModel.SelectionFlag
        for row in again[1:]:
            index = self.proxy.index(row, 0)
            self.view.selectionModel().select(index, flags.Select | flags.Rows)

    @property
    def is_typing(self) -> bool:
        """Whether a cell is being typed in."""
        return self.view.state() is QAbstractItemView.State.EditingState

    def chosen(self) -> list[Any]:
        """The selected rows, in the order that is shown."""
        found = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return [self._row(at) for at in found]

    def shown(self) -> list[Any]:
        """All rows that the filter leaves, in the order that is shown."""
        return [self._row(at) for at in range(self.proxy.rowCount())]

    def _row(self, at: int) -> Any:
        return self.model.rows[self.proxy.mapToSource(self.proxy.index(at, 0)).row()]

    def _activate(self, index: QModelIndex) -> None:
        self.activated.emit(self._row(index.row()))

    def _filter(self, text: str) -> None:
        self.proxy.setFilterFixedString(text)
        self.go(0)

    def go(self, row: int) -> None:
        """Select a row as it is shown, if there is one."""
        # Not view.setCurrentIndex: with Ctrl held, as in Ctrl+Enter, it would not select.
        if 0 <= row < self.proxy.rowCount():
            flags = QItemSelectionModel.SelectionFlag
            self.view.selectionModel().setCurrentIndex(
                self.proxy.index(row, 0), flags.ClearAndSelect | flags.Rows
            )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the lines, arrows and page keys walk the table; from the filter Enter acts.

        What is typed on a row goes to its cell that is typed in, whichever has the cursor.
        """
        if watched is self.view and event.type() == QEvent.Type.KeyPress and self._typed >= 0:
            at = self.view.currentIndex()
            if at.isValid() and at.column() != self._typed:
                self.view.selectionModel().setCurrentIndex(
                    at.siblingAtColumn(self._typed), QItemSelectionModel.SelectionFlag.NoUpdate
                )
        if watched in self._lines and event.type() == QEvent.Type.KeyPress:
            key: QKeyEvent = event  # type: ignore[assignment]
            if watched is self.line and key.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self.view.currentIndex().isValid() and not key.modifiers():
                    self._activate(self.view.currentIndex())
                    return True
            elif key.key() in (
                Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
            ):  # fmt: skip
                self.view.keyPressEvent(key)
                return True
        return super().eventFilter(watched, event)


def key_button(text: Message, do: Callable[[], object], key: str) -> QPushButton:
    """A button that shows the key which does the same; the key itself is set elsewhere."""
    button = QPushButton()

    def say() -> None:
        button.setText(f"{tell(text)}  {key_cap(QKeySequence(key))}")
        button.setAccessibleName(tell(text).replace("&", ""))

    said(button, say)
    button.setAutoDefault(False)
    button.clicked.connect(lambda: do())
    return button


def refresh_while_shown(
    window: QWidget, refresh: Callable[[], object], signals: Sequence[SignalInstance]
) -> None:
    """Call `refresh` once after any of the signals, as long as the window is on the screen."""
    soon = QTimer(window, singleShot=True, interval=0)
    soon.timeout.connect(refresh)
    for signal in signals:
        signal.connect(lambda: window.isVisible() and soon.start())
