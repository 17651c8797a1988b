"""A long text is put into its document in portions, so that the window is never held."""

from __future__ import annotations

import time

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from editor.ui.sheet import Sheet

BLOCKS, LETTERS = 1000, 100_000  # put into the document at once, at most
TURN = 0.008  # seconds after which the window has its turn
GROWTH = 0.25  # seconds after which the scroll bar follows
SCREEN = 100  # blocks that may stand below a place that is shown


class Portions(QObject):
    """Fills a view's document from a sheet whenever there is nothing else to do."""

    touched = Signal()  # what is on the screen

    def __init__(self, view: QPlainTextEdit) -> None:
        super().__init__(view)
        self._view, self._sheet = view, Sheet("")
        self.is_putting = False  # changes of the document are ours, not the user's
        self._grown = 0.0  # seconds of the clock when the scroll bar followed last
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self.put)

    def begin(self, sheet: Sheet) -> None:
        """Show the start of another text; the rest follows."""
        self._sheet, self._grown, self.is_putting = sheet, time.perf_counter(), True
        self._view.setPlainText(sheet.take(BLOCKS, LETTERS))
        self.is_putting = False
        if not sheet.is_whole:
            self._timer.start()

    def put(self) -> None:
        """Put more of the text in, for as long as one turn lasts."""
        began, sheet, view = time.perf_counter(), self._sheet, self._view
        is_near = sheet.count - view.firstVisibleBlock().blockNumber() < SCREEN
        mine = view.textCursor()
        anchor, position = mine.anchor(), mine.position()
        cursor = QTextCursor(view.document())
        self.is_putting = True
        # Each insertion would have all that is on the screen painted anew.
        with QSignalBlocker(view.document().documentLayout()):
            while not sheet.is_whole and time.perf_counter() - began < TURN:
                cursor.movePosition(QTextCursor.MoveOperation.End)
                cursor.insertText(sheet.take(BLOCKS, LETTERS))
        self.is_putting = False
        if sheet.is_whole or began - self._grown > GROWTH:
            self._grow()
        if mine.anchor() != anchor or mine.position() != position:  # they were at the end
            mine.setPosition(anchor)
            mine.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
            view.setTextCursor(mine)
        if is_near:
            view.viewport().update()
            self.touched.emit()  # its last marks grew with what came behind them
        if sheet.is_whole:
            self._timer.stop()

    def _grow(self) -> None:
        """Have the scroll bar follow what was put in, which lays out the last screen."""
        layout = self._view.document().documentLayout()
        layout.documentSizeChanged.emit(layout.documentSize())
        self._grown = time.perf_counter()

    def reach(self, blocks: int) -> bool:
        """Have so many blocks in the document; False where it shows another text by then.

        The window goes on meanwhile, but what the user does waits: it is meant for the place.
        """
        sheet = self._sheet
        while sheet is self._sheet and sheet.count < min(blocks, len(sheet)):
            self.put()
            if sheet.count >= blocks:
                self._grow()
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        return sheet is self._sheet
