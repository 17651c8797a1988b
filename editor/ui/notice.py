"""A strip above the text for sentences to the user; nothing is blocked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.core.message import Message
from editor.ui.plain import PlainLabel, verbatim
from editor.ui.snug import Snug
from editor.ui.texts import tell, tr

Choices = Mapping[str, Callable[[], object]]  # what a button does, by names

MOST = 3  # sentences that stand together
LEAST, HIGHEST = 26, 84  # device-independent pixels that they take; more is scrolled


class _Row(QWidget):
    """One sentence, perhaps with a button to act on it."""

    def __init__(
        self, said: str, button: str, action: Callable[[], object] | None, parent: NoticeBar
    ) -> None:
        super().__init__(parent)
        self.said = said
        self._bar, self._action = parent, action
        self.offered: list[QPushButton] = []
        self.button = QPushButton(button, self)  # else it would flash as a window of its own
        self.button.setVisible(action is not None)
        self.button.setAccessibleDescription(said)
        self.button.clicked.connect(self._act)
        close = QToolButton()
        close.setText("✕")
        close.setAccessibleName(tr("Close the notice"))
        close.clicked.connect(lambda: parent.drop(self))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(PlainLabel(said, wordWrap=True), 1)
        self._row.addWidget(self.button)
        self._row.addWidget(close)

    def offer(self, text: str, choices: Choices) -> None:
        """Add a button that leaves the sentence there; several choices drop down from it."""
        button = QPushButton(text, self)
        button.setAccessibleDescription(self.said)
        if len(choices) == 1:
            button.clicked.connect(next(iter(choices.values())))
        else:
            menu = QMenu(button)
            for name, do in choices.items():
                menu.addAction(verbatim(name)).triggered.connect(do)
            button.setMenu(menu)
        self._row.insertWidget(self._row.count() - 1, button)
        self.offered.append(button)

    def _act(self) -> None:
        self._bar.drop(self)
        if self._action is not None:
            self._action()


class NoticeBar(QFrame):
    """Shows the last notices, each until it is closed or acted on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._rows: list[_Row] = []
        rows = QWidget()
        self._column = QVBoxLayout(rows)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._area = Snug(rows, LEAST, HIGHEST)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 4, 4, 4)
        layout.addWidget(self._area)
        self._about: set[_Row] = set()  # what was told of an opening that failed
        self._is_about = False
        self.hide()

    @contextmanager
    def about_opening(self) -> Iterator[None]:
        """What is told in this is of one opening: it goes with the next one."""
        for row in list(self._about):
            self.drop(row)
        self._is_about = True
        try:
            yield
        finally:
            self._is_about = False

    def text(self) -> str:
        """The sentences that stand there, a line each."""
        return "\n".join(row.said for row in self._rows)

    @property
    def offered(self) -> list[QPushButton]:
        """The buttons that leave the last sentence there."""
        return self._rows[-1].offered if self._rows else []

    @property
    def button(self) -> QPushButton:
        """The button of the last sentence that has one; raises StopIteration without."""
        return next(r.button for r in reversed(self._rows) if not r.button.isHidden())

    def tell(
        self, message: Message, button: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Show a sentence below those not closed yet, perhaps with a button to act on it."""
        self._say(tell(message), button, action)

    def tell_with(self, message: Message, buttons: Sequence[tuple[str, Choices]]) -> None:
        """Show a sentence with buttons that leave it there; several choices make a menu."""
        row = self._say(tell(message), "", None)
        for text, choices in buttons:
            row.offer(text, choices)
        self._area.fit()

    def tell_together(self, messages: Sequence[Message]) -> None:
        """Show sentences that belong together, what was seen on reading a file, as one notice."""
        if messages:
            self._say("\n".join(map(tell, messages)), "", None)

    def _say(self, said: str, button: str, action: Callable[[], object] | None) -> _Row:
        for row in [r for r in self._rows if r.said == said] or self._rows[: -MOST + 1]:
            self.drop(row)
        row = _Row(said, button, action, self)
        if self._is_about:
            self._about.add(row)
        self._rows.append(row)
        self._column.addWidget(row)
        self._show()
        self._area.ensureWidgetVisible(row)
        return row

    def drop(self, row: _Row) -> None:
        """Take a sentence away."""
        if row in self._rows:
            self._rows.remove(row)
            self._about.discard(row)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._show()

    def clear(self) -> None:
        """Take all sentences away."""
        for row in list(self._rows):
            self.drop(row)

    def _show(self) -> None:
        self.setAccessibleName(self.text())
        self.setVisible(bool(self._rows))
        self._area.fit()
