"""python packaging/freeze.py: make the frozen program in build/dist and have it test itself.

What plays sound goes with it where the extra `sound` is installed, llama.cpp where `context` is,
but never a model; `--model MODEL.gguf --terms FILE` makes a variant that carries one, with the
terms that it may be passed on under.

What is for one system alone is done by its own script: linux/deb.py, windows/relecture.nsi,
macos/dmg.sh.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from editor.engines import llama  # noqa: E402
from editor.engines.gguf import GgufError  # noqa: E402
from editor.engines.models import FOLDER  # noqa: E402
from tools.context_model import readable  # noqa: E402

BUILD = ROOT / "build"
# Megabytes, unpacked: 15 of them word lists that are stored built, to start the sooner.
LARGEST = 175
SOUND = 50  # more with what plays sound
LLAMA = 75  # more with llama.cpp for each kind of processor and what it stands on


def program() -> Path:
    """The frozen program's own file on this system."""
    if sys.platform == "darwin":
        return BUILD / "dist" / "Relecture.app" / "Contents" / "MacOS" / "relecture"
    return BUILD / "dist" / "relecture" / ("relecture.exe" if os.name == "nt" else "relecture")


def size(folder: Path) -> float:
    """Megabytes of all files below a folder, each once."""
    files = {p.resolve() for p in folder.rglob("*") if p.is_file()}
    return sum(p.stat().st_size for p in files) / 1e6


def has_llama() -> bool:
    """Whether llama.cpp goes with the program: where the extra `context` is installed."""
    return importlib.util.find_spec("llama_cpp") is not None


def has_sound() -> bool:
    """Whether what plays sound goes with the program: where the extra `sound` is installed."""
    return importlib.util.find_spec("PySide6.QtMultimedia") is not None


def carry(model: Path | None, terms: Sequence[Path], folder: Path = BUILD / FOLDER) -> str:
    """Put a model where the recipe takes it from, or none; gives what the notices say of it.

    Raises OSError, or GgufError for a file that is no model.
    """
    shutil.rmtree(folder, ignore_errors=True)
    if model is None:
        return ""
    known = llama.check(model)
    texts = [path.read_text("utf-8") for path in terms]
    plain = [readable(text) if "</" in text else text for text in texts]
    folder.mkdir(parents=True)
    shutil.copyfile(model, folder / model.name)
    licence = known.text("general.license.name") or known.text("general.license")
    head = f"## The language model {known.text('general.name') or model.stem}\n\n{licence}\n"
    return "\n".join((head, *(f"```\n{text}\n```\n" for text in plain)))


def freeze(model: Path | None = None, terms: Sequence[Path] = ()) -> None:
    """Make icons, notices and the program; raises CalledProcessError where a step fails.

    With a model see `carry`.
    """
    here = ROOT / "packaging"
    more = carry(model, terms)
    notices = BUILD / "notices.md"
    subprocess.run([sys.executable, str(here / "notices.py"), str(notices)], check=True, cwd=ROOT)
    with notices.open("a", encoding="utf-8") as file:
        file.write(more)
    steps = (
        [here / "icons.py", BUILD / "icons"],
        ["-m", "PyInstaller", "--noconfirm", "--log-level=WARN", "--distpath", BUILD / "dist",
         "--workpath", BUILD / "work", here / "relecture.spec"],
    )  # fmt: skip
    for step in steps:
        subprocess.run([sys.executable, *map(str, step)], check=True, cwd=ROOT)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Make the frozen program in build/dist.")
    parser.add_argument("--model", type=Path, help="a language model (GGUF) that it carries")
    parser.add_argument(
        "--terms", type=Path, action="append", default=[],
        help="the model's licence or terms of use, which go with it",
    )  # fmt: skip
    args = parser.parse_args(arguments)
    if args.model and not (args.terms and has_llama()):
        parser.error("a model goes with its --terms, and with llama.cpp (the extra `context`)")
    try:
        freeze(args.model, args.terms)
    except (OSError, GgufError) as error:
        parser.error(f"the model cannot be carried: {error}")
    folder = BUILD / "dist" / ("Relecture.app" if sys.platform == "darwin" else "relecture")
    megabytes = size(folder)
    target = LARGEST + has_llama() * LLAMA + has_sound() * SOUND
    target += round(args.model.stat().st_size / 1e6) if args.model else 0
    print(f"{folder.name}: {megabytes:.0f} MB, target {target}", flush=True)
    start = time.perf_counter()
    code = subprocess.run([str(program()), "--self-test"]).returncode
    print(f"self-test: exit {code} after {time.perf_counter() - start:.1f} s")
    return code or int(megabytes > target)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
