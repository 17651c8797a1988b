"""Headers and footers that an export repeats page after page, as lines or glued into lines."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from statistics import median

from rapidfuzz import fuzz

from editor.core.document import Document, is_cut
from editor.core.glossary import Glossary
from editor.core.lexicon import Lexicon
from editor.core.message import Message
from editor.core.suggestion import Kind, Suggestion
from editor.core.text import Span, Spans

ID = "page_header"

CLOSEST = 250  # code points: a line that comes back sooner is a refrain or an answer
USUAL = 700  # least median distance of two headers: a short page
ALIKE = 88  # rapidfuzz ratio (0–100) from which two long lines are one header with slips

_MARKUP = "#*_ \t\u00a0"
_NUMBER = re.compile(r"\d+")
_ONLY_PAGE = re.compile(
    r"(?:page|p\.?|seite)?\s*[-–—]?\s*\d{1,4}\s*[-–—]?\s*(?:/\s*\d{1,4})?", re.I
)


def find(document: Document, lexicon: Lexicon, glossary: Glossary) -> Iterator[Suggestion]:
    taken = Spans()
    for series in _series(document):
        reason = Message(
            "Stands on {} pages in the same or nearly the same form", (str(len(series)),)
        )
        for core in series:
            if not taken.add(core):
                continue
            span, replacement = removal(document.text, core)
            yield Suggestion(
                ID,
                Kind.HEADER,
                span,
                span.of(document.text),
                (replacement,),
                reason,
                0.97,
                "header",
            )


def removal(text: str, core: Span) -> tuple[Span, str]:
    """What to take out with a header so that the text before and after stays as it was.

    A header on its own line goes with the line ends behind it, one inside a line with the blanks
    on one side; where it was glued on both sides a line end (or a space) remains.
    """
    start, end = core
    while end < len(text) and text[end] in " \t\u00a0":
        end += 1
    line_start = text.rfind("\n", 0, start) + 1
    own_start = not text[line_start:start].strip(_MARKUP)
    own_end = end >= len(text) or text[end] in "\r\n"
    if own_start and own_end:
        while end < len(text) and text[end] in "\r\n \t":
            end += 1
        last_line = text.rfind("\n", 0, end) + 1
        return Span(start, max(core.end, last_line if end < len(text) else end)), ""
    if own_end:
        while start > line_start and text[start - 1] in " \t\u00a0":
            start -= 1
        return Span(start, end), ""
    if own_start:
        return Span(start, end), ""
    blank = text[start - 1].isspace() or end > core.end
    cut = is_cut(text[max(0, start - 40) : start], text[end : end + 40])
    return Span(start, end), "" if blank and text[start - 1].isspace() else " " if cut else "\n"


def _series(document: Document) -> Iterator[list[Span]]:
    """Spans of each header series, longest header first."""
    text = document.text
    groups: dict[str, list[Span]] = defaultdict(list)
    for line in document.lines:
        if line.end - line.start > 400:
            continue
        core = _strip(text, line)
        content = core.of(text)
        if len(content) < 2 or (content.endswith((":", "]")) and content.count("[") < 2):
            if not _is_labelled(content):
                continue
        groups[_shape(content)].append(core)
    merged = _merge_slips(groups)
    found: list[list[Span]] = []
    for cores in sorted(merged, key=lambda g: -(g[0].end - g[0].start)):
        if _is_header(document, cores):
            found.append(_with_glued(document, cores))
    yield from found


def _is_labelled(content: str) -> bool:
    """A bracket inside a longer line ([L'HEBDO] Les coûts) is no sound note like [Musique]."""
    return content.endswith("]") and len(content) > 40


def _strip(text: str, line: Span) -> Span:
    """The line without blanks around it; Markdown marks stay, since they go with the header."""
    start, end = line
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _shape(content: str) -> str:
    """What two forms of one header share: letters without Markdown, numbers as 0."""
    return " ".join(_NUMBER.sub("0", content.strip(_MARKUP).casefold()).split())


def _merge_slips(groups: dict[str, list[Span]]) -> list[list[Span]]:
    """Groups of equal shape, the rare ones joined to a frequent one that they nearly equal."""
    frequent = [s for s, cores in groups.items() if len(cores) >= 2 and len(s) >= 12]
    by_length: dict[int, list[int]] = defaultdict(list)
    for number, shape in enumerate(frequent):
        by_length[len(shape)].append(number)
    merged = {shape: list(cores) for shape, cores in groups.items() if len(cores) >= 2}
    for shape, cores in groups.items():
        if len(shape) < 12:
            continue
        near = range(len(shape) - 8, len(shape) + 9)
        for number in sorted(n for length in near for n in by_length.get(length, ())):
            other = frequent[number]
            if other == shape or other not in merged:
                continue
            if len(groups[other]) < len(cores):
                continue
            if fuzz.ratio(shape, other, score_cutoff=ALIKE):
                merged[other].extend(cores)
                merged.pop(shape, None)
                break
    return [sorted(cores) for cores in merged.values()]


def _is_header(document: Document, cores: Sequence[Span]) -> bool:
    """Weigh the evidence that a line which comes back is a header and no refrain or answer."""
    text = document.text
    gaps = [b.start - a.end for a, b in itertools.pairwise(cores)]
    if min(gaps) < CLOSEST or median(gaps) < USUAL:
        return False
    contents = [core.of(text) for core in cores]
    shape = _shape(contents[0])
    letters = sum(c.isalpha() for c in shape)
    evidence = 0.0
    if all(c.startswith("#") or (c.startswith("**") and c.endswith("**")) for c in contents):
        evidence += 1
    if letters >= 25:
        evidence += 1
    if "0" in shape:
        evidence += 0.5 if len(set(contents)) == 1 else 0
        evidence += 2 if _counts_up(contents) else 0
    if all(_stands_alone(text, core) for core in cores):
        evidence += 0.5
    if not contents[0].endswith((".", "!", "?", "…", ",")):
        evidence += 0.5
    if any(_cuts(text, core) for core in cores):
        evidence += 1
    evidence += 0.5 if len(cores) >= 4 else 0
    if letters < 4 and not (_ONLY_PAGE.fullmatch(shape.strip()) or "0" in shape):
        return False
    if letters < 8 and "0" not in shape:
        return False
    return evidence >= (3 if len(cores) == 2 else 2.5)


def _counts_up(contents: Sequence[str]) -> bool:
    """Whether a number in the lines grows from page to page."""
    rows = [[int(n) for n in _NUMBER.findall(c)[:12] if len(n) < 7] for c in contents]
    if len(rows) < 3 or len({len(r) for r in rows}) != 1:
        return False
    for column in zip(*rows, strict=True):
        steps = [b - a for a, b in itertools.pairwise(column)]
        if sum(1 <= s <= 3 for s in steps) >= 0.8 * len(steps):
            return True
    return False


def _stands_alone(text: str, core: Span) -> bool:
    before, after = text[max(0, core.start - 4) : core.start], text[core.end : core.end + 6]
    return (not before.strip(" ") or before.rstrip(" ").endswith(("\n\n", "\n\r\n"))) and (
        not after.strip() or after.lstrip(" ").replace("\r", "").startswith("\n\n")
    )


def _cuts(text: str, core: Span) -> bool:
    return is_cut(text[max(0, core.start - 60) : core.start], text[core.end : core.end + 60])


def _with_glued(document: Document, cores: list[Span]) -> list[Span]:
    """Add the places where the header stands inside a line, whole, with slips, or its fixed part.

    Number tokens that never change stay as they are; those that do may be any number.
    """
    text = document.text
    contents = [core.of(text).strip(_MARKUP) for core in cores]
    pattern, fixed = _pattern(contents)
    found = Spans(cores)
    for match in re.finditer(pattern, text):
        _add(text, found, Span(*match.span()))
    if fixed and len(cores) >= 3:
        for match in re.finditer(fixed, text):
            span = Span(*match.span())
            before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
            edge = (not before or before == "\n") or (not after or after in "\r\n")
            glued = before.isalnum() or before == "." or after.isalpha()
            if edge or glued:
                _add(text, found, span)
    sample = max(contents, key=len)
    if len(sample) >= 30:
        word = max(re.findall(r"\w+", sample), key=len)
        for line in _lines_with(document, word):
            content = line.of(text)
            if len(content) <= len(sample):
                continue
            found_at = fuzz.partial_ratio_alignment(sample, content, score_cutoff=ALIKE + 4)
            if found_at is not None:
                start = line.start + found_at.dest_start
                span = _strip(text, Span(start, line.start + found_at.dest_end))
                _add(text, found, span)
    return list(found)


def _lines_with(document: Document, word: str) -> Iterator[Span]:
    """The lines that have a word; found by the word, since most lines lack it."""
    lines, at = document.lines, document.text.find(word)
    while at >= 0:
        line = lines[bisect_right(lines, at, key=lambda span: span.start) - 1]
        if at + len(word) <= line.end:
            yield line
        at = document.text.find(word, max(line.end, at + len(word)))


def _add(text: str, found: Spans, span: Span) -> None:
    """Add a header with the Markdown marks around it."""
    start, end = span
    while (start > 0 and text[start - 1] in "#*") or text[start - 2 : start] in ("# ", "* "):
        start -= 1
    while end < len(text) and text[end] == "*":
        end += 1
    found.add(Span(start, end))


def _pattern(contents: Sequence[str]) -> tuple[str, str]:
    """Regular expressions of the whole header, and of its unchanging part if that is telling."""
    split = [re.findall(r"\d+|[^\W\d]+|[^\w\s]|\s+", content) for content in contents]
    first = split[0]
    alike = [parts for parts in split if len(parts) == len(first)]
    whole, fixed = [], []
    open_end = True
    for column in zip(*alike, strict=True):
        part = column[0]
        if part.isspace():
            whole.append(r"\s{0,3}")
            fixed.append(r"\s{0,3}" if open_end else "")
        elif part.isdigit() and len(set(column)) > 1:
            whole.append(r"\d{1,4}")
            open_end = False
        else:
            whole.append(re.escape(part))
            fixed.append(re.escape(part) if open_end else "")
    start = r"(?<![\d/])" if first[0].isdigit() else ""
    end = r"(?!\d)" if first[-1].isdigit() else ""
    prefix = re.sub(r"(?:\\s\{0,3\}|\\-|–|\\\||/)+$", "", "".join(fixed))
    telling = not open_end and len(re.findall(r"\d", prefix)) >= 4
    return start + "".join(whole) + end, start + prefix + r"(?!\d)" if telling else ""
