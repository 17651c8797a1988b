"""python packaging/release_notes.py VERSION: what CHANGELOG.md says of a version."""

from __future__ import annotations

import re
import sys
from pathlib import Path

CHANGELOG = Path(__file__).resolve().parent.parent / "CHANGELOG.md"


def notes(version: str) -> str:
    """The lines of a version; raises ValueError where there are none."""
    parts = re.split(r"^## ", CHANGELOG.read_text("utf-8"), flags=re.MULTILINE)
    for part in parts[1:]:
        title, _, body = part.partition("\n")
        if title.split()[0] == version:
            return body.strip() + "\n"
    raise ValueError(f"CHANGELOG.md says nothing of {version}")


if __name__ == "__main__":
    print(notes(sys.argv[1].removeprefix("v")), end="")
