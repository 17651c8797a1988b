"""How a place of a transcript is named: its time, page and line."""

from __future__ import annotations

from editor.core.document import Document
from editor.core.recording import Timeline, clock, clock_text
from editor.core.text import Span
from editor.core.transcript import Transcript
from editor.ui.texts import tell, tr

NO_TIMES = Timeline()


def where(document: Document, transcript: Transcript, at: int, times: Timeline = NO_TIMES) -> str:
    """Time, page and line of a source position, as far as the file or its sound have them."""
    parts = [tr("line {}", document.line(at))]
    if page := document.page(at):
        parts.insert(0, tr("p. {}", page))
    if heard := times.of(Span(at, at + 1)):
        parts.insert(0, tell(clock_text(heard)))
    elif cue := transcript.cue_at(at):
        parts.insert(0, clock(cue.start))
    return " · ".join(parts)
