"""Names to verify: suspected names and terms that nobody has a repair for, each once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from editor.core.document import Document, Token
from editor.core.pages import without_headers
from editor.core.suggestion import Kind, Suggestion
from editor.core.text import Span

BEFORE, AFTER = 60, 140  # code points of a sentence that are shown around a name


@dataclass(frozen=True, slots=True)
class Name:
    """A form as it is written and all its open places, in text order."""

    text: str
    places: tuple[Suggestion, ...]


def names(opened: Iterable[Suggestion]) -> tuple[Name, ...]:
    """The forms that lack a repair at one place or more, those with most places first.

    `opened` is what is open, with what has no card (see Suggestion.is_aside).
    """
    found: dict[str, list[Suggestion]] = {}
    wanted = set()
    for s in opened:
        if s.kind is Kind.NAME or s.is_aside:
            text = " ".join(s.text.split())
            found.setdefault(text, []).append(s)
            if s.is_aside or not s.replacements:
                wanted.add(text)
    rows = (
        Name(text, tuple(sorted(places, key=lambda s: s.span)))
        for text, places in found.items()
        if text in wanted
    )
    return tuple(sorted(rows, key=lambda n: (-len(n.places), n.text.casefold())))


def sentence(document: Document, span: Span) -> str:
    """The sentence around a source span on one line, without page headers, long ones cut."""
    words = document.words
    first = last = max(0, bisect_right(words, span.start, key=lambda word: word.start) - 1)
    low, high = span.start - BEFORE, span.end + AFTER
    while first and not words[first].starts_sentence and words[first - 1].start >= low:
        first -= 1
    ends = len(words) - 1
    while last < ends and not _ends(words, last, span) and words[last + 1].end <= high:
        last += 1
    if not words:
        return ""
    whole = last == ends or _ends(words, last, span)
    end = words[last].end
    if whole:
        end = words[last + 1].start if last < ends else min(len(document.text), end + AFTER)
    text = without_headers(document, words[first].start, end)
    before = "" if words[first].starts_sentence or not first else "… "
    return f"{before}{text}{'' if whole else ' …'}"


def _ends(words: Sequence[Token], at: int, span: Span) -> bool:
    """Whether a sentence ends with a word, behind the span."""
    after = words[at + 1]
    return after.starts_sentence and after.start >= span.end
