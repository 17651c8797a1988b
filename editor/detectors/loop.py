"""What a recogniser says when it hears nothing: a phrase over and over, or subtitle credits.

Where a file has cues the first keeps its words and times, and the others are to go whole; so are
the lines that rolling captions carry from cue to cue, and cues that say nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from editor.core.document import Document, Gap
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.suggestion import Kind
from editor.core.text import Span, Spans
from editor.language.language import Language
from editor.structure.credits import is_farewell, names_makers
from editor.structure.repeats import Run, plain, rolled, runs, together, touch, with_gap

ID = "loop"

LONGEST = 40  # words of a phrase that is looked for again right behind itself
LONGEST_CUES = 12  # cues of a passage that is looked for again right behind itself
TIMES = 3  # how often a short phrase must stand in a row
LONG = 6  # words from which twice is enough

_CREDITS = Message("Recognisers add such credits over silence")
_SENTENCE = re.compile(r"[^.!?…\n]+(?:\.(?=\w)[^.!?…\n]*)*(?:[.!?…]+|$)")
SHORTEST = 9  # letters of a line of credits: « subscribe »
_HOLLOW = re.compile(r"[\s.…·•,_–—-]+")


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    taken = Spans()
    for s in _found(document):
        if not document.mask.overlaps(s.span) and taken.add(s.span):
            yield s


def _found(document: Document) -> Iterator[Finding]:
    phrases = list(_loops(document))
    if document.cues:
        yield from _rolling(document)
        yield from _over_cues(document, [span for span, _ in phrases])
        yield from _hollow(document)
        yield from _credit_cues(document)
    for _, finding in phrases:
        yield finding
    yield from _credits(document)


# — cues —


def _gone(
    document: Document, span: Span, reason: Message, ground: str, group: str,
    kind: Kind = Kind.LOOP,
) -> Finding:  # fmt: skip
    """A stretch that is to go."""
    return Finding(ID, kind, span, span.of(document.text), ("",), reason, ground, f"{ID}:{group}")


def _rolling(document: Document) -> Iterator[Finding]:
    reason = Message("Rolling captions: the cue before says it already")
    for span in rolled(document.text, document.cues):
        yield _gone(document, span, reason, "rolling", "rolling", Kind.ROLLING)


def _over_cues(document: Document, phrases: Sequence[Span]) -> Iterator[Finding]:
    """Cues that say again what the cues before them say.

    A phrase that comes over and over in them and in the cues beside them is cut where its own
    words end: `phrases` are such.
    """
    cues = document.cues
    said = [plain(cue.span.of(document.text)) for cue in cues]
    keys = [f"{cue.speaker}\0{text}" for cue, text in zip(cues, said, strict=True)]
    pairs = list(pairwise(cues))
    # How many of the pairs up to each do not touch, or are not together: runs are asked of again
    # from each of their cues on.
    apart = [0, *accumulate(not touch(*pair) for pair in pairs)]
    one_by_one = [0, *accumulate(not together(*pair) for pair in pairs)]
    loose = (len(pairs) - apart[-1]) * 3 < len(pairs)  # touching says something here

    def same(one: int, other: int) -> bool:
        texts = (cues[at].span.of(document.text).casefold().split() for at in (one, other))
        return next(texts) == next(texts)

    def enough(run: Run) -> bool:
        text = " ".join(said[run.start : run.start + run.period])
        words = len(text.split())
        if words >= LONG:
            return words <= LONGEST * 2
        if run.times >= TIMES and text.replace(" ", "").isdigit():
            return True
        if run.times >= TIMES + (words < 2) and len(text) >= 4:
            return True
        if run.period > 1 or not text or not same(run.start, run.start + 1):
            return False
        first, last = run.start, run.start + run.times - 1
        if one_by_one[last] == one_by_one[first]:
            return True
        return apart[last] == apart[first] and words + loose > 2

    for run in runs(keys, LONGEST_CUES, enough):
        whole = Span(cues[run.start].span.start, cues[run.end - 1].span.end)
        at = bisect_right(phrases, whole.start, key=lambda phrase: phrase.start) - 1
        if at >= 0 and _goes_on(document, phrases[at], whole):
            continue
        first = run.start + run.period
        words = sum(len(text.split()) for text in said[run.start : first])
        ground = "cues" if run.times >= TIMES or words >= LONG else "few_cues"
        reason = Message(
            "The same words are in {} cues in a row; the first keeps them", (_all(run),)
        )
        kept = cues[run.start].span.of(document.text)
        yield _gone(document, with_gap(cues, first, run.end - 1), reason, ground, kept[:40])


def _goes_on(document: Document, phrase: Span, cues: Span) -> bool:
    """Whether a phrase fills the cues and is said beside them, too."""
    if _mark_end(document.text, phrase.end) < cues.end:
        return False
    return phrase.start < cues.start or phrase.end > cues.end


def _all(run: Run) -> str:
    return str(run.period * run.times)


def _hollow(document: Document) -> Iterator[Finding]:
    for index, cue in enumerate(document.cues):
        if _HOLLOW.fullmatch(document.text, cue.span.start, cue.span.end):
            span = with_gap(document.cues, index)
            yield _gone(document, span, Message("A cue that says nothing"), "hollow", "hollow")


def _credit_cues(document: Document) -> Iterator[Finding]:
    for index, cue in enumerate(document.cues):
        if cue.span.end - cue.span.start > 200:
            continue
        text = cue.span.of(document.text)
        makers = names_makers(text, document.common)
        if makers or is_farewell(text, document.common):
            ground = "makers" if makers else "farewell"
            yield _gone(document, with_gap(document.cues, index), _CREDITS, ground, "credits")


def _credits(document: Document) -> Iterator[Finding]:
    """Credits in running text, a sentence each."""
    # Line by line: one search over a long text would hold the interpreter, and the window.
    for start, end in document.lines:
        if end - start < SHORTEST:
            continue
        for match in _SENTENCE.finditer(document.text, start, end):
            if len(match[0]) > 200:
                continue
            text = match[0].lstrip()
            span = Span(match.end() - len(text), match.end())
            if names_makers(text, document.common):
                yield _gone(document, span, _CREDITS, "makers", "credits")
            elif not document.cues and span.end == end and is_farewell(text, document.common):
                yield _gone(document, span, _CREDITS, "farewell", "credits")


# — words —


def _loops(document: Document) -> Iterator[tuple[Span, Finding]]:
    """Phrases that stand several times in a row, each from first to last: all but the first go."""
    words = document.words

    def enough(run: Run) -> bool:
        least = TIMES if run.period < LONG else 2
        if run.period == 1:
            least = 4
        if run.times < least:
            return False
        return (
            (
                run.period >= 4
                or sum(len(w.text) for w in words[run.start : run.start + run.period]) >= 4
            )
            and words[run.start + run.period].gap != Gap.GLUED
            and not _is_answer(document, run)
        )

    for run in runs(document.folded, LONGEST, enough):
        first = Span(words[run.start].start, words[run.start + run.period - 1].end)
        span = Span(first.start, words[run.end - 1].end)
        reason = Message("The same words come {} times in a row", (str(run.times),))
        kept = first.of(document.text)
        if _cue_index(document, first.start) != _cue_index(document, span.end - 1):
            gone, rest = _tail(document, run)
        else:
            gone, rest = span, kept
        finding = Finding(
            ID, Kind.LOOP, gone, gone.of(document.text), (rest,), reason, "phrase",
            f"{ID}:{kept[:40]}",
        )  # fmt: skip
        yield span, finding


def _cue_index(document: Document, at: int) -> int:
    """Index of the cue at a position; -1 where there is none."""
    return bisect_right(document.cues, at, key=lambda cue: cue.span.start) - 1


def _is_answer(document: Document, run: Run) -> bool:
    """Whether somebody repeats once what somebody else said."""
    if run.times > 2 or not document.cues:
        return False
    one, other = (
        document.cues[max(0, _cue_index(document, document.words[at].start))].speaker
        for at in (run.start, run.start + run.period)
    )
    return one != other and bool(one and other)


def _tail(document: Document, run: Run) -> tuple[Span, str]:
    """What goes of a phrase that repeats over cues, and what must stand there instead.

    The phrase stays where it is said first; a cue that says more keeps that for itself.
    """
    words, text = document.words, document.text
    start = _mark_end(text, words[run.start + run.period - 1].end)
    cue = document.cues[max(0, _cue_index(document, words[run.end - 1].start))].span
    end = min(_mark_end(text, words[run.end - 1].end), cue.end)
    if not text[end : cue.end].strip():
        return Span(start, cue.end), ""
    after = words[run.end].start if run.end < len(words) else end
    return Span(start, after), "\r\n" if "\r\n" in text else "\n"


def _mark_end(text: str, at: int) -> int:
    """Where the marks end that stand right behind a word."""
    while at < len(text) and not text[at].isspace() and not text[at].isalnum():
        at += 1
    return at
