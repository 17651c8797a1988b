"""What a recogniser says when it hears nothing: a phrase over and over, or subtitle credits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.core.document import Document, Gap
from editor.core.glossary import Glossary
from editor.core.lexicon import Lexicon
from editor.core.message import Message
from editor.core.suggestion import Kind, Suggestion
from editor.core.text import Span

ID = "loop"

LONGEST = 40  # words of a phrase that is looked for again right behind itself
TIMES = 3  # how often a short phrase must stand in a row
LONG = 6  # words from which twice is enough

# Credits that Whisper models learned from subtitles and say over silence, as reported in
# discussions of openai/whisper and in "Careless Whisper" (Koenecke et al., 2024).
_CREDITS = re.compile(
    r"sous-titr\w*\s+(?:réalisé\w*|par|st'?\s*501|fait\w*)(?:[^\n.!?]|\.(?=\w))*[.!?]?"
    r"|sous-titrage\s[^\n.!?]{0,60}[.!?]?"
    r"|merci d'avoir regardé(?:[^\n.!?]|\.(?=\w))*[.!?]?"
    r"|n'oubliez pas de vous abonner à la chaîne(?:[^\n.!?]|\.(?=\w))*[.!?]?"
    r"|subtitles? (?:by|created by|made by)(?:[^\n.!?]|\.(?=\w))*[.!?]?"
    r"|thanks? (?:you )?(?:so much )?for watching(?:[^\n.!?]|\.(?=\w))*[.!?]?"
    r"|(?:www\.)?amara\.org[^\n]{0,40}",
    re.IGNORECASE,
)


def find(document: Document, lexicon: Lexicon, glossary: Glossary) -> Iterator[Suggestion]:
    yield from _loops(document)
    # Line by line: one search over a long text would hold the interpreter, and the window.
    for line in document.lines:
        for match in _CREDITS.finditer(document.text, line.start, line.end):
            span = Span(*match.span())
            if not document.mask.overlaps(span):
                reason = Message("Recognisers add such credits over silence")
                yield Suggestion(
                    ID, Kind.LOOP, span, match[0], ("",), reason, 0.85, f"{ID}:credits"
                )


def _loops(document: Document) -> Iterator[Suggestion]:
    """Phrases that stand several times in a row: all but the first are to go."""
    words, folded = document.words, document.folded
    # Where the word stood before: a loop's period is the distance of two equal words.
    seen: dict[str, int] = {}
    at, size = 0, len(words)
    while at < size:
        period = at - seen.get(folded[at], -LONGEST - 1)
        seen[folded[at]] = at
        if not 1 <= period <= LONGEST:
            at += 1
            continue
        end = at
        while end < size and folded[end] == folded[end - period]:
            end += 1
        times = (end - at) // period + 1
        start = at - period
        letters = sum(len(words[i].text) for i in range(start, at))
        enough = times >= TIMES if period < LONG else times >= 2
        if not enough or (period == 1 and times < 4) or letters < 4:
            at += 1
            continue
        last = at + (times - 1) * period - 1
        first = Span(words[start].start, words[at - 1].end)
        span = Span(first.start, words[last].end)
        if words[at].gap == Gap.GLUED:
            at += 1
            continue
        reason = Message("The same words stand {} times in a row", (str(times),))
        kept = first.of(document.text)
        yield Suggestion(
            ID, Kind.LOOP, span, span.of(document.text), (kept,), reason, 0.85, f"{ID}:{kept[:40]}"
        )
        for index in range(at, last + 1):
            seen[folded[index]] = index
        at = last + 1
