"""What is found hangs on the text and its decisions, whoever made them and when."""

from editor.core.suggestion import Kind
from editor.core.text import Span
from tests.ui.conftest import Driver

TEXT = (
    "Bonjour Bruno Gouliel Minetti. Une chose étonante, dit-on.\n"
    "Avec Bruno Gulliel-Minetti. Gulliel-Minetti, vous parlez.\n"
    "Merci, Gulliel-Minetti. Bruno Gouliel-Minetti répond. Nos collègue sont là.\n"
)


def found(driver):
    return [(s.span, s.text, s.replacements, s.kind) for s in driver.session.open()]


def rest(driver):
    """Wait until a pause let the names be looked for."""
    control = driver.control
    driver.qtbot.waitUntil(lambda: control.looking.known == control.session.known(), timeout=20_000)
    driver.settle()


def name(driver):
    """The card of the first name with a repair."""
    s = next(s for s in driver.session.open() if s.kind is Kind.NAME and s.replacements)
    driver.control.show(s)
    driver.window.card.setFocus()
    return s


def test_who_opens_the_file_again_finds_what_stood_there(driver, qtbot, tmp_path):
    path = driver.open_text(TEXT)
    before = found(driver)
    accepted = name(driver)
    driver.press("Shift+Enter")
    left = found(driver)
    rest(driver)
    assert found(driver) != left, "the name tells nothing of its other forms"
    assert accepted.span not in {span for span, *_ in found(driver)}
    at_the_end = found(driver)
    assert at_the_end != before
    driver.window.close()
    again = Driver(qtbot, tmp_path)
    again.open(path)
    assert found(again) == at_the_end
    again.window.close()


def test_what_is_being_typed_stays_where_its_place_is_no_suspect_any_more(driver):
    driver.open_text(TEXT)
    name(driver)
    driver.press("Shift+Enter")
    while driver.control.card.head.text != "Gulliel-Minetti":  # it will be known to be right
        driver.press("S")
    at = driver.control.card
    driver.press("E")
    driver.type("Grunemval")
    rest(driver)
    assert driver.control.card == at
    assert driver.window.card.line.text() == "Grunemval"
    driver.press("Enter")
    assert driver.session.edits.touching(at.head.span)


def test_typing_a_name_in_the_text_tells_as_much(driver):
    path = driver.open_text(TEXT)
    driver.window.view.go_to(Span(TEXT.index("Gouliel"), TEXT.index("Gouliel")))
    driver.window.view.setFocus()
    for _ in range(15):
        driver.press("Shift+Right")
    driver.type("Gulliel-Minetti")
    rest(driver)
    stood = found(driver)
    driver.open(path)
    assert found(driver) == stood
