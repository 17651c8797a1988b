"""Plurals of terms, terms that are plurals, and what belongs to several of a name."""

import pytest

from editor.core.glossary import Glossary, Term
from editor.detectors import detect
from editor.engines import languages

THREADS = Term("Threads", kind="product")


def found(code, text, *terms):
    _, suggestions = detect(text, languages.load(code), Glossary(terms))
    return [(s.text, s.replacements[:1]) for s in suggestions]


@pytest.mark.parametrize(
    ("code", "text", "term"),
    [
        ("en", "I bought two Zorbles and then a Zorble.", "Zorble"),
        ("en", "Two zorbles are better than one zorble.", "zorble"),
        ("en", "We saw the Thornquists' house yesterday.", "Thornquist"),
        ("en", "We saw the Thornquists’ house yesterday.", "Thornquist"),
        ("en", "We went with the Thornquists to the sea.", "Thornquist"),
        ("en", "She read all the companies' plans.", "Thornquist"),
        ("fr", "Elle a vendu les Kubelots de son père.", "Kubelot"),
    ],
)
def test_the_plural_of_a_term_is_right(code, text, term):
    assert found(code, text, Term(term)) == []


def test_what_several_of_a_name_own_keeps_its_ending():
    text = "We saw the Thornkwists' house yesterday."
    assert ("Thornkwist", ("Thornquist",)) in found("en", text, Term("Thornquist"))


def test_a_plural_nobody_hears_is_a_slip_where_one_is_meant():
    text = "Elle a parlé avec Kubelots de son père."
    assert found("fr", text, Term("Kubelot")) == [("Kubelots", ("Kubelot",))]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("She posted it on Thread yesterday.", True),
        ("She posted it on Threads yesterday.", False),
        ("Thread is a word that begins this.", False),  # any word may have that capital
        ("She followed the thread with care.", False),
        ("She saw John Thread at the office.", False),  # beside another name
    ],
)
def test_a_term_in_the_plural_is_found_without_its_ending(text, wrong):
    assert found("en", text, THREADS) == ([("Thread", ("Threads",))] if wrong else [])


def test_a_persons_name_is_not_made_another_ones():
    text = "We talked to Mark about it."
    assert found("en", text, Term("Marks", kind="person")) == []
    assert found("en", "We talked to Peter about it.", Term("Peters")) == []


@pytest.mark.parametrize(("code", "asked"), [("en", []), ("fr", ["KPDs"])])
def test_letters_have_a_plural_where_the_language_gives_them_one(code, asked):
    text = {"en": "We saw two KPDs here.", "fr": "On a vu des KPDs ici."}[code]
    assert [wrong for wrong, _ in found(code, text)] == asked
