"""Find and replace below the text: as one types, all places listed before they are mended."""

from __future__ import annotations

import contextlib
from bisect import bisect_left
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRunnable, Qt, QThreadPool, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.core.message import Message
from editor.core.search import Query, SearchError, find
from editor.core.text import Change, Span
from editor.search_process import PatternSearch
from editor.ui.card_text import one_line
from editor.ui.controller import ReviewController
from editor.ui.plain import PlainLabel
from editor.ui.saying import hinted, named, said, tipped, written
from editor.ui.texts import tell, tr, trn
from editor.ui.ticks import TickStyled
from editor.ui.transcript_view import TranscriptView

MOST_LISTED = 300
AROUND = 30  # code points shown on either side of a place


class _Told(QObject):
    done = Signal(object)


class _Job(QRunnable):
    """A pattern looked for off the window's thread; `answer` gets it back on that thread."""

    def __init__(self, search: PatternSearch, answer: Callable[[_Job], None]) -> None:
        super().__init__()
        self.setAutoDelete(False)  # the answer names its job
        self.search = search
        self.found: list[Change] = []
        self.error: SearchError | None = None
        self._told = _Told()
        self._told.done.connect(answer, Qt.ConnectionType.QueuedConnection)

    def run(self) -> None:
        try:
            self.found = self.search.run()
        except SearchError as error:
            self.error = error
        with contextlib.suppress(RuntimeError):  # the window is gone
            self._told.done.emit(self)


class _Places(TickStyled, QListWidget):
    """The places found, each with a tick."""

    def __init__(self) -> None:
        super().__init__()
        self.style_ticks()


class FindBar(QFrame):
    """Hidden until it is asked for; Esc hides it again."""

    left = Signal()  # back to the text

    def __init__(
        self, controller: ReviewController, view: TranscriptView, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._controller, self._view = controller, view
        self.found: list[Change] = []
        self._within: Span | None = None
        self._start = 0  # of the edited text, where one stood
        self._asked: Query | None = None
        self._is_new = True  # whether nothing was gone to since the query changed
        self._job: _Job | None = None  # a pattern that is being looked for
        self._then: Callable[[], None] | None = None  # what was asked for meanwhile
        self._counted: Callable[[], str] = str  # what is told of the places
        self._soon = QTimer(self, singleShot=True, interval=60)
        self._soon.timeout.connect(self.search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.addLayout(self._query_row())
        for row in self._replace_rows():
            layout.addLayout(row)
        layout.addWidget(self._places_list())
        for line in (self.wanted, self.put):
            line.textChanged.connect(lambda _: self._soon.start())
            line.installEventFilter(self)
        controller.changed.connect(lambda: self.isVisible() and self._soon.start())
        for key, do in (
            ("F3", lambda: self.step(1)),
            ("Shift+F3", lambda: self.step(-1)),
            ("Ctrl+Alt+Return", self.replace_all),
            ("Esc", self.leave),
        ):
            shortcut = QShortcut(QKeySequence(key), self, do)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.hide()
        said(self, self._say_count)

    def _query_row(self) -> QHBoxLayout:
        """What to find, and how."""
        self.wanted = QLineEdit()
        hinted(self.wanted, Message("Find"))
        named(self.wanted, Message("Text to find"))
        self.case = self._option(Message("Match case"), "Aa")
        self.words = self._option(Message("Whole words only"))
        written(self.words, Message("Words"))
        self.pattern = self._option(Message("Regular expression"), ".*")
        self.selection = self._option(Message("In the selected text only"))
        written(self.selection, Message("Selection"))
        close = QToolButton()
        close.setText("✕")
        named(close, Message("Close the search"))
        close.clicked.connect(self.leave)
        row = QHBoxLayout()
        row.addWidget(self.wanted, 1)
        for part in (self.case, self.words, self.pattern, self.selection, close):
            row.addWidget(part)
        return row

    def _replace_rows(self) -> tuple[QHBoxLayout, QHBoxLayout]:
        """What to put in its place, and below it how many there are and the way to the next."""
        self.put = QLineEdit()
        hinted(self.put, Message("Replace by"))
        named(self.put, Message("Text to put in its place"))
        self.count = PlainLabel()
        replace, go = QHBoxLayout(), QHBoxLayout()
        replace.addWidget(self.put, 1)
        go.addWidget(self.count, 1)
        for row, text, do in (
            (replace, Message("&Replace"), self.replace_one),
            (replace, Message("Replace a&ll ticked"), self.replace_all),
            (go, Message("&Next"), lambda: self.step(1)),
            (go, Message("&Previous"), lambda: self.step(-1)),
        ):
            button = QPushButton()
            written(button, text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, do=do: do())
            row.addWidget(button)
        return replace, go

    def _places_list(self) -> QListWidget:
        self.places = _Places()
        named(self.places, Message("Places found"))
        self.places.setUniformItemSizes(True)
        self.places.setMaximumHeight(150)
        self.places.currentRowChanged.connect(self._walk)
        return self.places

    def _option(self, name: Message, text: str = "") -> QToolButton:
        button = QToolButton()
        button.setText(text)
        named(button, name)
        tipped(button, name)
        button.setCheckable(True)
        button.toggled.connect(lambda _: self.search())
        return button

    def ask(self) -> None:
        """Open the bar with the selected text as what to find, or as where to look."""
        chosen = self._view.selected_text()
        self._within = self._view.selected_span() if chosen else None
        self._start, self._asked = self._view.selected_span().start, None
        many = "\n" in chosen
        self.selection.setEnabled(bool(chosen))
        self.selection.setChecked(many)
        self.show()
        if chosen and not many:
            self.wanted.setText(chosen)
        self.wanted.setFocus()
        self.wanted.selectAll()
        self.search()

    def leave(self) -> None:
        self._stop()
        self._view.mark_found([])
        self.hide()
        self.left.emit()

    # — searching —

    def search(self) -> None:
        """Find all places anew and list them with what would stand there."""
        if not self.isVisible():
            return
        self._soon.stop()
        session = self._controller.session
        query = Query(
            self.wanted.text(), self.case.isChecked(), self.words.isChecked(),
            self.pattern.isChecked(), self._within if self.selection.isChecked() else None,
        )  # fmt: skip
        put = self.put.text()
        self._stop()
        self._is_new, self._asked = query != self._asked, query
        if query.pattern and query.text:
            self.found = []  # those of another text or pattern must not be replaced
            self._count(lambda: tr("Searching …"))
            self._job = _Job(PatternSearch(session.current, query, put), self._on_answer)
            QThreadPool.globalInstance().start(self._job)
            return
        try:
            self._show(find(session.current, query, put))
        except SearchError as error:
            self._refuse(error)

    def _count(self, told: Callable[[], str]) -> None:
        self._counted = told
        self._say_count()

    def _say_count(self) -> None:
        self.count.setText(self._counted())
        if len(self.found) > MOST_LISTED < self.places.count():
            more = trn("… and %n more place(s)", len(self.found) - MOST_LISTED)
            self.places.item(MOST_LISTED).setText(more)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.search.cancel()
        self._job, self._then = None, None

    def _on_answer(self, job: _Job) -> None:
        if job is not self._job:
            return  # of a question that nobody asks any more
        then, self._then, self._job = self._then, None, None
        if job.error is not None:
            self._refuse(job.error)
            return
        self._show(job.found)
        if then is not None:
            then()

    def _refuse(self, error: SearchError) -> None:
        self._show([])
        self._count(lambda: tell(error.message))

    def _show(self, found: list[Change]) -> None:
        self.found = found
        self._list()
        self._view.mark_found([change.span for change in found])
        is_asked = bool(self.wanted.text())
        self._count(lambda: trn("%n place(s)", len(found)) if is_asked else "")
        if self._is_new and found:
            self._show_first()

    def _show_first(self) -> None:
        """Show the first place from the cursor on, so that Enter begins with it."""
        row = bisect_left(self.found, self._start, key=lambda change: change.span.start)
        row = row if row < min(len(self.found), MOST_LISTED) else 0
        self.places.blockSignals(True)
        self.places.setCurrentRow(row)
        self.places.blockSignals(False)
        self._view.select_current(self.found[row].span)

    def _after_search(self, do: Callable[[], None]) -> bool:
        """Have something done when the places are there; says whether they are not yet."""
        if self._soon.isActive():
            self.search()
        if self._job is not None:
            self._then = do
        return self._job is not None

    def _list(self) -> None:
        text, put = self._controller.session.current, self.put.text()
        row = max(0, self.places.currentRow())
        self.places.blockSignals(True)
        self.places.clear()
        for change in self.found[:MOST_LISTED]:
            start, end = change.span
            before = one_line(text[max(0, start - AROUND) : start])
            after = one_line(text[end : end + AROUND])
            wrong = one_line(change.span.of(text))
            shown = f"[{wrong} → {one_line(change.text)}]" if put else f"[{wrong}]"
            item = QListWidgetItem(f"{before} {shown} {after}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.places.addItem(item)
        if len(self.found) > MOST_LISTED:
            self.places.addItem("")  # how many more: `_say_count`
        self.places.setCurrentRow(min(row, self.places.count() - 1))
        self.places.blockSignals(False)
        self.places.setVisible(bool(self.found))

    def step(self, by: int) -> None:
        """Go to the next place found, or the one before, around the end."""
        if not self._after_search(lambda: self.step(by)) and self.found:
            row = self.places.currentRow()
            count = min(len(self.found), MOST_LISTED)
            if not (self._is_new and by > 0):  # the first one is shown, but not gone to
                self.places.setCurrentRow((row + by) % count)
            self._is_new = False
            self._walk(self.places.currentRow())

    def _walk(self, row: int) -> None:
        if 0 <= row < len(self.found):
            self._view.select_current(self.found[row].span)
            many = len(self.found)
            self._count(lambda: tr("{} of {}", row + 1, many))

    # — replacing —

    def replace_one(self) -> None:
        """Put the replacement in the current place and go on."""
        if self._after_search(self.replace_one):
            return
        row = self.places.currentRow()
        if 0 <= row < len(self.found):
            self._replace([self.found[row]])
            if not self._after_search(self._walk_on):
                self._walk_on()

    def _walk_on(self) -> None:
        self._walk(self.places.currentRow())

    def replace_all(self) -> None:
        """Put the replacement in all places but those that were unticked, as one step."""
        if self._after_search(self.replace_all):
            return
        off = {
            row
            for row in range(min(self.places.count(), MOST_LISTED))
            if self.places.item(row).checkState() == Qt.CheckState.Unchecked
        }
        self._replace([c for row, c in enumerate(self.found) if row not in off])

    def _replace(self, changes: list[Change]) -> None:
        if not changes:
            return
        session = self._controller.session
        if self._within is not None:
            growth = sum(len(c.text) - (c.span.end - c.span.start) for c in changes)
            self._within = Span(self._within.start, self._within.end + growth)
        label = Message("Replace “{}” at %n place(s)", (self.wanted.text()[:30],), n=len(changes))
        self._controller.change(lambda: session.replace_all(changes, label))
        self.search()

    def eventFilter(self, watched, event: QEvent) -> bool:  # type: ignore[no-untyped-def]
        """Enter in the line goes to the next place, the arrows walk the list."""
        ours = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if event.type() in ours and _replaces(event):
            if event.type() == QEvent.Type.KeyPress:
                self.replace_one()
            event.accept()  # else the window takes it for “accept the suspect”
            return True
        if event.type() == QEvent.Type.KeyPress:
            key, held = event.key(), event.modifiers()  # type: ignore[attr-defined]
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
                    self.step(1)
                    return True
                if held == Qt.KeyboardModifier.ShiftModifier:
                    self.step(-1)
                    return True
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self.step(1 if key == Qt.Key.Key_Down else -1)
                return True
        return super().eventFilter(watched, event)


def _replaces(event: QEvent) -> bool:
    key: QKeyEvent = event  # type: ignore[assignment]
    return (
        key.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        and key.modifiers() == Qt.KeyboardModifier.ControlModifier
    )
