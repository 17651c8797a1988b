"""A strip above the text for a sentence to the user; nothing is blocked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from editor.core.message import Message
from editor.ui.texts import tell, tr


class NoticeBar(QFrame):
    """Shows the last notice until it is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        close = QToolButton()
        close.setText("✕")
        close.setAccessibleName(tr("Close the notice"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 4, 4)
        row.addWidget(self.label, 1)
        row.addWidget(close)
        self.hide()

    def tell(self, message: Message) -> None:
        """Show a sentence."""
        self.label.setText(tell(message))
        self.setAccessibleName(self.label.text())
        self.show()
