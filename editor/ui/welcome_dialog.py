"""The first start: the language, the two keys that matter, the sample."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from editor.assets import asset
from editor.ui import theme
from editor.ui.texts import LANGUAGES, tr


class WelcomeDialog(QDialog):
    """Says itself anew in the language that is chosen; `wants_file` tells how it ended."""

    def __init__(
        self, language: str, use: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setStyleSheet(theme.tick_style())
        self.language, self.wants_file, self._use = language, False, use
        icon = QLabel()
        picture = QIcon(str(asset("icons", "relecture.svg")))
        icon.setPixmap(picture.pixmap(QSize(96, 96)))
        icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setMinimumWidth(380)
        languages = QHBoxLayout()
        self.group = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        for code, name in LANGUAGES.items():
            button = QRadioButton(name)
            button.setChecked(code == language)
            button.clicked.connect(lambda _=False, code=code: self._switch(code))
            self.group.addButton(button)
            self.buttons[code] = button
            languages.addWidget(button)
        languages.addStretch(1)
        self.sample, self.choose = QPushButton(), QPushButton()
        self.sample.setDefault(True)
        self.sample.clicked.connect(self.accept)
        self.choose.clicked.connect(self._ask_for_file)
        ends = QHBoxLayout()
        ends.addStretch(1)
        ends.addWidget(self.choose)
        ends.addWidget(self.sample)
        column = QVBoxLayout()
        column.addWidget(self.text)
        column.addLayout(languages)
        column.addSpacing(12)
        column.addLayout(ends)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 24, 24, 24)
        row.setSpacing(24)
        row.addWidget(icon)
        row.addLayout(column)
        self._say()

    def _switch(self, code: str) -> None:
        self.language = code
        self._use(code)
        self._say()

    def _say(self) -> None:
        self.setWindowTitle(tr("Welcome to Relecture"))
        lines = (
            tr("Relecture finds what the machine got wrong in a transcript and proposes repairs."),
            tr("Two keys matter: <b>F7</b> starts the review, <b>Enter</b> accepts and goes on."),
            tr("Nothing is changed without your decision; nothing leaves your computer."),
        )
        self.text.setText("".join(f"<p>{line}</p>" for line in lines))
        self.sample.setText(tr("Try the &sample"))
        self.choose.setText(tr("&Open a transcript …"))
        self.adjustSize()

    def _ask_for_file(self) -> None:
        self.wants_file = True
        self.accept()
