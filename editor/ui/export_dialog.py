"""Export clean text: what is applied and what is still open is said before anything is written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor.core.suggestion import SERIES, Kind
from editor.ui.controller import ReviewController
from editor.ui.display_map import DisplayMap
from editor.ui.texts import kind_name, tr, trn


class ExportDialog(QDialog):
    """Asks for format and open series to apply; the caller asks for the name and writes."""

    def __init__(self, controller: ReviewController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export clean text"))
        self.resize(720, 520)
        self._controller = controller
        self.format = QComboBox()
        self.format.setAccessibleName(tr("Format"))
        self.format.addItem(tr("Plain text (.txt)"), ".txt")
        self.format.addItem(tr("Markdown (.md)"), ".md")
        form = QFormLayout()
        form.addRow(tr("&Format"), self.format)
        counts = controller.session.counts()[0]
        self._series = {
            kind: QCheckBox(f"{kind_name(kind)}: {trn('%n open', counts[kind])}")
            for kind in Kind
            if kind in SERIES and counts[kind]
        }
        for tick in self._series.values():
            tick.toggled.connect(self._preview)
            form.addRow(tr("Apply too"), tick)
        done = len(controller.session.edits.items)
        still = sum(n for kind, n in counts.items() if kind not in SERIES)
        self.summary = QLabel(
            trn("%n change(s) will be in the text.", done)
            + "  "
            + (trn("%n suspect(s) are still open.", still) if still else tr("No suspect is open."))
        )
        self.summary.setWordWrap(True)
        self.preview = QPlainTextEdit(readOnly=True)
        self.preview.setAccessibleName(tr("Preview"))
        box = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.summary)
        layout.addWidget(self.preview, 1)
        layout.addWidget(box)
        self._preview()

    def wanted(self) -> frozenset[Kind]:
        """The open series to apply."""
        return frozenset(kind for kind, box in self._series.items() if box.isChecked())

    def text(self) -> str:
        return self._controller.session.text_with(self.wanted())

    def suggested_name(self) -> str:
        path = self._controller.path
        stem = path.stem if path else "transcript"
        return str((path.parent if path else Path()) / f"{stem}-clean{self.format.currentData()}")

    def _preview(self) -> None:
        start = self.text()[:4000]
        self.preview.setPlainText(DisplayMap(start).display(start))
