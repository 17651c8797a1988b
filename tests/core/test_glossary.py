"""Terms as a glossary can hold them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.glossary import LONGEST, Term, normalised, normalised_term


@pytest.mark.parametrize(
    ("form", "right"),
    [
        ("Ker\nLann", "Ker Lann"),
        ("Ker \r\n Lann", "Ker Lann"),
        (" Ker\u2028Lann\t", "Ker Lann"),
        ("Kér\0ouan\x07", "Kérouan"),
        ("Ke\ud800r", "Ker"),
        (unicodedata.normalize("NFD", "Kérouané"), "Kérouané"),
        ("10\u202f000\u00a0€", "10\u202f000\u00a0€"),
        ("\n\0\t", ""),
        ("é" * LONGEST, "é" * LONGEST),
        ("é" * (LONGEST + 1), ""),
    ],
)
def test_a_form_is_made_fit_for_a_glossary(form, right):
    assert normalised(form) == right


@given(st.text(st.characters(codec=None), max_size=30))
def test_any_form_stays_as_it_is_the_second_time_and_can_be_written(form):
    once = normalised(form)
    assert normalised(once) == once
    assert len(once.splitlines()) <= 1
    once.encode()


def test_a_term_keeps_each_wrong_form_once_and_a_long_note():
    term = Term("Ker\nLann", ("Ker Lann", "Kerlan\0", "Kerlan", "x" * 300), note="a\nb" * 200)
    kept = normalised_term(term)
    assert kept is not None
    assert (kept.right, kept.wrong) == ("Ker Lann", ("Kerlan",))
    assert kept.note == "a b" * 200


def test_a_term_without_a_right_form_is_none():
    assert normalised_term(Term("\0", ("Kerlan",))) is None
