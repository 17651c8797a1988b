"""What is said in a document as one line, cut at its blanks: what a language model reads.

Line ends and page headers are no part of it, so that sentences run on over them.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from editor.core.document import Document
from editor.core.letters import plain

_BLANK = re.compile(r"\s+")


class Where(NamedTuple):
    """Where a word stands: the number of its chunk, and code points in that."""

    chunk: int
    low: int
    high: int


class Said(NamedTuple):
    """The chunks between blanks (« l'ami, »), never empty, and where each word of a document is."""

    chunks: tuple[str, ...]
    words: tuple[Where, ...]

    def instead(self, first: int, behind: int, choice: str) -> list[str]:
        """The chunks in place of those of the words `first` … `behind`, with a choice there."""
        start, end = self.words[first], self.words[behind - 1]
        head, tail = self.chunks[start.chunk][: start.low], self.chunks[end.chunk][end.high :]
        return (head + choice + tail).split()


def said(document: Document) -> Said:
    chunks: list[str] = []
    words: list[Where] = []
    chunk, at = "", 0
    for word in document.words:
        chunk = _behind(_between(document, at, word.start), chunk, chunks)
        low = len(chunk)
        chunk += "".join(word.text.split())  # of a number with thin blanks
        words.append(Where(len(chunks), low, len(chunk)))
        at = word.end
    rest = _behind(_between(document, at, len(document.text)), chunk, chunks)
    return Said((*chunks, rest) if rest else tuple(chunks), tuple(words))


def _between(document: Document, low: int, high: int) -> str:
    """What stands between two words, without page headers."""
    text, parts = document.text, list[str]()
    for span in document.mask.within(low, high):
        parts += (text[low : max(low, span.start)], "\n")
        low = max(low, span.end)
    return plain("".join((*parts, text[low:high])))


def _behind(between: str, chunk: str, chunks: list[str]) -> str:
    """The begun chunk after what stands behind it; those that it ends are added to `chunks`."""
    first, *others = _BLANK.split(between)
    chunk += first
    for part in others:
        if chunk:
            chunks.append(chunk)
        chunk = part
    return chunk
