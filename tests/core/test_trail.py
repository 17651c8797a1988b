"""The card of each step that can be undone."""

from editor.core.message import Message
from editor.core.openness import Openness
from editor.core.session import Session
from editor.core.suggestion import Kind, Suggestion
from editor.core.text import Span
from editor.core.trail import ANSWERS, Trail
from editor.core.transcript import Transcript

TEXT = "aaa bbb ccc ddd eee fff ggg hhh"
FOUND = tuple(
    Suggestion("t", Kind.SPELLING, Span(4 * n, 4 * n + 3), TEXT[4 * n : 4 * n + 3], ("x",),
               Message("w"), 0.8)
    for n in range(8)
)  # fmt: skip


def decide(trail, session, s):
    trail.note(s, session)
    session.accept(s)


def undone(trail, session, *, is_known=True):
    before = session.review
    session.undo()
    return trail.back(before, session, is_known=is_known)


def test_each_undo_gives_the_suggestion_of_its_step():
    session, trail = Session(Transcript(TEXT), suggestions=FOUND), Trail()
    for at in (2, 0, 5):
        decide(trail, session, FOUND[at])
    assert trail.ends_here(session)
    assert [undone(trail, session) for _ in range(3)] == [FOUND[5], FOUND[0], FOUND[2]]
    assert not trail.ends_here(session)


def test_a_step_that_was_no_decision_does_not_take_an_older_card():
    session, trail = Session(Transcript(TEXT), suggestions=FOUND), Trail()
    decide(trail, session, FOUND[2])
    undone(trail, session)
    session.replace(Span(len(TEXT), len(TEXT)), "!")  # at the same depth as what was undone
    assert not trail.ends_here(session)
    assert undone(trail, session) is None


def test_what_was_found_then_is_back_until_it_is_looked_for_anew():
    session, trail = Session(Transcript(TEXT), suggestions=FOUND), Trail()
    decide(trail, session, FOUND[2])
    session.take_found(Openness(FOUND[3:]))  # what was learnt made it no suspect
    assert undone(trail, session, is_known=False) == FOUND[2]
    assert session.suggestions == FOUND


def test_few_answers_are_kept_and_the_cards_of_all_steps():
    session, trail = Session(Transcript(TEXT), suggestions=FOUND), Trail()
    for s in FOUND:
        session.take_found(Openness(FOUND))
        decide(trail, session, s)
    kept = {id(stand.found) for stand in trail._stands.values() if stand.found is not None}
    assert len(kept) == ANSWERS
    assert [undone(trail, session) for _ in FOUND] == list(reversed(FOUND))
