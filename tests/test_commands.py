"""The program without a window, as a shell starts it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from editor.app import main
from editor.assets import asset
from tests.conftest import ROOT, real


def relecture(*arguments, cwd=ROOT, language="en"):
    env = {**os.environ, "LANGUAGE": language}
    return subprocess.run(
        [sys.executable, "-m", "editor", *map(str, arguments)],
        capture_output=True, text=True, encoding="utf-8", env=env, cwd=cwd, timeout=120,
        check=False,
    )  # fmt: skip


def test_scan_prints_one_json_object_with_source_offsets():
    sample = asset("sample", "episode.txt")
    done = relecture("scan", sample, "--json")
    assert done.returncode == 1
    found = json.loads(done.stdout)
    text = sample.read_text("utf-8")
    assert found["language"] == "fr"
    assert found["words"] > 600
    assert {"header", "join", "name", "spelling", "repeat"} <= {
        s["kind"] for s in found["suggestions"]
    }
    for s in found["suggestions"]:
        assert text[s["start"] : s["end"]] == s["text"]
        assert set(s) == {
            "start", "end", "text", "replacements", "kind", "detector", "reason", "confidence",
            "group", "page",
        }  # fmt: skip
        assert 0 < s["confidence"] <= 1


def test_scan_prints_a_line_a_suspect(tmp_path):
    path = tmp_path / "t.txt"
    path.write_text("Bonjour.\nIl faut que que tu viennes.\n", "utf-8")
    done = relecture("scan", path)
    assert done.stdout == f"{path}:2:9: repeat: que que → que (“que” is written twice)\n"


def test_scan_leaves_alone_what_it_is_told_to(tmp_path):
    path = tmp_path / "t.txt"
    path.write_text("Il connait le port.\nIl faut que que tu viennes.\n", "utf-8")
    kinds = [s["kind"] for s in json.loads(relecture("scan", path, "--json").stdout)["suggestions"]]
    assert kinds == ["norm", "repeat"]
    done = relecture("scan", path, "--json", "--without", "norm")
    assert [s["kind"] for s in json.loads(done.stdout)["suggestions"]] == ["repeat"]
    done = relecture("scan", path, "--json", "--without", "repeated_word")
    assert [s["kind"] for s in json.loads(done.stdout)["suggestions"]] == ["norm"]
    done = relecture("scan", path, "--without", "grammer")
    assert (done.returncode, "grammer" in done.stderr) == (2, True)


def test_nothing_open_is_exit_0(tmp_path):
    path = tmp_path / "t.txt"
    path.write_text("Bonjour à tous.\n", "utf-8")
    assert relecture("scan", path).returncode == 0


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("no.txt", None, "there is no such file"),
        ("empty.txt", b"", "is empty"),
        ("binary.txt", bytes(range(256)) * 99, "binary file"),
        ("utf16.txt", b"\xff\xfe" + b"\x00\xd8a\0" * 9, "cannot be read as utf-16"),
        ("folder", "folder", "no transcript in this folder"),
    ],
)
def test_a_file_that_cannot_be_read_is_exit_2_and_one_sentence(tmp_path, name, data, why):
    path = tmp_path / name
    if data == "folder":
        path.mkdir()
    elif data is not None:
        path.write_bytes(data)
    done = relecture("scan", path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert name in done.stderr
    assert why in done.stderr


def test_a_file_over_the_limit_is_refused(tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(51 * 2**20)
    done = relecture("scan", path)
    assert done.returncode == 2
    assert "larger than 50 MB" in done.stderr


def test_a_broken_glossary_is_told_with_its_row(tmp_path):
    glossary = tmp_path / "g.csv"
    glossary.write_text("right;wrong forms\nESET;EZ\n;Aise\n", "utf-8")
    done = relecture("scan", asset("sample", "episode.txt"), "--glossary", glossary)
    assert done.returncode == 1  # suspects were found: the other rows are read
    assert "g.csv: row 3" in done.stderr


def test_clean_applies_only_what_is_named(tmp_path):
    sample, out = asset("sample", "episode.txt"), tmp_path / "out.txt"
    source = sample.read_text("utf-8")
    assert relecture("clean", sample, "-o", out).returncode == 0
    assert out.read_text("utf-8") == source
    relecture("clean", sample, "-o", out, "--apply", "repeat")
    assert out.read_text("utf-8") == source.replace("que que leur", "que leur").replace(
        "merci de de", "merci de"
    )


def test_clean_removes_headers_and_joins_and_nothing_else_on_a_real_episode(tmp_path):
    episode, out = real("hebdo-1.txt"), tmp_path / "out.txt"
    assert relecture("clean", episode, "-o", out, "--headers", "--joins").returncode == 0
    clean = out.read_bytes().decode("utf-8")
    assert "[Transcript]" not in clean
    assert "de contenu violent et de fausses informations." in clean
    source = episode.read_bytes().decode("utf-8")
    header = (
        "[Transcript] Monde Numérique - Actu Technologies / [L'HEBDO 21/10/23] "
        "Les coûts exorbitants de l'intelligence artificielle + l'actu tech"
    )
    rest = source.replace(f"## {header}", "").replace(f"**{header}**", "")
    assert "".join(rest.split()) == "".join(clean.split())
    # Blanks change at the headers and joins alone.
    before, after = re.findall(r"\s+", rest.strip()), re.findall(r"\s+", clean.strip())
    changed = sum(a != b for a, b in zip(before, after, strict=True))
    found = json.loads(relecture("scan", episode, "--json").stdout)["suggestions"]
    assert changed <= sum(s["kind"] in ("header", "join") for s in found)


def test_clean_makes_the_folder_that_it_writes_into_as_export_does(tmp_path):
    sample = asset("sample", "episode.txt")
    done = relecture("clean", sample, "-o", tmp_path / "not yet" / "there" / "out.txt")
    assert done.returncode == 0
    assert (tmp_path / "not yet" / "there" / "out.txt").read_text("utf-8")
    (tmp_path / "file").write_text("x", "utf-8")
    done = relecture("clean", sample, "-o", tmp_path / "file" / "out.txt")
    assert done.returncode == 2
    assert "the folder cannot be made" in done.stderr
    done = relecture("clean", sample, "-o", tmp_path / "none" / "out.xyz")
    assert done.returncode == 2
    assert not (tmp_path / "none").exists()


def test_a_wish_for_another_target_is_told(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text("Anne: Bonsoir.\nBob: Merci.\n", "utf-8")
    assert (
        main(["export", str(path), "--to", "txt", "--with", "newsroom", "-o", str(tmp_path)]) == 0
    )
    assert "“newsroom” changes nothing here: it is for docx." in capsys.readouterr().err
    assert (
        main(["export", str(path), "--to", "txt,docx", "--with", "newsroom", "-o", str(tmp_path)])
        == 0
    )
    assert "newsroom" not in capsys.readouterr().err


def test_reasons_are_in_french_for_a_french_system(tmp_path):
    path = tmp_path / "t.txt"
    path.write_text("Il faut que que tu viennes.\n", "utf-8")
    env = {**os.environ, "LANGUAGE": "fr"}
    command = [sys.executable, "-m", "editor", "scan", str(path)]
    done = subprocess.run(command, capture_output=True, env=env, cwd=ROOT, check=False)
    assert "est écrit deux fois" in done.stdout.decode()


def test_self_test_passes():
    done = relecture("--self-test")
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("ok  ") == 12


def test_wrapped_lines_are_joined_only_when_named(tmp_path):
    path, out = tmp_path / "t.txt", tmp_path / "o.txt"
    path.write_text("une ligne\nsuivie d'une autre\n", "utf-8")
    relecture("clean", path, "-o", out, "--joins")
    assert out.read_text("utf-8") == "une ligne\nsuivie d'une autre\n"
    relecture("clean", path, "-o", out, "--apply", "wrap")
    assert out.read_text("utf-8") == "une ligne suivie d'une autre\n"


def test_dropped_ne_and_lone_names_come_only_when_named(tmp_path, capsys):
    path, out = tmp_path / "t.txt", tmp_path / "out"
    path.write_text("Il y a pas de honte, dit Hercule.\n", "utf-8")
    assert main(["scan", str(path)]) == 0
    assert main(["scan", str(path), "--apply", "negation", "--apply", "rare_name"]) == 1
    shown = capsys.readouterr().out
    assert "y → n'y" in shown
    assert "Hercule → ?" in shown
    main(["clean", str(path), "-o", str(tmp_path / "o.txt"), "--apply", "negation"])
    assert (tmp_path / "o.txt").read_text("utf-8") == "Il n'y a pas de honte, dit Hercule.\n"
    main(["export", str(path), "--to", "txt", "-o", str(out), "--apply", "negation"])
    assert (out / "t.txt").read_text("utf-8") == "Il n'y a pas de honte, dit Hercule.\n"


def test_export_writes_the_kept_work_to_every_target(tmp_path, capsys):
    from editor.core.review import Review
    from editor.core.session_file import Saved, digest
    from editor.core.text import Edit, Edits, Span
    from editor.keeping import workfile

    text = "Une chose étonante est là.\nUn laminnoir aussi.\n"
    path = tmp_path / "one.txt"
    path.write_text(text, "utf-8")
    review = Review(Edits((Edit(Span(10, 18), "étonnante"),)))
    workfile.save(workfile.sidecar_path(path), Saved(review, 0, digest(text)))
    out = tmp_path / "out"
    assert main(["export", str(path), "--to", "txt,docx,redline,csv,tei", "-o", str(out)]) == 0
    names = sorted(p.name for p in out.iterdir())
    assert names == ["one.changes.csv", "one.docx", "one.redline.docx", "one.tei.xml", "one.txt"]
    assert (out / "one.txt").read_text("utf-8") == text.replace("étonante", "étonnante")
    assert "1 suspect open" in capsys.readouterr().err
    assert main(["export", str(path), "--to", "srt", "-o", str(out)]) == 2
    assert "srt" in capsys.readouterr().err
    assert main(["export", str(path), "--to", "txt", "-o", str(tmp_path)]) == 0
    assert path.read_text("utf-8") == text
    assert (tmp_path / "one-clean.txt").exists()


SRT = (
    "1\n00:00:01,000 --> 00:00:02,000\nIl faut que que tu viennes.\n\n"
    "2\n00:00:03,000 --> 00:00:04,000\nMerci beaucoup.\n"
)


def test_clean_writes_the_format_that_the_name_says(tmp_path):
    path = tmp_path / "a.srt"
    path.write_text(SRT, "utf-8")
    right = SRT.replace("que que", "que")
    for name, wanted in (
        ("b.srt", right),
        ("b.txt", "Il faut que tu viennes.\nMerci beaucoup."),
        ("b.vtt", "WEBVTT\n\n" + right.replace(",000", ".000")),
        ("plain", "Il faut que tu viennes.\nMerci beaucoup."),
    ):
        out = tmp_path / name
        assert (
            main(["clean", str(path), "--language", "fr", "-o", str(out), "--apply", "repeat"]) == 0
        )
        assert out.read_text("utf-8") == wanted
    docx = tmp_path / "b.docx"
    assert main(["clean", str(path), "-o", str(docx)]) == 0
    assert docx.read_bytes()[:2] == b"PK"


@pytest.mark.parametrize("name", ["b.json", "b.pdf", "b.ass", "b.csv", "b.srt"])
def test_clean_refuses_a_name_whose_format_it_cannot_write(tmp_path, capsys, name):
    path = tmp_path / "a.txt"
    path.write_text("Bonjour à tous.\n", "utf-8")
    assert main(["clean", str(path), "-o", str(tmp_path / name)]) == 2
    assert name in capsys.readouterr().err
    assert not (tmp_path / name).exists()


def test_clean_never_writes_over_its_own_source(tmp_path, capsys):
    path = tmp_path / "a.srt"
    path.write_text(SRT, "utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "soft.srt").symlink_to(path)
    os.link(path, tmp_path / "hard.srt")
    for out in (path, tmp_path / "sub" / ".." / "a.srt", tmp_path / "soft.srt",
                tmp_path / "hard.srt"):  # fmt: skip
        command = ["clean", str(path), "-o", str(out), "--apply", "repeat"]
        assert main(command) == 2
        assert "transcript itself" in capsys.readouterr().err
        assert path.read_text("utf-8") == SRT
    (tmp_path / "a-clean.srt").symlink_to(path)
    assert main(["export", str(path), "--to", "srt", "-o", str(tmp_path)]) == 2
    assert path.read_text("utf-8") == SRT


def test_export_mends_subtitles_on_wish(tmp_path):
    path, out = tmp_path / "long.srt", tmp_path / "out"
    said = "Le conseil a voté hier soir le budget de la ville, et les élus ont applaudi longtemps."
    path.write_text(f"1\n00:00:01,000 --> 00:00:07,000\n{said}\n", "utf-8")
    command = ["export", str(path), "--to", "srt,vtt", "-o", str(out)]
    assert main(command) == 0
    assert (out / "long.srt").read_bytes() == path.read_bytes()
    assert main([*command, "--with", "readable"]) == 0
    for name in ("long.srt", "long.vtt"):
        lines = (out / name).read_text("utf-8").splitlines()
        assert max(map(len, lines)) <= 42
    assert path.read_text("utf-8").count(said) == 1


def test_export_counts_what_it_wrote(tmp_path, capsys):
    path = tmp_path / "a.srt"
    path.write_text(SRT, "utf-8")
    command = ["export", str(path), "--language", "fr", "--to", "srt", "-o", str(tmp_path / "out")]
    assert main(command) == 0
    assert "0 changes, 1 suspect open" in capsys.readouterr().err
    assert main([*command, "--apply", "repeat"]) == 0
    assert "1 change, 0 suspects open" in capsys.readouterr().err


def test_flaws_of_any_kind_in_timed_files_are_no_traceback(tmp_path):
    path = tmp_path / "a.json"
    path.write_text(
        '{"segments": [{"text": 5}, {"start": [], "text": "Bon\\ud800jour."}]}', "utf-8"
    )
    done = relecture("export", path, "--language", "fr", "--to", "txt,json", "-o", tmp_path / "out")
    assert "Traceback" not in done.stderr
    assert done.returncode == 0
    assert (tmp_path / "out" / "a.json").read_bytes() == path.read_bytes()


@pytest.mark.parametrize("settings", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}])
def test_scan_prints_utf8_whatever_the_system_speaks(tmp_path, settings):
    path = tmp_path / "t.txt"
    path.write_text("Il faut que que tu viennes, où ça ?\n", "utf-8")
    env = {**os.environ, "LANGUAGE": "en", "PYTHONUTF8": "0", **settings}
    done = subprocess.run(
        [sys.executable, "-m", "editor", "scan", str(path)],
        capture_output=True, env=env, cwd=ROOT, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "que que → que" in done.stdout.decode()
    assert done.stderr == b""


def test_a_closed_pipe_ends_quietly(tmp_path):
    path = tmp_path / "t.txt"
    path.write_text("Il faut que que tu viennes.\n" * 9000, "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "editor", "scan", str(path)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT,
    )  # fmt: skip
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(60) in (0, 1)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is full is Linux's")
def test_a_full_disk_behind_what_is_printed_is_told_in_a_sentence(tmp_path):
    path = tmp_path / "t.txt"
    path.write_text("Il faut que que tu viennes.\n", "utf-8")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "editor", "scan", str(path)],
            stdout=full, stderr=subprocess.PIPE, cwd=ROOT, check=False, timeout=120, text=True,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.startswith("relecture: ")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["frobnicate"], 2, "usage: relecture"), (["--frobnicate"], 2, "usage: relecture"),
        (["scan"], 2, "usage: relecture scan"), (["scan", "--frobnicate", "a"], 2, "usage:"),
        (["-x"], 2, "usage: relecture"), (["--help"], 0, "scan"), (["-h"], 0, "--version"),
        (["--version"], 0, "Relecture 0."), (["a.txt", "--frobnicate"], 2, "usage: relecture"),
    ],
)  # fmt: skip
def test_what_is_no_command_says_how_the_program_is_called(arguments, code, said):
    done = relecture(*arguments)
    assert done.returncode == code
    assert said in (done.stderr if code else done.stdout)
    assert "Traceback" not in done.stderr


def test_an_encoding_can_be_named_and_what_is_doubtful_is_told(tmp_path):
    path = tmp_path / "t.txt"
    path.write_bytes("Ça va, il faut que que tu viennes.\n".encode("cp437"))
    done = relecture("scan", path, "--encoding", "cp437")
    assert "que que → que" in done.stdout
    assert done.stderr == ""
    path.write_bytes("Le café, que que.\n".encode("cp1252"))
    assert "doubtful" in relecture("scan", path).stderr
    wrong = relecture("export", path, "--encoding", "utf-8", "--to", "txt", "-o", tmp_path)
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "--encoding" in wrong.stderr


def test_notices_of_the_reading_are_told(tmp_path):
    path = tmp_path / "t.txt"
    path.write_text("Gestern haben wir mit dem Freund über die neue Brücke gesprochen.\n", "utf-8")
    assert "Deutsch" in relecture("scan", path).stderr
    glossary = tmp_path / "g.csv"
    glossary.write_text("Brest;Breste\n;rien\n", "utf-8")
    done = relecture("scan", path, "--language", "fr", "--glossary", glossary)
    assert done.stderr == "relecture: g.csv: row 2 has no right form.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["scan", "--apply", "repeats"], "“repeats”"),
        (["clean", "-o", "out.txt", "--apply", "loop", "--apply", "Loop"], "“Loop”"),
        (["export", "--to", "txt", "--apply", "wraps"], "“wraps”"),
        (["export", "--to", " , "], "“ , ”"),
        (["export", "--to", "txt", "--with", "record,pretty"], "“pretty”"),
        (["scan", "--language", "elvish"], "“elvish”"),
    ],
)
def test_what_is_named_and_not_known_is_refused(tmp_path, capsys, monkeypatch, arguments, said):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANGUAGE", "en")
    path = tmp_path / "a.txt"
    path.write_text("Un texte.\n", encoding="utf-8")
    assert main([arguments[0], str(path), *arguments[1:]]) == 2
    assert said in capsys.readouterr().err
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.txt"]


def test_what_a_command_says_at_its_end_is_in_the_language_of_the_user(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Un texte.\n", encoding="utf-8")
    done = relecture("clean", path, "-o", tmp_path / "b.txt", language="fr")
    assert "suggestions appliquées\u00a0: 0 sur\u00a00" in done.stderr
    done = relecture("export", path, "--to", "md", "-o", tmp_path, language="fr")
    assert "0 modification, 0 doute en attente" in done.stderr


def test_a_language_may_be_named_in_words_and_with_its_country(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text("Okay.\n", encoding="utf-8")
    for name in ("fr", "fr-FR", "French", "fra"):
        main(["scan", str(path), "--json", "--language", name])
        assert json.loads(capsys.readouterr().out)["language"] == "fr"


def test_a_language_model_that_is_none_is_told_in_a_sentence(tmp_path):
    path, model = tmp_path / "t.txt", tmp_path / "model.gguf"
    path.write_text("Bonjour.\n", "utf-8")
    model.write_bytes(b"GGUF of a sort")
    done = relecture("scan", path, "--context", model)
    assert (done.returncode, done.stdout) == (2, "")
    assert "model.gguf" in done.stderr
    assert "Traceback" not in done.stderr
    assert relecture("scan", path, "--context", "off").returncode == 0
    assert relecture("scan", path, "--context", tmp_path / "gone.gguf").returncode == 2
