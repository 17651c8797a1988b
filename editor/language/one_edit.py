"""What is one edit away from a word, in letters or in classes of sound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from editor.language.phonetics import SKELETON_CLASSES


def one_letter_away(word: str, letters: str) -> Iterator[str]:
    """Every spelling with one of these letters put in or changed, or one left out or swapped.

    As P. Norvig, How to Write a Spelling Corrector (2007).
    """
    for at in range(len(word) + 1):
        left, right = word[:at], word[at:]
        if right:
            yield left + right[1:]
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
        if right:
            rest = right[1:]
            yield from [f for sign in letters for f in (left + sign + right, left + sign + rest)]
        else:
            yield from [left + sign for sign in letters]


def keys_around(key: str) -> Iterable[str]:
    """The skeleton itself and those one class away."""
    found = [key]
    for at in range(len(key)):
        left, right, rest = key[:at], key[at:], key[at + 1 :]
        found.append(left + rest)
        found += [f for c in SKELETON_CLASSES for f in (left + c + right, left + c + rest)]
    found += [key + c for c in SKELETON_CLASSES]
    return dict.fromkeys(found)
