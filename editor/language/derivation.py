"""Words that are made of others by the living rules of a language: microservice, linearizations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from editor.language.families import ROOT, one_family
from editor.language.language import Language
from editor.language.lexicon import Neighbour
from editor.language.one_edit import one_letter_away

COMMON = 3.0  # Zipf value of a word of which others are made
ATTESTED = 2.5  # the same of a word with forms, be it in a dictionary or only in use
EVERYDAY = 4.5  # the same of a word whose forms any dictionary has: « informations » is none
SHORTEST, LONGEST = 4, 40  # letters of what a word is made of, and of the word
DEEPEST = 3  # rules between a word and what it is made of: linear, linearize, linearization
FREQUENT = 2.5  # Zipf value of a word, one letter away, that was probably meant
ALIKE, FAMILIAR = 0.8, 4.0  # score (0–1) and Zipf value of a word that was perhaps heard


def is_derived(text: str, near: Sequence[Neighbour], language: Language) -> bool:
    """Whether a word that no dictionary has is a good new one, and not a slip for another.

    `near` is what the lexicon has near it.
    """
    made_of = bases(text, language)
    return bool(made_of) and not _is_slip(text.casefold(), made_of, near, language)


def bases(text: str, language: Language) -> tuple[str, ...]:
    """The words that one is made of with living prefixes and endings, the nearest first.

    linearizing is linearize, and that is linear; none for a word that is not made so. Between
    hyphens each part that is no word must be made so, or be a prefix.
    """
    low, lexicon = text.casefold(), language.lexicon
    if len(low) > LONGEST:
        return ()
    parts = [part for part in low.split("-") if part]
    if len(parts) == 1:
        return _bases(low, language, DEEPEST)
    found: list[str] = []
    for part in parts:
        if lexicon.is_word(part) or part in language.words.living_prefixes:
            found.append(part)
        elif made_of := _bases(part, language, DEEPEST):
            found += made_of
        else:
            return ()
    return tuple(found)


def _is_slip(
    low: str, made_of: tuple[str, ...], near: Sequence[Neighbour], language: Language
) -> bool:
    """Whether a frequent word is a letter away, or another one sounds like it."""
    lexicon, plain = language.lexicon, low.replace("-", "")
    for form in one_letter_away(low, language.writing.letters):
        if form not in made_of and form != plain and lexicon.is_word(form):
            if lexicon.zipf(form) >= FREQUENT:
                return True
    return any(
        n.score >= ALIKE
        and lexicon.zipf(n.form) >= FAMILIAR
        and not one_family(low, n.form, language.words)
        for n in near
    )


def _bases(low: str, language: Language, deep: int) -> tuple[str, ...]:
    words, lexicon = language.words, language.lexicon
    for base in _without_ending(low, words.living_endings):
        if found := _known(base, language, deep, COMMON):
            return found
    for base in _without_ending(low, words.inflections):
        if lexicon.zipf(base) < EVERYDAY and (found := _known(base, language, deep, ATTESTED)):
            return found
        if len(base) > SHORTEST and lexicon.kind(base) == "a" and lexicon.zipf(base) >= ATTESTED:
            return (base,)
    for base in _without_prefix(low, words.living_prefixes):
        if found := _known(base, language, deep, COMMON):
            return found
    return ()


def _known(base: str, language: Language, deep: int, least: float) -> tuple[str, ...]:
    """The word with what it is made of itself, where it is none of the dictionary."""
    lexicon = language.lexicon
    if len(base) < SHORTEST:
        return ()
    if lexicon.is_word(base):
        return (base,) if lexicon.zipf(base) >= least else ()
    made_of = _bases(base, language, deep - 1) if deep > 1 else ()
    return (base, *made_of) if made_of else ()


def _without_prefix(low: str, prefixes: tuple[str, ...]) -> Iterator[str]:
    rests = (low[len(head) :] for head in prefixes if low.startswith(head))
    return (rest for rest in rests if len(rest) >= ROOT)


def _without_ending(low: str, endings: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """What a word may be made of by its longest ending: panicking is panic, mechanicing nothing."""
    for size in range(len(low) - 1, 0, -1):
        if (before := endings.get(low[-size:])) is not None:
            yield from (low[:-size] + ending.strip("-") for ending in sorted(before))
            return
