"""Steps between reviews: there, back, and what ten thousand of them weigh."""

import tracemalloc

from hypothesis import given
from hypothesis import strategies as st

from editor.core.delta import Delta, difference
from editor.core.glossary import Glossary, Term
from editor.core.keys import Form, Rule
from editor.core.message import Message
from editor.core.review import Made, Review
from editor.core.session import Session
from editor.core.suggestion import Kind, Suggestion
from editor.core.text import Edit, Edits, Span
from editor.core.transcript import Transcript


@st.composite
def reviews(draw):
    borders = sorted(draw(st.sets(st.integers(0, 60), max_size=12)))
    edits = [
        Edit(Span(a, b), draw(st.text("xy", max_size=3)))
        for a, b in zip(borders[::2], borders[1::2], strict=False)
    ]
    keys = draw(st.frozensets(st.sampled_from([Span(1, 2), Form("a"), Rule("b"), Span(5, 9)])))
    made = draw(st.dictionaries(st.sampled_from("abc"), st.builds(Made, st.integers(0, 3))))
    terms = draw(st.sampled_from([Glossary(), Glossary((Term("A"),)), Glossary((Term("B"),))]))
    return Review(Edits(tuple(edits)), keys, terms, made)


@given(reviews(), reviews())
def test_a_step_leads_there_and_back(before, after):
    step = difference(before, after)
    assert step.apply(before) == after
    assert step.inverted().apply(after) == before
    assert bool(step) == (before != after)


def test_no_step_is_nothing():
    assert not difference(Review(), Review())
    assert not Delta()


def test_ten_thousand_steps_are_undone_and_done_again_in_little_memory():
    text = "abcd " * 10_000
    session = Session(Transcript(text))
    places = [
        Suggestion("t", Kind.NAME, Span(5 * n, 5 * n + 4), "abcd", ("efgh",), Message("w"), 0.5)
        for n in range(10_000)
    ]
    halfway = None
    for n, s in enumerate(places):
        if n % 3:
            session.accept(s)
        else:
            session.reject((s,))
        if n == 4999:
            halfway = session.review
    everything = session.review
    for _ in range(5000):
        assert session.undo() is not None
    assert session.review == halfway
    for _ in range(5000):
        session.undo()
    assert session.undo() is None
    assert session.review == Review()
    assert session.current == text
    while session.redo():
        pass
    assert session.review == everything


def test_a_step_holds_only_what_it_changes():
    text = "abcd " * 3000
    session = Session(Transcript(text))
    for n in range(3000):
        session.replace(Span(5 * n, 5 * n + 1), "")
    session.undo()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    for _ in range(50):
        session.redo()
        session.undo()
        session.replace(Span(4, 5), "\n")
        session.undo()
    grown = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    assert grown < 2**20  # whole reviews would be 20 MB
