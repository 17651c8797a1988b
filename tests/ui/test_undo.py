"""Every undo returns to the card whose decision it takes back; redo goes on behind it."""

import pytest
from PySide6.QtWidgets import QApplication

from editor.assets import asset
from editor.core.suggestion import Kind
from tests.ui.conftest import answer

TEXT = (
    "Il faut que que vous veniez. Une chose étonante. Puis une idée étonante.\n"
    "Avec Benoît Grunemval.\nMerci à Grenemval, Grunemval répond à nos collègue.\n"
)


def teach(driver):
    driver.press("G")
    driver.window.card.line.setText("Grunemwald")
    driver.press("Enter")


@pytest.mark.parametrize("settled", [False, True])
@pytest.mark.parametrize("keys", ["Enter", "Backspace", "I", "Shift+I", "E X Enter", "teach"])
@pytest.mark.parametrize("steps", ["", "S", "S S"])
def test_undo_returns_to_the_card_at_once(driver, keys, steps, settled):
    driver.open_text(TEXT)
    driver.press(f"F7 {steps}")
    card = driver.control.card
    if keys == "teach":
        teach(driver)
    else:
        driver.press(keys)
    if settled:
        driver.settle()
    assert driver.control.card != card
    driver.press("U")
    assert driver.session.current == TEXT
    assert driver.control.card.head.span == card.head.span  # before anything is found anew
    assert driver.window.card.best.isEnabled()
    driver.settle()
    assert driver.control.card.head.span == card.head.span
    assert QApplication.focusWidget() is driver.window.card
    driver.press("Backspace")
    assert driver.session.review.rejected == {card.head.span}


def test_undo_of_several_decisions_walks_back_through_their_cards(driver):
    driver.open_text(TEXT)
    driver.press("F7")
    heads = []
    for key in ("Enter", "Shift+Enter", "I", "Backspace", "Shift+I"):
        heads.append(driver.control.card.head.span)
        driver.press(key)
        driver.settle()
    for head in reversed(heads):
        driver.press("U")
        assert driver.control.card.head.span == head
        driver.settle()
        assert driver.control.card.head.span == head
    assert driver.session.current == TEXT


def test_undo_of_a_series_returns_to_it(driver):
    source = asset("sample", "episode.txt").read_text("utf-8")
    driver.open_text(source)
    driver.press("F7")
    first = driver.control.card
    assert first.head.kind is Kind.HEADER
    driver.press("Enter Enter U U")
    assert driver.control.card.head.series == first.head.series
    assert driver.control.card.places == first.places
    assert driver.session.current == source


def test_undo_shows_what_the_filter_hides(driver):
    driver.open_text(TEXT)
    driver.press("F7")
    head = driver.control.card.head
    driver.press("Backspace")
    driver.control.show_only(frozenset((Kind.REPEAT,)))
    driver.press("U")
    assert driver.control.card.head.span == head.span


def test_undo_of_a_muted_rule_returns_to_its_card(driver):
    driver.open_text(TEXT)
    driver.press("F7 S S S")
    head = driver.control.card.head
    driver.control.mute(head)
    assert all(s.rule != head.rule for s in driver.session.open())
    driver.press("U")
    assert driver.control.card.head.span == head.span


def test_undo_from_the_names_table_shows_the_card_again(driver):
    driver.open_text(TEXT)
    driver.press("F7 Backspace")
    driver.press("F9")
    table = driver.window.dialogs.beside["names"]
    driver.qtbot.waitUntil(table.isActiveWindow)
    table.table.view.selectRow(0)
    name = table.table.shown()[0].text
    table.right.setText("Grunemwald")
    table.right.setFocus()
    driver.press("Enter")
    driver.settle()
    assert driver.session.current != TEXT
    table.close()
    driver.window.activateWindow()
    driver.qtbot.waitUntil(driver.window.isActiveWindow)
    driver.press("Ctrl+Z")
    driver.settle()
    assert driver.session.current == TEXT
    assert driver.control.card.head.text == name


def test_undo_of_typing_over_a_suspect_returns_to_its_card(driver):
    driver.open_text(TEXT)
    driver.press("F7 S S")
    head = driver.control.card.head
    driver.press("Esc Right Right")
    driver.type("X")
    assert driver.control.card is None or driver.control.card.head.span != head.span
    driver.press("Ctrl+Z")
    assert driver.session.current == TEXT
    assert driver.control.card.head.span == head.span


def test_undo_of_typing_elsewhere_leaves_text_and_card_where_they_are(driver):
    text = TEXT + "Voici une ligne et rien de plus que cela.\n\n" * 200
    driver.open_text(text)
    driver.press("F7")
    head = driver.control.card.head
    driver.press("Esc Ctrl+End")
    bar = driver.window.view.verticalScrollBar()
    QApplication.processEvents()
    at = bar.value()
    driver.type("fin")
    driver.press("Ctrl+Z")
    QApplication.processEvents()
    assert driver.session.current == text
    assert bar.value() == at > 0
    assert driver.control.card.head.span == head.span


def test_redo_goes_on_behind_what_it_decides(driver):
    driver.open_text(TEXT)
    driver.press("F7 Enter")
    second = driver.control.card.head
    driver.press("U Ctrl+Shift+Z")
    assert driver.control.card.head.span == second.span
    assert driver.window.card.best.isEnabled()


def test_undo_of_an_earlier_state_shows_a_card(driver):
    driver.open_text(TEXT)
    driver.press("F7 Enter Ctrl+S")
    driver.open_text("Autre chose ici.\n", "other.txt")
    driver.open(driver.tmp_path / "text.txt")
    driver.press("F7")
    answer(lambda dialog: dialog.accept())
    driver.window.actions_by_id["states"].trigger()
    driver.settle()
    driver.press("Ctrl+Z")
    driver.settle()
    assert driver.control.card is not None
