"""What is told of the mark under the mouse."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from editor.core.suggestion import Suggestion
from editor.core.text import Span
from editor.ui.card_text import mark_tip
from editor.ui.plain import tip


class Marked(Protocol):
    """A view of text with marks."""

    def viewport(self) -> QWidget: ...
    def mark_at(self, at: QPoint) -> Suggestion | None: ...
    def current_span(self, span: Span) -> Span: ...
    def box(self, at: int) -> QRect: ...


def show_tip(view: Marked, event: QHelpEvent) -> None:
    """Tell of the mark under the mouse, until the mouse leaves it."""
    s, room = view.mark_at(event.pos()), QRect()
    if s is not None:
        first, last = map(view.box, view.current_span(s.span))
        room = first.united(last)
        if first.top() != last.top():  # it goes over several lines
            room = QRect(0, first.top(), view.viewport().width(), room.height())
    said = tip(mark_tip(s)) if s is not None else ""
    QToolTip.showText(event.globalPos(), said, view.viewport(), room)
