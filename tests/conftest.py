"""What many tests need: the real transcripts where they are, a place for the program's own data."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "en"
settings.register_profile("no clock", deadline=None)  # a busy machine is no failure
settings.load_profile("no clock")


def pytest_addoption(parser):
    parser.addoption("--all", action="store_true", help="the long form of tests that have one")


def all_or_few(most, few):
    """How often a test is made: `most` with --all, else `few`."""
    return most if "--all" in sys.argv else few


@pytest.fixture(autouse=True)
def own_data(tmp_path_factory, monkeypatch):
    """Each test has its own data folder; nothing is written to the user's."""
    monkeypatch.setenv("RELECTURE_DATA", str(tmp_path_factory.mktemp("data")))


@pytest.fixture
def models_folder(tmp_path, monkeypatch):
    """The user's own folder of models."""
    monkeypatch.setenv("RELECTURE_DATA", str(tmp_path / "data"))
    found = tmp_path / "data" / "models"
    found.mkdir(parents=True)
    return found


def real(name):
    """Path of a real transcript; skips the test where there are none."""
    path = DATA / name
    if not path.exists():
        pytest.skip(f"no real transcript {name} beside this checkout")
    return path
