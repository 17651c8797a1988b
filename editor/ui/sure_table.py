"""“Accept all sure”: every such place with what would stand there, to be looked through at once."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from editor.core.message import Message
from editor.core.reasons import reason_of
from editor.core.suggestion import LEAST, SERIES, Suggestion, Tier
from editor.core.text import Span
from editor.ui.card_text import one_line, place, place_parts
from editor.ui.controller import ReviewController
from editor.ui.many import Many
from editor.ui.place import where
from editor.ui.plain import PlainLabel
from editor.ui.review_table import ReviewTable
from editor.ui.saying import named, titled
from editor.ui.table import Column, key_button
from editor.ui.texts import kind_name, tell, tier_name, tr, trn
from editor.ui.tick_table import TickTable


class SureTable(ReviewTable):
    """A window beside the review; what is ticked is repaired as one step.

    Sure places begin ticked. Less sure ones are listed only where that is asked for, unticked.
    """

    table: TickTable

    def __init__(self, controller: ReviewController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        titled(self, Message("Accept all sure"))
        self.resize(980, 520)
        self._controller, self._many = controller, Many(controller)
        self._mine: dict[Span, bool] = {}  # ticks that the editor set
        self._shown: list[Suggestion] = []
        columns = (
            Column(Message("Machine"), lambda s: one_line(s.text)[:60] or "¶", None, 150),
            Column(Message("Best repair"), _right, None, 140),
            Column(Message("Sentence"), self._place, lambda s: s.span.start, 310, self._parts),
            Column(Message("Why"), _why, None, 220),
            Column(Message("Place"), self._where, lambda s: s.span.start, 110),
        )
        self.table = TickTable(columns, Message("Places"))
        self.table.activated.connect(self.go_there)
        self.table.entered.connect(self.accept_ticked)
        self.table.ticks.ticked.connect(self._on_ticked)
        self.least = QComboBox()
        named(self.least, Message("How sure a suspect must be"))
        for tier in Tier:
            self.least.addItem("", tier)
        self.least.currentIndexChanged.connect(lambda _: self.refresh())
        self.said = PlainLabel(wordWrap=True)
        top = QHBoxLayout()
        top.addWidget(self.least)
        top.addWidget(self.said, 1)
        row = QHBoxLayout()
        self.button = key_button(Message("&Repair"), self.accept_ticked, "Return")
        for button in (
            self.button,
            key_button(Message("&Tick or untick"), self.table.turn, "Space"),
            key_button(Message("Close"), self.close, "Esc"),
        ):
            row.addWidget(button)
        row.insertStretch(2, 1)
        self.lay_out(top, row)
        self.follow(controller)
        controller.opened.connect(self._mine.clear)

    def showEvent(self, event: QShowEvent) -> None:
        self._mine.clear()
        self.least.setCurrentIndex(0)  # each time the sure ones alone
        super().showEvent(event)

    def refresh(self) -> None:
        """Read the open suspects anew; ticks that the editor set stay."""
        opened = [
            s for s in self._controller.session.open() if s.kind not in SERIES and s.replacements
        ]
        self._name_tiers(opened)
        least = LEAST[Tier(self.least.currentData())]
        self._shown = [s for s in opened if s.confidence >= least]
        on = [
            row for row, s in enumerate(self._shown) if self._mine.get(s.span, s.tier is Tier.SURE)
        ]
        self.table.view.selectionModel().clearSelection()
        self.table.ticks.reset_ticked(self._shown, on)
        self.table.go(0)

    def _name_tiers(self, opened: list[Suggestion]) -> None:
        for at, tier in enumerate(Tier):
            count = sum(s.confidence >= LEAST[tier] for s in opened)
            text = (
                trn("Only what is sure: %n place(s)", count)
                if tier is Tier.SURE
                else trn("At least “{}”: %n place(s)", count, tier_name(tier))
            )
            self.least.setItemText(at, text)

    def _on_ticked(self) -> None:
        ticks = self.table.ticks
        for row, s in enumerate(self._shown):
            if ticks.is_ticked(row) is not (s.tier is Tier.SURE) or s.span in self._mine:
                self._mine[s.span] = ticks.is_ticked(row)
        count = len(ticks.chosen())
        text = trn("&Repair %n place(s)", count)
        self.button.setText(f"{text}  ↵")
        self.button.setAccessibleName(text.replace("&", ""))
        self.button.setEnabled(bool(count))
        self.said.setText(self._what(count))

    def _what(self, count: int) -> str:
        if not self._shown:
            return tr("Nothing of that is open.")
        left = len(self._shown) - count
        return trn("%n place(s) will be left open.", left) if left else ""

    def _parts(self, s: Suggestion) -> tuple[str, str, str]:
        session = self._controller.session
        return place_parts(session.current, session.edits.to_current_span(s.span))

    def _place(self, s: Suggestion) -> str:
        session = self._controller.session
        return place(session.current, session.edits.to_current_span(s.span))

    def _where(self, s: Suggestion) -> str:
        control = self._controller
        return where(control.document, control.session.transcript, s.span.start)

    def go_there(self, s: Suggestion) -> None:
        """Show a place in the text."""
        self._controller.place_wanted.emit(s.span)

    def accept_ticked(self) -> None:
        """Put the best repair at every ticked place, as one step, and leave."""
        control, chosen = self._controller, self.table.ticks.chosen()
        if not chosen:
            return
        had_card = control.card is not None
        self._many.accept(chosen)
        self.close()
        if had_card and control.card is None:
            control.step(1)


def _right(s: Suggestion) -> str:
    return one_line(s.replacements[0])[:60] or tr("(remove)")


def _why(s: Suggestion) -> str:
    return tr("{}: {}", kind_name(s.kind), reason_of(s, tell))
