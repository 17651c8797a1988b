"""python packaging/constraints.py: pin all that relecture[test] brings along, as installed here.

What the extras `context` and `sound` bring keeps its pin where it is not installed.

pyproject.toml pins what the program asks for; this pins what those ask for in turn. Python's own
installer reads the file with -c; names that another system or Python adds stay open there.
"""

from __future__ import annotations

import re
import sys
from importlib import metadata
from pathlib import Path

FILE = Path(__file__).with_name("constraints.txt")
EXTRAS = ("diskcache", "llama-cpp-python", "numpy", "pyside6-addons")
_NAME = re.compile(r"[\w.-]+")


def needed(extra: str = "test") -> dict[str, str]:
    """Names and versions of all that Relecture (with one of its extras) needs on this system."""
    found: dict[str, str] = {}
    waiting = ["relecture"]
    while waiting:
        name = waiting.pop()
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # for another system or Python
        key = distribution.name.lower().replace("_", "-")
        if key in found:
            continue
        found[key] = distribution.version
        for line in distribution.requires or ():
            wanted = _NAME.match(line)
            only = re.search(r"extra\s*==\s*['\"](\w+)['\"]", line)
            if wanted and (only is None or (key, only[1]) == ("relecture", extra)):
                waiting.append(wanted[0])
    for own in ("relecture", "pip"):
        found.pop(own, None)
    return dict(sorted(found.items()))


def main() -> int:
    known = dict(line.split("==") for line in FILE.read_text("utf-8").split())
    pins = {name: known[name] for name in EXTRAS if name in known}
    pins = dict(sorted({**pins, **needed(), **needed("context")}.items()))
    FILE.write_text("".join(f"{name}=={version}\n" for name, version in pins.items()), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
