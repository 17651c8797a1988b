"""The speakers of a transcript, with the names that shall stand in their labels."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.core.text_tools import Speaker
from editor.ui.plain import PlainLabel
from editor.ui.texts import tr


class SpeakerDialog(QDialog):
    """A row a speaker; the same new name twice makes one speaker of two."""

    def __init__(self, speakers: Sequence[Speaker], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Speakers"))
        self.resize(520, 340)
        self._names = [speaker.name for speaker in speakers]
        self._new: list[QTableWidgetItem] = []
        label = PlainLabel(wordWrap=True)
        label.setText(
            tr("Type the name to use in all labels of a speaker.")
            if speakers
            else tr("No speaker labels were found, as in “Name: …” at the start of lines.")
        )
        table = QTableWidget(len(speakers), 3)
        table.setAccessibleName(tr("Speakers"))
        table.setHorizontalHeaderLabels([tr("Speaker"), tr("Labels"), tr("New name")])
        for row, speaker in enumerate(speakers):
            for column, text in enumerate((speaker.name, str(len(speaker.places)))):
                item = QTableWidgetItem(text)
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                table.setItem(row, column, item)
            new = QTableWidgetItem(speaker.name)
            table.setItem(row, 2, new)
            self._new.append(new)
        table.setTabKeyNavigation(False)  # while one types it goes to the next name all the same
        table.verticalHeader().hide()
        table.setColumnWidth(0, 180)
        table.setColumnWidth(1, 80)
        table.horizontalHeader().setStretchLastSection(True)
        if speakers:
            table.setCurrentCell(0, 2)
        box = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(label)
        layout.addWidget(table, 1)
        layout.addWidget(box)
        self.table = table

    def names(self) -> dict[str, str]:
        """The new name of each speaker."""
        return {
            name: " ".join(item.text().split())
            for name, item in zip(self._names, self._new, strict=True)
        }
