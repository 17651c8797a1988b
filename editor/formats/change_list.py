"""The decisions as a list: CSV for a spreadsheet, an HTML page to read, TEI for archives."""

from __future__ import annotations

import csv
import html
import io
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editor.core.text import Span
from editor.core.text_tools import speakers
from editor.core.transcript import Transcript
from editor.formats.glossary_csv import safe
from editor.formats.xml import allowed


class Row(NamedTuple):
    """One change in words for people: place, wrong, right, kind, reason, decision; its span.

    `seconds` says when it is heard, None where nobody knows.
    """

    place: str
    wrong: str
    right: str
    kind: str
    reason: str
    decision: str
    span: Span
    seconds: float | None = None


class Words(NamedTuple):
    """The titles of the page and of its columns, in the reader's language (a code like "fr").

    `sound` is the address of the recording as the page can follow it, "" for none.
    """

    language: str
    title: str
    columns: tuple[str, str, str, str, str, str]
    sound: str = ""


def write_csv(rows: Sequence[Row], words: Words) -> bytes:
    """UTF-8 with a byte order mark, which spreadsheets need; no cell can be a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(words.columns)
    for row in rows:
        writer.writerow([safe(_one_line(cell)) for cell in row[:6]])
    return out.getvalue().encode("utf-8-sig")


def _one_line(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\n", "⏎")


_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 70em; margin: 2em auto; padding: 0 1em }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .3em .6em; border-bottom: 1px solid #bbb }
del { color: #a40000 }
ins { color: #005c00; text-decoration: none; font-weight: 600 }
@media (prefers-color-scheme: dark) {
  body { background: #1b1d20; color: #e6e6e6 }
  del { color: #ff9b93 }
  ins { color: #7ee787 }
  th, td { border-color: #444 }
  a { color: #79c0ff }
}
"""


def write_html(rows: Sequence[Row], words: Words) -> bytes:
    """A page by itself, without scripts; what comes from the transcript is only text in it."""
    head = "".join(f"<th>{html.escape(name)}</th>" for name in words.columns)
    body = []
    for row in rows:
        cells = [html.escape(_one_line(cell)) for cell in row[:6]]
        if words.sound and row.seconds is not None:  # a media fragment (W3C, Media Fragments URI)
            address = html.escape(f"{words.sound}#t={row.seconds:.1f}")
            cells[0] = f'<a href="{address}">{cells[0]}</a>'
        cells[1], cells[2] = f"<del>{cells[1]}</del>", f"<ins>{cells[2]}</ins>"
        body.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
    title = html.escape(words.title)
    page = (
        f'<!DOCTYPE html>\n<html lang="{html.escape(words.language)}"><head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        f"style-src 'unsafe-inline'\"><title>{title}</title><style>{_STYLE}</style></head><body>"
        f"<h1>{title}</h1>\n<table><thead><tr>{head}</tr></thead><tbody>\n"
        + "\n".join(body)
        + "\n</tbody></table></body></html>\n"
    )
    return page.encode()


_TEI = "http://www.tei-c.org/ns/1.0"


def write_tei(transcript: Transcript, rows: Sequence[Row], title: str, language: str) -> bytes:
    """TEI P5: utterances (<u who>) by the labels of the text or the file's cues, each change as
    <choice>; times as a <timeline> where the file has them.

    A change over a line end ends its line there: XML elements cannot cross.
    """
    lines = list(_lines(transcript.text, rows))
    labels = {place.start: s.name for s in speakers(transcript.text) for place in s.places}
    starts = sorted(labels)
    ids = _Ids()
    times: dict[float, str] = {}
    body: list[str] = []
    for span, said in lines:
        at = bisect_left(starts, span.start)
        label = at < len(starts) and starts[at] < min(span.end, span.start + LONGEST_MARK)
        cue = transcript.cue_at(max(span.start, span.end - 1))
        cue = cue if cue is not None and cue.span.end > span.start else None
        name = labels[starts[at]] if label else cue.speaker if cue else ""
        attributes = f' who="#{ids[name]}"' if name else ""
        if cue is not None:
            for key, moment in (("start", cue.start), ("end", cue.end)):
                attributes += f' {key}="#{times.setdefault(moment, f"T{len(times) + 1}")}"'
        body.append(f"<u{attributes}>{said}</u>")
    people = "".join(
        f'<person xml:id="{key}"><persName>{_escaped(name)}</persName></person>'
        for name, key in ids.items()
    )
    listed = (
        f"<profileDesc><particDesc><listPerson>{people}</listPerson></particDesc></profileDesc>"
    )
    text = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="{_TEI}"><teiHeader><fileDesc>'
        f"<titleStmt><title>{_escaped(title)}</title></titleStmt>"
        "<publicationStmt><p>Relecture</p></publicationStmt>"
        "<sourceDesc><p>Machine transcript</p></sourceDesc></fileDesc>"
        f"{listed if people else ''}</teiHeader>"
        f'<text xml:lang="{html.escape(language)}">{_timeline(times)}<body>\n'
        + "\n".join(body)
        + "\n</body></text></TEI>\n"
    )
    return text.encode()


LONGEST_MARK = 40  # code points of a time before a label


def _lines(source: str, rows: Sequence[Row]) -> Iterator[tuple[Span, str]]:
    """Each line that says something: its span of the source and its text with the changes."""
    parts: list[str] = []
    start = position = 0
    for row in (*sorted(rows, key=lambda row: row.span), None):
        end = row.span.start if row else len(source)
        while (line_end := source.find("\n", position, end)) >= 0:
            parts.append(_said(source[position:line_end]))
            if said := "".join(parts).strip():
                yield Span(start, line_end), said
            parts, position = [], line_end + 1
            start = position
        parts.append(_said(source[position:end]))
        if row is not None:
            parts.append(f"<choice><sic>{_said(row.wrong, False)}</sic>"
                         f"<corr>{_said(row.right, False)}</corr></choice>")  # fmt: skip
            position = max(end, row.span.end)
    if said := "".join(parts).strip():
        yield Span(start, len(source)), said


class _Ids(dict[str, str]):
    """The identifiers of names: the name itself as far as XML allows it, else a number."""

    def __init__(self) -> None:
        super().__init__()
        self._taken: set[str] = set()

    def __missing__(self, name: str) -> str:
        key = re.sub(r"[^\w.-]+", "_", allowed(name)).strip("_.-")
        is_right = bool(_NCNAME.fullmatch(key)) and not re.fullmatch(r"[sT]\d+", key)
        key = key if is_right and key not in self._taken else f"s{len(self) + 1}"
        self._taken.add(key)
        self[name] = key
        return key


# Names of XML (Namespaces 1.0) in the letters of Latin scripts.
_NCNAME = re.compile(r"[A-Za-z_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f][\w.-]*")


def _timeline(times: dict[float, str]) -> str:
    """Moments in seconds from the start of the recording (TEI P5, 8.4.2)."""
    if not times:
        return ""
    moments = "".join(
        f'<when xml:id="{key}" interval="{moment:.10g}" since="#T0"/>'
        for moment, key in sorted(times.items())
    )  # fmt: skip
    return f'<timeline origin="#T0" unit="s"><when xml:id="T0"/>{moments}</timeline>'


def _said(text: str, keep_lines: bool = True) -> str:
    text = text.replace("\r\n", "\n")
    return _escaped(text if keep_lines else text.replace("\n", " "))


def _escaped(text: str) -> str:
    """Text for an element of XML."""
    return html.escape(allowed(text), quote=False)
