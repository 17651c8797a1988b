"""Pronunciations as short strings, one character a phoneme, and how far two of them are apart.

A *sound* is a string over SOUNDS, made from the IPA of a pronouncing engine by `sound_of`.
The costs follow what recognisers confuse: voicing, place of nasals, open and closed vowels,
schwa and liaison consonants (articulatory features after Ladefoged, A Course in Phonetics).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

SOUNDS = "iyueɛøəoɔaãẽõjwɥpbtdkɡfvszʃʒθðmnɲŋlrh"

_IPA = {
    "ɑ̃": "ã", "ɛ̃": "ẽ", "œ̃": "ẽ", "ɔ̃": "õ", "ʁ": "r", "ɹ": "r", "ɾ": "t", "ɪ": "i", "ᵻ": "i",
    "ʊ": "u", "ʌ": "a", "ɐ": "a", "ɑ": "a", "æ": "a", "ɒ": "ɔ", "œ": "ø", "ɜ": "ø", "ɚ": "ø",
    "ɔ": "ɔ", "g": "ɡ", "ʔ": "", "x": "r", "ç": "ʃ", "ɫ": "l", "ʏ": "y", "ɯ": "u", "β": "b",
    "ɣ": "ɡ", "ʎ": "j", "ʝ": "j", "ɕ": "ʃ", "ʂ": "ʃ", "ɬ": "l",
}  # fmt: skip
_TOKEN = re.compile("|".join(sorted(_IPA, key=len, reverse=True)))
_MARKUP = re.compile(r"\([a-z-]+\)|[^" + SOUNDS + "]")


def sound_of(ipa: str) -> str:
    """The sound of an IPA transcription; stress, length, language marks and spaces are dropped."""
    ipa = re.sub(r"\([a-z-]+\)|[ˈˌː‍͡ \-]", "", ipa)
    return _MARKUP.sub("", _TOKEN.sub(lambda m: _IPA[m[0]], ipa))


_CLASS = str.maketrans(
    {"b": "p", "d": "t", "ɡ": "k", "v": "f", "z": "s", "ʒ": "ʃ", "θ": "s", "ð": "s", "ɲ": "n",
     "ŋ": "n", "w": "f", "h": None, "j": None, "ɥ": None}
    | dict.fromkeys("iyueɛøəoɔa")
    | dict.fromkeys("ãẽõ", "n")
)  # fmt: skip


@lru_cache(maxsize=100_000)
def skeleton(sound: str) -> str:
    """Consonant classes of a sound: voicing and vowels dropped, nasal vowels and n, ɲ, ŋ as one."""
    key = sound.translate(_CLASS)
    return _RUN.sub(r"\1", key)


def skeletons(sounds: Sequence[str]) -> Iterator[str]:
    """The skeletons of many sounds, ten times as fast as one by one.

    In portions: one long call would hold the interpreter, and with it the window, for 100 ms.
    """
    for at in range(0, len(sounds), _PORTION):
        text = "\n".join(sounds[at : at + _PORTION]).translate(_CLASS)
        yield from _RUN.sub(r"\1", text).split("\n")


_PORTION = 2000
_RUN = re.compile(r"(.)\1+")
SKELETON_CLASSES = "ptkfsʃmnlr"

_PAIRS = {
    # voicing
    "pb": 0.35, "td": 0.35, "kɡ": 0.35, "fv": 0.35, "sz": 0.3, "ʃʒ": 0.35, "θs": 0.3, "ðz": 0.3,
    "θt": 0.4, "ðd": 0.4, "θf": 0.4, "sʃ": 0.5, "zʒ": 0.5, "bv": 0.6, "pt": 0.7, "kt": 0.7,
    # nasals and liquids
    "mn": 0.45, "nɲ": 0.25, "nŋ": 0.25, "mŋ": 0.5, "lr": 0.6, "dn": 0.7, "bm": 0.7,
    # nasal vowels among themselves and against their oral neighbours
    "ãẽ": 0.35, "ãõ": 0.3, "ẽõ": 0.5, "ãa": 0.45, "ẽɛ": 0.45, "õɔ": 0.45, "õo": 0.45, "ẽi": 0.6,
    "ẽe": 0.55, "ẽa": 0.55, "ãɔ": 0.5,
    # vowels by opening and rounding
    "eɛ": 0.1, "oɔ": 0.1, "øə": 0.1, "əe": 0.35, "əɛ": 0.35, "əa": 0.4, "øo": 0.4, "øɔ": 0.4,
    "yu": 0.4, "yi": 0.4, "ie": 0.35, "iɛ": 0.45, "ɛa": 0.4, "ea": 0.5, "aɔ": 0.35, "ao": 0.45,
    "uo": 0.35, "uɔ": 0.4, "yø": 0.4, "əɔ": 0.4, "əo": 0.4, "əi": 0.4, "øe": 0.4, "øɛ": 0.4,
    # semivowels
    "ji": 0.2, "wu": 0.2, "ɥy": 0.2, "wɥ": 0.3, "wv": 0.5, "jɥ": 0.4, "jʒ": 0.5,
}  # fmt: skip
_COST = {
    (a, b): cost
    for pair, cost in _PAIRS.items()
    for a, b in ((pair[0], pair[1]), (pair[1], pair[0]))
}
_VOWELS = frozenset("iyueɛøəoɔaãẽõ")
_APART = (1.0, 1.4, 0.6)  # what other pairs cost by how many of the two are vowels
_GAP = {"ə": 0.2, "h": 0.2, "j": 0.45, "w": 0.5, "ɥ": 0.5, "r": 0.7}
_LIAISON = frozenset("ztnr")


def _gap(sound: str, index: int) -> float:
    """Cost of one phoneme that only one side has; less for schwa, h, final and liaison ones."""
    phoneme = sound[index]
    if phoneme in _GAP:
        return _GAP[phoneme]
    if index == len(sound) - 1 and phoneme not in _VOWELS:
        return 0.6
    return 0.75 if phoneme in _LIAISON or phoneme in _VOWELS else 0.9


class _Swaps(dict[str, "_Row"]):
    """What it costs to say one phoneme for another; rows are made when they are first asked."""

    def __missing__(self, one: str) -> _Row:
        self[one] = row = _Row(one)
        return row


class _Row(dict[str, float]):
    """What it costs to say others for one phoneme."""

    def __init__(self, one: str) -> None:
        super().__init__()
        self.one = one

    def __missing__(self, other: str) -> float:
        vowels = (self.one in _VOWELS) + (other in _VOWELS)
        cost = _COST.get((self.one, other), _APART[vowels])
        self[other] = cost = cost if self.one != other else 0.0
        return cost


_SWAPS = _Swaps()


@lru_cache(maxsize=50_000)
def _columns(sound: str) -> tuple[tuple[int, str, float], ...]:
    """Place, phoneme and cost of a gap for each phoneme of a sound."""
    return tuple([(j, y, _gap(sound, j)) for j, y in enumerate(sound)])


@lru_cache(maxsize=200_000)
def distance(a: str, b: str) -> float:
    """Weighted edit distance of two sounds, in phonemes: 0 for equal, about 1 a different one."""
    if a == b:
        return 0.0
    columns = _columns(b)
    above = [0.0]
    for j, _, gap in columns:
        above.append(above[j] + gap)
    for _, x, gap_a in _columns(a):
        swaps = _SWAPS[x]
        left = above[0] + gap_a
        row = [left]
        for j, y, gap in columns:
            least = above[j] + swaps[y]
            if (other := above[j + 1] + gap_a) < least:
                least = other
            if (other := left + gap) < least:
                least = other
            row.append(least)
            left = least
        above = row
    return above[-1]


def similarity(a: str, b: str) -> float:
    """1 for equal sounds, 0 for sounds with nothing in common."""
    longest = max(len(a), len(b))
    return max(0.0, 1 - distance(a, b) / longest) if longest else 1.0
