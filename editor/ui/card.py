"""The card of the current suspect: what, why, the repairs, and one key for each decision."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from editor.core.cards import Card
from editor.core.document import Document
from editor.core.message import Message
from editor.core.reasons import reason_of
from editor.core.session import Session
from editor.core.suggestion import SERIES, Kind, Suggestion
from editor.core.transcript import Transcript
from editor.ui.card_keys import CardKeys
from editor.ui.card_page import CardPage, Page
from editor.ui.card_repairs import Repairs
from editor.ui.card_says import of_enter, of_line
from editor.ui.card_text import ENTER, digit_of, one_line
from editor.ui.card_words import CardWords
from editor.ui.elided import ElidedLabel
from editor.ui.places_list import PlacesList
from editor.ui.plain import PlainLabel
from editor.ui.repair_line import RepairLine
from editor.ui.saying import named
from editor.ui.texts import kind_name, tell, tr, trn

_NOT_OF_SERIES = ("type", "here", "everywhere", "ignore", "always", "glossary")
_OF_SEVERAL = ("here", "everywhere")
_WITHOUT_CARD = ("later", "back", "undo")
_OF_SOUND = ("hear", "hear_on")
ROOMY = 28  # lines of height from which on a card without a list shows more of the text around
LEAST_PLACES = 32  # device-independent pixels of their list, where room is short


class CardView(QFrame):
    """Shows a card; decisions leave as signals, nothing is decided here.

    What Enter does is done at the places that are ticked, whether a repair is accepted, picked by
    its number, typed or taught.
    """

    accepted = Signal(int, object)  # number of the repair, chosen places
    typed = Signal(str, object)  # repair, chosen places
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
    heard = Signal(bool)  # its stretch of the sound, or from there on

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        named(self, Message("Current suspect"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._card: Card | None = None
        self._session = Session(Transcript(""))
        self._teaching = self._hearing = False
        self._told = ""  # of the card, to a screen reader
        self.keys = CardKeys(self)
        self._build_words()
        self._build_repairs()
        self._add_keys()
        self._lay_out()
        self.show_card(None, self._session, Document("", "", ()), "", Page())

    # — building —

    def _build_words(self) -> None:
        """What is read: the place and its reason, a hint, other places."""
        self.words = CardWords()
        self.context, self.where = self.words.context, self.words.where
        self.hint = PlainLabel(wordWrap=True)
        self.page = CardPage()
        self._places_title, self.places = ElidedLabel(), PlacesList()
        self.places.setMinimumHeight(LEAST_PLACES)
        self.places.walked.connect(self.place_shown)
        self.places.ticked.connect(self._say_now)
        self.places.installEventFilter(self)

    def _build_repairs(self) -> None:
        self.repairs = Repairs(self.keys)
        self.best = self.repairs.best
        self.repairs.picked.connect(self.accept)
        self.line = RepairLine()
        self.line.taken.connect(self._take_line)
        self.line.left.connect(self._leave_line)
        self.line.kept.connect(self._keep_from_line)
        self.line.doubted.connect(self._doubt)
        self.line.textChanged.connect(lambda _: self._say_now())

    def _add_keys(self) -> None:
        for name, text, do, keys in (
            ("reject", Message("Keep"), self.rejected.emit, ("Backspace", "Del")),
            ("type", Message("Type"), self.type, ("E", "F2")),
            ("glossary", Message("Glossary"), self.teach, ("G",)),
            ("ignore", Message("Ignore in file"), self.ignored.emit, ("I",)),
            ("always", Message("Ignore always"), self.ignored_always.emit, ("Shift+I",)),
            ("later", Message("Later"), self.later.emit, ("S", "Right")),
            ("back", Message("Previous"), self.back.emit, ("Left",)),
            ("undo", Message("Undo"), self.undone.emit, ("U",)),
            ("title", Message("First is title"), self.places.turn_first, ("T",)),
            ("everywhere", Message("All places"), self.everywhere, ("A",)),
            ("here", Message("Only here"), self.accept_here, ("Shift+Return", "Shift+Enter")),
        ):
            self.keys.add(name, text, do, keys)
        hear, hear_on = (lambda: self.heard.emit(False)), (lambda: self.heard.emit(True))
        self.keys.add("hear", Message("Listen"), hear, ("Space",), "title")
        self.keys.add("hear_on", Message("Listen on"), hear_on, ("Shift+Space",), "title")
        for name in _OF_SOUND:  # in a list Space ticks
            self.keys.decisions[name][0].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(5)
        layout.addWidget(self.page)
        layout.addWidget(self.words)
        layout.addStretch(1)  # what one presses stands together, at the foot
        for part in (self.repairs, self.line, self.hint, self._places_title):
            layout.addWidget(part)
        layout.addWidget(self.places, 100)
        self._deciding = QWidget()
        self._deciding.setLayout(self.keys.grid)
        self.keys.grid.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._deciding)

    def of_text(self) -> tuple[QWidget, ...]:
        """The parts that show words of the text."""
        return self.words.decision, self.context, self.places, self.line

    def set_live(self, on: bool) -> None:
        """Say whether the card has the focus: its own keys are shown only then."""
        self.keys.live = on
        self.show_keys()

    def set_hearing(self, on: bool) -> None:
        """Say whether there is a sound: its keys are offered only then."""
        self._hearing = on
        self._set_actions()

    def show_keys(self) -> None:
        """Write on each button the key that works now."""
        self.keys.show(self.repairs.others)
        self.repairs.show_keys()
        self._say_hint()

    # — what is said of the keys —

    def _say_best(self) -> None:
        """Say on the large button what Enter does now."""
        if self._card is not None:
            what = of_enter(self._card, len(self.chosen()), self.line, teaching=self._teaching)
            self.repairs.say(what.text, what.places, on=what.on)

    def _say_now(self) -> None:
        """Say what Enter does with what is typed and ticked, to a screen reader, too."""
        self._say_best()
        self._describe(self._told)

    def _say_hint(self) -> None:
        """Say under the line what its keys do."""
        card = self._card
        self.hint.setVisible(self.line.is_open and card is not None)
        if self.line.is_open and card is not None:
            self.hint.setText(of_line(card, self.line, teaching=self._teaching))

    def _doubt(self, letter: str) -> None:
        head = self._card.head if self._card is not None else None
        old = one_line(head.text) if head is not None else ""
        self.hint.setText(tr("“{}” for “{}”? Enter once more puts it, Esc goes back.", letter, old))

    # — showing —

    def show_card(
        self, card: Card | None, session: Session, document: Document, where: str, page: Page
    ) -> None:
        """Show a card over the session's text as it stands; without one, a `page`."""
        old, same = self._card, self._session is session
        self._card, self._session = card, session
        stays = same and card is not None and old is not None and old.head == card.head
        if self.line.is_open and not stays:
            self._close_line()
        self._set_actions()
        self.page.setVisible(card is None)
        for part in (self.words, self.repairs):
            part.setVisible(card is not None)
        self._deciding.setVisible(card is not None and not self.line.is_open)
        self._show_places(card, document)
        if card is None:
            self.page.show_page(page)
            self.announce(page.said)
            return
        is_roomy = self.height() >= ROOMY * self.fontMetrics().height()
        self.words.show_card(card, session, where, roomy=is_roomy and self.places.isHidden())
        self.repairs.fill(() if card.is_series else card.head.replacements)
        self._say_best()
        told = (
            f"{kind_name(card.head.kind)}: {card.head.text} → "
            f"{(*card.head.replacements, '?')[0]}. {reason_of(card.head, tell)}"
        )
        if self.line.is_open:  # what is being typed and ticked stays
            self.repairs.hide_others()
            self._describe(told)
        else:
            self.announce(told)

    def announce(self, said: str) -> None:
        """Tell a screen reader what stands there now, and of a card what its keys do."""
        self._describe(said)
        if QAccessible.isActive():
            said = self.accessibleDescription()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _describe(self, said: str) -> None:
        self._told = said
        if self._card is not None:
            said = f"{said}. {self.repairs.best.accessibleName()}. {self.keys.spoken()}"
        self.setAccessibleDescription(said)

    def _set_actions(self) -> None:
        """Offer what can be done with the card; nothing but its own keys while the line is open."""
        card = self._card
        on = card is not None and not self.line.is_open
        series = card is not None and card.head.kind in SERIES
        several = card is not None and len(card.places) > 1
        for name, (action, button) in self.keys.decisions.items():
            enabled = on and not (series and name in _NOT_OF_SERIES)
            if name in _WITHOUT_CARD:
                enabled = not self.line.is_open
            if name in _OF_SEVERAL:
                enabled = enabled and several
                button.setVisible(several and not series)
            elif name in _OF_SOUND:
                enabled = enabled and self._hearing
                is_header = card is not None and card.head.kind is Kind.HEADER
                button.setVisible(self._hearing and name == "hear" and not is_header)
            elif name == "title":
                enabled = enabled and card is not None and card.head.kind is Kind.HEADER
                button.setVisible(enabled)
            action.setEnabled(enabled)
            button.setEnabled(enabled)

    def _show_places(self, card: Card | None, document: Document) -> None:
        listed = card is not None and (card.is_series or len(card.places) > 1)
        self.places.setVisible(listed)
        self._places_title.setVisible(listed)
        if card is None or not listed:
            self.places.clear()
            return
        said = tr("Untick what shall stay (Space):")
        if not card.is_series:
            said = trn("%n place(s); Enter repairs those that are ticked:", len(card.places))
        self._places_title.say(said)
        if card.head.kind is Kind.HEADER:
            self.places.fill_headers(card, document)
        else:
            self.places.fill(card, self._session)

    def chosen(self) -> tuple[Suggestion, ...]:
        """The places that are ticked; the head alone where there is no list."""
        if self._card is None:
            return ()
        if self.places.count() == 0:
            return (self._card.head,)
        return self.places.chosen()

    # — deciding —

    def accept(self, repair: int = 0, *, here: bool = False) -> None:
        """Put the n-th repair, or what is typed, at the ticked places or only `here`."""
        card = self._card
        if card is None:
            self.page.enter()
        elif self.line.is_open and repair == 0:
            self._take_line(here)
        elif card.is_series or repair < len(card.head.replacements):
            if self.line.is_open:
                self._close_line()
            self.accepted.emit(repair, (card.head,) if here else self.chosen())
        elif repair == 0:
            self._open_line(teaching=False, unasked=True)

    def accept_here(self) -> None:
        """Put the best repair in the card's own place alone."""
        self.accept(here=True)

    def everywhere(self) -> None:
        """Tick all places and put the repair there."""
        if self._card is not None:
            self.places.tick_all()
            self.accept()

    def type(self) -> None:
        """Open the line to type a repair."""
        self._open_line(teaching=False)

    def teach(self) -> None:
        """Store the best repair in the glossary, after Enter in the line that shows it."""
        self._open_line(teaching=True)

    def _open_line(self, *, teaching: bool, unasked: bool = False) -> None:
        if self._card is None or self._card.is_series:
            return
        head = self._card.head
        self._teaching = teaching
        if teaching:
            self.places.offer_all()  # the right form of a name is right for all its forms
        shown = head.replacements[0] if head.replacements and teaching else head.text
        self.line.open(head.text, shown, unasked=unasked)
        self._deciding.hide()  # its keys are letters now; a low window needs the room
        self.repairs.hide_others()
        self._set_actions()
        self._say_best()
        self._say_hint()

    def _take_line(self, here: bool) -> None:
        card, text = self._card, self.line.typed()
        chosen = (card.head,) if here and card is not None else self.chosen()
        for _ in text:
            self.keyed.emit()
        if card is None or not text.strip() or not chosen:
            return  # a key too many must not delete a word: nothing is no repair
        self._leave_line()
        if self._teaching:
            self.taught.emit(text, chosen)
        elif text == card.head.text:
            self.rejected.emit()
        else:
            self.typed.emit(text, chosen)

    def _keep_from_line(self) -> None:
        self._leave_line()
        self.rejected.emit()

    def _leave_line(self) -> None:
        """Close the line with nothing decided; the card has the keys again."""
        self._close_line()
        self.setFocus()

    def _close_line(self) -> None:
        had_focus = self.line.hasFocus()
        self.line.hide()
        self._deciding.setVisible(self._card is not None)
        self.repairs.show_others()
        self.places.withdraw()
        self._set_actions()
        self._say_best()
        self._say_hint()
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
                self.setFocus()
                return True
            if key in ENTER:
                self.accept()
                return True
        return super().eventFilter(watched, event)
