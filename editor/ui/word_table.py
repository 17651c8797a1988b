"""The word table: every distinct suspect once, to decide all its places together."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor.core.message import Message
from editor.core.suggestion import Suggestion
from editor.core.words import Word, words
from editor.ui.card_text import one_line, place, place_parts
from editor.ui.controller import ReviewController
from editor.ui.many import Many
from editor.ui.plain import PlainLabel
from editor.ui.review_table import ReviewTable
from editor.ui.saying import titled
from editor.ui.table import Column, Table, key_button
from editor.ui.texts import kind_name, tier_name, tr, trn


class WordTable(ReviewTable):
    """A window beside the review; Enter goes to a word, other keys decide what is selected.

    A repair is typed in its cell: F2, a double click, or just typing on a row. Enter there puts it
    at all the word's places.
    """

    def __init__(self, controller: ReviewController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        titled(self, Message("Words"))
        self.resize(940, 520)
        self._controller, self._many = controller, Many(controller)
        self._is_stale = False  # something changed while a cell was typed in
        columns = (
            Column(Message("Places"), lambda w: str(len(w.places)), lambda w: -len(w.places), 65),
            Column(Message("Machine"), lambda w: one_line(w.text)[:80], None, 150),
            Column(Message("Best repair"), lambda w: one_line(w.best)[:80], None, 150, edit=_begin),
            Column(Message("Kind"), lambda w: kind_name(w.kind), None, 105),
            Column(Message("How sure"), lambda w: tier_name(_surest(w).tier), _doubt, 85),
            Column(Message("Sentence"), self._place, _start, 340, self._parts, sought=False),
        )
        self.table = Table(columns, Message("Words"))
        self.table.model.typed.connect(self.repair)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._catch_up)
        self.table.view.itemDelegate().closeEditor.connect(self._on_left_cell)
        self.table.activated.connect(self.go_there)
        self.count = PlainLabel()
        row = QHBoxLayout()
        for text, do, key in (
            (Message("&Accept all"), self.accept_all, "Ctrl+Return"),
            (Message("&Keep all"), self.keep_all, "Ctrl+Backspace"),
            (Message("&Ignore in file"), self.ignore, "Ctrl+I"),
            (Message("Close"), self.close, "Esc"),
        ):
            row.addWidget(key_button(text, do, key))
            if key != "Esc":
                QShortcut(QKeySequence(key), self, do)
        row.insertStretch(3, 1)
        self.take_undo(self.table.line, controller.undo)
        self.lay_out(self.count, row)
        self.follow(controller)

    def refresh(self) -> None:
        """Read the open suspects anew, as the filters of the review show them.

        While a cell is typed in that waits: nothing goes from under an editor's hands.
        """
        self._is_stale = self.table.is_typing
        if self._is_stale:
            return
        rows = words(self._controller.open_suggestions())
        self.table.show_rows(rows, lambda word: (word.text, word.kind))
        count = trn("%n distinct suspect(s)", len(rows))
        how = tr("To change a repair, type in its row.")
        self.count.setText(f"{count} · {how}" if rows else count)

    def _on_left_cell(self, *_: object) -> None:
        self._soon.start()

    def _catch_up(self) -> None:
        if self._is_stale:
            self.refresh()

    def _parts(self, word: Word) -> tuple[str, str, str]:
        session = self._controller.session
        return place_parts(session.current, session.edits.to_current_span(word.places[0].span))

    def _place(self, word: Word) -> str:
        session = self._controller.session
        return place(session.current, session.edits.to_current_span(word.places[0].span))

    def repair(self, word: Word, right: str) -> None:
        """Put what was typed at all places of a word, as one step; nothing for an empty cell."""
        right = " ".join(right.split())
        if right and right != word.text:
            self._many.put(right, word.places)

    def go_there(self, word: Word) -> None:
        """Show the card of the word's first place."""
        self._controller.show(word.places[0])

    def _places(self) -> list[Suggestion]:
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


def _begin(word: Word) -> str:
    """What stands in the cell when one begins to type a repair."""
    return one_line(word.best or word.text)


def _surest(word: Word) -> Suggestion:
    return max(word.places, key=lambda s: s.confidence)


def _doubt(word: Word) -> float:
    return -_surest(word).confidence


def _start(word: Word) -> int:
    return word.places[0].span.start
