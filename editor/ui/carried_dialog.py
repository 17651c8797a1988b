"""What became of the decisions when the transcript was exported anew."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor.core.carry import Carried, Lost
from editor.core.message import Message
from editor.ui.texts import tr


def carried_message(carried: Carried) -> Message:
    """One sentence on what was carried over and what was not."""
    parts = (
        Message("%n decision(s) carried over", n=carried.placed),
        Message("%n not needed any more", n=carried.already),
        Message("%n without a place", n=len(carried.lost)),
    )
    return Message("Another version of the transcript: {}, {}, {}.", parts)


def line_of(lost: Lost) -> str:
    """A decision that found no place, with its surroundings, in one line."""
    left, wrong, right = (" ".join(part.split()) for part in (lost.left, lost.wrong, lost.right))
    if lost.text is None:
        return tr("… {} [{}: kept as it was] {} …", left, wrong, right)
    return f"… {left} [{wrong} → {' '.join(lost.text.split()) or '∅'}] {right} …"


class CarriedDialog(QDialog):
    """Lists the decisions that found no place, to be copied or looked up."""

    def __init__(self, carried: Carried, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Decisions without a place"))
        lines = [line_of(lost) for lost in carried.lost] or [tr("All decisions found their place.")]
        self.text = QPlainTextEdit("\n\n".join(lines), readOnly=True)
        self.text.setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox()
        copy = buttons.addButton(tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Close)
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        column.addWidget(buttons)
        self.resize(640, 400)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.text.toPlainText())
