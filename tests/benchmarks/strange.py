"""python -m tests.benchmarks.strange [LETTERS] [--window] [--all] [--profile] [NAME …]

Processor time of `relecture scan` on strange texts of 640,000 letters and of a half and a quarter
of that, or, with --window, for how long the window was held while one was opened and looked at.
`--all` runs what is off by default, too; `--profile` shows where the time goes. A NAME stands for
all shapes that it begins. Linux and macOS only: each runs in a process forked off a warm one.
"""

from __future__ import annotations

import argparse
import contextlib
import cProfile
import io
import os
import pstats
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["RELECTURE_DATA"] = tempfile.mkdtemp()

from editor import commands
from editor.core.glossary import Glossary
from editor.detectors import DETECTORS, detect
from editor.engines import languages
from tests.benchmarks.shapes import shapes

LETTERS = 640_000
LIMIT = 25  # seconds of processor time after which one run is given up
TARGET, HELD = 5.0, 0.1  # seconds


def forked(work: Callable[[], str]) -> str:
    """What `work` says in a process of its own, so that nothing is remembered from before."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT))
        os.close(reader)
        try:
            said = work()
        except BaseException as error:
            said = f"{type(error).__name__}: {error}"[:200]
        with os.fdopen(writer, "w") as out:
            out.write(said)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as out:
        said = out.read()
    os.waitpid(child, 0)
    return said


def scan(path: Path, extra: list[str], profile: bool) -> str:
    """Seconds of processor time that reading and all detectors take."""
    with contextlib.redirect_stderr(io.StringIO()), contextlib.redirect_stdout(io.StringIO()):
        profiler = cProfile.Profile()
        started = time.process_time()
        if profile:
            profiler.enable()
        arguments = ["scan", str(path), "--json", *extra]
        if path.suffix == ".txt":
            arguments += ["--language", "fr"]
        parser = argparse.ArgumentParser()
        commands.add_commands(parser.add_subparsers())
        commands.run(parser.parse_args(arguments))
        profiler.disable()
        seconds = time.process_time() - started
    if profile:
        out = io.StringIO()
        pstats.Stats(profiler, stream=out).sort_stats("tottime").print_stats(14)
        return f"{seconds:.2f}\n{out.getvalue()}"
    return f"{seconds:.2f}"


def held(path: Path) -> str:
    """For how long the window was held at most, and until all was found."""
    from tests.benchmarks.holds import hold

    return hold(path)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("what", nargs="*", help="letters, names of shapes")
    parser.add_argument("--window", action="store_true")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--profile", action="store_true")
    parser.add_argument("--once", action="store_true", help="the one size alone")
    args = parser.parse_intermixed_args()
    letters = next((int(what) for what in args.what if what.isdigit()), LETTERS)
    names = tuple(what for what in args.what if not what.isdigit())
    extra = [f"--apply={d.id}" for d in DETECTORS if args.all and not d.default]
    language = languages.load("fr")
    if not args.window:  # with a small text, so that what is made once is made
        detect("Le Brolutide a manger la pome, ils mange.", language, Glossary())
    folder, missed = Path(tempfile.mkdtemp()), 0
    for name, (suffix, make) in shapes().items():
        if names and not name.startswith(names):
            continue
        path = folder / f"strange.{suffix}"
        if args.window:
            path.write_bytes(make(letters))
            said = forked(lambda path=path: held(path))
            bad = not said or not said.split()[0].replace(".", "").isdigit()
            bad = bad or float(said.split()[0]) > HELD
            print(f"{name:30} {said or 'given up'} {'MISSED' if bad else ''}", flush=True)
            missed += bad
            continue
        row = []
        parts = (1,) if args.once or args.profile else (4, 2, 1)
        for part in parts:
            path.write_bytes(make(letters // part))
            row.append(forked(lambda path=path: scan(path, extra, args.profile)) or f">{LIMIT}")
        bad = (
            not row[-1].split()[0].replace(".", "").isdigit() or float(row[-1].split()[0]) > TARGET
        )
        print(f"{name:30} {' '.join(f'{r:>8}' for r in row)} {'MISSED' if bad else ''}", flush=True)
        missed += bad
    print(f"{missed} over {HELD if args.window else TARGET} s")
    sys.exit(bool(missed))


if __name__ == "__main__":
    main()
