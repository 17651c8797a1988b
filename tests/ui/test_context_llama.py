"""The window with a real language model, of a few random numbers, on its thread."""

import pytest

from editor.keeping import folders
from editor.language.remembered import Answers
from tests.engines import tiny

pytest.importorskip("llama_cpp", reason="the extra `context` is not installed")


TEXT = "La mer est là, et le vent de la mère nous porte. Ils ont vu la voix ferrée.\n" * 6


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    return tiny.write(tmp_path_factory.mktemp("model") / "tiny.gguf")


def test_the_window_reads_with_it_and_asks_nothing_again(driver, model):
    control, reading = driver.control, driver.control.looking.reading
    control.set_model(str(model))
    path = driver.open_text(TEXT)
    driver.qtbot.waitUntil(lambda: not reading.is_reading, timeout=60_000)
    assert (control.context.model, control.context.percent) == ("tiny", 100)
    (place,) = folders.data_folder().glob("context/*.answers")
    kept = place.read_bytes()
    assert len(Answers.unpack(kept)) > 10
    control.set_model(str(model))  # from the disk
    driver.open(path)
    driver.qtbot.waitUntil(lambda: not reading.is_reading, timeout=60_000)
    assert place.read_bytes() == kept
    assert control.context.percent == 100


def test_a_pause_stops_it_between_two_batches(driver, model):
    control, reading = driver.control, driver.control.looking.reading
    control.set_model(str(model))
    driver.open_text(TEXT * 20)
    driver.qtbot.waitUntil(lambda: control.context is not None, timeout=60_000)
    control.pause_context()
    reading.wait()
    assert control.context.is_paused
    assert control.context.percent < 100
    control.pause_context()
    driver.qtbot.waitUntil(lambda: not reading.is_reading, timeout=120_000)
    assert control.context.percent == 100
