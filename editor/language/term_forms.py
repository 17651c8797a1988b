"""The forms of known terms that a text is searched for: taught, spelled and by sound."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from editor.core.document import fold, joined
from editor.core.glossary import Term
from editor.language.language import Language
from editor.language.sound_index import SoundIndex
from editor.language.words import Words


class Target(NamedTuple):
    """What a window may be turned into: a term, perhaps behind an elided word, or a name's part."""

    term: Term
    right: str
    elided: str = ""


def _targets(terms: Sequence[Term], lists: Words) -> Iterator[Target]:
    for term in terms:
        vowel = fold(term.right[0]) in lists.elided_before
        for elided in ("", *lists.elisions) if vowel else ("",):
            yield Target(term, term.right, elided)
        parts = term.right.split()
        if term.kind == "person" and len(parts) > 1:
            yield from (Target(term, part) for part in parts if len(part) >= 4)


@lru_cache(maxsize=4)
def exact_forms(terms: tuple[Term, ...]) -> dict[str, list[tuple[Target, str]]]:
    """By their letters alone: taught wrong forms (folded), then right forms ("")."""
    forms: dict[str, list[tuple[Target, str]]] = defaultdict(list)
    for term in terms:
        for wrong in term.wrong:
            forms[joined(wrong)].append((Target(term, term.right), fold(wrong)))
    for term in terms:
        forms[joined(term.right)].append((Target(term, term.right), ""))
    return dict(forms)


@lru_cache(maxsize=4)
def spelled_forms(terms: tuple[Term, ...]) -> dict[str, list[Target]]:
    """Targets by their letters and by these with one left out."""
    found: dict[str, list[Target]] = defaultdict(list)
    for term in terms:
        letters = joined(term.right)
        if len(letters) >= 6:
            for form in {letters, *deletions(letters)}:
                found[form].append(Target(term, term.right))
    return found


@lru_cache(maxsize=4)
def edges(terms: tuple[Term, ...]) -> frozenset[tuple[int, str, str]]:
    """Lengths of the forms of `spelled_forms`, each with the three letters at one end."""
    forms = spelled_forms(terms)
    starts = {(len(form), form[:3], "") for form in forms}
    return frozenset(starts | {(len(form), "", form[-3:]) for form in forms})


def pieces(exact: Iterable[str], spelled: Iterable[str]) -> set[str]:
    """Letters of which a form of the terms must have some: all, or one half if one is wrong."""
    halves = {half for s in spelled for half in (s[: len(s) // 2], s[len(s) // 2 :])}
    return {*exact, *halves}


def deletions(letters: str) -> Iterator[str]:
    return (letters[:at] + letters[at + 1 :] for at in range(len(letters)))


_indexes: dict[tuple[str, tuple[Term, ...]], SoundIndex[Target]] = {}


def sounds_of(language: Language, terms: tuple[Term, ...]) -> SoundIndex[Target]:
    key = (language.code, terms)
    index = _indexes.get(key)
    if index is None:
        if len(_indexes) >= 4:
            _indexes.clear()
        sounds = (
            (language.lexicon.pronounce(target.elided + target.right), target)
            for target in _targets(terms, language.words)
        )
        index = SoundIndex((sound, t) for sound, t in sounds if len(sound) >= 3)
        _indexes[key] = index
    return index  # another thread may have cleared the table meanwhile
