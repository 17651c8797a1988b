"""EXMARaLDA's basic transcriptions (.exb; "EXMARaLDA data format", basic-transcription DTD).

A tier of type "t" holds what somebody says, cut into events at points of a common timeline; those
of types "a" and "d" annotate and describe it. Events that follow each other are one turn up to the
end of a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from editor.core.transcript import Transcript
from editor.formats.plain import FormatError
from editor.formats.tiers import (
    Label,
    Piece,
    Tier,
    kept,
    pieces_of,
    placed,
    seconds_of,
    transcript_of,
)
from editor.formats.xml_places import Node, decoded, tree
from editor.language.identify import code_of

LONGEST = 300  # code points of a turn


def read(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The text of a basic transcription, a cue a turn; raises FormatError."""
    raw, encoding = kept(data, *decoded(data, name, encoding))
    root = tree(raw, name)
    if root.tag != "basic-transcription":
        raise FormatError("{}: there is no text in this file.", name)
    points = list(root.all("tli"))
    times = placed([seconds_of(one.get("time")) for one in points])
    moments = {one.get("id"): time for one, time in zip(points, times, strict=True)}
    order = {key: at for at, key in enumerate(moments)}
    speakers, languages = dict[str, str](), dict[str, str]()
    for speaker in root.all("speaker"):
        named = next(speaker.all("abbreviation"), None)
        speakers[speaker.get("id")] = (named.said() if named else "") or speaker.get("id")
        spoken = next((code_of(one.get("lang")) for one in speaker.all("language")), "")
        languages[speaker.get("id")] = spoken
    tiers, beside = list[Tier](), list[str]()
    for node in root.all("tier"):
        title, owner = node.get("display-name") or node.get("id"), node.get("speaker")
        if node.get("type") != "t":
            beside += [title] if next(node.all("event"), None) else []
            continue
        labels = tuple(_turns(raw, node, moments, order))
        if labels:
            tiers.append(
                Tier(title, labels, speakers.get(owner, ""), "t", languages.get(owner, ""))
            )
    return transcript_of(raw, encoding, tiers, "exb", name, beside)


def _turns(
    raw: str, tier: Node, moments: Mapping[str, float | None], order: Mapping[str, int]
) -> Iterator[Label]:
    """The turns of a tier: events that follow each other, up to the end of a sentence."""
    events = sorted(tier.all("event"), key=lambda event: order.get(event.get("start"), 0))
    pieces: list[Piece] = []
    start = end = ""
    blank = ""
    for event in events:
        own = list(pieces_of(raw, event))
        said = "".join(piece.before + piece.said for piece in pieces)
        goes_on = event.get("start") == end and len(said) < LONGEST and said[-1:] not in ".?!…"
        if pieces and not goes_on:
            yield Label(tuple(pieces), moments.get(start), moments.get(end))
            pieces, blank = [], ""
        if not pieces:
            start = event.get("start")
        end = event.get("end")
        whole = "".join(child.said for child in event.children if not isinstance(child, Node))
        if own and pieces:
            own[0] = own[0]._replace(before=" " if blank or whole[:1].isspace() else "")
        blank = " " if whole[-1:].isspace() else "" if own else blank
        pieces += own
    if pieces:
        yield Label(tuple(pieces), moments.get(start), moments.get(end))
