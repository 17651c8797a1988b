"""The last pairs are known by identity, and nothing else is remembered."""

import random

from editor.core.last_pair import of_last_pairs
from editor.core.text import Change, Edit, Edits, Span, changed, only_in_each


def test_the_same_two_objects_are_asked_once_and_others_anew():
    asked = []

    @of_last_pairs(1)
    def both(one, two):
        asked.append((one, two))
        return one + two

    a, b = [1], [2]
    assert [both(a, b), both(a, b)] == [[1, 2], [1, 2]]
    assert asked == [([1], [2])]
    assert both(b, a) == [2, 1]
    assert both(a, list(b)) == [1, 2]  # equal is not the same
    assert len(asked) == 3


def test_as_many_pairs_are_remembered_as_was_said():
    asked = []

    @of_last_pairs(2)
    def both(one, two):
        asked.append((one, two))
        return one + two

    a, b, c = [1], [2], [3]
    assert [both(a, b), both(a, c), both(a, b), both(a, c)] == [[1, 2], [1, 3]] * 2
    assert len(asked) == 2
    assert [both(b, c), both(a, b)] == [[2, 3], [1, 2]]
    assert len(asked) == 4


def test_what_changed_edits_tell_of_themselves_is_what_comparing_them_finds():
    dice = random.Random(3)
    edits = Edits()
    for _ in range(300):
        at = sorted(dice.sample(range(400), 6))
        put = [
            Edit(Span(a, b), dice.choice(("", "x", "yz")))
            for a, b in zip(at[::2], at[1::2], strict=True)
        ]
        where = Span(at[0], at[1])
        new = edits.put_all(put) if dice.random() < 0.5 else edits.replace(where, put[0].text)
        told = only_in_each(edits, new)
        assert told == only_in_each(Edits(edits.items), Edits(new.items))  # others: compared
        assert set(told[0]) == set(edits.items) - set(new.items)
        assert set(told[1]) == set(new.items) - set(edits.items)
        edits = new if len(new.items) < 60 else Edits()


def test_what_two_edits_differ_in_is_right_when_asked_of_several_in_turn():
    one = Edits((Edit(Span(0, 1), "A"), Edit(Span(4, 5), "B")))
    two = one.put(Edit(Span(8, 9), "C"))
    for old, new, gone, fresh in ((one, two, (), ("C",)), (two, one, ("C",), ())) * 2:
        out, into = only_in_each(old, new)
        assert (tuple(e.text for e in out), tuple(e.text for e in into)) == (gone, fresh)


def test_a_text_is_changed_at_several_places_at_once():
    changes = (Change(Span(0, 2), "ab"), Change(Span(2, 2), "-"), Change(Span(5, 6), ""))
    assert changed("012345", changes) == "ab-234"
    assert changed("012345", ()) == "012345"
