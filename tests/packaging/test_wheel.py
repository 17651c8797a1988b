"""The wheel has the program and its data, and works where nothing else of the project is."""

import os
import subprocess
import sys
import venv
import zipfile

import pytest

from editor.assets import RESOURCES
from tests.conftest import ROOT, all_or_few


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run([*command, str(ROOT)], check=True, capture_output=True)
    return next(folder.glob("relecture-*.whl"))


def clean(**more):
    dropped = ("PYTHONPATH", "VIRTUAL_ENV", "RELECTURE_DATA")
    env = {name: value for name, value in os.environ.items() if name not in dropped}
    return {**env, "QT_QPA_PLATFORM": "offscreen", **more}


def test_every_resource_is_in_the_wheel(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert not [name for name in RESOURCES if f"editor/resources/{name}" not in names]
    assert not [name for name in names if name.startswith(("tests/", "resources/", "packaging/"))]


def test_it_works_from_another_place_than_the_checkout(wheel, tmp_path):
    target = tmp_path / "elsewhere"
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", str(target)]
    subprocess.run([*pip, str(wheel)], check=True)
    code = "import editor, editor.app, sys; print(editor.__file__); sys.exit(editor.app.main())"
    done = subprocess.run(
        [sys.executable, "-c", code, "--self-test"], cwd=tmp_path, text=True, capture_output=True,
        env=clean(PYTHONPATH=str(target), RELECTURE_DATA=str(tmp_path / "data")),
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith(str(target))


@pytest.mark.skipif(all_or_few(False, True), reason="fetches everything anew: dev.py test --all")
def test_it_installs_into_an_empty_environment(wheel, tmp_path):
    folder = tmp_path / "env"
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    subprocess.run([str(python), "-m", "pip", "install", "-q", str(wheel)], check=True, env=clean())
    for command in ([folder / "bin" / "relecture"], [python, "-m", "editor"]):
        done = subprocess.run(
            [*map(str, command), "--self-test"], cwd=tmp_path, capture_output=True, text=True,
            env=clean(RELECTURE_DATA=str(tmp_path / "data")),
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
