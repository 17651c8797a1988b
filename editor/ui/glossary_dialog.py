"""The glossary of the file: add, edit, remove, import and export."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from editor import files
from editor.core.glossary import Glossary, Term
from editor.formats import glossary_csv
from editor.formats.plain import FormatError
from editor.ui.texts import tell, tr, trn

Index = QModelIndex | QPersistentModelIndex
_FIELDS = ("right", "wrong", "kind", "language", "note")


class TermModel(QAbstractTableModel):
    """Terms as rows that can be edited; the last, empty row takes a new one."""

    def __init__(self, glossary: Glossary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.terms: list[Term] = list(glossary.terms)

    def glossary(self) -> Glossary:
        """The terms with a right form, one each."""
        result = Glossary()
        for term in self.terms:
            if term.right:
                result = result.add(term)
        return result

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.terms) + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_FIELDS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            names = (tr("Right form"), tr("Wrong forms ( | )"), tr("Kind"), tr("Language"))
            return (*names, tr("Note"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        if index.row() >= len(self.terms):
            return ""
        value = getattr(self.terms[index.row()], _FIELDS[index.column()])
        return " | ".join(value) if isinstance(value, tuple) else value

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        text = " ".join(str(value).split())
        name = _FIELDS[index.column()]
        new: object = (
            tuple(w.strip() for w in text.split("|") if w.strip()) if name == "wrong" else text
        )
        if index.row() >= len(self.terms):
            if not text:
                return False
            self.beginInsertRows(QModelIndex(), len(self.terms), len(self.terms))
            self.terms.append(_changed(Term(""), name, new))
            self.endInsertRows()
        else:
            self.terms[index.row()] = _changed(self.terms[index.row()], name, new)
        self.dataChanged.emit(index, index)
        return True

    def remove(self, rows: set[int]) -> None:
        self.beginResetModel()
        self.terms = [t for i, t in enumerate(self.terms) if i not in rows]
        self.endResetModel()

    def take(self, glossary: Glossary) -> None:
        """Merge an imported glossary."""
        self.beginResetModel()
        self.terms = list((self.glossary() | glossary).terms)
        self.endResetModel()


def _changed(term: Term, name: str, value: object) -> Term:
    values = {field: getattr(term, field) for field in _FIELDS} | {name: value}
    return Term(**values, exact_case=term.exact_case, leave=term.leave)


class GlossaryDialog(QDialog):
    """Edits a copy; `glossary()` is the result after OK."""

    def __init__(self, glossary: Glossary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Glossary"))
        self.resize(820, 460)
        self.model = TermModel(glossary, self)
        self.table = QTableView()
        self.table.setAccessibleName(tr("Terms"))
        self.table.setModel(self.model)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate((210, 260, 90, 80)):
            self.table.setColumnWidth(column, width)
        header.setStretchLastSection(True)
        self.message = QLabel(wordWrap=True)
        self.message.setText(
            trn("%n term(s). Type in the last row to add one.", len(glossary.terms))
        )
        buttons = QHBoxLayout()
        for text, do in (
            (tr("&Remove"), self.remove),
            (tr("&Import …"), self.ask_import),
            (tr("&Export …"), self.ask_export),
        ):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(do)
            buttons.addWidget(button)
        buttons.addStretch(1)
        box = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        buttons.addWidget(box)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.message)
        layout.addLayout(buttons)

    def glossary(self) -> Glossary:
        return self.model.glossary()

    def remove(self) -> None:
        """Remove the rows that are selected."""
        self.model.remove({index.row() for index in self.table.selectedIndexes()})

    def ask_import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Import glossary"), "", "CSV (*.csv *.tsv)")
        if name:
            self.import_from(Path(name))

    def import_from(self, path: Path) -> None:
        """Merge a CSV file's terms; what is wrong with it stands below the table."""
        try:
            glossary = files.read_glossaries([path])
        except FormatError as error:
            self.message.setText(tell(error.message))
            return
        self.model.take(glossary)
        self.message.setText(trn("%n term(s) imported.", len(glossary.terms)))

    def ask_export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Export glossary"), "glossary.csv", "CSV (*.csv)"
        )
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        """Write the terms as CSV."""
        try:
            files.write_atomically(path, glossary_csv.write(self.glossary()))
        except FormatError as error:
            self.message.setText(tell(error.message))
            return
        self.message.setText(tr("Written: {}", path.name))
