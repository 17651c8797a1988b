"""Decisions that two made on one text from the same beginning, put together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from editor.core.glossary import Glossary, Term
from editor.core.keys import Key
from editor.core.recording import Anchor, with_anchor
from editor.core.review import Review
from editor.core.text import Edits, Span, Spans, only_in_each


class Merged(NamedTuple):
    """Both reviews in one: how many decisions of the other it took, and how many clashed."""

    review: Review
    taken: int
    clashes: int


def merge(base: Review, ours: Review, theirs: Review) -> Merged:
    """Our review with what the other changed since `base`; where both changed one place, ours.

    All three are of one text; O(n log n) in the number of decisions.
    """
    edits, taken, clashes = _edits(base, ours, theirs)
    rejected, more, clashing = _rejected(base, ours, theirs)
    glossary = _glossary(base.glossary, ours.glossary, theirs.glossary)
    anchors = _anchors(base.anchors, ours.anchors, theirs.anchors)
    review = Review(edits, rejected, glossary, {**theirs.made, **ours.made}, anchors)
    others = (glossary != ours.glossary) + (anchors != ours.anchors)
    return Merged(review, taken + more + others, clashes + clashing)


def _edits(base: Review, ours: Review, theirs: Review) -> tuple[Edits, int, int]:
    """Our edits with theirs, how many changes of theirs are in it, and how many clash."""
    gone, fresh = only_in_each(base.edits, theirs.edits)
    lost, made = only_in_each(base.edits, ours.edits)
    have = set(ours.edits.items)
    kept_here = (key for key in ours.rejected - base.rejected if isinstance(key, Span))
    changed = _union([*(edit.span for edit in (*lost, *made)), *kept_here])
    wanted = [edit for edit in fresh if edit not in have]
    blocked = [edit for edit in wanted if changed.overlaps(_wide(edit.span))]
    stopped = set(blocked)
    # What they put another edit in the place of leaves only where that one comes.
    stays = _union(edit.span for edit in blocked)
    leave = {edit for edit in gone if edit in have and not stays.overlaps(edit.span)}
    kept = [edit for edit in ours.edits.items if edit not in leave]
    places = Spans(edit.span for edit in kept)
    added = [edit for edit in wanted if edit not in stopped and places.add(edit.span)]
    items = tuple(sorted((*kept, *added), key=lambda edit: edit.span))
    return Edits(items), len(leave) + len(added), len(wanted) - len(added)


def _wide(span: Span) -> Span:
    """A span with its neighbours: of two texts typed side by side nobody knows the order."""
    return Span(max(0, span.start - 1), span.end + 1)


def _union(spans: Iterable[Span]) -> Spans:
    """Spans that overlap or touch, as one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            span = Span(joined[-1].start, max(span.end, joined.pop().end))
        joined.append(span)
    return Spans(joined)


def _rejected(base: Review, ours: Review, theirs: Review) -> tuple[frozenset[Key], int, int]:
    """Our kept places, forms and rules with what they kept or opened again."""
    opened = (base.rejected - theirs.rejected) & ours.rejected
    fresh = theirs.rejected - base.rejected - ours.rejected
    made, other = only_in_each(base.edits, ours.edits)[1], set(theirs.edits.items)
    edited = _union(edit.span for edit in made if edit not in other)
    clashing = {key for key in fresh if isinstance(key, Span) and edited.overlaps(key)}
    result = (ours.rejected - opened) | (fresh - clashing)
    return result, len(opened) + len(fresh) - len(clashing), len(clashing)


def _glossary(base: Glossary, ours: Glossary, theirs: Glossary) -> Glossary:
    """Our terms with those that they added, changed or took out; what both changed is joined."""
    before, mine, other = _by_right(base), _by_right(ours), _by_right(theirs)
    result = dict(mine)
    for right, term in other.items():
        if before.get(right) == term:
            continue
        if mine.get(right) == before.get(right):
            result[right] = term
        else:
            result[right] = (Glossary((term,)) | Glossary((mine.get(right, term),))).terms[0]
    for right, term in before.items():
        if right not in other and mine.get(right) == term:
            result.pop(right)
    return Glossary(tuple(result.values()))


def _anchors(
    base: tuple[Anchor, ...], ours: tuple[Anchor, ...], theirs: tuple[Anchor, ...]
) -> tuple[Anchor, ...]:
    """Their anchors, then what we set since; what they took out leaves."""
    gone = set(base) - set(theirs)
    result = tuple(anchor for anchor in theirs if anchor in ours or anchor not in base)
    for anchor in ours:
        if anchor not in gone and anchor not in result:
            result = with_anchor(result, anchor)
    return result


def _by_right(glossary: Glossary) -> Mapping[str, Term]:
    return {term.right: term for term in glossary.terms}


def same_decisions(one: Review, two: Review) -> bool:
    """Whether two reviews decide alike, whatever they say of when and why."""
    return (one.edits, one.rejected, one.glossary, one.anchors) == (
        two.edits, two.rejected, two.glossary, two.anchors,
    )  # fmt: skip


def count(review: Review) -> int:
    """How many decisions a review holds."""
    return len(review.edits.items) + len(review.rejected)
