"""The review as the window drives it: holds the session, moves through it, tells what changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from editor.core.cards import Card, Tally, lesson, with_card
from editor.core.document import Document
from editor.core.glossary import Glossary, Term
from editor.core.message import Message
from editor.core.openness import Openness
from editor.core.review import Review
from editor.core.suggestion import Suggestion
from editor.core.text import Change, Span
from editor.core.trail import Trail, reopened
from editor.core.walk import Walk
from editor.ui.away import away
from editor.ui.context import ContextState
from editor.ui.desk import Desk
from editor.ui.looking import Looking
from editor.ui.walking import Walking

CALM = 1500  # milliseconds without a decision after which names that were put in are looked for


class ReviewController(Walking):
    """One file under review. Every slot is one call of the session; views read and redraw."""

    opening = Signal(str)  # the name of a file that is being read; "" when it was
    opened = Signal()  # another session
    changed = Signal()  # the review: text, states, glossary
    suggestions_changed = Signal()  # what was found
    place_wanted = Signal(object)  # Span of the source to show
    progressed = Signal(int)  # percent of the detection; 100 at its end
    proposed = Signal(object)  # tuple[Term, ...]: what the file teaches, offered once
    mute_offered = Signal(object)  # a Suggestion of a rule that was wrong each time
    notice = Signal(object)  # Message for the user
    joined = Signal()  # what was found while the editor works: views keep their place
    context_changed = Signal()  # the model at work, and how far it is

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tally, self._trail = Tally(), Trail()
        self._calm = QTimer(self, singleShot=True, interval=CALM)
        self._calm.timeout.connect(self._look_for_names)
        self._is_aside = False  # whether what is looked for now was not asked for
        self.desk = Desk(self, away)
        self.desk.notice.connect(self.notice)
        self.desk.merged.connect(self._on_merged)
        self.looking = Looking(self)
        self.looking.finished.connect(self._on_finished)
        self.looking.joined.connect(self._join)
        self.looking.told.connect(self.notice)
        detection = self.looking.detection
        detection.found_visible.connect(self._on_visible)
        detection.rechecked.connect(self._on_rechecked)
        detection.progressed.connect(self.progressed)
        self.looking.reading.changed.connect(self.context_changed)

    # — opening and keeping —

    def open(self, path: Path, encoding: str = "", *, original: bool = False) -> bool:
        """Open a file and go on where it was left; what was open stays where this fails."""
        self.opening.emit(path.name)
        try:
            return self._open(path, encoding, original)
        finally:
            self.opening.emit("")

    def _open(self, path: Path, encoding: str, original: bool) -> bool:
        transcript = self.desk.read(path, encoding, original)
        if transcript is None:
            return False
        if not self.desk.leave(self.session):
            return False
        with self.desk.telling_later():  # opening clears the notices of the last file
            session = self.desk.take(path, transcript)
            if session is None:
                return False
            self.looking.begin(session, self.desk.sha256)
            self.walk = Walk(by=self.walk.by)
            self._tally, self._trail = Tally(), Trail()
            self.session = session
            self.document = self.desk.document
            self.opened.emit()
        self.detect()
        return True

    def _on_merged(self) -> None:  # decisions of another computer are there
        self.change(lambda: None)
        self.detect()

    def close(self) -> None:
        """Put the work on disk and stop the detection."""
        self._calm.stop()
        self.looking.stop()
        self.desk.close(self.session)

    def save_now(self) -> bool:
        """Put the work on disk, return when it is there, and say whether it is."""
        return self.desk.keep_now(self.session)

    @property
    def path(self) -> Path | None:
        return self.desk.path

    @property
    def position(self) -> int:
        return self.desk.position

    @property
    def seen(self) -> int:
        return self.looking.visible.start

    def _stand(self) -> None:
        self._trail.wait(None)
        if self.card is not None:
            self.desk.position = self.card.head.span.start
        self._join()

    def _leave(self) -> None:
        self._join(left=True)

    @property
    def language(self) -> str:
        return self.desk.language

    def set_language(self, language: str) -> None:
        self.desk.language = language
        self.looking.reading.close()
        self.desk.keep(self.session)
        self.detect()

    # — detection —

    def detect(self) -> None:
        """Look for suspects anew, with the glossary as it is."""
        self._is_aside = False
        self.looking.ask(self.language)

    def _look_for_names(self) -> None:
        """Look for the other forms of names that decisions put in since it was looked last.

        So what is found hangs on the text and its decisions alone: it is the same for who opens
        the file again. The card in hand stays as it is.
        """
        if self.session.known() != self.looking.known:
            self.detect()
            self._is_aside = True

    @property
    def is_detecting(self) -> bool:
        return self.looking.detection.is_busy

    def _on_finished(self, document: Document, found: Openness, terms: tuple[Term, ...]) -> None:
        self.document = document
        self._take(found)
        if (again := self._trail.found_anew(self.session)) is not None:
            self.show(again)
        if terms and not self.desk.offered:
            self.desk.offered = True
            self.proposed.emit(terms)

    def _on_visible(self, found: Openness) -> None:
        if not self.session.suggestions:
            self._take(found)

    def _on_rechecked(self, found: Openness) -> None:
        self._take(with_card(found, self.card) if self._trail.is_waiting else found)

    def _take(self, found: Openness) -> None:
        if self._is_aside:
            self.session.take_found(with_card(found, self.card))
            return self.joined.emit()
        self.session.take_found(found)
        self.walk = self.walk.refreshed(self.session)
        self.suggestions_changed.emit()

    # — what a language model finds, later —

    def set_model(self, which: str) -> None:
        """Have another language model read along: see models.named."""
        had = bool(self.looking.reading.later.found)
        self.looking.reading.set_model(which)
        if had:
            self.detect()  # without what the last one found

    @property
    def context(self) -> ContextState | None:
        """The language model at work and how far it is; None where there is none."""
        return self.looking.reading.state

    def pause_context(self) -> None:
        """Have the language model pause, or go on."""
        self.looking.reading.pause()

    def _join(self, *, left: bool = False) -> None:
        """Show what was found meanwhile, with the card in hand as it was unless it is `left`."""
        if self.looking.take_due(None if left else self.card):
            self.joined.emit()

    # — deciding —

    def accept(self, repair: int = 0, chosen: Sequence[Suggestion] | None = None) -> None:
        """Put the card's n-th repair at the chosen places, by default here or in all the series."""
        card = self.card
        if card is None:
            return
        if card.is_series:
            places = card.places if chosen is None else chosen
            self._accept(card, [(s, s.replacements[0]) for s in places if s.replacements])
        elif repair < len(card.head.replacements):
            self._put(card, card.head.replacements[repair], chosen)

    def type_repair(self, text: str, chosen: Sequence[Suggestion] | None = None) -> None:
        """Put a typed repair at the chosen places, by default here."""
        card = self.card
        if card is not None and not card.is_series and self._put(card, text, chosen):
            if text != text.lower():
                self.detect()  # a name: look for its other forms

    def _put(self, card: Card, text: str, chosen: Sequence[Suggestion] | None) -> bool:
        places = (card.head,) if chosen is None else chosen
        return self._accept(card, [(s, text) for s in places if s.text != text])

    def _accept(self, card: Card, pairs: Sequence[tuple[Suggestion, str]]) -> bool:
        """Put a text in each place, as one step; says whether there was anything to put."""
        if pairs:
            self._decide(card, lambda: self.session.accept_each(pairs))
            self._count(card, kept=False)
        return bool(pairs)

    def edit_place(self, s: Suggestion | None, where: Span, text: str) -> None:
        """Put a text in a place, as one step: a suspect's, or a span of the edited text.

        The text stays where one reads it; where the card is decided by it the next one comes.
        """
        card, before = self.card, self.walk.before(self.session.open())
        if s is not None:
            self._trail.note(s, self.session)
            self.session.accept_each([(s, text)])
        else:
            told = " ".join(where.of(self.session.current).split())[:40]
            label = Message("“{}” → “{}”", (told, " ".join(text.split())[:40]))
            self.session.replace_all([Change(where, text)], label)
        self._tell_changed()
        if card is not None and self.walk.refreshed(self.session).card is None:
            self.show(self.walk.after(card.head, self.session.open(), before), follow=False)

    def reject(self, chosen: Sequence[Suggestion] = ()) -> None:
        """Keep the text as it is: here, or at a series' chosen places."""
        card = self.card
        if card is not None:
            kept = (chosen or card.places) if card.is_series else (card.head,)
            self._decide(card, lambda: self.session.reject(kept))
            self._count(card, kept=True)

    def _count(self, card: Card, *, kept: bool) -> None:
        if self._tally.count(card.head, kept=kept) and not card.is_series:
            self.mute_offered.emit(card.head)

    def mute(self, s: Suggestion) -> None:
        """Ask no more about what a suggestion's rule finds in this file."""
        self._trail.note(s, self.session)
        self.change(lambda: self.session.mute(s))
        if self.card is None:
            self.step(1)

    def ignore(self) -> None:
        """Keep the card's form wherever it stands in the file."""
        card = self.card
        if card is not None and card.is_series:
            self._decide(card, lambda: self.session.reject(card.places))
        elif card is not None:
            self._decide(card, lambda: self.session.ignore(card.head))

    def teach(self, right: str, chosen: Sequence[Suggestion]) -> None:
        """Store the right form with the wrong ones met, repair the places, look again."""
        card = self.card
        if card is None or card.is_series or not right.strip():
            return
        term, places = lesson(right, chosen or (card.head,), self.language)
        self._decide(card, lambda: self.session.teach(term, places))
        self.detect()

    def set_glossary(self, glossary: Glossary, label: Message) -> None:
        self.session.set_glossary(glossary, label)
        self._tell_changed()
        self.detect()

    def ignore_always(self) -> None:
        """Keep the card's form here and in the show's other files."""
        card = self.card
        if card is not None and not card.is_series:
            self._decide(card, lambda: self.session.ignore_always(card.head))

    def change(self, do: Callable[[], None]) -> None:
        """Make a change of the session that is no decision on the card, and tell of it."""
        do()
        self._tell_changed()
        if self.card is not None:
            self.show(self.card.head)

    def _decide(self, card: Card, change: Callable[[], None]) -> None:
        """Make a change of the session for a card and show the next one."""
        before = self.walk.before(self.session.open())
        self._trail.note(card.head, self.session)
        change()
        self._join(left=True)
        self._tell_changed()
        self.show(self.walk.after(card.head, self.session.open(), before))

    def _tell_changed(self) -> None:
        self.desk.keep(self.session)
        self.looking.reading.decide(self.session.edits)
        self._calm.start()
        self.changed.emit()

    # — text and undo —

    def typed(self) -> None:
        """The session took what was typed in the text."""
        if self.card is not None and self.walk.refreshed(self.session).card is None:
            self.walk = replace(self.walk, card=None)
            self.moved.emit(False)
        self._tell_changed()

    def edit_glossary(self, wanted: Glossary) -> None:
        """Make `wanted` what show and file have together; terms taken out leave both."""
        shared, kept = self.session.show.split(wanted)
        gone = {t.right for t in self.session.show.terms} - {t.right for t in shared.terms}
        if gone:
            now = self.desk.change_show(Glossary(), gone)
            self.session.show = now if now is not None else shared
        self.set_glossary(kept, Message("Edit the glossary"))

    def undo(self) -> Message | None:
        """Take back the last step, say which, and show the card that it had decided."""
        before = self.session.review
        label = self.session.undo()
        if label is not None:
            known = self.session.known() == self.looking.known
            self._travelled(before, self._trail.back(before, self.session, is_known=known))
        return label

    @property
    def is_behind_the_last(self) -> bool:
        """Whether the last card was just decided: the way back is to undo that."""
        return self.card is None and not self.heads() and self._trail.ends_here(self.session)

    def redo(self) -> Message | None:
        """Do again what was undone last, say which step it was, and go on behind it."""
        before, card = self.session.review, self.card
        label = self.session.redo()
        if label is not None:
            self._travelled(before, reopened(before, self.session.review, self.session.open()))
            if card is not None and self.card is None:
                self.show(self.walk.after(card.head, self.session.open()), follow=False)
        return label

    def _travelled(self, before: Review, again: Suggestion | None) -> None:
        """Tell of another review, and show the card of what is open `again`."""
        after = self.session.review
        self._tell_changed()
        if again is not None:
            self.show(again)
        elif self.card is not None:
            self.show(self.card.head, follow=False)  # the text stays where one reads it
        if self.session.known() != self.looking.known:
            self._trail.wait((before, after), again)  # its suspect is still to be found
            self.detect()

    def offer(self, detector: str) -> None:
        """Look for what a detector that is off by default finds, too."""
        if self.looking.offer(detector):
            self.detect()
