"""The review as the window drives it: holds the session, moves through it, tells what changed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor import files, show, workfile
from editor.core.cards import Card, Tally, beside, card_of, following, order
from editor.core.document import Document, analyse, guess_language
from editor.core.glossary import Glossary, Term
from editor.core.message import Message
from editor.core.review import Review
from editor.core.session import Session
from editor.core.session_file import Saved, digest
from editor.core.suggestion import LEAST, SERIES, Kind, Suggestion, Tier
from editor.core.text import Span
from editor.core.transcript import Transcript
from editor.formats.plain import FormatError
from editor.ui.autosave import Autosave
from editor.ui.detection import Detection, Question


class ReviewController(QObject):
    """One file under review. Every slot is one call of the session; views read and redraw."""

    opened = Signal()  # another session
    changed = Signal()  # the review: text, states, glossary
    suggestions_changed = Signal()  # what was found
    moved = Signal()  # another card
    progressed = Signal(int)  # percent of the detection; 100 at its end
    proposed = Signal(object)  # tuple[Term, ...]: what the file teaches, offered once
    mute_offered = Signal(object)  # a Suggestion of a rule that was wrong each time
    notice = Signal(object)  # Message for the user

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = Session(Transcript(""))
        self.document: Document = analyse("", "fr")
        self.path: Path | None = None
        self.work: Path | None = None
        self.kinds: frozenset[Kind] = frozenset()  # filter; empty shows all
        self.least = Tier.MAYBE  # the lowest tier that is shown
        self.card: Card | None = None
        self.visible = Span(0, 6000)
        self._extra: tuple[str, ...] = ()
        self._known = Glossary()  # what the last detection knew
        self._sha256 = ""
        self._position = 0
        self._offered = False
        self._language = ""
        self._tally = Tally()
        self.autosave = Autosave(self)
        self.autosave.failed.connect(self.notice)
        self.detection = Detection(self)
        self.detection.found_visible.connect(self._on_visible)
        self.detection.finished.connect(self._on_finished)
        self.detection.told.connect(self.notice)
        self.detection.progressed.connect(self.progressed)

    # — opening and keeping —

    def open(self, path: Path, encoding: str = "", language: str = "") -> bool:
        """Open a file and go on where it was left; what was open stays where this fails."""
        try:
            transcript = files.read_transcript(path, encoding)
        except FormatError as error:
            self.notice.emit(error.message)
            return False
        self.close()
        work = workfile.find(path, transcript.text)
        saved = work.saved or Saved(Review(), 0, digest(transcript.text))
        self.path, self.work = path, work.path
        self._sha256, self._position = saved.sha256, saved.position
        self._offered = saved.offered
        self._language = language or saved.language or guess_language(transcript.text)
        self._tally = Tally()
        self._extra = ()
        self.session = Session(transcript, saved.review, show=self._ask_show(show.read))
        self.document = Document(transcript.text, self._language, ())
        self.card = None
        self.opened.emit()
        if work.notice:
            self.notice.emit(work.notice)
        self.detect()
        return True

    def _ask_show(self, do: Callable[[Path], Glossary | None]) -> Glossary:
        """Read or write the show's glossary; what goes wrong is told, the work goes on."""
        if self.path is None:
            return Glossary()
        try:
            return do(self.path) or Glossary()
        except FormatError as error:
            self.notice.emit(error.message)
            return Glossary()

    def close(self) -> None:
        """Put the work on disk and stop the detection."""
        self.detection.cancel()
        if self.work is not None and self.session.source:
            if self.session.review != Review() or self.work.exists():
                self._save()
            self.autosave.flush()
            terms = self.session.review.glossary
            self._ask_show(lambda path: show.add(path, terms))

    def _save(self) -> None:
        if self.work is not None:
            saved = Saved(
                self.session.review, self._position, self._sha256, self._language,
                self.session.transcript.encoding, self._offered,
            )  # fmt: skip
            self.autosave.put(self.work, saved)

    def save_now(self) -> None:
        """Put the work on disk and return when it is there."""
        self._save()
        self.autosave.flush()

    @property
    def position(self) -> int:
        """Source position where the editor stands or stopped."""
        return self._position

    @property
    def language(self) -> str:
        return self._language

    def set_language(self, language: str) -> None:
        self._language = language
        self._save()
        self.detect()

    # — detection —

    def detect(self) -> None:
        """Look for suspects anew, with the glossary as it is."""
        if not self.session.source:
            return
        source, self._known = self.session.source, self.session.known()
        self.detection.start(
            Question(source, self._language, self._known, self.visible, self._extra)
        )

    @property
    def is_detecting(self) -> bool:
        return self.detection.is_busy

    def _on_finished(
        self, document: Document, found: tuple[Suggestion, ...], terms: tuple[Term, ...]
    ) -> None:
        self.document = document
        self._take(found)
        if terms and not self._offered:
            self._offered = True
            self.proposed.emit(terms)

    def _on_visible(self, found: tuple[Suggestion, ...]) -> None:
        if not self.session.suggestions:
            self._take(found)

    def _take(self, found: tuple[Suggestion, ...]) -> None:
        self.session.suggestions = found
        if self.card is not None:
            self.card = card_of(self.card.head, self.session)
        self.suggestions_changed.emit()

    # — what the views read —

    def open_suggestions(self) -> tuple[Suggestion, ...]:
        """The open suspects that the filter shows, in text order."""
        opened = self.session.open()
        if not self.kinds and self.least is Tier.MAYBE:
            return opened
        least = LEAST[self.least]
        return tuple(
            s
            for s in opened
            if (not self.kinds or s.kind in self.kinds)
            and (s.confidence >= least or s.kind in SERIES)
        )

    def open_within(self, span: Span) -> Sequence[Suggestion]:
        """The open suspects that touch a source span."""
        found = self.open_suggestions()
        low = bisect_left(found, span.start, key=lambda s: s.span.end)
        high = bisect_left(found, span.end, key=lambda s: s.span.start)
        return found[low:high]

    def current_places(self) -> Sequence[Suggestion]:
        return (self.card.head,) if self.card else ()

    def progress(self) -> tuple[int, int]:
        """Suspects decided, and all of them."""
        everything = len(self.session.suggestions)
        return everything - len(self.session.open()), everything

    def page(self, at: int) -> int | None:
        return self.document.page(at)

    # — moving —

    def _order(self) -> list[Suggestion]:
        return order(self.open_suggestions())

    def show(self, s: Suggestion | None) -> None:
        """Make a suggestion's card the current one; None shows none."""
        self.card = card_of(s, self.session) if s is not None else None
        if self.card is not None:
            self._position = self.card.head.span.start
        self.moved.emit()

    def start_review(self) -> None:
        """Begin with the series, or go on where the editor stopped."""
        heads = self._order()
        if self._position and heads and heads[0].kind not in SERIES:
            after = [s for s in heads if s.span.start >= self._position]
            self.show((after or heads)[0])
        else:
            self.show(heads[0] if heads else None)

    def next(self) -> None:
        self._step(1)

    def previous(self) -> None:
        self._step(-1)

    def _step(self, step: int) -> None:
        heads = self._order()
        if not heads:
            self.show(None)
            return
        if self.card is None:
            ahead = [s for s in heads if s.span.start >= self.visible.start]
            self.show((ahead or heads)[0] if step > 0 else heads[-1])
            return
        self.show(beside(self.card.head, heads, step))

    def show_at(self, position: int) -> None:
        """Show the card of the suspect at a source position, if one is there."""
        near = self.open_within(Span(position, position + 1))
        for s in near:
            if s.span.start <= position <= s.span.end and s.kind not in SERIES:
                self.show(s)
                return

    # — deciding —

    def accept(self, repair: int = 0, chosen: Sequence[Suggestion] = ()) -> None:
        """Put the card's n-th repair in place, here or (of a series) at the chosen places."""
        card = self.card
        if card is None:
            return
        if card.is_series:
            self.session.accept_all(chosen or card.places)
        elif repair < len(card.head.replacements):
            self.session.accept(card.head, card.head.replacements[repair])
        else:
            return
        self._count(card, kept=False)
        self._decided(card)

    def accept_everywhere(self, chosen: Sequence[Suggestion], text: str | None = None) -> None:
        """Put a repair at all chosen places of the card, as one step."""
        card = self.card
        if card is None:
            return
        if card.is_series:
            self.accept(0, chosen)
            return
        text = text if text is not None else next(iter(card.head.replacements), None)
        if text is None:
            return
        self.session.accept_each((s, text) for s in chosen if s.text != text)
        self._decided(card)

    def type_repair(self, text: str) -> None:
        """Put a typed repair in the card's place."""
        if self.card is not None and not self.card.is_series:
            self.session.accept(self.card.head, text)
            self._decided(self.card)
            if text != text.lower():
                self.detect()  # a name: look for its other forms

    def reject(self, chosen: Sequence[Suggestion] = ()) -> None:
        """Keep the text as it is: here, or at a series' chosen places."""
        if self.card is not None:
            card = self.card
            self.session.reject((chosen or card.places) if card.is_series else (card.head,))
            self._count(card, kept=True)
            self._decided(card)

    def _count(self, card: Card, *, kept: bool) -> None:
        if self._tally.count(card.head, kept=kept) and not card.is_series:
            self.mute_offered.emit(card.head)

    def mute(self, s: Suggestion) -> None:
        """Ask no more about what a suggestion's rule finds in this file."""
        self.session.mute(s)
        self._tell_changed()
        if self.card is not None:
            self.show(following(self.card.head, self._order()))

    def ignore(self) -> None:
        """Keep the card's form wherever it stands in the file."""
        if self.card is not None:
            card = self.card
            if card.is_series:
                self.session.reject(card.places)
            else:
                self.session.ignore(card.head)
            self._decided(card)

    def teach(self, right: str, chosen: Sequence[Suggestion]) -> None:
        """Store the right form with the wrong ones met, repair the places, look again."""
        card = self.card
        if card is None or card.is_series or not right.strip():
            return
        wrong = tuple(dict.fromkeys(s.text for s in (card.head, *chosen) if s.text != right))
        kind = "person" if card.head.kind is Kind.NAME and " " in right else ""
        term = Term(right, wrong, kind, self._language)
        places = {s.span: s for s in (card.head, *chosen) if s.text != right}
        self.session.teach(term, places.values())
        self._decided(card)
        self.detect()

    def set_glossary(self, glossary: Glossary, label: Message) -> None:
        self.session.set_glossary(glossary, label)
        self._tell_changed()
        self.detect()

    def _decided(self, card: Card) -> None:
        self._tell_changed()
        self.show(following(card.head, self._order()))

    def _tell_changed(self) -> None:
        self._save()
        self.changed.emit()

    # — text and undo —

    def typed(self) -> None:
        """The session took what was typed in the text."""
        if self.card is not None and card_of(self.card.head, self.session) is None:
            self.card = None
            self.moved.emit()
        self._tell_changed()

    def edit_glossary(self, wanted: Glossary) -> None:
        """Make `wanted` what show and file have together; terms taken out leave both."""
        shared, kept = self.session.show.split(wanted)
        if shared != self.session.show:
            self.session.show = shared
            self._ask_show(lambda path: show.write(path, shared))
        self.set_glossary(kept, Message("Edit the glossary"))

    def undo(self) -> Message | None:
        return self._travel(self.session.undo)

    def redo(self) -> Message | None:
        return self._travel(self.session.redo)

    def _travel(self, step: Callable[[], Message | None]) -> Message | None:
        before = self.session.review
        label = step()
        if label is None:
            return None
        after = self.session.review
        self._tell_changed()
        self._show_changed_place(before, after)
        if self.session.known() != self._known:
            self.detect()
        return label

    def _show_changed_place(self, before: Review, after: Review) -> None:
        """After undo, the card of what was undone stands there again."""
        spans = {e.span for e in before.edits.items} ^ {e.span for e in after.edits.items}
        places = before.rejected ^ after.rejected
        opened = self.open_suggestions()
        if spans:
            first = min(spans)
            again = [s for s in opened if s.span.overlaps(first)]
        else:
            again = [s for s in opened if s.place in places or s.form in places]
        if again:
            self.show(again[0])
        elif self.card is not None:
            self.show(self.card.head)

    def find_wrapped(self) -> None:
        """Offer the wrapped lines as a series."""
        self._extra = ("wrapped_lines",)
        self.detect()
