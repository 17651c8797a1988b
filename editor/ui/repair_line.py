"""The line in which a repair is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from editor.core.message import Message
from editor.ui.card_text import ENTER, from_one_line, on_one_line
from editor.ui.saying import named

_KEEP = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class RepairLine(QLineEdit):
    """Opens with a text selected; what is typed takes its place, and nothing is decided before.

    `unasked` it was opened by Enter on a card without a repair, perhaps by a key too many: then,
    until something is typed, Backspace keeps the text as it does on the card and Enter does
    nothing, and one letter for a whole word has to be confirmed.
    """

    taken = Signal(bool)  # Enter; whether only for the place in hand
    kept = Signal()
    left = Signal()
    doubted = Signal(str)  # one letter that may have been meant for the card

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("repair")
        named(self, Message("Repair"))
        self._old = ""
        self.is_unasked = False
        self._doubted = ""
        self.hide()

    @property
    def is_open(self) -> bool:
        return not self.isHidden()

    def open(self, old: str, shown: str, *, unasked: bool = False) -> None:
        """Edit `shown` in the place of `old`."""
        self._old, self.is_unasked, self._doubted = old, unasked, ""
        self.setText(on_one_line(shown))
        self.show()
        self.setFocus()
        self.selectAll()

    def typed(self) -> str:
        """What stands there now, with the kind of line ends that the old text has."""
        return from_one_line(self.text(), self._old)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        untouched = self.is_unasked and self.typed() == self._old
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in ENTER:
            if not untouched and not self._doubts():
                self.taken.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in _KEEP and untouched and self.selectedText() == self.text():
            self.kept.emit()
        else:
            super().keyPressEvent(event)

    def _doubts(self) -> bool:
        """Whether one letter that takes the place of a word was asked about just now."""
        typed = self.typed()
        if not self.is_unasked or len(typed) > 1 or len(self._old) < 2 or typed == self._doubted:
            return False
        self._doubted = typed
        if typed:
            self.doubted.emit(typed)
        return bool(typed)
