"""Answers of a language model on disk: by text and model, for the user alone, bounded."""

import os
import stat

import pytest

from editor.keeping import answers

TEXT, MODEL = "0123456789abcdef" * 4, "a model 0123"


def test_each_text_and_model_has_its_own():
    answers.keep(TEXT, MODEL, b"one")
    answers.keep(TEXT, "another 1", b"two")
    assert answers.read(TEXT, MODEL) == b"one"
    assert answers.read(TEXT, "another 1") == b"two"
    assert answers.read(TEXT[::-1], MODEL) == b""


@pytest.mark.skipif(os.name == "nt", reason="modes are no matter there")
def test_only_the_user_reads_them():
    answers.keep(TEXT, MODEL, b"one")
    path = answers.place(TEXT, MODEL)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_what_was_not_used_for_longest_goes(monkeypatch):
    monkeypatch.setattr(answers, "MOST", 25)
    models = [f"model {n}" for n in range(4)]
    for n, model in enumerate(models):
        answers.keep(TEXT, model, bytes(10))
        os.utime(answers.place(TEXT, model), (n, n))
    answers.read(TEXT, models[2])  # it is used
    os.utime(answers.place(TEXT, models[3]), (9, 9))
    answers.keep(TEXT, "new", bytes(10))
    kept = [model for model in (*models, "new") if answers.read(TEXT, model)]
    assert kept == [models[2], "new"]


def test_nothing_is_told_where_it_cannot_be_written_or_read():
    path = answers.place(TEXT, MODEL)
    path.mkdir(parents=True)
    answers.keep(TEXT, MODEL, b"one")
    assert answers.read(TEXT, MODEL) == b""
    assert path.is_dir()
