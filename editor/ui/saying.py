"""What parts of the window say, said anew when the interface changes its language."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

from editor.core.message import Message
from editor.ui.texts import tell


class _Language(QObject):
    """Tells that translations were changed: by a signal, since Qt's event comes to windows only."""

    changed = Signal()


_language = _Language()


class _Saying(QObject):
    """Says it again as long as its owner is there."""

    def __init__(self, owner: QObject, say: Callable[[], object]) -> None:
        super().__init__(owner)
        self._say = say
        _language.changed.connect(self.again)

    def again(self) -> None:
        self._say()


def said(owner: QObject, say: Callable[[], object]) -> None:
    """Have something said now and after each change of the language, while `owner` lives.

    They are said in the order in which they were asked for.
    """
    say()
    _Saying(owner, say)


def named(part: QWidget, name: Message) -> None:
    """Give a part the name by which a screen reader tells of it."""
    said(part, lambda: part.setAccessibleName(tell(name)))


def titled(window: QWidget, title: Message) -> None:
    """Give a window its title."""
    said(window, lambda: window.setWindowTitle(tell(title)))


def written(part: QAbstractButton | QAction | QLabel, text: Message) -> None:
    """Write on a button or an entry of a menu what it does, or what a label says."""
    said(part, lambda: part.setText(tell(text)))


def hinted(line: QLineEdit, text: Message) -> None:
    """Say in an empty line what is typed there."""
    said(line, lambda: line.setPlaceholderText(tell(text)))


def tipped(part: QWidget, text: Message) -> None:
    """Give a part the tip that shows when the mouse rests on it."""
    said(part, lambda: part.setToolTip(tell(text)))


def chosen_from(box: QComboBox, texts: Callable[[], list[str]]) -> None:
    """Name the entries of a box, which are there already, in their order."""

    def say() -> None:
        for at, text in enumerate(texts()):
            box.setItemText(at, text)

    said(box, say)


def say_again() -> None:
    """Say everything anew: the translations are those of another language."""
    _language.changed.emit()
