"""A variant of the program that carries a language model: the model goes with its terms."""

import pytest

from editor.engines.gguf import STRING, GgufError, Value
from tests.engines import tiny
from tests.packaging.conftest import script


@pytest.fixture
def freeze():
    return script("freeze.py")


@pytest.fixture
def model(tmp_path):
    return tiny.write(tmp_path / "m.gguf", name=Value(STRING, b"Small One"))


def test_a_model_is_put_in_place_with_its_terms_in_the_notices(freeze, model, tmp_path):
    page = tmp_path / "terms.html"
    page.write_text("<h1>Terms</h1><p>You may &amp; you must.</p>", "utf-8")
    plain = tmp_path / "notice.txt"
    plain.write_text("Provided under those terms.", "utf-8")
    folder = tmp_path / "build" / "models"
    said = freeze["carry"](model, [page, plain], folder)
    assert (folder / "m.gguf").read_bytes() == model.read_bytes()
    assert said.startswith("## The language model Small One\n")
    assert "Terms\nYou may & you must.\n" in said
    assert "Provided under those terms." in said


def test_the_next_program_carries_none_again(freeze, model, tmp_path):
    folder = tmp_path / "models"
    freeze["carry"](model, [], folder)
    assert freeze["carry"](None, [], folder) == ""
    assert not folder.exists()


def test_what_is_no_model_is_not_carried(freeze, tmp_path):
    path = tmp_path / "m.gguf"
    path.write_text("no model")
    with pytest.raises(GgufError):
        freeze["carry"](path, [], tmp_path / "models")
    assert not (tmp_path / "models").exists()


def test_a_model_without_its_terms_is_refused(freeze, model, capsys):
    with pytest.raises(SystemExit):
        freeze["main"](["--model", str(model)])
    assert "--terms" in capsys.readouterr().err


def test_the_licences_of_llama_cpp_are_kept_here():
    for files in script("notices.py")["KEPT"].values():
        for file in files:
            text = (script("notices.py")["_LICENCES"] / file).read_text("utf-8")
            assert "Copyright (c)" in text
            assert "THE SOFTWARE IS PROVIDED" in text
