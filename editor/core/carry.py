"""Decisions on one version of a text carried over to another, and what could not be placed."""

from __future__ import annotations

from typing import NamedTuple

from editor.core.alignment import Alignment
from editor.core.keys import Key, Typed
from editor.core.recording import Anchor, with_anchor
from editor.core.review import Made, Review
from editor.core.text import Edit, Edits, Span, Spans

AROUND = 30  # code points shown on each side of what could not be placed


class Lost(NamedTuple):
    """A decision that found no place: what stood there, its surroundings, and the repair.

    `text` is None for a place that was kept as it is.
    """

    left: str
    wrong: str
    right: str
    text: str | None


class Carried(NamedTuple):
    """The review for the new text; how many decisions it took, and which it could not.

    `already` counts repairs that the new text has by itself.
    """

    review: Review
    position: int
    placed: int
    already: int
    lost: tuple[Lost, ...]


def carry(old: str, new: str, review: Review, position: int = 0) -> Carried:
    """The decisions of a review of `old` on `new`; `position` is one of `old`, in code points.

    Each goes where its words stand between the same neighbours. Forms, rules and the glossary
    hold for any text.
    """
    way = Alignment(old, new)
    taken = Spans()
    edits: list[Edit] = []
    rejected: set[Key] = set()
    made: dict[Key, Made] = {}
    lost: list[Lost] = []
    placed = already = 0
    for edit in review.edits.items:
        place = way.place(edit.span)
        if place is not None and taken.add(place):
            edits.append(Edit(place, edit.text))
            placed += 1
            keys: tuple[tuple[Key, Key], ...] = (
                (edit.span, place), (Typed(edit.span.start), Typed(place.start)),
            )  # fmt: skip
            for before, after in keys:
                if before in review.made:
                    made[after] = review.made[before]
        elif _is_already(way, edit):
            already += 1
        else:
            lost.append(_lost(old, edit.span, edit.text))
    for key in review.rejected:
        if not isinstance(key, Span):
            rejected.add(key)
            if key in review.made:
                made[key] = review.made[key]
            continue
        place = way.place(key)
        if place is None:
            lost.append(_lost(old, key, None))
            continue
        placed += 1
        rejected.add(place)
        if key in review.made:
            made[place] = review.made[key]
    anchors: tuple[Anchor, ...] = ()
    for anchor in review.anchors:
        anchors = with_anchor(anchors, Anchor(way.near(anchor.at), anchor.seconds))
    result = Review(Edits(tuple(edits)), frozenset(rejected), review.glossary, made, anchors)
    return Carried(result, way.near(position), placed, already, tuple(lost))


def _is_already(way: Alignment, edit: Edit) -> bool:
    """Whether the new text has the repair between the neighbours of what was repaired."""
    gap = way.around(edit.span)
    return gap is not None and gap.of(way.new).split() == edit.text.split()


def _lost(old: str, span: Span, text: str | None) -> Lost:
    left = old[max(0, span.start - AROUND) : span.start]
    return Lost(left, span.of(old), old[span.end : span.end + AROUND], text)
