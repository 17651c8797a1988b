"""A text as the detectors see it: lines, pages and words, with page headers masked out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property, lru_cache
from typing import NamedTuple

from editor.core.text import Span, Spans, form_feeds
from editor.core.tokeniser import ELIDED as ELIDED
from editor.core.tokeniser import fold as fold
from editor.core.tokeniser import is_address, names_with_capital_heads, notes, pieces, plain, seen
from editor.core.tokeniser import joined as joined
from editor.core.transcript import Cue
from editor.core.turns import ends_label, starts_turn


class Gap(IntEnum):
    """What stands between a word and the one before it, from nothing to a new paragraph."""

    GLUED = 0  # l' and ami
    SPACE = 1
    LINE = 2  # a line end inside a paragraph, or a page break inside a sentence
    PUNCTUATION = 3  # comma, colon, quote, bracket …
    SENTENCE = 4
    PARAGRAPH = 5


class Token(NamedTuple):
    """A word, number or address; `gap` is what separates it from the token before.

    `text` is the word as it is read: accents in one code point, without unseen signs, in lower
    case inside a sentence that is all in capitals. `is_word` says that it has letters only,
    besides apostrophes and hyphens: no number, no address. `is_note` says that it stands in
    brackets, as a note about the sound does.
    """

    text: str
    start: int
    end: int
    gap: Gap
    is_word: bool = True
    is_note: bool = False

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def starts_sentence(self) -> bool:
        return self.gap >= Gap.SENTENCE

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()


_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:M|MM|Mr|Mrs|Ms|Dr|St|Ste|Me|Mgr|Prof|vs|cf|etc|p|art|[A-Z])\.\s*$"
)
_TERMINAL = frozenset(".?!…")
_CUT_SIGNS = "-‐\u00ad¬"
_CLOSING = frozenset("\"'»”’)]*_ \t\u00a0\u202f")
_SPEAKER = re.compile(
    r"^(?:\[?[\d:.]+\]?\s*)?(\*{0,2}[^\W\d_][\w.'’ -]{1,28})\s?:\*{0,2}(?=\s)", re.MULTILINE
)
_ACCENT_SIGN = re.compile(r"[^\W\d_][\u0300-\u036f]")
_CURLY, _STRAIGHT = (
    re.compile(r"(?<=[^\W\d_])’(?=[^\W\d_])"),
    re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])"),
)
_BLANK_LINE = re.compile(r"\n[ \t\u00a0]*\r?\n|\f")

# Words after which no sentence ends: articles, prepositions, conjunctions, clitics.
UNFINISHED = frozenset(
    (
        "le la les un une des du de au aux et ou que qui dont où si ce cette ces mon ma mes "
        "ton ta tes son sa ses notre votre nos vos leur leurs à en dans par pour sur sous avec "
        "sans chez vers je tu il elle on nous vous ils elles ne se me te est sont a ont très "
        "plus mais comme quand the a an of to in on at by for with from and or but that which "
        "who whose if is are was were be been my your his her its our their this these those "
        "we you they he she it very"
    ).split()
)


@lru_cache(maxsize=1000)
def is_cut(before: str, after: str) -> bool:
    """Whether a sentence seems to run on from the end of `before` to the start of `after`.

    A line that starts in lower case goes on; after a comma or a word that cannot end a sentence
    so does one with a capital. Nothing runs on over who speaks or a time (see turns).
    """
    if starts_turn(after) or ends_label(before):
        return False
    left = before.rstrip("".join(_CLOSING) + "\r\n")
    right = after.lstrip(" \t\r\n\u00a0\u202f*_")
    if not left or not right:
        return False
    if left[-1] in _TERMINAL or left[-1] in ":;" or right[0] in "-–—•#[>":
        return False
    if right[0].islower():
        return True
    if right[0].isdigit():
        return left[-1] == "," or _last_word(left) in UNFINISHED
    return _last_word(left) in UNFINISHED


def is_unfinished(text: str) -> bool:
    """Whether a text ends in a word that needs another, or in an apostrophe or hyphen."""
    left = text.rstrip("*_ \t\r\n\u00a0\u202f")
    return left.endswith(("'", "’", "-")) or _last_word(left) in UNFINISHED


def _last_word(text: str) -> str:
    match = re.search(r"(?<![-‐‑\w])([^\W\d_]+)$", text[-40:])
    return match[1].casefold() if match else ""


@dataclass(frozen=True)
class Document:
    """Derived from a text and its masked spans (page headers); see `analyse`."""

    text: str
    language: str
    words: tuple[Token, ...]
    masked: tuple[Span, ...] = ()
    page_starts: tuple[int, ...] = ()
    cues: tuple[Cue, ...] = ()  # of a file with times

    @cached_property
    def lines(self) -> tuple[Span, ...]:
        """Every line without its line end."""
        found, at = [], 0
        for line in self.text.split("\n"):
            end = at + len(line)
            found.append(Span(at, end - (1 if line.endswith("\r") else 0)))
            at = end + 1
        return tuple(found)

    @cached_property
    def mask(self) -> Spans:
        """The masked spans, to ask what they overlap."""
        return Spans(self.masked)

    @cached_property
    def line_starts(self) -> list[int]:
        return [line.start for line in self.lines]

    @cached_property
    def written(self) -> dict[str, str]:
        """Words and runs of up to three that people wrote, not the machine, by `joined` form.

        They come from page headers, addresses and speaker labels.
        """
        heads = [span.of(self.text) for span in self.masked[:60]]
        texts = sorted(heads, key=lambda head: -sum(map(str.isalpha, head)))[:1]
        texts += [w.text for w in self.words if not w.is_word and is_address(w.text)]
        texts += [name for name, times in self._speakers.items() if times > 1]
        found: dict[str, str] = {}
        for text in texts:
            parts = re.findall(r"[\w'’-]+", text)
            for size in (1, 2, 3):
                for at in range(len(parts) - size + 1):
                    run = " ".join(parts[at : at + size])
                    found.setdefault(joined(run), run)
        return found

    @cached_property
    def _speakers(self) -> Counter[str]:
        # Line by line: one search over a long text would hold the interpreter, and the window.
        found: Counter[str] = Counter()
        for start, end in self.lines:
            if ":" in self.text[start : min(end, start + 60)]:
                if match := _SPEAKER.match(self.text, start):
                    found[match[1].strip("* ")] += 1
        return found

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The words' texts casefolded, with straight apostrophes."""
        return tuple(fold(word.text) for word in self.words)

    def plain(self, span: Span) -> str:
        """A stretch of the text as it is read: see Token."""
        return plain(span.of(self.text))

    @cached_property
    def capitals(self) -> Spans:
        """The words of sentences that are all in capitals."""
        return Spans(
            w.span
            for w in self.words
            if w.is_word and w.text[0].islower() and self.text[w.start].isupper()
        )

    @cached_property
    def is_decomposed(self) -> bool:
        """Whether the text writes accents as signs of their own (NFD), as some systems do."""
        return not self.text.isascii() and bool(_ACCENT_SIGN.search(self.text))

    @cached_property
    def apostrophe(self) -> str:
        """The apostrophe that the text writes: ’ where it has no other between letters."""
        curly = "’" in self.text and _CURLY.search(self.text)
        return "’" if curly and not _STRAIGHT.search(self.text) else "'"

    def line(self, at: int) -> int:
        """Number of the line at a position, from 1."""
        return bisect_right(self.line_starts, at)

    def column(self, at: int) -> int:
        """Column of a position in its line, in code points from 1."""
        return at - self.line_starts[self.line(at) - 1] + 1

    def page(self, at: int) -> int | None:
        """Number of the page at a position, from 1; None where the text shows no pages."""
        return max(1, bisect_right(self.pages, at)) if self.pages else None

    @cached_property
    def pages(self) -> tuple[int, ...]:
        """Where the pages begin; empty where the text shows none."""
        if self.page_starts and self.text[: self.page_starts[0]].strip():
            return (0, *self.page_starts)
        return self.page_starts

    def page_span(self, at: int) -> Span:
        """The stretch of the page at a position; the whole text where it shows no pages."""
        after = bisect_right(self.page_starts, at)
        low = self.page_starts[after - 1] if after else 0
        high = self.page_starts[after] if after < len(self.page_starts) else len(self.text)
        return Span(low, high)


def _begins_turn(text: str, between: str, after: int) -> bool:
    """Whether the line of a word, from its start, says who speaks or when."""
    return starts_turn(between.rpartition("\n")[2] + text[after : after + 80])


def cut_word(text: str, left: int, right: int) -> str:
    """The sign at which a line end or a page cuts the word between two positions, or ""."""
    sign = text[left : left + 1]
    if sign not in _CUT_SIGNS or not sign or not _goes_on(text, left, right):
        return ""
    return sign if left and text[left - 1].isalpha() and right > left + 1 else ""


def _goes_on(text: str, sign: int, start: int) -> bool:
    """Whether a word cut at the hyphen at `sign` may go on at `start`.

    In lower case, in capitals as it began, or as a name of two: « Jean-⏎Pierre ».
    """
    if start >= len(text):
        return False
    if text[start].islower():
        return True
    first = sign
    while first > 0 and (text[first - 1].isalpha() or text[first - 1] in "-‐'’"):
        first -= 1
    return (
        text[start].isupper()
        and text[first : first + 1].isupper()
        and not starts_turn(text[start : start + 160])
    )


def _without_cut_words(text: str, words: Sequence[Token], masked: Spans) -> Iterator[Token]:
    """The words without both halves of one that a line end or a page cuts: neither is a word."""
    halves: set[int] = set()
    for n in range(1, len(words)):
        left, right = words[n - 1].end, words[n].start
        if not cut_word(text, left, right):
            continue
        between = text[left + 1 : right]
        for span in masked.within(left, right):
            between = between.replace(span.of(text), "\n")
        if not between.strip() and ("\n" in between or "\f" in between):
            halves |= {n - 1, n}
    yield from (word for n, word in enumerate(words) if n not in halves)


def _gap(text: str, before: int, after: int, between: str) -> Gap:
    if between == " ":  # most words
        return Gap.SPACE
    between = seen(between)
    if not between:
        return Gap.GLUED
    if not between.strip(" "):
        return Gap.SPACE
    bare = between.strip()
    marks = [c for c in bare if not c.isspace() and c not in "*_"] if bare else []
    if "\n" in between and _begins_turn(text, between, after):
        return Gap.PARAGRAPH
    if _BLANK_LINE.search(between) and not any(c in _TERMINAL for c in marks):
        cut = is_cut(text[max(0, before - 60) : before] + "".join(marks), text[after : after + 80])
        return (Gap.PUNCTUATION if marks else Gap.LINE) if cut else Gap.PARAGRAPH
    if any(c in _TERMINAL for c in marks):
        if _BLANK_LINE.search(between):
            return Gap.PARAGRAPH
        first = text[after]
        if first.islower() and "." not in marks and "\n" not in between:
            return Gap.PUNCTUATION
        if _ABBREVIATION.search(text[max(0, before - 8) : before] + between):
            return Gap.PUNCTUATION
        return Gap.SENTENCE
    if marks:
        return Gap.PUNCTUATION
    return Gap.LINE


def analyse(
    text: str,
    language: str,
    masked: Iterable[Span] = (),
    within: Span | None = None,
    page_starts: Sequence[int] | None = None,
    cues: tuple[Cue, ...] = (),
) -> Document:
    """The words of a text outside the masked spans.

    Pages begin at `page_starts` (see pages.page_starts); without it at the form feeds, else at
    each masked span. `within` limits the words to a source span, for a quick look at what is
    visible.
    """
    spans = tuple(sorted(masked))
    low, high = within or Span(0, len(text))
    names = names_with_capital_heads(text) if language == "fr" else frozenset()
    words: list[Token] = []
    last_end, before_mask = -1, low
    for stretch in _pieces(spans, low, high):
        for start, end, is_word in pieces(text, stretch.start, stretch.end, language, names):
            if last_end < 0:
                gap = Gap.PARAGRAPH
            elif last_end < stretch.start:  # the first word behind a masked span
                between = text[last_end:before_mask] + "\n" + text[stretch.start : start]
                gap = _gap(text, last_end, start, between)
            else:
                gap = _gap(text, last_end, start, text[last_end:start])
            words.append(Token(plain(text[start:end]), start, end, gap, is_word))
            last_end, before_mask = end, stretch.end
    words = list(_without_cut_words(text, words, Spans(spans)))
    _mark_notes(words, text, low, high)
    _lower_capitals(words)
    if page_starts is None:
        page_starts = form_feeds(text) or tuple(span.start for span in spans)
    return Document(text, language, tuple(words), spans, tuple(page_starts), cues)


def _mark_notes(words: list[Token], text: str, low: int, high: int) -> None:
    """Mark the words that stand in brackets as notes."""
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
