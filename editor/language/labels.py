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
_TIME = re.compile(
    rf"[\[(<]?{TIME.pattern}(?:\s?(?:-->|[-–—])\s?{TIME.pattern})?[\])>]?(?:\s?:)?\s*"
)


def labels(document: Document, within: Span) -> Spans:
    """Names and times at the start of the lines that a source span touches."""
    found: list[Span] = []
    text, last = document.text, document.line(within.end)
    for number in range(document.line(within.start) - 1, last):  # no copy of all lines behind
        line = document.lines[number]
        start = line.start
        if time := _TIME.match(text, start, line.end):
            start = time.end()
        if dash := _DASH.match(text, start, line.end):
            start = dash.end()
        is_short = line.end - start <= LONGEST  # a text may be one line
        if is_short and names_speaker(text[start : line.end], document.common):
            start = line.end
        elif label := _BEFORE_SPEECH.match(text, start, min(line.end, start + LONGEST)):
            start = label.end()
        if start > line.start:
            found.append(Span(line.start, start))
    return Spans(found)
