"""python packaging/freeze.py: make the frozen program in build/dist and have it test itself.

What is for one system alone is done by its own script: linux/deb.py, windows/relecture.nsi,
macos/dmg.sh.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
LARGEST = 160  # megabytes, unpacked


def program() -> Path:
    """The frozen program's own file on this system."""
    if sys.platform == "darwin":
        return BUILD / "dist" / "Relecture.app" / "Contents" / "MacOS" / "relecture"
    return BUILD / "dist" / "relecture" / ("relecture.exe" if os.name == "nt" else "relecture")


def size(folder: Path) -> float:
    """Megabytes of all files below a folder, each once."""
    files = {p.resolve() for p in folder.rglob("*") if p.is_file()}
    return sum(p.stat().st_size for p in files) / 1e6


def freeze() -> None:
    """Make icons, notices and the program; raises CalledProcessError where a step fails."""
    here = ROOT / "packaging"
    steps = (
        [here / "icons.py", BUILD / "icons"],
        [here / "notices.py", BUILD / "notices.md"],
        ["-m", "PyInstaller", "--noconfirm", "--log-level=WARN", "--distpath", BUILD / "dist",
         "--workpath", BUILD / "work", here / "relecture.spec"],
    )  # fmt: skip
    for step in steps:
        subprocess.run([sys.executable, *map(str, step)], check=True, cwd=ROOT)


def main() -> int:
    freeze()
    folder = BUILD / "dist" / ("Relecture.app" if sys.platform == "darwin" else "relecture")
    megabytes = size(folder)
    print(f"{folder.name}: {megabytes:.0f} MB, target {LARGEST}", flush=True)
    start = time.perf_counter()
    code = subprocess.run([str(program()), "--self-test"]).returncode
    print(f"self-test: exit {code} after {time.perf_counter() - start:.1f} s")
    return code or int(megabytes > LARGEST)


if __name__ == "__main__":
    sys.exit(main())
