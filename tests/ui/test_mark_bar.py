"""Marks on the scroll bar of the text: what is open, what was found, where one is; and clicks."""

import random

import pytest
from PySide6.QtCore import QElapsedTimer, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.core.suggestion import Kind, Tier
from editor.ui import theme
from editor.ui.looks import contrast
from editor.ui.mark_bar import LATEST, SOON
from tests.benchmarks.makers import COMMON
from tests.ui.test_mouse import LINES, TEXT


def settled(driver):
    """The bar, once its marks are those of now."""
    bar = driver.window.view.verticalScrollBar()
    QApplication.processEvents()
    driver.qtbot.waitUntil(lambda: not bar._soon.isActive())
    return bar


def suspects(bar):
    return [mark.suspect.text for mark in bar.marks if mark.suspect is not None]


def seen(driver, word):
    """Whether a word stands on the screen."""
    visible = driver.window.view.visible_source()
    return word in driver.session.source[visible.start : visible.end]


def test_a_mark_stands_where_its_suspect_does(driver):
    driver.open_text(TEXT)
    bar = settled(driver)
    assert suspects(bar) == ["étonante", "collègue"]
    groove = bar._groove()
    for mark, number in zip(bar.marks, (30, 60), strict=True):
        line = 2 * number  # blank lines between them
        assert abs((mark.top - groove.top()) / groove.height() - line / (2 * len(LINES))) < 0.02


def test_a_click_on_a_mark_goes_there_and_nowhere_else(driver):
    driver.open_text(TEXT)
    driver.press("F7")
    bar = settled(driver)
    card = driver.control.card
    assert not seen(driver, "collègue")
    mark = next(mark for mark in bar.marks if mark.suspect.text == "collègue")
    at = QPoint(bar.width() // 2, mark.top + 1)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=at)
    QApplication.processEvents()
    assert seen(driver, "collègue")
    assert driver.control.card is card
    assert driver.session.current == TEXT
    value = bar.value()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(5, bar._groove().bottom() - 5))
    assert bar.value() == value + bar.pageStep()  # no mark there: a page on, as ever


def test_marks_follow_decisions_undo_and_the_filter(driver):
    driver.open_text(TEXT)
    driver.press("F7 Enter")
    assert suspects(settled(driver)) == ["collègue"]
    driver.press("U")
    assert suspects(settled(driver)) == ["étonante", "collègue"]
    driver.control.show_only(frozenset((Kind.AGREEMENT,)))
    assert suspects(settled(driver)) == ["collègue"]
    driver.press("Ctrl+Shift+A")
    assert len(suspects(settled(driver))) == 2
    driver.press("Ctrl+Shift+M")
    assert not settled(driver).marks


def test_the_place_in_hand_and_what_a_search_found_are_marked(driver):
    driver.open_text(TEXT)
    assert not any(mark.is_current for mark in settled(driver).marks)
    driver.press("F7")
    bar = settled(driver)
    assert [mark.suspect.text for mark in bar.marks if mark.is_current] == ["étonante"]
    driver.press("S")
    current = [mark.suspect.text for mark in settled(driver).marks if mark.is_current]
    assert current == ["collègue"]
    driver.press("Ctrl+F")
    driver.type("la ligne 1")
    driver.qtbot.waitUntil(lambda: len(driver.window.finding.found) == 111)
    hits = [mark for mark in settled(driver).marks if mark.is_hit]
    rows = bar._groove().height()
    assert min(111, rows) * 0.5 < len(hits) <= 111
    driver.press("Esc")
    assert not any(mark.is_hit for mark in settled(driver).marks)


def test_nothing_is_looked_up_where_the_bar_is_painted_or_moved(driver):
    driver.open_text(TEXT)
    driver.press("F7")
    bar = settled(driver)
    bar.repaint()
    marks, picture = bar.marks, bar._picture
    bar.setValue(bar.maximum() // 2)
    bar.repaint()
    settled(driver)
    assert bar.marks is marks
    assert picture is not None
    assert bar._picture is picture


def test_the_marks_wait_for_a_rest_but_not_for_ever(driver):
    driver.open_text(TEXT)
    bar, looks = settled(driver), []
    bar._soon.timeout.connect(lambda: looks.append(1))
    bar.look_soon()
    QTest.qWait(SOON // 4)
    left = bar._soon.remainingTime()
    bar.look_soon()
    assert bar._soon.remainingTime() > left  # the wait begins anew
    settled(driver)
    assert looks
    looks.clear()
    waited = QElapsedTimer()
    waited.start()
    while waited.elapsed() < 1.5 * LATEST:
        bar.look_soon()
        QTest.qWait(SOON // 4)
    assert looks


def test_thousands_of_suspects_take_a_mark_a_row(driver):
    dice = random.Random(4)
    line = "Une chose étonante {} {}, et nos collègue {} vont {}.\n"
    driver.open_text("".join(line.format(*dice.sample(COMMON, 4)) for _ in range(2500)))
    bar = settled(driver)
    driver.qtbot.waitUntil(lambda: driver.window.view.sheet.is_whole)
    bar = settled(driver)
    assert len(driver.session.open()) > 2500
    rows = bar._groove().height()
    assert rows * 0.9 < len(bar.marks) <= rows


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_every_mark_is_seen_on_its_ground(driver, name):
    driver.window.choices._set_theme(name)
    driver.open_text(TEXT)
    driver.press("F7")
    bar = settled(driver)
    image = bar.grab().toImage()
    ratio = image.devicePixelRatio()

    def pixel(x, y):
        return image.pixelColor(round(x * ratio), round(y * ratio))

    mark = next(mark for mark in bar.marks if mark.suspect.text == "collègue")
    painted = pixel(1, mark.top)
    assert painted == theme.kind_colour(mark.suspect.kind)
    place = next(mark for mark in bar.marks if mark.is_current)
    assert pixel(bar.width() - 2, place.top) == theme.place_colour()
    handle = bar.part(bar.style().SubControl.SC_ScrollBarSlider)
    groove = bar._groove()
    free = [
        next(y for y in range(first, last) if all(abs(mark.top - y) > 4 for mark in bar.marks))
        for first, last in (
            (handle.top() + 2, handle.bottom()),
            (handle.bottom() + 4, groove.bottom()),
        )
    ]
    colours = [theme.kind_colour(kind) for kind in Kind]
    for ground in (pixel(x, y) for y in free for x in (2, bar.width() // 2, bar.width() - 3)):
        for colour in (*colours, theme.hit_colour(), theme.place_colour()):
            assert contrast(colour, ground) >= 3, (colour.name(), ground.name())
    driver.window.choices._set_theme("")


def test_a_surer_suspect_has_a_longer_mark(driver):
    driver.open_text(TEXT)
    bar = settled(driver)
    image = bar.grab().toImage()
    for mark in bar.marks:
        colour = theme.kind_colour(mark.suspect.kind)
        row = [image.pixelColor(x, mark.top) == colour for x in range(image.width())]
        least = {Tier.SURE: 0.5, Tier.LIKELY: 0.35, Tier.MAYBE: 0.2}[mark.suspect.tier]
        assert least <= sum(row) / len(row) <= least + 0.15
