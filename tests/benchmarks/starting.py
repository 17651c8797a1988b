"""How long the frozen program takes from its start to its window, on a screen of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

TIMES = 4  # of which the least counts: what else the machine does only adds
LIMIT = 30.0  # seconds


def is_possible() -> bool:
    return shutil.which("Xvfb") is not None and shutil.which("xdotool") is not None


def starts(program: Path) -> tuple[float, float]:
    """Seconds until its window is seen: with its files in memory, and with none of them.

    The first is the least of several. For the second the system is asked to forget the program's
    own files; those of the system stay. Raises TimeoutError where no window comes.
    """
    with tempfile.TemporaryDirectory() as name:
        screen = subprocess.Popen(
            ["Xvfb", "-displayfd", "1", "-noreset", "-screen", "0", "1280x800x24"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        assert screen.stdout is not None
        try:
            env = _surroundings(Path(name), screen.stdout.readline().strip())
            _start(program, env)  # its tables are written, too
            warm = min(_start(program, env) for _ in range(TIMES))
            _forget(program.parent)
            return warm, _start(program, env)
        finally:
            screen.terminate()
            screen.wait()
            screen.stdout.close()


def _surroundings(folder: Path, screen: str) -> dict[str, str]:
    """The environment of somebody who was greeted before."""
    settings = folder / "config" / "Relecture" / "Relecture.conf"
    settings.parent.mkdir(parents=True)
    settings.write_text("[General]\nwelcomed=1\ninterface=en\n", "utf-8")
    kept = {k: v for k, v in os.environ.items() if k != "QT_QPA_PLATFORM"}
    own = {"DISPLAY": f":{screen}", "XDG_CONFIG_HOME": str(folder / "config")}
    return {**kept, **own, "RELECTURE_DATA": str(folder / "data")}


def _start(program: Path, env: dict[str, str]) -> float:
    start = time.perf_counter()
    process = subprocess.Popen(
        [program], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    seek = ["xdotool", "search", "--onlyvisible", "--pid", str(process.pid)]
    try:
        while not subprocess.run(seek, env=env, capture_output=True, check=False).stdout:
            if time.perf_counter() - start > LIMIT or process.poll() is not None:
                raise TimeoutError(f"{program} showed no window")
            time.sleep(0.005)
        return time.perf_counter() - start
    finally:
        process.terminate()
        process.wait()


def _forget(folder: Path) -> None:
    """Have the system forget what it keeps of the files of a folder in memory."""
    os.sync()
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
