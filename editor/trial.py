"""How fast a language model is on this computer, tried on a text."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from editor.core.document import Document
from editor.core.glossary import Glossary
from editor.detectors import context
from editor.language.analysis import analyse
from editor.language.language import Language
from editor.language.scorer import Answer, Keep, Place, Scorer, Step, Surprise, keep_all, on

PORTION = 60  # words of a text that are weighed together
FIRST = 20  # words that are weighed before: what is done once is not counted
LONG_ENOUGH = 4.0  # seconds after which no other portion begins
MOST = 6  # portions


class Stoppable:
    """A scorer whose work can be stopped: `step` is called between its batches, too."""

    def __init__(self, scorer: Scorer, step: Step) -> None:
        self._scorer, self._step = scorer, step
        self.name = scorer.name

    def weigh(
        self, document: Document, places: Sequence[Place], keep: Keep = keep_all, step: Step = on
    ) -> Iterator[Answer]:
        return self._scorer.weigh(document, places, keep, self._both(step))

    def surprises(self, document: Document, step: Step = on) -> Iterator[Surprise | None]:
        return self._scorer.surprises(document, self._both(step))

    def _both(self, step: Step) -> Step:
        def both() -> None:
            self._step()
            step()

        return both


def words_a_second(
    model: Scorer, text: str, language: Language, step: Callable[[float], None]
) -> float:
    """How many words a second the context is weighed with a model; 0 for a text without words.

    `step` is called with the part that is done (0–1) and may raise to stop.
    """
    words = text.split()
    portions = [words[at : at + PORTION] for at in range(0, len(words), PORTION)][:MOST]
    done, spent = 0, 0.0
    _weigh(model, words[:FIRST], language, lambda: step(0.0))
    for portion in portions:
        part = min(1.0, spent / LONG_ENOUGH)
        started = time.perf_counter()
        _weigh(model, portion, language, lambda part=part: step(part))  # type: ignore[misc]
        spent += time.perf_counter() - started
        done += len(portion)
        if spent >= LONG_ENOUGH:
            break
    return done / spent if spent else 0.0


def _weigh(model: Scorer, words: Sequence[str], language: Language, step: Step) -> None:
    step()
    language = replace(language, model=Stoppable(model, step))
    document = analyse(" ".join(words), language)
    for _ in context.find(document, language, Glossary()):
        step()
