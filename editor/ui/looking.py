"""What is looked for in the open file: by the detectors first, then by a language model."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from editor.core.cards import Card
from editor.core.document import Document
from editor.core.glossary import Glossary, Term
from editor.core.openness import Openness
from editor.core.session import Session
from editor.core.text import Span
from editor.core.transcript import Transcript
from editor.ui.context import ContextReading, Text
from editor.ui.detection import Detection, Question

UNASKED = ("wrapped_pages",)  # detectors off by default that the window has look, too


class Looking(QObject):
    """Asks about one session at a time; the model reads on where the detectors are done."""

    finished = Signal(object, object, object)  # as of Detection
    joined = Signal()  # a model found more: see `due`
    told = Signal(object)  # Message for the user

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.off: set[str] = set()  # detectors that failed in this file
        self.known = Glossary()  # what the last detection knew
        self._session = Session(Transcript(""))
        self._extra: tuple[str, ...] = UNASKED
        self._visible = Span(0, 6000)
        self._sha256 = ""
        self.detection = Detection(self)
        self.detection.finished.connect(self._on_finished)
        self.detection.told.connect(self.told)
        self.reading = ContextReading(self)
        self.reading.joined.connect(self._on_joined)
        self.reading.told.connect(self.told)

    @property
    def visible(self) -> Span:
        """The source span that the editor sees: it is looked at first."""
        return self._visible

    @visible.setter
    def visible(self, span: Span) -> None:
        self._visible = span
        self.reading.look_at(span.start)

    def begin(self, session: Session, sha256: str) -> None:
        """Look at another session from now on; by its digest the model's answers are kept."""
        self.detection.cancel()
        self.reading.close()
        self._session, self._sha256 = session, sha256
        self.off.clear()
        self._extra = UNASKED

    def ask(self, language: str) -> None:
        """Look for suspects anew, with the glossary as it is."""
        session = self._session
        if not session.source:
            return
        self.known = session.known()
        self.reading.stop()  # the first answer has the processor
        transcript = session.transcript
        question = Question(
            session.source, language, self.known, self.visible, self._extra,
            frozenset(self.off), transcript.headers, transcript.cues, transcript.doubts,
            self.reading.later,
        )  # fmt: skip
        self.detection.start(question)

    def offer(self, detector: str) -> bool:
        """Let a detector that is off by default look, too; says whether it did not before."""
        if detector in self._extra:
            return False
        self._extra = (*self._extra, detector)
        return True

    def _on_finished(self, document: Document, found: Openness, terms: tuple[Term, ...]) -> None:
        self.finished.emit(document, found, terms)
        if self.detection.looked is not None:
            text = Text(self.detection.looked, self.known, self._sha256)
            self.reading.read(text, self._session.edits, self.visible.start)

    def _on_joined(self, found: Openness) -> None:
        self.detection.join((*found.suggestions, *found.aside))
        self.joined.emit()

    def take_due(self, card: Card | None) -> bool:
        """Have what a model found in the session, with a card in hand as it was.

        Says whether there was anything; what would change the card waits until it is left.
        """
        found = self.reading.due(card)
        if found is not None:
            self._session.take_found(found)
        return found is not None

    def stop(self) -> None:
        """Look for nothing more in this file."""
        self.detection.cancel()
        self.reading.stop()

    def wait(self) -> None:
        """Stop and wait for the threads to end, before the program does."""
        self.detection.wait()
        self.reading.wait()
