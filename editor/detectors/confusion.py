"""A word for another that sounds alike, decided by counts of its neighbours: « off the team »."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from editor.core.document import Document, Gap
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.signs import Sign
from editor.core.suggestion import Kind
from editor.language.language import Language
from editor.language.letter_case import like
from editor.language.ngrams import END, START, NGrams

ID = "confusion"

# log10 of how much likelier the other word must make its surroundings. Measured on 13,257 words of
# an English podcast and 15,782 of clean prose: at 2.3 half of what is shown is an error.
LEAST = 2.3
LIKELY = 3.2  # the same for what is shown as likely


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    ngrams = language.ngrams
    if ngrams is None:
        return
    words = document.folded
    for index, word in enumerate(words):
        others = language.confusions.get(word)
        if not others or glossary.accepts(document.words[index].text):
            continue
        before, after = _around(index, words, document, ngrams)
        if not before or not after:
            continue
        own = _log10(ngrams, before, word, after)
        gain, right = max((_log10(ngrams, before, other, after) - own, other) for other in others)
        if gain < LEAST:
            continue
        token = document.words[index]
        yield Finding(
            ID, Kind.HOMOPHONE, token.span, token.text, (like(right, token.text),),
            Message("“{}” fits the words around better", (right,)),
            "much_likelier" if gain >= LIKELY else "likelier", f"{ID}:{word}→{right}",
            {Sign.CONTEXT: gain * math.log(10)},
        )  # fmt: skip


def _around(
    index: int, words: Sequence[str], document: Document, ngrams: NGrams
) -> tuple[list[int], list[int]]:
    """Numbers of up to two words on each side in the same sentence; of its edges, too."""
    before: list[int] = []
    at = index
    while len(before) < 2:
        edge = at == 0 or document.words[at].gap > Gap.PUNCTUATION
        at -= 1
        number = ngrams.id(START if edge else words[at])
        if number is None:
            break
        before.insert(0, number)
        if edge:
            break
    after: list[int] = []
    at = index + 1
    while len(after) < 2:
        edge = at == len(words) or document.words[at].gap > Gap.PUNCTUATION
        number = ngrams.id(END if edge else words[at])
        if number is None:
            break
        after.append(number)
        if edge:
            break
        at += 1
    return before, after


def _log10(ngrams: NGrams, before: list[int], word: str, after: list[int]) -> float:
    """log10 of the probability of a word and what follows it, after what stands before it."""
    number = ngrams.id(word)
    if number is None:
        return -99.0
    sequence = [*before, number, *after]
    return sum(
        ngrams.log10(sequence[at], sequence[max(0, at - 2) : at])
        for at in range(len(before), len(sequence))
    )
