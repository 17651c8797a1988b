"""Capitals carried over to a repair, and letters without their accents."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.letter_case import CAPITAL_INSIDE, bare, bare_capitals, capitalised, like


@pytest.mark.parametrize(
    ("right", "wrong", "wanted"),
    [
        ("dès", "des", "dès"),
        ("dès", "Des", "Dès"),
        ("dès", "DES", "DÈS"),
        ("à", "A", "À"),  # one capital may begin a sentence: a capital, not capitals
        ("l'été", "L", "L'été"),
        ("œuvre", "Euvre", "Œuvre"),
        ("straße", "STRASE", "STRASSE"),
        ("« oui »", "« Oui »", "« Oui »"),  # signs before the first letter stay
        ("3e étage", "3E ETAGE", "3E ÉTAGE"),
        ("McLaren", "mclaren", "McLaren"),  # the repair keeps its own capitals
        ("eBay", "Ebay", "EBay"),
        ("mot", "", "mot"),
        ("mot", "123 !", "mot"),
        ("", "MOT", ""),
        ("…", "Mot", "…"),
        ("привет", "Превет", "Привет"),
        ("שלום", "שלומ", "שלום"),  # a script without capitals
    ],
)
def test_a_repair_has_the_capitals_of_what_it_replaces(right, wrong, wanted):
    assert like(right, wrong) == wanted


@given(st.text(max_size=30), st.text(max_size=30))
def test_nothing_but_capitals_changes(right, wrong):
    made = like(right, wrong)
    assert made.casefold() == right.upper().casefold() or made.casefold() == right.casefold()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("l'étang", "L'étang"), ("«été»", "«Été»"), ("", ""), ("12", "12"), ("Été", "Été"),
        ("iPhone", "IPhone"), ("e\u0301te\u0301", "E\u0301te\u0301"), ("ß", "SS"),
    ],
)  # fmt: skip
def test_the_first_letter_gets_a_capital(text, wanted):
    assert capitalised(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("déjà", "deja"), ("ŒUVRE", "ŒUVRE"), ("œuvre", "oeuvre"), ("æquo", "aequo"),
        ("Çà", "Ca"), ("naïve", "naive"), ("Łódź", "Łodz"),  # a stroke is no accent
        ("ñandú", "nandu"), ("ø", "ø"), ("привёт", "привёт"),  # another script keeps its signs
        ("plain", "plain"), ("", ""), ("’", "’"),
    ],
)  # fmt: skip
def test_letters_without_their_accents(text, wanted):
    assert bare(text) == wanted


def test_capitals_lose_their_accents_alone():
    assert bare_capitals("Été, À ŒUVRE déjà") == "Eté, A ŒUVRE déjà"
    assert bare_capitals("déjà") == "déjà"


@given(st.text(alphabet=st.characters(max_codepoint=0x17F), max_size=30))
def test_what_is_bare_stays_and_keeps_its_case(text):
    text = unicodedata.normalize("NFC", text)
    once = bare(text)
    assert bare(once) == once
    assert len(once) == len(text) + text.count("œ") + text.count("æ")


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("OpenAI", True), ("iPhone", True), ("éÉcran", True), ("McDonald", True), ("OPENAI", False),
        ("Openai", False), ("Jean-Pierre", False), ("l'Oise", False), ("", False), ("a×Ø", False),
        ("x÷A", False),
    ],
)  # fmt: skip
def test_a_capital_inside_a_word(text, has):
    assert bool(CAPITAL_INSIDE.search(text)) is has
