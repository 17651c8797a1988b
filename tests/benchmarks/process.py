"""What a whole process takes of the processor, its start and its end among it."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

TIMES = 3  # of which the least counts: what else the machine does only adds


def seconds(*arguments: str) -> float:
    """Processor time of Python with these arguments, compiled modules kept, at its best."""
    env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    root = Path(__file__).resolve().parents[2]
    found = []
    for _ in range(TIMES + 1):  # the first compiles
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [sys.executable, *arguments], cwd=root, env=env, check=False, stdout=subprocess.DEVNULL
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        found.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(found[1:])


def scan(path: Path) -> float:
    """Processor time of `relecture scan` of a file, without a context model."""
    return seconds("-m", "editor", "scan", str(path), "--context", "off")
