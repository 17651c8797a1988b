"""What stands around page headers, where pages begin, which lines name who speaks."""

import pytest

from editor.core.glossary import Glossary
from editor.core.pages import LINES, NUMBERS, header_places, page_starts
from editor.detectors import detect
from editor.engines import languages
from editor.language.cut_words import mend
from editor.language.sentences import is_cut
from editor.language.turns import ends_label, is_time_mark, names_speaker, starts_turn
from tests.detectors import page_texts
from tests.texts import COMMON, analyse


def test_a_card_is_told_page_surroundings_and_what_was_due():
    made = page_texts.paged(4, "alternating", "fr", pages=14, words=200, slips=0.06)
    document, found = detect(made.text, languages.load("fr"), Glossary())
    places = header_places(document, found)
    assert len(places) == 14
    assert [p.page for p in places] == list(range(1, 15))
    for place, span in zip(places, made.heads, strict=True):
        assert place.text == span.of(made.text)
        before, after = made.text[: span.start].split(), made.text[span.end :].split()
        assert place.before.split()[-3:] == before[-3:]
        assert place.after.split()[:3] == after[:3]
        assert len(place.before) <= 40 >= len(place.after)


def test_a_line_that_is_only_due_is_marked():
    made = page_texts.paged(3, "number and title", "fr", pages=16, words=180, wrap=60)
    at = made.heads[8]
    # Far from the others (two letters in five), as text recognition reads a worn page.
    wrong = at.of(made.text).translate(str.maketrans("EARNIOU", "F4KMLCV"))[2:].strip()
    text = made.text[: at.start] + wrong + made.text[at.end :]
    document, found = detect(text, languages.load("fr"), Glossary())
    due = [p for p in header_places(document, found) if p.due]
    assert [p.text for p in due] == [wrong]
    assert due[0].suggestion.reason.template.startswith("Is where a page header is due")


def test_line_numbers_and_page_numbers_begin_one_page_each():
    made = page_texts.numbered(7, "en", pages=5)
    document, found = detect(made.text, languages.load("en"), Glossary())
    groups = [s.group for s in found if s.kind == "header"]
    assert groups.count(LINES) == 125
    assert groups.count(NUMBERS) == 5
    assert len(page_starts(made.text, found)) in (5, 6)  # a footer ends the last page
    assert document.page(made.heads[3].start) == 1
    # The page's number, its 25 lines and the footer: 27 places a page.
    assert document.page(made.heads[27 * 2 + 3].start) == 3


@pytest.mark.parametrize(
    "line",
    [
        "Odile : oui", "Odile: oui", "M. DUPONT : Merci.", "— Bonjour", "– Oui", "Q. Where?",
        "A. There.", "[00:01] Odile: ah", "Odile Garnier  0:03\nbonjour", "0:03 bonjour",
        "#00:01:02-3# alors", "Odile Garnier\n3 minutes 11 secondes\nbonjour", "THE COURT: Yes.",
        "**Odile :** oui", "M. le président. – La parole est à vous.", "12:05", "SPEAKER 1",
        "Speaker 2:",
    ],
)  # fmt: skip
def test_a_turn_begins(line):
    assert starts_turn(line, COMMON)
    assert not is_cut("et nous avons vu que la", line, COMMON)


@pytest.mark.parametrize(
    "line",
    [
        "et nous avons", "maison", "12 habitants", "3 minutes plus tard il vint", "Paris est loin",
        "à 12 h 30 nous", "20 h 15, un soir",
    ],
)  # fmt: skip
def test_no_turn_begins(line):
    assert not starts_turn(line, COMMON)


def test_time_marks_and_names():
    for mark in ("0:03", "[00:12:04]", "#00:01:02-3#", "3 minutes 11 seconds", "1:02:03,450"):
        assert is_time_mark(mark, COMMON), mark
    for text in ("Page 3", "12", "1998", "3/12", "8/17/76"):
        assert not is_time_mark(text, COMMON), text
    assert names_speaker("Odile Garnier  0:03", COMMON)
    assert names_speaker("Intervenant 2", COMMON)
    assert not names_speaker("Mémoires d'un garde", COMMON)
    assert ends_label("bonjour\n\nOdile Garnier  0:03\n", COMMON)
    assert not ends_label("Odile est partie avec", COMMON)


@pytest.mark.parametrize(
    ("language", "left", "right", "whole"),
    [
        ("fr", "embar", "cation", "embarcation"),
        ("fr", "l'apicul", "ture", "l'apiculture"),
        ("fr", "porte", "parole", "porte-parole"),
        ("fr", "arc-en", "ciel", "arc-en-ciel"),
        ("fr", "dit", "elle", "dit-elle"),
        ("fr", "sur", "tout", "surtout"),
        ("fr", "ceux", "là", "ceux-là"),
        ("fr", "Kervar", "dec", "Kervardec"),
        ("en", "har", "bour", "harbour"),
        ("en", "well", "known", "well-known"),
        ("en", "there", "fore", "therefore"),
    ],
)
def test_the_hyphen_of_a_cut_word_stays_where_it_is_its_own(language, left, right, whole):
    assert mend(left, right, languages.load(language).lexicon) == whole


def test_the_halves_of_a_cut_word_are_no_words():
    document = analyse("une embar-\ncation et porte-\nparole ou fin -\net suite", "fr")
    assert [w.text for w in document.words] == ["une", "et", "ou", "fin", "et", "suite"]
