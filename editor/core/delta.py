"""The difference between two reviews: a step of undo, and a record of the journal."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from itertools import compress
from operator import is_not, itemgetter

from editor.core.glossary import Glossary
from editor.core.keys import Key
from editor.core.last_pair import of_last_pairs
from editor.core.recording import Anchor
from editor.core.review import Made, Review
from editor.core.text import Edit, Edits, only_in_each


@dataclass(frozen=True, slots=True)
class Delta:
    """What leaves a review and what enters it; small however large the review is.

    Ten thousand steps of whole reviews would need gigabytes: each holds all decisions before it.
    """

    removed: tuple[Edit, ...] = ()
    added: tuple[Edit, ...] = ()
    reopened: frozenset[Key] = frozenset()
    rejected: frozenset[Key] = frozenset()
    forgotten: Mapping[Key, Made] = field(default_factory=dict)
    made: Mapping[Key, Made] = field(default_factory=dict)
    glossary: tuple[Glossary, Glossary] | None = None  # before and after
    anchors: tuple[tuple[Anchor, ...], tuple[Anchor, ...]] | None = None  # before and after

    def __bool__(self) -> bool:
        return self != _NOTHING

    def inverted(self) -> Delta:
        """The way back."""
        glossary = self.glossary and (self.glossary[1], self.glossary[0])
        anchors = self.anchors and (self.anchors[1], self.anchors[0])
        return Delta(
            self.added, self.removed, self.rejected, self.reopened, self.made, self.forgotten,
            glossary, anchors,
        )  # fmt: skip

    def apply(self, review: Review) -> Review:
        """The review after the step; parts that do not change stay the same objects."""
        edits, rejected, made = review.edits, review.rejected, review.made
        if self.removed or self.added:
            gone = set(self.removed)
            kept = [e for e in edits.items if e not in gone] if gone else list(edits.items)
            kept += self.added
            edits = Edits(tuple(sorted(kept, key=itemgetter(0))))
        if self.reopened or self.rejected:
            rejected = (rejected - self.reopened) | self.rejected
        if self.forgotten or self.made:
            made = {**made, **self.made}
            for key in self.forgotten.keys() - self.made.keys():
                made.pop(key, None)  # a journal begins without records that hold no more
        glossary = self.glossary[1] if self.glossary else review.glossary
        anchors = self.anchors[1] if self.anchors else review.anchors
        return Review(edits, rejected, glossary, made, anchors)


_NOTHING = Delta()


@of_last_pairs(1)
def difference(before: Review, after: Review, decided: Collection[Key] | None = None) -> Delta:
    """The step from one review to another; fast where they share their objects.

    `decided` are the only keys of which the records may differ, where that is known.
    """
    removed, added = only_in_each(before.edits, after.edits)
    reopened = rejected = frozenset[Key]()
    if before.rejected is not after.rejected:
        reopened = before.rejected - after.rejected
        rejected = after.rejected - before.rejected
    forgotten: dict[Key, Made] = {}
    made: dict[Key, Made] = {}
    if before.made is not after.made:
        made = _other_than(after.made, before.made, decided)
        forgotten = _other_than(before.made, after.made, decided)
    glossary = None
    if before.glossary != after.glossary:
        glossary = (before.glossary, after.glossary)
    anchors = None
    if before.anchors != after.anchors:
        anchors = (before.anchors, after.anchors)
    return Delta(removed, added, reopened, rejected, forgotten, made, glossary, anchors)


def _other_than(
    one: Mapping[Key, Made], two: Mapping[Key, Made], decided: Collection[Key] | None
) -> dict[Key, Made]:
    """The entries of one mapping that the other lacks or has otherwise."""
    if decided is not None:
        return {k: one[k] for k in decided if k in one and two.get(k) != one[k]}
    # By identity first, at the speed of C: there may be thousands.
    others = compress(one.items(), map(is_not, map(two.get, one), one.values()))
    return {key: value for key, value in others if two.get(key) != value}
