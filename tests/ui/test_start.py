"""What happens before the window: resources, the first start, settings of other versions."""

import pytest
from PySide6.QtCore import QLocale, QSettings, QSize, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor import app, assets
from editor.ui import main
from editor.ui.about_dialog import AboutDialog, versions
from editor.ui.help_commands import page_for
from editor.ui.main_window import MainWindow
from editor.ui.translations import install_translations
from tests.conftest import ROOT
from tests.ui.conftest import answer


def test_the_list_of_resources_is_whole():
    folder = ROOT / "resources"
    there = {
        str(path.relative_to(folder)).replace("\\", "/")
        for path in folder.rglob("*")
        if path.is_file() and "build" not in path.relative_to(folder).parts
    }
    assert set(assets.RESOURCES) == there
    assert not assets.missing()


def test_a_missing_resource_is_a_sentence(monkeypatch, capsys):
    monkeypatch.setattr(assets, "RESOURCES", (*assets.RESOURCES, "fr/nothing.bin"))
    assert app.main([]) == 1
    said = capsys.readouterr().err
    assert "fr/nothing.bin" in said
    assert said.count("\n") == 1


def test_no_screen_is_a_sentence(monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert app.main([]) == 1
    assert "DISPLAY" in capsys.readouterr().err


@pytest.fixture
def settings(tmp_path):
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


def test_the_first_start_greets_once_and_speaks_the_language_chosen(qtbot, settings):
    application = main.application()
    main.install_translations(application, "en")
    seen = []

    def choose(dialog):
        seen.append(dialog.text.text())
        dialog.buttons["fr"].click()
        seen.append(dialog.text.text())
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    answer(choose)
    assert main.welcome(application, settings) is False
    assert "F7" in seen[0]
    assert "Deux touches" in seen[1]
    assert settings.value("interface") == "fr"
    assert main.welcome(application, settings) is False  # would wait for ever if it asked again
    main.install_translations(application, "en")


def test_the_first_start_can_go_on_to_a_file(qtbot, settings):
    answer(lambda dialog: dialog.choose.click())
    assert main.welcome(main.application(), settings) is True


def test_settings_of_another_version_are_kept_and_do_no_harm(qtbot, settings):
    strange = {
        "welcomed": "7", "theme": "neon", "interface": "klingon", "geometry": "no geometry",
        "recent": 3, "font": [1, 2], "width": "wide", "shortcuts": "none", "newer/thing": "kept",
    }  # fmt: skip
    for key, value in strange.items():
        settings.setValue(key, value)
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.show()
    window.files.fill_recent(window.submenus["recent"])
    window.close()
    assert settings.value("newer/thing") == "kept"


def test_f1_opens_the_page_for_what_has_the_focus(driver):
    driver.open_text("Une chose étonante.\n")
    for keys, page in (("F7", "review"), ("Esc", "index")):
        driver.press(keys)
        driver.press("F1")
        manual = driver.window.help.manual
        assert manual.browser.source().fileName() == f"{page}.md"
        assert manual.browser.toPlainText().strip()
        manual.close()
        driver.window.activateWindow()
        driver.qtbot.waitUntil(driver.window.isActiveWindow)


def test_the_manual_goes_from_page_to_page_and_loads_nothing_from_elsewhere(driver):
    driver.window.help.show_manual()
    manual = driver.window.help.manual
    manual.pages.setCurrentRow(3)
    assert manual.browser.source().fileName() == "kinds.md"
    manual.browser.setSource(manual.browser.source().resolved(QUrl("glossary.md")))
    assert manual.pages.currentRow() == 4
    assert manual.browser.loadResource(2, "https://example.org/x.png") is None
    picture = manual.browser.loadResource(2, "images/glossary.png")
    assert 0 < picture.width() <= manual.browser.viewport().width()
    manual.close()


def test_about_says_versions_and_licences(driver):
    dialog = AboutDialog(driver.window)
    assert "Qt 6." in versions()
    assert dialog.tabs.count() == 3
    assert "CC BY-SA" in dialog.tabs.widget(1).toPlainText()
    dialog.close()


def test_a_newer_version_is_only_looked_for_in_the_browser(driver, monkeypatch):
    opened = []
    from editor.ui import help_commands

    monkeypatch.setattr(help_commands.QDesktopServices, "openUrl", opened.append)
    driver.window.actions_by_id["newer"].trigger()
    assert [url.toString() for url in opened] == ["https://relecture.example/"]
    assert page_for(None) == "index"
    assert QApplication.activeModalWidget() is None


def test_dates_and_numbers_follow_the_interface_there_and_back(qapp):
    try:
        for code, number in (("fr", "1,5"), ("en", "1.5"), ("fr", "1,5")):
            install_translations(qapp, code)
            assert QLocale().toString(1.5, "f", 1) == number
    finally:
        install_translations(qapp, "en")


@pytest.mark.parametrize(("room", "whole"), [((1024, 600), True), ((1920, 1080), False)])
def test_the_first_window_is_no_larger_than_the_screen(qtbot, tmp_path, room, whole):
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(settings)
    qtbot.addWidget(window)
    main.show(window, QSize(*room))
    assert window.isVisible()
    assert window.isMaximized() is whole
