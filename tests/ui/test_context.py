"""A language model reads along: what it finds joins quietly, nothing under the hands changes."""

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from editor.core import prior
from editor.core.glossary import Glossary, Term
from editor.core.message import Message
from editor.core.session_file import digest
from editor.core.text import Span
from editor.detectors import context, passage
from editor.engines import languages, models
from editor.keeping import answers
from editor.ui import context as reading_module
from editor.ui.context import ContextReading
from tests.reading import AGAIN, THIRD, WRONG, Witness, text_of
from tests.ui.conftest import Driver

TEXT = text_of(2, WRONG, 40, AGAIN, 30, THIRD, 3)
FEW = "Nobody did recieve the letter.\n\n"  # what is found without a model
STRANGE = "The the of said went was sit to production on be."


@pytest.fixture(autouse=True)
def without_rests(monkeypatch):
    """What comes in portions comes as it is found, and decisions are taken up at once."""
    monkeypatch.setattr(reading_module, "PORTION", 0.0)
    monkeypatch.setattr(reading_module, "REST", 0)


@pytest.fixture
def witness():
    return Witness(languages.load("en").scorer)


@pytest.fixture
def reader(driver, witness):
    """A window with a model in it."""
    return with_model(driver, witness)


def with_model(driver, witness):
    reading = driver.control.looking.reading
    reading.named = lambda which: witness if which != models.OFF else None
    driver.control.set_model("witness")
    return driver


def read_on(driver):
    """Wait until the model has read all."""
    reading = driver.control.looking.reading
    driver.qtbot.waitUntil(lambda: not reading.is_reading, timeout=60_000)


def reading_of(driver):
    return driver.control.looking.reading


@pytest.fixture(autouse=True)
def shown(monkeypatch):
    """What is shown is not what is tested here: as much as the few errors of these texts reach."""
    monkeypatch.setattr(prior, "SHOWN", 0.22)


def texts(driver, detector=context.ID):
    return {s.text for s in driver.session.open() if s.detector == detector}


def indicator(driver):
    return driver.window.findChild(QToolButton, "context")


def until_percent(driver, least):
    driver.qtbot.waitUntil(
        lambda: driver.control.context is not None and driver.control.context.percent >= least,
        timeout=60_000,
    )


def test_without_a_model_nothing_is_shown(driver):
    driver.open_text(TEXT)
    read_on(driver)
    assert driver.control.context is None
    assert not indicator(driver).isVisible()
    assert not driver.window.actions_by_id["context"].isEnabled()
    assert texts(driver) == set()


def test_the_first_answer_comes_without_it_and_the_rest_joins(reader, witness):
    witness.hold()
    reader.open_text(FEW + TEXT)
    first = {s.text for s in reader.session.open()}
    assert "recieve" in first
    assert texts(reader) == set()
    until_percent(reader, 0)
    assert indicator(reader).isVisible()
    assert indicator(reader).text() == "context: 0 %"
    witness.let(1)
    reader.qtbot.waitUntil(lambda: texts(reader) == {"rode"}, timeout=60_000)
    until_percent(reader, 1)
    assert reader.control.context.percent < 100
    witness.let_all()
    read_on(reader)
    assert texts(reader) == {"rode", "fair", "leaving"}
    assert first <= {s.text for s in reader.session.open()}
    assert indicator(reader).text() == "context: 100 %"
    assert reader.window.suspects.model.rowCount() == len(reader.session.open())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (text_of(WRONG, 3, AGAIN, 3, THIRD, 3), "of the words look wrong"),
        (text_of(90, WRONG, 90), "Hardly any of the words look wrong."),
    ],
)
def test_it_says_how_many_words_look_wrong(reader, text, said):
    reader.open_text(text)
    read_on(reader)
    assert said in indicator(reader).toolTip()
    assert 0 < reader.control.context.share < 0.2
    reader.open_text("Nobody knew.\n")
    read_on(reader)
    assert "wrong" not in indicator(reader).toolTip()


def test_what_one_sees_is_asked_first(reader, witness):
    witness.hold()
    text = text_of(2, WRONG, 45, AGAIN, 12)
    reader.window.resize(900, 400)
    reader.open_text(text)
    at = text.index("pay the fair")
    reader.window.view.go_to(Span(at, at))
    seen = reader.control.looking.visible
    assert text.index("rode") < seen.start < at
    reader.control.detect()
    reader.settle()
    alive = reading_of(
        reader
    )._jobs.alive  # what was stopped must not take what the next one is let
    reader.qtbot.waitUntil(lambda: len(alive) == 1, timeout=60_000)
    witness.let(1)
    reader.qtbot.waitUntil(lambda: bool(witness.asked), timeout=60_000)
    assert text[seen.start : seen.start + 30] in witness.read[0]
    witness.let_all()
    read_on(reader)
    read = [any(wrong in part for part in witness.read[:2]) for wrong in ("the fair", "rode along")]
    assert read == [True, False]
    assert texts(reader) == {"rode", "fair"}


def test_the_card_in_hand_the_typing_and_the_scroll_bars_stay(reader, witness):
    witness.hold()
    many = "".join(f"Nobody did recieve letter number {n}.\n\n" for n in range(40))
    reader.open_text(TEXT + many)
    window = reader.window
    reader.press("F7 S S S S S S S S S S S S S S S S S S S S")
    card = reader.control.card
    reader.press("E")
    reader.type("re")
    line, bar = window.card.line, window.suspects.view.verticalScrollBar()
    bar.setValue(12)
    top = window.suspects.model.suggestion(window.suspects.view.indexAt(line.rect().topLeft()))
    scrolled = window.view.verticalScrollBar().value()
    joined = []
    reader.control.joined.connect(lambda: joined.append(True))
    witness.let_all()
    read_on(reader)
    assert joined
    assert texts(reader) == {"rode", "fair", "leaving"}
    assert reader.control.card is card
    assert QApplication.focusWidget() is line
    assert line.isVisible()
    assert line.text() == "re"
    assert window.view.verticalScrollBar().value() == scrolled
    view = window.suspects.view
    assert window.suspects.model.suggestion(view.indexAt(line.rect().topLeft())).span == top.span
    assert window.suspects.model.suggestion(view.currentIndex()).span == card.head.span
    reader.type("ceive")
    reader.press("Enter")
    assert "did receive letter" in reader.session.current


def test_typing_in_the_text_goes_on(reader, witness):
    witness.hold()
    reader.open_text(TEXT)
    until_percent(reader, 0)
    reader.window.view.setFocus()
    reader.type("Well ")
    at = reader.window.view.textCursor().position()
    witness.let_all()
    read_on(reader)
    assert reader.window.view.textCursor().position() == at
    reader.type("then. ")
    read_on(reader)
    assert reader.screen().startswith("Well then. ")
    assert texts(reader) == {"rode", "fair", "leaving"}


def test_it_pauses_and_goes_on_by_key_and_click(reader, witness):
    witness.hold()
    reader.open_text(TEXT)
    until_percent(reader, 0)
    reader.press("Ctrl+Shift+C")
    assert indicator(reader).text() == "context: 0 %, paused"
    assert not reading_of(reader).is_reading
    alive = reading_of(reader)._jobs.alive  # what was stopped must not take what is let
    reader.qtbot.waitUntil(lambda: not alive, timeout=60_000)
    del witness.asked[:]  # by it, before it was stopped
    witness.let_all()
    reader.window.statusBar()
    focus = QApplication.focusWidget()
    reader.open_text(FEW + TEXT, "other.txt")  # a pause is remembered
    assert indicator(reader).text() == "context: 0 %, paused"
    assert witness.words() == []
    assert "Ctrl+Shift+C" in indicator(reader).toolTip()
    QTest.mouseClick(indicator(reader), Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is focus
    read_on(reader)
    assert texts(reader) == {"rode", "fair", "leaving"}
    assert indicator(reader).text() == "context: 100 %"


def test_a_pause_keeps_how_far_it_was_whatever_the_glossary_says(reader, witness):
    witness.hold()
    reader.open_text(TEXT)
    witness.let(2)
    until_percent(reader, 20)
    reader.press("Ctrl+Shift+C")
    reading_of(reader).wait()
    before, found = reader.control.context, texts(reader)
    assert before.is_paused
    terms = Glossary((Term("Zorble"),))
    reader.control.set_glossary(terms, Message("Edit the glossary"))
    reader.settle()
    assert reader.control.context == before
    assert texts(reader) == found == {"rode"}
    witness.let_all()


def test_a_decision_asks_its_neighbours_and_no_others(reader, witness):
    reader.open_text(TEXT)
    read_on(reader)
    once = len(witness.words())
    del witness.asked[:], witness.read[:]
    reader.press("F7")
    assert reader.control.card.head.text == "rode"
    reader.press("Enter")
    read_on(reader)
    assert "long road along" in witness.read[0]
    assert 0 < len(witness.words()) < once / 4
    assert texts(reader) == {"fair", "leaving"}
    del witness.asked[:]
    reader.press("Ctrl+Z")  # it was asked like this before
    read_on(reader)
    assert witness.words() == []
    assert reader.control.card.head.text == "rode"


def test_other_terms_take_nothing_away_and_ask_nothing(reader, witness, monkeypatch):
    monkeypatch.setattr(prior, "SHOWN", 0.18)  # one error less makes the others less likely
    reader.open_text(TEXT)
    read_on(reader)
    del witness.asked[:]
    witness.hold()
    shown = []
    reader.control.suggestions_changed.connect(lambda: shown.append(texts(reader)))
    reader.control.joined.connect(lambda: shown.append(texts(reader)))
    reader.control.set_glossary(Glossary((Term("fair"), Term("Lambertin"))), Message("x"))
    reader.settle()
    assert texts(reader) == {"rode", "leaving"}  # before the model says anything
    witness.let_all()
    read_on(reader)
    assert witness.words() == []
    assert all(found == {"rode", "leaving"} for found in shown)


def test_opened_again_it_asks_nothing(driver, witness, qtbot, tmp_path):
    with_model(driver, witness)
    path = driver.open_text(TEXT)
    read_on(driver)
    driver.window.close()
    del witness.asked[:]
    again = with_model(Driver(qtbot, tmp_path), witness)
    again.open(path)
    read_on(again)
    assert texts(again) == {"rode", "fair", "leaving"}
    assert witness.words() == []
    again.window.close()


@pytest.mark.parametrize("damage", [b"", b"other", b"relecture answers 1\nxxxx"])
def test_damaged_answers_are_made_anew_and_nothing_is_told(reader, witness, damage):
    place = answers.place(digest(TEXT), witness.name)
    place.parent.mkdir(parents=True)
    place.write_bytes(damage)
    reader.open_text(TEXT)
    read_on(reader)
    assert texts(reader) == {"rode", "fair", "leaving"}
    assert not reader.window.notice.isVisible()
    reading_of(reader).wait()
    assert len(place.read_bytes()) > len(damage)
    if os.name != "nt":
        assert place.stat().st_mode & 0o777 == 0o600


def test_a_model_that_cannot_be_used_is_told_once(driver, tmp_path):
    path = tmp_path / "broken.gguf"
    path.write_bytes(b"nothing")
    driver.control.set_model(str(path))
    told = []
    driver.control.notice.connect(lambda message: told.append(message.template))
    driver.open_text(FEW + TEXT)
    read_on(driver)
    assert told == ["“{}” is not a language model (GGUF), or is damaged."]
    driver.control.detect()
    driver.settle()
    read_on(driver)
    assert len(told) == 1
    assert driver.control.context is None
    assert "recieve" in {s.text for s in driver.session.open()}


def test_a_model_that_fails_at_work_is_told_and_the_rest_stays(reader, witness):
    def fail(*_):
        raise ZeroDivisionError

    reader.open_text(FEW + TEXT)
    read_on(reader)
    witness.weigh = fail
    told = []
    reader.control.notice.connect(lambda message: told.append(message.template))
    reader.open_text(FEW + FEW + TEXT, "other.txt")
    read_on(reader)
    assert told == ["The language model stopped: {}"]
    assert reader.control.context is None
    assert "recieve" in {s.text for s in reader.session.open()}


def test_a_passage_stays_for_as_long_as_its_card_is_in_hand(reader, witness):
    witness.hold()
    text = text_of(STRANGE, 3, STRANGE.replace("production", "attention"), 40)
    reader.open_text(text)
    passages = [s for s in reader.session.open() if s.detector == passage.ID]
    assert len(passages) >= 2
    reader.control.show(passages[0])
    card = reader.control.card
    witness.let_all()
    read_on(reader)
    assert reader.control.card is card
    assert card.head in reader.session.open()
    assert passages[1] not in reader.session.open()
    reader.window.card.setFocus()
    reader.press("Backspace")
    assert texts(reader, passage.ID) == set()
    assert reader.control.card is None or reader.control.card.head.detector != passage.ID


def test_going_on_and_back_leaves_a_passage_behind(reader, witness):
    witness.hold()
    reader.open_text(text_of(1, WRONG, STRANGE, AGAIN, 40))
    passages = [s for s in reader.session.open() if s.detector == passage.ID]
    reader.control.show(passages[0])
    witness.let_all()
    read_on(reader)
    reader.window.card.setFocus()
    reader.press("Left")
    assert reader.control.card.head.span.start < passages[0].span.start
    assert texts(reader, passage.ID) == set()


def test_without_the_model_its_suspects_go(reader):
    reader.open_text(FEW + TEXT)
    read_on(reader)
    reader.control.set_model(models.OFF)
    reader.settle()
    read_on(reader)
    assert texts(reader) == set()
    assert reader.control.context is None
    assert not indicator(reader).isVisible()
    assert "recieve" in {s.text for s in reader.session.open()}


def test_a_new_question_stops_it_until_that_is_answered(reader, witness):
    witness.hold()
    reader.open_text(TEXT)
    until_percent(reader, 0)
    reader.control.detect()
    assert not reading_of(reader).is_reading
    reader.settle()
    witness.let_all()
    read_on(reader)
    assert texts(reader) == {"rode", "fair", "leaving"}


def test_another_file_has_nothing_of_the_last_one(reader, witness):
    witness.hold()
    reader.open_text(TEXT)
    until_percent(reader, 0)
    reader.open_text(text_of(5, AGAIN, 5), "other.txt")
    witness.let_all()
    read_on(reader)
    assert texts(reader) == {"fair"}
    assert reader.control.context.percent == 100


def test_the_window_closes_while_it_reads(reader, witness):
    witness.hold()
    reader.open_text(TEXT)
    until_percent(reader, 0)
    assert reader.window.close()
    assert not reading_of(reader).is_reading


def test_nothing_is_loaded_before_there_is_a_text(qtbot):
    asked = []
    reading = ContextReading(named=asked.append)
    reading.set_model("a model")
    reading.wait()
    assert asked == []
