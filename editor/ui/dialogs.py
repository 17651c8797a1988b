"""Small dialogs: keys, all commands, find."""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from editor.ui.actions import key_text, whole_text
from editor.ui.texts import tr


class CheatSheet(QDialog):
    """All keys, made from the actions themselves."""

    def __init__(
        self, groups: Sequence[tuple[str, Sequence[QAction]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        self.resize(640, 560)
        rows = []
        for title, actions in groups:
            rows.append(f"<tr><th colspan=2 align=left><br>{html.escape(title)}</th></tr>")
            rows += [
                f"<tr><td>{html.escape(whole_text(a))}&nbsp;&nbsp;</td>"
                f"<td><b>{html.escape(key_text(a))}</b></td></tr>"
                for a in actions
                if a.shortcuts()
            ]
        self.browser = QTextBrowser()
        self.browser.setAccessibleName(tr("Keys"))
        self.browser.setOpenLinks(False)
        self.browser.setHtml(f"<table cellpadding=3>{''.join(rows)}</table>")
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.browser)
        layout.addWidget(box)


def bare(text: str) -> str:
    """A name's letters without case and accents, as one types them in haste."""
    parts = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


class Palette(QDialog):
    """All commands by their names: type a part of one, Enter runs it."""

    def __init__(
        self, commands: Sequence[tuple[str, QAction]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("All commands"))
        self.resize(520, 420)
        self.chosen: QAction | None = None
        self._commands = [(name, bare(name), action) for name, action in commands]
        self.line = QLineEdit(placeholderText=tr("Type a part of the name"))
        self.line.setAccessibleName(tr("Type a part of the name"))
        self.line.textChanged.connect(self._fill)
        self.line.returnPressed.connect(self._take)
        self.line.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("All commands"))
        self.list.itemActivated.connect(lambda _: self._take())
        layout = QVBoxLayout(self)
        layout.addWidget(self.line)
        layout.addWidget(self.list)
        self._fill("")

    def _fill(self, text: str) -> None:
        words = bare(text).split()
        self.list.clear()
        for name, letters, action in self._commands:
            if action.isEnabled() and all(word in letters for word in words):
                item = QListWidgetItem(f"{name}    {key_text(action)}")
                item.setData(Qt.ItemDataRole.UserRole, action)
                self.list.addItem(item)
        if not self.list.count():
            nothing = QListWidgetItem(tr("No command has this in its name."))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(nothing)
        self.list.setCurrentRow(0)

    def _take(self) -> None:
        item = self.list.currentItem()
        action = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if action is not None:
            self.chosen = action
            self.accept()

    def eventFilter(self, watched, event) -> bool:  # type: ignore[no-untyped-def]
        if event.type() == event.Type.KeyPress and event.key() in (
            Qt.Key.Key_Down, Qt.Key.Key_Up,
        ):  # fmt: skip
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.list.setCurrentRow(max(0, self.list.currentRow() + step))
            return True
        return super().eventFilter(watched, event)
