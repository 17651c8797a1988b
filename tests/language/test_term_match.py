"""Which term a place is taken for, and what the word lists have to do with it."""

from dataclasses import replace

import pytest

from editor.core.glossary import Glossary, Term
from editor.core.judge import Rate
from editor.core.signs import Sign
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


def repairs(text, terms, code="fr"):
    return [(m.text, m.right) for m in found(text, terms, languages.load(code))]


@pytest.mark.parametrize(
    ("text", "term", "place"),
    [
        ("Il est ingénieur chez IZ depuis peu.", "Isède", "IZ"),
        ("Il est expert de la société UZ en ville.", "Uzède", "UZ"),
        ("Il est ingénieur chez IZ depuis peu.", "Isédelle", ""),  # no short term
        ("Ils ont vu AZ hier.", "Osul", ""),
        ("La SNCF répond chez TF1 au CNRS.", "Isède", ""),
    ],
)
def test_letters_said_one_by_one_are_a_short_term(text, term, place):
    assert repairs(text, (Term(term),)) == ([(place, term)] if place else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il écrit sur orvelle.fr et non ailleurs.", [("orvelle.fr", "Orvelle.fr")]),
        ("Il écrit sur Orvele.fr et non ailleurs.", [("Orvele.fr", "Orvelle.fr")]),
        ("Il écrit sur Orvelle.fr et non ailleurs.", []),
        ("Il lit l'adresse exemple.org sans peine.", []),
    ],
)
def test_a_term_with_a_dot(text, expected):
    assert repairs(text, (Term("Orvelle.fr"),)) == expected
    assert repairs(text, (Term("Orvelle"),)) == []


@pytest.mark.parametrize(
    ("text", "term", "expected"),
    [
        ("On dit que les Hautes-Îles sont loin.", "Les Hautes-Îles", []),
        ("On dit que l'Orvessan est loin.", "L'Orvessan", []),
        ("On dit que les hautes-îles sont loin.", "Hautes-Îles", [("hautes-îles", "Hautes-Îles")]),
        ("On dit que les Français sont loin.", "François", []),
        ("On dit que la Martine est loin.", "Marine", []),
    ],
)
def test_behind_an_article_stands_no_person_and_its_case_is_free(text, term, expected):
    assert repairs(text, (Term(term),)) == expected


def test_a_taught_form_with_a_dot():
    term = Term("Quorvex", ("corvex.js",))
    assert repairs("Il code en corvex.js chaque jour.", (term,)) == [("corvex.js", "Quorvex")]


@pytest.mark.parametrize(
    ("text", "term", "expected"),
    [
        ("Le patron de Ricksen France parle.", "Ericksen", [("de Ricksen", "d'Ericksen")]),
        ("Il pense que Ricksen France parle.", "Ericksen", [("que Ricksen", "qu'Ericksen")]),
        ("De Ricksen à Paris.", "Ericksen", [("De Ricksen", "D'Ericksen")]),
        ("Le patron d'Erikcsen parle.", "Ericksen", [("Erikcsen", "Ericksen")]),
        ("Le patron d'Umspotel parle.", "Numspotel", [("d'Umspotel", "de Numspotel")]),
        ("Le patron de\nRicksen parle.", "Ericksen", [("Ricksen", "Ericksen")]),
        ("Le patron de Grenevald parle.", "Grunevald", [("Grenevald", "Grunevald")]),
        ("Le patron parle avec Ricksen ici.", "Ericksen", [("Ricksen", "Ericksen")]),
    ],
)
def test_the_word_before_a_term_loses_or_keeps_its_vowel(text, term, expected):
    assert repairs(text, (Term(term),)) == expected


@pytest.mark.parametrize("sign", ["'", "’"])
@pytest.mark.parametrize(
    ("text", "term", "expected"),
    [
        ("We saw Brando{}s boat today.", "Brando", []),
        ("We saw Brandoe{}s boat today.", "Brando", [("Brandoe", "Brando")]),
        ("We saw Quilmark{}s boat today.", "Quillmark", [("Quilmark", "Quillmark")]),
        ("We saw Anna Quilmark{}s boat.", "Anna Quillmark", [("Quilmark", "Quillmark")]),
        ("We ate at Dolanel{}s today.", "Donnalel's", [("Dolanel{}s", "Donnalel's")]),
        ("It{}s late and that{}s all.", "Its", []),
    ],
)
def test_what_says_who_owns_stays(text, term, expected, sign):
    expected = [(wrong.replace("{}", sign), right) for wrong, right in expected]
    assert repairs(text.replace("{}", sign), (Term(term),), "en") == expected


def test_a_taught_form_is_found_in_its_genitive():
    terms = (Term("Sorelune", ("Cereal Moon",)),)
    assert repairs("We read Cereal Moon's book.", terms, "en") == [("Cereal Moon", "Sorelune")]


@pytest.mark.parametrize("before", ["chez", "avec", "le groupe"])
def test_behind_what_announces_a_name_a_term_in_lower_case_is_one(before):
    company = Term("Brouillard", kind="company")
    text = f"Il travaille {before} brouillard depuis dix ans."
    assert [m.text for m in found(text, (company,), languages.load("fr"))] == ["brouillard"]
    assert found("Il marche dans le brouillard.", (company,), languages.load("fr")) == []


def test_behind_a_word_before_places_a_place_in_lower_case_is_one():
    place = Term("Brouillard", kind="place")
    french = languages.load("fr")
    assert [m.right for m in found("Il vit en brouillard.", (place,), french)] == ["Brouillard"]


@pytest.mark.parametrize(
    ("right", "matched"), [("Isède", True), ("Isèdeline", False), ("Isède Nord", False)]
)
def test_an_acronym_is_heard_for_terms_of_five_letters_or_less_alone(right, matched):
    matches = found("Il travaille chez IZD depuis peu.", (Term(right),), languages.load("fr"))
    assert [m.right for m in matches] == ([right] if matched else [])
