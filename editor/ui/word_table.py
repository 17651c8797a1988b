"""The word table: every distinct suspect once, to decide all its places together."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor.core.words import Word, words
from editor.ui.card_text import one_line
from editor.ui.controller import ReviewController
from editor.ui.many import Many
from editor.ui.plain import PlainLabel
from editor.ui.review_table import ReviewTable
from editor.ui.table import Column, Table, key_button
from editor.ui.texts import kind_name, tr, trn


class WordTable(ReviewTable):
    """A window beside the review; Enter goes to a word, other keys decide what is selected."""

    def __init__(self, controller: ReviewController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Words"))
        self.resize(720, 520)
        self._controller, self._many = controller, Many(controller)
        columns = (
            Column(tr("Places"), lambda w: str(len(w.places)), lambda w: -len(w.places), 70),
            Column(tr("Machine"), lambda w: one_line(w.text)[:80], None, 220),
            Column(tr("Best repair"), lambda w: one_line(w.best)[:80], None, 220),
            Column(tr("Kind"), lambda w: kind_name(w.kind), None, 120),
        )
        self.table = Table(columns, tr("Words"))
        self.table.activated.connect(self.go_there)
        self.count = PlainLabel()
        row = QHBoxLayout()
        for text, do, key in (
            (tr("&Accept all"), self.accept_all, "Ctrl+Return"),
            (tr("&Keep all"), self.keep_all, "Ctrl+Backspace"),
            (tr("&Ignore in file"), self.ignore, "Ctrl+I"),
            (tr("Close"), self.close, "Esc"),
        ):
            row.addWidget(key_button(text, do, key))
            if key != "Esc":
                QShortcut(QKeySequence(key), self, do)
        row.insertStretch(3, 1)
        self.lay_out(self.count, row)
        self.follow(controller)

    def refresh(self) -> None:
        """Read the open suspects anew, as the filters of the review show them."""
        rows = words(self._controller.open_suggestions())
        self.table.show_rows(rows)
        self.count.setText(trn("%n distinct suspect(s)", len(rows)))

    def go_there(self, word: Word) -> None:
        """Show the card of the word's first place."""
        self._controller.show(word.places[0])

    def _places(self) -> list:  # type: ignore[type-arg]
        return [s for word in self.table.chosen() for s in word.places]

    def accept_all(self) -> None:
        """Put the best repair at every place of the selected words, as one step."""
        self._many.accept([s for s in self._places() if s.replacements])

    def keep_all(self) -> None:
        """Keep every place of the selected words as it is, as one step."""
        self._many.keep(self._places())

    def ignore(self) -> None:
        """Ignore the selected forms in the file, as one step."""
        self._many.ignore([word.places[0] for word in self.table.chosen()])
