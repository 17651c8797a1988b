"""What the word before a term becomes: it loses a vowel, gets one back, or takes its article in."""

import pytest

from editor.core.glossary import Term
from editor.engines import languages
from editor.language.term_joints import joint
from tests.texts import analyse

FRENCH = languages.load("fr")
TOWN, PERSON = Term("Le Brouillard", kind="place"), Term("Le Sorvane", kind="person")


def joined(text, term, language=FRENCH):
    """The text with the word in braces made the term, and the word before what it must be."""
    wrong = text[text.index("{") + 1 : text.index("}")]
    document = analyse(text.replace("{", "").replace("}", ""), language.code)
    index = next(i for i, w in enumerate(document.words) if w.text == wrong)
    span = document.words[index].span
    span, right = joint(document, index, span, term.right, language, term)
    return document.text[: span.start] + right + document.text[span.end :]


@pytest.mark.parametrize(
    ("text", "term", "right"),
    [
        ("Il vient de {Izaid}.", Term("Isède"), "Il vient d'Isède."),
        ("Le maire d'{Orvann}.", Term("Vorane"), "Le maire de Vorane."),
        ("Il vient de {Brouyar}.", TOWN, "Il vient du Brouillard."),
        ("Il va à {Brouyar}.", TOWN, "Il va au Brouillard."),
        ("À {Brouyar} il pleut.", TOWN, "Au Brouillard il pleut."),
        ("Il vient de {Moulins}.", Term("Les Moulins", kind="place"), "Il vient des Moulins."),
        ("Il va à {Moulins}.", Term("Les Moulins", kind="place"), "Il va aux Moulins."),
        ("Il vient du {Brouyar}.", TOWN, "Il vient du Brouillard."),
        ("On quitte le {Brouyar}.", TOWN, "On quitte le Brouillard."),
        ("Il va vers {Brouyar}.", TOWN, "Il va vers Le Brouillard."),
        ("Le livre de {Sorvan}.", PERSON, "Le livre de Le Sorvane."),
        ("Il vient de {Orin}.", Term("La Forge", kind="place"), "Il vient de La Forge."),
        # Nothing says what these are: an ordinary word behind the article, and none.
        ("Il vient de {Brouyar}.", Term("Le Brouillard"), "Il vient du Brouillard."),
        ("Le livre de {Corvlun}.", Term("Le Corvelune"), "Le livre de Le Corvelune."),
        ("Il vient de\n{Brouyar}.", TOWN, "Il vient de\nLe Brouillard."),
    ],
)
def test_joint(text, term, right):
    assert joined(text, term) == right


def test_a_language_that_melts_nothing_leaves_the_word_before():
    english = languages.load("en")
    assert joined("He is from {Brouyar}.", TOWN, english) == "He is from Le Brouillard."
