"""Find what sounds like a stretch of text, without comparing everything with everything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from editor.language.lexicon import Lexicon
from editor.language.one_edit import keys_around
from editor.language.phonetics import similarity, skeleton

T = TypeVar("T")


class SoundIndex(Generic[T]):
    """Entries by the skeletons of their sounds and all skeletons one class away.

    A look-up is one dictionary access, so the cost of a text does not grow with the entries.
    """

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._entries = tuple(entries)
        self._around: dict[str, list[int]] = defaultdict(list)  # entries by skeletons near theirs
        self._found: dict[tuple[str, float], tuple[tuple[float, T], ...]] = {}
        for at, (sound, _) in enumerate(self._entries):
            for key in keys_around(skeleton(sound)):
                self._around[key].append(at)

    def __contains__(self, key: str) -> bool:
        """Whether some entry's skeleton is at most one class away from this one."""
        return key in self._around

    def keys(self) -> Iterable[str]:
        """All skeletons that some entry is near to."""
        return self._around.keys()

    def near(self, sound: str, key: str, least: float) -> tuple[tuple[float, T], ...]:
        """Entries with a similarity (0–1) of at least `least`; `key` is the sound's skeleton."""
        found = self._found.get((sound, least))
        if found is None:
            found = tuple(self._find(sound, key, least))
            if len(self._found) < MOST_KEPT:
                self._found[sound, least] = found
        return found

    def _find(self, sound: str, key: str, least: float) -> Iterator[tuple[float, T]]:
        around = self._around.get(key)
        if not around:
            return
        from rapidfuzz.distance.Levenshtein import normalized_similarity
        from rapidfuzz.process import extract

        # All at once in C: the plain distance is rarely more than twice the weighted one.
        close = extract(
            sound,
            [self._entries[at][0] for at in around],
            scorer=normalized_similarity,
            score_cutoff=max(0.0, 2 * least - 1.05),
            limit=None,
        )
        for other, _, index in close:
            score = similarity(sound, other)
            if score >= least:
                yield score, self._entries[around[index]][1]


MOST_KEPT = 200_000  # answers that an index remembers: texts repeat their words


class Window(NamedTuple):
    """Consecutive words without punctuation between: indexes first … last, sound, skeleton."""

    first: int
    last: int
    sound: str
    key: str


def word_sound(text: str, lexicon: Lexicon) -> str:
    if len(text) > 40:
        return ""
    return lexicon.sound(text if text.isupper() else text.lower())
