"""The places that one decision serves: to walk through, each with a tick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from editor.core.cards import Card
from editor.core.document import Document
from editor.core.message import Message
from editor.core.pages import header_places
from editor.core.session import Session
from editor.core.suggestion import Suggestion
from editor.core.text import Edits
from editor.ui.calm_bar import CalmBar
from editor.ui.card_text import header_place, place, place_parts
from editor.ui.ctrl_wheel import CtrlWheel
from editor.ui.kwic import PARTS, Kwic
from editor.ui.plain import tip
from editor.ui.saying import named
from editor.ui.texts import trn
from editor.ui.ticks import TickStyled

MOST = 15  # listed; a decision for all takes the others too
MOST_OF_SERIES = 1000  # what one key decides as a whole is to be looked through as a whole


class PlacesList(CtrlWheel, TickStyled, QListWidget):
    """Shows places with the text around them."""

    walked = Signal(object)  # the Suggestion whose place is looked at
    ticked = Signal()  # another tick

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("places")
        named(self, Message("Places"))
        self.setUniformItemSizes(True)
        self.setItemDelegate(Kwic(self))
        self.style_ticks()
        self.setVerticalScrollBar(CalmBar())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._walk)
        self._listed: tuple[Card | None, Edits | None] = None, None
        self._touched = False  # the editor's own ticks stay as they are
        self._before: list[Qt.CheckState] = []  # the ticks that `withdraw` puts back
        self.itemChanged.connect(self._on_ticked)

    def fill(self, card: Card, session: Session) -> None:
        """List a card's places as the session's text has them, ticked where one decision serves."""
        edits, text, places = session.edits, session.current, card.places
        most = MOST_OF_SERIES if card.is_series else MOST
        spans = [edits.to_current_span(s.span) for s in places[:most]]
        parts = [place_parts(text, span) for span in spans]
        self._list(card, edits, [place(text, span) for span in spans], parts)

    def fill_headers(self, card: Card, document: Document) -> None:
        """List page headers with page, line and what stands around, all ticked."""
        shown = header_places(document, card.places[:MOST_OF_SERIES])
        self._list(card, None, [header_place(place) for place in shown])

    def _list(
        self,
        card: Card,
        edits: Edits | None,
        rows: Sequence[str],
        parts: Sequence[tuple[str, str, str]] = (),
    ) -> None:
        """List the rows; those of the same card over the same text keep their ticks."""
        rest = card.places[len(rows) :]
        rows = [*rows, trn("… and %n more place(s)", len(rest))] if rest else rows
        if self.count() and self._listed[1] is edits and self._listed[0] == card:
            self._say(rows)
            return
        self._listed = card, edits
        self.blockSignals(True)
        self.clear()
        self._touched, self._before = False, []
        ticked = {s.span for s in card.ticked}
        listed = zip(card.places, rows[: len(card.places) - len(rest)], strict=False)
        for s, row in listed:
            self._add(row, (s,), on=s.span in ticked)
        for number, three in enumerate(parts):
            self.item(number).setData(PARTS, three)
        if rest:
            self._add(rows[-1], rest, on=all(s.span in ticked for s in rest))
        self.blockSignals(False)

    def _say(self, rows: Sequence[str]) -> None:
        self.blockSignals(True)
        for item, row in zip(self._items(), rows, strict=False):
            item.setText(row)
            item.setToolTip(tip(row))
        self.blockSignals(False)

    def _add(self, row: str, places: tuple[Suggestion, ...], *, on: bool) -> None:
        item = QListWidgetItem(row)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        item.setData(Qt.ItemDataRole.UserRole, places)
        item.setToolTip(tip(row))
        self.addItem(item)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def chosen(self) -> tuple[Suggestion, ...]:
        """The places that are ticked, those that are not listed with the row that counts them."""
        return tuple(
            s
            for item in self._items()
            if item.checkState() == Qt.CheckState.Checked
            for s in item.data(Qt.ItemDataRole.UserRole)
        )

    def tick_all(self) -> None:
        """Tick every place."""
        for item in self._items():
            item.setCheckState(Qt.CheckState.Checked)

    def offer_all(self) -> None:
        """Tick every place until `withdraw`, where the editor has not set a tick."""
        if not self._touched:
            before = [item.checkState() for item in self._items()]
            self.tick_all()
            self._touched, self._before = False, before

    def withdraw(self) -> None:
        """Put the ticks back as they were before `offer_all`, where they are as it left them."""
        before, self._before = self._before, []
        if not self._touched:
            for item, state in zip(self._items(), before, strict=False):
                item.setCheckState(state)
            self._touched = False

    def _on_ticked(self, _: QListWidgetItem) -> None:
        self._touched = True
        self.ticked.emit()

    def turn_first(self) -> None:
        """Take the tick of the first place away, or put it back: a header may stay as title."""
        first = self.item(0)
        if first is not None:
            ticked = first.checkState() == Qt.CheckState.Checked
            first.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def _walk(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.walked.emit(item.data(Qt.ItemDataRole.UserRole)[0])
