"""A strip above the text for a sentence to the user; nothing is blocked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from editor.core.message import Message
from editor.ui.plain import PlainLabel
from editor.ui.texts import tell, tr

MOST = 3  # sentences that stand together


class NoticeBar(QFrame):
    """Shows the last notice until it is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.label = PlainLabel()
        self.label.setWordWrap(True)
        self.button = QPushButton()
        self.button.hide()
        self.button.clicked.connect(self._act)
        self._action: Callable[[], object] | None = None
        close = QToolButton()
        close.setText("✕")
        close.setAccessibleName(tr("Close the notice"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 4, 4)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        row.addWidget(close)
        self.hide()

    def _act(self) -> None:
        self.hide()
        if self._action is not None:
            self._action()

    def tell(
        self, message: Message, button: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Show a sentence below those not closed yet, perhaps with a button to act on it."""
        said = self.label.text().splitlines() if self.isVisible() else []
        self._action = action
        self.button.setText(button)
        self.button.setVisible(action is not None)
        self.label.setText("\n".join((*said[-MOST + 1 :], tell(message))))
        self.setAccessibleName(self.label.text())
        self.show()
