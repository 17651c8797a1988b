"""The text's scroll bar, with a mark for all that is open, what a search found, and where one is.

Each row of pixels stands for a stretch of the text, and shows of what lies there the surest
suspect: what is painted hangs on the height of the bar, never on how much was found.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import QElapsedTimer, QEvent, QRect, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap, QTextDocument
from PySide6.QtWidgets import (
    QPlainTextEdit,
    QStyle,
)

from editor.core.suggestion import SERIES, Suggestion, Tier
from editor.core.text import Edits, Span
from editor.ui import theme
from editor.ui.calm_bar import CalmBar
from editor.ui.ctrl_wheel import CtrlWheel
from editor.ui.sheet import Sheet

SOON = 400  # milliseconds without a change after which the marks are made anew …
LATEST = 2000  # … and those after which they are though changes go on
THICK, OF_PLACE = 2, 3  # device-independent pixels of a mark's height
REACH = 4  # from a mark within which a click is meant for it
SHARE = {Tier.SURE: 0.6, Tier.LIKELY: 0.45, Tier.MAYBE: 0.3}  # of the bar's width, from the left
HITS = 0.3  # of it, at the right


class Marks(Protocol):
    """What the view asks for: the open suggestions, all or in a source span, and the current."""

    def open_suggestions(self) -> Sequence[Suggestion]: ...
    def open_within(self, span: Span) -> Sequence[Suggestion]: ...
    def current_places(self) -> Sequence[Suggestion]: ...


class Told(NamedTuple):
    """What is to be marked: suspects and the places in hand in the source, hits in its edits."""

    suspects: Sequence[Suggestion]
    current: Sequence[Suggestion]
    found: Sequence[Span]
    sheet: Sheet
    edits: Edits

    def bounds(self, positions: Sequence[int]) -> tuple[list[int], list[int]]:
        """Positions of the document as those of the source and of the edited text."""
        text = [self.sheet.to_text(at) for at in positions]
        return [self.edits.to_source(at) for at in text], text


class Marked(NamedTuple):
    """What a row of the bar shows."""

    top: int  # device-independent pixels from the bar's top
    line: float  # of the text as it is wrapped now
    suspect: Suggestion | None
    is_hit: bool
    is_current: bool


class MarkBar(CtrlWheel, CalmBar):
    """Scrolls as any; a click on a mark brings its line into the middle of the view."""

    def __init__(self, view: QPlainTextEdit) -> None:
        super().__init__(view)
        self._view = view
        self.marks: list[Marked] = []
        self._asked: tuple[Marks | None, Sequence[Span], Sheet, Edits] | None = None
        self._seen: tuple[object, ...] = ()
        self._picture: QPixmap | None = None
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.look)
        self._since = QElapsedTimer()  # the first change that is not marked yet
        self.rangeChanged.connect(lambda *_: self.look_soon())

    def follow(
        self, marks: Marks | None, found: Sequence[Span], sheet: Sheet, edits: Edits
    ) -> None:
        """Mark what is open now, and spans of the edited text, when there is time for it."""
        self._asked = marks, found, sheet, edits
        self.look_soon()

    def look_soon(self) -> None:
        """Look when nothing changes for a while: it takes longer than a letter may."""
        if not self._soon.isActive():
            self._since.start()
        if not self._soon.isActive() or self._since.elapsed() < LATEST - SOON:
            self._soon.start()

    def look(self) -> None:
        """Look where the marks belong, if anything changed since the last time."""
        if self._asked is None:
            return
        told, groove = self._told(*self._asked), self._groove()
        current = tuple(s.span for s in told.current)
        seen = (told.suspects, current, told.found, groove, self.maximum(), self.pageStep())
        if seen == self._seen:
            return
        self._seen, self._picture = seen, None
        self.marks = marks_of(told, self._view.document(), groove)
        self.update()

    def _told(self, marks: Marks | None, found: Sequence[Span], sheet: Sheet, edits: Edits) -> Told:
        suspects = marks.open_suggestions() if marks is not None else ()
        current = marks.current_places() if marks is not None else ()
        return Told(suspects, current, found, sheet, edits)

    def _groove(self) -> QRect:
        return self.part(QStyle.SubControl.SC_ScrollBarGroove)

    # — Qt events —

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.marks:
            return
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatio() != ratio:
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            _paint(self._picture, self.marks, self.width())
        QPainter(self).drawPixmap(0, 0, self._picture)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._seen, self._picture = (), None  # other colours
            self.look_soon()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        mark = self._mark_at(at.y()) if self._is_free(event) else None
        if mark is None:
            super().mousePressEvent(event)
        else:
            self.setValue(round(mark.line - self.pageStep() / 2))

    def _is_free(self, event: QMouseEvent) -> bool:
        """Whether a press is meant neither for the handle nor for what the bar does besides."""
        at = event.position().toPoint()
        handle = self.part(QStyle.SubControl.SC_ScrollBarSlider)
        return event.button() == Qt.MouseButton.LeftButton and not handle.contains(at)

    def _mark_at(self, y: int) -> Marked | None:
        near = min(self.marks, key=lambda mark: abs(mark.top - y), default=None)
        return near if near is not None and abs(near.top - y) <= REACH else None


def marks_of(told: Told, document: QTextDocument, groove: QRect) -> list[Marked]:
    """What the rows of a bar show, from top to bottom; rows without anything are left out."""
    if not (told.suspects or told.current or told.found):
        return []
    lines = document.lineCount()
    rows = max(1, min(groove.height(), lines))
    edges = [row * lines / rows for row in range(rows + 1)]
    source, text = told.bounds([_position(document, line) for line in edges])
    current = {_row(source, s.span.start) for s in told.current}
    hits = {_row(text, span.start) for span in told.found}
    found = []
    ends = [_first(told.suspects, at) for at in source]
    for row in range(rows):
        best = max(told.suspects[ends[row] : ends[row + 1]], key=_strength, default=None)
        if best is not None or row in hits or row in current:
            top = groove.top() + round(row * groove.height() / rows)
            found.append(Marked(top, edges[row], best, row in hits, row in current))
    return found


def _strength(s: Suggestion) -> tuple[bool, float]:
    return s.kind not in SERIES, s.confidence  # a series is decided as a whole, elsewhere


def _first(suspects: Sequence[Suggestion], at: int) -> int:
    return bisect_left(suspects, at, key=lambda s: s.span.start)


def _row(bounds: Sequence[int], at: int) -> int:
    return min(len(bounds) - 2, max(0, bisect_right(bounds, at) - 1))


def _position(document: QTextDocument, line: float) -> int:
    """The position of a line of the document as it is wrapped, fractions within a block too."""
    block = document.findBlockByLineNumber(int(line))
    if not block.isValid():
        return document.characterCount() - 1
    within = (line - block.firstLineNumber()) / max(1, block.lineCount())
    return block.position() + int(within * block.length())


def _paint(picture: QPixmap, marks: Sequence[Marked], width: int) -> None:
    painter = QPainter(picture)
    for mark in marks:
        if mark.suspect is not None:
            wide = round(width * SHARE[mark.suspect.tier])
            painter.fillRect(0, mark.top, wide, THICK, theme.kind_colour(mark.suspect.kind))
        if mark.is_hit:
            wide = round(width * HITS)
            painter.fillRect(width - wide, mark.top, wide, THICK, theme.hit_colour())
    for mark in marks:
        if mark.is_current:
            painter.fillRect(0, mark.top - 1, width, OF_PLACE, theme.place_colour())
    painter.end()
