"""What an import would do, term by term, before it is done."""

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

from editor.core.glossary import Glossary
from editor.core.glossary_import import Effect, Incoming
from editor.ui import theme
from editor.ui.plain import PlainLabel
from editor.ui.texts import tell, tr, trn


class ImportDialog(QDialog):
    """Rows to tick; conflicts are not ticked, what is there already is not shown."""

    def __init__(self, rows: Sequence[Incoming], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import glossary"))
        self.resize(820, 460)
        self.setStyleSheet(theme.tick_style())
        self._rows = [row for row in rows if row.effect is not Effect.SAME]
        names = {
            Effect.NEW: tr("new"),
            Effect.MORE: tr("adds wrong forms or notes"),
            Effect.CONFLICT: tr("conflict"),
        }
        label = PlainLabel(wordWrap=True)
        conflicts = sum(row.effect is Effect.CONFLICT for row in self._rows)
        same = len(rows) - len(self._rows)
        label.setText(
            trn("%n term(s) would come in.", len(self._rows) - conflicts)
            + " " + trn("%n conflict(s): tick what shall win over your glossary.", conflicts)
            + (" " + trn("%n term(s) are there already.", same) if same else "")
        )  # fmt: skip
        self.table = QTableWidget(len(self._rows), 4)
        self.table.setAccessibleName(tr("Terms to import"))
        self.table.setHorizontalHeaderLabels(
            [tr("Right form"), tr("Wrong forms ( | )"), tr("Effect"), tr("Why")]
        )
        self._ticks: list[QTableWidgetItem] = []
        for at, row in enumerate(self._rows):
            why = tell(row.why) if row.why else ""
            cells = (row.term.right, " | ".join(row.term.wrong), names[row.effect], why)
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                self.table.setItem(at, column, item)
                if column == 0:
                    wins = row.effect is not Effect.CONFLICT
                    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                    item.setCheckState(Qt.CheckState.Checked if wins else Qt.CheckState.Unchecked)
                    self._ticks.append(item)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        for column, width in enumerate((200, 220, 170)):
            self.table.setColumnWidth(column, width)
        self.table.horizontalHeader().setStretchLastSection(True)
        box = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(label)
        layout.addWidget(self.table, 1)
        layout.addWidget(box)

    def chosen(self) -> Glossary:
        """The terms that are ticked."""
        return Glossary(
            tuple(
                row.term
                for row, tick in zip(self._rows, self._ticks, strict=True)
                if tick.checkState() == Qt.CheckState.Checked
            )
        )
