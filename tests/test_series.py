"""A folder of transcripts, without a window."""

import pytest

from editor import series
from editor.core.keys import Form
from editor.core.review import Review
from editor.core.session_file import Saved, digest
from editor.core.user_error import UserError
from editor.engines import languages
from editor.keeping import workfile
from editor.language.name_forms import different_names

TEXT = "Une chose étonante est là.\nUn laminnoir aussi.\n"


def test_transcripts_come_in_the_order_of_their_numbers(tmp_path):
    for name in (
        "e10.txt",
        "e9.txt",
        "b.md",
        "x.png",
        ".hid.txt",
        "e9.txt.relecture.json",
        "e9-clean.txt",
        "e9.redline.docx",
        "e9.changes.html",
        "e9-clean 2.txt",
        "e9-propre.md",
        "e9.modifications.csv",
        "e9.marques.txt",
    ):
        (tmp_path / name).write_text("a")
    assert [p.name for p in series.transcripts(tmp_path)] == ["b.md", "e9.txt", "e10.txt"]
    assert series.next_of(tmp_path / "e9.txt").name == "e10.txt"
    assert series.next_of(tmp_path / "e9.txt", -1).name == "b.md"
    assert series.next_of(tmp_path / "e10.txt") is None
    with pytest.raises(UserError, match="nowhere"):
        series.transcripts(tmp_path / "nowhere")


def test_an_episode_counts_what_is_open_with_its_kept_work(tmp_path):
    path = tmp_path / "one.txt"
    path.write_text(TEXT, "utf-8")
    episode = series.look(path)
    assert (episode.words, episode.suspects, episode.still_open) == (8, 2, 2)
    review = Review(rejected=frozenset({Form("étonante")}))
    workfile.save(workfile.sidecar_path(path), Saved(review, 0, digest(TEXT)))
    episode = series.look(path)
    assert (episode.suspects, episode.still_open, episode.decided) == (2, 1, 0.5)


def test_looking_changes_nothing_on_disk(tmp_path):
    path = tmp_path / "one.txt"
    path.write_text(TEXT, "utf-8")
    (tmp_path / "one.txt.relecture.json").write_text("broken")
    before = sorted(tmp_path.iterdir())
    assert series.look(path).still_open == 2
    assert sorted(tmp_path.iterdir()) == before


def test_what_cannot_be_read_is_a_problem_of_the_episode(tmp_path):
    path = tmp_path / "one.txt"
    path.write_bytes(b"\x00\x01\x02")
    assert "one.txt" in series.look(path).problem.args
    assert series.look(tmp_path / "gone.txt").problem


def test_names_written_differently_between_files():
    files = {
        "1.txt": {"Grunemval": 3, "Ericsson": 1, "Tramazzoli": 2, "Dupond": 1},
        "2.txt": {"Grunemwal": 2, "Erikson": 4, "Tramazzoli": 1},
        "3.txt": {"Grunemvalle": 1},
    }
    found = different_names(files, languages.load("fr").lexicon)
    groups = [{form for form, _ in names.forms} for names in found]
    assert {"Ericsson", "Erikson"} in groups
    assert any({"Grunemval", "Grunemwal"} <= group for group in groups)
    assert not any("Tramazzoli" in group or "Dupond" in group for group in groups)
    assert found[0].uses == max(names.uses for names in found)
