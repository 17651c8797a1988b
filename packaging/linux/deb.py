"""python packaging/linux/deb.py: a Debian package of the frozen program, build/relecture_*.deb.

Enchant is the system's own (libenchant-2-2): its library cannot be moved.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BUILD = ROOT / "build"
NAME = "org.relecture.Relecture"

# What Qt's xcb plugin and the program link to and the bundle does not carry.
DEPENDS = (
    "libc6 (>= 2.34), libenchant-2-2, hicolor-icon-theme, libgl1, libegl1, libxkbcommon0, "
    "libxkbcommon-x11-0, libxcb-cursor0, libxcb-icccm4, libxcb-image0, libxcb-keysyms1, "
    "libxcb-render-util0, libxcb-shape0, libxcb-xkb1, libfontconfig1, libdbus-1-3"
)


def control(version: str, kilobytes: int) -> str:
    """The package's description for dpkg."""
    architecture = subprocess.run(
        ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
    ).stdout.strip()
    return f"""Package: relecture
Version: {version}
Architecture: {architecture}
Maintainer: Relecture <relecture@relecture.example>
Section: editors
Priority: optional
Installed-Size: {kilobytes}
Depends: {DEPENDS}
Recommends: fonts-dejavu-core, libcups2t64 | libcups2
Description: turn machine transcripts into clean text
 Relecture marks suspected recognition errors and repeated page headers in
 transcripts with proposed repairs and lets the editor decide from the
 keyboard, offline. French first, then English.
"""


def put(source: Path, target: Path, mode: int = 0o644) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(mode)


def make(frozen: Path = BUILD / "dist" / "relecture") -> Path:
    """Build the package from a frozen program and give its path."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        root.chmod(0o755)
        shutil.copytree(frozen, root / "opt" / "relecture", symlinks=True)
        share = root / "usr" / "share"
        put(HERE / f"{NAME}.desktop", share / "applications" / f"{NAME}.desktop")
        put(HERE / f"{NAME}.metainfo.xml", share / "metainfo" / f"{NAME}.metainfo.xml")
        icons = share / "icons" / "hicolor"
        svg = ROOT / "resources" / "icons" / "relecture.svg"
        put(svg, icons / "scalable" / "apps" / "relecture.svg")
        for size in (16, 32, 48, 128, 256):
            picture = BUILD / "icons" / f"relecture-{size}.png"
            put(picture, icons / f"{size}x{size}" / "apps" / "relecture.png")
        put(ROOT / "LICENSE", share / "doc" / "relecture" / "copyright")
        (root / "usr" / "bin").mkdir()
        (root / "usr" / "bin" / "relecture").symlink_to("../../opt/relecture/relecture")
        sizes = [p.lstat().st_size for p in root.rglob("*")]
        debian = root / "DEBIAN"
        debian.mkdir()
        (debian / "control").write_text(control(version, sum(sizes) // 1024), "utf-8")
        for path in root.rglob("*"):
            if not path.is_symlink() and path.is_dir():
                path.chmod(0o755)
        target = BUILD / f"relecture_{version}_amd64.deb"
        command = ["dpkg-deb", "-Zxz", "--root-owner-group", "--build", str(root), str(target)]
        subprocess.run(command, check=True, env={**os.environ, "XZ_OPT": "-6"})
    return target


if __name__ == "__main__":
    path = make()
    print(f"{path.name}: {path.stat().st_size / 1e6:.0f} MB, target 60")
    sys.exit(int(path.stat().st_size > 60e6))
