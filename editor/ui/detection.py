"""Detection on a thread over frozen values; answers that no longer fit are dropped by the asker."""

from __future__ import annotations

import gc
import sys
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from editor import dictionaries
from editor.core.document import Document, analyse
from editor.core.glossary import Glossary
from editor.core.suggestion import Suggestion
from editor.core.text import Span
from editor.detectors import DETECTORS, detect, detect_within

# A thread that computes holds the interpreter for this long (seconds) before the window gets it.
_SWITCH = 0.001


@dataclass(frozen=True, slots=True)
class Question:
    """What to look at: `visible` is the source span whose suspects are wanted first."""

    text: str
    language: str
    glossary: Glossary
    visible: Span
    extra: tuple[str, ...] = ()


class _Cancelled(Exception):
    pass


class Detection(QObject):
    """Runs one question at a time; a new one cancels the last."""

    found_visible = Signal(object, object)  # Question, tuple[Suggestion, ...]
    finished = Signal(object, object, object)  # Question, Document, tuple[Suggestion, ...]
    progressed = Signal(int)  # percent
    failed = Signal(object, str)  # Question, sentence

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._job: _Job | None = None

    def start(self, question: Question) -> None:
        """Answer a question with found_visible, then finished; or failed."""
        self.cancel()
        sys.setswitchinterval(_SWITCH)
        self._job = _Job(self, question)
        self._pool.start(self._job)

    def cancel(self) -> None:
        if self._job is not None:
            self._job.cancelled = True

    def wait(self) -> None:
        """Stop and wait for the thread to end, before the program does."""
        self.cancel()
        self._pool.waitForDone()


class _Job(QRunnable):
    def __init__(self, owner: Detection, question: Question) -> None:
        super().__init__()
        self._owner, self._question, self.cancelled = owner, question, False
        self._done = 0

    def run(self) -> None:
        question, owner = self._question, self._owner
        # A full garbage collection holds the interpreter, and with it the window, for 100 ms.
        # What detection makes is without cycles: it needs none, now or later.
        gc.disable()
        try:
            lexicon = dictionaries.load(question.language)
            self._step("lexicon")
            visible = _visible(question, lexicon)
            self._step("visible")
            owner.found_visible.emit(question, visible)
            document, found = detect(
                question.text, lexicon, question.glossary, question.extra, self._step
            )
            self._step("")
            owner.finished.emit(question, document, found)
        except _Cancelled:
            return
        except Exception as error:
            # The border of the thread: whatever a detector does, the window and the work stay.
            owner.failed.emit(question, f"{type(error).__name__}: {error}")
        finally:
            gc.freeze()
            gc.enable()

    def _step(self, name: str) -> None:
        if self.cancelled:
            raise _Cancelled
        self._done += 1
        self._owner.progressed.emit(min(99, 100 * self._done // (len(DETECTORS) + 3)))


def _visible(question: Question, lexicon) -> tuple[Suggestion, ...]:  # type: ignore[no-untyped-def]
    """Suspects of the visible part, and of the sentence around it."""
    low = question.text.rfind("\n", 0, max(0, question.visible.start - 300)) + 1
    high = question.text.find("\n", question.visible.end + 300)
    high = min(len(question.text) if high < 0 else high, question.visible.end + 3000)
    whole: Document = analyse(question.text[:0], question.language)
    document = Document(question.text, whole.language, ())
    return detect_within(document, Span(low, high), lexicon, question.glossary)
