"""The distinct suspects of a text: the same word with the same best repair, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from editor.core.suggestion import SERIES, Kind, Suggestion


@dataclass(frozen=True, slots=True)
class Word:
    """A suspected form, its best repair ("" where there is none) and all its open places."""

    text: str
    best: str
    kind: Kind
    places: tuple[Suggestion, ...]


def words(opened: Iterable[Suggestion]) -> tuple[Word, ...]:
    """The distinct suspects, those with most places first; series are left out."""
    found: dict[tuple[str, str, Kind], list[Suggestion]] = {}
    for s in opened:
        if s.kind not in SERIES:
            best = s.replacements[0] if s.replacements else ""
            found.setdefault((" ".join(s.text.split()), best, s.kind), []).append(s)
    rows = [Word(text, best, kind, tuple(at)) for (text, best, kind), at in found.items()]
    return tuple(sorted(rows, key=lambda w: (-len(w.places), w.text.casefold())))
