"""Transcripts read, each by the reader that its format's row names (see registry).

Readers are loaded when they are needed: those of documents bring large libraries with them.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import replace

from editor.core.text import whole
from editor.core.transcript import Transcript
from editor.formats.foreign import kind_of
from editor.formats.plain import doubts
from editor.formats.registry import format_of

Read = Callable[[bytes, str, str], Transcript]


def read(data: bytes, name: str, encoding: str = "", original: bool = False) -> Transcript:
    """The transcript in a file's bytes, as text where the end of its name is unknown.

    Documents are known by their content whatever their name, and what is no transcript is refused.
    `original` reads a document as it was before its tracked changes.

    Raises FormatError, naming the file and the place.
    """
    found = format_of(name, kind_of(data, name))
    module, function = found.reader
    if module == "docx_reader" and original:
        from editor.formats import docx_reader

        return docx_reader.read(data, name, encoding, original=True)
    reader: Read = getattr(importlib.import_module(f"editor.formats.{module}"), function)
    transcript = _without_halves(reader(data, name, encoding))
    if found.own_encoding:
        return transcript
    told = tuple(doubts(data, transcript.text, transcript.encoding, encoding))
    return replace(transcript, notices=(*transcript.notices, *told)) if told else transcript


def _without_halves(transcript: Transcript) -> Transcript:
    """Without halves of letters; the file's own writing of what is not edited stays as it is."""
    text = whole(transcript.text)
    speakers = [whole(cue.speaker) for cue in transcript.cues]
    if text == transcript.text and speakers == [cue.speaker for cue in transcript.cues]:
        return transcript
    cues = (replace(cue, speaker=s) for cue, s in zip(transcript.cues, speakers, strict=True))
    return replace(transcript, text=text, cues=tuple(cues))
