"""The recording of a transcript is found, remembered, and never taken for another."""

import os
import sys
from pathlib import Path

import pytest

from editor.core.recording import Sound
from editor.core.user_error import UserError
from editor.keeping import recordings
from tests.sounds import tone


def put(folder, *names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"RIFF\0" + name.encode())


@pytest.mark.parametrize(
    ("transcript", "sound"),
    [
        ("ep.srt", "ep.mp3"),
        ("ep.srt", "EP.WAV"),
        ("ep.fr.srt", "ep.m4a"),
        ("ep.pt-BR.vtt", "ep.flac"),
        ("ep_transcript.txt", "ep.ogg"),
        ("ep transcription.docx", "ep.opus"),
        ("ep.mp3.txt", "ep.mp3"),
        ("ep.fr_transcript.json", "ep.webm"),
        ("Été.txt", "E\u0301te\u0301.mp3"),
    ],
)
def test_it_lies_beside_the_transcript_by_its_name(tmp_path, transcript, sound):
    put(tmp_path, transcript, sound, "other.mp3", "ep2.mp3")
    found = recordings.find(tmp_path / transcript)
    assert found.path == tmp_path / sound
    assert found.sound.path == sound


def test_a_sound_goes_before_a_video_and_the_whole_name_before_its_part(tmp_path):
    put(tmp_path, "ep.mp4", "ep.mp3", "ep.fr.wav", "ep.fr.srt")
    assert recordings.find(tmp_path / "ep.fr.srt").path.name == "ep.fr.wav"
    (tmp_path / "ep.fr.wav").unlink()
    assert recordings.find(tmp_path / "ep.fr.srt").path.name == "ep.mp3"


def test_nothing_is_taken_for_it(tmp_path):
    put(tmp_path, "ep.txt", "ep2.mp3", "ep.mp3.part", "episode.mp3")
    (tmp_path / "ep.wav").mkdir()
    assert recordings.find(tmp_path / "ep.txt") == recordings.Found()
    assert recordings.find(tmp_path / "gone" / "ep.txt") == recordings.Found()


@pytest.mark.parametrize(
    "named",
    [
        "talk.mp3", "/home/anne/talk.mp3", r"C:\Users\Anne\talk.mp3", "C:/Sons/talk.mp3",
        "https://example.org/a/talk.mp3",
    ],
)  # fmt: skip
def test_the_name_in_the_file_is_looked_for_beside_it(tmp_path, named):
    put(tmp_path, "ep.otr", "talk.mp3")
    assert recordings.find(tmp_path / "ep.otr", named).path == tmp_path / "talk.mp3"


def test_a_path_in_the_file_is_followed_on_this_computer(tmp_path):
    put(tmp_path, "a/ep.html", "b/talk.mp3")
    named = str(tmp_path / "b" / "talk.mp3")
    assert recordings.find(tmp_path / "a" / "ep.html", named).sound.path == "../b/talk.mp3"


@pytest.mark.parametrize(
    "named",
    ["https://example.org/x.mp3", r"\\server\share\x.mp3", "//server/share/x.mp3", "/etc/passwd",
     "../x.txt", "x\0.mp3", "youtube:abc", "a" * 5000 + ".mp3"],
)  # fmt: skip
def test_what_is_no_local_sound_is_not_followed(tmp_path, named):
    put(tmp_path, "ep.otr")
    assert recordings.find(tmp_path / "ep.otr", named).path is None


def test_what_was_chosen_is_remembered_and_found_where_it_was_moved_to(tmp_path):
    put(tmp_path, "ep.txt", "sons/piste 7.mp3")
    source = tmp_path / "ep.txt"
    kept = recordings.remember(tmp_path / "sons" / "piste 7.mp3", source).sound
    kept = kept._replace(length=12.5)
    assert kept.path == "sons/piste 7.mp3"
    assert recordings.find(source, "", kept) == recordings.Found(
        tmp_path / "sons" / "piste 7.mp3", kept
    )
    (tmp_path / "sons" / "piste 7.mp3").rename(tmp_path / "autre.mp3")
    moved = recordings.find(source, "", kept)
    assert moved.path == tmp_path / "autre.mp3"
    assert moved.sound == kept._replace(path="autre.mp3")
    moved.path.write_bytes(b"RIFF\0another")
    assert recordings.find(source, "", kept) == recordings.Found(None, kept)


def test_a_remembered_path_on_another_computer_is_not_followed(tmp_path):
    put(tmp_path, "ep.txt")
    for path in (r"\\server\share\x.mp3", "//server/x.mp3"):
        kept = Sound(path, 1, "0")
        assert recordings.find(tmp_path / "ep.txt", "", kept) == recordings.Found(None, kept)


def test_a_sound_is_neither_copied_nor_changed(tmp_path):
    path = tone(tmp_path / "ep.wav", 2)
    put(tmp_path, "ep.txt")
    before, at = path.read_bytes(), path.stat().st_mtime_ns
    found = recordings.find(tmp_path / "ep.txt")
    recordings.check(found.path)
    recordings.keep_peaks(found.sound, recordings.wave_peaks(path, lambda: True))
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (before, at)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["ep.txt", "ep.wav"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"Bonjour \xc3\xa0 tous\n" * 400, "a text"),
        (b"#EXTM3U\nhttp://127.0.0.1/x.mp3\n", "a text"),
        ("à".encode() * 4000, "a text"),
    ],
)
def test_what_is_no_sound_is_told(tmp_path, content, said):
    path = tmp_path / "x.mp3"
    path.write_bytes(content)
    with pytest.raises(UserError, match=rf"x\.mp3: .*{said}"):
        recordings.check(path)


def test_what_cannot_be_read_is_told(tmp_path):
    with pytest.raises(UserError, match=r"gone\.mp3: the sound cannot be read"):
        recordings.check(tmp_path / "gone.mp3")
    with pytest.raises(UserError, match="not an ordinary file"):
        recordings.check(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "ep.mp3")
    put(tmp_path, "ep.txt")
    assert recordings.find(tmp_path / "ep.txt").path is None
    with pytest.raises(UserError, match="not an ordinary file"):
        recordings.check(tmp_path / "ep.mp3")


def test_binary_files_are_left_to_the_player(tmp_path):
    recordings.check(tone(tmp_path / "a.wav", 1))
    (tmp_path / "b.mp3").write_bytes(bytes([255, 251]) + os.urandom(5000))
    recordings.check(tmp_path / "b.mp3")


@pytest.mark.parametrize(("rate", "channels"), [(8000, 1), (44100, 2), (11025, 1), (4000, 1)])
def test_the_peaks_of_a_wave_file(tmp_path, rate, channels):
    path = tone(tmp_path / "a.wav", 3.5, rate, channels)
    peaks = recordings.wave_peaks(path, lambda: True)
    assert peaks.length == pytest.approx(3.5, abs=0.05)
    assert 34 <= len(peaks.levels) <= 37
    assert max(peaks.levels) == pytest.approx(12000 >> 7, abs=6)
    assert peaks.levels[1] > peaks.levels[9] > 20
    assert recordings.wave_peaks(path, lambda: False) is None
    assert recordings.wave_peaks(Path(__file__), lambda: True) is None


def test_of_kept_peaks_the_newest_stay(tmp_path):
    peaks = recordings.wave_peaks(tone(tmp_path / "a.wav", 1), lambda: True)
    sounds = [Sound("a", n, "x") for n in range(recordings.MOST_PEAKS + 5)]
    for sound in sounds:
        recordings.keep_peaks(sound, peaks)
    kept = [sound for sound in sounds if recordings.kept_peaks(sound) == peaks]
    assert len(kept) == recordings.MOST_PEAKS
    assert sounds[-1] in kept
