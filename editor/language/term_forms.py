"""The forms of known terms that a text is searched for: taught, spelled and by sound."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from editor.core.glossary import Term
from editor.core.letters import fold, joined
from editor.language.language import Language
from editor.language.sound_index import SoundIndex
from editor.language.words import Words

SHORT = 5  # letters of a term that an acronym may stand for, at most …
LETTERS = 4  # … and of the acronym


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


def _exact_forms(terms: tuple[Term, ...]) -> dict[str, list[tuple[Target, str]]]:
    """By their letters alone: taught wrong forms (folded), then right forms ("")."""
    forms: dict[str, list[tuple[Target, str]]] = defaultdict(list)
    for term in terms:
        for wrong in term.wrong:
            forms[joined(wrong)].append((Target(term, term.right), fold(wrong)))
    for term in terms:
        forms[joined(term.right)].append((Target(term, term.right), ""))
    return dict(forms)


def _spelled_forms(terms: tuple[Term, ...]) -> dict[str, list[Target]]:
    """Targets by their letters and by these with one left out."""
    found: dict[str, list[Target]] = defaultdict(list)
    for term in terms:
        letters = joined(term.right)
        if len(letters) >= 6:
            for form in {letters, *deletions(letters)}:
                found[form].append(Target(term, term.right))
    return found


def _halves(spelled: Iterable[str]) -> frozenset[tuple[int, str, str]]:
    """Of letters with one too many in them the half that is right: length, first, second half."""
    found = set()
    for form in spelled:
        size = len(form) + 1
        found |= {(size, form[: size // 2], ""), (size, "", form[size // 2 - 1 :])}
    return frozenset(found)


def _short_sounds(language: Language, terms: tuple[Term, ...]) -> tuple[tuple[str, Target], ...]:
    """Sounds of the terms of at most `SHORT` letters, which a machine may write as an acronym."""
    return tuple(
        (language.lexicon.sound(term.right), Target(term, term.right))
        for term in terms
        if " " not in term.right and len(joined(term.right)) <= SHORT
    )


def is_acronym(text: str) -> bool:
    return 2 <= len(text) <= LETTERS and text.isalpha() and text.isupper()


def letters_sound(text: str, language: Language) -> str:
    """The sound of an acronym that is said letter by letter: EZ as « é zède »."""
    names = language.words.letter_names
    return "".join(language.lexicon.sound(names.get(letter, letter)) for letter in text)


def deletions(letters: str) -> Iterator[str]:
    return (letters[:at] + letters[at + 1 :] for at in range(len(letters)))


def _sounds(language: Language, terms: tuple[Term, ...]) -> SoundIndex[Target]:
    sounds = (
        (language.lexicon.pronounce(target.elided + target.right), target)
        for target in _targets(terms, language.words)
    )
    return SoundIndex((sound, t) for sound, t in sounds if len(sound) >= 3)


OPENING = 6  # classes of a skeleton, or letters, by which it is told whether a term begins so


class Starts:
    """How the terms begin: by the letters that they have, nearly have, and by their sound.

    `exact` and `keys` hold the first `OPENING` letters or classes of a skeleton, and fewer.
    """

    def __init__(self, exact: Iterable[str], spelled: Iterable[str], keys: Iterable[str]) -> None:
        self.exact = _openings(exact)
        self._spelled = _openings(spelled)
        self.keys = _openings(keys)

    def may_begin(self, key: str, letters: str) -> bool:
        """Whether a term sounds, or is written, like a beginning with this skeleton and letters."""
        return key[:OPENING] in self.keys or letters[:OPENING] in self.exact

    def may_begin_spelled(self, letters: str) -> bool:
        """Whether a term is written so but for one letter."""
        if letters[:OPENING] in self._spelled:
            return True
        longer = letters[: OPENING + 1]
        return any(form[:OPENING] in self._spelled for form in deletions(longer))


def _openings(forms: Iterable[str]) -> frozenset[str]:
    """The first signs of forms, and fewer: of those of each length only what is not known yet."""
    cut = {form[:OPENING] for form in forms}
    found = set(cut)
    for size in range(OPENING - 1, -1, -1):
        cut = {form[:size] for form in cut}
        found |= cut
    return frozenset(found)


class TermForms:
    """All by which the terms are found: `exact` letters, `spelled`, `sounds`, `short` ones."""

    def __init__(self, language: Language, terms: tuple[Term, ...]) -> None:
        self.exact = _exact_forms(terms)
        self.sounds = _sounds(language, terms)
        self.spelled = _spelled_forms(terms)
        self.short = _short_sounds(language, terms)
        self.starts = Starts(self.exact, self.spelled, self.sounds.keys())
        self._halves = _halves(self.spelled)

    def may_be_spelled(self, letters: str) -> bool:
        """Whether letters are a term's of six or more, but for one at most."""
        size = len(letters)
        if size < 6 or letters in self.spelled:
            return size >= 6
        # The costly look at each letter left out only where one half is a term's.
        half = size // 2
        one, other = (size, letters[:half], ""), (size, "", letters[half:])
        return (one in self._halves or other in self._halves) and any(
            form in self.spelled for form in deletions(letters)
        )

    def spelled_alike(self, letters: str) -> Iterator[Target]:
        """Terms of six letters or more that differ by one letter: « Chad GPT », ChatGPT."""
        if self.may_be_spelled(letters):
            for form in {letters, *deletions(letters)}:
                yield from self.spelled.get(form, ())

    def pieces(self) -> set[str]:
        """Letters of which a form of the terms must have some: all, or one half if one is wrong."""
        halves = {half for s in self.spelled for half in (s[: len(s) // 2], s[len(s) // 2 :])}
        return {*self.exact, *halves}


_made: dict[tuple[str, tuple[Term, ...]], TermForms] = {}


def forms_of(language: Language, terms: tuple[Term, ...]) -> TermForms:
    """The terms' forms, those of the last few glossaries kept."""
    key = (language.code, terms)
    forms = _made.get(key)
    if forms is None:
        if len(_made) >= 4:
            _made.clear()
        forms = _made[key] = TermForms(language, terms)
    return forms  # another thread may have cleared the table meanwhile
