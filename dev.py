#!/usr/bin/env python3
"""Set up and run Relecture from a checkout: `run [FILE]`, `test`, `sound`, `context`, `bench`.

Standard library only. The environment is .venv; it is made anew when pyproject.toml changes.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

# What PySide6's wheels and pyenchant link to and do not carry (Debian 12 and its kin).
DEBIAN = (
    "libgl1 libegl1 libxkbcommon0 libglib2.0-0 libfreetype6 libfontconfig1 libdbus-1-3 "
    "libenchant-2-2 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 "
    "libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0 fonts-dejavu-core"
).split()

# What QtMultimedia, of the extra `sound`, links to and does not carry.
FOR_SOUND = ("libpulse0",)

# What the tests exchange documents with, make installers with and show windows on; without them
# they skip with a printed reason.
FOR_TESTS = (
    "libreoffice-writer-nogui", "python3-uno", "nsis", "p7zip-full", "desktop-file-utils",
    "appstream", "binutils", "hicolor-icon-theme", "strace", "xvfb", "xdotool", "pandoc",
)  # fmt: skip


WORKERS = 4  # processes that test at once, at most: windows that wait for one another are slow
# What llama.cpp is compiled with. That takes ten minutes of processor time, so only `context` does;
# pip keeps the result, and `test` uses it from there.
COMPILER = ("g++", "cmake", "ninja-build")
LLAMA = "llama-cpp-python"
# Neither images nor programs of its own.
SLIM = ("build.targets=llama", "build.targets=llama-common")
# For a program that is passed on: a part for each kind of processor, of which llama.cpp takes the
# best when it runs, all in the one folder that wheels keep. (Metal goes with it on macOS.)
FOR_ANY_PROCESSOR = (
    "-DGGML_NATIVE=OFF", "-DGGML_BACKEND_DL=ON", "-DGGML_CPU_ALL_VARIANTS=ON",
    "-DCMAKE_INSTALL_BINDIR=llama_cpp/lib",
)  # fmt: skip


def missing_debian_packages(wanted: list[str]) -> list[str]:
    """Names of the packages that are not installed; empty on systems that are not Debian."""
    if not sys.platform.startswith("linux") or not shutil.which("dpkg-query"):
        return []
    found = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status} ${Provides}\n"],
        capture_output=True, text=True, check=False,
    ).stdout  # fmt: skip
    installed: set[str] = set()
    for line in found.splitlines():
        name, status, *provides = line.split()
        if status == "installed":
            installed.update((name, *(p.strip(",") for p in provides)))
    return [name for name in wanted if name not in installed]


def install_debian_packages(wanted: list[str]) -> None:
    """Install what is missing as root, or stop with the line that does it."""
    missing = missing_debian_packages(wanted)
    if not missing:
        return
    if os.geteuid() != 0:
        sys.exit(
            "Relecture needs system packages that are not installed yet. Run this, then again:\n"
            f"  sudo apt-get install -y {' '.join(missing)}"
        )
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=env, check=True)
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing]
    subprocess.run(command, env=env, check=True, stdout=subprocess.DEVNULL)


def set_up(extra: str) -> None:
    """Make .venv with the pinned dependencies of pyproject.toml and of `extra` ("" for none)."""
    if sys.version_info < (3, 11):
        sys.exit("Relecture needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")
    content = (ROOT / "pyproject.toml").read_bytes() + CONSTRAINTS.read_bytes() + bytes(ROOT)
    stamp = VENV / f"ready-{extra or 'run'}-{hashlib.sha256(content).hexdigest()[:16]}"
    more = {"": ("-sound-", "-test-"), "sound": ("-test-",)}.get(extra, ())  # have it, too
    own = f"-{extra or 'run'}-"
    if any(stamp.with_name(stamp.name.replace(own, other)).exists() for other in (own, *more)):
        return
    wanted = list(DEBIAN)
    if not PYTHON.exists() and importlib.util.find_spec("ensurepip") is None:
        wanted.append("python3-venv")
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if extra == "sound" or (extra == "test" and is_root):
        wanted += FOR_SOUND
    if extra == "test" and is_root:
        wanted += FOR_TESTS
    install_debian_packages(wanted)
    if not PYTHON.exists():
        print("Making .venv …", flush=True)
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    print("Installing dependencies into .venv (once) …", flush=True)
    target = f"{ROOT}[{extra}]" if extra else str(ROOT)
    if not pip("-e", target):
        sys.exit("The dependencies could not be installed; the lines above say why.")
    stamp.touch()


def pip(*arguments: str, environment: dict[str, str] | None = None) -> bool:
    """Whether pip, in .venv and with our pins, did what it was asked to."""
    command = [str(PYTHON), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    command += ["-c", str(CONSTRAINTS), *arguments]
    return not subprocess.run(command, env={**os.environ, **(environment or {})}).returncode


def has_llama() -> bool:
    return not subprocess.run(
        [str(PYTHON), "-c", "import llama_cpp"], capture_output=True, check=False
    ).returncode


def llama_if_built() -> None:
    """Install llama-cpp-python where pip has it compiled already, else say that tests skip."""
    if has_llama():
        return
    listed = subprocess.run(
        [str(PYTHON), "-m", "pip", "cache", "list", "llama_cpp_python", "--format", "abspath"],
        capture_output=True, text=True, check=False,
    ).stdout  # fmt: skip
    pins = dict(line.split("==") for line in CONSTRAINTS.read_text("utf-8").split())
    built = [line for line in listed.split("\n") if f"-{pins[LLAMA]}-" in line]
    if not (built and pip(built[0], "numpy")):
        print(f"Without {LLAMA} tests of language models skip; `dev.py context` compiles it.")


def compile_llama(more: tuple[str, ...] = (), *pip_options: str) -> None:
    """Install llama-cpp-python, compiled here with more options of CMake's."""
    if os.name != "nt" and not all(shutil.which(name) for name in ("c++", "cmake")):
        install_debian_packages(list(COMPILER))
    print(f"Compiling {LLAMA} (once, some minutes) …", flush=True)
    settings = [part for setting in SLIM for part in ("-C", setting)]
    options = (os.environ.get("CMAKE_ARGS", ""), "-DLLAVA_BUILD=OFF", *more)
    build = {
        "CMAKE_ARGS": " ".join(options),
        "CMAKE_BUILD_PARALLEL_LEVEL": str(os.cpu_count() or 1),
    }
    if not pip(*settings, *pip_options, LLAMA, "numpy", environment=build):
        sys.exit(f"{LLAMA} could not be compiled; the lines above say why.")


def llama(arguments: list[str]) -> int:
    """Install llama.cpp for a program that is passed on, whatever processor it will meet."""
    set_up("test")
    # Without OpenMP, which is a part of the system only on Linux; what pip kept is for this one.
    own = () if sys.platform.startswith("linux") else ("-DGGML_OPENMP=OFF",)
    compile_llama((*FOR_ANY_PROCESSOR, *own), "--no-cache-dir", "--force-reinstall")
    return 0


def context(arguments: list[str]) -> int:
    """Install llama.cpp and a small language model for French and English."""
    set_up("")
    if not has_llama():
        compile_llama()
    command = [str(PYTHON), "-m", "tools.context_model", *arguments]
    return subprocess.run(command, cwd=ROOT).returncode


def sound(arguments: list[str]) -> int:
    """Install what plays the recording in the window."""
    set_up("sound")
    return 0


def run(arguments: list[str]) -> int:
    set_up("")
    return subprocess.run([str(PYTHON), "-m", "editor", *arguments]).returncode


def test(arguments: list[str]) -> int:
    set_up("test")
    llama_if_built()
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONHASHSEED": "0"}
    steps = (
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["mypy"],
        # File by file on the cores there are: what a file's tests share is made once.
        ["pytest", "-n", str(min(WORKERS, os.cpu_count() or 1)), "--dist", "loadfile", *arguments],
    )
    for step in steps:
        print("→", " ".join(step), flush=True)
        code = subprocess.run([str(PYTHON), "-m", *step], cwd=ROOT, env=env).returncode
        if code:
            return code
    return 0


def bench(arguments: list[str]) -> int:
    set_up("test")
    env = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    command = [str(PYTHON), "-m", "tests.benchmarks", *arguments]
    return subprocess.run(command, cwd=ROOT, env=env).returncode


def packages(arguments: list[str]) -> int:
    """Print the Debian packages that `run`, `sound` and `test` want."""
    print(*DEBIAN, *FOR_SOUND, *FOR_TESTS, *COMPILER)
    return 0


def main() -> int:
    commands = {
        "run": run, "test": test, "sound": sound, "context": context, "bench": bench,
        "llama": llama, "packages": packages,
    }  # fmt: skip
    if len(sys.argv) < 2 or sys.argv[1] not in commands:
        print(
            "usage: python3 dev.py run [FILE] | test [--all] [pytest arguments] | sound"
            " | context [--accept-terms] | bench [WORDS …] | llama | packages"
        )
        return 2
    return commands[sys.argv[1]](sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
