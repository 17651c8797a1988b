"""Hearing the place from the window: keys, bar, anchors; what is missing is one sentence."""

import contextlib

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from editor.core.recording import Anchor
from editor.keeping import workfile
from editor.ui import hearing, multimedia
from editor.ui.main_window import MainWindow
from editor.ui.translations import install_translations
from tests.sounds import tone
from tests.ui.conftest import Driver
from tests.ui.test_size import fits

pytest.importorskip("PySide6.QtMultimedia", reason="the extra `sound` is not installed")

LINES = ["Bonjour à tous.", "Une chose étonante.", "Il faut que que vous veniez.", "Merci à vous."]
SRT = "".join(
    f"{n + 1}\n00:00:{4 * n:02},000 --> 00:00:{4 * n + 4:02},000\n{line}\n\n"
    for n, line in enumerate(LINES * 2)
)
QUIET = [
    "Le chat dort sur le lit.", "Il pleut depuis ce matin.", "La route est longue et belle.",
    "Nous avons mangé du pain.", "Elle chante dans le jardin.", "Les enfants jouent dehors.",
    "Un bateau quitte le port.", "La lumière entre par la fenêtre.",
]  # fmt: skip
TEXT = "Bonjour à tous.\n" + "\n".join(QUIET) + "\nUne chose étonante.\n"


def heard(driver, name="ep.srt", text=SRT, seconds=40, sound="ep.wav"):
    """Open a text with a sound beside it, and wait until it can be heard."""
    if sound:
        tone(driver.tmp_path / sound, seconds)
    path = driver.open_text(text, name)
    driver.qtbot.waitUntil(lambda: driver.window.sound.hearing.path is not None, timeout=8000)
    return path


def player(driver):
    return driver.window.sound.hearing.player


def until_paused(driver):
    driver.qtbot.waitUntil(lambda: not player(driver).is_playing, timeout=9000)


def until_playing(driver):
    driver.qtbot.waitUntil(lambda: player(driver).is_playing, timeout=5000)


def test_space_plays_the_stretch_of_the_card(driver):
    heard(driver)
    driver.press("F7")
    card, sound = driver.control.card, driver.window.sound
    expected = sound.timeline.of(card.head.span)
    assert 4 < expected.start < 8
    driver.press("Space")
    assert player(driver).is_playing
    assert player(driver).position == pytest.approx(expected.start - 2, abs=0.2)
    until_paused(driver)
    assert player(driver).position == pytest.approx(expected.end + 1, abs=0.08)
    assert driver.control.card == card
    assert driver.window.card.hasFocus()
    driver.press("Space")
    assert player(driver).position < expected.start  # once more
    driver.press("Space")
    assert not player(driver).is_playing


def test_shift_space_plays_on(driver):
    heard(driver)
    driver.press("F7 Shift+Space")
    end = driver.window.sound.timeline.of(driver.control.card.head.span).end
    player(driver).set_rate(2)
    driver.qtbot.waitUntil(lambda: player(driver).position > end + 1.5, timeout=9000)
    assert player(driver).is_playing
    driver.press("Shift+Space")
    assert not player(driver).is_playing


@pytest.mark.parametrize("keys", ["Ctrl+Space", "Alt+P"])
def test_anywhere_it_plays_from_the_cursor(driver, keys):
    heard(driver)
    driver.window.view.setFocus()
    at = driver.session.source.index("Il faut")
    driver.control.place_wanted.emit(driver.control.document.lines[2]._replace(start=at))
    driver.press(keys)
    until_playing(driver)
    assert player(driver).position == pytest.approx(6, abs=0.4)
    assert driver.window.view.hasFocus()
    driver.press(keys)
    assert not player(driver).is_playing


def test_keys_go_back_and_forward_and_change_the_speed(driver):
    heard(driver)
    player(driver).seek(10.0)
    driver.press("Alt+Right Alt+Right Alt+Left")
    assert player(driver).position == pytest.approx(13.0)
    driver.press("Alt+PgDown Alt+PgDown")
    assert player(driver).rate == 0.8
    assert driver.window.sound.bar.speed.text() == "0.8 ×"
    driver.press("Alt+PgUp " * 12)
    assert player(driver).rate == 2.0
    again = MainWindow(driver.window.settings)
    driver.qtbot.addWidget(again)
    assert again.settings.value("sound/rate", type=float) == 2.0
    again.close()


def test_space_in_the_line_types_and_in_the_list_ticks(driver):
    heard(driver)
    driver.press("F7 E")
    driver.press("Space")
    assert not player(driver).is_playing
    assert " " in driver.window.card.line.typed()


def test_deciding_plays_the_next_suspect_where_one_wants_it(driver):
    heard(driver)
    driver.press("F7 Enter")
    assert not player(driver).is_playing
    driver.window.actions_by_id["sound_next"].trigger()
    driver.press("Enter")
    until_playing(driver)
    expected = driver.window.sound.timeline.of(driver.control.card.head.span)
    assert player(driver).position == pytest.approx(expected.start - 2, abs=0.3)
    assert driver.window.card.hasFocus()


def test_the_word_that_is_heard_is_tinted(driver):
    heard(driver)
    view, tinted = driver.window.view, []
    player(driver).moved.connect(lambda _: tinted.append(view._spoken))
    player(driver).play(4.2, 7.8)
    player(driver).set_rate(2)
    until_paused(driver)
    words = {span.of(driver.session.source) for span in tinted if span}
    assert {"Une", "chose", "étonante"} <= words
    assert view._spoken is None


def test_a_click_with_ctrl_and_alt_plays_from_the_word(driver):
    heard(driver)
    view = driver.window.view
    at = driver.session.source.index("veniez")
    box = view.box(at + 2)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    before = view.textCursor().position()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, both, box.center())
    until_playing(driver)
    expected = driver.window.sound.timeline.of(driver.control.document.lines[2]).start
    assert expected < player(driver).position < expected + 4
    assert view.textCursor().position() == before


def test_the_bar_shows_time_and_wave_and_a_click_goes_there(driver):
    heard(driver)
    bar = driver.window.sound.bar
    assert bar.isVisible()
    assert bar.time.text() == "0:00 / 0:40"
    driver.qtbot.waitUntil(lambda: len(bar.wave._peaks.levels) == 400, timeout=5000)
    middle = QPoint(bar.wave.width() // 2, 5)
    QTest.mouseClick(bar.wave, Qt.MouseButton.LeftButton, pos=middle)
    assert player(driver).position == pytest.approx(20, abs=0.2)
    assert bar.time.text() == "0:20 / 0:40"
    assert not bar.wave.hasFocus()
    driver.window.view.setFocus()
    for button in (bar.play, bar.speed):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert driver.window.view.hasFocus()
    assert player(driver).is_playing


def test_without_a_sound_there_is_no_bar_and_nothing_to_press(driver):
    driver.open_text(SRT, "ep.srt")
    driver.press("F7 Space Ctrl+Space")
    sound = driver.window.sound
    assert not sound.bar.isVisible()
    assert sound.hearing.player is None
    assert not driver.window.actions_by_id["sound_play"].isEnabled()
    assert driver.window.actions_by_id["sound_choose"].isEnabled()
    assert not driver.window.card.keys.decisions["hear"][1].isVisible()
    assert not driver.window.notice.text()


def test_another_file_lets_the_sound_go(driver):
    heard(driver)
    driver.press("F7 Shift+Space")
    driver.open_text(TEXT, "other.txt")
    assert driver.window.sound.hearing.path is None
    assert not driver.window.sound.bar.isVisible()
    assert not player(driver).is_playing
    heard(driver, "third.srt", sound="third.wav")
    assert driver.window.sound.hearing.path.name == "third.wav"


def test_without_times_the_place_is_an_estimate_until_it_is_heard(driver):
    path = heard(driver, "ep.txt", TEXT, 100)
    driver.window.view.setFocus()
    at = TEXT.index("Une chose")
    where = driver.window._where(at)
    assert where.startswith(("about 1:2", "about 1:3"))
    driver.press("F7")
    assert driver.control.card.head.span.start == TEXT.index("étonante")
    player(driver).seek(70.0)
    driver.press("Ctrl+Shift+H")
    assert driver.session.review.anchors == (Anchor(TEXT.index("étonante"), 70.0),)
    assert driver.window._where(TEXT.index("étonante")).startswith("about 1:10")
    half = driver.window.sound.timeline.of(driver.control.document.lines[1]).start
    assert half < 7
    assert driver.window.steps.undo() is None
    assert driver.session.review.anchors == ()
    driver.window.steps.redo()
    driver.press("Space")
    assert player(driver).position == pytest.approx(65.0, abs=0.3)
    driver.window.close()
    kept = workfile.load(workfile.beside(path))
    assert [anchor.seconds for anchor in kept.review.anchors] == [70.0]
    assert (kept.sound.path, kept.sound.length) == ("ep.wav", pytest.approx(100, abs=0.1))


def test_a_chosen_sound_is_remembered_and_asked_for_once(driver, monkeypatch):
    (driver.tmp_path / "sons").mkdir()
    sound = tone(driver.tmp_path / "sons" / "piste.wav", 9)
    path = driver.open_text(SRT, "ep.srt")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(sound), ""))
    hear = driver.window.sound.hearing
    driver.window.actions_by_id["sound_choose"].trigger()
    driver.qtbot.waitUntil(lambda: hear.path == sound, timeout=5000)
    driver.open_text(TEXT, "other.txt")
    driver.open(path)
    driver.qtbot.waitUntil(lambda: hear.path == sound, timeout=5000)
    driver.open_text(TEXT, "other.txt")
    sound.unlink()
    driver.open(path)
    driver.qtbot.waitUntil(lambda: "piste.wav" in driver.window.notice.text(), timeout=5000)
    assert driver.window.notice.button.text() == "&Choose …"
    driver.open_text(TEXT, "other.txt")
    driver.open(path)
    driver.qtbot.waitUntil(lambda: hear._looked is not None, timeout=5000)
    assert "piste.wav" not in driver.window.notice.text()


@pytest.mark.parametrize("content", ["Bonjour à tous\n" * 9, ""])
def test_a_text_named_as_a_sound_is_one_sentence(driver, content):
    (driver.tmp_path / "ep.mp3").write_text(content, "utf-8")
    driver.open_text(SRT, "ep.srt")
    driver.qtbot.waitUntil(lambda: "ep.mp3" in driver.window.notice.text(), timeout=5000)
    assert len(driver.window.notice.text().splitlines()) == 1
    driver.press("F7 Space Enter")
    assert len(driver.session.edits.items) == 1


def test_a_sound_that_goes_is_one_sentence_and_the_review_goes_on(driver):
    heard(driver)
    driver.press("F7 Space")
    player(driver).pause()
    driver.window.notice.clear()
    with contextlib.suppress(PermissionError):  # Windows keeps what is open
        (driver.tmp_path / "ep.wav").unlink()
        driver.press("Space")
        assert driver.window.notice.text() == "ep.wav: the sound is not there any more."
        assert not driver.window.sound.bar.isVisible()
    driver.press("Enter")
    assert len(driver.session.edits.items) == 1


def test_without_a_device_it_is_said_once(driver):
    if multimedia.has_device():
        pytest.skip("there is a sound device")
    heard(driver)
    assert driver.window.notice.text().count("no sound device") == 1
    driver.window.notice.clear()
    player(driver).went_mute.emit()
    heard(driver, "two.srt", sound="two.wav")
    assert not driver.window.notice.text()


def test_without_the_extra_it_is_said_once_for_all(driver, monkeypatch):
    monkeypatch.setattr(hearing, "multimedia", lambda: None)  # as where it is not installed
    tone(driver.tmp_path / "ep.wav", 3)
    driver.open_text(SRT, "ep.srt")
    driver.qtbot.waitUntil(lambda: "dev.py sound" in driver.window.notice.text(), timeout=5000)
    assert not driver.window.sound.bar.isVisible()
    driver.press("F7 Space Enter")
    assert len(driver.session.edits.items) == 1
    assert driver.window.settings.value("sound/told", False, bool)
    driver.open_text(TEXT, "other.txt")
    driver.open(driver.tmp_path / "ep.srt")
    driver.qtbot.waitUntil(lambda: driver.window.sound.hearing._looked is not None, timeout=5000)
    assert "dev.py sound" not in driver.window.notice.text()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.usefixtures("no_strays")
def test_the_window_fits_with_the_bar(qtbot, qapp, tmp_path, language):
    install_translations(qapp, language)
    driver = Driver(qtbot, tmp_path)
    driver.size = (1024, 600)
    driver.window.resize(*driver.size)
    heard(driver, "ep.txt", TEXT * 3, 4000)
    fits(driver, "bar")
    driver.press("F7")
    fits(driver, "card and bar")
    driver.press("Space E")
    fits(driver, "line and bar")
    driver.press("Esc")
    driver.window.finding.ask()
    fits(driver, "search and bar")
    driver.window.close()
    install_translations(qapp, "en")
    QApplication.processEvents()
