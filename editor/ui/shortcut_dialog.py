"""Keys for every command: add, take away, reset; a key that is taken is said before it moves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QKeySequenceEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.core.message import Message
from editor.ui.actions import key_text, whole_text
from editor.ui.plain import PlainLabel
from editor.ui.shortcuts import Shortcuts
from editor.ui.table import Column, Table
from editor.ui.texts import tr


class _KeyEdit(QKeySequenceEdit):
    """Takes any key but Tab, which goes on to the next part: else one could not leave it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        keys = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        if event.type() == QEvent.Type.KeyPress and event.key() in keys:  # type: ignore[attr-defined]
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)  # type: ignore[attr-defined]
            return True
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        keys = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        if event.type() == QEvent.Type.KeyPress and event.key() in keys:  # type: ignore[attr-defined]
            return self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)  # type: ignore[attr-defined]
        return super().event(event)


class ShortcutDialog(QDialog):
    """Changes hold at once and are kept."""

    def __init__(
        self, actions: Sequence[QAction], shortcuts: Shortcuts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Change keys"))
        self.resize(640, 520)
        self._actions, self._shortcuts = list(actions), shortcuts
        columns = (
            Column(Message("Command"), whole_text, None, 320),
            Column(Message("Keys"), key_text, None, 200),
        )
        self.table = Table(columns, Message("Commands"))
        self.table.show_rows(self._actions)
        self.table.view.selectionModel().currentRowChanged.connect(lambda *_: self._say(""))
        self.edit = _KeyEdit()
        self.edit.setMaximumSequenceLength(1)
        self.edit.setAccessibleName(tr("New key"))
        self.edit.keySequenceChanged.connect(self._check)
        self.message = PlainLabel(wordWrap=True)
        row = QHBoxLayout()
        row.addWidget(PlainLabel(tr("New key:")))
        row.addWidget(self.edit, 1)
        for text, do in (
            (tr("&Add"), self.add),
            (tr("&Take away"), self.take_away),
            (tr("&Reset"), self.reset),
            (tr("Reset a&ll"), self.reset_all),
        ):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, do=do: do())
            row.addWidget(button)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
        layout.addWidget(self.message)
        layout.addWidget(box)

    def _current(self) -> QAction | None:
        chosen = self.table.chosen()
        return chosen[0] if chosen else None

    def _say(self, text: str) -> None:
        self.message.setText(text)

    def _check(self, key: QKeySequence) -> None:
        action = self._current()
        if action is None or key.isEmpty():
            return
        other = self._shortcuts.user_of(key, action, self._actions)
        self._say(
            tr("This key is used by “{}”: adding it here takes it away there.", whole_text(other))
            if other is not None
            else ""
        )

    def add(self) -> None:
        """Give the key that was pressed to the selected command."""
        action, key = self._current(), self.edit.keySequence()
        if action is None or key.isEmpty():
            self._say(tr("Press a key in the field first."))
            return
        other = self._shortcuts.user_of(key, action, self._actions)
        if other is not None:
            self._shortcuts.set(other, [k for k in other.shortcuts() if k != key])
        self._shortcuts.set(action, [*(k for k in action.shortcuts() if k != key), key])
        self.edit.clear()
        self._show()

    def take_away(self) -> None:
        """Leave the selected command without keys."""
        action = self._current()
        if action is not None:
            self._shortcuts.set(action, [])
            self._show()

    def reset(self) -> None:
        """Give the selected command its own keys again."""
        action = self._current()
        if action is not None:
            self._shortcuts.reset(action)
            self._show()

    def reset_all(self) -> None:
        """Give every command its own keys again."""
        for action in self._actions:
            self._shortcuts.reset(action)
        self._show()

    def _show(self) -> None:
        self.table.show_rows(self._actions)
