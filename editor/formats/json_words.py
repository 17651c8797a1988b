"""Lists that repeat a recogniser's text word by word, and what stands in them when it changes."""

from __future__ import annotations

import json
import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from editor.core.frame import Code, encoded
from editor.core.text import Span
from editor.core.transcript import Doubt, TimedWord
from editor.formats.json_places import Path, Places, trimmed
from editor.formats.json_segments import Said, said_of, time_of, times_of, value_at
from editor.formats.subtitles import clock

WORD_LISTS = ("words", "tokens")  # of a segment
_ALL_WORDS = ("word_segments", "words")  # of the file
_WORDS = ("word", "text")
_SURE = ("probability", "score", "confidence", "p")


class Word(NamedTuple):
    """A word of a list and where it stands in the transcript's text."""

    path: Path
    span: Span
    sure: float | None  # the recogniser's own probability


def words_of(
    content: Any, segments: Sequence[Said], spans: Sequence[Span], text: str
) -> list[list[Word]]:
    """The words of each list that repeats the text word by word, where they stand in it."""
    found = []
    for key in WORD_LISTS:
        words: list[Word] = []
        for said, span in zip(segments, spans, strict=True):
            entries = value_at(content, said.path[:-1]).get(key)
            words += _located((*said.path[:-1], key), entries, text, span)
        found.append(words)
    if isinstance(content, dict):
        whole = Span(0, len(text))
        found += [list(_located((key,), content.get(key), text, whole)) for key in _ALL_WORDS]
    return [words for words in found if words]


def _located(path: Path, entries: Any, text: str, within: Span) -> Iterator[Word]:
    at = within.start
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        said = said_of((*path, index), entry, _WORDS)
        inner = said.text.strip() if said else ""
        start = _find(text, inner, at, within.end) if inner else -1
        if said is None or start < 0:
            continue
        at = start + len(inner)
        sure = next((entry[key] for key in _SURE if key in entry), None)
        number = sure if isinstance(sure, int | float) and math.isfinite(sure) else None
        yield Word(said.path, Span(start, at), number)


FAR = 60  # letters of the text that a list of words may pass over


def _find(text: str, word: str, at: int, end: int) -> int:
    """Where the next word of a list stands: right here, or at the beginning of a word nearby."""
    while at < end and text[at].isspace():
        at += 1
    if text.startswith(word, at, end):
        return at
    found = text.find(word, at, min(end, at + FAR + len(word)))
    while found > 0 and text[found - 1].isalnum() and word[0].isalnum():
        found = text.find(word, found + 1, min(end, at + FAR + len(word)))
    return found


def doubts_of(lists: Iterable[Sequence[Word]]) -> Iterator[Doubt]:
    """Each word's rank by its probability, of the first list that has several of them."""
    for words in lists:
        known = [(word.span, word.sure) for word in words if word.sure is not None]
        order = sorted(sure for _, sure in known)
        if order and order[0] < order[-1]:
            for span, sure in known:
                below = bisect_left(order, sure) + bisect_right(order, sure)
                yield Doubt(span, below / (2 * len(order)))
            return


def timed_words(content: Any, lists: Iterable[Sequence[Word]]) -> tuple[TimedWord, ...]:
    """The times of the words, of the first list that has any; what is no time is left out."""
    for words in lists:
        found = []
        for word in words:
            start, stop = times_of(value_at(content, word.path[:-1]))
            if start is not None and stop is not None and 0 <= start <= stop:
                found.append(TimedWord(word.span, start, stop))
        if found:
            return tuple(found)
    return ()


def entries_for(
    raw: str,
    content: Any,
    word: Word,
    said: Sequence[str],
    source: str,
    where: Places,
    *,
    has_leads: bool,
) -> str:
    """What stands in a list in the place of a word: an entry for each word that is said now.

    The old word, where it is among them, keeps its entry with its times, and the new ones stand
    before or behind it without a length; else the new ones share its time by their letters.
    """
    path = word.path[:-1]
    entry, place = value_at(content, path), where.objects[path]
    literal, text = where.strings[word.path], value_at(content, word.path)
    inner = trimmed(literal.of(raw), text)
    before = raw[place.start : literal.start + inner.start]
    after = raw[literal.start + inner.end : place.end]
    old = word.span.of(source)
    kept = 0 if len(said) == 1 else _index_of(old, said)
    total = sum(map(len, said))
    found, done = [], 0
    for index, one in enumerate(said):
        if index == kept:
            found.append(before + encoded(one, Code.JSON) + after)
            continue
        low, high = (done, done + len(one)) if kept < 0 else (total * (index > kept),) * 2
        lead = " " if has_leads and (index or text[:1].isspace()) else ""
        times = _part_of(entry, low / total, high / total)
        new = entry | times | {word.path[-1]: lead + one}
        found.append(json.dumps(new, ensure_ascii=False))
        done += len(one)
    return ", ".join(found)


def _index_of(old: str, said: Sequence[str]) -> int:
    """Which of some words is the old one, but for capitals and marks; -1 for none."""
    plain = [re.sub(r"\W", "", word).casefold() for word in (old, *said)]
    return plain.index(plain[0], 1) - 1 if plain[0] in plain[1:] else -1


def lists_with_leads(content: Any, words: Iterable[Word]) -> set[Path]:
    """The lists of which words begin with their blank."""
    return {word.path[:-2] for word in words if value_at(content, word.path)[:1] == " "}


def _part_of(entry: dict[str, Any], low: float, high: float) -> dict[str, Any]:
    """The times of a part (0–1) of a word, as its entry writes them."""
    found: dict[str, Any] = {}
    start, stop = time_of(entry.get("start")), time_of(entry.get("end"))
    if start is not None and stop is not None:
        found |= {"start": _within(start, stop, low), "end": _within(start, stop, high)}
    offsets = entry.get("offsets")
    start, stop = times_of(entry) if isinstance(offsets, dict) else (None, None)
    if isinstance(offsets, dict) and start is not None and stop is not None:
        parts = {"from": _within(start, stop, low), "to": _within(start, stop, high)}
        found["offsets"] = offsets | {key: round(1000 * at) for key, at in parts.items()}
        clocks = entry.get("timestamps")
        if isinstance(clocks, dict):
            found["timestamps"] = clocks | {key: clock(at) for key, at in parts.items()}
    return found


def _within(start: float, stop: float, part: float) -> float:
    return round(start + (stop - start) * part, 3)


def words_of_empty(content: Any, segments: Sequence[Said], empty: Iterable[int]) -> Iterator[Path]:
    """The words of segments that became empty; a recogniser's marks such as [_BEG_] stay."""
    for at in empty:
        segment = segments[at].path[:-1]
        for key in WORD_LISTS:
            entries = value_at(content, segment).get(key)
            for index, entry in enumerate(entries if isinstance(entries, list) else ()):
                said = said_of((), entry, _WORDS)
                if said and not said.text.startswith("[_"):
                    yield (*segment, key, index)
