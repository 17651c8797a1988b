"""A few words that hardly ever follow one another: « was sit to production »; no repair known."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from editor.core.document import Document, Gap
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.suggestion import Kind
from editor.core.text import Span
from editor.language.language import Language
from editor.language.ngrams import START, NGrams

ID = "passage"
DOUBTFUL = "doubtful_passage"

WORDS = 4  # of a passage; measured best of 3 to 6
UNKNOWN = 1  # of them may be missing from the counts
# Mean log10 of how much likelier a word is after its two neighbours than by itself; below this the
# passage is shown. Measured on three English shows and clean prose: below -0.7 21 of 48 touch an
# error and 2 in 16,000 clean words do not; between it and -0.4, 109 of 382, and 58 clean ones.
LEAST = -0.7
DOUBTFUL_LEAST = -0.4  # of what is shown when it is asked for


class _Fit(NamedTuple):
    """A word's place in document.words and its gain by context (log10), None if not counted.

    `stretch` numbers what is said without a paragraph, a name or a note between.
    """

    place: int
    gain: float | None
    stretch: int


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    return _below(LEAST, document, language, ID)


def find_doubtful(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    """Passages that may as well be right: three of four are."""
    return _below(DOUBTFUL_LEAST, document, language, DOUBTFUL)


def _below(
    least: float, document: Document, language: Language, detector: str
) -> Iterator[Finding]:
    if language.ngrams is None:
        return
    fits = tuple(_fits(document, language.ngrams, language.words.fillers))
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


def _fits(document: Document, ngrams: NGrams, fillers: Collection[str]) -> Iterator[_Fit]:
    """Each word that counts, in order; fillers and speaker labels are passed over."""
    start = ngrams.id(START)
    history = [] if start is None else [start]
    boundary, stretch = True, 0
    for index, word in enumerate(document.words):
        boundary = boundary or word.gap > Gap.PUNCTUATION
        is_label = document.text[word.end : word.end + 1] == ":"
        if word.gap is Gap.PARAGRAPH or word.is_note or is_label:
            boundary, stretch = True, stretch + 1
        folded = document.folded[index]
        if folded in fillers or word.is_note or is_label:
            continue
        if boundary:
            history = [] if start is None else [start]
            boundary = False
        number = ngrams.id(folded)
        if number is None:
            history = []
            yield _Fit(index, None, stretch)
            continue
        gain = ngrams.log10(number, history[-2:]) - ngrams.unigram(number)
        yield _Fit(index, gain, stretch)
        history.append(number)
