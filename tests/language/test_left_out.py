"""Accents that a whole text lacks, and what stands before such words."""

import pytest

from editor.core.glossary import Glossary
from editor.detectors import detect
from editor.engines import languages
from editor.language import left_out
from tests.texts import analyse

FRENCH = languages.load("fr")
BARE = (
    "Le comite a renove la moitie du theatre, puis les travaux se sont arretes. Le tresorier "
    "etait tres apprecie, et la depense a ete payee par la region avant la fin du mois de fevrier."
)


def first_repairs(text):
    _, found = detect(text, FRENCH, Glossary())
    return {s.text: s.replacements[0] for s in found if s.replacements}


def test_a_text_without_accents_is_asked_about_rare_words_that_lack_theirs():
    repairs = first_repairs(BARE)
    assert repairs["comite"] == "comité"
    assert repairs["moitie"] == "moitié"
    assert repairs["depense"] == "dépense"  # no well-known name that sounds alike
    assert repairs["apprecie"] == "apprécié"  # behind « etait tres »


def test_a_text_with_accents_keeps_its_rare_words():
    text = BARE.replace("etait tres apprecie", "était très apprécié, déjà à l'été, « à côté »")
    assert "comite" not in first_repairs(text)


@pytest.mark.parametrize(
    ("text", "has_none"), [(BARE, True), ("Le pre est fauche.", False), (BARE + " é" * 9, False)]
)
def test_only_enough_letters_tell_that_accents_are_left_out(text, has_none):
    assert left_out.has_no_accents(text, FRENCH) is has_none
    assert not left_out.has_no_accents(text, languages.load("en"))


def test_an_auxiliary_may_lack_its_accents_too():
    document = analyse("Il etait deja parti", "fr")
    assert left_out.before(3, document, FRENCH) == ("etait", True)
