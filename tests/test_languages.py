"""Languages made of data alone, each with other files: what they lack they do without."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from editor.language.phonetics import sound_of
from tests.conftest import ROOT
from tools.lexicon_file import Row, packed

HEAD = """
[writing]
latin = true
capital_is_name = {capital}
accents_go = true
letters = "abcdefghijklmnopqrstuvwxyz'-"

[words]
titles = "her"
determiners = "ta"
person_before = "mit"
"""
COMMON = ["ta", "ni", "ko", "mit", "her", "ravun", "sildor", "pekar", "motil", "drask", "nubel"]
NOUNS = ["Garun", "Bretil", "Molad", "Sintar", "Verzok"]
RULE = """
[homophone | “ko” is the verb | 0.75]
ta {ku→ko}
+ Ta {ku→ko} ravun.
- Ku ta ravun.
"""
DETECT = """
import json, sys
from editor.core.glossary import Glossary
from editor.detectors import detect
from editor.engines import languages
code, text, *extra = sys.argv[1:]
_, found = detect(text, languages.load(code), Glossary(), extra)
rows = [(s.detector, str(s.kind), s.text, list(s.replacements)) for s in found]
print(json.dumps([languages.LANGUAGES, languages.language_of(text, ""), rows]))
"""


def lexicon(code, letters=sound_of):
    """Common words and nouns, of which each sounds as its letters do."""
    rows = [Row(word, letters(word), (), 6.0 - n / 10, "d") for n, word in enumerate(COMMON)]
    rows += [Row(word, letters(word.lower()), (), 5.0, "n") for word in NOUNS]
    return packed(code, rows)


LANGUAGES = {
    "qa": {"words.toml": ""},  # nothing is known of it
    "qb": {"words.toml": HEAD.format(capital="true"), "lexicon.bin": lexicon("qb")},
    "qc": {"words.toml": HEAD.format(capital="false"), "lexicon.bin": lexicon("qc")},
    "qd": {"words.toml": '[language]\nname = "Dudu"\ncommonest = "ku"', "rules/verbs.rules": RULE},
    "qe": {"words.toml": HEAD.format(capital="true"), "confusions.txt": "# none counts\nko ku\n"},
    "qf": {
        "words.toml": HEAD.format(capital="true"),
        "lexicon.bin": lexicon("qf", lambda word: sound_of(word.replace("sil", "ʃ"))),
        "spelled.txt": "sil|tsh\tʃ\n",
    },
}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A copy of the program with the folders of these languages, and nothing else changed."""
    target = tmp_path_factory.mktemp("languages") / "project"
    leave = shutil.ignore_patterns("__pycache__", "manual", "ui", "translations")
    for name in ("editor", "resources"):
        shutil.copytree(ROOT / name, target / name, ignore=leave)
    for code, files in LANGUAGES.items():
        for name, data in files.items():
            path = target / "resources" / code / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return target


@pytest.fixture
def look(project):
    """What is found in a text of a language; with `whole` also what is known of languages."""

    def found(code, text, *extra, whole=False):
        env = {**os.environ, "PYTHONPATH": str(project)}
        done = subprocess.run(
            [sys.executable, "-c", DETECT, code, text, *extra],
            cwd=project, env=env, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        told = json.loads(done.stdout)
        return told if whole else [tuple(row) for row in told[2]]

    return found


def test_each_folder_with_lists_is_a_language(look):
    known, _, _ = look("qa", "x", whole=True)
    assert known == ["fr", "en", *LANGUAGES]


def test_a_language_is_known_by_its_own_commonest_words(look):
    _, guessed, _ = look("qd", "Ku ravun ku, ku drask ni ku.", whole=True)
    assert guessed == "qd"
    _, guessed, _ = look("qd", "Le chat dort sous la table, et la souris danse.", whole=True)
    assert guessed == "fr"


def test_where_no_word_is_known_none_is_called_unknown(look):
    text = "Ravun ni sildor pekar Bretil. Ravuun ni sildor sildor Bretill, Brettil motil.\n"
    assert look("qa", text) == [("repeated_word", "repeat", "sildor sildor", ["sildor"])]
    assert look("qe", text) == look("qa", text)


def test_rules_need_no_lexicon(look):
    assert look("qd", "Ravun ta ku sildor.") == [("homophone", "homophone", "ku", ["ko"])]


TEXT = "Ravun sildor ta Okmaru ni ta Verzok. Pekar mit ta Okmaru motil.\n"


def test_a_capital_is_a_name_where_the_language_says_so(look):
    kinds = {(kind, text) for _, kind, text, _ in look("qb", TEXT, "to_verify")}
    assert kinds == {("name", "Okmaru")}


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Ravun ta Okmaru, pekar ta Okmarru, motil ta Okmaruu, drask ta Okmaru.",  # forms of one
        "Ta ravun ko ni ta ravun pekar, ta ravun motil ni ta Ravun drask.",  # a verb as a noun
    ],
)
def test_nouns_with_capitals_raise_no_cards_of_names(look, text):
    extra = ("to_verify", "rare_name")
    assert [row for row in look("qc", text, *extra) if row[1] == "name"] == []
    assert [row for row in look("qb", text, *extra) if row[1] == "name"] != []


def test_behind_a_title_a_capital_is_a_name_none_the_less(look):
    assert look("qc", "Ravun ko her Okmaru ni sildor.") == [("unknown_word", "name", "Okmaru", [])]


def test_a_misspelt_noun_gets_its_repair_with_its_capital(look):
    assert look("qc", "Ravun ta Brettil ni pekar.") == [
        ("unknown_word", "spelling", "Brettil", ["Bretil"])
    ]


def test_letters_sound_as_the_language_says(look):
    """« tshdor » has the sound of sildor only where the language's own list gives it."""
    assert look("qf", "Ravun ni tshdor pekar.") == [
        ("unknown_word", "spelling", "tshdor", ["sildor"])
    ]
    assert look("qb", "Ravun ni tshdor pekar.") == [("unknown_word", "spelling", "tshdor", [])]


def test_a_file_that_the_program_ships_is_missed(project, look, tmp_path):
    path = project / "resources" / "fr" / "lexicon.bin"
    path.rename(tmp_path / "lexicon.bin")
    try:
        done = subprocess.run(
            [sys.executable, "-c", DETECT, "fr", "Bonjour."], cwd=project, capture_output=True,
            text=True, env={**os.environ, "PYTHONPATH": str(project)}, check=False,
        )  # fmt: skip
    finally:
        shutil.move(tmp_path / "lexicon.bin", path)
    assert done.returncode != 0
    assert "fr/lexicon.bin" in done.stderr


def cut(data):
    return data[: len(data) // 2]


@pytest.mark.parametrize("damage", [lambda data: b"", cut, lambda data: b"\xff\x92" * 300])
@pytest.mark.parametrize(
    "name", ["fr/lexicon.bin", "en/lexicon.bin", "fr/words.toml", "rates.toml"]
)
def test_a_damaged_file_of_the_program_is_told_in_a_sentence(project, tmp_path, name, damage):
    path = project / "resources" / name
    path.rename(tmp_path / "kept")
    path.write_bytes(damage((tmp_path / "kept").read_bytes()))
    text = tmp_path / "a.txt"
    text.write_text("Il faut que que tu viennes.\n", encoding="utf-8")
    env = {**os.environ, "PYTHONPATH": str(project), "LANGUAGE": "en"}
    try:
        done = subprocess.run(
            [sys.executable, "-m", "editor", "scan", str(text)], cwd=project, capture_output=True,
            text=True, env=env, check=False,
        )  # fmt: skip
    finally:
        shutil.move(tmp_path / "kept", path)
    assert (done.returncode, done.stdout) == (2, "")
    told = "Relecture is not whole, please install it again. Damaged: "
    assert done.stderr == f"relecture: {told}{name}\n"


@pytest.mark.parametrize("data", [None, b"", b"<TS><message>", b"\xff\xfe\x00"])
def test_without_translations_what_is_told_is_in_english(project, tmp_path, data):
    folder = project / "resources" / "translations"
    folder.mkdir()
    if data is not None:
        (folder / "relecture_fr.ts").write_bytes(data)
    env = {**os.environ, "PYTHONPATH": str(project), "LANGUAGE": "fr"}
    try:
        done = subprocess.run(
            [sys.executable, "-m", "editor", "scan", str(tmp_path / "a.txt")], cwd=project,
            capture_output=True, text=True, env=env, check=False,
        )  # fmt: skip
    finally:
        shutil.rmtree(folder)
    assert (done.returncode, done.stderr) == (2, "relecture: a.txt: there is no such file.\n")
