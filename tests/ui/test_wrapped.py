"""A chopped page: its line ends are offered as a series, behind headers and joins."""

from editor.core.suggestion import Kind
from tests.ui.test_header_card import book

CHOPPED = (
    "on a pris le train de nuit,\npour descendre vers la côte\net voir si les volets bleus\n"
    "de la maison du phare, là-bas,\nétaient encore ouverts.\nOn les a vus de loin,\n"
    "battant au vent du soir\ncomme des ailes d'oiseau.\n"
)
JOINED = (
    "on a pris le train de nuit, pour descendre vers la côte et voir si les volets bleus "
    "de la maison du phare, là-bas, étaient encore ouverts.\nOn les a vus de loin, "
    "battant au vent du soir comme des ailes d'oiseau.\n"
)


def series(driver):
    return [s.kind for s in driver.control.heads() if s.series]


def test_line_ends_of_a_chopped_page_are_one_card_and_one_step(driver):
    text = f"{CHOPPED}\nUne chose étonante.\n"
    driver.open_text(text)
    assert series(driver) == [Kind.WRAP]
    driver.press("F7")
    assert len(driver.control.card.places) == 6
    driver.press("Enter")
    assert driver.session.current == f"{JOINED}\nUne chose étonante.\n"
    assert driver.control.card.head.text == "étonante"
    driver.press("U")
    assert driver.session.current == text
    driver.press("Backspace")
    assert driver.session.current == text
    assert driver.control.card.head.text == "étonante"


def test_the_series_comes_behind_the_headers(driver):
    driver.open_text(book() + "\n" + CHOPPED * 5)
    kinds = series(driver)
    assert kinds[0] is Kind.HEADER
    assert kinds[-1] is Kind.WRAP


def test_turns_lists_and_verse_stay(driver):
    verse = "La lune est rousse sur les toits,\nLe vent du nord a pris la route,\n" * 4
    turns = "Ana : on a pris le train de nuit,\nBob : pour aller où donc ?\n" * 4
    items = "- on a pris le train de nuit,\n- pour descendre vers la côte,\n" * 4
    bare = "vous citez donc une étude récente\noui celle des gens du moulin\n" * 4
    for text in (verse, turns, items, bare):
        driver.open_text(text)
        assert not any(s.kind is Kind.WRAP for s in driver.session.suggestions), text


def test_what_stands_across_a_line_end_keeps_its_card(driver):
    text = CHOPPED.replace("vers la côte\net voir", "vers vers la la côte que\nque l'on voit")
    driver.open_text(text)
    assert any(s.text == "que\nque" for s in driver.session.open())
