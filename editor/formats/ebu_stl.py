"""EBU STL (EBU Tech 3264; .stl): subtitles of broadcasters, as ttconv reads them.

ttconv loses a blank that stands beside a code of style, which would glue two words, and shows
comments: codes, which no text needs, are made one blank or nothing before it sees them, and
comments are left out. What it leaves out itself, for want of a proper time, is told.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from fractions import Fraction

from ttconv import model
from ttconv.stl.config import STLReaderConfiguration
from ttconv.stl.reader import to_model

from editor.core.message import Message
from editor.core.text import Span
from editor.core.transcript import Cue, Transcript
from editor.formats.plain import DAMAGED, FormatError
from editor.language.identify import agreed, code_of

MARKS = tuple(b"STL%d.01" % frames for frames in (23, 24, 25, 30, 50))  # behind three bytes
# Bytes of the head and of each block, and where in a block its text begins.
_HEAD, _BLOCK, _TEXT = 1024, 128, 16
# Where the head has the programme's start (TCP), and a block its own (TCI).
_START, _IN = slice(256, 264), slice(5, 9)
_LAST = 0xFF  # EBN of the last block of a subtitle
_CODES = re.compile(rb"[\x00-\x20\x80-\x85]+")  # colours and boxes, which show as a blank; italics


def read(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The cues of an EBU STL file, times counted from the programme's start where all lie behind.

    Raises FormatError, naming the file.
    """
    if data[3:11] not in MARKS:
        raise FormatError("{}: there are no cues in this file.", name)
    blocks = list(_blocks(data))
    logging.getLogger("ttconv").setLevel(logging.CRITICAL)  # it tells of each odd block
    try:
        document = to_model(io.BytesIO(data[:_HEAD] + b"".join(blocks)), _options(data, blocks))
        body = document.get_body()
        shown = list(_paragraphs(body)) if body is not None else []
    except Exception as error:  # whatever a damaged block brings about in it
        raise FormatError(DAMAGED, name) from error
    parts, cues, length = list[str](), list[Cue](), 0
    for start, end, said in sorted(shown, key=lambda cue: cue[:2]):
        lines = (" ".join(line.split()) for line in said.split("\n"))
        if text := "\n".join(filter(None, lines)):
            cues.append(Cue(Span(length, length + len(text)), start, max(start, end)))
            parts.append(text)
            length += len(text) + 1
    if not cues:
        raise FormatError("{}: there are no cues in this file.", name)
    text = "\n".join(parts)
    lost = sum(block[3] == _LAST and block[4] < 2 for block in blocks) - len(cues)
    told = Message("{}: %n subtitle(s) without a proper time are left out.", (name,), n=lost)
    language = agreed(code_of(document.get_lang() or ""), text)
    return Transcript(
        text, "stl", "utf-8", tuple(cues), language=language, notices=(told,) if lost > 0 else ()
    )


def _blocks(data: bytes) -> Iterator[bytes]:
    """The blocks that say something, with one blank where blanks and codes stand together."""
    extends = False  # whether the block before goes on in this one
    for at in range(_HEAD, len(data) - _BLOCK + 1, _BLOCK):
        head, said = data[at : at + _TEXT], data[at + _TEXT : at + _BLOCK].partition(b"\x8f")[0]
        said = _CODES.sub(lambda codes: b" " if min(codes[0]) <= 0x20 else b"", said)
        is_comment = head[15] == 1
        if not is_comment and (said.strip(b" \x8a") or extends):
            yield head + said.ljust(_BLOCK - _TEXT, b"\x8f")
            extends = head[3] != _LAST


def _options(data: bytes, blocks: list[bytes]) -> STLReaderConfiguration:
    """Times from the programme's start, but in a file whose subtitles begin before it."""
    said = data[_START]
    counts = said.isdigit() and bytes(int(said[at : at + 2]) for at in range(0, 8, 2)) <= min(
        (block[_IN] for block in blocks), default=b""
    )
    return STLReaderConfiguration(program_start_tc="TCP" if counts else None)


def _paragraphs(body: model.Body) -> Iterator[tuple[float, float, str]]:
    """Start, end and text of each paragraph; times count from those of the division around."""
    for division in body:
        base = division.get_begin() or Fraction(0)
        for paragraph in division:
            start = base + (paragraph.get_begin() or 0)
            end = base + (paragraph.get_end() or 0)
            yield float(max(start, 0)), float(max(end, 0)), "".join(_said(paragraph))


def _said(element: model.ContentElement) -> Iterator[str]:
    for part in element.dfs_iterator():
        if isinstance(part, model.Br):
            yield "\n"
        elif isinstance(part, model.Text):
            yield part.get_text()
