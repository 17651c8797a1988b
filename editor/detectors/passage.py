"""A few words that hardly ever follow one another: « was sit to production »; no repair known."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import NamedTuple

from editor.core.document import Document, Gap
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.suggestion import Kind
from editor.core.text import Span
from editor.language.language import Language
from editor.language.scorer import Scorer

ID = "passage"
DOUBTFUL = "doubtful_passage"

WORDS = 4  # of a passage; measured best of 3 to 6
UNKNOWN = 1  # of them may be missing from the counts
# Mean of the nats by which a word is likelier after those before it than by itself; below this the
# passage is shown. Measured on three English shows and clean prose: below -1.6 21 of 48 touch an
# error and 2 in 16,000 clean words do not; between it and -0.9, 109 of 382, and 58 clean ones.
LEAST = -1.61
DOUBTFUL_LEAST = -0.92  # of what is shown when it is asked for


class _Fit(NamedTuple):
    """A word's place in document.words and its gain by context (nats), None if not judged.

    `stretch` numbers what is said without a paragraph, a name or a note between.
    """

    place: int
    gain: float | None
    stretch: int


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    """Where there is a language model, it says more of the same places, and what was meant."""
    return iter(()) if language.model else _below(LEAST, document, language, ID)


def find_doubtful(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    """Passages that may as well be right: three of four are."""
    return _below(DOUBTFUL_LEAST, document, language, DOUBTFUL)


def _below(
    least: float, document: Document, language: Language, detector: str
) -> Iterator[Finding]:
    if language.scorer is None:
        return
    fits = tuple(_fits(document, language.scorer, language.words.fillers))
    low = []
    for first in range(len(fits) - WORDS + 1):
        if fits[first].stretch != fits[first + WORDS - 1].stretch:
            continue  # one would type over who speaks
        gains = [fit.gain for fit in fits[first : first + WORDS] if fit.gain is not None]
        if len(gains) >= WORDS - UNKNOWN and (mean := sum(gains) / len(gains)) < least:
            low.append((mean, first))
    taken: set[int] = set()
    for _, first in sorted(low):
        if first in taken or first + WORDS - 1 in taken:
            continue
        taken.update(range(first, first + WORDS))
        start, end = fits[first].place, fits[first + WORDS - 1].place
        span = Span(document.words[start].start, document.words[end].end)
        text = span.of(document.text)
        reason = Message("Words that hardly ever follow one another: perhaps misheard")
        yield Finding(detector, Kind.PASSAGE, span, text, (), reason, "unlikely", f"{ID}:{text}")


def _fits(document: Document, scorer: Scorer, fillers: Collection[str]) -> Iterator[_Fit]:
    """Each word that counts, in order; fillers and speaker labels are passed over."""
    said, kept, stretches = [], [], []
    gap, stretch = Gap.SENTENCE, 0
    for index, word in enumerate(document.words):
        gap = max(gap, word.gap)
        is_label = document.text[word.end : word.end + 1] == ":"
        if word.gap is Gap.PARAGRAPH or word.is_note or is_label:
            gap, stretch = Gap.PARAGRAPH, stretch + 1
        if document.folded[index] not in fillers and not word.is_note and not is_label:
            said.append(word._replace(gap=gap))
            kept.append(index)
            stretches.append(stretch)
            gap = Gap.GLUED
    surprises = scorer.surprises(replace(document, words=tuple(said)))
    for index, stretch, surprise in zip(kept, stretches, surprises, strict=True):
        yield _Fit(index, surprise and surprise.alone - surprise.here, stretch)
