"""Find what sounds like a stretch of text, without comparing everything with everything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from rapidfuzz.distance import Levenshtein

from editor.core.document import Document, Gap, Token
from editor.core.lexicon import Lexicon, keys_around
from editor.core.phonetics import similarity, skeleton

T = TypeVar("T")


class SoundIndex(Generic[T]):
    """Entries by the skeletons of their sounds and all skeletons one class away.

    A look-up is one dictionary access, so the cost of a text does not grow with the entries.
    """

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._by_key: dict[str, list[tuple[str, T]]] = defaultdict(list)
        for sound, entry in entries:
            for key in keys_around(skeleton(sound)):
                self._by_key[key].append((sound, entry))

    def near(self, sound: str, key: str, least: float) -> Iterator[tuple[float, T]]:
        """Entries with a similarity (0–1) of at least `least`; `key` is the sound's skeleton."""
        for other, entry in self._by_key.get(key, ()):
            longest = max(len(sound), len(other))
            if abs(len(sound) - len(other)) > (1 - least) * longest + 1:
                continue
            # The plain distance, in C, is rarely more than twice the weighted one.
            if not Levenshtein.normalized_similarity(sound, other, score_cutoff=2 * least - 1.05):
                continue
            score = similarity(sound, other)
            if score >= least:
                yield score, entry


class Window(NamedTuple):
    """Consecutive words without punctuation between: indexes first … last, sound, skeleton."""

    first: int
    last: int
    sound: str
    key: str


def windows(document: Document, lexicon: Lexicon, longest: int) -> Iterator[Window]:
    """All windows of 1 … `longest` words; an elided word counts with its neighbour as one."""
    words = document.words
    sounds = [word_sound(word, lexicon) for word in words]
    keys = [skeleton(sound) for sound in sounds]
    for first in range(len(words)):
        sound, key, counted = "", "", 0
        for last in range(first, len(words)):
            if last > first and words[last].gap >= Gap.PUNCTUATION:
                break
            counted += not words[last].text.endswith(("'", "’"))
            if counted > longest or last - first > longest + 1:
                break
            sound += sounds[last]
            part = keys[last]
            key += part[1:] if key and part and key[-1] == part[0] else part
            if not words[last].text.endswith(("'", "’")):
                yield Window(first, last, sound, key)


def word_sound(word: Token, lexicon: Lexicon) -> str:
    text = word.text
    if len(text) > 40:
        return ""
    return lexicon.sound(text if text.isupper() else text.lower())
