"""Texts that stand in a larger file: what is not text there is kept byte for byte.

A subtitle file or a JSON of segments is its *raw* text; the transcript's text is made of stretches
of it. Writing puts edited stretches back in their places and touches nothing else.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from enum import StrEnum
from itertools import accumulate, pairwise
from typing import NamedTuple

from editor.core.alignment import Alignment
from editor.core.text import Edit, Edits, Span

_SPACE = re.compile(r"\s")


class Code(StrEnum):
    """How a stretch of text is written in its file."""

    PLAIN = "plain"
    JSON = "json"  # inside a string literal
    XML = "xml"  # & and < as entities
    CDATA = "cdata"  # in a section of XML without entities
    LINE = "line"  # in a line of its own
    QUOTED = "quoted"  # between quotes, which are doubled inside
    FIXED = "fixed"  # stays as it is: a time mark that is a text, too


class Segment(NamedTuple):
    """A stretch: its span of the transcript's text and its span of the raw text."""

    span: Span
    raw: Span
    code: Code = Code.PLAIN


class Frame(NamedTuple):
    """The raw text of a file and the stretches of it that are the transcript's text, in order."""

    raw: str
    segments: tuple[Segment, ...]


def edited_segments(source: str, edits: Edits, spans: Sequence[Span]) -> list[str]:
    """The edited text of each of some disjoint spans, in order.

    An edit over several spans is shared out between them: each word goes where it belongs.
    """
    local = shared_edits(source, edits, spans)
    return [Edits(own).apply(source, span) for own, span in zip(local, spans, strict=True)]


def shared_edits(source: str, edits: Edits, spans: Sequence[Span]) -> list[tuple[Edit, ...]]:
    """The edits of each of some disjoint spans, those over several shared out between them."""
    starts, ends = [span.start for span in spans], [span.end for span in spans]
    local: list[list[Edit]] = [[] for _ in spans]
    for edit in _joining(source, edits, spans, starts):
        low, high = edit.span
        index = bisect_left(ends, low)
        touched = []
        while index < len(spans) and spans[index].start <= high:
            touched.append(index)
            index += 1
        inside = [i for i in touched if min(ends[i], high) > max(spans[i].start, low)]
        inside = inside or touched[:1]  # an insertion, or what stands between two spans
        pieces = []
        for i in inside:
            start = min(max(spans[i].start, low), ends[i])
            pieces.append(Span(start, max(start, min(ends[i], high))))
        glued = [one.end == other.start for one, other in pairwise(pieces)]
        texts = [piece.of(source) for piece in pieces]
        shares = share_out(edit.text, texts, glued) if pieces else []
        if any(_is_blank(source, one.end, other.start) for one, other in pairwise(pieces)):
            shares = _joined(source, edit, pieces, shares)
        for i, piece, text in zip(inside, pieces, shares, strict=True):
            local[i].append(Edit(piece, text))
    return [tuple(own) for own in local]


def _is_blank(source: str, low: int, high: int) -> bool:
    """Whether nothing but blanks of one line stand between two spans."""
    gap = source[low:high]
    return low < high and gap.isspace() and "\n" not in gap


def _joining(source: str, edits: Edits, spans: Sequence[Span], starts: Sequence[int]) -> list[Edit]:
    """The edits with the words that they join (see `_with_joined`); those that meet as one."""
    done: list[Edit] = []
    waiting = list(reversed(edits.items))
    while waiting:
        edit = waiting.pop()
        joined = _with_joined(source, edit, spans, starts)
        if joined == edit:
            done.append(edit)
        elif waiting and waiting[-1].span.start <= joined.span.end:
            waiting.append(_as_one(source, edit, waiting.pop()))
        elif done and joined.span.start < done[-1].span.end:
            waiting.append(_as_one(source, done.pop(), edit))
        else:
            done.append(joined)
    return done


def _as_one(source: str, one: Edit, other: Edit) -> Edit:
    between = source[one.span.end : other.span.start]
    return Edit(Span(one.span.start, other.span.end), one.text + between + other.text)


def _with_joined(source: str, edit: Edit, spans: Sequence[Span], starts: Sequence[int]) -> Edit:
    """An edit after which two spans have no blank between them, with the words that it joins."""
    low, high = edit.span
    text = edit.text
    at = bisect_right(starts, high) - 1
    if at > 0 and low < high < spans[at].end and low <= spans[at - 1].end:
        before = text[-1:] or source[max(0, low - 1) : low]
        if _is_blank(source, spans[at - 1].end, spans[at].start) and before.strip():
            end = _SPACE.search(source, high, spans[at].end)
            stop = end.start() if end else spans[at].end
            text, high = text + source[high:stop], stop
    at = bisect_left(starts, low) - 1
    if 0 <= at < len(spans) - 1 and spans[at].end == low and high > spans[at + 1].start:
        start = low
        while start > spans[at].start and not source[start - 1].isspace():
            start -= 1
        if _is_blank(source, low, spans[at + 1].start) and text[:1].strip():
            text, low = source[start:low] + text, start
    return Edit(Span(low, high), text)


def _joined(source: str, edit: Edit, pieces: Sequence[Span], shares: list[str]) -> list[str]:
    """The shares of spans with a blank between them; a word that is one now is not cut."""
    at = begun = 0  # how far the shares reach, and the piece that holds the word that ends there
    for index, (one, other) in enumerate(pairwise(pieces)):
        own, following = shares[index : index + 2]
        if own:
            at, begun = edit.text.find(own, at) + len(own), index
        before = edit.text[at - 1 : at] if at else source[max(0, edit.span.start - 1) : one.start]
        is_cut = before.strip() and edit.text[at : at + 1].strip()
        if not is_cut or not following or not _is_blank(source, one.end, other.start):
            continue
        is_alone = not source[max(0, one.start - 1) : one.start].strip()
        if own and is_alone and source[other.end : other.end + 1].strip():  # a mark is behind it
            word = own.split()[-1]
            shares[index : index + 2] = own[: -len(word)].rstrip(), word + following
            at -= len(word)
            continue
        word = following.split(None, 1)[0]
        shares[begun] += word
        shares[index + 1] = following[len(word) :].lstrip()
        at += len(word)
    return shares


def share_out(text: str, pieces: Sequence[str], glued: Sequence[bool] = ()) -> list[str]:
    """Divide a new text between the stretches that it replaces: each word goes where it belongs.

    `glued` says of each piece but the last whether the next one begins right behind it; where
    something stands between two pieces, the blanks at the cut go. Of all cuts the one is taken
    that leaves least to change (Levenshtein) on its two sides.
    """
    if len(pieces) == 1:
        return [text]
    if not text.strip():
        return [text if glued and glued[0] else "", *[""] * (len(pieces) - 1)]
    lines = [line.strip(_BLANKS) for line in text.split("\n")]
    if len(lines) == len(pieces) and not any("\n" in piece for piece in pieces):
        return lines
    joints = list(glued) or [False] * (len(pieces) - 1)
    bounds = [0, *accumulate(len(piece) for piece in pieces)]
    old = "".join(pieces)
    cuts = [0, *_cuts(old, text, bounds[1:-1], Span(0, len(old)), Span(0, len(text))), len(text)]
    shares = [text[low:high] for low, high in pairwise(cuts)]
    for index, joint in enumerate(joints):
        left, right = shares[index].rstrip(), shares[index + 1].lstrip()
        blanks = shares[index][len(left) :] + shares[index + 1][: -len(right) or None]
        before = joint and not pieces[index + 1][:1].isspace()
        shares[index] = left + blanks if before else left
        shares[index + 1] = blanks + right if joint and not before else right
    return shares


_BLANKS = " \t\r\u00a0"
_TORN = 12  # letters: what it counts against a cut that it tears a sentence and the old did not
_MOST = 4_000_000  # letters compared with letters up to which a cut is weighed by its letters


def _cuts(old: str, new: str, bounds: Sequence[int], ours: Span, theirs: Span) -> list[int]:
    """Where in `theirs` of the new text each bound in `ours` of the old one lies, rising."""
    if theirs.start == theirs.end:
        return [theirs.start] * len(bounds)
    if not bounds:
        return []
    middle = len(bounds) // 2
    at = bounds[middle]
    cut = _cut(ours.of(old), theirs.of(new), at - ours.start) + theirs.start
    left = _cuts(old, new, bounds[:middle], Span(ours.start, at), Span(theirs.start, cut))
    right = _cuts(old, new, bounds[middle + 1 :], Span(at, ours.end), Span(cut, theirs.end))
    return [*left, cut, *right]


def _cut(old: str, new: str, bound: int) -> int:
    """Where to cut the new text so that its parts are most like those of the old at `bound`."""
    same = _same_start(old, new)
    if same >= len(new):  # nothing but what the old text begins with: later repeats went
        return min(bound, len(new))
    if same > bound:
        return bound
    tail = min(_same_start(old[::-1], new[::-1]), min(len(old), len(new)) - same)
    if tail >= len(old) - bound and tail:
        return len(new) - (len(old) - bound)
    places = _places(new, same, len(new) - tail, inside=_is_inside(old, bound))
    if len(old) * len(new) > _MOST:
        return _far_cut(old, new, bound, places)
    from rapidfuzz.distance.Levenshtein import distance  # loaded by the first that asks

    left, right = old[:bound], old[bound:]
    likely = len(new) * bound / max(1, len(old))
    whole = _ends_sentence(left)

    def cost(at: int) -> tuple[int, float, int]:
        change = distance(left, new[:at], processor=_plain)
        change += distance(right, new[at:], processor=_plain)
        torn = whole and 0 < at < len(new) and not _ends_sentence(new[max(0, at - 20) : at])
        return change + _TORN * torn, abs(at - likely), -at

    return min(places, key=cost)


def _ends_sentence(text: str) -> bool:
    return text.rstrip("\"'»”’) \t\r\n\u00a0\u202f")[-1:] in ".?!…"


def _plain(text: str) -> str:
    return text.casefold().strip()


def _same_start(one: str, other: str) -> int:
    """How many letters two texts begin with that are the same."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one.startswith(other[:middle]):
            low = middle
        else:
            high = middle - 1
    return low


def _is_inside(text: str, at: int) -> bool:
    """Whether a place lies inside a word."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def _places(new: str, low: int, high: int, *, inside: bool) -> list[int]:
    """Where the new text may be cut: between words, and inside one only where the old text is."""
    edges = {0, len(new)}
    edges.update(at for at in range(max(1, low), high + 1) if inside or not _is_inside(new, at))
    return sorted(edges)


def _far_cut(old: str, new: str, bound: int, places: Sequence[int]) -> int:
    """The cut of texts that are too long to weigh each place: by the words that stay."""
    at = Alignment(old, new).near(bound - 1) or len(new) * bound // len(old)
    return places[min(bisect_right(places, at), len(places) - 1)]


def encoded(text: str, code: Code) -> str:
    """A text as it is written in its file."""
    if code is Code.JSON:
        return json.dumps(text, ensure_ascii=False)[1:-1]
    if code is Code.XML:
        from html import escape  # brings the names of all its entities

        return escape(text, quote=False)
    if code is Code.CDATA:
        return text.replace("]]>", "]]]]><![CDATA[>")
    if code is Code.LINE:
        return " ".join(text.split())
    if code is Code.QUOTED:
        return text.replace('"', '""')
    return text


class Builder:
    """Puts a transcript's text together from stretches of a raw text, in order."""

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._parts: list[str] = []
        self._segments: list[Segment] = []
        self._length = 0

    @property
    def length(self) -> int:
        """Code points of the text so far."""
        return self._length

    def add(self, raw: Span, text: str | None = None, code: Code = Code.PLAIN) -> None:
        """A stretch; `text` is what it says where that is not as it is written."""
        said = raw.of(self._raw) if text is None else text
        span = Span(self._length, self._length + len(said))
        self._segments.append(Segment(span, raw, code))
        self._parts.append(said)
        self._length = span.end

    def separate(self, by: str) -> None:
        """Put something between stretches that is not in the file."""
        self._parts.append(by)
        self._length += len(by)

    def text(self) -> str:
        return "".join(self._parts)

    def frame(self) -> Frame:
        return Frame(self._raw, tuple(self._segments))
