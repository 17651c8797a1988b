"""The frozen program on its own: no Python, no checkout, unkind surroundings."""

import json
import os
import shutil
import subprocess
import time

import pytest

from editor.assets import RESOURCES
from tests.conftest import ROOT
from tests.packaging.conftest import is_root, need, run_bare, script

TEXT = "Il faut que que vous veniez. Une chose étonante, je crois.\n"


@pytest.fixture
def moved(frozen, tmp_path):
    """A copy elsewhere, in a folder with blanks and accents."""
    folder = tmp_path / "Mes programmes, été"
    shutil.copytree(frozen, folder, symlinks=True)
    return folder / "relecture"


def test_it_tests_itself_without_python_and_checkout(moved, home):
    done = run_bare([moved, "--self-test"], home)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("\nok ") == 12
    assert str(ROOT) not in done.stdout + done.stderr


def test_it_is_small_enough(frozen):
    freeze = script("freeze.py")
    megabytes = freeze["size"](frozen)
    print(f"unpacked: {megabytes:.0f} MB")
    sound = freeze["SOUND"] * freeze["has_sound"]()
    assert megabytes <= freeze["LARGEST"] + freeze["LLAMA"] * freeze["has_llama"]() + sound
    names = [p.name for p in frozen.rglob("*")]
    assert "notices.md" in names
    assert not [name for name in names if name.endswith(".gguf")]
    assert not [name for name in names if name.startswith("libssl") or "tls" in name.split("/")]
    if not sound:  # what plays sound is linked to it, and asks nothing of it
        assert not [name for name in names if "QtNetwork" in name]


def test_it_plays_a_sound(moved, home):
    if not script("freeze.py")["has_sound"]():
        pytest.skip("the extra `sound` is not installed, so the program does not carry it")
    done = run_bare([moved, "--self-test"], home)
    assert "recordings: a tone of 3 s was played" in done.stdout


def test_it_scans_with_enchant_behind_it(moved, home):
    path = home / "épisode 1.txt"
    path.write_text(TEXT, "utf-8")
    done = run_bare([moved, "scan", path, "--json"], home)
    assert done.returncode == 1, done.stderr
    found = json.loads(done.stdout)["suggestions"]
    assert [s["replacements"][0] for s in found] == ["que", "étonnante"]


@pytest.mark.parametrize("name", ["fr/lexicon.bin", "manual/en/index.md"])
def test_a_missing_resource_is_named(moved, home, name):
    assert name in RESOURCES
    (moved.parent / "_internal" / "resources" / name).unlink()
    for arguments in (["--self-test"], []):
        done = run_bare([moved, *arguments], home)
        assert done.returncode == 1
        assert name in done.stderr
        assert "Traceback" not in done.stderr


def test_no_screen_is_a_sentence(moved, home):
    done = run_bare([moved], home, QT_QPA_PLATFORM=None)
    assert done.returncode == 1
    assert "DISPLAY" in done.stderr


def test_it_opens_no_connection(frozen, home):
    need("strace")
    strace, trace = shutil.which("strace"), home / "trace"
    watch = [strace, "-f", "-e", "trace=socket,connect", "-o", trace]
    if run_bare([*watch, "/bin/true"], home).returncode:
        pytest.skip("this system does not let programs be watched")
    done = run_bare([*watch, frozen / "relecture", "--self-test"], home)
    assert done.returncode == 0, done.stdout + done.stderr
    said = trace.read_text()
    assert "exited with 0" in said  # it was watched to its end
    assert "AF_INET" not in said


def test_a_user_name_in_cyrillic(moved, tmp_path):
    home = tmp_path / "Пользователь Юрий"
    home.mkdir()
    done = run_bare([moved, "--self-test"], home)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_fonts(moved, home):
    empty = home / "fonts.conf"
    empty.write_text("<?xml version='1.0'?><fontconfig></fontconfig>")
    done = run_bare([moved, "--self-test"], home, FONTCONFIG_FILE=str(empty))
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_home_that_cannot_be_written(moved, tmp_path):
    home = tmp_path / "locked"
    home.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "ro,size=64k", "tmpfs", str(home)]
    if not is_root() or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("this user cannot mount a read-only home")
    try:
        done = run_bare([moved, "--self-test"], home, TMPDIR=str(tmp_path))
        path = tmp_path / "text.txt"
        path.write_text(TEXT, "utf-8")
        scanned = run_bare([moved, "scan", path], home, TMPDIR=str(tmp_path))
    finally:
        subprocess.run(["umount", "-l", str(home)], check=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "étonante" in scanned.stdout


@pytest.fixture
def screen(tmp_path):
    """A screen of its own: its number for DISPLAY."""
    need("Xvfb", "xdotool")
    read, write = os.pipe()
    # Without -noreset it begins anew when the last program leaves, and refuses the one that comes.
    command = ["Xvfb", "-noreset", "-displayfd", str(write), "-screen", "0", "1280x800x24"]
    process = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as file:
            yield ":" + file.readline().strip()
    finally:
        process.terminate()
        process.wait()


def start_on(screen, command, home, title):
    """Start a program on a screen, wait for its window, end it; gives the seconds it took."""
    env = {"HOME": str(home), "DISPLAY": screen, "LANG": "C.UTF-8", "XDG_RUNTIME_DIR": str(home)}
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(part) for part in command], env=env, cwd=home, stderr=subprocess.PIPE, text=True
    )
    try:
        while time.perf_counter() - start < 30:
            look = ["xdotool", "search", "--onlyvisible", "--name", title]
            seen = subprocess.run(look, env={**os.environ, "DISPLAY": screen}, capture_output=True)
            if seen.stdout.strip():
                return time.perf_counter() - start
            assert process.poll() is None, process.stderr.read()
            time.sleep(0.02)
        raise AssertionError(f"no window “{title}”")
    finally:
        process.terminate()
        process.wait()


def welcomed(home):
    """A home in which the program was started before."""
    settings = home / ".config" / "Relecture" / "Relecture.conf"
    settings.parent.mkdir(parents=True)
    settings.write_text("[General]\nwelcomed=1\n")
    return home


def test_the_first_start_greets_and_the_next_ones_open_at_once(moved, home, tmp_path, screen):
    start_on(screen, [moved], home, "Welcome to Relecture")
    path = home / "épisode.txt"
    path.write_text(TEXT, "utf-8")
    again = welcomed(tmp_path / "again")
    times = [start_on(screen, [moved, path], again, "épisode.txt") for _ in range(3)]
    print(f"window after {min(times):.2f} s (warm), {times[0]:.2f} s (first)")


def test_a_newer_versions_settings_are_not_broken(moved, tmp_path, screen):
    home = welcomed(tmp_path / "newer")
    settings = home / ".config" / "Relecture" / "Relecture.conf"
    settings.write_text(
        "[General]\nwelcomed=7\ntheme=neon\ninterface=klingon\ngeometry=@Invalid()\n"
        "recent=@Variant(\\0)\nlayout=@ByteArray(xyz)\n\n[shortcuts]\nteleport=Ctrl+T\n"
    )
    path = home / "text.txt"
    path.write_text(TEXT, "utf-8")
    start_on(screen, [moved, path], home, "text.txt")
    after = settings.read_text()
    assert "teleport=Ctrl+T" in after
    assert "layout=" in after


@pytest.mark.timeout(600)  # it waits for the system's own package manager
def test_the_debian_package_installs_starts_updates_and_goes(frozen, home, tmp_path, screen):
    need("apt-get", "dpkg-deb", "desktop-file-validate", "appstreamcli")
    if not is_root():
        pytest.skip("only root installs packages")
    package = script("linux/deb.py")["make"](frozen)
    megabytes = package.stat().st_size / 1e6
    print(f"package: {megabytes:.0f} MB")
    # Word lists lie as they are mapped into memory, with tables to find forms: 6 MB of it packed.
    most = 62 + 10 * any(frozen.rglob("libllama*")) + 15 * any(frozen.rglob("QtMultimedia*"))
    assert megabytes <= most
    linux = ROOT / "packaging" / "linux"
    subprocess.run(["desktop-file-validate", *map(str, linux.glob("*.desktop"))], check=True)
    appstream = ["appstreamcli", "validate", "--no-net", *map(str, linux.glob("*.xml"))]
    subprocess.run(appstream, check=True, stdout=subprocess.DEVNULL)
    work = home / "text.txt.relecture.json"
    work.write_text("kept")
    # With what it depends on, as users do; the second time over the one that is there.
    apt = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "--reinstall"]
    install = [*apt, "--allow-downgrades", str(package)]
    try:
        subprocess.run(install, check=True, stdout=subprocess.DEVNULL)
        done = run_bare(["/usr/bin/relecture", "--self-test"], home)
        assert done.returncode == 0, done.stdout + done.stderr
        start_on(screen, ["/usr/bin/relecture"], home, "Welcome to Relecture")
        subprocess.run(install, check=True, stdout=subprocess.DEVNULL)
        start_on(screen, ["/usr/bin/relecture"], welcomed(tmp_path / "again"), "^Relecture$")
    finally:
        subprocess.run(["dpkg", "--purge", "relecture"], check=True, stdout=subprocess.DEVNULL)
    assert not os.path.lexists("/usr/bin/relecture")
    assert not os.path.lexists("/opt/relecture")
    assert work.read_text() == "kept"
