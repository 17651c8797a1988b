"""Where a text may have a term, found by searching strings instead of walking all windows."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from editor.core.document import Document, Gap
from editor.core.letters import joined
from editor.language.lexicon import Lexicon
from editor.language.phonetics import skeleton
from editor.language.sound_index import Window, word_sound
from editor.language.term_forms import is_acronym

MOST = 1500  # windows worth a look at once; terms of one syllable stand near half of all words


class WindowIndex:
    """All skeletons of a text as one string, and all its letters as another.

    Made once for a text; a new term then finds its places in milliseconds.
    """

    def __init__(self, document: Document, lexicon: Lexicon, longest: int) -> None:
        self.document, self.longest = document, longest
        self._lexicon = lexicon
        self.letters = [joined(word.text) for word in document.words]
        self._acronyms = [at for at, word in enumerate(document.words) if is_acronym(word.text)]
        self._letters = "".join(self.letters)
        # How many words before each place are no elided article or the like, and how many begin
        # behind a mark: whether words are a window is asked thousands of times.
        self._elided = [word.text.endswith(("'", "’")) for word in document.words]
        self._counted = array("L", accumulate((not e for e in self._elided), initial=0))
        marks = (word.gap >= Gap.PUNCTUATION for word in document.words)
        self._marks = array("L", accumulate(marks, initial=0))
        self._letter_starts = array("L", [0])
        self._key_starts, self._key_ends = array("L"), array("L")
        parts: list[str] = []
        at, last = 0, ""
        for word, letters in zip(document.words, self.letters, strict=True):
            self._letter_starts.append(self._letter_starts[-1] + len(letters))
            part = skeleton(word_sound(word.text, lexicon))
            same = bool(part) and part[0] == last
            self._key_starts.append(at - same)
            parts.append(part[same:])
            at += len(part) - same
            last = part[-1] if part else last
            self._key_ends.append(at)
        self._keys = "".join(parts)

    def windows(
        self, keys: Iterable[str], letters: Iterable[str], acronyms: bool = False
    ) -> list[Window]:
        """Windows with one of these skeletons or with one of these letters, at most MOST.

        With `acronyms` all of these, too.

        Those of the longest skeletons come first: the others are the less likely ones.
        """
        found: dict[tuple[int, int], None] = {}
        for text in letters:
            for first, last in self._with_letters(text):
                found[first, last] = None
        for key in sorted(keys, key=len, reverse=True):
            for first, last in self._with_key(key):
                found[first, last] = None
                if len(found) >= MOST:
                    break
        if acronyms:
            found.update(dict.fromkeys((at, at) for at in self._acronyms))
        return [self._window(first, last) for first, last in sorted(found)]

    def _with_letters(self, text: str) -> Iterator[tuple[int, int]]:
        """Windows that have these letters within, none of them without a part of them."""
        starts = self._letter_starts
        at = self._letters.find(text) if text else -1
        while at >= 0:
            first = bisect_right(starts, at) - 1
            last = bisect_left(starts, at + len(text)) - 1
            for low in (first - 1, first):
                for high in (last, last + 1):
                    if low >= 0 and high < len(self.letters) and self._is_window(low, high):
                        yield low, high
            at = self._letters.find(text, at + 1)

    def _with_key(self, key: str) -> Iterator[tuple[int, int]]:
        at = self._keys.find(key) if key else -1
        while at >= 0:
            low = bisect_left(self._key_starts, at)
            high = bisect_left(self._key_ends, at + len(key))
            for first in range(low, bisect_right(self._key_starts, at)):
                for last in range(max(first, high), bisect_right(self._key_ends, at + len(key))):
                    if self._is_window(first, last):
                        yield first, last
            at = self._keys.find(key, at + 1)

    def _is_window(self, first: int, last: int) -> bool:
        if last - first > self.longest + 1 or self._elided[last]:
            return False
        counted = self._counted[last + 1] - self._counted[first]
        return 0 < counted <= self.longest and self._marks[last + 1] == self._marks[first + 1]

    def _window(self, first: int, last: int) -> Window:
        words = self.document.words[first : last + 1]
        sound = "".join(word_sound(word.text, self._lexicon) for word in words)
        return Window(first, last, sound, skeleton(sound))
