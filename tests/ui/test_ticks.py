"""Enter is done at the ticked places, however the repair comes about: real keys and clicks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.ui.places_list import MOST

TEXT = "Une chose étonante. Une idée étonante. Une fin étonante.\n"
NAMES = "Avec Grunemval.\nPuis Grenemval, et Grunemval encore.\n"


def ticks(driver):
    places = driver.window.card.places
    rows = (places.item(row) for row in range(places.count()))
    return [row.checkState() == Qt.CheckState.Checked for row in rows]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("F7 Enter", TEXT.replace("étonante", "étonnante")),
        ("F7 Ctrl+Enter", TEXT.replace("étonante", "étonnante")),
        ("F7 Shift+Enter", TEXT.replace("étonante", "étonnante", 1)),
        (
            "F7 Down Down Space Enter",
            "Une chose étonnante. Une idée étonante. Une fin étonnante.\n",
        ),
        ("F7 Down Space Esc Enter", "Une chose étonante. Une idée étonnante. Une fin étonnante.\n"),
        ("F7 Down Space Down Space A", TEXT.replace("étonante", "étonnante")),
        ("F7 E X Enter", TEXT.replace("étonante", "x")),
        ("F7 E X Shift+Enter", TEXT.replace("étonante", "x", 1)),
        ("F7 Down Space Esc E X Enter", "Une chose étonante. Une idée x. Une fin x.\n"),
        ("F7 Down Space Down Space Down Space Enter", TEXT),
        ("F7 Backspace Enter", "Une chose étonante. Une idée étonnante. Une fin étonnante.\n"),
    ],
)
def test_enter_follows_the_ticks_and_is_one_step(driver, keys, expected):
    driver.open_text(TEXT)
    driver.press(keys)
    assert driver.session.current == expected
    assert driver.screen() == expected
    if expected != TEXT:
        driver.press("Ctrl+Z")
        assert driver.session.current == TEXT


def test_a_picked_repair_follows_the_ticks(driver):
    text = "Une chose conexion. Une idée conexion. Une fin conexion.\n"
    driver.open_text(text)
    driver.press("F7")
    second = driver.control.card.head.replacements[1]
    driver.press("Down Down Space Esc 2")
    assert driver.session.current == (f"Une chose {second}. Une idée conexion. Une fin {second}.\n")
    driver.press("U")
    assert driver.session.current == text


def test_the_large_button_says_what_enter_does(driver):
    driver.open_text(TEXT)
    best = driver.window.card.best
    driver.press("F7")
    assert best.text() == "↵   étonnante · 3 places"
    driver.press("Down Space")
    assert best.text().endswith("étonnante · 2 places")
    driver.press("Down Space Down Space")
    assert best.text() == "Nothing is ticked"
    assert not best.isEnabled()
    driver.press("Space Esc E")
    driver.type("belle")
    assert best.text().endswith("belle · 1 place")
    driver.press("Ctrl+A Backspace")
    assert best.text() == "Nothing is typed"
    driver.type("jolie")
    QTest.mouseClick(best, Qt.MouseButton.LeftButton)
    assert driver.session.current == "Une chose étonante. Une idée étonante. Une fin jolie.\n"


def test_other_forms_of_a_name_begin_unticked_and_the_glossary_offers_them(driver):
    driver.open_text(NAMES)
    driver.press("F7")
    card = driver.control.card
    assert [s.text for s in card.places] == ["Grunemval", "Grenemval", "Grunemval"]
    assert ticks(driver) == [True, False, True]
    driver.press("G")
    assert ticks(driver) == [True, True, True]
    driver.press("Esc")
    assert ticks(driver) == [True, False, True]
    driver.press("Down Down Down Space Esc G")  # what the editor unticked stays so
    assert ticks(driver) == [True, False, False]
    driver.window.card.line.setText("Grunemwald")
    driver.press("Enter")
    expected = "Avec Grunemwald.\nPuis Grenemval, et Grunemval encore.\n"
    assert driver.session.current == expected


def test_places_that_are_not_listed_have_a_tick_of_their_own(driver):
    text = "".join(f"Voici la phrase {n} d'une suite étonante.\n" for n in range(MOST + 4))
    driver.open_text(text)
    driver.press("F7")
    places = driver.window.card.places
    last = places.item(places.count() - 1)
    assert "4" in last.text()
    driver.press("Down End Space Enter")
    assert driver.session.current.count("étonnante") == MOST
    assert driver.control.card.head.text == "étonante"


def test_a_series_with_nothing_ticked_is_left_alone(driver):
    text = "Il y a pas de honte. C'est pas vrai. On sait pas trop.\n"
    driver.open_text(text)
    driver.window.actions_by_id["negation"].trigger()
    driver.settle()
    driver.press("F7 Down Space Down Space Down Space Enter")
    assert driver.session.current == text
    assert len(driver.session.open()) == 3


def test_what_is_typed_and_ticked_outlives_a_new_answer(driver):
    driver.open_text(TEXT)
    driver.press("F7 Down Space Esc E")
    driver.type("belle")
    driver.control.detect()
    driver.settle()
    QApplication.processEvents()
    assert driver.window.card.line.text() == "belle"
    assert ticks(driver) == [False, True, True]
    driver.press("Enter")
    assert driver.session.current == "Une chose étonante. Une idée belle. Une fin belle.\n"
