"""Lists, comments and labels say when each place is heard, and an estimate that it is one."""

import zipfile

import pytest

from editor.app import main
from editor.core.message import Message
from editor.core.session import Session
from editor.core.session_file import Saved, digest
from editor.core.text import Span
from editor.core.transcript import Transcript
from editor.keeping import files, recordings, workfile
from tests.sounds import tone


def timed(tmp_path, sound=False):
    """Subtitles whose one error is repaired, and the targets that say when it is heard."""
    path = tmp_path / "ep.srt"
    cue = "{}\n00:00:{:02},000 --> 00:00:{:02},000\n{}\n\n"
    lines = ("Bonjour à tous.", "Il a une conexion.", "Une idée étonante.")
    text = "".join(cue.format(n, 10 * n, 10 * n + 9, line) for n, line in enumerate(lines, 1))
    path.write_text(text, "utf-8")
    transcript = files.read_transcript(path)
    session = Session(transcript)
    at = transcript.text.index("conexion")
    session.replace(Span(at, at + 8), "connexion")
    saved = Saved(session.review, 0, digest(transcript.text))
    workfile.save(workfile.beside(path), saved)
    if sound:
        tone(tmp_path / "ep.wav", 2)
    return path


def test_lists_say_when_each_place_is_heard(tmp_path, capsys):
    path, out = timed(tmp_path, sound=True), tmp_path / "liste d'été"
    assert main(["export", str(path), "--to", "csv,html,redline,audacity", "-o", str(out)]) == 0
    csv = (out / "ep.changes.csv").read_text("utf-8-sig")
    assert "0:24 · line 2;conexion;connexion" in csv
    page = (out / "ep.changes.html").read_text("utf-8")
    assert '<a href="../ep.wav#t=24.5">0:24 · line 2</a>' in page
    comments = zipfile.ZipFile(out / "ep.redline.docx").read("word/comments.xml").decode()
    assert "0:24" in comments
    labels = (out / "ep.labels.txt").read_text("utf-8").splitlines()
    assert [label.split("\t")[2] for label in labels] == ["conexion → connexion", "? étonante"]
    starts = [float(label.split("\t")[0]) for label in labels]
    assert starts == [pytest.approx(24.5), pytest.approx(34.5)]


def test_without_a_sound_the_page_has_times_and_no_links(tmp_path, capsys):
    path = timed(tmp_path)
    assert main(["export", str(path), "--to", "html", "-o", str(tmp_path)]) == 0
    page = (tmp_path / "ep.changes.html").read_text("utf-8")
    assert "<td>0:24 · line 2</td>" in page
    assert "<a " not in page


def test_an_estimate_is_said_as_such(tmp_path, capsys):
    path = tmp_path / "ep.txt"
    text = "Le chat dort sur le lit.\n" * 2 + "Il a une conexion.\n"
    path.write_text(text, "utf-8")
    session = Session(Transcript(text))
    at = text.index("conexion")
    session.replace(Span(at, at + 8), "connexion")
    session.hear(at, 61.0, Message(""))
    target = workfile.beside(path)
    workfile.save(target, Saved(session.review, 0, digest(text)))
    assert main(["export", str(path), "--to", "audacity", "-o", str(tmp_path)]) == 2
    assert "no recording lies beside it" in capsys.readouterr().err
    (tmp_path / "ep.mp3").write_bytes(b"\xff\xfb\x90\x00" * 400)
    assert main(["export", str(path), "--to", "audacity", "-o", str(tmp_path)]) == 2
    assert "how long ep.mp3 lasts" in capsys.readouterr().err
    (tmp_path / "ep.mp3").unlink()
    known = recordings.identity(tone(tmp_path / "ep.wav", 1), path)._replace(length=100.0)
    workfile.save(target, Saved(session.review, 0, digest(text), sound=known))
    assert main(["export", str(path), "--to", "audacity,csv", "-o", str(tmp_path)]) == 0
    assert "about 1:01 · line 3" in (tmp_path / "ep.changes.csv").read_text("utf-8-sig")
    assert (tmp_path / "ep.labels.txt").read_text("utf-8").startswith("61.000000\t")


def test_a_wav_beside_a_text_that_no_window_saw_gives_its_times(tmp_path, capsys):
    path = tmp_path / "ep.txt"
    path.write_text(
        "Le chat dort sur le lit.\nLa pluie tombe.\nOn part demain.\nIl est étonante.\n", "utf-8"
    )
    tone(tmp_path / "ep.wav", 8)
    assert main(["export", str(path), "--to", "audacity", "-o", str(tmp_path)]) == 0
    start, end, label = (tmp_path / "ep.labels.txt").read_text("utf-8").strip().split("\t")
    assert 6 < float(start) < float(end) <= 8
    assert label == "? étonante"
    (tmp_path / "ep.wav").write_bytes(b"RIFF$\0\0\0WAVEfmt ")
    assert main(["export", str(path), "--to", "audacity", "-o", str(tmp_path)]) == 2
