"""The recipes of docs/developers.md, followed to the letter in a copy of the project."""

import json
import os
import re
import shutil
import subprocess
import sys
import textwrap

import pytest

from tests.conftest import ROOT

DOC = (ROOT / "docs" / "developers.md").read_text("utf-8")
BLOCK = re.compile(
    r'^ *```\w+ (?:after="((?:\\"|[^"])*)" )?file=(\S+)\n(.*?)^ *```$', re.MULTILINE | re.DOTALL
)

COMMANDS = re.compile(r"^ *```sh run\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """The project with all that the recipes add."""
    target = tmp_path_factory.mktemp("recipes") / "project"
    for name in ("editor", "tests", "resources", "tools"):
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", target)
    blocks = BLOCK.findall(DOC)
    assert len(blocks) == 21
    for after, name, body in blocks:
        path, body = target / name, textwrap.dedent(body)
        if after:
            line = after.replace('\\"', '"') + "\n"
            text = path.read_text("utf-8")
            assert text.count(line) == 1, f"{name} has no line {after}"
            if name.endswith(".py"):
                body = textwrap.indent(body, "    ")
            path.write_text(text.replace(line, line + body), "utf-8")
        else:
            assert not path.exists(), name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(body, "utf-8")
    commands = [line.split() for body in COMMANDS.findall(DOC) for line in body.splitlines()]
    assert len(commands) == 1
    for python, option, *command in commands:
        assert (python, option) == ("python", "-m")
        run(target, *command)
    return target


def run(copy, *command, code=0):
    env = {**os.environ, "PYTHONPATH": str(copy)}
    command = [sys.executable, "-m", *command]
    done = subprocess.run(command, cwd=copy, env=env, capture_output=True, text=True)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


def test_a_detector_by_the_recipe(copy):
    said = run(copy, "pytest", "tests/detectors/test_cases.py", "-k", "tautology")
    assert int(re.search(r"(\d+) passed", said)[1]) >= 10
    run(copy, "pytest", "tests/test_architecture.py", "tests/detectors/test_rates.py")
    run(copy, "pytest", "tests/language/test_words.py", "tests/language/test_no_words_in_code.py")


def test_a_format_by_the_recipe(copy):
    said = run(copy, "pytest", "tests/formats/test_lrc.py")
    assert "3 passed" in said
    run(copy, "pytest", "tests/test_fuzz.py", "-k", "lrc or has_a_sample")


def test_an_engine_by_the_recipe(copy):
    said = run(copy, "pytest", "tests/engines/test_hyphens.py", "tests/test_architecture.py")
    assert "passed" in said


def test_a_rule_by_the_recipe(copy):
    said = run(copy, "pytest", "tests/language/test_rules.py", "-k", "fr/rules/scanned-letters")
    assert int(re.search(r"(\d+) passed", said)[1]) == 12  # four tests of three sections


def test_a_language_by_the_recipe(copy):
    said = run(copy, "pytest", "tests/detectors/test_cases.py", "-k", "zz or every_detector")
    assert int(re.search(r"(\d+) passed", said)[1]) == 12  # ten lines, their number, the files
    files = [f"tests/language/test_{name}.py" for name in ("words", "rules", "rule_rates")]
    said = run(copy, "pytest", *files, "-k", "zz")
    assert int(re.search(r"(\d+) passed", said)[1]) == 6  # its lists, its rates, its rules
    run(copy, "pytest", files[0], "tests/language/test_identify.py")
    run(copy, "pytest", "tests/language/test_no_words_in_code.py")
    run(copy, "pytest", "tests/packaging/test_licences.py", "-k", "table")
    run(copy, "pytest", "tests/ui/test_start.py", "-k", "whole")


GARUNIAN = """\
Sel ta Garun tam ko ta Sintar. Ta Bretil ko grimo, ni ta ta Pelgo trosk vor.
Vor vor, ta Kervazin dollutti ta Sintar. Her Brulotin marun sel ta Molad.
"""


def test_a_language_added_as_data_finds_its_own_errors(copy, tmp_path):
    """Through the ordinary door, which knows the language from the text's own words."""
    path = tmp_path / "garun.txt"
    path.write_text(GARUNIAN, "utf-8")
    told = json.loads(run(copy, "editor", "scan", str(path), "--json", code=1))
    assert told["language"] == "zz"
    assert [(s["detector"], s["text"], s["replacements"]) for s in told["suggestions"]] == [
        ("homophone", "tam", ["tem"]),
        ("repeated_word", "ta ta", ["ta"]),
        ("unknown_word", "dollutti", ["doluti"]),
        ("unknown_word", "Brulotin", []),  # behind a title it is a name
    ]
    assert [s["kind"] for s in told["suggestions"]] == ["homophone", "repeat", "spelling", "name"]


def test_what_the_recipes_write_is_in_our_style(copy):
    names = [name for after, name, _ in BLOCK.findall(DOC) if name.endswith(".py")]
    run(copy, "ruff", "check", "--ignore", "SIM105", *names)
