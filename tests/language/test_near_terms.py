"""The nearest term of the glossary is offered for a word that no dictionary has."""

import pytest

from editor.core.glossary import Glossary, Term
from editor.detectors import suggestions, unknown_word
from editor.engines import languages
from editor.language.near_terms import NearTerms
from tests.texts import analyse

GLOSSARY = Glossary(
    (
        Term("Fibrocast"),
        Term("Isède"),
        Term("Anna Quillmark", kind="person"),
        Term("Brindavelle", leave=True),
        Term("Zorvane", language="en"),
    )
)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Fibrocas", "Fibrocast"),
        ("fibrokass", "Fibrocast"),
        ("Kilmarque", "Quillmark"),
        ("IZ", "Isède"),
        ("Brindavel", ""),  # only left alone
        ("Zorvanne", ""),  # of another language
        ("Pluvieuse", ""),
        ("Éa", ""),
    ],
)
def test_the_term_that_sounds_most_like_a_word(text, term):
    found = NearTerms(languages.load("fr"), GLOSSARY).nearest(text)
    assert (found.right if found else "") == term


def found(text, glossary=GLOSSARY):
    language = languages.load("fr")
    finder = unknown_word.find
    return {
        s.text: s.replacements for s in suggestions(finder, analyse(text, "fr"), language, glossary)
    }


def test_it_is_offered_after_what_is_close():
    offered = found("Hier Fibrokosse et Kelmarc ont vu la Grendole, dit-il.")
    assert offered["Fibrokosse"][0] == "Fibrocast"
    assert offered["Kelmarc"][0] == "Quillmark"
    assert "Fibrocast" not in offered["Grendole"]

    close = found("Il mange des framboizes.", Glossary((Term("Franboizel"),)))["framboizes"]
    assert close[0] == "framboises"
    assert close[-1] == "Franboizel"


def test_an_acronym_is_offered_the_term_that_its_letters_sound_like():
    assert found("Il travaille au groupe IZ depuis peu.")["IZ"] == ("Isède",)
    assert found("Il travaille au groupe IZ depuis peu.", Glossary())["IZ"] == ()


def test_without_a_glossary_nothing_more_is_offered():
    assert found("Hier Fibrokosse a parlé.", Glossary()) == {"Fibrokosse": ()}


TOWNS = Glossary(
    (
        Term("Isède"),
        Term("Le Brouillard", kind="place"),
        Term("Les Grands Moulins"),
        Term("Le Sorvane", kind="person"),
        Term("Le Corvelune"),
    )
)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Il parle de Izaide avec nous.", "de Izaide", "d'Isède"),
        ("De Izaide on ne sait rien.", "De Izaide", "D'Isède"),
        ("Il parle à Izaide avec nous.", "Izaide", "Isède"),
        ("Elle travaille au groupe IZ depuis peu.", "IZ", "Isède"),
        ("Elle vient de Brouilarre hier.", "de Brouilarre", "du Brouillard"),
    ],
)
def test_the_word_before_changes_with_the_nearest_term(text, wrong, right):
    assert found(text, TOWNS)[wrong][-1] == right


def test_what_else_is_offered_stands_behind_the_same_word():
    offered = found("Un bol de ifranboises.", Glossary((Term("Ifranboizel"),)))
    assert offered["de ifranboises"][0] == "de framboises"
    assert offered["de ifranboises"][-1] == "d'Ifranboizel"
