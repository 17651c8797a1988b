"""Slips that have one clear repair, and right words that look like slips."""

import pytest

from editor.core.glossary import Glossary
from editor.core.suggestion import Tier
from editor.detectors import suggestions, unknown_word
from editor.engines import languages
from editor.language import slips
from tests.texts import analyse


@pytest.mark.parametrize(
    ("text", "right"),
    [("maitrise", "maîtrise"), ("Boite", "Boîte"), ("aigüe", "aiguë"), ("ambigüité", "ambiguïté")],
)
def test_the_spelling_of_1990_is_right(text, right):
    assert slips.is_reformed(text, right, languages.load("fr").words)


@pytest.mark.parametrize(
    ("text", "right"), [("cafe", "café"), ("foret", "forêt"), ("pres", "près"), ("ou", "où")]
)
def test_other_accents_that_are_left_out_are_slips(text, right):
    assert not slips.is_reformed(text, right, languages.load("fr").words)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Il faut connaitre la chaine, cela a vraiment couté, et la cigüe."),
        ("fr", "Un microorganigramme et une cyberboulangerie."),
        ("en", "A microgrocery was misrepaired."),
    ],
)
def test_right_words_are_at_most_maybe_wrong(language, text):
    found = suggestions(
        unknown_word.find, analyse(text, language), languages.load(language), Glossary()
    )
    wrong = [(s.text, s.replacements) for s in found if s.tier is not Tier.MAYBE]
    assert wrong == []


@pytest.mark.parametrize(
    ("language", "word", "right"),
    [
        ("fr", "eIIe", "elle"), ("fr", "Ies", "les"), ("fr", "IoT", ""), ("en", "IoT", ""),
        ("en", "Ieave", "leave"), ("en", "Il", ""), ("en", "IPhone", ""),
    ],
)  # fmt: skip
def test_a_capital_i_that_stands_for_an_l(language, word, right):
    assert slips.letter_l(word, languages.load(language).lexicon) == right
