"""The recipes of docs/developers.md, followed to the letter in a copy of the project."""

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


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """The project with all that the recipes add."""
    target = tmp_path_factory.mktemp("recipes") / "project"
    for name in ("editor", "tests", "resources"):
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", target)
    blocks = BLOCK.findall(DOC)
    assert len(blocks) == 12
    for after, name, body in blocks:
        path, body = target / name, textwrap.dedent(body)
        if after:
            line = after.replace('\\"', '"') + "\n"
            text = path.read_text("utf-8")
            assert text.count(line) == 1, f"{name} has no line {after}"
            body = textwrap.indent(body, "    ")
            path.write_text(text.replace(line, line + body), "utf-8")
        else:
            assert not path.exists(), name
            path.write_text(body, "utf-8")
    return target


def run(copy, *command):
    env = {**os.environ, "PYTHONPATH": str(copy)}
    command = [sys.executable, "-m", *command]
    done = subprocess.run(command, cwd=copy, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_detector_by_the_recipe(copy):
    said = run(copy, "pytest", "tests/detectors/test_cases.py", "-k", "tautology")
    assert int(re.search(r"(\d+) passed", said)[1]) >= 10
    run(copy, "pytest", "tests/test_architecture.py", "tests/detectors/test_rates.py")
    run(copy, "pytest", "tests/language/test_words.py", "tests/language/test_no_words_in_code.py")


def test_a_format_by_the_recipe(copy):
    said = run(copy, "pytest", "tests/formats/test_lrc.py")
    assert "3 passed" in said


def test_a_rule_by_the_recipe(copy):
    said = run(copy, "pytest", "tests/language/test_rules.py", "-k", "fr/rules/scanned-letters")
    assert int(re.search(r"(\d+) passed", said)[1]) == 8  # four tests of two sections


def test_what_the_recipes_write_is_in_our_style(copy):
    names = [name for after, name, _ in BLOCK.findall(DOC) if name.endswith(".py")]
    run(copy, "ruff", "check", "--ignore", "SIM105", *names)
