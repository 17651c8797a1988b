"""A text as the detectors see it: lines, pages and words, with page headers masked out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field, replace
from enum import IntEnum
from functools import cached_property
from typing import NamedTuple

from editor.core.addresses import is_address
from editor.core.common import NO_WORDS, Common
from editor.core.letters import fold, joined, plain
from editor.core.marks import Marks, bare_name, dated_marks
from editor.core.text import Span, Spans
from editor.core.transcript import Cue, Doubt


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
    besides apostrophes and hyphens: no number, no address. `is_note` says that it is
    for no reader: in brackets, as a note about the sound, or broken off (« manj- manger »).
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


_SPEAKER = re.compile(
    r"^(?:\[?[\d:.]+\]?\s*)?(\*{0,2}[^\W\d_][\w.'’ -]{1,28})\s?:\*{0,2}(?=\s)", re.MULTILINE
)
_ACCENT_SIGN = re.compile(r"[^\W\d_][\u0300-\u036f]")
_CURLY, _STRAIGHT = (
    re.compile(r"(?<=[^\W\d_])’(?=[^\W\d_])"),
    re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])"),
)

# Of words with a capital, and of ends of sentences in 1,000 words, a text that has fewer than both
# bears neither on purpose. Measured: 0.013 and 0.4 in automatic captions, 0.05 and 21 or more in
# nine other transcripts, the worst scanned book among them.
LEAST_CAPITALS, LEAST_ENDS = 0.03, 5
FEWEST_WORDS = 200  # of a text that can tell
LONGEST_ADDRESS = 2000  # code points: beyond, no browser opens one
_SENTENCE_MARKS = ".!?…"


@dataclass(frozen=True)
class Document:
    """Derived from a text and its masked spans (page headers); see language.analysis.

    `language` is the code of the text's language; `common` has the words that say who speaks,
    when and on which page, whatever the language.
    """

    text: str
    language: str
    words: tuple[Token, ...]
    masked: tuple[Span, ...] = ()
    page_starts: tuple[int, ...] = ()
    cues: tuple[Cue, ...] = ()  # of a file with times
    doubts: tuple[Doubt, ...] = field(default=(), repr=False)  # of a file that tells of them
    common: Common = field(default=NO_WORDS, repr=False)

    @cached_property
    def lines(self) -> tuple[Span, ...]:
        """Every line without its line end."""
        found, at = [], 0
        for line in self.text.split("\n"):
            end = at + len(line)
            found.append(Span(at, end - 1 if line[-1:] == "\r" else end))
            at = end + 1
        return tuple(found)

    def with_words(self, words: tuple[Token, ...]) -> Document:
        """The same text with other words; what is known of the text alone is not asked again."""
        other = replace(self, words=words)
        known = ("lines", "line_starts", "mask", "marks", "_speakers")
        other.__dict__.update((name, vars(self)[name]) for name in known if name in vars(self))
        return other

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
        addresses = (w.text for w in self.words if not w.is_word and is_address(w.text))
        texts += [text for text in addresses if len(text) <= LONGEST_ADDRESS]
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
        found.update(bare_name(name.of(self.text)) for name in self.marks.speakers)
        return found

    @cached_property
    def marks(self) -> Marks:
        """What stands in the text to say when, and the names beside it."""
        return dated_marks(self.text, self.common)

    def cuts_mark(self, span: Span) -> bool:
        """Whether a span reaches into a time of the text, or over the edge of a name beside it."""
        if any(time.overlaps(span) for time in self._times.within(*span)):
            return True
        names = self._names.within(*span)
        return any(not (name.start <= span.start and span.end <= name.end) for name in names)

    @cached_property
    def _times(self) -> Spans:
        return Spans(self.marks.times)

    @cached_property
    def _names(self) -> Spans:
        return Spans(self.marks.speakers)

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The words' texts casefolded, with straight apostrophes."""
        return tuple(fold(word.text) for word in self.words)

    def plain(self, span: Span) -> str:
        """A stretch of the text as it is read: see Token."""
        return plain(span.of(self.text))

    @cached_property
    def is_marked(self) -> bool:
        """Whether capitals and marks tell anything: live captions and some recognisers have none.

        What is too short to tell counts as marked.
        """
        words = [word for word in self.words if word.is_word]
        if len(words) < FEWEST_WORDS:
            return True
        capitals = sum(word.is_capital for word in words) / len(words)
        ends = sum(self.text.count(mark) for mark in _SENTENCE_MARKS)
        return capitals >= LEAST_CAPITALS or 1000 * ends / len(words) >= LEAST_ENDS

    @cached_property
    def times(self) -> Counter[str]:
        """How often each word stands in the text, folded."""
        return Counter(self.folded)

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
