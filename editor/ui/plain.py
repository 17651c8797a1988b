"""Text of files shown and copied as text: Qt guesses HTML in labels and tips, and renders it."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class PlainLabel(QLabel):
    """A label that never takes its text for HTML."""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, wordWrap: bool = False
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wordWrap)
        self.setText(text)


def verbatim(text: str) -> str:
    """A text for a button or a menu, whose "&" is no mark of a letter there."""
    return text.replace("&", "&&")


def tip(text: str) -> str:
    """A text for a tool tip, with all that HTML would take for its own escaped; lines stay."""
    lines = html.escape(text).replace("\n", "<br>")
    return f"<qt>{lines}</qt>" if text else ""


def copy_from(part: QWidget | None) -> None:
    """Copy what is selected in a part of the window that has something to copy."""
    if part is not None and hasattr(part, "copy"):
        part.copy()
