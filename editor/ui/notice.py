"""A strip above the text for sentences to the user; nothing is blocked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.core.message import Message
from editor.ui.plain import PlainLabel, tip, verbatim
from editor.ui.saying import named, said
from editor.ui.snug import Snug
from editor.ui.texts import tell, trn

Choices = Mapping[str, Callable[[], object]]  # what a button does, by names

MOST = 3  # sentences that stand together
LEAST, HIGHEST = 26, 84  # device-independent pixels that they take; more is scrolled
ROOMY = 700  # device-independent pixels of a window's height below which they take one line


class _Sentence(PlainLabel):
    """Sentences in lines, or `slim` as much of them as one line holds; the tip has all."""

    def __init__(self) -> None:
        super().__init__(wordWrap=True)
        self._whole, self._is_slim = "", False

    def say(self, whole: str, *, slim: bool) -> None:
        """Show sentences, a line each."""
        self._whole, self._is_slim = whole, slim
        wide = QSizePolicy.Policy.Ignored if slim else QSizePolicy.Policy.Preferred
        self.setSizePolicy(wide, QSizePolicy.Policy.Preferred)
        self.setWordWrap(not slim)
        self._fit()

    @property
    def is_cut(self) -> bool:
        """Whether not all of it is to be read."""
        return self.text() != self._whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self._whole
        if self._is_slim:
            line, right = self._whole.replace("\n", "  ·  "), Qt.TextElideMode.ElideRight
            shown = self.fontMetrics().elidedText(line, right, self.width())
        self.setText(shown)
        self.setToolTip(tip(self._whole) if self._is_slim and shown != self._whole else "")


class _Row(QWidget):
    """One sentence, perhaps with a button to act on it."""

    def __init__(
        self,
        messages: Sequence[Message],
        button: Message | None,
        action: Callable[[], object] | None,
        parent: NoticeBar,
    ) -> None:
        super().__init__(parent)
        self.messages = tuple(messages)
        self._bar, self._action = parent, action
        self.offered: list[QPushButton] = []
        self.button = QPushButton(self)  # else it would flash as a window of its own
        self.button.setVisible(action is not None)
        self._texts = {self.button: button} if button is not None else {}
        self.button.clicked.connect(self._act)
        close = QToolButton()
        close.setText("✕")
        named(close, Message("Close the notice"))
        close.clicked.connect(lambda: parent.drop(self))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._label, self._is_slim = _Sentence(), False
        self._row.addWidget(self._label, 1)
        self._row.addWidget(self.button)
        self._row.addWidget(close)
        self.say()

    @property
    def said(self) -> str:
        """The sentences in the interface's language."""
        return "\n".join(map(tell, self.messages))

    @property
    def is_cut(self) -> bool:
        return self._label.is_cut

    def be_slim(self, on: bool) -> None:
        """Take one line, or as many as the sentences have."""
        self._is_slim = on
        self._label.say(self.said, slim=on)

    def say(self) -> None:
        """Say all of it in the interface's language."""
        self._label.say(self.said, slim=self._is_slim)
        for button, text in self._texts.items():
            button.setText(tell(text))
            button.setAccessibleDescription(self.said)

    def offer(self, text: Message, choices: Choices) -> None:
        """Add a button that leaves the sentence there; several choices drop down from it."""
        button = QPushButton(self)
        self._texts[button] = text
        self.say()
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
    """Shows the last notices, each until it is closed or acted on.

    In a low window the last one takes a line, with a button that opens all that is told.
    """

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
        self.all = QToolButton()
        self.all.setCheckable(True)
        self.all.toggled.connect(lambda _: self._show())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 1, 4, 1)
        layout.addWidget(self._area, 1)
        layout.addWidget(self.all, 0, Qt.AlignmentFlag.AlignVCenter)
        self._is_low = False  # the window
        self._about: set[_Row] = set()  # what was told of an opening that failed
        self._is_about = False
        self.hide()
        said(self, self._say_again)

    def _say_again(self) -> None:
        for row in self._rows:
            row.say()
        self._show()

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
        self,
        message: Message,
        button: Message | None = None,
        action: Callable[[], object] | None = None,
    ) -> None:
        """Show a sentence below those not closed yet, perhaps with a button to act on it."""
        self._say((message,), button, action)

    def tell_with(self, message: Message, buttons: Sequence[tuple[Message, Choices]]) -> None:
        """Show a sentence with buttons that leave it there; several choices make a menu."""
        row = self._say((message,))
        for text, choices in buttons:
            row.offer(text, choices)
        self._area.fit()

    def tell_together(self, messages: Sequence[Message]) -> None:
        """Show sentences that belong together, what was seen on reading a file, as one notice."""
        if messages:
            self._say(messages)

    def _say(
        self,
        messages: Sequence[Message],
        button: Message | None = None,
        action: Callable[[], object] | None = None,
    ) -> _Row:
        row = _Row(messages, button, action, self)
        row.be_slim(self._is_low and not self.all.isChecked())
        for old in [r for r in self._rows if r.said == row.said] or self._rows[: -MOST + 1]:
            self.drop(old)
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

    def fit(self, height: int) -> None:
        """Follow the window's height: a low one has no room for more than a line."""
        if self._is_low is not (height < ROOMY):
            self._is_low = not self._is_low
            self._show()

    def _show(self) -> None:
        if not self._rows:
            self.all.setChecked(False)
        slim = self._is_low and not self.all.isChecked()
        for row in self._rows:
            row.setVisible(not slim or row is self._rows[-1])
            row.be_slim(slim)
        self._name_all()
        QTimer.singleShot(0, self, self._settle)
        self.setAccessibleName(self.text())
        self.setVisible(bool(self._rows))
        self._area.fit()

    def _settle(self) -> None:
        """Take the height that is needed, when all has its width."""
        self._area.fit()
        self._name_all()

    def _name_all(self) -> None:
        """Say on the button how many there are; it is there where not all are seen."""
        count = len(self._rows)
        is_cut = any(row.is_cut for row in self._rows if not row.isHidden())
        self.all.setVisible(self._is_low and (count > 1 or is_cut or self.all.isChecked()))
        self.all.setText(f"{count} {'▴' if self.all.isChecked() else '▾'}")
        self.all.setAccessibleName(trn("Show %n notice(s) whole", count))
        self.all.setToolTip(self.all.accessibleName())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_all()
