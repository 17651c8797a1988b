"""What was done on the file, to read and to copy."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.core.summary import Summary
from editor.ui.plain import PlainLabel
from editor.ui.texts import tr, trn


def duration(seconds: float) -> str:
    """A time in words: minutes, with hours from one on."""
    minutes = round(seconds / 60)
    if minutes < 60:
        return trn("%n minute(s)", minutes)
    return tr("{} h {} min", minutes // 60, minutes % 60)


class SummaryDialog(QDialog):
    """Rows of figures; the button copies them as text."""

    def __init__(self, name: str, summary: Summary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Summary"))
        number = QLocale().toString
        self._name = name
        self.rows = (
            (tr("Words"), number(summary.words)),
            (tr("Suspects"), number(summary.suspects)),
            (tr("Still open"), number(summary.still_open)),
            (tr("Suspects repaired"), number(summary.repaired)),
            (tr("Typed in the text"), number(summary.typed)),
            (tr("Kept as they were"), number(summary.kept)),
            (tr("Repaired from the glossary"), number(summary.by_glossary)),
            (tr("Keys the glossary saved (estimate)"), number(summary.saved)),
            (tr("Time in the file"), duration(summary.seconds)),
            (tr("Keys pressed"), number(summary.keys)),
            (tr("Keys for 1,000 words"), number(round(summary.keys_per_thousand))),
        )
        form = QFormLayout()
        for label, value in self.rows:
            shown = PlainLabel(value)
            shown.setAccessibleName(f"{label}: {value}")
            form.addRow(label, shown)
        box = QDialogButtonBox()
        copy = QPushButton(tr("&Copy"))
        box.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(QDialogButtonBox.StandardButton.Close)
        copy.clicked.connect(self.copy)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(PlainLabel(name))
        layout.addLayout(form)
        layout.addWidget(box)

    def copy(self) -> None:
        """Put the figures on the clipboard as lines of text."""
        lines = [self._name, *(f"{label}: {value}" for label, value in self.rows)]
        QApplication.clipboard().setText("\n".join(lines))
