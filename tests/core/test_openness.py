"""Which suggestions are open, kept up to date: always as if it were looked up anew."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.message import Message
from editor.core.openness import Openness, is_open
from editor.core.review import Review
from editor.core.session import Session
from editor.core.suggestion import SERIES, Kind, Suggestion
from editor.core.text import Edit, Edits, Span
from editor.core.transcript import Transcript

WHY = Message("why")


def suggestion(start, end, text="mot", kind=Kind.SPELLING, group="g", detector="unknown_word"):
    return Suggestion(detector, kind, Span(start, end), text, ("mots",), WHY, 0.8, group)


FOUND = (
    suggestion(0, 3, "un"),
    suggestion(3, 6, "deux"),  # right behind the first
    suggestion(8, 12, "un"),
    suggestion(14, 14, "", Kind.JOIN, "join", "page_join"),  # of no length
    suggestion(20, 25, "nom", Kind.NAME, "", "name_variant"),
    suggestion(30, 40, "tête", Kind.HEADER, "head", "page_header"),
)


def opened(review):
    return [FOUND.index(s) for s in Openness(FOUND).open(review)]


@pytest.mark.parametrize(
    ("edit", "left"),
    [
        (Edit(Span(0, 3), "x"), [1, 2, 3, 4, 5]),  # the one right behind stays
        (Edit(Span(1, 2), "x"), [1, 2, 3, 4, 5]),
        (Edit(Span(6, 8), "x"), [0, 1, 2, 3, 4, 5]),  # between two
        (Edit(Span(5, 9), "x"), [0, 3, 4, 5]),
        (Edit(Span(7, 7), "x"), [0, 1, 2, 3, 4, 5]),  # between
        (Edit(Span(14, 14), " "), [0, 1, 2, 4, 5]),
        (Edit(Span(21, 22), ""), [0, 1, 2, 3, 5]),
        (Edit(Span(0, 40), ""), []),
        (Edit(Span(50, 60), ""), [0, 1, 2, 3, 4, 5]),
    ],
)
def test_an_edit_closes_what_it_touches(edit, left):
    assert opened(Review(Edits().put(edit))) == left


def rejected(*decisions):
    """The keys that a session keeps for decisions about suggestions: (what it does, which)."""
    session = Session(Transcript("." * 60))
    session.suggestions = FOUND
    for decide, s in decisions:
        decide(session, s)
    return session.review.rejected


def keep(session, s):
    session.reject([s])


DECISIONS = (keep, Session.ignore, Session.mute)


@pytest.mark.parametrize(
    ("decide", "left"),
    [
        (keep, [1, 2, 3, 4, 5]),
        (Session.ignore, [1, 3, 4, 5]),  # both places of the form
        (Session.mute, [3, 4, 5]),  # all that the detector says
    ],
)
def test_a_rejection_closes_a_place_a_form_or_a_rule(decide, left):
    assert opened(Review(rejected=rejected((decide, FOUND[0])))) == left


def test_a_rejection_of_what_is_not_there_closes_nothing():
    other = suggestion(0, 4, "une", detector="elision")
    keys = rejected(*((decide, other) for decide in DECISIONS))
    assert len(keys) == 3
    assert opened(Review(rejected=keys)) == [0, 1, 2, 3, 4, 5]


def test_alike_are_the_open_ones_of_a_group():
    openness = Openness(FOUND)
    assert openness.alike(FOUND[0], Review()) == FOUND[:3]
    review = Review(rejected=rejected((keep, FOUND[1])))
    assert openness.alike(FOUND[0], review) == (FOUND[0], FOUND[2])
    assert openness.alike(FOUND[4], Review()) == ()  # without a group it is alone


def test_nothing_to_decide():
    openness = Openness(())
    review = Review(Edits().put(Edit(Span(0, 3), "x")))
    assert openness.open(review) == ()
    assert openness.counts(review) == ({}, {})


EDIT = st.builds(
    lambda start, size, text: Edit(Span(start, start + size), text),
    st.integers(0, 42), st.integers(0, 6), st.sampled_from(["", "x", "xyz"]),
)  # fmt: skip
REVIEW = st.builds(
    lambda edits, decided: Review(Edits().put_all(edits), rejected(*decided)),
    st.lists(EDIT, max_size=4),
    st.lists(st.tuples(st.sampled_from(DECISIONS), st.sampled_from(FOUND)), max_size=3),
)


@given(st.lists(REVIEW, max_size=6))
def test_one_review_after_another_is_as_each_alone(reviews):
    openness = Openness(FOUND)
    for review in (*reviews, Review()):
        wanted = tuple(s for s in FOUND if is_open(s, review.edits, review.rejected))
        kinds, tiers = openness.counts(review)
        assert openness.open(review) == wanted
        assert +kinds == {k: n for k in Kind if (n := sum(s.kind is k for s in wanted))}
        assert sum(tiers.values()) == sum(s.kind not in SERIES for s in wanted)
        for s in FOUND:
            assert openness.alike(s, review) == tuple(
                o for o in wanted if s.group and o.group == s.group
            )
