"""The walk through the suspects as a table: what is shown, in which order, what comes next."""

from dataclasses import replace

import pytest

from editor.core.message import Message
from editor.core.session import Session
from editor.core.suggestion import Kind, Suggestion, Tier
from editor.core.text import Span
from editor.core.transcript import Transcript
from editor.core.walk import Filter, Order, Walk, beside, following, order

# Each letter is a suspect: H and h a series of headers, J one of joins; the others stand alone.
TEXT = "a H b h c J d"
SURE, LIKELY, MAYBE = 0.95, 0.8, 0.3
WHAT = {
    "a": (Kind.NAME, MAYBE, "twice"),
    "H": (Kind.HEADER, SURE, "head"),
    "b": (Kind.SPELLING, SURE, ""),
    "h": (Kind.HEADER, SURE, "head"),
    "c": (Kind.NAME, LIKELY, "twice"),
    "J": (Kind.JOIN, SURE, "join"),
    "d": (Kind.AGREEMENT, MAYBE, ""),
}


def suspect(letter):
    kind, confidence, group = WHAT[letter]
    at = TEXT.index(letter)
    why = Message("why")
    span = Span(at, at + 1)
    return Suggestion("test", kind, span, letter, (letter * 2,), why, confidence, group)


ALL = tuple(suspect(letter) for letter in TEXT if letter in WHAT)


def letters(found):
    return "".join(s.text if s is not None else "." for s in found)


def started():
    return Session(Transcript(TEXT), suggestions=ALL)


def holding(letter):
    return Walk().take(suspect(letter), started())


@pytest.mark.parametrize(
    ("by", "cards", "places"),
    [
        (Order.TEXT, "HJabcd", "aHbhcJd"),
        (Order.TRUST, "HJbcad", "HhJbcad"),
        (Order.PLACES, "HJacbd", "HhJacbd"),
    ],
)
def test_series_come_first_and_the_rest_in_its_order(by, cards, places):
    walk = Walk(by=by)
    assert letters(walk.heads(ALL)) == cards
    assert letters(walk.listing(ALL)) == places


def test_by_kind_they_stand_as_the_kinds_do():
    kinds = [s.kind for s in Walk(by=Order.KIND).heads(ALL)]
    assert kinds == sorted(kinds, key=list(Kind).index)


@pytest.mark.parametrize(
    ("chosen", "shown"),
    [
        (Filter(), "aHbhcJd"),
        (Filter(frozenset((Kind.NAME,))), "ac"),
        (Filter(least=Tier.LIKELY), "HbhcJ"),
        (Filter(least=Tier.SURE), "HbhJ"),
        (Filter(within=Span(3, 9)), "bhc"),
        (Filter(frozenset((Kind.NAME,)), Tier.LIKELY, Span(0, 9)), "c"),
    ],
)
def test_the_filter(chosen, shown):
    assert letters(Walk(chosen).shown(ALL)) == shown


@pytest.mark.parametrize(
    ("opened", "position", "first"),
    [
        ("aHbhcJd", 0, "H"),
        ("aHbhcJd", 8, "H"),  # series are still there: they come first
        ("abcd", 0, "a"),
        ("abcd", 5, "c"),
        ("abcd", 13, "a"),  # nothing is left behind it
        ("", 5, "."),
    ],
)
def test_a_review_begins(opened, position, first):
    assert letters([Walk().first([suspect(x) for x in opened], position)]) == first


@pytest.mark.parametrize(
    ("held", "step", "then"),
    [("a", 1, "b"), ("b", -1, "a"), ("d", 1, "H"), ("H", -1, "d"), ("c", 3, "J")],
)
def test_a_step_goes_round(held, step, then):
    assert letters([holding(held).step(ALL, step, 0)]) == then


@pytest.mark.parametrize(
    ("held", "step", "then"), [("b", 1, "c"), ("b", -1, "a"), ("d", 1, "H"), ("d", -1, "c")]
)
def test_a_step_from_a_card_that_is_shown_no_more_goes_on_from_its_place(held, step, then):
    others = [s for s in ALL if s.text != held]
    assert letters([holding(held).step(others, step, 0)]) == then


@pytest.mark.parametrize(("step", "seen", "then"), [(1, 0, "H"), (1, 8, "J"), (-1, 8, "d")])
def test_a_step_without_a_card_begins_at_what_is_seen(step, seen, then):
    assert letters([Walk().step(ALL, step, seen)]) == then
    assert Walk().step((), step, seen) is None


@pytest.mark.parametrize(
    ("by", "decided", "then"),
    [
        (Order.TEXT, "H", "J"),
        (Order.TEXT, "J", "H"),
        (Order.TEXT, "a", "b"),
        (Order.TEXT, "d", "H"),  # the last: begin anew
        (Order.PLACES, "c", "b"),
        (Order.TRUST, "b", "c"),
        (Order.TRUST, "d", "H"),
    ],
)
def test_what_comes_after_a_decision(by, decided, then):
    session = started()
    walk = Walk(by=by).take(suspect(decided), session)
    before = walk.before(session.open())
    session.reject(walk.card.places if walk.card.is_series else (walk.card.head,))
    assert letters([walk.after(walk.card.head, session.open(), before)]) == then


@pytest.mark.parametrize("gone", ["", "a", "d", "H", "aH", "cd", "Jd", "abcd", "HhJ"])
def test_in_text_order_what_stands_beside_is_what_the_whole_order_says(gone):
    opened = tuple(s for s in ALL if s.text not in gone)
    heads = order(opened)
    for held in ALL:
        walk = holding(held.text)
        head = walk.card.head
        assert walk.after(head, opened) == following(head, heads)
        for step in (1, -1, 2):
            assert walk.step(opened, step, 0) == beside(head, heads, step)


def test_after_the_last_one_there_is_none():
    assert Walk().after(suspect("a"), ()) is None


@pytest.mark.parametrize(
    ("held", "position", "found"),
    [
        ("b", 0, "a"),
        ("b", 1, "a"),  # the place behind a suspect is its own, too
        ("b", 4, "."),  # its card is in hand
        ("b", 2, "."),  # series are decided on their card alone
        ("b", 8, "c"),
    ],
)
def test_what_stands_at_a_place(held, position, found):
    assert letters([holding(held).at(ALL, position)]) == found


def test_the_card_is_of_what_is_open():
    session = started()
    walk = Walk().take(suspect("a"), session)
    assert letters(walk.card.places) == "ac"
    session.accept(suspect("c"))
    assert letters(walk.refreshed(session).card.places) == "a"
    session.reject((suspect("a"),))
    assert walk.refreshed(session).card is None
    assert walk.take(suspect("b"), session).take(None, session).card is None
    assert walk.refreshed(session) == replace(walk, card=None)
    assert Walk().refreshed(session) == Walk()


def test_what_touches_a_stretch_of_text():
    assert letters(Walk().within(ALL, Span(2, 7))) == "Hbh"
    assert letters(Walk(Filter(frozenset((Kind.NAME,)))).within(ALL, Span(2, 9))) == "c"
