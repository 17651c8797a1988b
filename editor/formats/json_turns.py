"""What a recogniser's JSON says: its turns with times and speakers, and all that repeats them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from editor.core.text import Span
from editor.formats.json_places import Path
from editor.formats.json_rows import ROWS, Clock, Glue, Row
from editor.formats.json_values import (
    channel_of,
    first,
    paths_of,
    speaker_of,
    string_at,
    sure_of,
    times_of,
    value_at,
)

PAUSE = 1.0  # seconds of silence at which a turn ends that the file does not mark
FEWEST, MOSTLY = 8, 0.9  # segments, and the share of single words, from which on they are words
SHORT, LONG = 60, 300  # letters from which on a turn ends with a sentence, or at any word


_FROM_TO = Clock("from", "to")  # of IBM's list of speakers
Voices = list[tuple[float, float, str]]  # from when to when in seconds, and who


class Word(NamedTuple):
    """A word of a list and where it stands in the transcript's text."""

    path: Path  # of its string
    entry: Path
    span: Span
    sure: float | None  # the recogniser's own probability


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody says without a break: where its text is written, where it stands in ours."""

    path: Path
    text: str  # as the file writes it, with its blanks
    string: Path | None  # None where it is written in words alone
    times: tuple[float | None, float | None]  # seconds
    speaker: str
    channel: str = ""
    words: tuple[Word, ...] = ()  # of which it is made; spans from its own start
    cut: Span | None = None  # what of the string it is, where that holds several turns
    span: Span = Span(0, 0)


class Turns(NamedTuple):
    """All turns of a file in order, by the row that describes it."""

    row: Row
    turns: tuple[Turn, ...]
    left_out: int  # members of the list of turns without a text

    @property
    def text(self) -> str:
        return "\n".join(turn.text.strip() for turn in self.turns)


def turns_of(content: Any) -> Turns | None:
    """The turns by the first row that has a text in this file, or else has any turn."""
    best = None
    for row in ROWS:
        for place in row.turns.split("|"):
            found = _turns(content, row, place)
            if found and any(turn.text.strip() for turn in found.turns):
                return found
            best = best or found
    return best


def _turns(content: Any, row: Row, place: str) -> Turns | None:
    paths = paths_of(content, place)
    values = [value_at(content, path) for path in paths]
    if row.needs and not any(paths_of(value, row.needs) for value in values):
        return None
    if row.lacks and any(paths_of(value, row.lacks) for value in values):
        return None
    if row.singles:
        texts = [one for value in values for one in _texts(row, value)]
        words = sum(len(text.split()) < 2 for text in texts)
        if len(texts) < FEWEST or words < MOSTLY * len(texts):
            return None
        if any(text[:1].isspace() for text in texts):
            row = row._replace(glue=Glue.OWN)
    turns: list[Turn] = []
    left_out = 0
    voices = _voices(content, row)
    for path, value in zip(paths, values, strict=True):
        is_turn = isinstance(value, dict | list)
        made = list(_made(content, row, path, value, voices)) if is_turn else []
        turns += made
        left_out += not made
    if row.whole and not all(_is_whole(content, row, turn) for turn in turns):
        return None
    turns = [turn for turn in turns if turn.text.strip() or turn.times != (None, None)]
    if not turns:
        return None
    turns = _named(content, row, _in_time(turns))
    placed, at = [], 0
    for turn in turns:
        size = len(turn.text.strip())
        moved = tuple(
            word._replace(span=Span(at + word.span.start, at + word.span.end))
            for word in turn.words
        )
        placed.append(replace(turn, span=Span(at, at + size), words=moved))
        at += size + 1
    return Turns(row, tuple(placed), left_out if row.text else 0)


def _texts(row: Row, value: Any) -> Iterator[str]:
    place, word = row.words[0]
    for entry in paths_of(value, place):
        inner = value_at(value, entry)
        if path := string_at(inner, word):
            yield value_at(inner, path)


def _is_whole(content: Any, row: Row, turn: Turn) -> bool:
    entry = value_at(content, turn.words[0].entry if turn.words else turn.path)
    return isinstance(first(entry, row.clocks[0].start), int)


def _made(content: Any, row: Row, path: Path, value: Any, voices: Voices) -> Iterator[Turn]:
    """The turn that an object is, or those that its words make."""
    if not row.text:
        for place, word in row.words:
            between = first(content, row.delimiter) if row.delimiter else None
            between = between[:1] if isinstance(between, str) else " "
            pieces = list(_pieces(row, word, value, place, path, between))
            if pieces:
                channel = channel_of(content, pieces[0].entry)
                made = list(_turns_of_words(content, row, path, pieces, channel, voices))
                yield from _punctuated(value, row, path, made)
                return
        return
    string = string_at(value, row.text, path)
    if string is None:
        return
    times = times_of(value, row.clocks)
    if times == (None, None):
        times = _times_of_words(row, value)
    speaker = next(filter(None, (speaker_of(one) for one in _around(content, path))), "")
    if not speaker and times[0] is not None:
        speaker = _voice_at(voices, times[0])
    text = value_at(content, string)
    yield Turn(path, text, string, times, speaker, channel_of(content, path))


def _around(content: Any, path: Path) -> Iterator[Any]:
    """An object and the two objects around it: a sentence is its paragraph's speaker's."""
    for depth in range(len(path), max(-1, len(path) - 5), -1):
        yield value_at(content, path[:depth])


def _times_of_words(row: Row, value: Any) -> tuple[float | None, float | None]:
    for place, _ in row.words:
        if entries := paths_of(value, place):
            ends = [times_of(value_at(value, entries[at]), row.clocks) for at in (0, -1)]
            return ends[0][0], ends[1][1]
    return None, None


def _in_time(turns: list[Turn]) -> list[Turn]:
    """In order of time, where they come from several channels, who then speak if nobody does."""
    if len({turn.channel for turn in turns}) < 2:
        return turns
    if not any(turn.speaker for turn in turns):
        turns = [replace(turn, speaker=turn.channel) for turn in turns]
    if any(turn.times[0] is None for turn in turns):
        return turns
    return sorted(turns, key=lambda turn: turn.times[0] or 0.0)


def _named(content: Any, row: Row, turns: list[Turn]) -> list[Turn]:
    """With the names that the file gives its speakers."""
    entries = [value_at(content, path) for path in paths_of(content, row.names)]
    names = {
        str(entry["id"]): entry["name"]
        for entry in entries
        if row.names and isinstance(entry, dict) and {"id", "name"} <= entry.keys()
        if isinstance(entry["name"], str) and entry["name"].strip()
    }
    return [replace(turn, speaker=names.get(turn.speaker, turn.speaker)) for turn in turns]


# — turns that the file does not mark —


class _Piece(NamedTuple):
    """An entry of a list of words."""

    path: Path
    entry: Path
    said: str
    value: Any
    before: str  # what stands between it and the one before, where nothing ends
    times: tuple[float | None, float | None]  # seconds


def _pieces(
    row: Row, word: str, value: Any, place: str, base: Path, between: str
) -> Iterator[_Piece]:
    open_end = True  # what comes next joins what was before without a blank
    last = ""
    for entry in paths_of(value, place, base):
        inner = value_at(value, entry[len(base) :])
        path = string_at(inner, word, entry)
        if path is None:
            continue
        said = value_at(inner, path[len(entry) :])
        joined = open_end or row.glue is Glue.OWN or not said or _joins(inner, "previous")
        blank = last[len(last.rstrip()) :] or said[: len(said) - len(said.lstrip())]
        before = " " if blank else "" if joined else between
        yield _Piece(path, entry, said, inner, before, times_of(inner, row.clocks))
        open_end, last = _joins(inner, "next"), said


def _joins(entry: Any, side: str) -> bool:
    """Whether an entry is a mark that stands beside the word on a side of it."""
    if not isinstance(entry, dict) or entry.get("type") not in ("punctuation", "punct"):
        return False
    return entry.get("attaches_to", "previous") in (side, "both")


def _turns_of_words(
    content: Any,
    row: Row,
    path: Path,
    pieces: Sequence[_Piece],
    channel: str,
    voices: Voices,
) -> Iterator[Turn]:
    """Turns by who speaks, by pauses, and by sentences where they become long."""
    owner = next(filter(None, (speaker_of(one) for one in _around(content, path))), "")
    whole = times_of(value_at(content, path), row.clocks)  # where the words have no times
    group: list[_Piece] = []
    speaker, last, size = "", None, 0
    for piece in pieces:
        holder = value_at(content, piece.path[:-1])
        start, stop = piece.times
        own = speaker_of(piece.value) or (holder is not piece.value and speaker_of(holder)) or owner
        own = own or (_voice_at(voices, start) if start is not None else "") or speaker
        is_word = any(map(str.isalnum, piece.said))
        paused = start is not None and last is not None and start - last >= PAUSE
        ended = size >= SHORT and group and _ends_sentence(group)
        full = ended or (size >= LONG and piece.before != "") or size >= 2 * LONG
        parted = (own != speaker or paused) and (is_word or piece.before != "")
        if group and (parted or (is_word and full)):
            yield _turn(row, path, group, speaker, channel, whole)
            group, size = [], 0
        if piece.said.strip() or group:
            group.append(piece)
            size += len(piece.before) + len(piece.said)
        speaker, last = own, stop if stop is not None else last
    if group:
        yield _turn(row, path, group, speaker, channel, whole)


def _ends_sentence(group: Sequence[_Piece]) -> bool:
    said = next((piece.said.strip() for piece in reversed(group) if piece.said.strip()), "")
    return said.rstrip("\"'»”’)")[-1:] in tuple(".?!…。？！")


def _punctuated(value: Any, row: Row, path: Path, turns: list[Turn]) -> list[Turn]:
    """The turns as a string beside the words has them, where it alone has the punctuation."""
    spoken = "".join(word.span.of(turn.text) for turn in turns for word in turn.words)
    for place in row.strings:
        string = string_at(value, place, path)
        text = value_at(value, string[len(path) :]) if string else ""
        is_more = len("".join(text.split())) > len(spoken)
        if is_more and _letters(text).casefold() == _letters(spoken).casefold():
            return _cut_from(text, string, turns) or turns
    return turns


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _cut_from(text: str, string: Path | None, turns: list[Turn]) -> list[Turn]:
    """The turns as stretches of a string, which begin with a word; none if it says others."""
    low = text.lower()
    low = low if len(low) == len(text) else text
    firsts, places, at = list[int](), list[list[Span]](), 0
    for turn in turns:
        found = []
        for word in turn.words:
            said = word.span.of(turn.text)
            start = low.find(said if low is text else said.lower(), at)
            if start < 0:
                return []
            at = start + len(said)
            found.append(Span(start, at))
        first = found[0].start
        while first and not text[first - 1].isspace():
            first -= 1
        firsts.append(first)
        places.append(found)
    if not turns:
        return []
    firsts[0] = len(text) - len(text.lstrip())  # « before the first word is said by its turn
    made = []
    for turn, start, end, spans in zip(
        turns, firsts, [*firsts[1:], len(text)], places, strict=True
    ):
        said = text[start:end].rstrip()
        words = tuple(
            word._replace(span=Span(span.start - start, span.end - start))
            for word, span in zip(turn.words, spans, strict=True)
        )
        cut = Span(start, start + len(said))
        made.append(replace(turn, text=said, string=string, words=words, cut=cut))
    return made


def _turn(
    row: Row,
    path: Path,
    group: Sequence[_Piece],
    speaker: str,
    channel: str,
    whole: tuple[float | None, float | None],
) -> Turn:
    parts, words, at = list[str](), list[Word](), 0
    blank = ""
    times = list[tuple[float | None, float | None]]()
    for piece in group:
        blank = " " if blank or piece.before else ""
        said = piece.said.strip()
        if not said:
            continue
        lead = blank if parts else ""
        parts += (lead, said)
        at += len(lead)
        holder = value_at(piece.value, piece.path[len(piece.entry) : -1])
        sure = sure_of(said, piece.value, holder)
        words.append(Word(piece.path, piece.entry, Span(at, at + len(said)), sure))
        at += len(said)
        blank = ""
        times.append(piece.times)
    starts = [start for start, _ in times if start is not None]
    stops = [stop for _, stop in times if stop is not None]
    heard = (starts[0] if starts else None, stops[-1] if stops else None)
    heard = whole if heard == (None, None) else heard
    return Turn(path, "".join(parts), None, heard, speaker, channel, tuple(words))


def _voices(content: Any, row: Row) -> Voices:
    """Who speaks from when to when, of a list beside that of the words, in order of time."""
    found = []
    for path in paths_of(content, row.voices) if row.voices else ():
        entry = value_at(content, path)
        start, stop = times_of(entry, (*row.clocks, _FROM_TO))
        if start is not None and stop is not None and (name := speaker_of(entry)):
            found.append((start, stop, name))
    return sorted(found)


def _voice_at(voices: Voices, at: float) -> str:
    index = bisect_right(voices, at, key=lambda voice: voice[0]) - 1
    return voices[index][2] if index >= 0 else ""
