"""The formats of transcripts by the ends of their names: which reader, and what it needs.

Readers are loaded when they are needed: those of documents bring large libraries with them.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from dataclasses import replace

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


_HALF = re.compile("[\ud800-\udfff]")  # of a letter beyond U+FFFF, without its other half


def _without_halves(transcript: Transcript) -> Transcript:
    """With a replacement character for each half of a letter: no program can show or keep one.

    Nothing moves, and a file's own writing of what is not edited stays as it is.
    """
    if not _HALF.search(transcript.text) and not any(
        _HALF.search(c.speaker) for c in transcript.cues
    ):
        return transcript
    text = _HALF.sub("\ufffd", transcript.text)
    cues = (replace(cue, speaker=_HALF.sub("\ufffd", cue.speaker)) for cue in transcript.cues)
    return replace(transcript, text=text, cues=tuple(cues))
