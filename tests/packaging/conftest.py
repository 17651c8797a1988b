"""The frozen program, made once, and places that are hard on programs."""

import os
import runpy
import shutil
import subprocess
import sys

import pytest

from tests.conftest import ROOT


def script(name):
    """The names of one of the packaging scripts, which is not run."""
    sys.path.insert(0, str(ROOT / "packaging"))
    try:
        return runpy.run_path(str(ROOT / "packaging" / name))
    finally:
        del sys.path[0]


def need(*programs):
    for name in programs:
        if shutil.which(name) is None:
            pytest.skip(f"{name} is not installed")


@pytest.fixture(scope="session")
def frozen():
    """The folder of the frozen program, fresh from PyInstaller."""
    if not sys.platform.startswith("linux"):
        pytest.skip("the other systems' programs are made and tested by the release workflow")
    need("objdump")
    script("freeze.py")["freeze"]()
    return ROOT / "build" / "dist" / "relecture"


def run_bare(command, home, **more):
    """Run a program without PATH, without Python's variables, with a home of its own."""
    env = {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8", **more}
    env = {name: value for name, value in env.items() if value is not None}
    return subprocess.run(
        [str(part) for part in command], env=env, cwd=home, capture_output=True, text=True,
        timeout=150,
    )  # fmt: skip


@pytest.fixture
def home(tmp_path):
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


def is_root():
    return hasattr(os, "geteuid") and os.geteuid() == 0
