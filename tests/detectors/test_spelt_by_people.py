"""What people wrote in a page header is a witness of how a name is spelt."""

from editor.core.glossary import Glossary
from editor.core.text import Span
from editor.detectors import misheard_name, unknown_word
from editor.engines import languages
from tests.texts import analyse

HEADER = "Les entretiens de Brolutec, saison deux"
FRENCH = languages.load("fr")


def found(find, body, header=HEADER):
    text = f"{header}\n\n{body}\n"
    document = analyse(text, "fr", (Span(0, len(header)),))
    return [(f.text, f.replacements[:1]) for f in find(document, FRENCH, Glossary())]


def test_an_unknown_name_is_offered_that_of_the_header():
    wrong = "On parle de Brolutek ce soir."
    assert found(unknown_word.find, wrong) == [("Brolutek", ("Brolutec",))]
    ((text, repairs),) = found(unknown_word.find, wrong, "Les entretiens, saison deux")
    assert text == "Brolutek"
    assert repairs != ("Brolutec",)


def test_a_name_that_is_written_as_in_the_header_is_right():
    assert found(unknown_word.find, "On parle de Brolutec ce soir.") == []


def test_one_place_in_company_is_enough_for_a_name_of_the_header():
    body = "Le client Batho part et le client bateau reste."
    assert found(misheard_name.find, body, "Batho, une affaire") == [("bateau", ("Batho",))]
    assert found(misheard_name.find, body) == []
