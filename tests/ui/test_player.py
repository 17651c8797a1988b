"""The player with the real QtMultimedia: without a device positions advance all the same."""

import contextlib
import gc
import http.server
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from editor.keeping import recordings
from editor.ui.job import Jobs
from editor.ui.multimedia import multimedia
from editor.ui.peaks_job import PeaksJob
from editor.ui.player import Player
from tests.conftest import ROOT
from tests.sounds import tone

TASKS, STATM = Path("/proc/self/task"), Path("/proc/self/statm")
pytest.importorskip("PySide6.QtMultimedia", reason="the extra `sound` is not installed")


@pytest.fixture
def player(qtbot):
    made = Player()
    yield made
    made.close()


@pytest.fixture
def playing(qtbot, player, tmp_path):
    """A player with a sound of twenty seconds."""
    load(qtbot, player, tone(tmp_path / "a.wav", 20))
    return player


def load(qtbot, player, path):
    with qtbot.waitSignal(player.loaded, timeout=5000):
        player.load(path)


def play(qtbot, player, start, end):
    """Play a stretch to its end."""
    player.play(start, end)
    assert player.is_playing
    qtbot.waitUntil(lambda: not player.is_playing, timeout=8000)


def test_it_knows_the_length(playing):
    assert playing.length == pytest.approx(20, abs=0.05)
    assert not playing.is_playing
    assert playing.position == 0


@pytest.mark.parametrize("rate", [1.0, 2.0, 0.5])
def test_a_stretch_ends_where_it_should(qtbot, playing, rate):
    playing.set_rate(rate)
    told = []
    playing.moved.connect(told.append)
    play(qtbot, playing, 5.0, 6.0)
    assert playing.position == pytest.approx(6.0, abs=0.001)
    assert playing._media.position() / 1000 == pytest.approx(6.0, abs=0.08)  # what Qt says itself
    assert all(5.0 <= moment <= 6.08 for moment in told)
    assert len(told) > 4


def test_a_rate_is_kept_between_its_bounds_with_the_pitch(playing):
    for wanted, given in ((0.1, 0.5), (9.0, 2.0), (1.25, 1.25)):
        playing.set_rate(wanted)
        assert playing.rate == given
        assert playing._media.playbackRate() == given
    if hasattr(playing._media, "pitchCompensation"):
        assert playing._media.pitchCompensation()


def test_another_rate_ends_at_the_same_place(qtbot, playing):
    playing.play(2.0, 4.0)
    qtbot.waitUntil(lambda: playing.position > 2.3)
    playing.set_rate(2.0)
    qtbot.waitUntil(lambda: not playing.is_playing, timeout=5000)
    assert playing._media.position() / 1000 == pytest.approx(4.0, abs=0.13)


def test_it_goes_on_from_where_it_is_sought(qtbot, playing):
    playing.seek(7.0)
    assert playing.position == 7.0
    assert not playing.is_playing
    playing.go_on()
    qtbot.waitUntil(lambda: playing.position > 7.2)
    playing.seek(15.0)
    assert playing.is_playing
    qtbot.waitUntil(lambda: playing.position > 15.2)
    playing.pause()
    at = playing.position
    assert 15.2 < at < 17
    playing.seek(-3)
    assert playing.position == 0
    playing.seek(99)
    assert playing.position == playing.length


def test_a_stretch_that_is_left_has_no_end(qtbot, playing):
    playing.play(2.0, 3.0)
    playing.seek(10.0)
    qtbot.waitUntil(lambda: playing.position > 11.3, timeout=5000)
    assert playing.is_playing


def test_a_loop_begins_again(qtbot, playing):
    playing.is_loop = True
    starts = []
    playing.moved.connect(lambda moment: starts.append(moment) if moment == 5.0 else None)
    playing.play(5.0, 5.3)
    qtbot.waitUntil(lambda: len(starts) > 2, timeout=5000)
    assert playing.is_playing
    playing.is_loop = False
    qtbot.waitUntil(lambda: not playing.is_playing, timeout=5000)


def test_a_stretch_over_the_end_ends_there(qtbot, playing):
    play(qtbot, playing, 19.5, 30.0)
    assert playing.position == pytest.approx(20.0, abs=0.08)
    playing.go_on()  # from the start
    qtbot.waitUntil(lambda: 0 < playing.position < 3)


def test_what_is_asked_before_it_is_loaded_plays_then(qtbot, player, tmp_path):
    player.load(tone(tmp_path / "a.wav", 9))
    player.play(3.0, 3.4)
    qtbot.waitUntil(lambda: player.is_playing or player.position > 3.3, timeout=5000)
    qtbot.waitUntil(lambda: not player.is_playing, timeout=5000)
    assert player.position == pytest.approx(3.4)


def silent_video(path, qtbot):
    """A video without sound, recorded from one picture."""
    qt = multimedia()
    from PySide6.QtGui import QImage

    session, recorder, frames = (
        qt.QMediaCaptureSession(),
        qt.QMediaRecorder(),
        qt.QVideoFrameInput(),
    )
    session.setVideoFrameInput(frames)
    session.setRecorder(recorder)
    kind = qt.QMediaFormat(qt.QMediaFormat.FileFormat.AVI)
    kind.setVideoCodec(qt.QMediaFormat.VideoCodec.MotionJPEG)
    recorder.setMediaFormat(kind)
    recorder.setOutputLocation(QUrl.fromLocalFile(str(path)))
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    sent = []

    def send():
        while len(sent) < 12:
            frame = qt.QVideoFrame(image)
            frame.setStartTime(len(sent) * 100_000)
            frame.setEndTime((len(sent) + 1) * 100_000)
            if not frames.sendVideoFrame(frame):
                return
            sent.append(frame)
        recorder.stop()

    frames.readyToSendVideoFrame.connect(send)
    stopped = qt.QMediaRecorder.RecorderState.StoppedState
    recorder.record()
    qtbot.waitUntil(lambda: recorder.recorderState() == stopped, timeout=20_000)
    assert path.stat().st_size > 1000


def bad(name, path, qtbot):
    match name:
        case "text":
            path.write_text("Bonjour à tous\n" * 50, "utf-8")
        case "letters":
            path.write_bytes(os.urandom(3000))
        case "cut":
            whole = tone(path, 3).read_bytes()
            path.write_bytes(whole[:30])
        case "silent":
            silent_video(path, qtbot)
    return path


@pytest.mark.parametrize("name", ["gone", "text", "letters", "cut", "silent"])
def test_what_cannot_be_played_is_one_sentence(qtbot, player, tmp_path, name):
    path = bad(name, tmp_path / f"{name}.avi", qtbot)
    told = []
    player.failed.connect(told.append)
    player.load(path)
    qtbot.waitUntil(lambda: bool(told), timeout=8000)
    assert [str(message).startswith(f"{name}.avi: ") for message in told] == [True]
    assert player.path is None
    load(qtbot, player, tone(tmp_path / "b.wav", 3))  # and the next one plays
    play(qtbot, player, 0.5, 1.0)


def test_a_file_that_goes_while_it_plays_does_no_harm(qtbot, player, tmp_path):
    path = tone(tmp_path / "a.wav", 6)
    load(qtbot, player, path)
    player.play(0.5)
    with contextlib.suppress(PermissionError):  # Windows keeps what is open
        path.unlink()
    qtbot.waitUntil(lambda: player.position > 1.0 or player.path is None, timeout=5000)
    player.seek(4.0)
    qtbot.waitUntil(lambda: player.position > 4.2 or player.path is None, timeout=5000)


def test_no_address_is_ever_asked(qtbot, player, tmp_path):
    """Neither a list of addresses, which FFmpeg would follow, nor an address by itself."""
    asked = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/x.ts"
    head = "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n"
    lists = {
        "a.m3u8": f"{head}{address}\n#EXT-X-ENDLIST\n",
        "a.mp3": f"{head}{address}\n#EXT-X-ENDLIST\n",
        "a.ffconcat": f"ffconcat version 1.0\nfile '{address}'\n",
        "a.sdp": "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=audio 5004 RTP/AVP 0\n",
    }
    try:
        for name, content in lists.items():
            (tmp_path / name).write_text(content)
            with qtbot.waitSignal(player.failed, timeout=8000):
                player.load(tmp_path / name)
        with qtbot.waitSignal(player.failed, timeout=8000):
            player.load(tmp_path / address)
        assert not asked
    finally:
        server.shutdown()
        server.server_close()


def peaks_of(qtbot, path, sound):
    jobs, told = Jobs(), []
    jobs.told.connect(lambda _, peaks: told.append(peaks))
    with qtbot.waitSignal(jobs.ended, timeout=60_000):
        jobs.start(PeaksJob(path, sound))
    jobs.wait()
    return told


def test_a_long_file_opens_at_once_and_its_peaks_come(qtbot, player, tmp_path):
    path = tone(tmp_path / "long.wav", 7200, rate=16000)
    load(qtbot, player, path)  # measured: 0.02 s
    assert player.length == pytest.approx(7200)
    sound = recordings.identity(path, path)
    told = peaks_of(qtbot, path, sound)
    assert told[-1].length == pytest.approx(7200)
    assert len(told[-1].levels) == 36_000
    assert recordings.kept_peaks(sound) == told[-1]
    path.unlink()
    assert peaks_of(qtbot, path, sound) == [told[-1]]  # not looked at again


def test_what_is_no_plain_wave_file_is_decoded_for_its_peaks(qtbot, tmp_path):
    path = tone(tmp_path / "a.wav", 3, rate=44100, channels=2)
    waved = list(recordings.wave_peaks(path, lambda: True).levels)
    job = PeaksJob(path, recordings.identity(path, path))
    decoded, is_whole = job._decode()  # as of any other format
    assert is_whole
    assert decoded.length == pytest.approx(3, abs=0.01)
    assert abs(len(decoded.levels) - len(waved)) <= 1
    for at, level in enumerate(decoded.levels):
        near = waved[max(0, at - 1) : at + 2]  # a buffer that goes over a border counts whole
        assert min(near) - 12 <= level <= max(near) + 12


def test_what_is_no_sound_has_no_peaks(qtbot, tmp_path):
    path = tmp_path / "a.mp3"
    path.write_bytes(os.urandom(4000))
    sound = recordings.identity(path, path)
    told = peaks_of(qtbot, path, sound)
    assert not told[-1].levels
    assert recordings.kept_peaks(sound) is None


def test_many_quick_plays_leave_no_thread_and_no_memory(qtbot, playing):
    def settle():
        playing.pause()
        qtbot.waitUntil(lambda: not playing.is_playing)
        gc.collect()

    def some(number):
        for at in range(number):
            playing.play(at % 18, at % 18 + 0.5)
            qtbot.wait(1)
            if at % 3 == 0:
                playing.pause()
        settle()

    some(60)
    threads, memory = len(thread_ids()), resident()
    some(500)
    deadline = time.monotonic() + 5
    while len(thread_ids()) > threads and time.monotonic() < deadline:
        qtbot.wait(20)
    assert len(thread_ids()) <= threads
    assert resident() - memory < 20e6  # bytes


def thread_ids():
    return list(TASKS.iterdir()) if TASKS.is_dir() else []


def resident():
    """Memory of the process in bytes; 0 where the system does not tell."""
    try:
        return int(STATM.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def test_stopping_waits_for_nothing_that_waits_for_python(tmp_path):
    path = tone(tmp_path / "a.wav", 20)
    command = [sys.executable, "-m", "tests.ui.stopped", str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout) == (0, "ended\n"), done.stderr
