"""ELAN's annotation documents (.eaf; EAF 3.0, "ELAN Annotation Format", Max Planck Institute).

A time-aligned annotation has two time slots; one that refers to another has that one's times, and
of several that share one each has its part. Who speaks is the tier's PARTICIPANT.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from editor.core.transcript import Transcript
from editor.formats.plain import FormatError
from editor.formats.tiers import Label, Piece, Tier, kept, pieces_of, placed, transcript_of
from editor.formats.xml_places import Node, decoded, tree
from editor.language.identify import code_of

Times = tuple[float | None, float | None]


class _Annotation(NamedTuple):
    pieces: tuple[Piece, ...]
    slots: Times
    refers: str
    tier: str


def read(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The text of an ELAN file, a cue an annotation; raises FormatError."""
    raw, encoding = kept(data, *decoded(data, name, encoding))
    root = tree(raw, name)
    if root.tag != "ANNOTATION_DOCUMENT":
        raise FormatError("{}: there is no text in this file.", name)
    points = list(root.all("TIME_SLOT"))
    moments = placed([_milliseconds(slot.get("TIME_VALUE")) for slot in points])
    slots = {
        slot.get("TIME_SLOT_ID"): at
        for slot, at in zip(points, moments, strict=True)
        if at is not None
    }
    languages = {one.get("LANG_ID"): one.get("LANG_DEF") for one in root.all("LANGUAGE")}
    nodes = list(root.all("TIER"))
    found = [_annotations(raw, node, slots) for node in nodes]
    every = {key: one for own in found for key, one in own.items()}
    times = _times(every)
    tiers = []
    for node, own in zip(nodes, found, strict=True):
        labels = [Label(one.pieces, *times[key]) for key, one in own.items() if one.pieces]
        tier_id, kind = node.get("TIER_ID"), node.get("LINGUISTIC_TYPE_REF")
        speaker = node.get("PARTICIPANT") or tier_id.partition("@")[2]
        named = node.get("LANG_REF")
        language = code_of(named) or code_of(languages.get(named, "").rpartition("#")[2])
        if labels:
            tiers.append(Tier(tier_id, tuple(labels), speaker, kind, language))
    transcript = transcript_of(raw, encoding, tiers, "eaf", name)
    media = [one.get("MEDIA_URL") for one in root.all("MEDIA_DESCRIPTOR")]
    return replace(transcript, media=media[0].removeprefix("file://") if media else "")


def _milliseconds(said: str) -> float | None:
    """The seconds of a slot's time, None where it has none."""
    return int(said) / 1000 if said.isdecimal() and len(said) < 12 else None


def _annotations(raw: str, tier: Node, slots: Mapping[str, float]) -> dict[str, _Annotation]:
    """The annotations of a tier by their identifiers."""
    found: dict[str, _Annotation] = {}
    for one in tier.all("ALIGNABLE_ANNOTATION", "REF_ANNOTATION"):
        value = next(one.all("ANNOTATION_VALUE"), None)
        pieces = pieces_of(raw, value) if value else ()
        ends = (slots.get(one.get("TIME_SLOT_REF1")), slots.get(one.get("TIME_SLOT_REF2")))
        key = one.get("ANNOTATION_ID") or f" {len(found)}"
        found[key] = _Annotation(pieces, ends, one.get("ANNOTATION_REF"), tier.get("TIER_ID"))
    return found


def _times(every: Mapping[str, _Annotation]) -> dict[str, Times]:
    """Start and end of each annotation, in seconds, of those that it refers to where need be."""
    sharing: dict[str, dict[str, list[str]]] = {}
    for key, one in every.items():
        if one.refers:
            sharing.setdefault(one.refers, {}).setdefault(one.tier, []).append(key)
    times = {key: one.slots for key, one in every.items() if not one.refers}
    waiting = list(times)
    while waiting:
        owner = waiting.pop()
        start, end = times[owner]
        for shared in sharing.pop(owner, {}).values():
            for index, key in enumerate(shared):
                times[key] = start, end
                if start is not None and end is not None:
                    low, high = index / len(shared), (index + 1) / len(shared)
                    times[key] = start + (end - start) * low, start + (end - start) * high
            waiting += shared
    return {key: times.get(key, (None, None)) for key in every}
