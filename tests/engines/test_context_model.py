"""Fetching a model: what is not the known file is not used, and nobody accepts terms for others."""

import hashlib
import io

import pytest

from tools.context_model import Refused, accepted, put_together, readable


def test_parts_become_the_known_file(tmp_path):
    parts = [tmp_path / "a.part00", tmp_path / "a.part01"]
    for part, data in zip(parts, (b"GGUF", b"rest"), strict=True):
        part.write_bytes(data)
    target = tmp_path / "whole"
    put_together(parts, target, hashlib.sha256(b"GGUFrest").hexdigest())
    assert target.read_bytes() == b"GGUFrest"
    with pytest.raises(Refused, match="not the model"):
        put_together(parts[::-1], target, hashlib.sha256(b"GGUFrest").hexdigest())
    assert not target.exists()


def test_terms_are_shown_as_text():
    page = "<head><title>x</title></head><h1>Terms</h1><p>One &amp; <b>two</b>\n words.</p><p>3</p>"
    assert readable(page) == "Terms\nOne & two words.\n3"


def test_terms_are_accepted_by_a_person_or_by_option(capsys, monkeypatch):
    assert accepted("the terms", ["--accept-terms"])
    assert "the terms" not in capsys.readouterr().out
    monkeypatch.setattr("sys.stdin", io.StringIO("yes\n"))  # no terminal
    with pytest.raises(Refused, match="--accept-terms"):
        accepted("the terms", [])
    assert "the terms" in capsys.readouterr().out
