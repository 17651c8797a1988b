"""The cards of page headers: which pages, what stands around, and what one Enter removes."""

from PySide6.QtCore import Qt

from editor.core.suggestion import Kind
from tests.detectors.page_texts import numbered

ENDS = (
    "qui |dans la |avec le |pour les |sans ce |sous une |vers leur |et la |où les |par la |dont |"
)
LINE = "La doyenne raconte le vieux moulin depuis 1987, avec ses {} voisins de la vallée. "


def book():
    """Twelve pages, each with a running head that cuts a sentence; years and numbers within."""
    pages = []
    for page, end in enumerate(ENDS.split("|"), 1):
        body = "".join(LINE.format(100 + 7 * page + n) for n in range(14))
        pages.append(f"VOYAGE EN BROCÉLIANDE {page}\n\nbrume du soir {body}\n\nEt là, {end}")
    return "\n\n".join(pages) + "\n"


def rows(driver):
    places = driver.window.card.places
    return [places.item(row).text() for row in range(places.count())]


def test_the_card_tells_the_headers_of_twelve_pages_apart(driver):
    text = book()
    driver.open_text(text)
    driver.press("F7")
    shown = rows(driver)
    assert len(shown) == 12
    for page, row in enumerate(shown, 1):
        first, second = row.split("\n")
        assert first == f"p. {page}   VOYAGE EN BROCÉLIANDE {page}"
        before, after = second.split(" │ ")
        assert after.startswith("brume du soir")
        assert page == 1 or f"Et là, {ENDS.split('|')[page - 2]}".strip().endswith(before[-8:])
    driver.press("Enter")
    now = driver.session.current
    assert "BROCÉLIANDE" not in now
    for page in range(1, 13):
        assert all(LINE.format(100 + 7 * page + n) in now for n in range(14))


def test_a_header_found_only_by_its_place_is_marked(driver):
    text = book().replace("VOYAGE EN BROCÉLIANDE 7\n", "YAGE BROCEL 7\n")
    driver.open_text(text)
    driver.press("F7")
    marked = [row for row in rows(driver) if "found where one was due" in row]
    assert [row.split("\n")[0].split("   ")[1] for row in marked] == ["YAGE BROCEL 7"]


def test_an_unticked_header_stays(driver):
    driver.open_text(book())
    driver.press("F7")
    driver.window.card.places.item(4).setCheckState(Qt.CheckState.Unchecked)
    driver.press("Enter")
    assert driver.session.current.count("BROCÉLIANDE") == 1
    assert "VOYAGE EN BROCÉLIANDE 5" in driver.session.current


def test_heads_page_numbers_and_line_numbers_are_decided_one_by_one(driver):
    made = numbered(3)
    driver.open_text(made.text)
    kinds = {s.series: s.group for s in driver.session.open() if s.kind is Kind.HEADER}
    assert sorted(kinds.values()) == ["header", "line number", "page number"]
    driver.press("F7")
    first = driver.control.card
    driver.press("Enter")
    left = {s.series for s in driver.session.open() if s.kind is Kind.HEADER}
    assert left == set(kinds) - {first.head.series}
    assert driver.control.card.head.series in left
    driver.press("U")
    assert driver.session.current == made.text
    assert driver.control.card.head.series == first.head.series


def test_no_word_is_cut_at_the_ends_of_what_stands_around(driver):
    driver.open_text(book())
    driver.press("F7")
    words = set(book().split()) | {"…"}
    for row in rows(driver):
        before, after = row.split("\n")[1].split(" │ ")
        assert words.issuperset(before.split()), before
        assert words.issuperset(after.split()), after
