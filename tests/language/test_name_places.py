"""Terms that are ordinary words too are looked for where names stand, and nowhere else."""

import pytest

from editor.core.glossary import Glossary, Term
from editor.detectors import detect
from editor.engines import languages
from editor.language.name_places import NamePlaces, Use
from editor.language.term_match import find_terms
from tests.texts import analyse


def found(text, terms, code):
    language = languages.load(code)
    document, _ = detect(text, language, Glossary())
    matches = find_terms(
        document, language, terms, Glossary(terms), language.rates["glossary_term"]
    )
    return [(m.text, m.right) for m in matches]


@pytest.mark.parametrize(
    ("code", "right", "use"),
    [
        ("fr", "C'est", Use.ALWAYS),
        ("fr", "Avec Elle", Use.ALWAYS),
        ("fr", "Le Chemin", Use.OFTEN),
        ("fr", "Jardin Volant", Use.RARELY),
        ("fr", "Brindavel", Use.NEVER),
        ("fr", "Pays-Bas", Use.NEVER),
        ("en", "We'll", Use.OFTEN),
        ("en", "Them", Use.ALWAYS),
        ("en", "Flower", Use.OFTEN),
        ("en", "Copper Lantern", Use.RARELY),
        ("en", "Quillmark", Use.NEVER),
    ],
)
def test_how_often_the_words_of_a_term_are_said(code, right, use):
    assert NamePlaces(analyse("Un mot.", code), languages.load(code)).use(right) is use


FRENCH = (
    "Alors c'est vrai, comme c'est écrit, que c’est loin. Cela fleurit dans le jardin. C'est dit. "
    "On voit tout le monde, comme tout voisin le sait, et le chemin monte par le bois. "
)
ENGLISH = (
    "Well, we'll see that a flower grows with them. You: Well, the flower is there, as we'll say. "
    "Come with us on the road: all that time, we'll walk. The flowers are well. "
)


@pytest.mark.parametrize(
    ("code", "text", "names"),
    [
        ("fr", FRENCH, ["C'est", "Flower", "Tout", "Le Monde", "Le Chemin", "On", "Cela"]),
        ("en", ENGLISH, ["We'll", "Flower", "C'est", "Us", "Them", "The Times", "On", "The Road"]),
    ],
)
def test_ordinary_words_stay_in_clean_text(code, text, names):
    assert found(text * 25, tuple(Term(name) for name in names), code) == []


@pytest.mark.parametrize(
    ("code", "text", "term", "place"),
    [
        ("en", "We spoke with flower again.", Term("Flower"), "flower"),
        ("en", "A word from Anna flower Smith here.", Term("Flower"), "flower"),
        ("en", "We flew to it in turkey last week.", Term("Turkey", kind="place"), "turkey"),
        ("en", "We carve turkey last of all.", Term("Turkey", kind="place"), ""),
        ("fr", "Il travaille chez orange depuis peu.", Term("Orange", kind="company"), "orange"),
        ("fr", "Le groupe orange se développe.", Term("Orange", kind="company"), "orange"),
        ("fr", "Il mange une orange bien mûre.", Term("Orange", kind="company"), ""),
        ("fr", "Ils vivent en chine depuis peu.", Term("Chine", kind="place"), "chine"),
        ("fr", "Elle chine aux puces.", Term("Chine", kind="place"), ""),
        ("fr", "Il chante au pays basque.", Term("Pays Basque", kind="place"), "pays basque"),
        ("fr", "Une filiale de la poste écrit.", Term("La Poste"), "la poste"),
        ("fr", "Le bureau de la poste est fermé.", Term("La Poste"), ""),
        ("fr", "Le podcast de jardin volant revient.", Term("Jardin Volant"), "jardin volant"),
        ("fr", "On a vu un jardin volant hier.", Term("Jardin Volant"), ""),
        ("fr", "Bonjour pierre, dit-il.", Term("Pierre", kind="person"), "pierre"),
        ("fr", "Une maison de pierre, dit-il.", Term("Pierre", kind="person"), ""),
    ],
)
def test_behind_what_announces_a_name_they_are_the_term(code, text, term, place):
    assert found(text, (term,), code) == ([(place, term.right)] if place else [])


def test_the_first_word_of_a_text_has_nothing_before_it():
    assert found("orange", (Term("Orange"),), "fr") == []
