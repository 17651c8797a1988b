"""The status bar: how much of the review is done, as a thin bar and in words."""

from PySide6.QtWidgets import QApplication

from editor.ui import theme
from tests.ui.test_header_card import book

TEXT = "Une chose étonante.\nNos collègue de Paris.\nUne idée conexion.\nIl commence a parler.\n"


def share(bar):
    """How much of the bar is painted in the colour of what is done (0–1)."""
    QApplication.processEvents()
    image = bar.grab().toImage()
    colour = theme.frame()
    row = [image.pixelColor(x, image.height() // 2) for x in range(image.width())]
    return row.count(colour) / len(row)


def test_a_thin_bar_shows_how_much_is_decided(driver):
    bar = driver.window.status.review
    assert not bar.isVisible()
    driver.open_text(TEXT)
    assert bar.isVisible()
    assert share(bar) == 0
    count = len(driver.session.suggestions)
    assert count >= 4
    driver.press("F7 Enter")
    first = share(bar)
    assert abs(first - driver.control.progress()[0] / count) < 0.05
    driver.press("Backspace")
    second = share(bar)
    assert second > first
    driver.press("U")
    assert share(bar) == first
    while driver.control.card is not None:
        driver.press("Backspace")
    assert share(bar) > 0.95
    assert bar.accessibleDescription().startswith(f"{count} of {count} decided")


def test_a_series_is_a_part_of_what_is_to_be_done(driver):
    driver.open_text(book())
    driver.press("F7")
    card = driver.control.card
    assert card.is_series
    driver.press("Enter")
    bar = driver.window.status.review
    assert bar.value() == len(card.places)
    assert share(bar) > 0.2


def test_the_bar_is_seen_in_light_and_dark(driver):
    driver.open_text(TEXT)
    driver.press("F7 Enter")
    for name in ("light", "dark", "contrast", ""):
        driver.window.choices._set_theme(name)
        assert 0.1 < share(driver.window.status.review) < 0.9
