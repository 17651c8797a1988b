"""Several transcripts of one show: how far each is, and names they write differently."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from editor.core.document import Document
from editor.core.message import Message
from editor.language.lexicon import Lexicon
from editor.language.phonetics import similarity, skeleton

LEAST_LIKE = 0.8  # similarity of sound from which two forms are taken for one name
SHORTEST = 4  # letters of a name that is compared


class Episode(NamedTuple):
    """One file of a series; `problem` says why it could not be read, else None."""

    name: str
    words: int = 0
    suspects: int = 0
    still_open: int = 0
    names: Mapping[str, int] | None = None  # capitalised forms that are no words, with counts
    problem: Message | None = None

    @property
    def decided(self) -> float:
        """Part (0–1) of the suspects that is decided; 1 for a file without any."""
        return 1 - self.still_open / self.suspects if self.suspects else 1.0


class NameForms(NamedTuple):
    """Forms of what may be one name, the most frequent first, with their uses in each file."""

    forms: tuple[tuple[str, Mapping[str, int]], ...]

    @property
    def uses(self) -> int:
        return sum(sum(files.values()) for _, files in self.forms)


def names_of(document: Document, lexicon: Lexicon) -> Counter[str]:
    """Capitalised forms that are no dictionary words, with how often they stand in a text."""
    return Counter(
        word.text
        for word in document.words
        if word.is_word
        and word.is_capital
        and len(word.text) >= SHORTEST
        and not lexicon.is_word(word.text.lower())
    )


def different_names(files: Mapping[str, Mapping[str, int]], lexicon: Lexicon) -> list[NameForms]:
    """Names that sound alike and are written differently in two files or more.

    `files` holds the names of each file. The groups with most uses come first.
    """
    uses: dict[str, dict[str, int]] = defaultdict(dict)
    for file, names in files.items():
        for name, count in names.items():
            uses[name][file] = count
    total = {name: sum(counts.values()) for name, counts in uses.items()}
    sounds = {name: lexicon.sound(name) for name in uses}
    groups: list[list[str]] = []
    by_key: dict[str, list[list[str]]] = defaultdict(list)
    for name in sorted(uses, key=lambda n: (-total[n], n)):
        near = by_key[skeleton(sounds[name])]
        alike = (g for g in near if similarity(sounds[name], sounds[g[0]]) >= LEAST_LIKE)
        group = next(alike, None)
        if group is None:
            group = []
            groups.append(group)
            near.append(group)
        group.append(name)
    found = []
    for group in groups:
        distinct = {name.casefold() for name in group}
        if len(distinct) > 1 and len({file for name in group for file in uses[name]}) > 1:
            found.append(NameForms(tuple((name, uses[name]) for name in group)))
    return sorted(found, key=lambda forms: -forms.uses)
