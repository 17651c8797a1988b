"""What a file is by its content, whatever its name says; files that are no transcript are refused.

The marks are those of the formats' own specifications, as the list of `file` (libmagic) has them.
"""

from __future__ import annotations

import io
import json
import re
from typing import Any

from editor.core.message import Message
from editor.formats.plain import DAMAGED, FormatError

# Each group's sentence; the second place names the kind.
_SUBTITLES = Message(
    "{}: subtitles of this kind ({}) are not read. Save them as .srt or .vtt, for example with "
    "Subtitle Edit, and open that file."
).template
_ANNOTATION = Message(
    "{}: a file of {} is not read. Export its text there as .txt or .srt, and open that file."
).template
_OFFICE = Message(
    "{}: this is a file of {}. Export its text as .docx or .txt, and open that file."
).template
_RECORDING = Message(
    "{}: this is a recording ({}), no transcript. Have it transcribed first."
).template
_PICTURE = Message("{}: this is a picture ({}), no text.").template
_ARCHIVE = Message("{}: this is an archive ({}). Unpack it and open the transcript in it.").template
_XML = Message(
    "{}: this is an XML file ({}), no transcript. Export its text as .txt, .docx or .srt."
).template
_OLD_WORD = Message(
    "{}: this is a document of an old version of Office (.doc, .xls, .ppt). Save it as .docx and "
    "open that file."
).template

_MARKS: tuple[tuple[int, bytes, str, str], ...] = (  # place, mark, sentence, kind
    (0, b"ID3", _RECORDING, "MP3"), (4, b"ftyp", _RECORDING, "MP4"),
    (0, b"OggS", _RECORDING, "Ogg"), (0, b"fLaC", _RECORDING, "FLAC"),
    (0, b"\x1aE\xdf\xa3", _RECORDING, "Matroska, WebM"), (8, b"WAVE", _RECORDING, "WAV"),
    (8, b"AVI ", _RECORDING, "AVI"), (8, b"AIFF", _RECORDING, "AIFF"),
    (8, b"AIFC", _RECORDING, "AIFF"), (0, b"#!AMR", _RECORDING, "AMR"),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", _RECORDING, "WMA, WMV"),
    (0, b"\x89PNG\r\n", _PICTURE, "PNG"), (0, b"\xff\xd8\xff", _PICTURE, "JPEG"),
    (0, b"GIF8", _PICTURE, "GIF"), (8, b"WEBP", _PICTURE, "WebP"),
    (0, b"II*\0", _PICTURE, "TIFF"), (0, b"MM\0*", _PICTURE, "TIFF"),
    (0, b"\x1f\x8b", _ARCHIVE, "gzip"), (0, b"7z\xbc\xaf\x27\x1c", _ARCHIVE, "7z"),
    (0, b"Rar!\x1a", _ARCHIVE, "RAR"), (257, b"ustar", _ARCHIVE, "tar"),
)  # fmt: skip
_MPEG = re.compile(rb"\xff[\xe2\xe3\xf2\xf3\xfa\xfb][\x10-\xef]")  # a frame of MP3 without a tag
_STL = re.compile(rb".{3}STL\d\d\.01", re.DOTALL)  # EBU Tech 3264
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

# Roots of XML files: what they are.
_ROOTS = {
    "timedtext": (_SUBTITLES, "YouTube"), "transcript": (_SUBTITLES, "YouTube"),
    "chat": (_ANNOTATION, "CLAN"),
    "worddocument": (_OFFICE, "Word (XML)"), "package": (_OFFICE, "Word (XML)"),
    "document": (_OFFICE, "LibreOffice (XML)"), "xmeml": (_ANNOTATION, "Final Cut, Premiere"),
    "fcpxml": (_ANNOTATION, "Final Cut"),
}  # fmt: skip
_TEXTS = (  # first words of files made of text
    ("scenarist_scc", _SUBTITLES, "SCC"),
)
_READ = {  # roots of what is read
    "tt": "ttml", "sami": "smi", "annotation_document": "eaf", "trans": "trs",
    "basic-transcription": "exb", "tei": "tei-file", "teicorpus": "tei-file",
}  # fmt: skip
_OHMS = "nunncenter/ohms"  # of its namespace
_CHAT = re.compile(r"(?:@UTF8\s+)?@Begin\s")
_PRAAT = re.compile(r'(?:file type\s*=\s*)?"ootextfile[^"]*"', re.IGNORECASE)
_MICRODVD = re.compile(r"\{\d+\}\{\d*\}")
_ROOT = re.compile(r"<([A-Za-z_][\w.:-]*)(?=[\s/>])")
START = 8_192  # bytes that are looked at


def kind_of(data: bytes, name: str) -> str:
    """ "docx", "pdf", "eaf" … (a reader's end) for content that is one for sure; "" for the rest.

    Raises FormatError, naming the file, what it is and the way round, for what is no transcript.
    """
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data, name)
    if data.lstrip()[:5] == b"%PDF-":
        return "pdf"
    if data[:START].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf"):
        return "rtf"
    if data.startswith(_OLE):
        protected = "EncryptedPackage".encode("utf-16-le") in data
        raise FormatError(
            "{}: the file is protected by a password." if protected else _OLD_WORD, name
        )
    start = data[:START]
    if _STL.match(start):
        return "stl"
    for at, mark, sentence, kind in _MARKS:
        if start.startswith(mark, at):
            raise FormatError(sentence, name, kind)
    if _MPEG.match(start) and b"\0" in start:
        raise FormatError(_RECORDING, name, "MP3")
    return _written(data, name)


def _zipped(data: bytes, name: str) -> str:
    """What a zip file holds, by the names of its members."""
    try:
        from zipfile import ZipFile  # only a zip file needs it

        with ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            info = archive.getinfo("mimetype") if "mimetype" in names else None
            mime = archive.read("mimetype") if info and info.file_size < 200 else b""
    except Exception as error:  # what zlib and others raise
        raise FormatError(DAMAGED, name) from error
    if b"epub" in mime:
        return "epub"
    if b"opendocument" in mime or "content.xml" in names:
        return "odt"
    folders = {entry.partition("/")[0] for entry in names}
    for folder, program in (("xl", "Excel"), ("ppt", "PowerPoint")):
        if folder in folders and "[Content_Types].xml" in names:
            raise FormatError(_OFFICE, name, program)
    if "Index" in folders and any(entry.endswith(".iwa") for entry in names):
        raise FormatError(_OFFICE, name, "Pages, Numbers")
    if "word" in folders or "[Content_Types].xml" in names:
        return "docx"
    if any(entry.startswith(("..", "/")) for entry in names):
        return ""
    raise FormatError(_ARCHIVE, name, "ZIP")


def _written(data: bytes, name: str) -> str:
    """What a file of letters is, by its first words."""
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    start = data[:START].decode("utf-16" if wide else "latin-1", "ignore")
    start = start.removeprefix("ï»¿").lstrip("\ufeff \t\r\n")
    if start[:40].casefold().startswith("[script info]"):
        return "ass"
    for words, sentence, kind in _TEXTS:
        if start[:40].casefold().startswith(words):
            raise FormatError(sentence, name, kind)
    if annotated := _annotated(start, name):
        return annotated
    if start[:1] in ("{", "[") and not name.casefold().endswith((".json", ".otr")):
        lines = data.lstrip(b"\xef\xbb\xbf \t\r\n").splitlines()[:2]
        if _holds_objects(data) or all(map(_holds_objects, lines)):  # JSON, or lines of it
            return "json"
    shown = start.splitlines()[:-1] or [start]
    if sum(bool(_MICRODVD.match(line)) for line in shown) > len(shown) // 2:
        return "sub"
    root = _root(start)
    if not root:
        return ""
    end = data[-START:].replace(b"\0", b"").decode("latin-1").rstrip().casefold()
    is_xml = start.startswith("<?xml")
    is_whole = is_xml or end.endswith(f"</{root}>".casefold())
    local = root.rpartition(":")[2].casefold()
    if local == "root" and _OHMS in start[:1000]:
        return "ohms"
    if local == "html":
        return "html-file"
    if not is_whole:
        return ""  # a text that begins with a tag
    if local in _READ:
        return _READ[local]
    if local in _ROOTS:
        raise FormatError(_ROOTS[local][0], name, _ROOTS[local][1])
    if is_xml:
        raise FormatError(_XML, name, f"<{root}>")
    return ""


def _annotated(start: str, name: str) -> str:
    """The linguists' program that wrote a file of letters; "" for another file."""
    if _PRAAT.match(start):
        if '"TextGrid"' in start[:200]:
            return "textgrid"
        raise FormatError(_ANNOTATION, name, "Praat")
    return "cha" if _CHAT.match(start) else ""


def _holds_objects(data: bytes) -> bool:
    """Whether some bytes are JSON of an object, or of a list of objects."""
    try:
        content: Any = json.loads(data)
    except (ValueError, RecursionError):
        return False
    if isinstance(content, list):
        content = content[0] if content else None
    return isinstance(content, dict) and bool(content)


def _root(start: str) -> str:
    """The name of the first element, behind declarations, comments and a document type."""
    at = 0
    while start.startswith(("<?", "<!"), at):
        close = "-->" if start.startswith("<!--", at) else ">"
        end = start.find(close, at)
        if close == ">" and 0 <= start.find("[", at) < end:  # a document type with declarations
            end = start.find("]", at)
            end = start.find(">", end) if end >= 0 else -1
        if end < 0:
            return ""
        at = end + len(close)
        while at < len(start) and start[at].isspace():
            at += 1
    match = _ROOT.match(start, at)
    return match[1] if match else ""
