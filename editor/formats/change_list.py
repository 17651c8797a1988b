"""The decisions as a list: CSV for a spreadsheet, an HTML page to read, TEI for archives."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from editor.core.text import Span
from editor.core.text_tools import speakers
from editor.formats.glossary_csv import safe
from editor.formats.xml import allowed


class Row(NamedTuple):
    """One change in words for people: place, wrong, right, kind, reason, decision; its span."""

    place: str
    wrong: str
    right: str
    kind: str
    reason: str
    decision: str
    span: Span


class Words(NamedTuple):
    """The titles of the page and of its columns, in the reader's language (a code like "fr")."""

    language: str
    title: str
    columns: tuple[str, str, str, str, str, str]


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
}
"""


def write_html(rows: Sequence[Row], words: Words) -> bytes:
    """A page by itself, without scripts; what comes from the transcript is only text in it."""
    head = "".join(f"<th>{html.escape(name)}</th>" for name in words.columns)
    body = []
    for row in rows:
        cells = [html.escape(_one_line(cell)) for cell in row[:6]]
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


def write_tei(source: str, rows: Sequence[Row], title: str, language: str) -> bytes:
    """TEI P5: utterances (<u who>) where speakers are labelled, each change as <choice>.

    A change over a line end ends its line there: XML elements cannot cross.
    """
    parts: list[str] = []
    body: list[str] = []
    changes = sorted(rows, key=lambda row: row.span)
    position = 0
    for row in changes:
        parts.append(_said(source[position : row.span.start]))
        parts.append(f"<choice><sic>{_said(row.wrong, False)}</sic>"
                     f"<corr>{_said(row.right, False)}</corr></choice>")  # fmt: skip
        position = row.span.end
    parts.append(_said(source[position:]))
    who = [speaker.name for speaker in speakers(source)]
    ids = {name: f"s{number}" for number, name in enumerate(who, 1)}
    for line in "".join(parts).split("\n"):
        if line.strip():
            speaker = next((n for n in who if re.match(rf"\W*{re.escape(escape(n))}\W", line)), "")
            attribute = f' who="#{ids[speaker]}"' if speaker else ""
            body.append(f"<u{attribute}>{line.strip()}</u>")
    people = "".join(
        f'<person xml:id="{ids[name]}"><persName>{escape(name)}</persName></person>' for name in who
    )
    listed = (
        f"<profileDesc><particDesc><listPerson>{people}</listPerson></particDesc></profileDesc>"
    )
    text = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="{_TEI}"><teiHeader><fileDesc>'
        f"<titleStmt><title>{escape(allowed(title))}</title></titleStmt>"
        "<publicationStmt><p>Relecture</p></publicationStmt>"
        "<sourceDesc><p>Machine transcript</p></sourceDesc></fileDesc>"
        f"{listed if who else ''}</teiHeader>"
        f"<text xml:lang={quoteattr(language)}><body>\n"
        + "\n".join(body)
        + "\n</body></text></TEI>\n"
    )
    return text.encode()


def _said(text: str, keep_lines: bool = True) -> str:
    text = allowed(text.replace("\r\n", "\n"))
    return escape(text if keep_lines else text.replace("\n", " "))
