"""The glossary of file and show: add, edit, merge, remove, undo, import, export."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from editor.core.glossary import Glossary
from editor.core.glossary_import import incoming, tokens, whisper_prompt
from editor.core.message import Message
from editor.formats import glossaries
from editor.keeping import files
from editor.ui import theme
from editor.ui.border import errors_told
from editor.ui.import_dialog import ImportDialog
from editor.ui.plain import PlainLabel
from editor.ui.term_model import TermModel
from editor.ui.texts import tell, tr, trn

MOST_TOLD = 3  # rows of an import that are left out


class GlossaryDialog(QDialog):
    """Edits a copy; `glossary()` is the result after Save."""

    def __init__(self, glossary: Glossary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Glossary"))
        self.resize(1000, 520)
        self.setStyleSheet(theme.tick_style())
        self.model = TermModel(glossary, self)
        self.proxy = QSortFilterProxyModel(self)
        self.proxy.setSourceModel(self.model)
        self.proxy.setFilterKeyColumn(-1)
        self.proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.line = QLineEdit(placeholderText=tr("Type to filter"))
        self.line.setAccessibleName(tr("Filter of the table “{}”", tr("Terms")))
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self.proxy.setFilterFixedString)
        self.table = QTableView()
        self.table.setAccessibleName(tr("Terms"))
        self.table.setModel(self.proxy)
        self.table.setTabKeyNavigation(False)  # while one types it goes to the next cell
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        widths = (155, 175, 60, 65, 70, 60, 65, 65, 85, 65)
        for column, width in enumerate(widths):
            self.table.setColumnWidth(column, max(width, header.sectionSizeHint(column)))
        header.setStretchLastSection(True)
        self.message = PlainLabel(wordWrap=True)
        self.message.setText(
            trn("%n term(s). Type in the last row to add one.", len(glossary.terms))
        )
        buttons = QHBoxLayout()
        for text, do in (
            (tr("&Remove"), self.remove),
            (tr("&Merge duplicates"), self.merge),
            (tr("Take &back"), self.undo),
            (tr("&Import …"), self.ask_import),
            (tr("&Export …"), self.ask_export),
            (tr("&Whisper prompt"), self.copy_prompt),
        ):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(do)
            buttons.addWidget(button)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.undo)
        delete = QShortcut(QKeySequence("Del"), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove)
        buttons.addStretch(1)
        box = QDialogButtonBox()
        keep = box.addButton(tr("&Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        keep.setDefault(True)
        box.addButton(tr("&Close without saving"), QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        buttons.addWidget(box)
        layout = QVBoxLayout(self)
        layout.addWidget(self.line)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.message)
        layout.addLayout(buttons)

    def glossary(self) -> Glossary:
        return self.model.glossary()

    def accept(self) -> None:
        """Close with the terms as they are, once each has a right form."""
        row = self.model.lacking()
        if row is None:
            super().accept()
            return
        self.line.clear()
        self.table.setCurrentIndex(self.proxy.mapFromSource(self.model.index(row, 0)))
        self.table.setFocus()
        self.message.setText(tr("Row {} has no right form.", row + 1))

    def reject(self) -> None:
        """Close without the changes; where there are any, only after a question."""
        if self.model.is_changed:
            self._ask()
        else:
            super().reject()

    def _ask(self) -> None:
        """Ask what shall become of the changes, and do it."""
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(tr("Save the changes of the glossary?"))
        save = box.addButton(tr("&Save"), QMessageBox.ButtonRole.AcceptRole)
        give_up = box.addButton(tr("&Give them up"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(tr("Sta&y here"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        box.setEscapeButton(stay)
        box.exec()
        if box.clickedButton() is save:
            self.accept()
        elif box.clickedButton() is give_up:
            super().reject()

    def _rows(self) -> set[int]:
        return {self.proxy.mapToSource(i).row() for i in self.table.selectedIndexes()}

    def remove(self) -> None:
        """Remove the rows that are selected."""
        if rows := self._rows():
            self.model.remove(rows)

    def merge(self) -> None:
        """Make one term of the selected rows, or of all that are duplicates."""
        self.message.setText(trn("%n duplicate(s) merged.", self.model.merge(self._rows())))

    def undo(self) -> None:
        """Take back the last change in this dialog."""
        self.message.setText(tr("Undone.") if self.model.undo() else tr("Nothing to undo."))

    def ask_import(self) -> None:
        ends = " ".join(f"*{suffix}" for suffix in glossaries.SUFFIXES)
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Import glossary"), "", f"{tr('Glossaries')} ({ends});;* (*)"
        )
        if name:
            self.import_from(Path(name))

    def import_from(self, path: Path) -> None:
        """Show what a file's terms would do and merge those that are ticked."""
        notices: list[Message] = []
        glossary = None
        with errors_told(self._tell):
            glossary = files.read_glossaries([path], notices)
        if glossary is None:
            return
        dialog = ImportDialog(incoming(self.model.glossary(), glossary), self)
        if dialog.exec() == ImportDialog.DialogCode.Accepted:
            chosen = dialog.chosen()
            self.model.take(chosen)
            said = [trn("%n term(s) imported.", len(chosen.terms)), *map(tell, notices[:MOST_TOLD])]
            self.message.setText(" ".join(said))

    def ask_export(self) -> None:
        kinds = ";;".join(f"{f.name} (*{f.suffix})" for f in glossaries.WRITERS)
        name, _ = QFileDialog.getSaveFileName(self, tr("Export glossary"), "glossary.csv", kinds)
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        """Write the terms in the format of the file's name."""
        with errors_told(self._tell):
            files.write_atomically(path, glossaries.write(self.glossary(), path.name))
            self.message.setText(tr("Written: {}", path.name))

    def _tell(self, message: Message) -> None:
        self.message.setText(tell(message))

    def copy_prompt(self) -> None:
        """Put the most used terms on the clipboard, as many as Whisper's prompt takes."""
        prompt, count = whisper_prompt(self.glossary())
        QApplication.clipboard().setText(prompt)
        self.message.setText(
            trn("%n term(s) copied for Whisper's prompt", count)
            + " " + tr("(about {} of 224 tokens).", tokens(prompt))
        )  # fmt: skip
