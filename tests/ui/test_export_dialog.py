"""The export dialog: what each target is for, nothing written over unasked, and the result."""

import pytest
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox

from editor.core.keys import Form
from editor.core.review import Review
from editor.core.session_file import Saved
from editor.keeping import workfile
from editor.keeping.sidecar import fingerprint, sidecar_path
from editor.ui.export_dialog import ExportDialog
from editor.ui.translations import install_translations
from tests.ui.conftest import answer

TEXT = "Une chose étonante.\n"


class Opened(QObject):
    """What the system is asked to open."""

    def __init__(self):
        super().__init__()
        self.paths = []

    @Slot("QUrl")
    def note(self, url):
        self.paths.append(url.toLocalFile())


@pytest.fixture
def opened():
    found = Opened()
    QDesktopServices.setUrlHandler("file", found, "note")
    yield found.paths
    QDesktopServices.unsetUrlHandler("file")


def export(driver, *targets, then=lambda box: box):
    """Ctrl+E with these targets ticked by the mouse, and Enter; `then` answers what is asked."""

    def choose(dialog):
        for target, box in dialog.targets.items():
            if box.isChecked() is not (target in targets):
                QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center() * 0.1)
        assert set(dialog.chosen()) == set(targets)
        answer(then) if then else None
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    answer(choose)
    driver.press("Ctrl+E")


def test_every_target_stands_below_the_other_with_what_it_is_for(driver):
    driver.open_text(TEXT)
    dialog = ExportDialog(driver.control, driver.window)
    dialog.show()
    boxes = list(dialog.targets.values())
    assert len({box.x() for box in boxes}) == 1
    assert [box.y() for box in boxes] == sorted({box.y() for box in boxes})
    said = {label.text() for label in dialog.findChildren(QLabel)}
    assert all(box.accessibleDescription() in said for box in boxes)
    assert len({box.accessibleDescription() for box in boxes}) == len(boxes)
    assert dialog.minimumSizeHint().width() <= 1024
    assert dialog.minimumSizeHint().height() <= 600


def test_what_was_written_is_opened_from_the_notice(driver, opened):
    driver.open_text(TEXT)
    export(driver, "txt", then=None)
    target = driver.tmp_path / "text-clean.txt"
    assert target.read_text("utf-8") == TEXT
    notice = driver.window.notice
    assert notice.text() == "Written: text-clean.txt"
    for button in notice.offered:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened == [str(target), str(driver.tmp_path)]
    assert notice.text()  # it stays for the other button


def test_of_several_files_one_is_chosen(driver, opened):
    driver.open_text(TEXT)
    export(driver, "txt", "csv", then=None)
    menu = driver.window.notice.offered[0].menu()
    assert [a.text() for a in menu.actions()] == ["text-clean.txt", "text.changes.csv"]
    menu.actions()[1].trigger()
    assert opened == [str(driver.tmp_path / "text.changes.csv")]


def press(box, text):
    button = next(b for b in box.buttons() if b.text().replace("&", "") == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("choice", "old", "new"),
    [("Replace", None, TEXT), ("Keep both", TEXT, "mine"), ("Cancel", None, "mine")],
)
def test_nothing_is_written_over_without_being_asked(driver, choice, old, new):
    driver.open_text(TEXT)
    there = driver.tmp_path / "text-clean.txt"
    there.write_text("mine", "utf-8")
    asked = []

    def reply(box):
        asked.append(box)
        assert isinstance(box, QMessageBox)
        assert there.name in box.informativeText()
        assert box.defaultButton().text().replace("&", "") == "Keep both"
        if choice == "Cancel":
            answer(lambda dialog: dialog.reject())
        press(box, choice)

    export(driver, "txt", then=reply)
    assert asked
    assert there.read_text("utf-8") == new
    beside = driver.tmp_path / "text-clean 2.txt"
    assert (beside.read_text("utf-8") if beside.exists() else None) == old


def test_files_are_named_in_the_interfaces_language(driver, qapp):
    driver.open_text(TEXT)
    install_translations(qapp, "fr")
    try:
        dialog = ExportDialog(driver.control, driver.window)
        for box in dialog.targets.values():
            box.setChecked(True)
        names = {target: path.name for target, path in dialog.paths().items()}
    finally:
        install_translations(qapp, "en")
    assert names["txt"] == "text-propre.txt"
    assert names["csv"] == "text.modifications.csv"
    assert names["redline"] == "text.suivi.docx"


def test_a_text_that_was_worked_on_is_not_replaced(driver):
    driver.open_text(TEXT)
    there = driver.tmp_path / "text-clean.txt"
    there.write_text("mine", "utf-8")
    saved = Saved(Review(rejected=frozenset({Form("mine")})), 0, fingerprint(b"mine"))
    workfile.save(sidecar_path(there), saved)
    export(driver, "txt", then=None)
    assert there.read_text("utf-8") == "mine"
    assert (driver.tmp_path / "text-clean 2.txt").read_text("utf-8") == TEXT
