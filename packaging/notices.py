"""python packaging/notices.py FILE: whose work the program contains, with their licences in full.

Taken from the distributions that are installed for the program; the data's are in
resources/LICENSES.md.
"""

from __future__ import annotations

import importlib.util
import platform
import sys
import sysconfig
from importlib import metadata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from constraints import needed

NAMES = ("LICEN", "COPYING", "NOTICE", "AUTHORS")
# Distributions whose wheels have no licence file: their licence and where its text stands.
ELSEWHERE = {
    "espeakng-loader": "MIT; the espeak-ng library and data in it: GPL-3.0-or-later (LICENSE)",
    "odfdo": "Apache-2.0 (below, with other distributions)",
    "pyside6-addons": "Used under LGPL-3.0-only, which adds to GPL-3.0 (LICENSE); the FFmpeg "
    "libraries in it are used under LGPL-2.1-or-later",
    "pyside6-essentials": "Used under LGPL-3.0-only, which adds to GPL-3.0 (LICENSE)",
    "shiboken6": "Used under LGPL-3.0-only, which adds to GPL-3.0 (LICENSE)",
}

# Distributions that carry no licence text: where we keep those of their source packages.
KEPT = {"llama-cpp-python": ("llama-cpp-python.txt", "llama.cpp.txt")}
_LICENCES = Path(__file__).parent / "licences"


def licence(distribution: metadata.Distribution) -> str:
    """The name of a distribution's licence as its maker gives it."""
    meta = distribution.metadata
    named = _field(meta, "License-Expression")
    classified = [
        line.rpartition(" :: ")[2]
        for line in meta.get_all("Classifier") or ()
        if line.startswith("License ::")
    ]
    return named or ", ".join(classified) or _field(meta, "License").partition("\n")[0]


def _field(meta: metadata.PackageMetadata, name: str) -> str:
    return meta[name] if name in meta else ""  # noqa: SIM401 – it has no get


def texts(distribution: metadata.Distribution) -> list[tuple[str, str]]:
    """Names and texts of a distribution's licence files."""
    found = []
    for file in distribution.files or ():
        named = file.name.upper().startswith(NAMES) or "licenses" in file.parts
        if named and file.suffix not in (".py", ".pyc", ".pyi"):
            path = Path(str(file.locate()))
            if path.is_file():
                found.append((file.name, path.read_text("utf-8", "replace")))
    return found


def notices() -> str:
    """The whole as Markdown; raises ValueError where a licence is not to be found."""
    parts = [
        "# What Relecture contains\n",
        "Relecture itself is GPL-3.0-or-later (LICENSE); its data: LICENSES.md.\n",
        f"## Python {platform.python_version()}\n\nPSF-2.0\n",
    ]
    text = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if text.exists():
        parts.append(f"```\n{text.read_text('utf-8')}\n```\n")
    extras = {"": "editor", "sound": "PySide6.QtMultimedia", "context": "llama_cpp"}
    there = [extra for extra, module in extras.items() if importlib.util.find_spec(module)]
    for name in sorted({name for extra in there for name in needed(extra)}):
        distribution = metadata.distribution(name)
        kept = [(file, (_LICENCES / file).read_text("utf-8")) for file in KEPT.get(name, ())]
        found = texts(distribution) + kept
        said = licence(distribution) or ELSEWHERE.get(name, "")
        if not said or not (found or name in ELSEWHERE):
            raise ValueError(f"{name}: no licence is known; name it in packaging/notices.py")
        parts.append(f"## {distribution.name} {distribution.version}\n\n{said}\n")
        if name in ELSEWHERE:
            parts.append(ELSEWHERE[name] + "\n")
        parts += (f"{file}:\n\n```\n{text}\n```\n" for file, text in found)
    return "\n".join(parts)


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(notices(), "utf-8")
