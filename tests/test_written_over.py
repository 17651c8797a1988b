"""A transcript that an editor has worked on is no place for output."""

from __future__ import annotations

import pytest

from editor.core.keys import Form
from editor.core.review import Review
from editor.core.session_file import Saved
from editor.core.text import Edit, Edits, Span
from editor.keeping import workfile
from editor.keeping.sidecar import fingerprint, has_decisions, own_path, sidecar_path
from tests.test_commands import relecture

TEXT = "Il a manger une pomme.\n"
TIMED = f"1\n00:00:00,000 --> 00:00:02,000\n{TEXT}\n"
DECIDED = (Review(Edits((Edit(Span(5, 11), "mangé"),))), Review(rejected=frozenset({Form("a")})))


def keep(path, review):
    path.write_text(TEXT, "utf-8")
    digest = fingerprint(TEXT.encode())
    workfile.save(sidecar_path(path), Saved(review, 0, digest))


@pytest.mark.parametrize("review", DECIDED)
def test_an_export_goes_beside_it(tmp_path, review):
    timed, text = tmp_path / "a.srt", tmp_path / "a.txt"
    timed.write_text(TIMED, "utf-8")
    keep(text, review)
    done = relecture("export", timed, "--to", "txt", "-o", tmp_path)
    assert done.returncode == 0, done.stderr
    assert text.read_text("utf-8") == TEXT
    assert (tmp_path / "a-clean.txt").exists()


def test_one_that_was_only_opened_may_be_written_over(tmp_path):
    timed, text = tmp_path / "a.srt", tmp_path / "a.txt"
    timed.write_text(TIMED.replace("pomme", "poire"), "utf-8")
    keep(text, Review())
    assert relecture("export", timed, "--to", "txt", "-o", tmp_path).returncode == 0
    assert "poire" in text.read_text("utf-8")


def test_what_is_cleaned_is_not_written_there(tmp_path):
    other, text = tmp_path / "b.txt", tmp_path / "a.txt"
    other.write_text("Bonjour.\n", "utf-8")
    keep(text, DECIDED[0])
    done = relecture("clean", other, "-o", text)
    assert done.returncode == 2
    assert done.stderr.startswith("relecture: a.txt: decisions on this transcript are kept")
    assert text.read_text("utf-8") == TEXT


def test_work_that_cannot_be_read_counts(tmp_path):
    text = tmp_path / "a.txt"
    text.write_text(TEXT, "utf-8")
    assert not has_decisions(text)
    sidecar_path(text).write_text("{", "utf-8")
    assert has_decisions(text)
    assert own_path(text) != sidecar_path(text)


def test_nor_is_what_would_be_written_beside_it(tmp_path):
    timed = tmp_path / "a.srt"
    timed.write_text(TIMED, "utf-8")
    keep(tmp_path / "a.txt", DECIDED[0])
    keep(tmp_path / "a-clean.txt", DECIDED[0])
    done = relecture("export", timed, "--to", "txt", "-o", tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("relecture: a-clean.txt: decisions on this transcript are kept")
    assert (tmp_path / "a-clean.txt").read_text("utf-8") == TEXT
