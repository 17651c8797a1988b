"""The formats of transcripts by the ends of their names: which reader, and what it needs.

Readers are loaded when they are needed: those of documents bring large libraries with them.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import replace

from editor.core.text import whole
from editor.core.transcript import Transcript

Read = Callable[[bytes, str, str], Transcript]

# End of the name: module and function of the reader.
READERS: dict[str, tuple[str, str]] = {
    ".txt": ("plain", "read"),
    ".md": ("plain", "read"),
    ".markdown": ("plain", "read"),
    ".srt": ("subtitles", "read"),
    ".vtt": ("subtitles", "read"),
    ".sbv": ("subtitles", "read_sbv"),
    ".tsv": ("cue_table", "read"),
    ".csv": ("cue_table", "read"),
    ".json": ("whisper_json", "read"),
    ".docx": ("docx", "read"),
    ".odt": ("odt", "read"),
    ".pdf": ("pdf", "read"),
    ".otr": ("html_text", "read_otr"),
    ".html": ("html_text", "read_html"),
    ".htm": ("html_text", "read_html"),
}
SUFFIXES = tuple(READERS)
# Of files that are transcripts where they lie among others: tables are more often glossaries.
IN_SERIES = tuple(suffix for suffix in SUFFIXES if suffix not in (".csv", ".tsv"))


def read(data: bytes, name: str, encoding: str = "", original: bool = False) -> Transcript:
    """The transcript in a file's bytes, as text where the end of its name is unknown.

    `original` reads a document as it was before its tracked changes.

    Raises FormatError, naming the file and the place.
    """
    suffix = "." + name.casefold().rpartition(".")[2]
    module, function = READERS.get(suffix, READERS[".txt"])
    if module == "docx" and original:
        from editor.formats import docx

        return docx.read(data, name, encoding, original=True)
    reader: Read = getattr(importlib.import_module(f"editor.formats.{module}"), function)
    return _without_halves(reader(data, name, encoding))


def _without_halves(transcript: Transcript) -> Transcript:
    """Without halves of letters; the file's own writing of what is not edited stays as it is."""
    text = whole(transcript.text)
    speakers = [whole(cue.speaker) for cue in transcript.cues]
    if text == transcript.text and speakers == [cue.speaker for cue in transcript.cues]:
        return transcript
    cues = (replace(cue, speaker=s) for cue, s in zip(transcript.cues, speakers, strict=True))
    return replace(transcript, text=text, cues=tuple(cues))
