"""The places that one decision serves: to walk through, each with a tick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from editor.core.document import Document
from editor.core.pages import header_places
from editor.core.session import Session
from editor.core.suggestion import Suggestion
from editor.ui.card_text import header_place, place
from editor.ui.texts import tr, trn

MOST = 15  # listed; a decision for all takes the others too
MOST_OF_SERIES = 1000  # what one key decides as a whole is to be looked through as a whole


class PlacesList(QListWidget):
    """Shows places with the text around them."""

    walked = Signal(object)  # the Suggestion whose place is looked at

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("places")
        self.setAccessibleName(tr("Places"))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._unlisted: tuple[Suggestion, ...] = ()
        self.currentItemChanged.connect(self._walk)

    def fill(self, places: Sequence[Suggestion], session: Session) -> None:
        """List places as the session's text has them, all ticked."""
        edits, text = session.edits, session.current
        most = MOST_OF_SERIES if places[0].series else MOST
        self._list(places, [place(text, edits.to_current_span(s.span)) for s in places[:most]])

    def fill_headers(self, places: Sequence[Suggestion], document: Document) -> None:
        """List page headers with page, line and what stands around, all ticked."""
        shown = header_places(document, places[:MOST_OF_SERIES])
        self._list(places, [header_place(place) for place in shown])

    def _list(self, places: Sequence[Suggestion], rows: Sequence[str]) -> None:
        self.blockSignals(True)
        self.clear()
        self._unlisted = tuple(places[len(rows) :])
        for s, row in zip(places, rows, strict=False):
            item = QListWidgetItem(row)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setData(Qt.ItemDataRole.UserRole, s)
            item.setToolTip(row)
            self.addItem(item)
        if self._unlisted:
            self.addItem(trn("… and %n more place(s)", len(self._unlisted)))
        self.blockSignals(False)

    def chosen(self) -> tuple[Suggestion, ...]:
        """The places that are ticked, and those that are not listed."""
        items = [self.item(row) for row in range(self.count())]
        ticked = [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        ]
        return (*ticked, *self._unlisted)

    def turn_first(self) -> None:
        """Take the tick of the first place away, or put it back: a header may stay as title."""
        first = self.item(0)
        if first is not None:
            ticked = first.checkState() == Qt.CheckState.Checked
            first.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def _walk(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(Qt.ItemDataRole.UserRole) is not None:
            self.walked.emit(item.data(Qt.ItemDataRole.UserRole))
