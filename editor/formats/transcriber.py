"""Transcriber's files (.trs; trans-14.dtd): turns with points in time between their texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from editor.core.transcript import Transcript
from editor.formats.cue_blocks import filled
from editor.formats.plain import FormatError
from editor.formats.tiers import Label, Piece, in_a_row, kept, seconds_of, trimmed
from editor.formats.xml_places import Node, Text, decoded, tree
from editor.language.identify import code_of


def read(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The text of a Transcriber file, a cue between two points in time; raises FormatError."""
    raw, encoding = kept(data, *decoded(data, name, encoding))
    root = tree(raw, name)
    names = {one.get("id"): one.get("name") or one.get("id") for one in root.all("Speaker")}
    labels = [label for turn in root.all("Turn") for label in _labels(raw, turn, names)]
    if not labels:
        raise FormatError("{}: there is no text in this file.", name)
    times = filled([(label.start, label.end) for label in labels])
    timed = [
        replace(label, start=start, end=end)
        for label, (start, end) in zip(labels, times, strict=True)
    ]
    has_times = any(label.start is not None for label in labels)
    language = code_of(root.get("lang"))
    transcript = in_a_row(raw, encoding, timed, "trs", has_times=has_times, language=language)
    return replace(transcript, media=root.get("audio_filename"))


def _labels(raw: str, turn: Node, names: Mapping[str, str]) -> Iterator[Label]:
    """What a turn says between its points in time, by each of those who speak at once."""
    who = [names.get(key, key) for key in turn.get("speaker").split()]
    speaker, start = " + ".join(who), seconds_of(turn.get("startTime"))
    pieces: list[Piece] = []
    waiting: list[tuple[tuple[Piece, ...], str]] = []  # of those who speak up to the same point
    for child in turn.children:
        if isinstance(child, Text):
            if child.said.strip():
                before = " " if pieces else ""
                pieces.append(trimmed(raw, child.raw, child.said, before))
            continue
        if child.tag not in ("Sync", "Who"):
            continue
        waiting += [(tuple(pieces), speaker)] if pieces else []
        pieces = []
        if child.tag == "Who":
            speaker = _nth(who, child.get("nb"))
            continue
        at = seconds_of(child.get("time"))
        yield from (Label(said, start, at, name) for said, name in waiting)
        start, waiting = at, []
    waiting += [(tuple(pieces), speaker)] if pieces else []
    end = seconds_of(turn.get("endTime"))
    yield from (Label(said, start, end, name) for said, name in waiting)


def _nth(who: Sequence[str], number: str) -> str:
    is_one = number.isdecimal() and len(number) < 4 and 1 <= int(number) <= len(who)
    return who[int(number) - 1] if is_one else ""
