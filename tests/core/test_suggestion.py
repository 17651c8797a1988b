"""How suggestions that overlap are settled."""

import random

import pytest

from editor.core.message import Message
from editor.core.suggestion import Kind, Suggestion, resolve
from editor.core.text import Span


def suggestion(start, end, kind=Kind.SPELLING, right="x"):
    return Suggestion("a", kind, Span(start, end), "text", (right,), Message("why"), 0.7)


def plainly(found):
    """The same by comparing each with all that are kept."""
    kept = []
    for new in found:
        same = [s for s in kept if s.span == new.span]
        if not same and not any(s.span.overlaps(new.span) for s in kept):
            kept.append(new)
    return sorted(s.span for s in kept)


@pytest.mark.parametrize("seed", range(40))
def test_no_two_overlap_and_the_earlier_one_stays(seed):
    dice = random.Random(seed)
    starts = [dice.randrange(60) for _ in range(80)]
    found = [suggestion(at, at + dice.choice((0, 0, 1, 2, 5, 20))) for at in starts]
    assert [s.span for s in resolve(iter(found))] == plainly(found)


def test_an_empty_one_stands_between_but_not_within():
    kept = [suggestion(0, 4), suggestion(4, 4), suggestion(4, 9)]
    assert list(resolve(kept)) == kept
    assert list(resolve([kept[0], suggestion(2, 2)])) == kept[:1]
    assert list(resolve([kept[1], suggestion(2, 6)])) == kept[1:2]


def test_what_stands_at_one_place_pools_its_repairs_but_for_series():
    (one,) = resolve([suggestion(3, 7), suggestion(3, 7, right="y")])
    assert one.replacements == ("x", "y")
    head = suggestion(3, 7, Kind.HEADER)
    assert resolve([head, suggestion(3, 7, right="y")]) == (head,)
    assert resolve([]) == ()
