"""What each entry of a recogniser's list of words says, and how long, when the text changes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from editor.core.frame import shared_edits
from editor.core.text import Edits, Span
from editor.formats.json_places import Path
from editor.formats.json_rows import Glue, Row
from editor.formats.json_turns import Word
from editor.formats.json_values import blanks_among, times_of, value_at
from editor.formats.json_words import WordList


class Shares:
    """How a changed text is shared out between the entries of a file's lists of words."""

    def __init__(self, content: Any, row: Row, source: str) -> None:
        self.closed: set[Path] = set()  # entries that went with the blanks beside them
        self._content, self._row, self._source = content, row, source
        self._gaps: dict[Path, bool] = {}

    def of(self, one: WordList, edits: Edits) -> dict[int, str]:
        """What the words that change say now, by their numbers."""
        words = one.words
        shares = shared_edits(self._source, edits, [word.span for word in words])
        small = one.is_bare and self._is_small(words)
        found: dict[int, str] = {}
        for at, (word, own) in enumerate(zip(words, shares, strict=True)):
            if not own:
                continue
            said = Edits(own).apply(self._source, word.span)
            if one.is_text:
                found[at] = self._within(words, at, said)
            else:
                said, written = " ".join(said.split()), value_at(self._content, word.path).strip()
                now = as_before(written, word.span.of(self._source), said, bare=one.is_bare)
                found[at] = now.lower() if small else now
        if one.is_text and found:
            parted = self._parted(words, edits, found)
            for at in sorted(found):
                self._settle(words, at, found, parted)
            self._close(words, found, parted)
        return found

    def _parted(
        self, words: Sequence[Word], edits: Edits, found: Mapping[int, str]
    ) -> dict[int, bool]:
        """Whether a blank stands before each word of the turns that change, as they are now."""
        parted: dict[int, bool] = {}
        for at in sorted(found):
            if at in parted:
                continue
            low, high = at, at + 1
            while low and self._is_one_line(words, low):
                low -= 1
            while high < len(words) and self._is_one_line(words, high):
                high += 1
            text = edits.apply(self._source, Span(words[low].span.start, words[high - 1].span.end))
            place = 0
            for one in range(low, high):
                said = found.get(one, words[one].span.of(self._source)).strip()
                start = max(place, text.find(said, place))
                is_first = not place and one > low
                parted[one] = bool(said) and (is_first or text[place:start].isspace())
                place = start + len(said)
        return parted

    def _settle(
        self, words: Sequence[Word], at: int, found: dict[int, str], parted: dict[int, bool]
    ) -> None:
        """Have a blank between two entries that had none stand where it is read again.

        Entries of marks have none: what is typed there stands with their word, which takes the
        mark along. Else a blank begins the later entry.
        """
        if self.is_mark_with_blanks(words[at]) and any(map(str.isalnum, found[at])):
            self._give(words, at, found, parted)
        for there in (at, at + 1):
            here = there - 1
            if here < 0 or there == len(words) or words[here].span.end < words[there].span.start:
                continue
            before, said = (found.get(n, words[n].span.of(self._source)) for n in (here, there))
            if self.is_mark(words[there]) and self._row.glue is not Glue.OWN:
                if self._row.fixed:
                    continue
                if parted[there] or len(said.split()) > 1 or any(map(str.isalnum, said)):
                    to = here if before or parted[there] else self._before(words, here, found)
                    found[to], found[there] = found.get(to, before) + said, ""
            elif parted[there] and (before.strip() or not self._has_gaps(words[there].entry[:-1])):
                found[here], found[there] = before.rstrip(), f" {said.lstrip()}"

    def _before(self, words: Sequence[Word], at: int, found: Mapping[int, str]) -> int:
        """The word that the one at a place, which went, became part of; itself where none is."""
        back = at
        while back and back in found and not found[back].strip() and self._is_one_line(words, back):
            back -= 1
        return back if back in found and found[back].strip() else at

    def _give(
        self, words: Sequence[Word], at: int, found: dict[int, str], parted: dict[int, bool]
    ) -> None:
        """Have the word behind a mark hold what was typed over both: it is what has a time."""
        after = at + 1
        if after in found and not found[after].strip() and not self.is_mark(words[after]):
            found[after], found[at] = found[at], ""
            parted[after] = parted[at]

    def _close(
        self, words: Sequence[Word], found: dict[int, str], parted: Mapping[int, bool]
    ) -> None:
        """Let go of the blanks before words that went into the one before them."""
        after = -1
        for at in sorted(found, reverse=True):
            if found[at].strip():
                continue
            if at + 1 not in found or found[at + 1].strip():
                after = at + 1
            if after in parted and not parted[after]:
                self.closed.add(words[at].entry)

    def _has_gaps(self, path: Path) -> bool:
        """Whether a list has entries that hold but a blank."""
        if path not in self._gaps:
            key = self._row.words[0][1]
            self._gaps[path] = any(blanks_among(value_at(self._content, path), key))
        return self._gaps[path]

    def _is_small(self, words: Sequence[Word]) -> bool:
        """Whether a list has small letters where the text has capitals."""
        strings = [value_at(self._content, word.path) for word in words]
        texts = (word.span.of(self._source) for word in words)
        return all(one == one.lower() for one in strings) and any(t != t.lower() for t in texts)

    def wider(
        self, words: Sequence[Word], said: Mapping[int, str]
    ) -> dict[int, tuple[float, float]]:
        """From when to when a changed word lasts that others which went have become part of.

        Without their time a pause would stand there, at which turns end.
        """
        parts: dict[int, list[int]] = {}
        holder, waiting = -1, list[int]()
        for at in sorted(said):
            if at - 1 not in said or not self._is_one_line(words, at):
                holder, waiting = -1, []
            if not said[at].strip():
                (parts[holder] if holder >= 0 else waiting).append(at)
                continue
            is_new = said[at] != words[at].span.of(self._source)
            holder = at if is_new else -1
            if is_new:
                parts[at] = [*waiting, at]
            waiting = []
        return {at: span for at, own in parts.items() if (span := self._whole_time(words, own))}

    def _whole_time(self, words: Sequence[Word], own: Sequence[int]) -> tuple[float, float] | None:
        """From when to when several words last; None for one, and where they have no times."""
        pairs = [self._times(words[at]) for at in own]
        times = [(low, high) for low, high in pairs if low is not None and high is not None]
        return (min(times)[0], max(high for _, high in times)) if len(times) > 1 else None

    def _times(self, word: Word) -> tuple[float | None, float | None]:
        return times_of(value_at(self._content, word.entry), self._row.clocks)

    def _is_one_line(self, words: Sequence[Word], at: int) -> bool:
        """Whether a word and the one before it stand in one turn."""
        return "\n" not in self._source[words[at - 1].span.end : words[at].span.start]

    def _within(self, words: Sequence[Word], at: int, said: str) -> str:
        """A word of which the text is made, with blanks only where it joins what is beside it."""
        span = words[at].span
        if not at or words[at - 1].span.end < span.start:
            said = said.lstrip()
        if at + 1 == len(words) or span.end < words[at + 1].span.start:
            said = said.rstrip()
        return said

    def is_mark(self, word: Word) -> bool:
        """Whether an entry is of a mark."""
        return not any(map(str.isalnum, word.span.of(self._source)))

    def is_mark_with_blanks(self, word: Word) -> bool:
        """Whether an entry is of a mark and may hold several words."""
        return self._row.glue is Glue.OWN and self.is_mark(word)


EDGES = re.compile(r"[.,;:!?…]+$")


def as_before(written: str, old: str, said: str, *, bare: bool) -> str:
    """What is said now, written as the list wrote what was said before."""
    if bare:
        said = " ".join(filter(None, (EDGES.sub("", word) for word in said.split())))
    is_small = written == written.lower() and re.sub(r"\W+$", "", old) != written
    return said.lower() if is_small and bare else said
