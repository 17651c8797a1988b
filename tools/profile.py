"""python -m tools.profile FILE [LANGUAGE]: where a scan's time goes, a detector and a layer.

Seconds of processor time: of each detector, with analysis and reading, as they are without a
profiler; of each package of the program, of the libraries and of Python's own functions, as the
profiler sees them (cProfile, which makes small functions look larger), in per cent.
"""

from __future__ import annotations

import cProfile
import pstats
import sys
import time
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from editor.collection import uncollected
from editor.core.glossary import Glossary
from editor.detectors import look, settled
from editor.engines import languages
from editor.formats import transcripts

ROOT = Path(__file__).resolve().parent.parent


class Watch:
    """Processor time by the name of what runs, each until the next begins."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._name, self._since = "", time.process_time()

    def begin(self, name: str) -> None:
        now = time.process_time()
        if self._name:
            self.seconds[self._name] += now - self._since
        self._name, self._since = name, now


def watched(path: Path, code: str) -> dict[str, float]:
    """Seconds of reading, analysis, each detector and settling."""
    watch = Watch()
    watch.begin("reading")
    transcript = transcripts.read(path.read_bytes(), path.name)
    watch.begin("language")
    language = languages.load(code or languages.language_of(transcript.text, transcript.language))
    watch.begin("analysis")
    looked = look(
        transcript.text, language, Glossary(), step=watch.begin,
        cues=transcript.cues, doubts=transcript.doubts,
    )  # fmt: skip
    watch.begin("settling")
    settled(looked)
    watch.begin("")
    return watch.seconds


def layer(file: str) -> str:
    """The package of the program that a file is of, a library, or Python."""
    try:
        parts = Path(file).relative_to(ROOT / "editor").parts
    except ValueError:
        found = Path(file).parts
        at = found.index("site-packages") + 1 if "site-packages" in found else 0
        return f"library {found[at]}" if at else "Python"
    return f"editor.{parts[0]}" if len(parts) > 1 else "editor"


def ordered(seconds: Mapping[str, float]) -> list[tuple[str, float]]:
    """The longest first."""
    return sorted(seconds.items(), key=lambda item: -item[1])


def main(file: str, code: str = "") -> None:
    path = Path(file)
    with uncollected():
        for name, seconds in ordered(watched(path, code)):
            print(f"{name:24} {seconds:8.3f} s")
        profiler = cProfile.Profile()
        profiler.runcall(watched, path, code)
    layers: dict[str, float] = defaultdict(float)
    for (where, _, _), row in pstats.Stats(profiler).stats.items():  # type: ignore[attr-defined]
        layers[layer(where)] += row[2]
    total = sum(layers.values())
    print()
    for name, seconds in ordered(layers)[:12]:
        print(f"{name:24} {seconds / total:8.1%}")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(*sys.argv[1:])
