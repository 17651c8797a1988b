"""How a place of a transcript is named: its time, page and line."""

from __future__ import annotations

from editor.core.document import Document
from editor.core.transcript import Transcript
from editor.ui.texts import tr


def moment(seconds: float) -> str:
    """A place in a recording: 1:02:03, or 2:03 in the first hour."""
    whole = int(seconds)
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def where(document: Document, transcript: Transcript, at: int) -> str:
    """Time, page and line of a source position, as far as the file has them."""
    parts = [tr("line {}", document.line(at))]
    if page := document.page(at):
        parts.insert(0, tr("p. {}", page))
    if cue := transcript.cue_at(at):
        parts.insert(0, moment(cue.start))
    return " · ".join(parts)
