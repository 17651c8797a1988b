"""Word documents written: clean text, or every decision as a tracked change.

The body is put together as text and laid into the package of python-docx's template: paragraph by
paragraph through its objects, a text of 100,000 words takes seconds.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from xml.sax.saxutils import escape, quoteattr

import docx
from docx.oxml.ns import qn

from editor.core.changes import TextChange
from editor.core.text import Span
from editor.formats.xml import allowed
from editor.formats.zips import with_parts

AUTHOR = "Relecture"
_BODY, _COMMENTS, _STYLES = "word/document.xml", "word/comments.xml", "word/styles.xml"


def write(text: str) -> bytes:
    """A clean document: a paragraph for each line."""
    return package(paragraph(run(line)) for line in lines_of(text))


def lines_of(text: str) -> list[str]:
    """The lines of a text, whatever their ends; none behind the last end."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lines[:-1] if len(lines) > 1 and not lines[-1] else lines


# — the package —


@lru_cache(maxsize=2)
def _template(comments: bool) -> bytes:
    """An empty document, with a part for comments or without."""
    document = docx.Document()
    body = document.element.body
    for element in list(body.iter(qn("w:p"))):
        body.remove(element)
    document.core_properties.author = AUTHOR
    document.core_properties.comments = ""
    if comments:
        _ = document.comments
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def package(
    paragraphs: Iterable[str],
    *,
    comments: Sequence[str] = (),
    styles: Sequence[str] = (),
    section: str = "",
) -> bytes:
    """A document of paragraphs, comments and further styles, which are given as XML.

    `section` is put into the properties of its only section.
    """
    with zipfile.ZipFile(io.BytesIO(_template(bool(comments)))) as archive:
        old = archive.read(_BODY).decode("utf-8")
        start, end = old.index("<w:sectPr"), old.index("</w:body>")
        before = old[: old.index("<w:body>") + len("<w:body>")]
        last = old[start:end]
        if section:
            place = last.index("<w:cols")
            last = f"{last[:place]}{section}{last[place:]}"
        parts = {_BODY: "".join((before, *paragraphs, last, old[end:]))}
        for name, own, close in (
            (_COMMENTS, comments, "</w:comments>"), (_STYLES, styles, "</w:styles>"),
        ):  # fmt: skip
            if own:
                parts[name] = _filled(archive.read(name).decode("utf-8"), "".join(own), close)
        return with_parts(archive, {name: part.encode("utf-8") for name, part in parts.items()})


def _filled(part: str, content: str, close: str) -> str:
    """A part with more content before its end; it may have been written as one empty tag."""
    if close in part:
        return part.replace(close, content + close)
    at = part.rindex("/>")
    return f"{part[:at]}>{content}{close}"


def paragraph(content: str, properties: str = "") -> str:
    """A paragraph of runs; properties are XML, too."""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{content}</w:p>"


def run(text: str, properties: str = "", tag: str = "w:t") -> str:
    """A run that says a text, a tab as its own element; "" for none."""
    text = allowed(text)
    if not text:
        return ""
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    said = "".join(
        "<w:tab/>" if part == "\t" else f'<{tag} xml:space="preserve">{escape(part)}</{tag}>'
        for part in re.split("(\t)", text)
        if part
    )
    return f"<w:r>{looks}{said}</w:r>"


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
    line = _Redline(author)
    source_end = len(source) - (1 if source.endswith("\n") else 0)
    at = 0
    for change in changes:
        line.add(Span(at, change.span.start).of(source), "", "")
        wrong, right = change.wrong, change.right
        at_end = change is changes[-1] and change.span.end > source_end
        if at_end and wrong.endswith("\n") and right.endswith("\n"):
            wrong, right = wrong[:-1], right[:-1]
        date = datetime.fromtimestamp(change.when or now, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        line.change(wrong, right, date, reason(change))
        at = change.span.end
    line.add(source[at:source_end] if at < source_end else "", "", "")
    return package([*line.done, paragraph("".join(line.open))], comments=line.comments)


class _Redline:
    """Builds paragraphs run by run; a line end ends one, and can itself be deleted or inserted."""

    def __init__(self, author: str) -> None:
        self._author = quoteattr(allowed(author))
        self._number = 0
        self.done: list[str] = []  # paragraphs
        self.open: list[str] = []  # content of the last one
        self.comments: list[str] = []

    def change(self, wrong: str, right: str, date: str, comment: str) -> None:
        if not comment or not (wrong + right).strip("\r\n"):
            comment = ""
        number = len(self.comments)
        if comment:
            self.open.append(f'<w:commentRangeStart w:id="{number}"/>')
        self.add(wrong, "w:del", date)
        self.add(right, "w:ins", date)
        if comment:
            self.open.append(
                f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/>'
                "</w:r>"
            )
            self.comments.append(
                f'<w:comment w:id="{number}" w:author={self._author} w:date="{date}" '
                f'w:initials="R">{paragraph(run(comment.replace(chr(10), " ")))}</w:comment>'
            )

    def add(self, text: str, mark: str, date: str) -> None:
        for number, piece in enumerate(text.replace("\r\n", "\n").split("\n")):
            if number:
                ends = f"<w:rPr>{self._marker(mark, date)}</{mark}></w:rPr>" if mark else ""
                self.done.append(paragraph("".join(self.open), ends))
                self.open = []
            said = run(piece, tag="w:delText" if mark == "w:del" else "w:t")
            if said:
                self.open.append(f"{self._marker(mark, date)}{said}</{mark}>" if mark else said)

    def _marker(self, mark: str, date: str) -> str:
        self._number += 1
        return f'<{mark} w:id="{self._number}" w:author={self._author} w:date="{date}">'
