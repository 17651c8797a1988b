"""The card of the current suspect: what, why, the repairs, and one key for each decision."""

from __future__ import annotations

import html

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.core.cards import Card
from editor.core.document import Document
from editor.core.reasons import reason_of
from editor.core.session import Session
from editor.core.suggestion import SERIES, Kind, Suggestion
from editor.core.transcript import Transcript
from editor.ui import theme
from editor.ui.card_keys import CardKeys
from editor.ui.card_text import (
    context,
    digit_of,
    forms,
    from_one_line,
    on_one_line,
    one_line,
    word_difference,
)
from editor.ui.places_list import PlacesList
from editor.ui.texts import kind_name, series_action, series_name, tell, tier_name, tr, trn

_NOT_OF_SERIES = ("type", "everywhere", "ignore", "always", "glossary")
MOST_REPAIRS = 6


class CardView(QFrame):
    """Shows a card; decisions leave as signals, nothing is decided here."""

    accepted = Signal(int)  # index of the repair
    accepted_everywhere = Signal(object, object)  # chosen places, typed text or None
    typed = Signal(str)
    taught = Signal(str, object)  # right form, chosen places
    rejected = Signal()
    ignored = Signal()
    ignored_always = Signal()
    keyed = Signal()  # a key was pressed that is no action
    later = Signal()
    back = Signal()
    undone = Signal()
    left = Signal()
    place_shown = Signal(object)  # Suggestion

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(tr("Current suspect"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._card: Card | None = None
        self._teaching = False
        self.keys = CardKeys(self)
        self._build_words()
        self._build_repairs()
        self._add_keys()
        self._lay_out()
        self.show_card(None, Session(Transcript("")), Document("", "", ()), "", "")

    # — building —

    def _build_words(self) -> None:
        """What is shown: kind, page, the words around, what changes and why, other places."""
        top, rich = Qt.AlignmentFlag.AlignTop, Qt.TextFormat.RichText
        self._kind, self.where = QLabel(), QLabel(alignment=Qt.AlignmentFlag.AlignRight)
        self.context = QLabel(wordWrap=True, textFormat=rich, alignment=top)
        self.context.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.context.setMinimumHeight(74)
        self._reason = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText, alignment=top)
        self._difference = QLabel(wordWrap=True, textFormat=rich)
        self._hint = QLabel(wordWrap=True)
        for part in (self.context, self._reason, self._hint, self._difference):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        self._places_title, self.places = QLabel(), PlacesList()
        self.places.walked.connect(self.place_shown)
        self.places.installEventFilter(self)

    def _build_repairs(self) -> None:
        self.best = QPushButton()
        self.best.setObjectName("best")
        self._best_says = ""
        font = self.best.font()
        font.setPointSizeF(font.pointSizeF() * 1.35)
        font.setBold(True)
        self.best.setFont(font)
        self.best.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.best.clicked.connect(lambda: self.accept())
        self._others = [self._repair_button(i) for i in range(1, MOST_REPAIRS)]
        self.line = QLineEdit()
        self.line.setObjectName("repair")
        self.line.setAccessibleName(tr("Repair"))
        self.line.installEventFilter(self)

    def _add_keys(self) -> None:
        for name, text, do, keys in (
            ("reject", tr("Keep"), self.rejected.emit, ("Backspace", "Del")),
            ("type", tr("Type"), self.type, ("E", "F2")),
            ("everywhere", tr("All places"), self.everywhere, ("A",)),
            ("ignore", tr("Ignore in file"), self.ignored.emit, ("I",)),
            ("always", tr("Ignore always"), self.ignored_always.emit, ("Shift+I",)),
            ("glossary", tr("Glossary"), self.teach, ("G",)),
            ("later", tr("Later"), self.later.emit, ("S", "Right")),
            ("back", tr("Back"), self.back.emit, ("Left",)),
            ("undo", tr("Undo"), self.undone.emit, ("U",)),
            ("title", tr("First is title"), self.places.turn_first, ("T",)),
        ):
            self.keys.add(name, text, do, keys)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._kind)
        top.addWidget(self.where, 1)
        others = QGridLayout()
        others.setSpacing(4)
        for index, button in enumerate(self._others):
            others.addWidget(button, index // 2, index % 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addWidget(self.context)
        layout.addWidget(self._reason)
        layout.addWidget(self.best)
        layout.addWidget(self._difference)
        layout.addLayout(others)
        layout.addWidget(self.line)
        layout.addWidget(self._hint)
        layout.addWidget(self._places_title)
        layout.addWidget(self.places, 100)
        layout.addStretch(1)
        layout.addLayout(self.keys.grid)

    def _repair_button(self, index: int) -> QToolButton:
        button = QToolButton()
        # Its text must not widen the window: laying out anew at every key costs milliseconds.
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.accept(index))
        return button

    def set_live(self, on: bool) -> None:
        """Say whether the card has the focus: its own keys are shown only then."""
        self.keys.live = on
        self.show_keys()

    def show_keys(self) -> None:
        """Write on each button the key that works now."""
        self.keys.show((self.best, *self._others))
        self._name_best()
        if self._card is not None and not self._card.head.replacements and self.line.isHidden():
            self._hint_keys()
        for index, button in enumerate(self._others, 1):
            self._name_repair(index, button)

    def _say_best(self, text: str) -> None:
        self._best_says = text
        self._name_best()

    def _name_best(self) -> None:
        self.best.setText(f"{self.keys.of('accept', '↵')}   {self._best_says}")

    def _name_repair(self, index: int, button: QToolButton) -> None:
        repairs = self._card.head.replacements if self._card is not None else ()
        if index < len(repairs):
            key = self.keys.of(f"pick{index + 1}", str(index + 1))
            button.setText(f"{key}   {one_line(repairs[index])}")

    def _hint_keys(self) -> None:
        """Say what to do where there is no repair."""
        keys = self.keys.of("type"), self.keys.of("reject")
        self._hint.setText(tr("No repair found: {} to type one, {} to keep the text.", *keys))

    # — showing —

    def show_card(
        self, card: Card | None, session: Session, document: Document, where: str, empty: str
    ) -> None:
        """Show a card over the session's text as it stands; without one, the sentence `empty`."""
        self._card, self._session, self._document = card, session, document
        self.stop_typing()
        self._shown: set[QWidget] = set()
        self._set_actions(card is not None)
        self.where.setText(where)
        if card is None:
            self._kind.clear()
            self.context.setText(html.escape(empty))
            self._show_parts()
            return
        head = card.head
        tier = "" if card.is_series else f" · {tier_name(head.tier)}"
        self._kind.setText(f"<b>{html.escape(series_name(head))}</b>{html.escape(tier)}")
        self._kind.setStyleSheet(f"color: {theme.kind_colour(head.kind).name()}")
        self._reason.setText(reason_of(head, tell))
        self._shown.add(self._reason)
        if card.is_series:
            self._show_series(card)
        else:
            self.context.setText(self._around(head))
            self._show_repairs(head)
            self._show_places(card)
        self._show_parts()
        said = (
            f"{kind_name(head.kind)}: {head.text} → {(*head.replacements, '?')[0]}. "
            f"{reason_of(head, tell)}"
        )
        self.setAccessibleDescription(said)
        if QAccessible.isActive():  # a screen reader is listening
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _show_parts(self) -> None:
        """Show what the card needs and hide the rest; what stays is not laid out anew."""
        for part in (
            self.best, self._difference, self.places, self._places_title, self._reason,
            *self._others,
        ):  # fmt: skip
            part.setVisible(part in self._shown)

    def _set_actions(self, on: bool) -> None:
        series = self._card is not None and self._card.head.kind in SERIES
        for name, (action, button) in self.keys.decisions.items():
            enabled = on and not (series and name in _NOT_OF_SERIES)
            if name == "title":
                enabled = on and self._card is not None and self._card.head.kind is Kind.HEADER
                button.setVisible(enabled)
            action.setEnabled(enabled)
            button.setEnabled(enabled)

    def _show_repairs(self, head: Suggestion) -> None:
        repairs = head.replacements[:MOST_REPAIRS]
        if repairs:
            self._say_best(one_line(repairs[0]) or tr("(remove)"))
            self.best.setAccessibleName(tr("Accept: {}", repairs[0]))
            self._shown.add(self.best)
            difference = word_difference(head.text, repairs[0])
            if difference:
                self._difference.setText(difference)
                self._shown.add(self._difference)
        else:
            self._hint_keys()
            self._hint.show()
        for index, button in enumerate(self._others, 1):
            if index < len(repairs):
                self._name_repair(index, button)
                self._shown.add(button)

    def _show_places(self, card: Card) -> None:
        if len(card.places) < 2:
            self.places.clear()
            return
        self._shown |= {self._places_title, self.places}
        self._places_title.setText(trn("%n place(s), one decision:", len(card.places)))
        self.places.fill(card.places, self._session)

    def _show_series(self, card: Card) -> None:
        self._say_best(series_action(card.head, len(card.places)))
        self.best.setAccessibleName(self._best_says)
        self._places_title.setText(tr("Untick what shall stay (Space):"))
        self._shown |= {self.best, self._places_title, self.places}
        if card.head.kind is Kind.HEADER:
            self.context.setText(forms(card.places))
            self.places.fill_headers(card.places, self._document)
        else:
            self.context.setText(self._around(card.head))
            self.places.fill(card.places, self._session)

    def _around(self, s: Suggestion) -> str:
        where = self._session.edits.to_current_span(s.span)
        return context(self._session.current, where)

    def chosen(self) -> tuple[Suggestion, ...]:
        """The places that are ticked; the head alone where there is no list."""
        if self._card is None:
            return ()
        if self.places.count() == 0:
            return (self._card.head,)
        return self.places.chosen()

    # — deciding —

    def accept(self, repair: int = 0) -> None:
        """Accept the n-th repair; of a series, all that is ticked."""
        if self._card is None:
            return
        if self._card.is_series:
            self.accepted_everywhere.emit(self.chosen(), None)
        elif repair < len(self._card.head.replacements):
            self.accepted.emit(repair)
        else:
            self.type()

    def everywhere(self) -> None:
        if self._card is not None:
            self.accepted_everywhere.emit(self.chosen(), None)

    def type(self) -> None:
        """Open the line to type a repair."""
        self._open_line(teaching=False)

    def teach(self) -> None:
        """Store the best repair in the glossary, after Enter in the line that shows it."""
        self._open_line(teaching=True)

    def _open_line(self, *, teaching: bool) -> None:
        if self._card is None or self._card.is_series:
            return
        head = self._card.head
        self._teaching = teaching
        self._set_actions(False)
        shown = head.replacements[0] if head.replacements and teaching else head.text
        self.line.setText(on_one_line(shown))
        self._hint.setText(
            tr("Right form for the glossary: Enter stores it and repairs all ticked places.")
            if teaching
            else tr("Type the repair: Enter confirms, Esc leaves.")
        )
        self._hint.show()
        self.line.show()
        self.line.setFocus()
        self.line.selectAll()

    def _take_line(self) -> None:
        teaching = self._teaching
        text = from_one_line(self.line.text(), self._card.head.text if self._card else "")
        for _ in text:
            self.keyed.emit()
        if not text.strip():
            # A key too many must not delete a word: nothing is no repair.
            self._hint.setText(tr("Nothing is typed: Esc leaves the text as it is."))
            return
        chosen = self.chosen()
        self.stop_typing()
        self.setFocus()
        if self._card is not None and text == self._card.head.text and not teaching:
            self.rejected.emit()
        elif teaching:
            self.taught.emit(text, chosen)
        else:
            self.typed.emit(text)

    def stop_typing(self) -> None:
        had_focus = self.line.hasFocus()
        self.line.hide()
        self._hint.hide()
        self._set_actions(self._card is not None)
        if had_focus:
            self.setFocus()

    # — keys —

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keyed.emit()
        digit = digit_of(event)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.accept()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Down if self.places.isVisible():
                self.places.setFocus()
            case _ if digit and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self.accept(digit - 1)
            case _:
                super().keyPressEvent(event)

    def eventFilter(self, watched, event: QEvent) -> bool:  # type: ignore[no-untyped-def]
        if event.type() == QEvent.Type.KeyPress:
            key = event.key()  # type: ignore[attr-defined]
            if key == Qt.Key.Key_Escape:
                self.stop_typing()
                self.setFocus()
                return True
            if watched is self.line and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take_line()  # here, so that the key does not reach the card too
                return True
            if watched is self.places and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.accept()
                return True
        return super().eventFilter(watched, event)
