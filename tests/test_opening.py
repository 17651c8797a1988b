"""A transcript as it is opened, by whichever door: its language, its work, its show's glossary."""

import pytest

from editor import opening
from editor.app import main
from editor.core.glossary import Glossary, Term
from editor.core.review import Review
from editor.core.session_file import Saved, digest
from editor.core.text import Edit, Edits, Span
from editor.core.user_error import UserError
from editor.formats.plain import EncodingError
from editor.keeping import show, workfile

TEXT = "Nous étions chez Lambertin hier.\nLe vin de Lambertain est bon, dit-on.\n"
REVIEW = Review(Edits((Edit(Span(17, 26), "Lambertain"),)))


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "one.txt"
    path.write_text(TEXT, "utf-8")
    return path


def keep(path, language="", review=REVIEW):
    work = Saved(review, 0, digest(TEXT), language)
    workfile.save(workfile.sidecar_path(path), work)


def on_disk(folder):
    return {p.name: p.read_bytes() for p in folder.iterdir()}


def test_the_language_is_the_named_one_else_of_the_work_else_guessed(path):
    assert opening.look(path).language == "fr"
    keep(path, language="en")
    assert opening.look(path).language == "en"
    assert opening.look(path, language="de").language == "de"
    assert opening.alone(path).language == "fr"  # by itself it has no work
    (unchecked,) = opening.alone(path, language="de").notices
    assert unchecked.args == ("Deutsch",)


def test_the_session_goes_on_where_it_was_left(path):
    keep(path)
    assert opening.look(path).session().current == TEXT.replace("Lambertin", "Lambertain")
    assert opening.alone(path).session().current == TEXT


def test_the_glossary_of_the_show_is_there(path):
    show.change(path, Glossary((Term("Lambertain"),)))
    assert opening.look(path).session().known().get("Lambertain")
    assert opening.alone(path).session().known() == Glossary()


def test_a_glossary_that_cannot_be_read_is_told_and_the_work_is_there(path):
    keep(path)
    show.path_for(path).write_bytes(b"\0\1\2" * 50)
    opened = opening.look(path)
    assert opened.problem in opened.notices
    assert show.NAME in opened.problem.args
    assert opened.work.saved.review == REVIEW


def test_looking_changes_nothing_and_taking_up_sets_aside_what_is_broken(path):
    workfile.sidecar_path(path).write_text("broken")
    before = on_disk(path.parent)
    transcript = opening.read(path)
    opening.look(path)
    opening.alone(path)
    (told,) = opening.take_up(path, transcript, is_ours=False).notices
    assert "another window" in told.template
    assert on_disk(path.parent) == before
    (told,) = opening.take_up(path, transcript, is_ours=True).notices
    assert f"{workfile.sidecar_path(path).name}.1.bak" in told.args
    assert not workfile.sidecar_path(path).exists()


def test_what_cannot_be_read_is_a_sentence(path):
    with pytest.raises(EncodingError, match=r"one\.txt.*ascii"):
        opening.look(path, "ascii")
    with pytest.raises(UserError, match=r"gone\.txt"):
        opening.alone(path.with_name("gone.txt"))


def test_an_export_goes_on_in_the_language_of_the_work_and_with_its_show(path, tmp_path, capsys):
    export = ["export", str(path), "--to", "txt", "-o", str(tmp_path / "out")]
    keep(path, review=Review())
    assert main(export) == 0
    alone = capsys.readouterr().err
    assert "0 changes, 0 suspects open" not in alone
    show.change(path, Glossary((Term("Lambertin", leave=True), Term("Lambertain", leave=True))))
    assert main(export) == 0
    assert "0 changes, 0 suspects open" in capsys.readouterr().err
    keep(path, language="de", review=Review())
    assert main(export) == 0
    assert "Deutsch" in capsys.readouterr().err


@pytest.mark.parametrize("broken", ["", "broken", '{"program": "Relecture"', "[1, 2]"])
def test_an_export_says_that_damaged_work_is_not_in_it(path, tmp_path, capsys, broken):
    workfile.sidecar_path(path).write_text(broken)
    assert main(["export", str(path), "--to", "txt", "-o", str(tmp_path / "out")]) == 0
    told = capsys.readouterr().err
    assert f"the work kept in {workfile.sidecar_path(path).name}" in told
    assert "0 changes" in told
    assert workfile.sidecar_path(path).read_text() == broken


def test_an_export_says_that_work_on_another_version_is_not_in_it(path, tmp_path, capsys):
    keep(path)
    path.write_text("D'abord. " + TEXT, "utf-8")
    export = ["export", str(path), "--to", "txt", "-o", str(tmp_path / "out")]
    assert main(export) == 0
    assert f"the work kept in {workfile.sidecar_path(path).name}" in capsys.readouterr().err
    path.write_text(TEXT, "utf-8")
    assert main(export) == 0
    assert "the work kept in" not in capsys.readouterr().err
