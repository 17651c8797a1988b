"""What stands in the card's place while there is no card: where one is, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.ui import theme
from editor.ui.actions import plain_text
from editor.ui.card_text import key_cap
from editor.ui.elided import ElidedButton
from editor.ui.plain import PlainLabel
from editor.ui.snug import Snug

LEAST = 40  # device-independent pixels of the lines, where room is short
MOST_BUTTONS = 3


@dataclass(frozen=True, slots=True)
class Page:
    """A sentence, further lines, and commands by their ids, each with a text of its own or ""."""

    title: str = ""
    lines: tuple[str, ...] = ()
    commands: tuple[tuple[str, str], ...] = ()
    enter: str = ""  # the command that Enter stands for, "" for none

    @property
    def said(self) -> str:
        """All of it, for a screen reader."""
        return " ".join((self.title, *self.lines))


class CardPage(QWidget):
    """Shows a page; its buttons are commands of the window, each with its key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        self._page = Page()
        self.title, self.lines = PlainLabel(wordWrap=True), PlainLabel(wordWrap=True)
        theme.enlarge(self.title, 1.35, bold=True)
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for label in (self.title, self.lines):
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            column.addWidget(label)
        column.addStretch(1)
        self._reading = Snug(words, LEAST, labels=(self.title, self.lines))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(self._reading)
        self.buttons = [self._button(at) for at in range(MOST_BUTTONS)]
        for button in self.buttons:
            layout.addWidget(button)
        layout.addStretch(1)

    def _button(self, at: int) -> ElidedButton:
        button = ElidedButton()
        button.clicked.connect(lambda: self._do(self._page.commands[at][0]))
        return button

    def adopt(self, actions: Mapping[str, QAction]) -> None:
        """The commands that pages may name."""
        self._actions = dict(actions)
        self.show_page(self._page)

    def show_page(self, page: Page) -> None:
        """Show a page."""
        self._page = page
        self.title.setText(page.title)
        self.lines.setText("\n".join(page.lines))
        self.lines.setVisible(bool(page.lines))
        for at, button in enumerate(self.buttons):
            action = self._actions.get(page.commands[at][0]) if at < len(page.commands) else None
            button.setVisible(action is not None)
            if action is not None:
                text = page.commands[at][1] or plain_text(action)
                keys = action.shortcuts()
                button.say(f"{text}   {key_cap(keys[0])}" if keys else text)
                button.setAccessibleName(text)
        self._reading.fit()

    def enter(self) -> None:
        """Do what Enter stands for here, if anything."""
        if self._page.enter:
            self._do(self._page.enter)

    def _do(self, command: str) -> None:
        self._actions[command].trigger()
