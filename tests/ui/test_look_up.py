"""A word is looked up in the browser, by a click or a key and never else."""

import pytest
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.ui.look_up import is_page
from tests.ui.conftest import answer
from tests.ui.test_mouse import TEXT, bring, spot


class Opened(QObject):
    """The addresses that the browser is asked for."""

    def __init__(self):
        super().__init__()
        self.pages = []

    @Slot("QUrl")
    def note(self, url):
        self.pages.append(bytes(url.toEncoded().data()).decode())


@pytest.fixture
def pages(driver):
    opened = Opened()
    for scheme in ("http", "https"):
        QDesktopServices.setUrlHandler(scheme, opened, "note")
    driver.open_text(TEXT)
    yield opened.pages
    for scheme in ("http", "https"):
        QDesktopServices.unsetUrlHandler(scheme)


def ctrl_click(driver, at):
    port, ctrl = driver.window.view.viewport(), Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, ctrl, at)


def test_ctrl_and_a_click_open_the_dictionary_of_the_language(driver, pages):
    bring(driver, "étonante", 0.5)
    before = driver.window.view.textCursor().position()
    assert not pages
    ctrl_click(driver, spot(driver, "étonante"))
    assert pages == ["https://fr.wiktionary.org/wiki/%C3%A9tonante"]
    assert driver.window.view.textCursor().position() == before
    assert driver.control.card is None


def test_the_key_takes_the_suspect_in_hand_or_the_word_at_the_cursor(driver, pages):
    driver.press("F7 Ctrl+Shift+L")
    assert pages.pop().endswith("/%C3%A9tonante")
    driver.press("Ctrl+Shift+T Ctrl+Home Ctrl+Shift+L")
    assert pages.pop().endswith("/Voici")


def test_the_menu_of_the_right_button_offers_the_word_there(driver, pages):
    bring(driver, "collègue", 0.5)
    view, at = driver.window.view, spot(driver, "nos collègue")
    view.menu_wanted.emit(None, view.viewport().mapToGlobal(at))
    menu = QApplication.activePopupWidget()
    entry = next(a for a in menu.actions() if "collègue" in a.text())
    assert not pages
    entry.trigger()
    menu.close()
    assert pages == ["https://fr.wiktionary.org/wiki/coll%C3%A8gue"]


def test_the_user_names_the_page(driver, pages):
    asked = []

    def reply(dialog):
        asked.append(dialog.labelText())
        if len(asked) == 1:
            answer(reply)
            dialog.setTextValue("dictionary.test")  # no address: asked again
        else:
            dialog.setTextValue("https://dictionary.test/?q={}&x=1")
        dialog.accept()

    answer(reply)
    driver.window.actions_by_id["look_up_page"].trigger()
    assert "https://" in asked[1]
    driver.press("F7 Ctrl+Shift+L")
    assert pages == ["https://dictionary.test/?q=%C3%A9tonante&x=1"]
    answer(lambda dialog: (dialog.setTextValue(""), dialog.accept()))
    driver.window.actions_by_id["look_up_page"].trigger()
    driver.press("Ctrl+Shift+L")
    assert pages[1] == "https://fr.wiktionary.org/wiki/%C3%A9tonante"  # the usual one again


def test_a_blank_looks_nothing_up(driver, pages):
    driver.press("Ctrl+Shift+T Ctrl+Home Down Ctrl+Shift+L")
    assert not pages


@pytest.mark.parametrize(
    ("address", "right"),
    [
        ("https://a.test/{}", True), ("http://a.test/?q={}", True), ("https://a.test/", False),
        ("file:///etc/{}", False), ("a.test/{}", False), ("", False), ("javascript:{}", False),
    ],
)  # fmt: skip
def test_an_address_is_one_of_the_web_with_a_place_for_the_word(address, right):
    assert is_page(address) is right
