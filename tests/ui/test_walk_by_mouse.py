"""A whole review of the sample by mouse events alone, in a small window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.assets import asset


def click(button):
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())


def test_the_sample_is_read_by_mouse_alone(driver):
    window, source = driver.window, asset("sample", "episode.txt").read_text("utf-8")
    window.resize(1024, 600)
    driver.open_text(source)
    view = window.suspects.view
    first = view.visualRect(view.model().index(0, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=first)
    taken = kept = 0
    for turn in range(300):
        card = driver.control.card
        if card is None:
            break
        before = driver.session.review
        if turn % 3 == 2 or not card.head.replacements:
            click(window.card.keys.decisions["reject"][1])
            kept += 1
        else:
            click(window.card.best)
            taken += 1
        driver.settle()
        assert driver.session.review is not before
        assert (window.width(), window.height()) == (1024, 600)
    assert driver.control.card is None
    assert taken > 10
    assert kept > 10
    assert driver.session.current != source
