"""MicroDVD (.sub): a line a cue, « {first frame}{last frame}text|second line »; SubViewer, too.

pysubs2 reads it only where the file says how many frames a second it counts, which few do.
"""

from __future__ import annotations

import re
from dataclasses import replace

from editor.core.message import Message
from editor.core.text import Span
from editor.core.transcript import Cue, Transcript
from editor.formats.cue_blocks import filled
from editor.formats.cue_table import FRAMES
from editor.formats.plain import FormatError, decode
from editor.formats.subtitles import read_text

_LINE = re.compile(r"[ \t\ufeff]*\{(\d{1,9})\}[ \t]*\{(\d{0,9})\}(.*)", re.ASCII)
_TAG = re.compile(r"\{[A-Za-z]:[^{}]{0,60}\}|(?:(?<=\|)|^)/")  # {y:i}, and a slash for italics
# SubViewer 2: « 00:00:01.50,00:00:03.00 », « first line[br]second line », below a head.
_SUBVIEWER = re.compile(
    r"^\d{1,3}:\d\d:\d\d[.,]\d{1,3},\d{1,3}:\d\d:\d\d[.,]\d{1,3}[ \t\r]*$", re.M
)
_HEAD = re.compile(r"\A\ufeff?(?:\[[A-Z][^\r\n]*[\r\n]+)+")
_RATE = re.compile(r"\d{2,3}(?:[.,]\d{1,4})?$", re.ASCII)


def read(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The cues of a MicroDVD file; 25 frames a second where it does not say how many, which is
    told.

    A line without frames goes on with the cue before it. SubViewer's files of the same name have
    the times of YouTube's captions below a head. Raises FormatError, naming the file.
    """
    raw, encoding = decode(data, name, encoding)
    if _SUBVIEWER.search(raw):
        read = read_text(_HEAD.sub("", raw), name, encoding, "sbv")
        return replace(read, format="sub", frame=None)
    found: list[tuple[int, int | None, list[str]]] = []
    for line in re.split(r"\r{0,2}\n|\r", raw):
        if match := _LINE.match(line):
            start, end, said = match.groups()
            found.append((int(start), int(end) if end else None, [_TAG.sub("", said)]))
        elif found and line.strip():
            found[-1][2].append(line.strip())
    rate = 0.0
    if found and found[0][:2] in ((1, 1), (0, 0)) and _RATE.match(first := found[0][2][0].strip()):
        rate = float(first.replace(",", "."))
        del found[0]
    shown = [(start, end, _lines(said)) for start, end, said in found]
    shown = [cue for cue in shown if cue[2]]
    if not shown:
        raise FormatError("{}: there are no cues in this file.", name)
    scale = rate or FRAMES
    times = filled([(s / scale, e / scale if e is not None else None) for s, e, _ in shown])
    cues, length = list[Cue](), 0
    for (start, end), (_, _, said) in zip(times, shown, strict=True):
        cues.append(Cue(Span(length, length + len(said)), start, end))
        length += len(said) + 1
    text = "{}: the file does not say how many frames a second it counts; {} are assumed."
    told = () if rate else (Message(text, (name, str(FRAMES))),)
    transcript = "\n".join(said for _, _, said in shown)
    return Transcript(transcript, "sub", encoding, tuple(cues), notices=told)


def _lines(said: list[str]) -> str:
    lines = (" ".join(line.split()) for part in said for line in part.split("|"))
    return "\n".join(filter(None, lines))
