"""OHMS, the Oral History Metadata Synchronizer (oralhistoryonline.org; Nunn Center, 2015).

The file has one transcript; its `sync` says after how many words of which line each interval of
minutes ends: « 1:|12(3)|25(7)| » is minute one at the third word of line 12. Index and notes stay.
"""

from __future__ import annotations

import re
from itertools import pairwise

from editor.core.text import Span
from editor.core.transcript import Cue, Transcript
from editor.formats.plain import FormatError
from editor.formats.xml import parse
from editor.language.identify import code_of

_POINT = re.compile(r"(\d{1,7})\((\d{1,5})\)")
_WORD = re.compile(r"\S+")


def read(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The transcript of an OHMS file, a cue a synchronized interval; raises FormatError."""
    root = parse(data, name)
    said = next((one.text or "" for one in root.iter("transcript") if one.text), "")
    if not said.strip():
        raise FormatError("{}: there is no text in this file.", name)
    sync = next((one.text or "" for one in root.iter("sync")), "")
    language = code_of(next((one.text or "" for one in root.iter("language")), ""))
    media = next((one.text or "" for one in root.iter("media_url")), "")
    cues = _cues(said, sync)
    return Transcript(said, "ohms", "utf-8", cues, language=language, media=media)


def _cues(text: str, sync: str) -> tuple[Cue, ...]:
    """The stretches between the points in time; none where these do not fit the text."""
    minutes, _, points = sync.partition(":")
    starts = [0, *(match.start() for match in re.finditer(r"(?<=\n)", text))]
    found = [(int(line), int(word)) for line, word in _POINT.findall(points)]
    fits = all(0 < line <= len(starts) for line, _ in found)
    if not found or not fits or not minutes.strip().isdecimal() or len(minutes) > 3:
        return ()
    places = [0]
    for line, word in found:
        words = list(_WORD.finditer(text, starts[line - 1], [*starts, len(text)][line]))
        place = words[min(word, len(words) - 1)].start() if words else starts[line - 1]
        places.append(max(places[-1], place))
    step = int(minutes) * 60.0
    spans = pairwise([*places, len(text)])
    return tuple(
        Cue(Span(start, end), number * step, (number + 1) * step)
        for number, (start, end) in enumerate(spans)
        if text[start:end].strip()
    )
