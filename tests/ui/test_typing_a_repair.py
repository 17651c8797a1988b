"""The line of the card: what is typed there, and what is never typed by a key too many."""

import pytest
from PySide6.QtWidgets import QApplication

TEXT = "Il faut Zorbulak ici.\nOn regarde une chose étonante, je crois.\n"


@pytest.fixture
def unknown(driver):
    """A window with the card of a word that has no repair."""
    driver.open_text(TEXT)
    driver.window.actions_by_id["rare_name"].trigger()
    driver.settle()
    driver.press("F7")
    assert driver.control.card.head.text == "Zorbulak"
    assert not driver.control.card.head.replacements
    return driver


def test_enter_opens_the_line_with_the_word_selected(unknown):
    line = unknown.window.card.line
    assert unknown.window.card.best.text() == "↵   Type …"
    unknown.press("Enter")
    assert QApplication.focusWidget() is line
    assert line.selectedText() == "Zorbulak"
    unknown.type("Zorro")
    assert unknown.window.card.best.text() == "↵   Zorro"
    unknown.press("Enter")
    assert unknown.session.current == TEXT.replace("Zorbulak", "Zorro")


@pytest.mark.parametrize("keys", ["Enter", "Enter Enter", "Enter Esc", "Enter Enter Enter Esc"])
def test_enter_alone_decides_nothing(unknown, keys):
    review = unknown.session.review
    unknown.press(keys)
    assert unknown.session.review is review
    assert unknown.control.card.head.text == "Zorbulak"


@pytest.mark.parametrize("key", ["Backspace", "Del"])
def test_backspace_keeps_as_it_does_on_the_card(unknown, key):
    unknown.press(f"Enter {key}")
    assert unknown.session.current == TEXT
    assert "Zorbulak" not in {s.text for s in unknown.session.open()}
    assert QApplication.focusWidget() is unknown.window.card
    unknown.press("Enter")
    assert unknown.session.current == TEXT.replace("étonante", "étonnante")


@pytest.mark.parametrize("key", ["S", "I", "G", "U", "A", "E", "2"])
def test_a_decision_key_too_late_puts_no_letter_for_a_word(unknown, key):
    unknown.press(f"Enter {key} Enter")
    assert unknown.session.current == TEXT
    assert key.lower() in unknown.window.card.hint.text()
    unknown.press("Esc")
    assert unknown.session.current == TEXT
    assert unknown.control.card.head.text == "Zorbulak"


def test_one_letter_is_put_where_enter_confirms_it(unknown):
    unknown.press("Enter A Enter Enter")
    assert unknown.session.current == TEXT.replace("Zorbulak", "a")


def test_one_letter_that_was_asked_for_is_not_asked_about(unknown):
    unknown.press("E A Enter")
    assert unknown.session.current == TEXT.replace("Zorbulak", "a")


def test_backspace_in_what_was_typed_is_for_the_line(unknown):
    unknown.press("Enter")
    unknown.type("Zorroo")
    unknown.press("Backspace Enter")
    assert unknown.session.current == TEXT.replace("Zorbulak", "Zorro")


def test_a_number_without_a_repair_does_nothing(unknown):
    unknown.press("4")
    assert not unknown.window.card.line.isVisible()
    assert unknown.session.current == TEXT


def test_the_button_tells_what_enter_does_before_anything_is_typed(unknown):
    best = unknown.window.card.best
    unknown.press("Enter")
    assert best.text() == "Nothing is typed"
    assert not best.isEnabled()
    unknown.press("Esc E")
    assert best.text() == "↵   Keep “Zorbulak”"
    unknown.press("Enter")
    assert unknown.session.current == TEXT
    assert "Zorbulak" not in {s.text for s in unknown.session.open()}


def test_a_number_from_anywhere_takes_its_repair_while_the_line_is_open(driver):
    driver.open_text("Une chose conexion.\n")
    driver.press("F7 E")
    driver.type("xyz")
    second = driver.control.card.head.replacements[1]
    driver.press("Ctrl+2")
    assert driver.session.current == f"Une chose {second}.\n"
    assert not driver.window.card.line.isVisible()
