"""Forms that no dictionary has and that are nevertheless in use: brands, terms of a trade."""

from __future__ import annotations

from itertools import pairwise

from editor.language.lexicon import Lexicon
from editor.language.nearby import CLOSE, Nearby

PART = 4  # letters that a word within a name has: shorter ones stand in any slip
SLIP = 0.86  # score of a neighbour that an attested form may be a slip for
MUCH_COMMONER = 1.3  # Zipf difference that goes with it
COMMONER = 0.7  # Zipf difference by which a near word must lead a form attested in two languages


def is_of_words(text: str, lexicon: Lexicon) -> bool:
    """Whether a name is whole words with their capitals: SnapChat.

    A recogniser that writes a capital inside has not heard it: it has read the name.
    """
    parts = _parts(text)
    return len(parts) > 1 and all(len(part) >= PART and lexicon.knows(part) for part in parts)


def _parts(text: str) -> list[str]:
    starts = [at for at, (a, b) in enumerate(pairwise(text), 1) if a.islower() and b.isupper()]
    return [text[a:b] for a, b in pairwise((0, *starts, len(text)))]


def is_used(text: str, lexicon: Lexicon, nearby: Nearby) -> bool:
    """Whether the form is used on purpose, and does not stand for a commoner word next to it."""
    if not lexicon.uses(text):
        return lexicon.kind(text) == "a" and not _is_misspelled(text, lexicon, nearby)
    if text[0].isupper():
        return True
    if lexicon.kind(text) == "a":
        return True
    near = nearby.near(text)
    return not (
        near
        and near[0].score >= CLOSE
        and lexicon.zipf(near[0].form) >= lexicon.zipf(text) + COMMONER
    )


def _is_misspelled(text: str, lexicon: Lexicon, nearby: Nearby) -> bool:
    """Whether an attested form (« recieve », « backend ») is a slip for a much commoner word."""
    near = nearby.near(text)
    return not text.islower() or bool(
        near
        and near[0].score >= SLIP
        and lexicon.zipf(near[0].form) >= lexicon.zipf(text) + MUCH_COMMONER
    )
