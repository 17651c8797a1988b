"""Cues whose texts stand in a file between other things, written back with their edits."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from editor.core.frame import Segment, edited_segments, shared_edits
from editor.core.text import Edits, Span, changed
from editor.core.transcript import Transcript

# The new text of a stretch as the file writes it, of its new and its old text and its place.
Encode = Callable[[str, str, Segment], str]


def write(transcript: Transcript, edits: Edits, wholes: Sequence[Span], encode: Encode) -> str:
    """The raw text with the edited stretches of the cues in their places, nothing else changed.

    `wholes` says of each cue, in order, which stretch of the raw text is the cue with its times;
    it goes with a cue that becomes empty.
    """
    if transcript.frame is None:
        raise ValueError("no file was read")
    raw, segments = transcript.frame.raw, transcript.frame.segments
    shares = shared_edits(transcript.text, edits, [cue.span for cue in transcript.cues])
    own = Edits(tuple(edit for share in shares for edit in share))  # none leaves its cue
    texts = edited_segments(transcript.text, own, [segment.span for segment in segments])
    changes: list[tuple[Span, str]] = []
    first = 0
    for whole in wholes:
        last = first
        while last < len(segments) and segments[last].raw.start < whole.end:
            last += 1
        if any(map(str.strip, texts[first:last])):
            for segment, new in zip(segments[first:last], texts[first:last], strict=True):
                old = segment.span.of(transcript.text)
                if new != old:
                    changes.append((segment.raw, encode(new, old, segment)))
        else:
            changes.append((whole, ""))
        first = last
    return changed(raw, changes)
