"""Detection on a thread over frozen values; answers that no longer fit are dropped by the asker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.core.document import Document
from editor.core.glossary import Glossary, Term
from editor.core.later import Later
from editor.core.message import Message
from editor.core.openness import Openness
from editor.core.suggestion import Suggestion
from editor.core.text import Span
from editor.core.transcript import Cue, Doubt
from editor.core.user_error import UserError
from editor.engines import languages
from editor.keeping import log
from editor.ui.away import computing
from editor.ui.job import Cancelled, Job, Jobs

if TYPE_CHECKING:  # loaded by the thread: the window is there before
    from editor.detectors import Looked
    from editor.language.language import Language
    from editor.language.window_index import WindowIndex


@dataclass(frozen=True, slots=True)
class Question:
    """What to look at: `visible` is the source span whose suspects are wanted first."""

    text: str
    language: str
    glossary: Glossary
    visible: Span
    extra: tuple[str, ...] = ()
    off: frozenset[str] = frozenset()  # detectors that failed in this file
    headers: tuple[Span, ...] = ()  # what the document itself calls its page headers
    cues: tuple[Cue, ...] = ()  # of a file with times
    doubts: tuple[Doubt, ...] = ()  # of a file that tells how sure the recogniser was
    # What a language model found in the text by now, in the place of what detectors find.
    later: Later = Later()


@dataclass(frozen=True, slots=True)
class _Answer:
    """The last whole answer, and an index of its text for what other terms change of it."""

    question: Question
    looked: Looked
    found: tuple[Suggestion, ...]
    places: WindowIndex

    def fits(self, question: Question) -> bool:
        """Whether only the glossary is another one."""
        here = replace(question, glossary=Glossary(), visible=Span(0, 0), later=Later())
        return here == replace(
            self.question, glossary=Glossary(), visible=Span(0, 0), later=Later()
        )


# — what the thread tells, one value at a time —


@dataclass(frozen=True, slots=True)
class _Progress:
    percent: int


@dataclass(frozen=True, slots=True)
class _Broke:
    detector: str
    details: str  # for its makers


@dataclass(frozen=True, slots=True)
class _Early:
    """What was found in the visible part, or all but first of what new terms change."""

    found: Openness
    is_whole: bool


@dataclass(frozen=True, slots=True)
class _Whole:
    answer: _Answer
    found: Openness
    terms: tuple[Term, ...]  # that the text teaches


@dataclass(frozen=True, slots=True)
class _Failed:
    error: str | Message


_Told = _Progress | _Broke | _Early | _Whole | _Failed


class Detection(QObject):
    """Runs one question at a time; a new one cancels the last, whose answers are dropped."""

    # What was found comes as Openness, which takes time to make.
    found_visible = Signal(object)
    rechecked = Signal(object)  # all, but first of what new terms change
    finished = Signal(object, object, object)  # Document, what was found, Terms it teaches
    progressed = Signal(int)  # percent, 100 at the end
    told = Signal(object)  # Message for the user
    broke = Signal(str, str)  # a detector that failed, details for its makers

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = Jobs(self)
        self._jobs.told.connect(self._on_told)
        self._job: _Job | None = None
        self._last: _Answer | None = None

    def prepare(self) -> None:
        """Load what looks, on the thread, while there is no text to look at yet."""
        self._jobs.start(_Loading())

    def start(self, question: Question) -> None:
        """Answer a question with found_visible, then finished; or told."""
        self.cancel()
        last = self._last
        if last is not None and not last.fits(question):
            self._last = None  # it is of another text: its index is not needed any more
        self._job = job = _Job(question, last)
        self._jobs.start(job)
        self.progressed.emit(0)

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    @property
    def looked(self) -> Looked | None:
        """What the last whole answer was settled from."""
        return self._last.looked if self._last is not None else None

    def join(self, found: tuple[Suggestion, ...]) -> None:
        """Have what a language model found in the last answer, to be brought up to date with it."""
        if self._last is not None:
            self._last = replace(self._last, found=found)

    def _on_told(self, job: _Job, told: _Told) -> None:
        if job is not self._job:
            return
        match told:
            case _Progress(percent):
                self.progressed.emit(percent)
            case _Broke(detector, details):
                self.broke.emit(detector, details)
            case _Early(found, is_whole):
                (self.rechecked if is_whole else self.found_visible).emit(found)
            case _Whole(answer, found, terms):
                self._job, self._last = None, answer
                self.finished.emit(answer.looked.document, found, terms)
                self._tell_of_enchant(job.question.language)
                self.progressed.emit(100)
            case _Failed(error):
                self._job = None
                self.told.emit(Message("The detection stopped: {}", (error,)))
                self.progressed.emit(100)

    def _tell_of_enchant(self, language: str) -> None:
        from editor.engines import enchant

        if failure := enchant.failure(language):
            template = (
                "The spelling library (Enchant) is missing: {}. The built-in lexicon still works."
            )
            self.told.emit(Message(template, (failure,)))

    def cancel(self) -> None:
        if self._job is not None:
            self._job.cancelled.set()
            self._job = None

    def wait(self) -> None:
        """Stop and wait for the thread to end, before the program does."""
        self.cancel()
        self._jobs.wait()


class _Loading(Job):
    """Loads the detectors: the first text is not kept waiting for them."""

    def run(self) -> None:
        try:
            import editor.detectors  # noqa: F401
        finally:
            self.signals.ended.emit(self)


class _Job(Job):
    """Answers one question; tells _Told."""

    def __init__(self, question: Question, last: _Answer | None) -> None:
        super().__init__()
        self.question = question
        self._last = last
        self._done = 0

    def run(self) -> None:
        with computing():
            try:
                self._answer()
            except Cancelled:
                pass
            except UserError as error:  # a file of the program itself, as it is
                self.tell(_Failed(error.message))
            except Exception as error:
                # The border of the thread: whatever a detector does, the window and the work stay.
                log.failure("detection", error)
                self.tell(_Failed(type(error).__name__))
            finally:
                self.signals.ended.emit(self)

    def _answer(self) -> None:
        from editor.detectors import look, settled
        from editor.language.proposals import proposals
        from editor.language.term_windows import LONGEST
        from editor.language.window_index import WindowIndex

        question, last = self.question, self._last
        language = languages.load(question.language)
        self._step("lexicon")
        if last is not None and last.fits(question):
            self._recheck(last, language)
        else:
            visible = _visible(question, language, self._tell_broken)
            self._step("visible")
            self.tell(_Early(Openness.of_found(visible), is_whole=False))
        looked = look(
            question.text,
            language,
            question.glossary,
            question.extra,
            self._step,
            question.headers,
            self._tell_broken,
            question.off,
            question.cues,
            question.doubts,
        )
        document, found = looked.document, settled(looked, _later(question)).found
        self._step("")
        document.line(0)  # asked for with every move: made here
        terms = proposals(document, language, question.glossary)
        # Before the answer is told: the window has its hands full then, and needs the interpreter.
        if last is None or last.looked.document.words != document.words:
            places = WindowIndex(document, language.lexicon, LONGEST)
        else:
            places = last.places
        self.tell(_Whole(_Answer(question, looked, found, places), Openness.of_found(found), terms))

    def _recheck(self, last: _Answer, language: Language) -> None:
        """A first answer to a question that differs from the last one in its terms alone."""
        from editor.detectors import recheck

        now = self.question.glossary
        found = recheck(
            last.found, last.looked.document, language, last.question.glossary, now, last.places
        )
        if found is not None and not self.cancelled.is_set():
            self.tell(_Early(Openness.of_found(found), is_whole=True))

    def _tell_broken(self, name: str, error: Exception) -> None:
        self.tell(_Broke(name, log.failure(name, error)))

    def _step(self, name: str) -> None:
        from editor.detectors import DETECTORS

        self.stop_if_cancelled()
        self._done += 1
        self.tell(_Progress(min(99, 100 * self._done // (len(DETECTORS) + 3))))


def _later(question: Question) -> Later:
    """What a language model found in the text, without what the glossary says is right."""
    accepts = question.glossary.accepts
    found = {
        name: tuple(s for s in found if not accepts(s.text))
        for name, found in question.later.found.items()
    }
    return question.later._replace(found=found)


def _visible(
    question: Question, language: Language, failed: Callable[[str, Exception], None]
) -> tuple[Suggestion, ...]:
    """Suspects of the visible part, and of the sentence around it."""
    from editor.detectors import detect_within

    low = question.text.rfind("\n", 0, max(0, question.visible.start - 300)) + 1
    high = question.text.find("\n", question.visible.end + 300)
    high = min(len(question.text) if high < 0 else high, question.visible.end + 3000)
    document = Document(
        question.text, question.language, (), cues=question.cues, doubts=question.doubts
    )
    return detect_within(
        document, Span(low, high), language, question.glossary, failed, question.off
    )
