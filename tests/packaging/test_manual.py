"""The manual is whole, in step with the program, and builds without a warning."""

import re
import subprocess
import sys

import pytest

from editor.formats.registry import FORMATS, TARGETS
from editor.ui.manual_window import PAGES
from tests.conftest import ROOT
from tests.packaging.conftest import script

MANUAL = ROOT / "resources" / "manual"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_builds_without_warnings(language, tmp_path):
    config = ROOT / "packaging" / f"manual-{language}.yml"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(config)]
    done = subprocess.run([*command, "-d", str(tmp_path)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    for page in PAGES:
        folder = tmp_path if page == "index" else tmp_path / page
        assert (folder / "index.html").stat().st_size > 1000


def test_made_pages_are_fresh(qtbot):
    # python packaging/manual.py makes them anew
    for path, text in script("manual.py")["pages"]().items():
        assert path.read_text("utf-8") == text, path.name


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_tables_of_formats_name_all_that_is_read_and_written(language):
    page = read(language, "formats")
    for one in FORMATS:
        assert all(f"`{end}`" in page for end in one.ends)
    for target in TARGETS.values():
        assert f"| `{target.id}` | `{target.end}` |" in page


def test_both_languages_have_the_same_pages_headings_and_links():
    for page in PAGES:
        french, english = (
            (MANUAL / code / f"{page}.md").read_text("utf-8") for code in ("fr", "en")
        )
        for pattern in (r"^#+ ", r"\]\([^)]+\)"):
            ours, theirs = (re.findall(pattern, t, re.MULTILINE) for t in (french, english))
            assert ours == theirs, page


def test_every_link_leads_somewhere_near():
    for path in MANUAL.rglob("*.md"):
        for link in re.findall(r"\]\(([^)]+)\)", path.read_text("utf-8")):
            assert "://" not in link, f"{path.name}: {link} needs the network"
            assert (path.parent / link).exists(), f"{path.name}: {link}"


def test_keys_in_the_text_are_keys_of_the_program(qtbot):
    keys = (MANUAL / "en" / "keys.md").read_text("utf-8")
    known = set(re.findall(r"`([^`]+)`", keys)) | {"Enter", "2", "9", "Ctrl+Page down"}
    known |= {"Ctrl+1", "Ctrl+3"}  # of the table of names
    for page in ("index", "review", "glossary", "series", "formats", "trouble"):
        for key in re.findall(r"`((?:Ctrl|Shift|F\d|Alt)[^`]*|[A-Z])`", read("en", page)):
            assert key in known, f"{page}: {key}"


def read(language, page):
    return (MANUAL / language / f"{page}.md").read_text("utf-8")
