"""The segments in a recogniser's JSON: their texts, by their paths, and their times."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from editor.formats.json_places import Path

LISTS: tuple[Path, ...] = (("segments",), ("transcription",), ("chunks",), ())
TEXTS = ("text", "body")
LATEST = 1e7  # seconds beyond which a number is no time


class Said(NamedTuple):
    """A text of the file, a segment's or a word's: where it is, what it says."""

    path: Path
    text: str


def number_of(digits: str) -> float:
    return int(digits) if len(digits) < 300 else math.inf  # no time, and slow to read


def value_at(content: Any, path: Path) -> Any:
    for key in path:
        content = content[key]
    return content


def segments_of(content: Any) -> list[Said]:
    """The texts of the segments in the first list that has any."""
    for where in LISTS:
        if where and not isinstance(content, dict):
            continue
        found = content.get(where[0]) if where else content
        if isinstance(found, list):
            said = [said_of((*where, at), item, TEXTS) for at, item in enumerate(found)]
            if any(said):
                return [one for one in said if one is not None]
    return []


def said_of(path: Path, item: Any, keys: Sequence[str]) -> Said | None:
    if isinstance(item, dict):
        for key in keys:
            if isinstance(item.get(key), str):
                return Said((*path, key), item[key])
    return None


_SPEAKERS = ("speaker", "speaker_name", "speakerName", "speaker_label", "speaker_id", "speakerId")
_NAMES = ("name", "label", "id")  # of a speaker who is more than a name


def speaker_of(segment: dict[str, Any]) -> str:
    """Who says a segment, by name or number; "" where nobody is named."""
    for key in _SPEAKERS:
        speaker = segment.get(key)
        if isinstance(speaker, dict):
            speaker = next((speaker[name] for name in _NAMES if speaker.get(name)), None)
        if isinstance(speaker, int) and not isinstance(speaker, bool):
            return str(speaker)
        if isinstance(speaker, str) and speaker.strip():
            return speaker
    return ""


def times_of(segment: dict[str, Any]) -> tuple[float | None, float | None]:
    """Start and end in seconds, None for what is no time."""
    offsets, clocks, pair = (segment.get(k) for k in ("offsets", "timestamps", "timestamp"))
    if isinstance(offsets, dict):
        milliseconds = (time_of(offsets.get(key)) for key in ("from", "to"))
        start, stop = (None if ms is None else ms / 1000 for ms in milliseconds)
        return start, stop
    if isinstance(clocks, dict):
        return time_of(clocks.get("from")), time_of(clocks.get("to"))
    if isinstance(pair, list) and len(pair) == 2:
        return time_of(pair[0]), time_of(pair[1])
    return (
        time_of(segment.get("start", segment.get("startTime"))),
        time_of(segment.get("end", segment.get("endTime"))),
    )


_CLOCK = re.compile(r"(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2}(?:[.,]\d{1,9})?)$", re.ASCII)


def time_of(value: Any) -> float | None:
    if isinstance(value, str) and (clock := _CLOCK.match(value.strip())):
        value = int(clock[1] or 0) * 3600 + int(clock[2]) * 60 + float(clock[3].replace(",", "."))
    elif isinstance(value, str) and len(value) < 40:
        try:
            value = float(value)
        except ValueError:
            return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if abs(value) < LATEST else None
