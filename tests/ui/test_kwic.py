"""Places as aligned lines: hits in one column, no word cut."""

import pytest
from PySide6.QtGui import QFontMetrics

from editor.core.text import Span
from editor.ui.card_text import place_parts
from editor.ui.kwic import PARTS, first_words, last_words

LONG = "mot " * 60


@pytest.mark.parametrize(
    ("text", "hit", "expected"),
    [
        ("On voit Liza ici.", "Liza", ("On voit", "Liza", "ici.")),
        ("Liza", "Liza", ("", "Liza", "")),
        ("un\ndeux", "\n", ("un", "¶", "deux")),
    ],
)
def test_a_place_has_three_parts(text, hit, expected):
    at = text.index(hit)
    assert place_parts(text, Span(at, at + len(hit))) == expected


def test_words_at_the_edge_are_whole():
    text = f"{LONG}avant Liza après {LONG}"
    at = text.index("Liza")
    before, _, behind = place_parts(text, Span(at, at + 4))
    assert set(before.split()) == {"mot", "avant"}
    assert set(behind.split()) == {"mot", "après"}


@pytest.mark.parametrize("width", [0, 5, 40, 90, 200, 5000])
def test_a_width_is_filled_with_whole_words(qapp, width):
    metrics = QFontMetrics(qapp.font())
    words = "les petites abeilles sauvages des îles australes".split()
    for fit, whole in ((first_words, words), (last_words, words[::-1])):
        said = fit(" ".join(words), metrics, width)
        assert metrics.horizontalAdvance(said) <= width
        kept = [word for word in said.split() if word != "…"]
        assert kept == (whole[: len(kept)] if fit is first_words else whole[: len(kept)][::-1])
        assert ("…" in said) == (len(said) > 0 and len(kept) < len(words))
    assert first_words(" ".join(words), metrics, 5000) == " ".join(words)


def test_hits_stand_in_one_column(driver):
    """Seen on the screen: in each line a gap, and behind it ink, at the same place."""
    driver.open_text("Une étonante fleur. Puis une idée étonante encore, et longtemps étonante.")
    driver.press("F7")
    places = driver.window.card.places
    assert places.count() == 3
    image = places.viewport().grab().toImage()
    paper = image.pixelColor(image.width() - 3, image.height() - 3)
    lines = []
    for row in range(places.count()):
        item = places.item(row)
        assert item.data(PARTS)[1] == "étonante"
        assert "[étonante]" in item.text()  # what a screen reader says
        where = places.visualItemRect(item)
        rows = range(where.top() + 2, where.bottom() - 1)
        inked = {
            x for x in range(image.width()) if any(image.pixelColor(x, y) != paper for y in rows)
        }
        lines.append(inked)
    begins = [
        x
        for x in range(image.width() // 3, image.width() // 2)
        if all(x in inked and not inked.intersection(range(x - 3, x)) for inked in lines)
    ]
    assert begins
