"""What stands at a place of a recogniser's JSON: times, speakers, probabilities, channels."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from editor.formats.json_places import Path
from editor.formats.json_rows import Clock
from editor.language.identify import code_of

LATEST = 1e7  # seconds beyond which a number is no time


def number_of(digits: str) -> float:
    return int(digits) if len(digits) < 300 else math.inf  # no time, and slow to read


_LONG_NUMBER = re.compile(r"\d{300}")


def values_of(raw: str) -> tuple[Any, bool]:
    """What a JSON text says, and whether it is several values (JSON lines): then a list of them.

    Raises ValueError or RecursionError for what is no JSON.
    """
    text = raw.lstrip("\ufeff")
    # Python's own function takes a third of the time, and refuses what is very long.
    parse_int = number_of if _LONG_NUMBER.search(text) else None
    try:
        return json.loads(text, parse_int=parse_int), False
    except json.JSONDecodeError as error:
        if not error.msg.startswith("Extra data"):
            raise
    decoder, found, at = json.JSONDecoder(parse_int=parse_int), [], 0
    at = _SPACE.match(text).end()  # type: ignore[union-attr]
    while at < len(text):
        value, at = decoder.raw_decode(text, at)
        if not isinstance(value, dict):
            raise json.JSONDecodeError("Extra data", text, at)
        found.append(value)
        at = _SPACE.match(text, at).end()  # type: ignore[union-attr]
    return found, True


_SPACE = re.compile(r"[\s,\x1e]*")  # JSON lines, values in a row, RFC 7464


# — places —


def value_at(content: Any, path: Path) -> Any:
    for key in path:
        content = content[key]
    return content


@lru_cache(maxsize=512)
def _steps(place: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(one.split(".")) if one else () for one in place.split("|"))


def paths_of(content: Any, place: str, base: Path = ()) -> list[Path]:
    """The paths, from the root, of what stands at a place (see `json_rows`) below `content`."""
    for steps in _steps(place):
        found = list(_walk(content, steps, base))
        if found:
            return found
    return []


def _walk(content: Any, steps: Sequence[str], path: Path) -> Iterator[Path]:
    for index, step in enumerate(steps):
        if step == "*":
            if isinstance(content, list):
                for at, member in enumerate(content):
                    yield from _walk(member, steps[index + 1 :], (*path, at))
            return
        key: str | int = step
        if isinstance(content, list):
            if not step.lstrip("-").isdecimal() or not -len(content) <= int(step) < len(content):
                return
            key = int(step) % len(content)
        elif not isinstance(content, dict) or step not in content:
            return
        content, path = content[key], (*path, key)
    yield path


@lru_cache(maxsize=512)
def _is_long(place: str) -> bool:
    """Whether a place is more than a key."""
    return "." in place or "|" in place


def first(content: Any, place: str) -> Any:
    """The first value at a place, None where there is none."""
    if isinstance(content, dict) and not _is_long(place):
        return content.get(place)
    found = paths_of(content, place)
    return value_at(content, found[0]) if found else None


def string_at(content: Any, place: str, base: Path = ()) -> Path | None:
    """The path of the first string among the alternatives of a place."""
    if isinstance(content, dict) and not _is_long(place):
        return (*base, place) if isinstance(content.get(place), str) else None
    for steps in _steps(place):
        for path in _walk(content, steps, base):
            if isinstance(value_at(content, path[len(base) :]), str):
                return path
    return None


def blanks_among(entries: Iterable[Any], place: str) -> list[bool]:
    """Of each entry of a list, whether its string at a place holds but a blank."""
    return [
        bool((path := string_at(one, place)) and not value_at(one, path).strip()) for one in entries
    ]


# — times —

_CLOCK = re.compile(r"(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2}(?:[.,]\d{1,9})?)$", re.ASCII)
_ISO = re.compile(  # a duration of ISO 8601, as Azure writes it
    r"PT(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9}(?:[.,]\d{1,9})?)S)?$", re.ASCII
)


def time_of(value: Any, unit: float = 1.0) -> float | None:
    """Seconds of a number in some unit, or of "1.3", "1.300s", "00:01,300", "PT1.3S"; else None."""
    if isinstance(value, str):
        return _time_said(value.strip(), unit)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) * unit if abs(value) * unit < LATEST else None


def _time_said(said: str, unit: float) -> float | None:
    if len(said) >= 40:
        return None
    if match := _CLOCK.match(said) or _ISO.match(said):
        hours, minutes, seconds = (
            float((part or "0").replace(",", ".")) for part in match.groups()
        )
        return hours * 3600 + minutes * 60 + seconds
    try:
        return time_of(float(said.removesuffix("s")), unit)
    except ValueError:
        return None


def times_of(entry: Any, clocks: Iterable[Clock]) -> tuple[float | None, float | None]:
    """Start and end in seconds, None for what is no time; by the first clock that has both."""
    half: tuple[float | None, float | None] = (None, None)
    for clock in clocks:
        heads = _head(clock.start), _head(clock.end)
        if isinstance(entry, dict) and heads[0] not in entry and heads[1] not in entry:
            continue
        said = first(entry, clock.start), first(entry, clock.end)
        if said == (None, None) and not (isinstance(entry, dict) and "." not in clock.start):
            continue
        start, stop = time_of(said[0], clock.unit), time_of(said[1], clock.unit)
        if clock.lasts:
            stop = start + stop if start is not None and stop is not None else None
        if all(one is not None for one in said):
            return start, stop
        half = half if half != (None, None) else (start, stop)
    return half


@lru_cache(maxsize=512)
def _head(place: str) -> str:
    return place.partition(".")[0]


def part_of(entry: dict[str, Any], clocks: Iterable[Clock], low: float, high: float) -> Any:
    """A copy of an entry whose times are those of a part (0–1) of it, written as they were."""
    start, stop = times_of(entry, clocks := tuple(clocks))
    if start is None or stop is None:
        return json.loads(json.dumps(entry))
    begin, end = (start + (stop - start) * share for share in (low, high))
    return with_times(entry, clocks, begin, end)


def with_times(entry: Any, clocks: Iterable[Clock], begin: float, end: float) -> Any:
    """A copy of an entry with other times (seconds), written as they were."""
    copy = json.loads(json.dumps(entry))
    for clock in clocks:
        for key, at in ((clock.start, begin), (clock.end, end - begin if clock.lasts else end)):
            for path in paths_of(copy, key):
                holder = value_at(copy, path[:-1])
                if not isinstance(holder[path[-1]], dict):
                    holder[path[-1]] = _as_before(holder[path[-1]], at, clock.unit)
    return copy


def _as_before(old: Any, seconds: float, unit: float) -> Any:
    if isinstance(old, str):
        if match := _CLOCK.match(old.strip()):
            ms, mark = round(seconds * 1000), "," if "," in match[3] else "."
            return (
                f"{ms // 3600000:02}:{ms // 60000 % 60:02}:{ms // 1000 % 60:02}{mark}{ms % 1000:03}"
            )
        if old.startswith("PT"):
            return f"PT{seconds:g}S"
        return f"{seconds / unit:.3f}" + ("s" if old.rstrip().endswith("s") else "")
    if unit != 1:
        return round(seconds / unit) if isinstance(old, int) else float(round(seconds / unit))
    return round(seconds, 3)


# — who, how sure, which language —

_SPEAKERS = (
    "speaker", "speaker_name", "speakerName", "speakerDisplayName", "speaker_label",
    "speakerLabel", "speaker_id", "speakerId", "speakerTag", "speaker_tag",
    "participant", "SpeakerId",
)  # fmt: skip
_SPEAKING = frozenset(_SPEAKERS)
_NAMES = ("name", "label", "id")  # of a speaker who is more than a name
_NOBODY = ("UU", "unknown")  # whom Speechmatics and Vosk do not know
_SURE = ("probability", "score", "confidence", "p", "conf", "logprob", "Confidence")
_CHANNELS = ("channel", "channel_label", "channelTag", "channel_index", "channelIndex")


def speaker_of(entry: Any) -> str:
    """Who says something, by name or number; "" where nobody is named."""
    if not isinstance(entry, dict) or _SPEAKING.isdisjoint(entry):
        return ""
    for key in _SPEAKERS:
        speaker = entry.get(key)
        if isinstance(speaker, dict):
            speaker = next((speaker[name] for name in _NAMES if speaker.get(name)), None)
        if isinstance(speaker, int) and not isinstance(speaker, bool):
            return str(speaker)
        if isinstance(speaker, str) and speaker.strip() and speaker not in _NOBODY:
            return speaker
    return ""


def sure_of(said: str, *entries: Any) -> float | None:
    """How sure the recogniser was of a word, on its own scale; None for a mark of punctuation."""
    if not any(map(str.isalnum, said)):
        return None
    for entry in entries:
        for key in _SURE if isinstance(entry, dict) else ():
            if key in entry:
                sure = entry[key]
                number = time_of(sure) if isinstance(sure, str) else sure
                is_number = isinstance(number, int | float) and math.isfinite(number)
                return number if is_number else None
    return None


def channel_of(content: Any, path: Path) -> str:
    """The channel of a recording in which what is at a path was said; "" where none is told."""
    found = ""
    for index, key in enumerate(path):
        content = content[key]
        if index and path[index - 1] == "channels":
            found = str(key)
        for name in _CHANNELS if isinstance(content, dict) else ():
            if isinstance(content.get(name), int | str):
                found = str(content[name])
    return found


def language_of(content: Any, place: str) -> str:
    """The ISO 639-1 code of the language that a file names at a place; "" where it names none."""
    for one in place.split("|"):
        named = first(content, one)
        if isinstance(named, str) and (code := code_of(named)):
            return code
    return ""
