"""Word documents written: clean text, or every decision as a tracked change."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from editor.core.changes import TextChange
from editor.core.text import Span
from editor.formats.xml import allowed

AUTHOR = "Relecture"


def write(text: str) -> bytes:
    """A clean document: a paragraph for each line."""
    document = _empty()
    for line in _lines(text):
        document.add_paragraph(allowed(line))
    return _bytes(document)


def _empty() -> Any:
    document = docx.Document()
    body = document.element.body
    for paragraph in list(body.iter(qn("w:p"))):
        body.remove(paragraph)
    document.core_properties.author = AUTHOR
    document.core_properties.comments = ""
    return document


def _lines(text: str) -> list[str]:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    return lines[:-1] if len(lines) > 1 and not lines[-1] else lines


def _bytes(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


# — redline —


def write_redline(
    source: str,
    changes: Sequence[TextChange],
    reason: Callable[[TextChange], str],
    now: float,
    author: str = AUTHOR,
) -> bytes:
    """The source with every change tracked: accepting all gives the edited text, rejecting all
    the source. `reason` gives the text of a change's comment, "" for none; `now` is the date of
    changes without one, in seconds since 1970.
    """
    document = _empty()
    line = _Redline(document, author)
    source_end = len(source) - (1 if source.endswith("\n") else 0)
    at = 0
    for change in changes:
        line.add(Span(at, change.span.start).of(source), "", "")
        wrong, right = change.wrong, change.right
        at_end = change is changes[-1] and change.span.end > source_end
        if at_end and wrong.endswith("\n") and right.endswith("\n"):
            wrong, right = wrong[:-1], right[:-1]
        date = datetime.fromtimestamp(change.when or now, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        line.change(wrong, right, date, allowed(reason(change)))
        at = change.span.end
    line.add(source[at:source_end] if at < source_end else "", "", "")
    return _bytes(document)


class _Redline:
    """Builds paragraphs run by run; a line end ends one, and can itself be deleted or inserted."""

    def __init__(self, document: Any, author: str) -> None:
        self._document, self._author = document, author
        self._paragraph = document.add_paragraph()
        self._number = 0
        self._comment_runs: list[Any] = []

    def change(self, wrong: str, right: str, date: str, comment: str) -> None:
        wrong, right = (text.replace("\r\n", "\n") for text in (wrong, right))
        self._comment_runs = []
        self.add(wrong, "w:del", date)
        self.add(right, "w:ins", date)
        runs = self._comment_runs
        if comment and runs:
            self._document.add_comment(runs, text=comment, author=self._author, initials="R")

    def add(self, text: str, mark: str, date: str) -> None:
        for number, piece in enumerate(text.replace("\r\n", "\n").split("\n")):
            if number:
                self._end_paragraph(mark, date)
            if piece:
                self._add_run(allowed(piece), mark, date)

    def _add_run(self, text: str, mark: str, date: str) -> None:
        run = self._paragraph.add_run()
        for part in re.split("(\t)", text):
            if part == "\t":
                run._r.append(OxmlElement("w:tab"))
            elif part:
                node = OxmlElement("w:delText" if mark == "w:del" else "w:t")
                node.text = part
                node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
                run._r.append(node)
        if mark:
            wrapper = self._marker(mark, date)
            run._r.addprevious(wrapper)
            wrapper.append(run._r)
            self._comment_runs.append(run)

    def _marker(self, mark: str, date: str) -> Any:
        self._number += 1
        marker = OxmlElement(mark)
        marker.set(qn("w:id"), str(self._number))
        marker.set(qn("w:author"), self._author)
        marker.set(qn("w:date"), date)
        return marker

    def _end_paragraph(self, mark: str, date: str) -> None:
        if mark:
            properties = self._paragraph._p.get_or_add_pPr()
            of_mark = OxmlElement("w:rPr")
            of_mark.append(self._marker(mark, date))
            properties.append(of_mark)
        self._paragraph = self._document.add_paragraph()
