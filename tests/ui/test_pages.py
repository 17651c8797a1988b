"""What stands in the card's place without a card, and what leads to one: real keys and clicks."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from editor.core.suggestion import SERIES, Kind, Tier
from editor.ui.export_dialog import ExportDialog
from tests.ui.conftest import answer

TEXT = (
    "Il faut que que vous veniez. On regarde une chose étonante, je crois.\n"
    "Ce sont nos collègue de Paris, et nos voisin de Lyon. Une vie paisable.\n"
)
COUNT = 4  # suspects in it


def page(driver):
    return driver.window.card.page


def buttons(driver):
    return [b for b in page(driver).buttons if b.isVisible()]


def finish(driver):
    driver.press("F7")
    for _ in range(50):
        if driver.control.card is None:
            return
        driver.press("Backspace")
    raise AssertionError("the review has no end")


@pytest.mark.parametrize("key", ["U", "Left", "Ctrl+Z"])
def test_behind_the_last_suspect_one_goes_back_to_it(driver, key):
    driver.open_text(TEXT)
    finish(driver)
    last = max(driver.session.suggestions, key=lambda s: s.span)
    assert page(driver).isVisible()
    driver.press(key)
    assert driver.control.card.head.span == last.span
    assert not page(driver).isVisible()
    driver.press("Enter")
    assert driver.session.current != TEXT


def test_back_takes_no_step_back_that_was_no_decision(driver):
    driver.open_text(TEXT)
    finish(driver)
    driver.press("Esc Ctrl+End")
    driver.type("fin")
    driver.press("Ctrl+K Left")
    assert driver.session.current == TEXT + "fin"
    assert driver.control.card is None


def test_the_end_page_tells_what_was_done_and_goes_on(driver):
    (driver.tmp_path / "text-2.txt").write_text("La suite est étonante.\n", "utf-8")
    driver.open_text(TEXT, "text-1.txt")
    driver.press("F7 Enter")
    finish(driver)
    everything = len(driver.session.suggestions)
    assert page(driver).title.text() == "All suspects are decided"
    assert f"1 repaired, {everything - 1} left as they were" in page(driver).lines.text()
    assert "minute" in page(driver).lines.text()
    shown = [b.text() for b in buttons(driver)]
    assert any(text.startswith("Export") and text.endswith("Ctrl+E") for text in shown)
    assert any("text-2.txt" in text for text in shown)
    seen = []
    answer(lambda dialog: (seen.append(type(dialog)), dialog.reject()))
    QTest.mouseClick(buttons(driver)[0], Qt.MouseButton.LeftButton)
    assert seen == [ExportDialog]
    driver.press("Ctrl+PgDown")
    driver.settle()
    assert driver.control.path.name == "text-2.txt"
    finish(driver)
    assert not any("Next" in b.text() for b in buttons(driver))  # it was the last


def test_the_end_page_tells_what_the_glossary_did(driver):
    driver.open_text("Avec Grunemval.\nMerci Grenemval.\n")
    driver.press("F7 G")
    driver.window.card.line.setText("Grunemwald")
    driver.press("Enter")
    driver.settle()
    finish(driver)
    assert "The glossary learnt 1 term here." in page(driver).lines.text()
    assert "The glossary repaired 2 places and saved about" in page(driver).lines.text()


def test_enter_behind_the_last_suspect_does_nothing(driver):
    driver.open_text(TEXT)
    finish(driver)
    review = driver.session.review
    driver.press("Enter Enter A 2 E G I Backspace")
    assert driver.session.review is review
    assert page(driver).isVisible()


def test_a_text_without_suspects_says_so(driver):
    driver.open_text("Une phrase juste et simple.\n")
    assert page(driver).title.text() == "No suspects found"
    assert buttons(driver)[0].text().startswith("Export")


def test_before_the_review_the_page_starts_it(driver):
    driver.open_text(TEXT)
    assert page(driver).title.text() == f"{COUNT} suspects"
    driver.press("Ctrl+K Enter")
    assert driver.control.card.head.text == "que que"


def test_what_the_filter_hides_comes_back_by_a_key(driver):
    driver.open_text(TEXT)
    driver.press("F7")
    driver.control.show_only(frozenset((Kind.LOOP,)))
    assert driver.control.card is None
    assert f"{COUNT} suspects are hidden" in page(driver).title.text()
    driver.press("Ctrl+Shift+A")
    assert len(driver.control.open_suggestions()) == COUNT
    assert page(driver).title.text() == f"{COUNT} suspects"
    driver.press("Ctrl+D Ctrl+D")  # the sure ones alone
    hidden = len(driver.control.open_suggestions()) < COUNT
    driver.press("Ctrl+Shift+A")
    assert hidden
    assert len(driver.control.open_suggestions()) == COUNT


def test_a_chip_leads_to_the_first_of_its_kind(driver):
    driver.open_text(TEXT)
    driver.press("F7")
    first = driver.control.card
    chip = driver.window.suspects._chips[Kind.AGREEMENT]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    card = driver.control.card
    assert card.head.kind is Kind.AGREEMENT
    assert card.head.span == next(s.span for s in driver.session.open() if s.kind is Kind.AGREEMENT)
    assert QApplication.focusWidget() is driver.window.card
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)  # all again: the card stays
    assert driver.control.card.head.span == card.head.span != first.head.span


def test_the_arrows_of_the_list_show_the_cards(driver):
    driver.open_text(TEXT)
    driver.press("F7 Ctrl+L")
    view = driver.window.suspects.view
    for row in (1, 2, 3):
        driver.press("Down")
        assert view.currentIndex().row() == row
        assert driver.control.card.head.span == driver.control.listing()[row].span
        assert QApplication.focusWidget() is view
    driver.press("Home")
    assert driver.control.card.head.span == driver.control.listing()[0].span
    driver.press("Down Enter")
    assert QApplication.focusWidget() is driver.window.card
    assert driver.session.current == TEXT
    driver.press("Enter")
    assert "étonnante" in driver.session.current


def test_the_arrows_go_through_the_places_of_a_series(driver):
    driver.open_text("Il y a pas de honte. C'est pas vrai. On sait pas trop.\n")
    driver.window.actions_by_id["negation"].trigger()
    driver.settle()
    driver.press("F7 Ctrl+L Down Down")
    assert driver.window.suspects.view.currentIndex().row() == 2
    assert len(driver.control.card.places) == 3


def test_a_file_on_its_way_is_told_and_nothing_empty_is_shown(driver):
    seen = []

    def look():
        chips = driver.window.suspects.findChildren(QToolButton)
        seen.append((page(driver).title.text(), [c.text() for c in chips if c.isVisible()]))
        if not driver.session.suggestions:
            QTimer.singleShot(0, look)

    assert page(driver).title.text().startswith("Suspects will be shown")
    assert not [b for b in driver.window.suspects.findChildren(QToolButton) if b.isVisible()]
    QTimer.singleShot(0, look)
    driver.open_text(TEXT * 40)
    titles = [title for title, _ in seen]
    assert "Looking for suspects …" in titles
    assert not any("will be shown" in t or "No suspects" in t or "decided" in t for t in titles[1:])
    assert not any(text == "" for _, texts in seen for text in texts)


def test_the_count_adds_up(driver):
    driver.open_text(TEXT + "Il y a pas de honte. C'est pas vrai. On sait pas trop.\n")
    driver.window.actions_by_id["negation"].trigger()
    driver.settle()
    found = driver.session.open()
    tiers = [s.tier for s in found if s.kind not in SERIES]
    sure, likely, maybe = (tiers.count(t) for t in (Tier.SURE, Tier.LIKELY, Tier.MAYBE))
    said = f"{len(found)} suspects: {sure} sure, {likely} likely, {maybe} maybe + 3 in series"
    assert sure + likely + maybe + 3 == len(found)
    assert driver.window.suspects._dial.itemText(0) == said
    assert page(driver).lines.text() == said.partition(": ")[2]


def test_another_file_is_not_filtered(driver):
    driver.open_text(TEXT)
    driver.press("Ctrl+D Ctrl+D")
    driver.open_text(TEXT, "other.txt")
    assert driver.window.suspects._dial.currentIndex() == 0
    assert len(driver.control.open_suggestions()) == len(driver.session.open())
