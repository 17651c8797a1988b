"""Edits against plain string slicing."""

import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.text import Edit, Edits, Span

TEXT = st.text("abcdé 😀\n", max_size=30)


@st.composite
def source_and_edits(draw):
    source = draw(TEXT)
    cuts = sorted(draw(st.lists(st.integers(0, len(source)), max_size=8)))
    items = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        text = draw(st.text("XYZ", max_size=3))
        if (end > start or text) and not (items and items[-1].span == Span(start, end)):
            items.append(Edit(Span(start, end), text))
    return source, Edits(tuple(items))


def slow_apply(source, items):
    for edit in sorted(items, reverse=True):
        source = source[: edit.span.start] + edit.text + source[edit.span.end :]
    return source


@given(source_and_edits())
def test_apply_is_slicing_from_the_end(case):
    source, edits = case
    assert edits.apply(source) == slow_apply(source, edits.items)


@given(source_and_edits(), st.data())
def test_replace_changes_the_edited_text_like_slicing(case, data):
    source, edits = case
    current = edits.apply(source)
    for _ in range(4):
        start = data.draw(st.integers(0, len(current)))
        end = data.draw(st.integers(start, len(current)))
        text = data.draw(st.text("pqr", max_size=3))
        edits = edits.replace(Span(start, end), text)
        current = current[:start] + text + current[end:]
        assert edits.apply(source) == current
        ends = [e.span for e in edits.items]
        assert all(a.end <= b.start for a, b in itertools.pairwise(ends))


@given(source_and_edits(), st.data())
def test_put_replaces_what_it_overlaps(case, data):
    source, edits = case
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    new = Edit(Span(start, end), data.draw(st.text("pq", max_size=2)))
    kept = [e for e in edits.items if not e.span.overlaps(new.span)]
    after = edits.put(new)
    assert after.items == tuple(sorted([*kept, new]))
    assert after.apply(source) == slow_apply(source, after.items)
    assert not any(e.span.overlaps(new.span) for e in after.without({new.span}).items)


@given(source_and_edits())
def test_positions_outside_edits_map_both_ways(case):
    source, edits = case
    current = edits.apply(source)
    for at, letter in enumerate(source):
        if any(e.span.start <= at < e.span.end for e in edits.items):
            continue
        there = edits.to_current(at, after=True)
        assert current[there] == letter
        assert edits.to_source(there) == at
    assert edits.to_current(len(source), after=True) == len(current)


@given(source_and_edits())
def test_an_edit_maps_to_its_text(case):
    source, edits = case
    current = edits.apply(source)
    for edit in edits.items:
        if edit.span.start < edit.span.end:
            assert edit.text in edits.to_current_span(edit.span).of(current)


@given(source_and_edits(), st.data())
def test_changes_turn_one_edited_text_into_the_other(case, data):
    source, old = case
    cuts = sorted(data.draw(st.lists(st.integers(0, len(source)), max_size=6)))
    new = old
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        new = new.put(Edit(Span(start, end), data.draw(st.text("MN", max_size=2))))
    if new.items and data.draw(st.booleans()):
        new = new.without({new.items[0].span})
    current = old.apply(source)
    for change in reversed(old.changes_to(new, source)):
        current = current[: change.span.start] + change.text + current[change.span.end :]
    assert current == new.apply(source)


def test_empty_span_overlaps_only_inside_or_itself():
    assert Span(3, 3).overlaps(Span(2, 5))
    assert Span(3, 3).overlaps(Span(3, 3))
    assert not Span(3, 3).overlaps(Span(3, 5))
    assert not Span(3, 5).overlaps(Span(5, 7))


@pytest.mark.parametrize("seed", range(20))
def test_positions_are_right_however_the_edits_were_put_in(seed):
    dice = random.Random(seed)
    edits, used = Edits(), set()
    for _ in range(dice.randint(1, 8)):
        starts = {dice.randrange(60) * 3 for _ in range(dice.randint(1, 4))} - used
        used |= starts
        new = [Edit(Span(at, at + dice.randint(0, 2)), "x" * dice.randint(0, 4)) for at in starts]
        if dice.random() < 0.7:
            edits.to_current(10)  # sums are there from now on
        edits = edits.put_all(new)
        fresh = Edits(edits.items)
        assert list(edits.items) == sorted(edits.items)
        for at in range(0, 200, 7):
            assert edits.to_current(at) == fresh.to_current(at)
            assert edits.to_source(at) == fresh.to_source(at)
