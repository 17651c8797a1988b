"""The window fits 1024×600 in every state, in both languages, and never grows by itself."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea

from editor.core.glossary import Glossary, Term
from editor.core.message import Message
from editor.core.suggestion import Kind
from editor.ui.scale import STEPS
from editor.ui.translations import install_translations
from tests.ui.conftest import Driver

SIZE = (1024, 600)
LARGE = [(1280, 800, 150), (1600, 1000, 175)]  # sizes, and what card and list are scaled to there
LONG = "une réunion extraordinairement longue du comité interministériel de coordination " * 3
TEXT = "".join(
    [
        *(
            f"VOYAGE EN BROCÉLIANDE {n}\n\n" + "brume du soir, et voisins de là.\n" * 14
            for n in range(9)
        ),
        "Une chose conexion. Une idée conexion. Une fin conexion. Il a bien conexion.\n",
        "Avec Benoît Grunemval.\nMerci à Grenemval, Grunemval répond.\n",
        "Il faut que que vous veniez, car il commence a parler.\n",
        "Nos collègue sont là. Trois voiture passent.\n",
        "On y voit Zorbulak, dit-il. Il y a pas de honte. C'est pas vrai.\n",
        f"Voici {LONG}.\n",
        "Le comité interminable siège, dit la conciergerie.\n",
    ]
)


@pytest.fixture(params=["fr", "en"])
def small(request, qtbot, qapp, tmp_path):
    install_translations(qapp, request.param)
    driver = Driver(qtbot, tmp_path)
    driver.size = SIZE
    driver.window.resize(*SIZE)
    yield driver
    driver.window.close()
    install_translations(qapp, "en")


def fits(driver, state):
    """Whether the window has its size, and all of each button that is to be pressed is seen."""
    QApplication.processEvents()
    window, (width, height) = driver.window, driver.size
    assert (window.width(), window.height()) == (width, height), state
    least = window.minimumSizeHint()
    assert least.width() <= width, (state, least)
    assert least.height() <= height, (state, least)
    for button in window.findChildren(QAbstractButton):
        if not button.isVisible() or scrolls(button):
            continue
        seen = button.visibleRegion().boundingRect()
        assert seen == button.rect(), (state, button.text(), button.geometry(), seen)
    for part in (window.card.line, window.card.hint, window.suspects.view, window.view):
        if part.isVisible():
            assert part.visibleRegion().boundingRect().height() >= min(part.height(), 16), state


def scrolls(button):
    """Whether a button stands where one scrolls: a chip, or a notice."""
    part = button.parentWidget()
    while part is not None:
        if isinstance(part, QScrollArea):
            return True
        part = part.parentWidget()
    return False


@pytest.mark.parametrize(("width", "height", "percent"), LARGE)
def test_it_fits_when_all_is_shown_larger(small, width, height, percent):
    small.size = width, height
    small.window.resize(width, height)
    while small.window.scale.percent < STEPS[-1]:
        small.press("Ctrl+Plus")
    assert small.window.card.font().pointSizeF() == pytest.approx(
        small.window.font().pointSizeF() * percent / 100
    )
    walk_every_state(small)


@pytest.mark.usefixtures("no_strays")
def test_the_window_fits_in_every_state(small):
    walk_every_state(small)


def walk_every_state(driver):
    window = driver.window
    fits(driver, "empty")
    (driver.tmp_path / "text-2.txt").write_text("Une chose étonante.\n", "utf-8")
    driver.open_text(TEXT, "text-1.txt")
    fits(driver, "to start")
    window.actions_by_id["negation"].trigger()
    window.actions_by_id["rare_name"].trigger()
    driver.settle()
    right = "Comité interministériel de la coordination générale des réunions longues"
    driver.control.edit_glossary(Glossary((Term(right, ("comité interminable",)),)))
    driver.settle()
    driver.press("F7")
    seen = set()
    for _ in range(60):
        card = driver.control.card
        if card is None:
            break
        seen.add(card.head.kind)
        fits(driver, card.head.text)
        for keys in ("E", "G"):
            if not card.is_series:
                driver.press(keys)
                assert window.card.line.isVisible()
                fits(driver, (card.head.text, keys))
                driver.press("Esc")
        driver.press("Esc")
        fits(driver, (card.head.text, "the text has the keys"))
        driver.press("Ctrl+K S")
        if driver.control.card.head.span == driver.control.heads()[0].span:
            break
    assert {Kind.NEGATION, Kind.NAME, Kind.SPELLING, Kind.TERM, Kind.AGREEMENT} <= seen
    every_place(driver)
    driver.control.show_only(frozenset((Kind.LOOP,)))
    fits(driver, "hidden")
    driver.press("Ctrl+Shift+A")
    session = driver.session
    driver.control.change(lambda: session.reject(session.open()))
    driver.control.show(None)
    fits(driver, "the end")


def every_place(driver):
    """All at once: many repairs, places, an open line, notices, the find bar."""
    window = driver.window
    most = max(
        driver.session.open(),
        key=lambda s: (not s.series, len(s.replacements), len(driver.session.alike(s))),
    )
    driver.control.show(most)
    assert len(most.replacements) > 4
    assert len(driver.control.card.places) > 3
    for number in range(4):
        long = (f"{number} {LONG}",)
        window.notice.tell(
            Message("{} was changed by another program.", long), Message("&Go on"), print
        )
        fits(driver, f"{number + 1} notices")
    window.finding.ask()
    window.finding.wanted.setText("chose")
    window.finding.put.setText("x")
    fits(driver, "all toolbars")
    window.card.setFocus()
    driver.press("E")
    fits(driver, "all toolbars and the line")
    driver.press("Esc Down")
    fits(driver, "all toolbars and a place")
    window.finding.leave()
    window.notice.clear()
    fits(driver, "cleared")


def test_openings_that_fail_leave_one_notice_that_goes_with_the_next(driver):
    driver.open_text("Une chose étonante.\n")
    for name in ("one.txt", "two.txt"):
        assert not driver.window.open(driver.tmp_path / name)
        assert name in driver.window.notice.text()
        assert len(driver.window.notice.text().splitlines()) == 1
    driver.open_text("Une idée étonante.\n", "other.txt")
    assert not driver.window.notice.isVisible()


def test_the_card_keeps_four_lines_of_context_with_notices_and_the_sound_bar(small):
    window = small.window
    small.open_text(TEXT, "text-1.txt")
    gone = "{} is no longer there. The decisions are kept; opened at its new place it goes on."
    window.notice.tell(Message(gone, ("a.txt",)))
    window.notice.tell(
        Message("{} was changed by another program.", ("a.txt",)), Message("x"), print
    )
    window.sound.bar.show_length(600.0)
    small.press("F7")
    seen = set()
    for _ in range(len(small.session.open())):
        card = small.control.card
        fits(small, card.head.text)
        assert window.sound.bar.isVisible()
        if not card.is_series:
            assert seen_of_context(window.card.words) >= 4, card.head
            seen.add((card.head.kind, len(card.places) > 1, len(card.head.replacements) > 3))
        small.press("S")
    assert (Kind.SPELLING, True, True) in seen


def seen_of_context(words):
    """How many lines of the text around a place are read; 4 where it has no more, or what is
    decided is long itself and fills the room."""
    context, whole = words.context, words.context.heightForWidth(words.context.width())
    line = context.fontMetrics().lineSpacing()
    shown = context.visibleRegion().boundingRect().height()
    room = words.findChild(QScrollArea).viewport().height()
    if shown >= whole or words.decision.height() > room - 5 * line:
        return 4 if room >= 7 * line else 0
    return shown / line


def test_notices_take_a_line_in_a_low_window_and_open_by_a_click(driver):
    window, bar = driver.window, driver.window.notice
    driver.open_text(TEXT)
    window.resize(*SIZE)
    one = 26  # device-independent pixels of a line and its buttons
    for number in range(3):
        bar.tell(Message("{} was changed by another program.", (f"{number} {LONG}",)))
        driver.qtbot.waitUntil(lambda: 0 < bar.height() <= one + 8)
    assert bar.text().count("\n") == 2
    bar.all.click()
    driver.qtbot.waitUntil(lambda: bar.height() > 2 * one)
    bar.all.click()
    driver.qtbot.waitUntil(lambda: bar.height() <= one + 8)
    window.resize(1280, 800)  # there is room: all are seen, and no button is needed
    driver.qtbot.waitUntil(lambda: bar.height() > one + 8 and not bar.all.isVisible())
    window.resize(*SIZE)
    bar.clear()
    bar.tell(Message("Saved"))
    driver.qtbot.waitUntil(lambda: bar.isVisible() and not bar.all.isVisible())


@pytest.mark.parametrize(("size", "is_longer"), [((1024, 600), False), ((1280, 800), True)])
def test_more_of_the_text_around_is_shown_only_where_there_is_room(driver, size, is_longer):
    text = (
        "La réunion commence à midi, et chacun parle de ce qui vient. Le maire lit une lettre que "
        "la ville a reçue hier. Nous allons ensuite à la gare, où le train attend sous la pluie. "
    )
    driver.window.resize(*size)
    driver.open_text(f"{text}Une chose étonante. {text}\n")
    driver.press("F7")
    QApplication.processEvents()
    words = driver.window.card.words
    assert (len(words.context.text()) > 400) is is_longer
    bar = words.findChild(QScrollArea).verticalScrollBar()
    driver.qtbot.waitUntil(lambda: bar.maximum() == 0)  # nothing is cut


@pytest.mark.parametrize("percent", [100, 140, 200])
def test_a_line_of_the_card_is_never_cut_in_a_word_however_large_the_letters(small, percent):
    window, card = small.window, small.window.card
    font = card.font()
    font.setPointSizeF(font.pointSizeF() * percent / 100)
    card.setFont(font)
    small.open_text(TEXT)
    small.press("F7")
    while len(small.control.card.places) < 2 or small.control.card.is_series:
        small.press("S")
    window.resize(*SIZE)
    QApplication.processEvents()
    said = card.places.geometry().topLeft()
    line = card.childAt(said.x() + 2, said.y() - 10)  # what stands right above the places
    needs = line.fontMetrics().horizontalAdvance(line.text())
    assert needs <= line.width() + 1
    assert line.text().endswith("…") == bool(line.toolTip())
    assert bool(line.toolTip()) or line.text().rstrip().endswith(":")
