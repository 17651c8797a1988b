"""The language model behind the window: it weighs the words while the editor reads.

On a thread of its own, so that a new question of the detection need not wait for it. What it finds
is told in portions; the place in view comes first.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.core.cards import Card, with_card
from editor.core.glossary import Glossary
from editor.core.later import Later
from editor.core.message import Message
from editor.core.openness import Openness
from editor.core.text import Edits
from editor.core.user_error import UserError
from editor.engines import models
from editor.keeping import answers, log
from editor.ui.away import computing
from editor.ui.job import Cancelled, Job, Jobs

if TYPE_CHECKING:  # loaded by the thread: the window is there before
    from editor.detectors import Looked
    from editor.language.candidates import Candidates
    from editor.language.remembered import Answers
    from editor.language.scorer import Scorer
    from editor.weighing import Weighing

PORTION = 2.0  # seconds after which what was found meanwhile joins the list
KEPT = 30.0  # seconds after which the answers are written, too
REST = 4000  # milliseconds without a decision after which the places beside it are asked again

Named = Callable[[str], "Scorer | None"]


@dataclass(frozen=True, slots=True)
class ContextState:
    """What is to be seen of a model at work: its name, and how much of the text it has read.

    `share` (0–1) of the words look wrong; None where nothing tells of it yet.
    """

    model: str
    percent: int
    is_paused: bool
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """What a model reads: the answer of a detection, and the digest by which answers are kept."""

    looked: Looked
    glossary: Glossary
    sha256: str

    def goes_on(self, other: Text) -> bool:
        """Whether another one is the same but for its terms."""
        mine, theirs = self.looked.language.code, other.looked.language.code
        return (self.sha256, mine) == (other.sha256, theirs)


# — what the thread tells, one value at a time —


@dataclass(frozen=True, slots=True)
class _Progress:
    model: str  # "" where there is none
    percent: int


@dataclass(frozen=True, slots=True)
class _Found:
    found: Openness
    later: Later
    share: float | None


@dataclass(frozen=True, slots=True)
class _Failed:
    message: Message


_Told = _Progress | _Found | _Failed


@dataclass
class _Bench:
    """What one job leaves to the next, for one choice of a model; only they touch it."""

    which: str
    named: Named
    is_loaded: bool = False
    scorer: Scorer | None = None
    text: Text | None = None
    weighing: Weighing | None = None
    answers: tuple[str, Answers] | None = None  # of the text of a digest
    candidates: tuple[object, Candidates] | None = None

    def take(self, text: Text) -> Weighing | None:
        """The weighing of a text; None where there is no model. Raises UserError."""
        if not self.is_loaded:
            self.scorer, self.is_loaded = self.named(self.which), True
        if self.scorer is None:
            return None
        if self.text is not text or self.weighing is None:
            from editor.detectors import context
            from editor.language.remembered import Remembered
            from editor.weighing import Weighing

            before = self.weighing if self.text is not None and self.text.goes_on(text) else None
            kept = Remembered(self.scorer, self._answers_of(text, self.scorer), context.GATE)
            self.weighing = Weighing(
                text.looked, text.glossary, kept, self._candidates_of(text), before
            )
            self.text = text
        return self.weighing

    def _answers_of(self, text: Text, scorer: Scorer) -> Answers:
        from editor.language.remembered import Answers

        if self.answers is None or self.answers[0] != text.sha256:
            self.keep()
            try:
                found = Answers.unpack(answers.read(text.sha256, scorer.name))
            except ValueError:  # it is made anew
                found = Answers()
            self.answers = (text.sha256, found)
        return self.answers[1]

    def _candidates_of(self, text: Text) -> Candidates:
        from editor.language.candidates import Candidates

        language = text.looked.language
        if self.candidates is None or self.candidates[0] is not language.lexicon:
            self.candidates = (language.lexicon, Candidates(language))
        return self.candidates[1]

    def keep(self) -> None:
        """Write the answers down."""
        if self.answers is None or self.scorer is None:
            return
        sha256, known = self.answers
        if known.is_changed:
            answers.keep(sha256, self.scorer.name, known.pack())


class ContextReading(QObject):
    """Has a language model read the text that is open, as far as it is not paused.

    `set_model` chooses the model as models.named does; nothing is loaded before there is a text.
    """

    changed = Signal()  # the state
    joined = Signal(object)  # Openness of all that was found, with and without the model
    told = Signal(object)  # Message for the user

    def __init__(self, parent: QObject | None = None, named: Named = models.named) -> None:
        super().__init__(parent)
        self.named = named
        self.state: ContextState | None = None  # None where no model is at work
        self.later = Later()  # what was found in the text so far
        self._due: Openness | None = None  # the same with the rest, until it is shown as it is
        self._model = ""  # the name of the one that was loaded
        self._is_paused = False  # for as long as the window is there
        self._jobs = Jobs(self)
        self._jobs.told.connect(self._on_told)
        self._jobs.ended.connect(self._on_ended)
        self._bench = _Bench(models.AUTO, named)
        self._text: Text | None = None
        self._edits, self._at = Edits(), 0
        self._job: _Job | None = None
        self._soon = QTimer(self, singleShot=True, interval=REST)
        self._soon.timeout.connect(self._start)

    @property
    def is_reading(self) -> bool:
        return self._job is not None or self._soon.isActive()

    def set_model(self, which: str) -> None:
        """Read with another model from now on: AUTO, OFF, or a file."""
        self.stop()
        self._bench, self._model = _Bench(which, self.named), ""
        self.later, self._due, self._is_paused = Later(), None, False
        self._show(None)
        self._start()

    def read(self, text: Text, edits: Edits, at: int) -> None:
        """Read a text with what was decided, from a source position on."""
        from editor.weighing import fits  # there by now: the detectors are done

        self.stop()
        is_known = self._text is not None and self._text.goes_on(text)
        self._text, self._edits, self._at, self._due = text, edits, at, None
        if not fits(text.looked):
            self._text = None
            self._show(None)
        elif self._is_paused and self._model and not is_known:
            self._show(ContextState(self._model, 0, is_paused=True))
        self._start()

    def due(self, card: Card | None) -> Openness | None:
        """What was found and is to be shown, with a card in hand as it was; None where nothing is.

        It stays due for as long as the card would be another one.
        """
        if self._due is None:
            return None
        found = with_card(self._due, card)
        if found is self._due:
            self._due = None
        return found

    def decide(self, edits: Edits) -> None:
        """Other decisions: what stands beside them is asked again, when there is a pause."""
        if edits is not self._edits:
            self._edits = edits
            if self._text is not None and self.state is not None:
                self._soon.start()

    def look_at(self, at: int) -> None:
        """The editor reads at another source position."""
        self._at = at
        if self._job is not None:
            self._job.at = at

    def pause(self) -> None:
        """Pause, or go on."""
        if self.state is None:
            return
        self._is_paused = not self._is_paused
        if self._is_paused:
            self.stop()
        self._show(self.state)
        self._start()

    def stop(self) -> None:
        """Read no more for now; what is known is kept."""
        self._soon.stop()
        if self._job is not None:
            self._job.cancelled.set()
            self._job = None

    def close(self) -> None:
        """Read no more of this text."""
        self.stop()
        self._text, self._due, self.later = None, None, Later()
        self._show(None)

    def wait(self) -> None:
        """Stop and wait for the thread to end, before the program does."""
        self.stop()
        self._jobs.wait()

    def _start(self) -> None:
        if self._text is None or self._is_paused:
            return
        if self._job is not None and self._job.edits is not self._edits:
            self._job.edits = self._edits  # it takes them up at the next stretch
            return
        self.stop()
        self._job = _Job(self._bench, self._text, self._edits, self._at)
        self._jobs.start(self._job)

    def _on_ended(self, job: _Job) -> None:
        if job is self._job:
            self._job = None
            if self._edits is not job.taken:
                self._start()

    def _on_told(self, job: _Job, told: _Told) -> None:
        if job is not self._job:
            return
        match told:
            case _Progress(model, percent):
                self._model = model
                self._show(self._state_of(model, percent) if model else None)
            case _Found(found, later, share):
                self.later, self._due = later, found
                if self.state is not None:
                    self._show(replace(self.state, share=share))
                self.joined.emit(found)
            case _Failed(message):
                self._bench = _Bench(models.OFF, self.named)
                self._show(None)
                self.told.emit(message)

    def _state_of(self, model: str, percent: int) -> ContextState:
        share = self.state.share if self.state is not None else None
        return ContextState(model, percent, self._is_paused, share)

    def _show(self, state: ContextState | None) -> None:
        if state is not None:
            state = replace(state, is_paused=self._is_paused)
        if state != self.state:
            self.state = state
            self.changed.emit()


class _Job(Job):
    """Reads on until all is read; tells _Told.

    `edits` and `at` may be changed meanwhile; `taken` are the edits that were taken up last.
    """

    def __init__(self, bench: _Bench, text: Text, edits: Edits, at: int) -> None:
        super().__init__()
        self.edits, self.at = edits, at
        self.taken = edits
        self._bench, self._text = bench, text

    def run(self) -> None:
        try:
            self._read()
        except Cancelled:
            pass
        except UserError as error:
            self.tell(_Failed(error.message))
        except Exception as error:
            # The border of the thread: whatever a model does, the window and the work stay.
            log.failure("context", error)
            failed = Message("The language model stopped: {}", (type(error).__name__,))
            self.tell(_Failed(failed))
        finally:
            with computing():
                self._bench.keep()
            self.signals.ended.emit(self)

    def _read(self) -> None:
        with computing():
            self.stop_if_cancelled()
            weighing = self._bench.take(self._text)
        if weighing is None or self._bench.scorer is None:
            self.tell(_Progress("", 0))
            return
        model = self._bench.scorer.name.rpartition(" ")[0] or self._bench.scorer.name
        told, kept = 0.0, time.monotonic()
        self._take_up(weighing)
        self.tell(_Progress(model, weighing.percent))
        while (number := weighing.next(self.at)) is not None:
            with computing():  # only while something is computed: see collection.uncollected
                weighing.weigh(number, self.stop_if_cancelled)
                now = time.monotonic()
                if now - told >= PORTION:
                    self._tell_found(weighing)
                    told = now
                if now - kept >= KEPT:
                    self._bench.keep()
                    kept = now
                self._take_up(weighing)
            self.tell(_Progress(model, weighing.percent))
        if told:
            with computing():
                self._tell_found(weighing)

    def _take_up(self, weighing: Weighing) -> None:
        self.taken = self.edits
        weighing.decide(Edits(self.taken.items))  # of its own: they count as they are asked

    def _tell_found(self, weighing: Weighing) -> None:
        later = weighing.later()
        found, share = weighing.settled(later)
        self.tell(_Found(Openness.of_found(found), later, share))
