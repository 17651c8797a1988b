"""What one card decides, and what is learnt from it."""

from dataclasses import replace

import pytest

from editor.core.cards import Card, Tally, card_of, lesson, with_card
from editor.core.glossary import Term
from editor.core.message import Message
from editor.core.openness import Openness
from editor.core.session import Session
from editor.core.suggestion import Kind, Suggestion
from editor.core.text import Span
from editor.core.transcript import Transcript

WHY = Message("why")
TEXT = "Ana Pol parle. Anna Pol écoute. Page 1. Anna Paul rit. Page 2. fin"


def suggestion(text, kind=Kind.NAME, group="name:Anna Pol", nth=0, detector="name_variant"):
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(text, start + 1)
    return Suggestion(
        detector, kind, Span(start, start + len(text)), text, ("Anna Pol",), WHY, 0.8, group
    )


NAMES = (suggestion("Ana Pol"), suggestion("Anna Pol"), suggestion("Anna Paul"))
HEADERS = tuple(
    suggestion(text, Kind.HEADER, "head", detector="page_header") for text in ("Page 1", "Page 2")
)
LONE = suggestion("fin", Kind.SPELLING, "", detector="unknown_word")


@pytest.fixture
def session():
    made = Session(Transcript(TEXT))
    found = sorted((*NAMES, *HEADERS, LONE), key=lambda s: s.span)
    made.suggestions = tuple(found)
    return made


def test_a_card_has_all_open_places_of_its_decision(session):
    card = card_of(NAMES[1], session)
    assert (card.head, card.places, card.is_series) == (NAMES[1], NAMES, False)


def test_a_card_without_a_group_is_about_its_place(session):
    card = card_of(LONE, session)
    assert card.head == LONE
    assert card.places == (LONE,)


def test_the_card_of_a_series_begins_with_its_first_place(session):
    card = card_of(HEADERS[1], session)
    assert (card.head, card.places, card.is_series) == (HEADERS[0], HEADERS, True)


def test_a_place_that_is_no_longer_open_has_no_card(session):
    session.reject([NAMES[0]])
    assert card_of(NAMES[0], session) is None
    assert card_of(NAMES[1], session).places == NAMES[1:]
    session.reject(HEADERS)
    assert card_of(HEADERS[0], session) is None


def test_another_suggestion_in_the_same_place_takes_its_card(session):
    other = Suggestion(
        "glossary_term", Kind.TERM, NAMES[0].span, "Ana Pol", ("Anna Poll",), WHY, 0.9, "term"
    )
    assert card_of(other, session).head == NAMES[0]


def test_what_is_found_later_leaves_the_card_in_hand_as_it_is(session):
    card = card_of(LONE, session)
    other = replace(LONE, replacements=("fine",), confidence=0.9)
    wider = replace(LONE, span=Span(LONE.span.start - 2, LONE.span.end))
    for found in ((*NAMES, other), (*NAMES, wider), NAMES):
        shown = with_card(Openness(found), card)
        assert shown.suggestions == tuple(sorted((*NAMES, LONE), key=lambda s: s.span))
    same = Openness((*NAMES, LONE))
    assert with_card(same, None) is same
    assert with_card(Openness((*NAMES, other)), None).suggestions[-1] == other


def test_what_holds_the_card_already_is_taken_as_it_is(session):
    found = Openness(tuple(sorted((*NAMES, LONE), key=lambda s: s.span)))
    assert with_card(found, card_of(LONE, session)) is found


def test_the_card_of_a_series_keeps_all_its_places(session):
    card = card_of(HEADERS[0], session)
    shown = with_card(Openness((*NAMES[:2], HEADERS[1])), card)
    assert [s for s in shown.suggestions if s.kind is Kind.HEADER] == list(HEADERS)


@pytest.mark.parametrize(
    ("right", "places", "term", "changed"),
    [
        # a person has two words; what is right already is neither taught nor changed
        ("Anna Pol", NAMES, Term("Anna Pol", ("Ana Pol", "Anna Paul"), "person", "fr"), (0, 2)),
        ("Pol", NAMES, Term("Pol", ("Ana Pol", "Anna Pol", "Anna Paul"), "", "fr"), (0, 1, 2)),
        ("Anna Pol", NAMES[1:2], Term("Anna Pol", (), "person", "fr"), ()),
        # each form and each place once
        ("Anne", (NAMES[0], NAMES[0]), Term("Anne", ("Ana Pol",), "", "fr"), (0,)),
    ],
)
def test_what_is_taught(right, places, term, changed):
    assert lesson(right, places, "fr") == (term, tuple(NAMES[n] for n in changed))


def test_two_words_that_are_no_name_are_no_person():
    assert lesson("en fin", (LONE,), "fr")[0] == Term("en fin", ("fin",), "", "fr")


def test_a_rule_may_be_muted_once_it_was_wrong_five_times_of_five():
    tally = Tally()
    said = [tally.count(NAMES[0], kept=True) for _ in range(6)]
    assert said == [False, False, False, False, True, False]


def test_a_rule_that_was_right_once_is_not_offered():
    tally = Tally()
    tally.count(NAMES[1], kept=False)
    assert not any(tally.count(NAMES[0], kept=True) for _ in range(9))


def test_each_rule_is_counted_by_itself():
    tally = Tally()
    for _ in range(4):
        assert not tally.count(NAMES[0], kept=True)
        assert not tally.count(LONE, kept=True)
    assert tally.count(LONE, kept=True)
    assert tally.count(NAMES[0], kept=True)


def test_what_is_less_sure_or_another_word_begins_unticked():
    def place(at, text, rights, confidence=0.95, kind=Kind.NAME):
        span = Span(10 * at, 10 * at + len(text))
        return Suggestion("t", kind, span, text, rights, Message("w"), confidence, "g")

    head = place(2, "Liza", ("Lisa", "Luisa"))
    places = (
        place(0, "Liza", ("Lisa",)),
        place(1, "Liza", ("Lisa",), 0.5),  # less sure
        head,
        place(3, "Liza", ("Luisa", "Lisa")),  # another repair comes first there
        place(4, "Lizza", ("Lisa",), 0.91),  # another form of the same, as sure
    )
    assert Card(head, places).ticked == (places[0], head, places[4])
    alone = place(0, "Hercule", (), 0.6)
    same, other = place(1, "Hercule", (), 0.6), place(2, "hercule", (), 0.6)
    assert Card(alone, (alone, same, other)).ticked == (alone, same)
    header = place(0, "Page", ("",), 0.9, Kind.HEADER)
    weak = place(1, "Pge", ("x",), 0.2, Kind.HEADER)
    assert Card(header, (header, weak)).ticked == (header, weak)
