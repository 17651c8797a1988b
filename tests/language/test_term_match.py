"""Which term a place is taken for, and what the word lists have to do with it."""

from dataclasses import replace

import pytest

from editor.core.evidence import Sign
from editor.core.glossary import Glossary, Term
from editor.core.judge import Rate
from editor.detectors import detect
from editor.engines import languages
from editor.language.term_match import SOUND, TAUGHT, find_terms
from editor.language.words import Words

TERMS = (Term("Sorelune", ("Sorrelune",)), Term("Diane Sorelune"))


def found(text, terms, language, rates=None):
    rates = language.rates["glossary_term"] if rates is None else rates
    document, _ = detect(text, language, Glossary())
    return list(find_terms(document, language, terms, Glossary(terms), rates))


@pytest.mark.parametrize(
    ("rates", "text", "ground"),
    [
        ({TAUGHT: Rate(0.9), SOUND: Rate(0.6)}, "Sorrelune", TAUGHT),
        ({TAUGHT: Rate(0.2), SOUND: Rate(0.6)}, "Dianne Sorrelune", SOUND),
    ],
)
def test_of_places_that_overlap_the_likelier_stays(rates, text, ground):
    matches = found("Hier Dianne Sorrelune a chanté.", TERMS, languages.load("fr"), rates)
    assert [(m.text, m.ground) for m in matches] == [(text, ground)]


def test_signs_say_by_how_much_the_sound_exceeds_what_is_needed():
    near, far = (
        found(f"Hier {form} a chanté.", TERMS, languages.load("fr"))[0].signs
        for form in ("Sorelhune", "Sorelline")
    )
    assert near[Sign.SOUND] > far[Sign.SOUND] >= 0
    assert near[Sign.UNKNOWN] == 1


@pytest.mark.parametrize(
    ("code", "text", "right"),
    [
        ("fr", "Il parle avec orange bleue de tout.", True),
        ("fr", "Il parle le orange bleue de tout.", False),
        ("en", "He works for the orange blue team.", False),
        ("en", "He works with orange blue today.", True),
    ],
)
def test_behind_a_determiner_ordinary_words_are_no_name(code, text, right):
    name = "Orange Bleue" if code == "fr" else "Orange Blue"
    matches = found(text, (Term(name, exact_case=True),), languages.load(code))
    assert bool(matches) is right


def test_a_language_without_lists_elides_nothing():
    french = languages.load("fr")
    plain = replace(french, code="xx", words=Words())
    terms = (Term("Orvessane"),)
    text = "On parle lorvessenne depuis hier."
    assert [m.right for m in found(text, terms, french)] == ["l'Orvessane"]
    assert "l'Orvessane" not in [m.right for m in found(text, terms, plain)]
