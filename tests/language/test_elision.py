"""What loses its vowel before what, and which language has the lists for it."""

import pytest

from editor.core.glossary import Glossary
from editor.detectors import DETECTORS, Needs, suggestions
from editor.engines import languages
from editor.language import slips
from editor.language.aspirated import elides, is_aspirated
from editor.language.elision import Elision, elided
from tests.texts import analyse

WRONG = {
    "elision": "Je pense que elle viendra avec un haut parleur de le hameau.",
    "verb_form": "Il faut parler pour gagné.",
    "subject_verb": "Les voisins qui arrive demain.",
    "agreement": "Il a vu les collègue du bureau.",
    "negation": "Il vient pas souvent.",
}


@pytest.mark.parametrize(
    ("word", "loses"),
    [
        ("arbre", True), ("œuf", True), ("oiseau", True), ("herbe", True), ("hibou", False),
        ("hiboux", False), ("onze", False), ("yaourt", False), ("e-mail", False), ("table", False),
        ("hzzt", None),
    ],
)  # fmt: skip
def test_french_words_before_which_a_vowel_goes(word, loses):
    assert elides(word, languages.load("fr")) is loses


def test_english_has_no_aspirated_h_and_glues_no_words():
    english = languages.load("en")
    assert not is_aspirated("hamlet", english)
    assert slips.unglued("nimporte", english) == []
    assert slips.by_accents("l'ecole", english) == []


@pytest.mark.parametrize(("word", "short"), [("que", "qu'"), ("la", "l'"), ("jusque", "jusqu'")])
def test_an_elided_word(word, short):
    assert elided(word) == short


def test_letters_before_which_a_vowel_may_go():
    made = Elision(vowels="aé", half_vowels="h")
    assert [made.may_elide(word) for word in ("ab", "été", "hab", "bab", "")] == [
        True, True, True, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize("id", WRONG)
def test_detectors_that_ask_grammar_know_the_languages_that_have_it(id):
    (detector,) = (d for d in DETECTORS if d.id == id)
    assert detector.needs is Needs.GRAMMAR
    for code, knows in (("fr", True), ("en", False)):
        language = languages.load(code)
        assert detector.fits(language) is knows
        found = list(suggestions(detector.find, analyse(WRONG[id], code), language, Glossary()))
        assert bool(found) is knows
