"""A folder or a zip file of parts is read as one show, in the order of its numbers."""

import io
import json
import os
import zipfile

import pytest

from editor import series
from editor.app import main
from editor.core.user_error import UserError
from editor.formats import zips
from editor.keeping import parts

TEXT = "Une chose étonante est là.\n"
CUE = "1\n00:00:01,000 --> 00:00:02,000\n{}\n"


def zipped(path, **members):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def episodes(prefix=""):
    return {f"{prefix}e{n}.srt": CUE.format(f"Épisode {n}, étonante.") for n in (10, 2, 1)}


def test_the_parts_of_a_zip_are_unpacked_beside_it_and_worked_on_there(tmp_path):
    members = episodes("show/") | {
        "show/cover.png": "x", "__MACOSX/show/._e1.srt": "x", "show/.hid.txt": "x",
    }  # fmt: skip
    path = zipped(tmp_path / "saison 1.zip", **members)
    found = series.parts_of(path)
    assert [p.relative_to(tmp_path).as_posix() for p in found] == [
        "saison 1/e1.srt", "saison 1/e2.srt", "saison 1/e10.srt",
    ]  # fmt: skip
    found[0].write_text("changed")
    assert series.parts_of(path) == found
    assert found[0].read_text() == "changed"


def test_folders_in_a_zip_stand_in_the_names(tmp_path):
    path = zipped(tmp_path / "a.zip", **{"x/1.txt": "a", "y/1.txt": "b", 'y/d:"e.txt': "c"})
    names = [p.name for p in series.parts_of(path)]
    assert names == ["x - 1.txt", "y - 1.txt", "y - d__e.txt"]


def test_a_file_is_its_own_only_part_and_a_folder_its_transcripts(tmp_path):
    path = tmp_path / "b.txt"
    path.write_text(TEXT)
    (tmp_path / "a.txt").write_text(TEXT)
    assert series.parts_of(path) == [path]
    assert series.parts_of(tmp_path) == [tmp_path / "a.txt", path]
    assert series.parts_of(tmp_path / "nowhere.txt") == [tmp_path / "nowhere.txt"]


def evil():
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("../out.txt", "x")
    return target.getvalue()


def bomb():
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b" " * 2 * zips.STEEPEST * zips.SMALL)
    return target.getvalue()


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", evil(), bomb()])
def test_a_zip_that_would_not_end_well_is_refused_and_nothing_is_written(tmp_path, data):
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    with pytest.raises(UserError, match=r"a\.zip"):
        series.parts_of(path)
    assert [p.name for p in tmp_path.iterdir()] == ["a.zip"]


def test_without_a_transcript_it_is_a_sentence(tmp_path):
    path = zipped(tmp_path / "a.zip", **{"a.png": "x"})
    with pytest.raises(UserError, match="no transcript in this archive"):
        series.parts_of(path)
    (tmp_path / "b").mkdir()
    with pytest.raises(UserError, match="no transcript in this folder"):
        series.parts_of(tmp_path / "b")


def test_damaged_members_are_told(tmp_path):
    path = zipped(tmp_path / "a.zip", **{"a.txt": "Bonsoir à tous. " * 40})
    data = bytearray(path.read_bytes())
    data[45] ^= 0xFF
    path.write_bytes(bytes(data))
    with pytest.raises(UserError, match=r"a\.zip"):
        series.parts_of(path)


def test_an_export_of_a_zip_names_the_zip_and_not_where_it_was_unpacked(tmp_path, capsys):
    path = zipped(tmp_path / "saison.zip", **episodes())
    assert main(["export", str(path), "--to", "vtt", "-o", str(tmp_path / "out")]) == 0
    said = capsys.readouterr().err
    for name in episodes():
        assert f"{path / name}: " in said


def test_scan_takes_a_folder_or_a_zip_and_goes_on_past_what_cannot_be_read(tmp_path, capsys):
    folder = tmp_path / "show"
    folder.mkdir()
    for name, text in episodes().items():
        (folder / name).write_text(text, "utf-8")
    assert main(["scan", str(folder), "--language", "fr", "--context", "off"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines] == [str(folder / f"e{n}.srt") for n in (1, 2, 10)]
    path = zipped(tmp_path / "z.zip", **episodes())
    assert main(["scan", str(path), "--language", "fr", "--context", "off", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [part["file"] for part in told["parts"]] == [str(path / f"e{n}.srt") for n in (1, 2, 10)]
    assert [len(part["suggestions"]) for part in told["parts"]] == [1, 1, 1]
    assert not parts.folder_of(path).exists()  # a look changes nothing
    (folder / "e2.srt").write_bytes(b"nothing")
    assert main(["scan", str(folder), "--language", "fr", "--context", "off"]) == 2
    done = capsys.readouterr()
    assert "e2.srt: there are no cues" in done.err
    assert len(done.out.splitlines()) == 2


def test_export_writes_each_part_and_over_no_transcript(tmp_path, capsys):
    folder = tmp_path / "show"
    folder.mkdir()
    (folder / "a.srt").write_text(CUE.format("Bonsoir."), "utf-8")
    (folder / "a.vtt").write_text("WEBVTT\n\n00:01.000 --> 00:02.000\nMerci.\n", "utf-8")
    (folder / "b.txt").write_text("Au revoir.\n", "utf-8")
    assert main(["export", str(folder), "--to", "txt", "-o", str(tmp_path / "out")]) == 0
    out = {p.name: p.read_text("utf-8") for p in (tmp_path / "out").iterdir()}
    assert out == {"a.txt": "Bonsoir.\n", "a.vtt.txt": "Merci.\n", "b.txt": "Au revoir.\n"}
    assert main(["export", str(folder), "--to", "srt,vtt", "-o", str(folder)]) == 2  # b has none
    assert (folder / "a.vtt").read_text("utf-8").startswith("WEBVTT\n\n00:01.000")
    assert {"a-clean.srt", "a-clean.vtt"} <= {p.name for p in folder.iterdir()}


def test_export_of_a_zip_into_its_folder_writes_over_no_transcript_there(tmp_path, capsys):
    members = {"a.srt": CUE.format("Bonsoir."), "a.txt": "Au revoir.\n"}
    path = zipped(tmp_path / "show.zip", **members)
    folder = parts.unpack(path, parts.folder_of(path))
    assert main(["export", str(path), "--to", "txt", "-o", str(folder)]) == 0
    assert {name: (folder / name).read_text("utf-8") for name in members} == members
    assert (folder / "a-clean.txt").read_text("utf-8") == "Bonsoir.\n"


def test_parts_whose_names_are_too_long_are_unpacked_under_shorter_ones(tmp_path, capsys):
    title = "Épisode d'une émission dont le titre n'en finit pas " * 6
    members = {f"{title}{n}.txt": f"Une chose {n}.\n" for n in (1, 2)} | {"a.txt": TEXT}
    folder = parts.unpack(zipped(tmp_path / "show.zip", **members), tmp_path / "show")
    assert sorted(p.read_text("utf-8") for p in folder.iterdir()) == sorted(members.values())
    assert all(p.suffix == ".txt" and len(os.fsencode(p.name)) <= 200 for p in folder.iterdir())
    assert sum(p.name.startswith("Épisode d'une émission") for p in folder.iterdir()) == 2
    assert main(["export", str(tmp_path / "show.zip"), "--to", "md", "-o", str(tmp_path)]) == 0
