"""A start without a file: what was opened last, other files, the sample; by keys and mouse."""

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from editor.ui.main_window import MainWindow
from tests.ui.conftest import answer

TEXT = "Une chose étonante.\n\nCe sont nos collègue de Paris.\n"


@pytest.fixture
def again(driver, qtbot):
    """The window as the next start makes it, on the same settings."""

    def start():
        driver.window.close()
        driver.window = MainWindow(driver.window.settings)
        qtbot.addWidget(driver.window)
        driver.window.show()
        driver.window.activateWindow()
        qtbot.waitUntil(driver.window.isActiveWindow)
        driver.window.files.start()
        driver.settle()
        QApplication.processEvents()
        return driver.window.start

    return start


def rows(page):
    return [page.list.item(at).text() for at in range(page.list.count())]


def test_the_first_page_offers_to_open_and_the_sample_by_keys(driver, again):
    page = again()
    assert page.isVisible()
    assert not driver.window.view.isVisible()
    assert len(rows(page)) == 2
    assert page.list.hasFocus()
    driver.press("Down Enter")
    driver.settle()
    assert driver.window.windowTitle() == "Sample – Relecture"
    assert driver.window.view.isVisible()
    assert not page.isVisible()
    assert driver.session.source
    assert len(rows(again())) == 2  # the sample is no file of one's own


def test_enter_on_the_first_page_asks_for_a_file(driver, again):
    again()
    asked = []

    def look(dialog):
        asked.append(type(dialog))
        dialog.reject()

    answer(look)
    driver.press("Enter")
    assert asked == [QFileDialog]


def test_the_last_files_come_with_their_progress_and_open_by_a_click(driver, again):
    first = driver.open_text(TEXT, "épisode 1 <b>.txt")
    driver.press("F7 Enter")
    done, everything = driver.control.progress()
    assert 0 < done < everything
    driver.open_text(TEXT, "épisode 2.txt")
    page = again()
    assert [row.splitlines()[0] for row in rows(page)[:2]] == ["épisode 2.txt", first.name]
    assert f"0 of {everything} decided" in rows(page)[0]
    assert f"{done} of {everything} decided" in rows(page)[1]
    box = page.list.visualItemRect(page.list.item(1))
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    driver.settle()
    assert driver.control.path == first
    assert driver.control.progress()[0] == done
    assert driver.window.windowTitle() == f"{first.name} – Relecture"


def test_the_last_file_is_there_at_once_where_that_is_set(driver, again):
    path = driver.open_text(TEXT)
    page = again()
    assert driver.control.path is None
    page.reopen.click()
    again()
    assert driver.control.path == path
    assert driver.window.view.isVisible()
    driver.window.actions_by_id["reopen"].trigger()
    assert again().isVisible()
    assert driver.control.path is None


def test_a_last_file_that_is_gone_is_told_and_the_page_stays(driver, again):
    path = driver.open_text(TEXT)
    again().reopen.click()
    driver.window.close()
    path.unlink()
    page = again()
    assert page.isVisible()
    assert driver.window.notice.isVisible()
    assert path.name in driver.window.notice.text()


@pytest.mark.parametrize("strange", [3, "x", ["1 2"], ["a b c", "9 x /p", "-1 2 /p"], [[], {}]])
def test_strange_progress_in_the_settings_does_no_harm(qtbot, tmp_path, strange):
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    settings.setValue("recent", ["/p"])
    settings.setValue("progress", strange)
    window = MainWindow(settings)
    qtbot.addWidget(window)
    assert rows(window.start)[0].splitlines()[0] == "p"
    assert "decided" not in rows(window.start)[0]
    window.close()
