"""What a card tells: kind and trust, the words around, what a repair changes, and why."""

from __future__ import annotations

import html

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from editor.core.cards import Card
from editor.core.reasons import reason_of
from editor.core.session import Session
from editor.core.suggestion import Kind
from editor.ui import theme
from editor.ui.card_text import CONTEXT, MORE, context, decision, forms
from editor.ui.plain import PlainLabel
from editor.ui.rich_label import RichLabel
from editor.ui.snug import Snug
from editor.ui.texts import series_name, tell, tier_name

# Device-independent pixels of what is read where room is short: the decision, its reason, four
# lines of the text around.
LEAST = 118
STEP = 40  # by which its height changes


class CardWords(QWidget):
    """Text only; where room is short it scrolls, and never makes the window larger."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self.where = QLabel(), PlainLabel()
        self._kind.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.context = RichLabel()
        self._reason = PlainLabel(wordWrap=True)
        self._reason.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.decision = RichLabel()
        theme.enlarge(self.decision, 1.5)
        words = _Reading()
        reading = QVBoxLayout(words)
        reading.setContentsMargins(0, 0, 0, 0)
        reading.setSpacing(5)
        labels = (self.decision, self._reason, self.context)
        for part in labels:
            reading.addWidget(part)
        reading.addStretch(1)
        self._reading = Snug(words, LEAST, labels=labels, step=STEP)
        head = QHBoxLayout()
        head.addWidget(self._kind, 1)
        head.addWidget(self.where)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addLayout(head)
        layout.addWidget(self._reading)

    def show_card(self, card: Card, session: Session, where: str, *, roomy: bool = False) -> None:
        """Tell of a card over the session's text as it stands, at a place named `where`.

        There is more of the text around where there is room for it.
        """
        head = card.head
        tier = "" if card.is_series else f" · {tier_name(head.tier)}"
        colour = theme.kind_colour(head.kind).name()
        kind = f"<b>{html.escape(series_name(head))}</b>{html.escape(tier)}"
        self._kind.setText(f'<span style="color:{colour}">{kind}</span>')
        self.where.setText(where)
        if head.kind is Kind.HEADER:
            self.context.setText(forms(card.places))
        else:
            span, around = session.edits.to_current_span(head.span), MORE if roomy else CONTEXT
            self.context.setText(context(session.current, span, around))
        self.decision.setText("" if card.is_series else decision(head))
        self.decision.setVisible(not card.is_series)
        self._reason.setText(reason_of(head, tell))
        self._reading.fit()
        self._reading.verticalScrollBar().setValue(0)


class _Reading(QWidget):
    """What is read, one above the other: its height hangs on its width, no other size is asked."""

    def sizeHint(self) -> QSize:
        return QSize(0, 0)  # else it is measured at a width that nothing has
