"""Lists and strings that repeat a recogniser's text word by word, and where its words stand."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from editor.core.text import Span
from editor.core.transcript import Doubt, TimedWord
from editor.formats.json_places import Path
from editor.formats.json_turns import Turn, Turns, Word
from editor.formats.json_values import (
    channel_of,
    paths_of,
    string_at,
    sure_of,
    times_of,
    value_at,
)

FAR = 60  # letters of the text that a list of words may pass over


@dataclass(frozen=True, slots=True)
class WordList:
    """A list of words, in text order."""

    words: tuple[Word, ...]
    key: str  # the places of the word in its entry
    is_text: bool = False  # whether the text is made of it
    is_bare: bool = False  # whether it lacks the punctuation that the text has


class Repeat(NamedTuple):
    """A string that repeats the text: its words in it, and where they stand in the text."""

    path: Path
    words: tuple[tuple[Span, Span], ...]
    is_bare: bool


class _View:
    """The text of some turns, as if nobody else had spoken, and where it stands in the whole."""

    def __init__(self, turns: Sequence[Turn]) -> None:
        self.text = "\n".join(turn.text.strip() for turn in turns)
        self.at = 0  # how far it has been looked for words
        self._starts, self._shifts, at = [], [], 0
        for turn in turns:
            self._starts.append(at)
            self._shifts.append(turn.span.start - at)
            at += turn.span.end - turn.span.start + 1
        low = self.text.lower()
        self._low = low if len(low) == len(self.text) else self.text

    def located(self, word: str) -> tuple[Span, Span] | None:
        """Where the next word stands: in the view and in the whole text; None if it does not."""
        start = self._find(word)
        if start < 0:
            return None
        self.at = start + len(word)
        shift = self._shifts[bisect_right(self._starts, start) - 1]
        return Span(start, self.at), Span(start + shift, self.at + shift)

    def _find(self, word: str) -> int:
        """Right here, or at the beginning of a word nearby; in small letters if need be."""
        text, end = self.text, len(self.text)
        at = self.at
        while at < end and text[at].isspace():
            at += 1
        if text.startswith(word, at):
            return at
        low = word.lower()
        if len(low) == len(word) and self._low.startswith(low, at):
            return at
        for where, what in ((text, word), (self._low, low)):
            last = min(end, at + FAR + len(what))
            found = where.find(what, at, last) if len(what) == len(word) else -1
            while found > 0 and text[found - 1].isalnum() and what[0].isalnum():
                found = where.find(what, found + 1, last)
            if found >= 0:
                return found
        return -1


def lists_of(content: Any, found: Turns) -> list[WordList]:
    """Every list of words that repeats the text, the one first that it is made of."""
    row, turns = found.row, found.turns
    lists = []
    own = tuple(word for turn in turns for word in turn.words)
    if own:
        is_text = turns[0].string is None
        lists.append(WordList(own, row.words[0][1], is_text, is_bare=not is_text))
    else:
        for place, key in row.words:
            words: list[Word] = []
            bare = False
            for turn in turns:
                view = _View([turn])
                entries = paths_of(value_at(content, turn.path), place, turn.path)
                located, is_bare = _located(content, entries, key, view)
                words += located
                bare = bare or is_bare
            lists.append(WordList(tuple(words), key, is_bare=bare))
    made_of = {word.entry for word in own}
    views = _Views(turns)
    for place, key in row.all_words:
        others = [path for path in paths_of(content, place) if path not in made_of]
        for view, entries in views.of(content, others):
            located, is_bare = _located(content, entries, key, view)
            lists.append(WordList(tuple(located), key, is_bare=is_bare))
    return [_with_marks(one, found.text) for one in lists if one.words]


_BEHIND = re.compile(r"[ \u00a0\u202f]?[.,;:!?…»”\"’)]+")


def _with_marks(one: WordList, text: str) -> WordList:
    """A list without punctuation, with what stands behind each of its words in the text."""
    if not one.is_bare:
        return one
    nexts = [word.span.start for word in one.words[1:]] + [len(text)]
    words = []
    for word, last in zip(one.words, nexts, strict=True):
        behind = _BEHIND.match(text, word.span.end, last)
        end = behind.end() if behind else word.span.end
        words.append(word._replace(span=Span(word.span.start, end)))
    return replace(one, words=tuple(words))


class _Views:
    """The views of the channels of a recording, each looked through once a list."""

    def __init__(self, turns: Sequence[Turn]) -> None:
        self._turns = turns
        self._channels = {turn.channel for turn in turns}

    def of(self, content: Any, paths: Sequence[Path]) -> Iterator[tuple[_View, list[Path]]]:
        """The paths of each channel, with the view of what was said there."""
        if len(self._channels) < 2:
            yield _View(self._turns), list(paths)
            return
        shared: dict[str, list[Path]] = {}
        for path in paths:
            shared.setdefault(channel_of(content, path), []).append(path)
        for channel, own in shared.items():
            turns = [turn for turn in self._turns if turn.channel == channel]
            yield _View(turns or self._turns), own


def _located(
    content: Any, entries: Iterable[Path], key: str, view: _View
) -> tuple[list[Word], bool]:
    """The words of a list that stand in a view, and whether they lack its punctuation."""
    found, bare, last = list[Word](), False, -1
    for entry in entries:
        value = value_at(content, entry)
        path = string_at(value, key, entry)
        said = value_at(value, path[len(entry) :]).strip() if path else ""
        place = view.located(said) if said else None
        if path is None or place is None:
            continue
        bare = bare or _is_passed_over(view.text, last, place[0].start)
        last = place[0].end
        sure = sure_of(said, value, value_at(content, path[:-1]))
        found.append(Word(path, entry, place[1], sure))
    return found, bare or _is_passed_over(view.text, last, len(view.text))


_MARKS = re.compile(r"[.,;:!?…]+")


def _is_passed_over(text: str, end: int, start: int) -> bool:
    """Whether nothing but punctuation stands behind a word and before the next one."""
    if end < 0 or start - end > 8:
        return False
    return bool(_MARKS.fullmatch(text[end:start].strip()))


def repeats_of(content: Any, found: Turns, among: Container[Span]) -> list[Repeat]:
    """Every string that repeats what some turns say, of the spans `among`, or all of them."""
    row, turns = found.row, found.turns
    taken = {turn.string for turn in turns}
    repeats = []
    by_path: dict[Path, list[Turn]] = {}
    for turn in turns if row.strings else ():
        by_path.setdefault(turn.path, []).append(turn)
    for path, own in by_path.items():
        if not any(turn.span in among for turn in own):
            continue
        for place in row.strings:
            for string in paths_of(value_at(content, path), place, path):
                if string not in taken:
                    repeats.append(_repeat(content, string, _View(own)))
    views = _Views(turns)
    for place in row.all_strings:
        paths = [path for path in paths_of(content, place) if path not in taken]
        for view, own_paths in views.of(content, paths):
            repeats += [_repeat(content, string, view) for string in own_paths]
    return [repeat for repeat in repeats if repeat and repeat.words]


_TOKEN = re.compile(r"\S+")


def _repeat(content: Any, path: Path, view: _View) -> Repeat:
    said = value_at(content, path)
    words, bare, last = list[tuple[Span, Span]](), False, -1
    for match in _TOKEN.finditer(said if isinstance(said, str) else ""):
        place = view.located(match[0])
        if place is not None:
            bare = bare or _is_passed_over(view.text, last, place[0].start)
            last = place[0].end
            words.append((Span(*match.span()), place[1]))
    return Repeat(path, tuple(words), bare)


# — how sure, and when —


def doubts_of(lists: Iterable[WordList]) -> Iterator[Doubt]:
    """Each word's rank by its probability, of the first list that has several of them."""
    for one in lists:
        known = [(word.span, word.sure) for word in one.words if word.sure is not None]
        order = sorted(sure for _, sure in known)
        if order and order[0] < order[-1]:
            for span, sure in known:
                below = bisect_left(order, sure) + bisect_right(order, sure)
                yield Doubt(span, below / (2 * len(order)))
            return


def timed_words(content: Any, found: Turns, lists: Iterable[WordList]) -> tuple[TimedWord, ...]:
    """The times of the words, of the first list that has any; what is no time is left out."""
    for one in lists:
        timed = []
        for word in one.words:
            start, stop = times_of(value_at(content, word.entry), found.row.clocks)
            if start is not None and stop is not None and 0 <= start <= stop:
                timed.append(TimedWord(word.span, start, stop))
        if timed:
            return tuple(timed)
    return ()
