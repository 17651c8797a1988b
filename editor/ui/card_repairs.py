"""The repairs of a card: the best one large, with what Enter does written on it, others below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QVBoxLayout,
    QWidget,
)

from editor.ui import theme
from editor.ui.card_keys import CardKeys
from editor.ui.card_text import one_line
from editor.ui.elided import ElidedButton
from editor.ui.texts import tr, trn

MOST_REPAIRS = 6
COLUMNS = 3  # of the further repairs


class Repairs(QWidget):
    """Buttons that tell which repair was picked, by its number from 0 on."""

    picked = Signal(int)

    def __init__(self, keys: CardKeys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._says = ""
        self._repairs: Sequence[str] = ()
        self.best = ElidedButton()
        self.best.setObjectName("best")
        theme.enlarge(self.best, 1.35, bold=True)
        self.best.clicked.connect(lambda: self.picked.emit(0))
        self.others = [self._button(index) for index in range(1, MOST_REPAIRS)]
        grid = QGridLayout()
        grid.setSpacing(4)
        for index, button in enumerate(self.others):
            grid.addWidget(button, index // COLUMNS, index % COLUMNS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.best)
        layout.addLayout(grid)

    def _button(self, index: int) -> ElidedButton:
        button = ElidedButton()
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.picked.emit(index))
        return button

    def fill(self, repairs: Sequence[str]) -> None:
        """Show the repairs behind the first; what the large button says is told by `say`."""
        self._repairs = repairs[:MOST_REPAIRS]
        self.show_others()
        self._name_others()

    def offered(self) -> tuple[str, ...]:
        """What can be picked now, in the words of the buttons, by its number from 0 on."""
        if not self.best.isEnabled():
            return ()
        others = zip(self.others, self._repairs[1:], strict=False)
        shown = (one_line(repair) for button, repair in others if not button.isHidden())
        return (self._says, *shown)

    def show_others(self) -> None:
        """Offer what can be picked by its number."""
        for index, button in enumerate(self.others, 1):
            if button.isHidden() is (index < len(self._repairs)):
                button.setVisible(index < len(self._repairs))

    def hide_others(self) -> None:
        """Offer nothing by its number while one types."""
        for button in self.others:
            button.hide()

    def say(self, what: str, places: int | None = None, *, on: bool = True) -> None:
        """What Enter does now, at how many places where several are listed; or why it is not on."""
        if places is not None:
            what = tr("{} · {}", what, trn("%n place(s)", places))
        self._says = what
        self.best.setEnabled(on)
        self.best.setAccessibleName(tr("Enter: {}", what))
        self._name_best()

    def show_keys(self) -> None:
        """Write on each button the key that works now."""
        self._name_best()
        self._name_others()

    def _name_best(self) -> None:
        key = self._keys.of("accept", "↵")
        self.best.say(f"{key}   {self._says}" if self.best.isEnabled() else self._says)
        self._keys.show_best(self.best)

    def _name_others(self) -> None:
        for index, button in enumerate(self.others, 1):
            if index < len(self._repairs):
                key = self._keys.of(f"pick{index + 1}", str(index + 1))
                button.say(f"{key}   {one_line(self._repairs[index])}")
