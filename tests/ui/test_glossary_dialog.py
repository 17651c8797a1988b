"""The glossary editor by keys: a row is filled with Tab, nothing typed is thrown away unasked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from editor.core.glossary import Glossary, Term
from editor.ui.glossary_dialog import GlossaryDialog
from editor.ui.translations import install_translations
from tests.ui.conftest import answer


@pytest.fixture
def dialog(driver):
    dialog = GlossaryDialog(Glossary((Term("Lisa", ("Liza",)),)), driver.window)
    dialog.show()
    driver.qtbot.waitUntil(dialog.isActiveWindow)
    yield dialog
    dialog.model._past.clear()  # else it asks whether to give the changes up
    dialog.close()


def fill(dialog, *cells):
    """Type into the last row, cell by cell, with Tab between."""
    dialog.table.setFocus()
    last = dialog.proxy.rowCount() - 1
    dialog.table.setCurrentIndex(dialog.proxy.index(last, 0))
    dialog.table.edit(dialog.table.currentIndex())
    for number, cell in enumerate(cells):
        if number:
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        QTest.keyClicks(QApplication.focusWidget(), cell)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QApplication.processEvents()


def test_tab_goes_on_in_the_new_row(dialog):
    fill(dialog, "ESET", "EZ|AZ")
    assert dialog.glossary().get("ESET") == Term("ESET", ("EZ", "AZ"))
    assert len(dialog.glossary().terms) == 2
    fill(dialog, "Ericsson", "Derexon")
    assert dialog.glossary().get("Ericsson").wrong == ("Derexon",)


def press(name):
    def do(asked):
        assert isinstance(asked, QMessageBox)
        next(b for b in asked.findChildren(QPushButton) if name in b.text()).click()

    return do


def test_escape_asks_before_it_throws_changes_away(dialog):
    fill(dialog, "ESET", "EZ")
    answer(press("Sta&y"))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    answer(lambda asked: QTest.keyClick(asked, Qt.Key.Key_Escape))  # no key too many loses work
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.glossary().get("ESET")
    answer(press("Give"))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.result() == GlossaryDialog.DialogCode.Rejected


def test_escape_can_save_what_was_typed(dialog):
    fill(dialog, "ESET", "EZ")
    answer(press("Save"))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.result() == GlossaryDialog.DialogCode.Accepted
    assert dialog.glossary().get("ESET") == Term("ESET", ("EZ",))


def test_to_save_a_row_without_a_right_form_is_no_way_out(dialog):
    fill(dialog, "", "EZ")
    answer(press("Save"))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "2" in dialog.message.text()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_two_buttons_have_one_name_or_letter(driver, qapp, language):
    install_translations(qapp, language)
    try:
        dialog = GlossaryDialog(Glossary(), driver.window)
        names = [button.text() for button in dialog.findChildren(QPushButton)]
        letters = [name[name.index("&") + 1].casefold() for name in names if "&" in name]
        assert len(names) == len({name.replace("&", "") for name in names})
        assert len(letters) == len(set(letters)), names
        assert dialog.minimumSizeHint().width() <= 1024
    finally:
        install_translations(qapp, "en")


def test_escape_closes_at_once_where_nothing_changed(dialog):
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_row_without_a_right_form_is_told_before_it_is_lost(dialog):
    fill(dialog, "", "EZ")
    assert dialog.model.terms[-1].wrong == ("EZ",)
    dialog.accept()
    assert dialog.isVisible()
    assert "2" in dialog.message.text()
    assert dialog.table.currentIndex().row() == 1


def test_a_bar_in_a_wrong_form_survives_an_edit(dialog):
    model = dialog.model
    model.take(Glossary((Term("Money", ("IV|oney", "M\\oney")),)))
    index = model.index(1, 1)
    shown = model.data(index, Qt.ItemDataRole.EditRole)
    assert model.setData(index, shown + " | Moneyy")
    assert dialog.glossary().get("Money").wrong == ("IV|oney", "M\\oney", "Moneyy")
