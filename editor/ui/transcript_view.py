"""The transcript as it stands now, with marks; typing becomes changes of the session."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QPoint,
    QRect,
    QSignalBlocker,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontDatabase,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from editor.core.message import Message
from editor.core.session import Session
from editor.core.suggestion import Suggestion
from editor.core.text import Change, Edits, Span
from editor.ui import theme
from editor.ui.ctrl_wheel import CtrlWheel
from editor.ui.display_map import shown, units
from editor.ui.mark_bar import MarkBar, Marks
from editor.ui.mark_tip import show_tip
from editor.ui.portions import SCREEN, Portions
from editor.ui.saying import named
from editor.ui.sheet import Sheet

MOST_MARKS = 250  # of one screen: painting each takes a quarter of a millisecond
AHEAD = 500  # blocks behind the cursor that are there when a key is pressed


class TranscriptView(CtrlWheel, QPlainTextEdit):
    """Shows the edited text of a session; the widget's own undo is off."""

    typed = Signal(object, str)  # Span of the edited text, what stands there now
    clicked = Signal(int)  # source position
    edit_wanted = Signal()  # of the word that a double click selected
    menu_wanted = Signal(object, QPoint)  # the Suggestion there or None, where on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("transcript")
        named(self, Message("Transcript"))
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        font.setPointSizeF(font.pointSizeF() * 1.25)
        font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
        self.setFont(font)
        self.document().setDocumentMargin(18)
        self._bar = MarkBar(self)
        self.setVerticalScrollBar(self._bar)
        self.marks_on = True
        self._width = 0  # characters of a line; 0 for what there is
        self._session: Session | None = None
        self._marks: Marks | None = None
        self.sheet = Sheet("")
        self._edits = Edits()
        self._following = False  # our own changes come back as contentsChange
        self._typed_at = Span(0, 0)  # of the document, what was replaced there by typing
        self._found: list[Span] = []  # of the edited text, what a search found
        self._spoken: Span | None = None  # of the source, the word that is heard
        self._doubled = -1  # where the word ends that a double click selected, until it is let go
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.redraw_marks)
        self._portions = Portions(self)
        self._portions.touched.connect(self.redraw_soon)
        self.document().contentsChange.connect(self._on_contents_change)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._later.start())

    # — showing a session —

    def show_session(self, session: Session, marks: Marks, sheet: Sheet | None = None) -> None:
        """Show a session's text from its start; `sheet` is of that text, where it was made before.

        The first screen is there at once, the rest comes when there is nothing else to do.
        """
        self._session, self._marks, self._edits = session, marks, session.edits
        self.sheet = sheet if sheet is not None else Sheet(session.current)
        self._portions.begin(self.sheet)
        self._later.start()

    def follow(self) -> None:
        """Show what the session's edits changed since the last call; marks follow at once."""
        session = self._session
        if session is None:
            return
        if session.edits is not self._edits:
            changes = self._edits.changes_to(session.edits, session.source)
            self._apply(changes, session.current)
            self._edits = session.edits
            self._found = []  # looked for anew
        self.redraw_soon()

    def _apply(self, changes: Sequence[Change], text: str) -> None:
        top = self.verticalScrollBar().value()
        sheet = self.sheet
        while not sheet.is_whole and any(sheet.is_cut(change.span) for change in changes):
            self._portions.put()  # at once: the text and its map must not part
        self._following = True
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for (start, end), new in reversed(changes):  # what stands before each is still as it was
            if sheet.is_whole or sheet.holds(Span(start, end)):
                cursor.setPosition(sheet.to_document(start))
                cursor.setPosition(sheet.to_document(end), QTextCursor.MoveMode.KeepAnchor)
                lines = new.replace("\r\n", "\n").split("\n")
                cursor.insertText("\n".join(map(shown, lines)))
        cursor.endEditBlock()
        sheet.follow(changes, text)
        self.verticalScrollBar().setValue(top)
        self._following = False

    # — typing —

    def _on_contents_change(self, position: int, removed: int, added: int) -> None:
        if self._following or self._portions.is_putting or self._session is None:
            return
        document, sheet = self.document(), self.sheet
        last = document.characterCount() - 1
        old_size = sheet.end
        if position + removed > old_size:  # Qt counts the last paragraph's end
            added -= position + removed - old_size
            removed = old_size - position
        added = max(0, min(added, last - position))
        before = sheet.shown_between(position, position + removed)
        # Only what was added is read from the widget, letter by letter: toPlainText would turn
        # no-break spaces into spaces.
        letters = [document.characterAt(position + i) for i in range(added)]
        after = "".join(letters).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        after = after.replace("\u2029", "\n").replace("\u2028", "\n").replace("\0", "")
        head = 0
        while head < min(len(before), len(after)) and before[head] == after[head]:
            head += 1
        tail = 0
        while tail < min(len(before), len(after)) - head and before[-1 - tail] == after[-1 - tail]:
            tail += 1
        gone, new = before[head : len(before) - tail], after[head : len(after) - tail]
        start = position + units(before[:head])
        at = Span(start, start + units(gone))
        where = Span(sheet.to_text(at.start), sheet.to_text(at.end))
        new = new.replace("\n", sheet.line_end)
        if where.start < where.end or new:
            self._typed_at = at
            self.typed.emit(where, new)
        elif at.start < at.end:  # two pieces of a long line are shown as one
            sheet.follow((Change(where, new),), sheet.text, at)

    def after_typing(self, where: Span, new: str) -> None:
        """The session took what was typed: follow it and redraw the marks."""
        if self._session is not None:
            self.sheet.follow((Change(where, new),), self._session.current, self._typed_at)
            self._edits = self._session.edits
            self._found = []  # looked for anew
            self._later.start()

    # — places —

    def source_position(self) -> int:
        """Source position of the text cursor."""
        return self._edits.to_source(self.sheet.to_text(self.textCursor().position()))

    def selected_text(self) -> str:
        """The selected part of the edited text, as the session has it."""
        return self.selected_span().of(self.sheet.text)

    def selected_span(self) -> Span:
        """The selected part as a span of the edited text; empty at the cursor without one."""
        cursor = self.textCursor()
        low = self.sheet.to_text(cursor.selectionStart())
        return Span(low, self.sheet.to_text(cursor.selectionEnd()))

    def select_current(self, span: Span) -> None:
        """Select a span of the edited text and show it."""
        if not self._portions.reach(self.sheet.blocks_to(span.end)):
            return
        cursor = self.textCursor()
        cursor.setPosition(self.sheet.to_document(span.start))
        cursor.setPosition(self.sheet.to_document(span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def go_to(self, span: Span) -> None:
        """Put the cursor at a source span and show it in the middle third of the view."""
        where = self._edits.to_current_span(span)
        if not self._portions.reach(self.sheet.blocks_to(where.end) + SCREEN):
            return
        where = self._edits.to_current_span(span)
        cursor = self.textCursor()
        cursor.setPosition(self.sheet.to_document(where.start))
        self.setTextCursor(cursor)
        box = self.cursorRect()
        height = self.viewport().height()
        if not height // 6 < box.top() < height * 5 // 6:
            self.centerCursor()

    def mark_found(self, found: list[Span]) -> None:
        """Tint what a search found: spans of the edited text, in order."""
        self._found = found
        self._later.start()

    def mark_spoken(self, span: Span | None) -> None:
        """Tint the word of the source that is heard now, or none."""
        if span != self._spoken:
            self._spoken = span
            self._later.start()

    def current_span(self, span: Span) -> Span:
        """Where a span of the source stands in the edited text."""
        return self._edits.to_current_span(span)

    def source_at(self, at: QPoint) -> int:
        """The source position at a point of the viewport."""
        return self._edits.to_source(self.sheet.to_text(self.cursorForPosition(at).position()))

    def visible_source(self) -> Span:
        """The source span that is on the screen."""
        first = self.firstVisibleBlock().position()
        bottom = self.viewport().rect().bottomRight()
        last = self.cursorForPosition(bottom).position()
        to_text, to_source = self.sheet.to_text, self._edits.to_source
        low = to_source(to_text(first))
        return Span(low, max(low, to_source(min(self.sheet.text_end, to_text(last) + 80))))

    # — marks —

    def redraw_soon(self) -> None:
        """Redraw the marks once before the next paint, however often it is asked for."""
        self._later.start()

    def redraw_marks(self) -> None:
        """Mark the open suspects of the visible part and the places of the current card."""
        if self._session is None or self._marks is None:
            return
        marks = self._marks if self.marks_on else None
        self._bar.follow(marks, self._found, self.sheet, self._edits)
        visible = self.visible_source()
        hits = self._visible_hits(visible)
        if not self.marks_on:
            self.setExtraSelections(hits)
            return
        current = self._marks.current_places()
        now = {s.span for s in current}
        selections = [
            self._marked(self.current_span(s.span), theme.mark(s.kind))
            for s in self._marks.open_within(visible)[:MOST_MARKS]
            if s.span not in now
        ]
        selections += [
            self._marked(self.current_span(s.span), theme.current_mark(s.kind))
            for s in current
            if s.span.start < visible.end and visible.start <= s.span.end
        ]
        self.setExtraSelections(selections + hits)

    def _visible_hits(self, visible: Span) -> list[QTextEdit.ExtraSelection]:
        """The marks of what a search found, of the visible part."""
        low, high = self._edits.to_current_span(visible)
        first = bisect_left(self._found, low, key=lambda span: span.end)
        behind = bisect_right(self._found, high, key=lambda span: span.start)
        hits = self._found[first : min(behind, first + MOST_MARKS)]
        marks = [self._marked(span, theme.hit()) for span in hits]
        if self._spoken is not None and self._spoken.overlaps(visible):
            marks.append(self._marked(self.current_span(self._spoken), theme.spoken()))
        return marks

    def _marked(self, where: Span, shape: QTextCharFormat) -> QTextEdit.ExtraSelection:
        """A mark over a span of the edited text."""
        cursor = QTextCursor(self.document())
        start, end = self.sheet.to_document(where.start), self.sheet.to_document(where.end)
        cursor.setPosition(min(start, self.sheet.end))
        cursor.setPosition(min(end, self.sheet.end), QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        selection.format = shape
        return selection

    def mark_at(self, at: QPoint) -> Suggestion | None:
        """The suspect whose mark is at a point of the viewport; None where none is."""
        if self._marks is None or not self.marks_on:
            return None
        cursor = self.cursorForPosition(at)  # the nearest, even from the margin
        box, reach = self.cursorRect(cursor), self.fontMetrics().height() // 2
        if not box.adjusted(-reach, 0, reach, 0).contains(at):
            return None
        letter = self.sheet.to_text(cursor.position()) - (at.x() < box.left())
        near = self._marks.open_within(Span(*map(self._edits.to_source, (letter, letter + 1))))
        for s in (*self._marks.current_places(), *near):
            where = self._edits.to_current_span(s.span)
            if where.start <= letter < max(where.end, where.start + 1):
                return s
        return None

    def box(self, at: int) -> QRect:
        """Where a position of the edited text stands in the viewport."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self.sheet.to_document(at), self.sheet.end))
        return self.cursorRect(cursor)

    # — Qt events —

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            show_tip(self, event)  # type: ignore[arg-type]
            return True
        return super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window: the widget would take the keys and do nothing."""
        if event.type() == QEvent.Type.ShortcutOverride:
            key: QKeyEvent = event  # type: ignore[assignment]
            if key.matches(QKeySequence.StandardKey.Undo) or key.matches(
                QKeySequence.StandardKey.Redo
            ):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Have what the key may be about in the document first."""
        keys = QKeySequence.StandardKey
        far = (keys.MoveToEndOfDocument, keys.SelectEndOfDocument, keys.SelectAll)
        is_far = any(map(event.matches, far))
        self._portions.reach(len(self.sheet) if is_far else self.textCursor().blockNumber() + AHEAD)
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._portions.reach(len(self.sheet))  # it offers to select all
        at = event.pos()
        s = self.mark_at(at)
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            box = self.cursorRect()
            at = box.center()
            s = self.mark_at(at) or self.mark_at(QPoint(box.left() - 1, at.y()))
        self.menu_wanted.emit(s, self.viewport().mapToGlobal(at))

    def set_reading_width(self, characters: int) -> None:
        """Keep lines to so many average characters, in the middle of the view; 0 for all."""
        self._width = characters
        self._set_margins()

    def _set_margins(self) -> None:
        wanted = round(self._width * self.fontMetrics().averageCharWidth() * 1.05)
        inner = self.width() - self.verticalScrollBar().sizeHint().width()
        side = max(0, (inner - wanted) // 2 - 18) if self._width else 0
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_margins()
        super().resizeEvent(event)
        self._later.start()

    def set_text_font(self, font: QFont) -> None:
        """Show the text in another font."""
        with QSignalBlocker(self.document()):
            self.setFont(font)
        self._set_margins()
        self._later.start()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self._doubled = self.textCursor().position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        doubled, self._doubled = self._doubled, -1
        if doubled >= 0 and doubled == self.textCursor().position():  # not drawn further
            self.edit_wanted.emit()
        elif not self.textCursor().hasSelection():
            self.clicked.emit(self.source_position())

    def createMimeDataFromSelection(self):  # type: ignore[no-untyped-def]
        data = QMimeData()
        data.setText(self.selected_text())
        return data
