"""A word edited where it stands: a line over it, and the repairs that are known below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QListWidget, QStyle, QStyleOptionFrame, QWidget

from editor.core.message import Message
from editor.core.suggestion import SERIES, Suggestion
from editor.core.text import Span
from editor.ui.card_text import ENTER, from_one_line, on_one_line, one_line
from editor.ui.controller import ReviewController
from editor.ui.saying import named
from editor.ui.texts import tr
from editor.ui.transcript_view import TranscriptView

MOST = 6  # repairs that are offered
LONGEST = 200  # code points that are edited in a line
ROOM = 48  # device-independent pixels for what is typed beyond the word
LEAST = 140  # width of line and list, in device-independent pixels
_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class _Line(QLineEdit):
    """Enter takes what stands there, Esc leaves it, Up and Down walk the repairs."""

    taken = Signal()
    left = Signal()
    walked = Signal(int)  # 1 down, -1 up
    lost = Signal()  # the keys, to another part of the window

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in ENTER:
            self.taken.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.walked.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.lost.emit()


class InPlace(QObject):
    """Opens over a word of the text; each edit is one named step to undo.

    What was typed is taken when one clicks elsewhere, as in a text; left as it was, nothing is
    decided. The text is never scrolled by it.
    """

    def __init__(self, controller: ReviewController, view: TranscriptView) -> None:
        super().__init__(view)
        self._controller, self._view = controller, view
        self._where, self._old = Span(0, 0), ""  # of the edited text
        self._suspect: Suggestion | None = None
        self.line, self.list = _Line(view), QListWidget(view)
        self.line.setObjectName("in_place")
        named(self.line, Message("The word, to be edited"))
        named(self.list, Message("Repairs"))
        self.list.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.list.setFocusProxy(self.line)  # else a click on a repair would give the text the keys
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.line.hide()
        self.list.hide()
        self.line.taken.connect(self.take)
        self.line.left.connect(self.leave)
        self.line.lost.connect(self._on_lost)
        self.line.walked.connect(self._walk)
        self.line.textEdited.connect(lambda _: self.list.setCurrentRow(-1))
        self.list.itemClicked.connect(self._on_clicked)
        view.edit_wanted.connect(self.open)
        view.verticalScrollBar().valueChanged.connect(lambda _: self._lay_out())
        view.viewport().installEventFilter(self)
        controller.changed.connect(self._on_changed)
        controller.opened.connect(self.close)

    @property
    def is_open(self) -> bool:
        return not self.line.isHidden()

    def open(self) -> None:
        """Edit what is selected in the text, else the word at the cursor; nothing on a blank."""
        cursor = self._view.textCursor()
        if not cursor.hasSelection():
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
            self._view.setTextCursor(cursor)
        where = self._view.selected_span()
        self._suspect = self._suspect_at(where)
        if self._suspect is not None:
            where = self._view.current_span(self._suspect.span)
        old = where.of(self._controller.session.current)
        if not old.strip() or len(old) > LONGEST or "\n" in old:
            return
        self._where, self._old = where, old
        self.list.clear()
        repairs = self._suspect.replacements[:MOST] if self._suspect is not None else ()
        for repair in repairs:
            self.list.addItem(one_line(repair) or tr("(remove)"))
        self.line.setFont(self._view.font())
        self.line.setText(on_one_line(old))
        self.line.show()
        self.list.setVisible(bool(repairs))
        self._lay_out()
        self.line.setFocus()
        self.line.selectAll()

    def _suspect_at(self, where: Span) -> Suggestion | None:
        """The open suspect that stands over a span of the edited text; series are decided whole."""
        edits = self._controller.session.edits
        source = Span(*map(edits.to_source, (where.start, max(where.end, where.start + 1))))
        for s in self._controller.open_within(source):
            now = self._view.current_span(s.span)
            if s.kind not in SERIES and now.start < where.end and where.start < now.end:
                return s
        return None

    def take(self) -> None:
        """Put what stands in the line in the word's place; nothing where it is as it was."""
        row, said = self.list.currentRow(), self.line.text()
        s, where, old = self._suspect, self._where, self._old
        text = s.replacements[row] if s is not None and row >= 0 else from_one_line(said, old)
        self.leave()
        if text == old:
            return
        if not text and (s is None or text not in s.replacements):
            where, s = self._with_blank(where), None  # else two blanks would be left
        self._controller.edit_place(s, where, text)

    def _with_blank(self, where: Span) -> Span:
        """A span with the blank before it, where another one or a mark stands behind it."""
        text = self._controller.session.current
        before, behind = text[where.start - 1 : where.start], text[where.end : where.end + 1]
        has_blank = before == " " and not behind.isalnum()
        return Span(where.start - 1, where.end) if has_blank else where

    def leave(self) -> None:
        """Close the line and give the keys back to the text."""
        if self.is_open:
            had_keys = self.line.hasFocus()
            self.close()
            if had_keys:
                self._view.setFocus()

    def close(self) -> None:
        """Close the line without taking what stands there."""
        self._where, self._old, self._suspect = Span(0, 0), "", None
        self.line.hide()
        self.list.hide()

    def _on_lost(self) -> None:
        if self.is_open:
            self.take() if self.line.isModified() else self.close()

    def _on_changed(self) -> None:
        if self.is_open and self._where.of(self._controller.session.current) != self._old:
            self.close()

    def _walk(self, step: int) -> None:
        """Choose the next repair; above the first stands what the text has."""
        row = max(-1, min(self.list.currentRow() + step, self.list.count() - 1))
        self.list.setCurrentRow(row)
        repairs = self._suspect.replacements if self._suspect is not None else ()
        self.line.setText(on_one_line(repairs[row] if row >= 0 else self._old))
        self.line.selectAll()
        self.line.setModified(row >= 0)

    def _on_clicked(self) -> None:
        if self.is_open:
            self._walk(0)
            self.take()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.is_open:
            self._lay_out()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        """Put the line over its word and the list below it, or above where there is no room."""
        if not self.is_open:
            return
        view, line = self._view, self.line
        first, last = view.box(self._where.start), view.box(self._where.end)
        port = view.viewport()
        wide = last.left() - first.left() if first.top() == last.top() else 0
        line.ensurePolished()
        width = min(port.width(), max(LEAST, wide + ROOM, self._widest() + ROOM))
        at = port.mapTo(view, first.topLeft()) - QPoint(_inset(line), 0)
        high = max(first.height(), line.sizeHint().height())
        at.setX(max(port.x(), min(at.x(), port.x() + port.width() - width)))
        at.setY(at.y() + (first.height() - high) // 2)
        line.setGeometry(QRect(at.x(), at.y(), width, high))
        rows = self.list.count()
        tall = rows * self.list.sizeHintForRow(0) + 2 * self.list.frameWidth() if rows else 0
        below = at.y() + high
        top = below if below + tall <= port.y() + port.height() else at.y() - tall
        self.list.setGeometry(QRect(at.x(), top, width, tall))
        self.list.raise_()
        line.raise_()

    def _widest(self) -> int:
        return self.list.sizeHintForColumn(0) if self.list.count() else 0


def _inset(line: QWidget) -> int:
    """How far a line's text stands from its left end, in device-independent pixels."""
    option = QStyleOptionFrame()
    option.initFrom(line)
    option.lineWidth = line.style().pixelMetric(QStyle.PixelMetric.PM_DefaultFrameWidth, option)
    contents = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line)
    return contents.left() + 2  # QLineEdit's own margin
