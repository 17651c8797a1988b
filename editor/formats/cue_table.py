"""Tables of cues: Whisper's .tsv (milliseconds) and .csv as Premiere Pro writes it.

A file whose first row names no times and no text is read as the text that it is.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from editor.core.message import Message
from editor.core.text import Span
from editor.core.transcript import Cue, Transcript
from editor.formats import plain
from editor.formats.cue_blocks import filled, is_bad
from editor.formats.plain import FormatError, decode

# Names of the columns, in lower case, as Whisper, Premiere Pro (English, French) and others write.
_COLUMNS = {
    "start": ("start", "start time", "start_time", "starttime", "in", "begin", "from", "timecode",
              "time", "timestamp", "temps", "début",
              "heure de début", "entrée"),
    "end": ("end", "end time", "end_time", "endtime", "out", "stop", "to", "fin",
            "heure de fin", "sortie"),
    "text": ("text", "texte", "transcript", "transcription", "caption", "sentence", "dialogue",
             "content", "sous-titre", "propos"),
    "speaker": ("speaker", "speaker name", "speaker_name", "nom de l'intervenant",
                "intervenant", "intervenante", "locuteur", "locutrice", "name", "nom", "qui",
                "personne", "speaker label", "speaker_label", "character"),
}  # fmt: skip
_CLOCK = re.compile(
    r"(?:(\d{1,4})[:;])?(\d{1,2})[:;](\d{1,2})(?:[.,](\d{1,9})|[:;](\d{1,3}))?$", re.ASCII
)
_NUMBER = re.compile(r"-?\d{1,12}(?:[.,]\d{1,9})?$", re.ASCII)
FRAMES = 25  # a second, where frames are counted and no number says that there are more


def read(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The cues of a table, or the file as plain text where it holds none; raises FormatError."""
    raw, encoding = decode(data, name, encoding)
    kind = name.casefold().rpartition(".")[2]
    try:
        rows = _rows(raw.lstrip("\ufeff"), kind)
    except csv.Error as error:
        raise FormatError("{}: this is not a proper table.", name) from error
    columns = _columns(rows[0]) if rows else {}
    if not {"start", "text"} <= columns.keys():
        return plain.read(data, name, encoding)
    cells = [[_cell(row, columns.get(key, -1)) for key in _COLUMNS] for row in rows[1:]]
    cells = [row for row in cells if any(row)]
    scale = _scale([cell for row in cells for cell in row[:2]])
    times = [(_time(start, scale), _time(end, scale)) for start, end, *_ in cells]
    cues = []
    parts: list[str] = []
    at = 0
    for (_, _, said, speaker), (start, stop) in zip(cells, filled(times), strict=True):
        said = "\n".join(line for line in said.replace("\t", " ").splitlines() if line.strip())
        cues.append(Cue(Span(at, at + len(said)), start, stop, " ".join(speaker.split())))
        parts += (said, "\n")
        at += len(said) + 1
    text = "".join(parts)
    if not text.strip():
        raise FormatError("{}: there is no text in this file.", name)
    if "end" not in columns:  # each goes on to the next one
        times = [(start, start) for start, _ in times]
    bad = [str(number) for number, pair in enumerate(times, 2) if is_bad(pair)]
    notices: tuple[Message, ...] = ()
    if bad:
        shown = ", ".join(bad[:5]) + (" …" if len(bad) > 5 else "")
        template = "{}: %n row(s) have no proper time; their neighbours’ is used ({})."
        notices = (Message(template, (name, shown), n=len(bad)),)
    return Transcript(text, kind, encoding, tuple(cues), notices=notices)


def _rows(raw: str, kind: str) -> list[list[str]]:
    """The rows that hold anything; what is more than the first one has belongs to the last cell.

    Whisper's tables know no quotes.
    """
    head = raw.split("\n", 1)[0]
    if kind == "tsv" or head.count("\t") > max(head.count(","), head.count(";")):
        lines = re.split(r"\r{0,2}\n|\r", raw)
        last = next((line for line in lines if line.strip()), "").count("\t")
        return [line.split("\t", last) for line in lines if line.strip()]
    delimiter = ";" if head.count(";") > head.count(",") else ","
    reader = csv.reader(io.StringIO(raw, newline=""), delimiter=delimiter)
    rows = [row for row in reader if any(map(str.strip, row))]
    last = len(rows[0]) - 1 if rows else 0
    return [[*row[:last], delimiter.join(row[last:])] for row in rows]


def _columns(head: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for index, cell in enumerate(head):
        title = cell.strip().casefold()
        for key, names in _COLUMNS.items():
            if title in names:
                found.setdefault(key, index)
    return found


def _cell(row: Sequence[str], index: int) -> str:
    return row[index].strip() if 0 <= index < len(row) else ""


def _scale(cells: Sequence[str]) -> float:
    """What a second counts: frames where frames are written, 1000 for whole numbers, else 1.

    Semicolons are of drop-frame time (SMPTE ST 12-1), which counts 30 or 60 frames.
    """
    clocks = [match for cell in cells if (match := _CLOCK.match(cell))]
    if clocks:
        most = max((int(match[5]) for match in clocks if match[5]), default=0)
        least = 30 if any(";" in match[0] for match in clocks) else FRAMES
        return next(rate for rate in (least, 30, 60, 1000) if rate >= least and most < rate)
    numbers = [cell for cell in cells if _NUMBER.match(cell)]
    return 1 if any("." in number or "," in number for number in numbers) else 1000


def _time(cell: str, scale: float) -> float | None:
    """A time in seconds, None for anything else."""
    if match := _CLOCK.match(cell):
        hours, minutes, seconds, fraction, frames = match.groups()
        whole = int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)
        return whole + float(f"0.{fraction or 0}") + int(frames or 0) / scale
    if _NUMBER.match(cell):
        return float(cell.replace(",", ".")) / scale
    return None
