"""Annotations in tiers, as linguists' programs keep them: which hold the text, and it in a row.

A tier is one line of labels along the sound; words, sounds, glosses and translations of the same
speech often have tiers of their own beside it, and must not be read twice.
"""

from __future__ import annotations

import codecs
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from editor.core.frame import Builder, Code, edited_segments, encoded
from editor.core.message import Message
from editor.core.text import Edits, Span, changed
from editor.core.transcript import Cue, Transcript
from editor.formats.cue_blocks import filled
from editor.formats.plain import FormatError
from editor.formats.xml import allowed
from editor.formats.xml_places import Node

MANY_WORDS = 1.5  # a label, on an average, from which on a tier is of sentences
SAME = 0.9  # share of the labels of a tier that lie within another's: it is a part of that
MOST_TIERS = 300
LATEST = 1e7  # seconds beyond which a number is no time
APART = 0.3  # share of the labels that overlap another tier's, below which people take turns


class Piece(NamedTuple):
    """A stretch of the file that is text, and what it says, without blanks around it."""

    raw: Span
    said: str
    before: str = ""  # what stands between it and the piece before it
    code: Code = Code.XML


@dataclass(frozen=True, slots=True)
class Label:
    """What a tier says from a start to an end in seconds, None where that is not known."""

    pieces: tuple[Piece, ...]
    start: float | None
    end: float | None
    speaker: str = ""

    @property
    def said(self) -> str:
        return "".join(piece.before + piece.said for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Tier:
    """A line of labels in order of time; `kind` is what the file calls tiers of its sort."""

    name: str
    labels: tuple[Label, ...]
    speaker: str = ""
    kind: str = ""
    language: str = ""

    @property
    def is_sentences(self) -> bool:
        words = sum(len(label.said.split()) for label in self.labels)
        return words >= MANY_WORDS * max(1, len(self.labels))


def chosen(tiers: Sequence[Tier]) -> list[Tier]:
    """The tiers that hold the text, each stretch of it once.

    Those of sentences, and those of single words that take turns with them or, of the same kind,
    are somebody else's, who says « oui » while others talk; where there is none, the coarsest:
    words and not sounds. Of two with the same borders the first counts.
    """
    said = [replace(t, labels=tuple(one for one in t.labels if one.said.strip())) for t in tiers]
    said = [tier for tier in said if tier.labels]
    sentences = [tier for tier in said if tier.is_sentences] or said
    found = [
        tier
        for at, tier in enumerate(sentences)
        if not any(
            _is_part(tier, other) and (not _is_part(other, tier) or before < at)
            for before, other in enumerate(sentences)
            if before != at
        )
    ]
    kinds = {tier.kind for tier in found if tier.kind}
    for tier in said:
        if tier.is_sentences or tier in found:
            continue
        is_another = bool(tier.speaker) and all(tier.speaker != one.speaker for one in found)
        if is_another and tier.kind in kinds:
            found.append(tier)
            continue
        takes_turns = all(_overlap(tier, other) < APART for other in found)
        if takes_turns and (not tier.kind or tier.kind in kinds):
            found.append(tier)
    return sorted(found, key=said.index)


def _times(tier: Tier) -> list[tuple[float, float]]:
    return filled([(label.start, label.end) for label in tier.labels])


def _is_part(tier: Tier, other: Tier) -> bool:
    """Whether a tier has the borders of another one, and perhaps more within them."""
    inner, outer = _times(tier), _times(other)
    if len(inner) < len(outer) * SAME:
        return False
    borders = sorted(at for pair in inner for at in pair)
    known = sum(_has(borders, at) for pair in outer for at in pair)
    starts = [start for start, _ in outer]
    within = 0
    for start, end in inner:
        at = bisect_right(starts, start + _CLOSE) - 1
        within += at >= 0 and end <= outer[at][1] + _CLOSE
    return known >= 2 * SAME * len(outer) and within >= SAME * len(inner)


_CLOSE = 0.01  # seconds within which two borders are one


def _has(borders: Sequence[float], at: float) -> bool:
    index = bisect_left(borders, at - _CLOSE)
    return index < len(borders) and borders[index] <= at + _CLOSE


def _overlap(tier: Tier, other: Tier) -> float:
    """Share of the labels of a tier during which another one says something."""
    outer = sorted(_times(other))
    starts = [start for start, _ in outer]
    count = 0
    for start, end in _times(tier):
        at = bisect_left(starts, end - _CLOSE) - 1
        count += at >= 0 and outer[at][1] > start + _CLOSE
    return count / len(tier.labels)


def transcript_of(
    raw: str, encoding: str, tiers: Sequence[Tier], form: str, name: str, beside: Sequence[str] = ()
) -> Transcript:
    """The text of the tiers that hold it, in order of time, a line and a cue a label.

    `beside` are names of tiers that hold no text for sure. Raises FormatError, naming the file,
    where no tier has a text, and for too many.
    """
    if len(tiers) > MOST_TIERS:
        raise FormatError("{}: more than {} tiers.", name, str(MOST_TIERS))
    used = chosen(tiers)
    names = {tier.speaker or tier.name for tier in used}
    labels: list[Label] = []
    for tier in used:
        speaker = tier.speaker or (tier.name if len(names) > 1 else "")
        timed = zip(tier.labels, _times(tier), strict=True)
        labels += [
            replace(label, start=start, end=end, speaker=label.speaker or speaker)
            for label, (start, end) in timed
        ]
    if not labels:
        raise FormatError("{}: there is no text in this file.", name)
    labels.sort(key=lambda label: label.start or 0.0)
    has_times = any(label.start is not None for tier in used for label in tier.labels)
    left = [
        tier.name for tier in tiers if tier.labels and not any(t.name == tier.name for t in used)
    ]
    left += beside
    notices: tuple[Message, ...] = ()
    if left:
        shown = ", ".join(left[:5]) + (" …" if len(left) > 5 else "")
        text = "{}: %n tier(s) beside the text are kept as they are and not shown ({})."
        notices = (Message(text, (name, shown), n=len(left)),)
    language = next((tier.language for tier in used if tier.language), "")
    return in_a_row(
        raw, encoding, labels, form, has_times=has_times, language=language, notices=notices
    )


def in_a_row(
    raw: str,
    encoding: str,
    labels: Sequence[Label],
    form: str,
    *,
    has_times: bool,
    language: str = "",
    notices: tuple[Message, ...] = (),
) -> Transcript:
    """The text of some labels as they come, a line each, with its frame."""
    builder = Builder(raw)
    cues: list[Cue] = []
    for label in labels:
        if cues:
            builder.separate("\n")
        first = builder.length
        for index, piece in enumerate(label.pieces):
            if index:
                builder.separate(piece.before)
            builder.add(piece.raw, piece.said, piece.code)
        start = label.start or 0.0
        end = max(start, label.end or start)
        cues.append(Cue(Span(first, builder.length), start, end, label.speaker))
    return Transcript(
        builder.text(), form, encoding, tuple(cues) if has_times else (), builder.frame(),
        language=language, notices=notices,
    )  # fmt: skip


def kept(data: bytes, text: str, encoding: str) -> tuple[str, str]:
    """Text and encoding so that the same bytes come back: Python writes no mark of big endians."""
    if encoding == "utf-16" and data.startswith(codecs.BOM_UTF16_BE):
        return "\ufeff" + text, "utf-16-be"
    return text, encoding


def placed(times: Sequence[float | None]) -> list[float | None]:
    """Points of a timeline in order, in seconds; those without a time lie evenly between others.

    So does ELAN with slots that are not aligned. Before the first and behind the last stays None.
    """
    found, last = list(times), -1
    for index, time in enumerate(times):
        if time is None:
            continue
        before = times[last] if last >= 0 else None
        if before is not None:
            each = max(0.0, time - before) / (index - last)
            found[last:index] = [before + each * number for number in range(index - last)]
        last = index
    return found


def seconds_of(said: str) -> float | None:
    """The seconds that an attribute says, None for what is no time."""
    try:
        found = float(said)
    except ValueError:
        return None
    return found if 0 <= found < LATEST else None


def trimmed(raw: str, span: Span, said: str, before: str = "", code: Code = Code.XML) -> Piece:
    """A stretch without the blanks around it, which stay in the file."""
    start, end = span
    while start < end and raw[start].isspace():
        start += 1
    while end > start and raw[end - 1].isspace():
        end -= 1
    return Piece(Span(start, end), said.strip(), before, code)


def pieces_of(
    raw: str, node: Node, skipped: frozenset[str] = frozenset(), *, fold: bool = False
) -> tuple[Piece, ...]:
    """The texts of an element in order, but for those of some elements in it.

    Blanks between them are one each; `fold` makes one of those inside, too.
    """
    found: list[Piece] = []
    blank = ""

    def walk(parent: Node) -> None:
        nonlocal blank
        for child in parent.children:
            if isinstance(child, Node):
                if child.tag not in skipped:
                    walk(child)
                continue
            said = child.said
            if said[:1].isspace():
                blank = " "
            if said.strip():
                code = Code.CDATA if child.is_literal else Code.XML
                shown = " ".join(said.split()) if fold else said
                found.append(trimmed(raw, child.raw, shown, blank if found else "", code))
                blank = " " if said[-1:].isspace() else ""

    walk(node)
    return tuple(found)


def write(transcript: Transcript, edits: Edits) -> bytes:
    """The file that was read with nothing but the words changed; a label that lost all stays."""
    if transcript.frame is None:
        raise ValueError("no tiers were read")
    raw, segments = transcript.frame.raw, transcript.frame.segments
    texts = edited_segments(transcript.text, edits, [segment.span for segment in segments])
    changes = sorted(
        (segment.raw, encoded(allowed(text), segment.code))
        for segment, text in zip(segments, texts, strict=True)
        if text != segment.span.of(transcript.text)
    )
    return _bytes(changed(raw, changes), transcript.encoding, segments[0].code)


def _bytes(text: str, encoding: str, code: Code) -> bytes:
    """The bytes; letters that the encoding lacks as references of XML, else all of it as UTF-8."""
    if code in (Code.XML, Code.CDATA):
        return text.encode(encoding, "xmlcharrefreplace")
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return text.encode("utf-8")
