"""TEI P5 (tei-c.org, Guidelines 3, 7 and 8): what is said or written, paragraph by paragraph.

Utterances have speakers and times by a timeline; of a choice the correction is read, not the fault.
Notes, stage directions and what only describes are no text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from editor.core.transcript import Transcript
from editor.formats.cue_blocks import filled
from editor.formats.plain import FormatError
from editor.formats.tiers import Label, in_a_row, kept, pieces_of, seconds_of
from editor.formats.xml_places import Node, Text, decoded, tree
from editor.language.identify import code_of

_BLOCKS = frozenset(("u", "p", "ab", "l", "head"))
_SILENT = frozenset((
    "teiHeader", "note", "speaker", "stage", "incident", "kinesic", "vocal", "pause", "desc", "fw",
    "timeline", "sic", "orig", "abbr", "del", "spanGrp", "standOff", "figDesc", "linkGrp",
))  # fmt: skip


def read(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The text of a TEI file, a line a paragraph or utterance; raises FormatError."""
    raw, encoding = kept(data, *decoded(data, name, encoding))
    root = tree(raw, name)
    people = {
        person.get("id"): next((one.said() for one in person.all("persName")), "")
        for person in root.all("person")
    }
    moments = _moments(root)
    labels = []
    for node, speaker, borders in _blocks(root, "", ("", "")):
        pieces = pieces_of(raw, node, _SILENT, fold=True)
        if pieces:
            key = speaker.removeprefix("#")
            start, end = (moments.get(border.removeprefix("#")) for border in borders)
            labels.append(Label(pieces, start, end, people.get(key) or key))
    if not labels:
        raise FormatError("{}: there is no text in this file.", name)
    has_times = any(label.start is not None for label in labels)
    times = filled([(label.start, label.end) for label in labels])
    labels = [
        replace(label, start=start, end=end)
        for label, (start, end) in zip(labels, times, strict=True)
    ]
    text = next(root.all("text"), root)
    language = code_of(text.get("lang") or root.get("lang"))
    return in_a_row(raw, encoding, labels, "tei-file", has_times=has_times, language=language)


Borders = tuple[str, str]  # a start and an end, by the names of their points in time


def _blocks(parent: Node, speaker: str, around: Borders) -> Iterator[tuple[Node, str, Borders]]:
    """The innermost blocks of text, who says each, and its times or those of what it stands in."""
    for node in parent.elements():
        if node.tag in _SILENT:
            continue
        who = node.get("who").split(" ")[0] or speaker
        if node.tag == "sp":
            named = next((one.said() for one in node.elements() if one.tag == "speaker"), "")
            who = named.rstrip(" .:") or who
        own_borders = node.get("start"), node.get("end")
        borders = own_borders if any(own_borders) else around
        own = any(isinstance(one, Text) and one.said.strip() for one in node.children)
        if own or (node.tag in _BLOCKS and not any(node.all(*_BLOCKS))):
            yield node, who, borders
        else:
            yield from _blocks(node, who, borders)


def _moments(root: Node) -> dict[str, float]:
    """The points of the timelines in seconds from its origin (8.4.2)."""
    found: dict[str, float] = {}
    for timeline in root.all("timeline"):
        unit = 0.001 if timeline.get("unit") == "ms" else 1.0
        for before, when in pairwise((None, *timeline.all("when"))):
            since = when.get("since").removeprefix("#") if when else ""
            last = before.get("id") if before else ""
            begin = found.get(since or last, 0.0)
            seconds = seconds_of(when.get("interval")) if when else None
            if when and (seconds is not None or not when.get("interval")):
                found[when.get("id")] = begin + (seconds or 0.0) * unit
    return found
