"""What is said with its times and speakers, as podcast hosts take it.

Both forms are those of the Podcasting 2.0 namespace (podcast-namespace, transcripts): JSON, and a
page with <cite>, <time> and <p>.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Iterator

from editor.core.transcript import Cue
from editor.formats.xml import allowed

Said = tuple[Cue, str]


def write_json(cues: Iterable[Said]) -> bytes:
    """Podcasting 2.0 JSON: a segment a cue; cues without text are left out."""
    segments = []
    for cue, text in cues:
        if body := " ".join(text.split()):
            who = {"speaker": cue.speaker} if cue.speaker else {}
            times = {"startTime": round(cue.start, 3), "endTime": round(max(cue.start, cue.end), 3)}
            segments.append({**who, **times, "body": body})
    said = {"version": "1.0.0", "segments": segments}
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def write_page(cues: Iterable[Said], title: str, language: str) -> bytes:
    """A page with a paragraph for each turn, with who speaks and when it begins."""
    parts = [
        f'<!DOCTYPE html>\n<html lang="{html.escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{html.escape(allowed(title))}</title>\n</head>\n<body>\n"
    ]
    for who, start, text in _turns(cues):
        cite = f"<cite>{html.escape(allowed(who))}:</cite>\n" if who else ""
        said = html.escape(allowed(text), quote=False)
        parts.append(f"{cite}<time>{_clock(start)}</time>\n<p>{said}</p>\n")
    parts.append("</body>\n</html>\n")
    return "".join(parts).encode("utf-8", "replace")


def _turns(cues: Iterable[Said]) -> Iterator[tuple[str, float, str]]:
    """Who speaks, from when on, and what is said; cues of one speaker in a row are one turn."""
    who, start, parts = "", 0.0, list[str]()
    for cue, text in cues:
        body = " ".join(text.split())
        if not body:
            continue
        if parts and not (cue.speaker and cue.speaker == who):
            yield who, start, " ".join(parts)
            parts = []
        if not parts:
            who, start = cue.speaker, cue.start
        parts.append(body)
    if parts:
        yield who, start, " ".join(parts)


def _clock(seconds: float) -> str:
    """A time as 0:00:00."""
    whole = max(0, int(seconds))
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"
