"""Going through the suspects, forward and back, and through the steps that can be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from editor.core.message import Message
from editor.ui.card import CardView
from editor.ui.controller import ReviewController
from editor.ui.texts import tell, tr

TOLD = 4000  # milliseconds for which it is told what was undone


class ReviewSteps(QObject):
    """After each the card has the keys; what is undone is told in the status bar."""

    def __init__(self, window: QMainWindow, controller: ReviewController, card: CardView) -> None:
        super().__init__(window)
        self._window, self._controller, self._card = window, controller, card
        card.later.connect(self.next)
        card.back.connect(self.back)
        card.undone.connect(self.undo)

    def slots(self) -> dict[str, Callable[..., object]]:
        """The commands by their ids."""
        return {
            "review": self.begin,
            "next": self.next,
            "previous": self.previous,
            "undo": self.undo,
            "redo": self.redo,
        }

    def begin(self) -> None:
        """Start the review, or go on with it."""
        self._controller.start_review()
        self._card.setFocus()

    def next(self) -> None:
        self._controller.step(1)
        self._card.setFocus()

    def previous(self) -> None:
        self._controller.step(-1)
        self._card.setFocus()

    def back(self) -> None:
        """Go back a card; behind the last one to what was decided last, which is undone."""
        if self._controller.is_behind_the_last:
            self.undo()
        else:
            self.previous()

    def undo(self) -> None:
        self._say(tr("Undone: {}"), self._controller.undo())

    def redo(self) -> None:
        self._say(tr("Done again: {}"), self._controller.redo())

    def _say(self, done: str, label: Message | None) -> None:
        if label is not None:
            self._window.statusBar().showMessage(done.format(tell(label)), TOLD)
