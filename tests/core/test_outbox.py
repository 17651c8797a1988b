"""What the Outbox lists, and taking decisions back in any order."""

from dataclasses import replace

from editor.core.message import Message
from editor.core.outbox import Verdict, decisions
from editor.core.session import Session
from editor.core.session_file import Saved, dumps, loads
from editor.core.suggestion import Kind, Suggestion
from editor.core.text import Span
from editor.core.transcript import Transcript
from editor.core.words import words

TEXT = "Le chein dort. Le chein mange un oss et un oss."


def suggestion(at, wrong, right, rule="unknown_word"):
    span = Span(at, at + len(wrong))
    reason = Message("because")
    return Suggestion(rule, Kind.SPELLING, span, wrong, (right,), reason, 0.9, wrong)


DOGS = (suggestion(3, "chein", "chien"), suggestion(18, "chein", "chien"))
BONES = (suggestion(33, "oss", "os", "other"), suggestion(43, "oss", "os", "other"))


def session():
    ticks = iter(range(1, 100))
    return Session(Transcript(TEXT), suggestions=DOGS + BONES, clock=lambda: float(next(ticks)))


def rows(s):
    return [(d.verdict, d.wrong, d.right, d.when) for d in decisions(s)]


def test_each_kind_of_decision_is_listed_with_its_time():
    s = session()
    s.accept(DOGS[0])
    s.reject((DOGS[1],))
    s.ignore(BONES[0])
    s.replace(Span(0, 2), "La")
    assert rows(s) == [
        (Verdict.TYPED, "Le", "La", 4.0),
        (Verdict.REPAIRED, "chein", "chien", 1.0),
        (Verdict.KEPT, "chein", "chein", 2.0),
        (Verdict.IGNORED, "oss", "", 3.0),
    ]
    assert decisions(s)[1].rule == "unknown_word"


def test_always_is_a_term_to_leave_alone_and_reversible():
    s = session()
    s.ignore_always(BONES[0])
    assert rows(s) == [(Verdict.ALWAYS, "oss", "", 1.0)]
    assert s.review.glossary.terms[0].leave
    assert set(s.open()) == set(DOGS)
    s.reopen([decisions(s)[0].key])
    assert rows(s) == []
    assert s.open() == DOGS + BONES


def test_a_changed_mind_costs_no_later_work():
    s = session()
    s.accept(DOGS[0])
    s.accept(DOGS[1])
    s.replace(Span(0, 2), "La")
    s.accept_all(BONES)
    first = next(d for d in decisions(s) if d.span == DOGS[0].span)
    s.reopen([first.key])
    assert s.current == "La chein dort. Le chien mange un os et un os."
    assert s.open() == DOGS[:1]
    s.undo()
    assert s.current == "La chien dort. Le chien mange un os et un os."


def test_a_kind_is_muted_and_asked_again():
    s = session()
    norm = Suggestion("one", Kind.NORM, Span(0, 2), "Le", ("La",), Message("why"), 0.5)
    other = replace(norm, detector="two", span=Span(3, 8), text="chein")
    s.suggestions = (norm, other, *BONES)
    s.switch(Kind.NORM)
    assert s.is_muted(Kind.NORM)
    assert s.open() == BONES
    assert [(d.verdict, d.wrong) for d in decisions(s)] == [(Verdict.MUTED, "norm")]
    s.switch(Kind.NORM)
    assert s.open() == (norm, other, *BONES)
    s.undo()
    assert s.open() == BONES


def test_the_record_survives_keeping():
    s = session()
    s.accept(DOGS[0])
    s.mute(BONES[0])
    s.replace(Span(0, 2), "La")
    again = loads(dumps(Saved(s.review, 0, "", seconds=12.5, keys=7, used={"A": 2})))
    assert (again.seconds, again.keys, again.used) == (12.5, 7, {"A": 2})
    before, s.review = rows(s), again.review
    assert rows(s) == before


def test_distinct_words_come_with_all_their_places():
    s = session()
    assert [(w.text, w.best, len(w.places)) for w in words(s.open())] == [
        ("chein", "chien", 2), ("oss", "os", 2),
    ]  # fmt: skip
