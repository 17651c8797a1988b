"""What stands in a transcript to say who speaks and when, line by line; no part of what is said."""

from __future__ import annotations

import re

from editor.core.document import Document
from editor.core.text import Span, Spans
from editor.language.turns import TIME, names_speaker

LONGEST = 60  # code points of a label
_DASH = re.compile(r"[-–—•]\s+")  # « - Speaker #0 »
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*"
_BEFORE_SPEECH = re.compile(rf"\[?{_NAME}(?: (?:{_NAME}|\d{{1,3}})){{0,3}}\]?\s?:(?=\s)")
_TIME = re.compile(rf"[\[(<]?{TIME.pattern}(?:\s?(?:-->|[-–—])\s?{TIME.pattern})?[\])>]?(?:\s?:)?")


def labels(document: Document, within: Span) -> Spans:
    """Names and times at the start of the lines that a source span touches."""
    found: list[Span] = []
    text = document.text
    first = max(0, document.line(within.start) - 1)
    for line in document.lines[first:]:
        if line.start > within.end:
            break
        start = line.start
        if time := _TIME.match(text, start, line.end):
            start = time.end()
            start += len(text[start : line.end]) - len(text[start : line.end].lstrip())
        if dash := _DASH.match(text, start, line.end):
            start = dash.end()
        whole = text[start : line.end]
        if len(whole) <= LONGEST and names_speaker(whole, document.common):
            start = line.end
        elif label := _BEFORE_SPEECH.match(text, start, min(line.end, start + LONGEST)):
            start = label.end()
        if start > line.start:
            found.append(Span(line.start, start))
    return Spans(found)
