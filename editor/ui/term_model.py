"""The terms of a glossary as a table that is edited in place; each change can be undone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor.core.glossary import Glossary, Term, join_forms, split_forms
from editor.core.glossary_import import duplicates, merged
from editor.ui.texts import tr

Index = QModelIndex | QPersistentModelIndex
_FIELDS = (
    "right", "wrong", "kind", "language", "note", "exact_case", "leave", "suspect", "here",
    "uses", "last",
)  # fmt: skip
_TICKS = frozenset(("exact_case", "leave", "suspect", "here"))
_READ_ONLY = frozenset(("uses", "last"))


class TermModel(QAbstractTableModel):
    """Terms as rows; the last, empty row takes a new one."""

    def __init__(self, glossary: Glossary, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.terms: list[Term] = list(glossary.terms)
        self._past: list[list[Term]] = []

    def glossary(self) -> Glossary:
        """The terms with a right form, one each; of equal right forms the last, with all wrong."""
        found: dict[str, Term] = {}
        for term in self.terms:
            if not term.right:
                continue
            old = found.get(term.right)
            if old is not None:
                term = replace(term, wrong=tuple(dict.fromkeys((*old.wrong, *term.wrong))))
            found[term.right] = term
        return Glossary(tuple(found.values()))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.terms) + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_FIELDS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(_FIELDS):
            return None
        names = (
            tr("Right form"), tr("Wrong forms ( | )"), tr("Kind"), tr("Language"), tr("Note"),
            tr("Case"), tr("Leave"), tr("Ask"), tr("Only here"), tr("Uses"), tr("Last file"),
        )  # fmt: skip
        if role == Qt.ItemDataRole.DisplayRole:
            return names[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return {
                "exact_case": tr("Another case of it is an error"),
                "leave": tr("Right as it is: only never suspected"),
                "suspect": tr("Asked for at each place"),
                "here": tr("Stays in this file, is not given to the show"),
            }.get(_FIELDS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        name = _FIELDS[index.column()]
        term = self.terms[index.row()] if index.row() < len(self.terms) else None
        if role == Qt.ItemDataRole.CheckStateRole and name in _TICKS and term is not None:
            on = getattr(term, name)
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        if term is None or name in _TICKS:
            return ""
        value = getattr(term, name)
        return join_forms(value, " | ") if isinstance(value, tuple) else str(value or "")

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        name = _FIELDS[index.column()]
        flags = super().flags(index)
        if name in _READ_ONLY:
            return flags
        if name in _TICKS:
            is_term = index.row() < len(self.terms)
            return flags | Qt.ItemFlag.ItemIsUserCheckable if is_term else flags
        return flags | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        name = _FIELDS[index.column()]
        row = index.row()
        if role == Qt.ItemDataRole.CheckStateRole:
            if name not in _TICKS or row >= len(self.terms):
                return False
            self._remember()
            on: Any = Qt.CheckState(value) == Qt.CheckState.Checked
            self.terms[row] = replace(self.terms[row], **{name: on})
        else:
            if name in _TICKS or name in _READ_ONLY:
                return False
            text = " ".join(str(value).split())
            new: Any = text
            if name == "wrong":
                new = tuple(split_forms(text))
            if row < len(self.terms):
                if getattr(self.terms[row], name) == new:
                    return True
                self._remember()
                self.terms[row] = replace(self.terms[row], **{name: new})
            elif text:
                self._remember()
                # The empty row becomes the term and keeps its place, so that Tab goes on in it.
                self.beginInsertRows(QModelIndex(), row + 1, row + 1)
                self.terms.append(replace(Term(""), **{name: new}))
                self.endInsertRows()
            else:
                return False
        self.dataChanged.emit(index, index)
        return True

    # — many at once —

    def remove(self, rows: set[int]) -> None:
        self._change([t for i, t in enumerate(self.terms) if i not in rows])

    def take(self, glossary: Glossary) -> None:
        """Merge an imported glossary."""
        self._change(list((self.glossary() | glossary).terms))

    def merge(self, rows: set[int]) -> int:
        """Make one term of the rows, or of each group of duplicates where there are not two.

        Returns how many terms that saved.
        """
        chosen = [t for i, t in enumerate(self.terms) if i in rows]
        groups = [tuple(chosen)] if len(chosen) > 1 else duplicates(self.terms)
        terms = list(self.terms)
        for group in groups:
            left = [t for t in group if t in terms]
            if len(left) > 1:
                at = terms.index(left[0])
                rest = [t for t in terms[at:] if t not in left]
                terms = [*terms[:at], merged(left), *rest]
        saved = len(self.terms) - len(terms)
        if saved:
            self._change(terms)
        return saved

    def undo(self) -> bool:
        """Take back the last change; says whether there was one."""
        if not self._past:
            return False
        self.beginResetModel()
        self.terms = self._past.pop()
        self.endResetModel()
        return True

    @property
    def is_changed(self) -> bool:
        return bool(self._past)

    def lacking(self) -> int | None:
        """The first row that has wrong forms and no right one, which no glossary can keep."""
        return next((i for i, t in enumerate(self.terms) if t.wrong and not t.right), None)

    def _remember(self) -> None:
        self._past.append(list(self.terms))

    def _change(self, terms: list[Term]) -> None:
        self._remember()
        self.beginResetModel()
        self.terms = terms
        self.endResetModel()
