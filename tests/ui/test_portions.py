"""A long text comes into the window in portions: whatever is done meanwhile, nothing is lost."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from editor.core.text import Change, Span
from editor.ui import portions, transcript_view
from editor.ui.display_map import DisplayMap, shown, units
from editor.ui.sheet import Sheet

LINES = 6000


@pytest.fixture
def slow(monkeypatch):
    """Portions of 20 lines, one a turn, so that there is time to do something meanwhile."""
    monkeypatch.setattr(portions, "BLOCKS", 20)
    monkeypatch.setattr(portions, "TURN", 0.0001)
    monkeypatch.setattr(transcript_view, "AHEAD", 50)


def long_text(lines=LINES):
    dice = random.Random(2)
    made = []
    for number in range(lines):
        words = dice.choices("une maison 😀 étonante près du\u00a0bois joli".split(" "), k=5)
        made.append(" ".join(words) + f" ({number}).")
    return "\n".join(made) + "\n"


def opened(driver, text, name="long.txt"):
    """Open a text and come back while it is still being put in."""
    path = driver.tmp_path / name
    path.write_bytes(text.encode())
    assert driver.window.open(path)
    assert not driver.window.view.sheet.is_whole
    return path


def whole(driver):
    """Wait for all of the text, and have what is shown compared with the session."""
    view = driver.window.view
    driver.qtbot.waitUntil(lambda: view.sheet.is_whole, timeout=30_000)
    same(driver)


def same(driver):
    view, text = driver.window.view, driver.session.current
    assert view.sheet.text == text
    lines = [shown(line.removesuffix("\r")) for line in text.split("\n")]
    count = view.sheet.count
    block = view.document().begin()
    for line in lines[:count]:
        assert block.text() == line
        block = block.next()
    assert not block.isValid()
    place = 0
    for line in lines[:count:97]:
        place = text.index(line, place)
        found = view.document().findBlock(view.sheet.to_document(place))
        assert found.position() == view.sheet.to_document(place)
        assert found.text() == line
        assert view.sheet.to_text(found.position()) == place


def test_the_start_is_there_at_once_and_the_rest_comes(driver, slow):
    text = long_text()
    opened(driver, text)
    assert 0 < driver.window.view.blockCount() < LINES
    same(driver)
    whole(driver)
    assert driver.window.view.blockCount() == LINES + 1


def test_typing_while_the_text_comes(driver, slow):
    text = long_text()
    opened(driver, text)
    driver.type("Né 😀")
    QApplication.processEvents()
    driver.press("End Del Enter")
    driver.type("fin")
    assert not driver.window.view.sheet.is_whole
    same(driver)
    whole(driver)
    first, rest = text.split("\n", 1)
    assert driver.session.current == f"Né 😀{first}\nfin{rest}"
    while driver.session.undo_label():
        driver.control.undo()
    same(driver)
    assert driver.session.current == text


def test_a_key_at_the_end_of_what_is_there_meets_the_next_line(driver, slow):
    text = long_text()
    opened(driver, text)
    view = driver.window.view
    view.moveCursor(view.textCursor().MoveOperation.End)
    line = view.textCursor().blockNumber()
    driver.press("Del")
    lines = text.split("\n")
    joined = [*lines[:line], lines[line] + lines[line + 1], *lines[line + 2 :]]
    assert driver.session.current == "\n".join(joined)
    whole(driver)


def test_the_cursor_at_the_end_of_what_is_there_stays(driver, slow):
    opened(driver, long_text())
    view = driver.window.view
    view.moveCursor(view.textCursor().MoveOperation.End)
    place = view.textCursor().position()
    whole(driver)
    assert view.textCursor().position() == place
    assert not view.textCursor().hasSelection()


@pytest.mark.parametrize("keys", ["Ctrl+End", "Ctrl+A"])
def test_keys_to_the_end_go_to_the_end_of_the_text(driver, slow, keys):
    text = long_text()
    opened(driver, text)
    driver.press(keys)
    assert driver.window.view.selected_span().end == len(text)
    same(driver)
    driver.press("Backspace")
    assert driver.session.current == (text[:-1] if keys == "Ctrl+End" else "")
    same(driver)


def test_the_place_where_one_stopped_is_shown_at_once(driver, slow):
    text = long_text()
    path = opened(driver, text)
    whole(driver)
    place = text.index("(5900)")
    driver.control.desk.position = place
    driver.window.view.setFocus()
    driver.type("X")
    driver.control.save_now()
    driver.open_text("Une maison.\n", "small.txt")
    assert driver.window.open(path)
    assert driver.window.view.source_position() == place
    same(driver)
    whole(driver)


def test_finding_and_replacing_far_below(driver, slow):
    text = long_text()
    opened(driver, text)
    driver.press("Ctrl+F")
    driver.type("(5400)")
    bar = driver.window.finding
    bar.put.setText("[ici]")
    bar.search()
    assert driver.window.view.selected_text() == "(5400)"
    same(driver)
    driver.press("Ctrl+Enter")
    assert driver.session.current == text.replace("(5400)", "[ici]")
    whole(driver)


def test_replacing_everywhere_while_the_text_comes(driver, slow):
    text = long_text()
    opened(driver, text)
    driver.press("Ctrl+F")
    driver.type("joli")
    bar = driver.window.finding
    bar.put.setText("beau\u00a0😀")
    bar.search()
    assert not driver.window.view.sheet.is_whole
    bar.replace_all()
    assert driver.session.current == text.replace("joli", "beau\u00a0😀")
    same(driver)
    driver.press("Esc Ctrl+Z")
    assert driver.session.current == text
    same(driver)
    whole(driver)


def test_a_change_over_the_end_of_what_is_there(driver, slow):
    text = long_text()
    opened(driver, text)
    end = driver.window.view.sheet.text_end
    driver.session.replace(Span(end - 30, end + 3000), "neuf\nici")
    driver.window.view.follow()
    same(driver)
    driver.control.undo()
    same(driver)
    whole(driver)
    assert driver.session.current == text


def test_the_review_goes_on_below_what_is_there(driver, slow):
    text = long_text()
    opened(driver, text)
    view = driver.window.view
    driver.settle()
    driver.press("Shift+F8")  # the last one
    card = driver.control.card
    assert card is not None
    assert view.source_position() == card.head.span.start > view.sheet.to_text(20_000)
    driver.press("Enter")
    same(driver)
    whole(driver)


def test_another_file_and_the_end_while_the_text_comes(driver, slow):
    text = long_text()
    opened(driver, text)
    driver.type("A")
    other = long_text(4000)
    opened(driver, other, "other.txt")
    same(driver)
    whole(driver)
    assert driver.session.current == other
    assert driver.window.open(driver.tmp_path / "long.txt")
    assert driver.session.current == "A" + text
    driver.window.close()
    assert (driver.tmp_path / "long.txt").read_bytes().decode() == text


def test_a_window_that_is_closed_while_a_file_is_read_opens_nothing(driver, tmp_path):
    path = tmp_path / "long.txt"
    path.write_bytes(long_text().encode())
    driver.open_text("Une maison.\n", "small.txt")
    QTimer.singleShot(0, driver.window.close)
    assert not driver.window.open(path)
    assert driver.session.source == "Une maison.\n"


def test_a_file_asked_for_while_another_is_read_is_not_begun(driver, tmp_path):
    first, second = tmp_path / "one.txt", tmp_path / "two.txt"
    first.write_bytes(long_text().encode())
    second.write_text("Une maison.\n", "utf-8")
    answers = []
    QTimer.singleShot(0, lambda: answers.append(driver.window.open(second)))
    assert driver.window.open(first)
    driver.qtbot.waitUntil(lambda: bool(answers))
    assert answers == [False]
    assert driver.control.path == first


def test_the_window_goes_on_while_a_file_is_read(driver, tmp_path):
    path = tmp_path / "long.txt"
    path.write_bytes(long_text().encode())
    driver.open_text("Une maison.\n", "small.txt")
    ticks = []
    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: ticks.append(driver.session.source))
    timer.start()
    assert driver.window.open(path)
    timer.stop()
    assert "Une maison.\n" in ticks


@pytest.mark.parametrize("seed", range(4))
def test_any_operations_while_the_text_comes(driver, slow, seed):
    """Typing, repairs anywhere, undo and jumps against the session's own text."""
    dice = random.Random(seed)
    text = long_text(3000)
    if seed % 2:
        text = text.replace("\n", "\r\n")
    opened(driver, text)
    view, session = driver.window.view, driver.session
    for _ in range(25):
        choice = dice.random()
        if choice < 0.35:
            driver.press(dice.choice(["Enter", "Backspace", "Del", "End", "Down", "PgDown"]))
            driver.type(dice.choice(["é", "x y", "😀"]))
        elif choice < 0.6:
            lines = session.current.split("\n")
            line = dice.randrange(len(lines) - 4)
            start = sum(len(one) + 1 for one in lines[:line])
            end = start + sum(len(one) + 1 for one in lines[line : line + dice.randrange(3)])
            session.replace(Span(start, end), dice.choice(["", "neuf ", "deux\nlignes\n"]))
            view.follow()
        elif choice < 0.8:
            driver.control.undo()
        elif choice < 0.85:
            at = dice.randrange(len(session.source))
            view.go_to(Span(at, at))
        for _ in range(dice.randrange(6)):
            QApplication.processEvents()
        same(driver)
    whole(driver)


# — the end of a piece of a long line —


@pytest.mark.parametrize("keys", ["", "Del", "Backspace", "Shift+Right Del", "Shift+Left Del"])
def test_typing_at_the_end_of_a_piece_of_a_long_line(driver, keys):
    driver.open_text("mot et puis encore un autre mot, " * 300 + "fin.")
    view = driver.window.view
    view.setFocus()
    driver.press("Ctrl+Home")
    view.moveCursor(view.textCursor().MoveOperation.EndOfBlock)
    at = view.selected_span().start
    text = driver.session.current
    driver.press(keys)
    driver.type("ab")
    gone = driver.session.current.replace("ab", "", 1)
    assert "ab" in driver.session.current
    assert len(text) - 1 <= len(gone) <= len(text)
    assert text.startswith(gone[: at - 1])
    assert driver.screen().replace("\n", "") == driver.session.current
    driver.press("Down Down Home")
    driver.type("cd")
    assert driver.screen().replace("\n", "") == driver.session.current
    for _ in range(4):
        driver.control.undo()
    assert driver.session.current == text == driver.screen().replace("\n", "")


def test_deleting_over_the_end_of_a_piece_leaves_the_next_ones_in_place(driver):
    text = "".join(f"mot {n} et puis, " for n in range(900))
    driver.open_text(text)
    view = driver.window.view
    view.setFocus()
    driver.press("Ctrl+Home")
    view.moveCursor(view.textCursor().MoveOperation.EndOfBlock)
    at = view.selected_span().start
    driver.press("Left Left Shift+Right Shift+Right Shift+Right Shift+Right Del")
    gone = len(text) - len(driver.session.current)
    assert 3 <= gone <= 4
    assert driver.session.current == text[: at - 2] + text[at - 2 + gone :]
    driver.press("Ctrl+End")
    driver.type("Z")
    driver.press("PgUp Home")
    driver.type("Q")
    assert driver.screen().replace("\n", "") == driver.session.current


# — the sheet alone —


@given(st.text("aé 😀\n\r\u00a0\u202e", max_size=60), st.data())
def test_a_sheet_gives_all_blocks_in_order_whatever_changes(text, data):
    sheet = Sheet(text)
    document = ""
    for _ in range(12):
        if data.draw(st.booleans()):
            document += sheet.take(data.draw(st.integers(1, 3)), data.draw(st.integers(1, 20)))
        else:
            start = data.draw(st.integers(0, len(sheet.text)))
            end = data.draw(st.integers(start, min(len(sheet.text), start + 5)))
            if "\r" in sheet.text[max(0, start - 1) : end + 1] or sheet.is_cut(Span(start, end)):
                continue
            new = data.draw(st.text("xé😀\n", max_size=4))
            if sheet.count and sheet.holds(Span(start, end)):
                low, high = sheet.to_document(start), sheet.to_document(end)
                data16 = document.encode("utf-16-le")
                put = shown_lines(new).encode("utf-16-le")
                document = (data16[: 2 * low] + put + data16[2 * high :]).decode("utf-16-le")
            then = sheet.text[:start] + new + sheet.text[end:]
            sheet.follow((Change(Span(start, end), new),), then)
        if sheet.count:
            blocks = DisplayMap(sheet.text).display(sheet.text).split("\n")
            assert document == "\n".join(blocks[: sheet.count])
            assert units(document) == sheet.end


def shown_lines(text):
    return "\n".join(map(shown, text.split("\n")))
