"""What clean text may leave out or add, beside the decisions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from editor.core.document import Document
from editor.core.pages import marks_page, page_starts
from editor.core.session import Session
from editor.core.suggestion import Kind, Suggestion, resolve
from editor.core.text import Edit, Edits
from editor.core.text_tools import speakers


@dataclass(frozen=True, slots=True)
class CleanOptions:
    """`apply` names open series to apply; `anchors` keeps the pages' places as comments."""

    apply: frozenset[Kind] = frozenset()
    anchors: bool = False
    speakers: bool = True
    times: bool = True
    final_line_end: bool = True


def clean_edits(session: Session, options: CleanOptions, extra: Iterable[Suggestion] = ()) -> Edits:
    """The session's edits and those of the series to apply, open or `extra` ones.

    Extra suggestions are of detectors that run only when asked for; they yield to decisions.
    """
    wanted = [s for s in (*session.open(), *extra) if s.kind in options.apply and s.replacements]
    free = (s for s in resolve(wanted) if not session.edits.touching(s.span))
    return session.edits.put_all(Edit(s.span, s.replacements[0]) for s in free)


_TIME = re.compile(
    r"^[ \t]*\[?\(?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\]?\)?[ \t]*", re.MULTILINE
)


def clean_text(session: Session, options: CleanOptions, extra: Iterable[Suggestion] = ()) -> str:
    """The edited text with the options; anchors are comments such as « <!-- p. 7 --> »."""
    edits = clean_edits(session, options, extra)
    if options.anchors:
        edits = _with_anchors(session, edits)
    text = edits.apply(session.source)
    if not options.times:
        text = _TIME.sub("", text)
    if not options.speakers:
        text = _without_speakers(text)
    if options.final_line_end and text and not text.endswith("\n"):
        text += "\r\n" if "\r\n" in text else "\n"
    return text


def _with_anchors(session: Session, edits: Edits) -> Edits:
    """Put a comment with the page's number in the place of each header that is removed."""
    headers = {s.place for s in session.suggestions if marks_page(s)}
    starts = page_starts(session.source, session.suggestions)
    document = Document(session.source, "", (), page_starts=starts)
    done: set[int] = set()
    anchored = []
    for edit in edits.items:
        page = document.page(edit.span.start) or 1
        if edit.place in headers and not edit.text.strip() and page not in done:
            done.add(page)  # a head and a page number of one page have one anchor
            anchored.append(Edit(edit.span, f"<!-- p. {page} -->{edit.text}"))
        else:
            anchored.append(edit)
    return Edits(tuple(anchored))


def _without_speakers(text: str) -> str:
    spots = sorted((span for s in speakers(text) for span in s.places), reverse=True)
    for start, end in spots:
        while start > 0 and text[start - 1] == "*":
            start -= 1
        while end < len(text) and text[end] in ":* \t\u00a0\u202f":
            end += 1
        text = text[:start] + text[end:]
    return text
