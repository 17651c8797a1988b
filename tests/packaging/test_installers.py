"""Windows and macOS from here, as far as it goes: the installer compiles, descriptions parse."""

import plistlib
import re
import subprocess
import sys
import tomllib

import pytest
import yaml
from PIL import Image

from tests.conftest import ROOT
from tests.packaging.conftest import need, script

VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
NSI = ROOT / "packaging" / "windows" / "relecture.nsi"


@pytest.fixture(scope="module")
def icons(tmp_path_factory):
    folder = tmp_path_factory.mktemp("icons")
    # In a process of its own: its QGuiApplication would stay for the tests of windows.
    command = [sys.executable, str(ROOT / "packaging" / "icons.py"), str(folder)]
    subprocess.run(command, check=True)
    return folder


def test_icons_of_all_systems(icons):
    for name in ("relecture", "document"):
        with Image.open(icons / f"{name}.ico") as picture:
            assert {16, 32, 48, 256} <= {width for width, _ in picture.info["sizes"]}
        with Image.open(icons / f"{name}.icns") as picture:
            assert max(size[0] for size in picture.info["sizes"]) >= 256
        with Image.open(icons / f"{name}-128.png") as picture:
            assert picture.size == (128, 128)
            assert picture.getpixel((64, 60))[3] == 255  # drawn, not empty
            assert picture.getpixel((0, 0))[3] == 0


def test_the_windows_installer_compiles_and_has_what_it_should(icons, tmp_path):
    need("makensis", "7z")
    source = tmp_path / "program"
    (source / "_internal" / "resources" / "fr").mkdir(parents=True)
    (source / "relecture.exe").write_bytes(b"MZ stand-in")
    (source / "_internal" / "resources" / "fr" / "lexicon.bin").write_bytes(b"stand-in")
    target = tmp_path / f"Relecture-{VERSION}-setup.exe"
    defines = {
        "VERSION": VERSION, "SOURCE": source, "ICONS": icons, "OUT": target,
        "LICENCE": ROOT / "LICENSE",
    }  # fmt: skip
    command = ["makensis", "-V2", "-WX", *(f"-D{k}={v}" for k, v in defines.items()), str(NSI)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    listed = subprocess.run(["7z", "l", str(target)], capture_output=True, text=True).stdout
    for name in ("relecture.exe", "lexicon.bin", "document.ico", "uninstall.exe"):
        assert name in listed
    subprocess.run(
        ["7z", "x", "-y", f"-o{tmp_path / 'out'}", str(target)], check=True, capture_output=True
    )
    taken = next((tmp_path / "out").rglob("relecture.exe"))
    assert taken.read_bytes() == b"MZ stand-in"
    assert target.read_bytes()[:2] == b"MZ"


def test_the_windows_installer_asks_for_nothing_and_leaves_the_users_work():
    text = NSI.read_text("utf-8")
    assert "RequestExecutionLevel user" in text
    assert "HKLM" not in text
    assert "/SD IDOK" in text  # a silent run never waits for an answer
    said = dict.fromkeys(re.findall(r"LangString (\w+) \$\{LANG_(?:ENGLISH|FRENCH)\}", text), 0)
    for name in said:
        assert len(re.findall(rf"LangString {name} ", text)) == 2, name
    removed = text.partition('Section "Uninstall"')[2]
    assert "RMDir /r" not in removed
    for kept in (
        "APPDATA",
        "DOCUMENTS",
        "relecture.json",
        'DeleteRegKey HKCU "Software\\Relecture"',
    ):
        assert kept not in removed
    for extension in re.findall(r'OfferFor "(\.\w+)"', text):
        assert f'NoMoreFor "{extension}"' in removed


def test_the_descriptions_for_macos_parse():
    mac = ROOT / "packaging" / "macos"
    info = plistlib.loads((mac / "Info.plist").read_bytes())
    assert info["LSMinimumSystemVersion"]
    extensions = info["CFBundleDocumentTypes"][0]["CFBundleTypeExtensions"]
    assert {"txt", "srt", "vtt"} <= set(extensions)
    entitlements = plistlib.loads((mac / "entitlements.plist").read_bytes())
    assert not [key for key in entitlements if "network" in key]
    subprocess.run(["bash", "-n", str(mac / "dmg.sh")], check=True)


def test_the_freezing_recipe_is_whole():
    text = (ROOT / "packaging" / "relecture.spec").read_text("utf-8")
    compile(text, "relecture.spec", "exec")
    assert '(str(ROOT / "resources"), "resources")' in text  # whole: no list that may lack one


def workflow(name):
    found = yaml.safe_load((ROOT / ".github" / "workflows" / name).read_text("utf-8"))
    # YAML 1.1 takes the key "on" for true.
    return found.get("on", found.get(True)), found["jobs"]


def commands(jobs):
    return "\n".join(step["run"] for job in jobs.values() for step in job["steps"] if "run" in step)


def test_the_workflow_of_each_push():
    on, jobs = workflow("check.yml")
    assert {"push", "pull_request"} <= set(on)
    systems = jobs["test"]["strategy"]["matrix"]["os"]
    assert {name.partition("-")[0] for name in systems} == {"ubuntu", "windows", "macos"}
    assert "dev.py test" in commands(jobs)
    assert "pip-audit" in commands(jobs)


def test_the_workflow_of_a_release():
    on, jobs = workflow("release.yml")
    assert on["push"]["tags"] == ["v*"]
    text = commands(jobs)
    for path in re.findall(r"packaging/[\w./-]+", text):
        assert (ROOT / path).exists(), path
    steps = ("freeze.py", "deb.py", "dmg.sh", "makensis", "sha256sum", "release_notes.py")
    for part in ("dev.py llama", *steps):
        assert part in text, part
    for job in jobs.values():
        for step in job["steps"]:
            # What runs elsewhere is pinned; secrets are given to the one step that needs them.
            assert "@" in step.get("uses", "@")


def test_the_release_notes_are_the_changelogs():
    notes = script("release_notes.py")["notes"](VERSION)
    assert notes.startswith("- ")
    assert "# " not in notes
    with pytest.raises(ValueError, match="99"):
        script("release_notes.py")["notes"]("99.0.0")


def test_the_appstream_description_is_of_this_version():
    text = (ROOT / "packaging/linux/org.relecture.Relecture.metainfo.xml").read_text("utf-8")
    assert f'<release version="{VERSION}"' in text
