"""Decisions, undo and the sidecar."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.glossary import Term
from editor.core.message import Message
from editor.core.review import Review
from editor.core.session import Session, State
from editor.core.session_file import (
    Saved,
    SidecarError,
    check_fit,
    digest,
    dumps,
    loads,
    pack,
    unpack,
)
from editor.core.set_aside import Reason
from editor.core.suggestion import Kind, Suggestion, resolve
from editor.core.text import Edit, Edits, Span
from editor.core.transcript import Transcript

TEXT = "chez EZ, puis EZ et enfin Erikson."


def suggestion(wrong, *rights, nth=0, group=""):
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(wrong, at + 1)
    span = Span(at, at + len(wrong))
    return Suggestion("test", Kind.NAME, span, wrong, rights, Message("why"), 0.8, group)


EZ = tuple(suggestion("EZ", "ESET", nth=n, group="ez") for n in (0, 1))
ERIKSON = suggestion("Erikson", "Ericsson")


@pytest.fixture
def session():
    return Session(Transcript(TEXT), suggestions=(*EZ, ERIKSON))


def test_accept_puts_the_first_repair_and_closes_the_suggestion(session):
    session.accept(ERIKSON)
    assert session.current == "chez EZ, puis EZ et enfin Ericsson."
    assert session.state(ERIKSON) is State.DONE
    assert session.open() == EZ


def test_accept_at_all_places_is_one_step(session):
    session.accept_all(session.alike(EZ[1]))
    assert session.current == "chez ESET, puis ESET et enfin Erikson."
    assert str(session.undo()) == "Accept at 2 places"
    assert session.current == TEXT
    assert session.open() == (*EZ, ERIKSON)


def test_rejecting_one_place_leaves_the_other_open(session):
    session.reject((EZ[0],))
    assert session.open() == (EZ[1], ERIKSON)


def test_ignoring_a_form_closes_all_its_places(session):
    session.ignore(EZ[0])
    assert session.open() == (ERIKSON,)


def test_undo_takes_back_the_glossary_term_with_its_repairs(session):
    session.teach(Term("ESET", ("EZ",)), session.alike(EZ[0]))
    assert session.glossary.get("ESET") == Term("ESET", ("EZ",))
    session.undo()
    assert session.glossary.get("ESET") is None
    assert session.current == TEXT
    session.redo()
    assert session.current.count("ESET") == 2


def test_typing_a_word_is_one_step_and_the_next_word_another(session):
    at = len(TEXT)
    for letter in " Oui non":
        session.replace(Span(at, at), letter)
        at += 1
    assert session.current == TEXT + " Oui non"
    session.undo()
    assert session.current == TEXT + " Oui "
    while session.undo():
        pass
    assert session.current == TEXT


def test_reopening_leaves_later_decisions_alone(session):
    session.accept(EZ[0])
    session.accept(ERIKSON)
    session.reopen({EZ[0].span})
    assert session.current == "chez EZ, puis EZ et enfin Ericsson."


def test_typing_over_a_suspect_closes_it(session):
    at = TEXT.index("Erikson")
    session.replace(Span(at + 1, at + 2), "R")
    assert session.state(ERIKSON) is State.DONE


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 9), st.text("xyz \n", max_size=3))))
def test_undoing_everything_gives_the_source_back(changes):
    session = Session(Transcript(TEXT))
    for start, length, text in changes:
        size = len(session.current)
        span = Span(min(start, size), min(start + length, size))
        expected = session.current[: span.start] + text + session.current[span.end :]
        session.replace(span, text)
        assert session.current == expected
    while session.undo():
        pass
    assert session.current == TEXT
    assert session.review == Review()


def test_sidecar_gives_back_what_was_saved(session):
    session.accept(ERIKSON)
    session.ignore(EZ[0])
    session.teach(Term("ESET", ("EZ", "Ézète"), "company", "fr", "antivirus", False, True))
    saved = Saved(session.review, 12, digest(TEXT), "fr", "utf-8")
    assert loads(dumps(saved)) == saved


EMPTY = Saved(Review(), 0, "")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", Reason.DAMAGED),
        ("[1, 2]", Reason.NOT_OURS),
        ('{"program": "relecture", "format": 99}', Reason.NEWER),
        ('{"program": "relecture", "format": 1, "edits": 3}', Reason.DAMAGED),
        (
            dumps(Saved(Review(), 0, "")).replace('"position": 0', '"position": Infinity'),
            Reason.DAMAGED,
        ),
    ],
)
def test_a_bad_sidecar_is_told_apart(text, why):
    with pytest.raises(SidecarError) as error:
        loads(text)
    assert error.value.reason is why


def test_edits_beyond_the_text_are_refused():
    saved = Saved(Review(Edits((Edit(Span(5, 30), "x"),))), 0, "")
    with pytest.raises(SidecarError, match="NO_FIT"):
        check_fit(loads(dumps(saved)), 10)


@given(st.text())
def test_the_source_text_is_kept_with_the_work(text):
    assert unpack(Saved(Review(), 0, digest(text), packed=pack(text))) == text


@pytest.mark.parametrize("packed", ["", "%%%", "AAAA", pack("other")])
def test_a_kept_text_that_does_not_fit_is_none(packed):
    assert unpack(Saved(Review(), 0, digest("text"), packed=packed)) is None


def test_resolve_keeps_the_earlier_detector_and_pools_equal_spans():
    first = suggestion("EZ", "ESET")
    same = suggestion("EZ", "Aise", "ESET")
    longer = Suggestion("b", Kind.SPELLING, Span(0, 9), TEXT[:9], ("x",), Message("y"), 0.5)
    assert resolve((first, same, longer, ERIKSON)) == (
        Suggestion("test", Kind.NAME, first.span, "EZ", ("ESET", "Aise"), Message("why"), 0.8),
        ERIKSON,
    )


def test_halves_of_letters_that_are_typed_become_letters_that_can_be_kept():
    session = Session(Transcript("Bien vu"))
    session.replace(Span(5, 7), "\ud83dla")
    session.replace(Span(0, 4), "Mal 😀")
    assert session.current == "Mal 😀 \ufffdla"
    session.current.encode()
