"""A text taken apart into words, with what stands between them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from editor.core.common import Common
from editor.core.document import Document, Gap, Token
from editor.core.letters import plain, seen
from editor.core.text import Span, Spans, form_feeds
from editor.core.transcript import Cue, Doubt
from editor.language.language import Language
from editor.language.sentences import CUT_SIGNS, TERMINAL, cut_word, is_cut
from editor.language.tokeniser import broken_off, names_with_capital_heads, notes, pieces
from editor.language.turns import starts_turn

_BLANKS = " \t\u00a0\u202f\u2009"  # within a line; those that do not break among them
_BLANK_LINE = re.compile(r"\n[ \t\u00a0]*\r?\n|\f")


def _ends_abbreviated(text: str, common: Common) -> bool:
    """Whether a text ends in a point that ends no sentence: « M. », an initial."""
    text = text.rstrip()
    stem = text[:-1].replace("(", " ")
    if not text.endswith(".") or not stem or stem[-1].isspace():
        return False
    word = stem.split()[-1]
    return word in common.abbreviations or (len(word) == 1 and "A" <= word <= "Z")


def _begins_turn(text: str, between: str, after: int, common: Common) -> bool:
    """Whether the line of a word, from its start, says who speaks or when."""
    return starts_turn(between.rpartition("\n")[2] + text[after : after + 80], common)


def _without_cut_words(
    text: str, words: Sequence[Token], masked: Spans, common: Common
) -> Iterator[Token]:
    """The words without both halves of one that a line end or a page cuts: neither is a word."""
    halves: set[int] = set()
    for n in range(1, len(words)):
        left, right = words[n - 1].end, words[n].start
        if text[left] not in CUT_SIGNS or not cut_word(text, left, right, common):
            continue
        between = text[left + 1 : right]
        for span in masked.within(left, right):
            between = between.replace(span.of(text), "\n")
        if not between.strip() and ("\n" in between or "\f" in between):
            halves |= {n - 1, n}
    yield from (word for n, word in enumerate(words) if n not in halves)


def _gap(text: str, before: int, after: int, between: str, common: Common) -> Gap:
    if between == "\n":  # most lines
        turn = _begins_turn(text, between, after, common)
        return Gap.PARAGRAPH if turn else Gap.LINE
    signs = _signs(between) if len(between) <= LONGEST_KEPT else _Signs.of(between)
    if signs.gap is not None:
        return signs.gap
    between, marks = signs.text, signs.marks
    if signs.has_line and _begins_turn(text, between, after, common):
        return Gap.PARAGRAPH
    if signs.is_blank_line and not signs.ends:
        cut = is_cut(
            text[max(0, before - 60) : before] + "".join(marks), text[after : after + 80], common
        )
        return (Gap.PUNCTUATION if marks else Gap.LINE) if cut else Gap.PARAGRAPH
    if signs.ends:
        if signs.is_blank_line:
            return Gap.PARAGRAPH
        if text[after].islower() and "." not in marks and not signs.has_line:
            return Gap.PUNCTUATION
        if _ends_abbreviated(text[max(0, before - 8) : before] + between, common):
            return Gap.PUNCTUATION
        return Gap.SENTENCE
    if marks:
        return Gap.PUNCTUATION
    is_line = signs.has_line or "\f" in between
    return Gap.LINE if is_line else Gap.SPACE  # beside emphasis


class _Signs(NamedTuple):
    """What stands between two words, as it is seen, and its marks; `gap` where that decides."""

    text: str
    marks: tuple[str, ...]
    has_line: bool
    is_blank_line: bool
    ends: bool  # whether a mark ends a sentence
    gap: Gap | None

    @classmethod
    def of(cls, between: str) -> _Signs:
        between = seen(between)
        bare = between.strip()
        marks = tuple(c for c in bare if not c.isspace() and c not in "*_")
        gap = None if between.strip(_BLANKS) else Gap.SPACE if between else Gap.GLUED
        is_blank_line = bool(_BLANK_LINE.search(between))
        ends = not TERMINAL.isdisjoint(marks)
        return cls(between, marks, "\n" in between, is_blank_line, ends, gap)


_signs = lru_cache(maxsize=2000)(_Signs.of)
LONGEST_KEPT = 20  # code points between two words that are looked at once


def analyse(
    text: str,
    language: Language,
    masked: Iterable[Span] = (),
    within: Span | None = None,
    page_starts: Sequence[int] | None = None,
    cues: tuple[Cue, ...] = (),
    doubts: tuple[Doubt, ...] = (),
) -> Document:
    """The words of a text in a language outside the masked spans.

    Pages begin at `page_starts` (see pages.page_starts); without it at the form feeds, else at
    each masked span. `within` limits the words to a source span, for a quick look at what is
    visible.
    """
    spans = tuple(sorted(masked))
    low, high = within or Span(0, len(text))
    writing, common = language.writing, language.common
    names = names_with_capital_heads(text, writing)
    words: list[Token] = []
    last_end, before_mask = -1, low
    for stretch in _pieces(spans, low, high):
        for start, end, is_word in pieces(text, stretch.start, stretch.end, writing, names):
            if last_end < 0:
                gap = Gap.PARAGRAPH
            elif last_end < stretch.start:  # the first word behind a masked span
                between = text[last_end:before_mask] + "\n" + text[stretch.start : start]
                gap = _gap(text, last_end, start, between, common)
            elif (between := text[last_end:start]) == " ":  # most words
                gap = Gap.SPACE
            else:
                gap = _gap(text, last_end, start, between, common)
            word = text[start:end]
            if not word.isascii():
                word = plain(word)
            words.append(Token(word, start, end, gap, is_word))
            last_end, before_mask = end, stretch.end
    words = list(_without_cut_words(text, words, Spans(spans), common))
    _mark_notes(words, text, low, high)
    _lower_capitals(words)
    if page_starts is None:
        page_starts = form_feeds(text) or tuple(span.start for span in spans)
    return Document(
        text, language.code, tuple(words), spans, tuple(page_starts), cues, doubts, common
    )


def _mark_notes(words: list[Token], text: str, low: int, high: int) -> None:
    """Mark the words that stand in brackets as notes, and those that are broken off."""
    at = 0
    for broken in broken_off(text, low, high):
        at = bisect_left(words, broken, at, key=lambda word: word.end)
        if at < len(words) and words[at].end == broken:
            words[at] = words[at]._replace(is_note=True)
    at = 0
    for start, end in notes(text, low, high):
        while at < len(words) and words[at].start < start:
            at += 1
        while at < len(words) and words[at].end <= end:
            words[at] = words[at]._replace(is_note=True)
            at += 1


FEWEST_CAPITALS = 6  # letters of a sentence in capitals; fewer may be an acronym


def _lower_capitals(words: list[Token]) -> None:
    """Put the words of sentences that are all in capitals in lower case, to be judged alike."""
    first = 0
    for at in range(1, len(words) + 1):
        if at < len(words) and words[at].gap < Gap.SENTENCE:
            continue
        if _is_in_capitals(words, first, at):
            for index in range(first, at):
                if words[index].is_word:
                    words[index] = words[index]._replace(text=words[index].text.lower())
        first = at


def _is_in_capitals(words: Sequence[Token], first: int, behind: int) -> bool:
    letters = count = longest = 0
    for index in range(first, behind):
        word = words[index]
        if word.is_word:
            if not word.text.isupper():
                return False
            size = sum(map(str.isalpha, word.text))
            letters, count, longest = letters + size, count + 1, max(longest, size)
    return count > 1 and letters >= FEWEST_CAPITALS and longest > 3


def _pieces(masked: Sequence[Span], low: int, high: int) -> Iterator[Span]:
    """What of low … high the masked spans leave."""
    for span in masked:
        if low < span.end and span.start < high:
            yield Span(low, max(low, span.start))
            low = span.end
    yield Span(low, max(low, high))
