"""The formats of transcripts by the ends of their names: which reader, and what it needs.

Readers are loaded when they are needed: those of documents bring large libraries with them.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import replace

from editor.core.transcript import Transcript
from editor.formats.foreign import kind_of
from editor.formats.plain import doubts

Read = Callable[[bytes, str, str], Transcript]

# End of the name: module and function of the reader.
READERS: dict[str, tuple[str, str]] = {
    ".txt": ("plain", "read"),
    ".md": ("plain", "read"),
    ".markdown": ("plain", "read"),
    ".srt": ("subtitles", "read"),
    ".vtt": ("subtitles", "read"),
    ".json": ("whisper_json", "read"),
    ".docx": ("docx_reader", "read"),
    ".odt": ("odt", "read"),
    ".pdf": ("pdf", "read"),
    ".rtf": ("rtf", "read"),
    ".ttml": ("ttml", "read"),
    ".dfxp": ("ttml", "read"),
    ".otr": ("html_text", "read_otr"),
    ".html": ("html_text", "read_html"),
    ".htm": ("html_text", "read_html"),
}
SUFFIXES = tuple(READERS)
_OF_LETTERS = (".srt", ".vtt", ".json", ".otr")  # where a tag at the start is no page
_OWN_ENCODING = ("docx_reader", "odt", "pdf", "rtf", "ttml")  # known by their format


def read(data: bytes, name: str, encoding: str = "", original: bool = False) -> Transcript:
    """The transcript in a file's bytes, as text where the end of its name is unknown.

    Documents are known by their content whatever their name, and what is no transcript is refused.
    `original` reads a document as it was before its tracked changes.

    Raises FormatError, naming the file and the place.
    """
    suffix = "." + name.casefold().rpartition(".")[2]
    kind = kind_of(data, name)
    if kind and (kind != "html" or suffix not in _OF_LETTERS):
        suffix = f".{kind}"
    module, function = READERS.get(suffix, READERS[".txt"])
    if module == "docx_reader" and original:
        from editor.formats import docx_reader

        return docx_reader.read(data, name, encoding, original=True)
    reader: Read = getattr(importlib.import_module(f"editor.formats.{module}"), function)
    transcript = reader(data, name, encoding)
    if module in _OWN_ENCODING:
        return transcript
    told = tuple(doubts(data, transcript.text, transcript.encoding, encoding))
    return replace(transcript, notices=(*transcript.notices, *told)) if told else transcript
