"""The table of names to verify: typed once, right once, and taken back as one step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from editor.core.glossary import Glossary, Term
from editor.core.suggestion import TO_VERIFY, Kind
from editor.keeping import show
from editor.ui.help_commands import page_for
from tests.ui.test_views import beside

TEXT = (
    "Hier, Brolutide est venu avec nous. On a vu le tambrelin du roi.\n"
    "Puis Brolutide est parti, et le tambrelin aussi.\n"
    "Une chose étonante.\n"
)


@pytest.fixture
def names(driver):
    driver.open_text(TEXT)
    table = beside(driver, "F9", "names")
    driver.settle()
    driver.qtbot.waitUntil(lambda: len(table.table.shown()) == 2)
    return table


def rows(table):
    return {n.text: len(n.places) for n in table.table.shown()}


def refreshed(driver, table):
    driver.settle()
    QApplication.processEvents()
    return rows(table)


def test_each_name_stands_once_with_its_places_and_its_first_sentence(driver, names):
    assert rows(names) == {"Brolutide": 2, "tambrelin": 2}
    model = names.table.proxy
    shown = {model.index(0, column).data() for column in range(model.columnCount())}
    assert shown == {"2", "Brolutide", "", "line 1", "Hier, Brolutide est venu avec nous."}


def test_what_is_to_be_verified_has_no_card_and_is_not_counted(driver, names):
    assert "tambrelin" not in {s.text for s in driver.session.open()}
    assert TO_VERIFY not in {s.detector for s in driver.control.heads()}
    assert driver.control.progress()[1] == len(driver.session.suggestions)
    assert "étonante" in {s.text for s in driver.control.heads()}


def test_a_form_typed_once_mends_all_places_as_one_step(driver, names):
    assert QApplication.focusWidget() is names.right
    assert names.right.text() == "Brolutide"
    driver.type("Brolutine")
    driver.press("Enter")
    assert driver.session.current == TEXT.replace("Brolutide", "Brolutine")
    assert driver.session.glossary.get("Brolutine").wrong == ("Brolutide",)
    assert refreshed(driver, names) == {"tambrelin": 2}
    assert names.right.text() == "tambrelin"  # the next one, with the keyboard still there
    driver.press("Ctrl+Z")
    assert driver.session.current == TEXT
    assert driver.session.glossary.get("Brolutine") is None
    assert refreshed(driver, names) == {"Brolutide": 2, "tambrelin": 2}


def test_several_wrong_forms_get_one_right_form(driver, names):
    names.table.view.selectAll()
    names.right.setText("Brolutine")
    driver.press("Enter")
    assert driver.session.current.count("Brolutine") == 4
    assert set(driver.session.glossary.get("Brolutine").wrong) == {"Brolutide", "tambrelin"}
    driver.control.undo()
    assert driver.session.current == TEXT


def test_a_name_that_is_right_goes_to_the_show_or_stays_here(driver, names):
    driver.press("Ctrl+G")
    assert refreshed(driver, names) == {"tambrelin": 2}
    assert driver.session.current == TEXT
    names.layer.setCurrentIndex(1)
    driver.press("Ctrl+G")
    assert refreshed(driver, names) == {}
    here = {t.right: t.here for t in driver.session.review.glossary.terms}
    assert here == {"Brolutide": False, "tambrelin": True}
    driver.open_text("Rien.\n", "other.txt")  # closed: its terms go to the show
    kept = show.read(driver.control.path)
    assert {t.right for t in kept.terms} == {"Brolutide"}


def test_enter_does_nothing_to_a_name_that_was_not_typed_over(driver, names):
    driver.press("Enter")
    assert driver.session.current == TEXT
    assert not driver.session.review.glossary.terms
    assert "right" in names.said.text()


def test_arrows_walk_from_the_line_and_the_mouse_decides(driver, names):
    driver.press("Down")
    assert names.right.text() == "tambrelin"
    ignore = names.deciding[2]
    driver.qtbot.mouseClick(ignore, Qt.MouseButton.LeftButton)
    assert refreshed(driver, names) == {"Brolutide": 2}
    assert "tambrelin" not in driver.session.review.glossary.right_words


def test_what_is_being_typed_outlives_a_new_answer(driver, names):
    driver.press("Down")
    driver.type("tambour")
    driver.control.detect()
    refreshed(driver, names)
    assert names.right.text() == "tambour"
    assert [n.text for n in names.table.chosen()] == ["tambrelin"]


def test_a_row_shows_its_place_in_the_text(driver, names):
    driver.press("Down")
    names.table.view.setFocus()
    driver.press("Enter")
    assert driver.window.view.source_position() == TEXT.index("tambrelin")


def test_without_names_it_says_so_and_offers_nothing(driver):
    driver.open_text("Le chat dort.\n")
    table = beside(driver, "Ctrl+Shift+V", "names")
    driver.settle()
    QApplication.processEvents()
    assert table.count.text() == "No names to verify."
    assert not any(part.isEnabled() for part in (*table.deciding, table.right))


def test_another_file_is_looked_at_as_long_as_the_table_stands_there(driver, names):
    driver.open_text("Le vrouzigabe ici et le vrouzigabe là.\n", "next.txt")
    driver.qtbot.waitUntil(lambda: refreshed(driver, names) == {"vrouzigabe": 2})


def test_help_on_it_is_the_page_of_the_glossary(driver, names):
    assert page_for(names.right) == "glossary"


def test_a_name_in_two_kinds_is_one_row(driver):
    driver.open_text("On a vu Brolutide. Brolutide est là. Le chat voit Brolutide.\n")
    table = beside(driver, "F9", "names")
    driver.qtbot.waitUntil(lambda: refreshed(driver, table) == {"Brolutide": 3})
    assert {s.kind for n in table.table.shown() for s in n.places} <= {Kind.NAME, Kind.SPELLING}


def test_terms_of_the_glossary_that_sound_like_a_name_are_taken_by_number(driver, names):
    driver.control.edit_glossary(Glossary((Term("Tamerlan"), Term("Plovézet"))))
    assert "tambrelin" in refreshed(driver, names)
    row = next(at for at, n in enumerate(names.table.shown()) if n.text == "tambrelin")
    names.table.go(row)
    column = [c.title.template for c in names.table.model.columns].index("Sounds like")
    assert names.table.proxy.index(row, column).data() == "Tamerlan"
    assert names.near[0].text().startswith("Tamerlan")
    assert not names.near[1].isVisible()
    names.right.setFocus()
    driver.press("Ctrl+1")
    assert names.right.text() == "Tamerlan"
    assert driver.session.current == TEXT  # Enter takes it
    driver.press("Enter")
    assert driver.session.current == TEXT.replace("tambrelin", "Tamerlan")


def test_without_a_term_that_sounds_alike_nothing_is_offered(driver, names):
    assert not names.near[0].isEnabled()
    driver.press("Ctrl+1")
    assert names.right.text() == "Brolutide"
