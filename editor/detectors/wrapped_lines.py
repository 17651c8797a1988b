"""Lines that an export wrapped at a fixed width, to be paragraphs again; off by default.

`find_due` finds them only where a page is chopped: at least half of its lines stand in runs of
which one line in three or more ends within a sentence. Texts are so or not at all: of ten, five had
60 to 98 % of such lines, one 40 %, and four at most one in 675.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from editor.core.document import Document
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.patterns import made
from editor.core.suggestion import Kind
from editor.core.text import Span
from editor.language.language import Language
from editor.language.sentences import cut_word
from editor.language.turns import ends_label, starts_turn

ID = "wrapped_lines"
DUE = "wrapped_pages"  # where a page is chopped

_LINE_END = re.compile(r"\r?\n[ \t]*+(?=\S)")
_BLANKS = " \t\u00a0"
_BLOCK = r"#|[-*•>] |\d+[.)] |[^\n:]{1,30}:\s"
WIDEST = 110  # code points of a line that can have been wrapped
FEWEST = 4  # lines of a page in such runs, for it to be chopped
LEAST_WORDS = 4  # of a line on the average: items of a list without signs have fewer
AROUND, MARKED = 3, 4  # lines before and behind a line end, of which one in so many has a mark
_MARK = r"[.,;:!?…](?=\s|$)"
_SENTENCE_END = r"[.!?…:;][\"'»”’)\]\s]*$"


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    text, common = document.text, document.common
    reason = Message("The line was wrapped by the export")
    for match in _LINE_END.finditer(text):
        start = match.start()
        while start and text[start - 1] in _BLANKS:
            start -= 1
        span = Span(start, match.end())
        if document.mask.overlaps(Span(span.start - 1, span.end)):
            continue
        line_start = text.rfind("\n", 0, span.start) + 1
        if span.start == line_start or span.start - line_start > WIDEST:
            continue
        if made(_BLOCK).match(text, span.end) or text[line_start] == "#":
            continue
        if starts_turn(text[span.end : span.end + 160], common) or ends_label(
            text[line_start : span.start], common
        ):
            continue
        if cut_word(text, span.start - 1, span.end, common):
            continue  # page_join mends the word
        glued = text[span.start - 1] in "'’-"
        yield Finding(
            ID, Kind.WRAP, span, span.of(text), ("" if glued else " ",), reason, "line", "wrap"
        )


def find_due(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    """Line ends within sentences on chopped pages.

    Only where marks tell what a sentence is: elsewhere a line may be a turn or a verse. Those
    behind a sentence, or before a capital, stay: a paragraph or a turn may begin there.
    """
    runs = [
        (run, cut)
        for run in _runs(document, find(document, language, glossary))
        if (cut := _cut(document.text, run))
    ]
    chopped = Counter[int]()
    for run, _ in runs:
        chopped[_page(document, run)] += len(run) + 1
    lines = _lines(document)
    for run, cut in runs:
        page = _page(document, run)
        if chopped[page] >= max(FEWEST, lines[page] / 2):
            yield from (finding._replace(detector=DUE) for finding in cut)


def _page(document: Document, run: Sequence[Finding]) -> int:
    return document.page(run[0].span.start) or 1


def _runs(document: Document, found: Iterator[Finding]) -> Iterator[list[Finding]]:
    """Line ends of lines that follow each other."""
    text, run = document.text, list[Finding]()
    for finding in found:
        if run and "\n" in text[run[-1].span.end : finding.span.start]:
            yield run
            run = []
        run.append(finding)
    if run:
        yield run


def _cut(text: str, run: Sequence[Finding]) -> list[Finding]:
    """Those of a run's line ends that are within a sentence, where one in three or more is.

    None where its lines are items. What has no marks around is not known to be within one.
    """
    ends = [f.span.start for f in run]
    starts = [text.rfind("\n", 0, ends[0]) + 1, *(f.span.end for f in run)]
    end = text.find("\n", starts[-1])
    lines = [text[a:b] for a, b in zip(starts, (*ends, end if end >= 0 else None), strict=True)]
    if sum(len(line.split()) for line in lines) < LEAST_WORDS * len(lines):
        return []
    marks = [len(made(_MARK).findall(line)) for line in lines]
    cut = []
    for at, finding in enumerate(run):
        around = marks[max(0, at - AROUND + 1) : at + AROUND + 1]
        goes_on = lines[at + 1][:1].islower() and not made(_SENTENCE_END).search(lines[at][-8:])
        if goes_on and MARKED * sum(around) >= len(around):
            cut.append(finding)
    return cut if 3 * len(cut) >= len(run) else []


def _lines(document: Document) -> Counter[int]:
    """How many lines each page has, empty ones and headers left out."""
    text, mask = document.text, document.mask
    return Counter(
        document.page(line.start) or 1
        for line in document.lines
        if line.of(text).strip() and not mask.overlaps(line)
    )
