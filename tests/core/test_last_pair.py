"""The last pair is known by identity, and nothing else is remembered."""

from editor.core.last_pair import of_last_pair
from editor.core.text import Change, Edit, Edits, Span, changed, only_in_each


def test_the_same_two_objects_are_asked_once_and_others_anew():
    asked = []

    @of_last_pair
    def both(one, two):
        asked.append((one, two))
        return one + two

    a, b = [1], [2]
    assert [both(a, b), both(a, b)] == [[1, 2], [1, 2]]
    assert asked == [([1], [2])]
    assert both(b, a) == [2, 1]
    assert both(a, list(b)) == [1, 2]  # equal is not the same
    assert len(asked) == 3


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
