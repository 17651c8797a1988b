"""python3 dev.py bench [WORDS …]: how fast the program is on long texts, by default 100,000 words.

The yardstick is a fixed amount of pure Python work measured in the same run; a ratio says how many
yardsticks a thing takes, which carries over between machines better than seconds do.
"""

from __future__ import annotations

import os
import random
import resource
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["RELECTURE_DATA"] = tempfile.mkdtemp()

from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtTest import QTest

from editor import dictionaries
from editor.assets import asset
from editor.core.document import analyse
from editor.core.glossary import Glossary
from editor.core.suggestion import Kind
from editor.core.text import Edit, Edits, Span
from editor.core.transcript import Cue
from editor.detectors import DETECTORS
from editor.formats import docx, subtitles, transcripts
from editor.ui.main import application
from editor.ui.main_window import MainWindow


def yardstick() -> float:
    """Seconds for a million steps of plain Python, best of three."""
    best = 1e9
    for _ in range(3):
        start = time.perf_counter()
        total = 0
        for i in range(1_000_000):
            total += i & 7
        best = min(best, time.perf_counter() - start)
    return best


def long_text(words: int) -> str:
    """The sample again and again, every eighth word another one, headers with other numbers.

    Equal paragraphs would be taken for headers and hide most of the text from the detectors.
    """
    common = [f for f in dictionaries.load("fr").forms[200:8000] if f.isalpha()]
    dice = random.Random(0)
    sample = asset("sample", "episode.txt").read_text("utf-8")
    count = len(sample.split())
    parts = []
    for turn in range(words // count + 1):
        lines = []
        for line in sample.splitlines():
            if "[Transcription]" not in line:
                tokens = line.split(" ")
                for at in range(dice.randrange(8), len(tokens), 8):
                    tokens[at] = dice.choice(common)
                line = " ".join(tokens)
            lines.append(line)
        part = "\n".join(lines).replace("N° 42", f"N° {turn + 1}")
        part = part.replace("Brandlhuber", "Brandlh" + "aeiou"[turn % 5] + "ber")
        parts.append(part.replace("Mérovance", "Mérov" + "aeiou"[turn % 3] + "nce"))
    return "\n".join(parts)


class Report:
    """Rows of what, seconds, yardsticks and target."""

    def __init__(self) -> None:
        self.unit = yardstick()
        print(f"yardstick: {1000 * self.unit:.1f} ms")
        print(f"{'what':48} {'seconds':>9} {'ratio':>8}  target")

    def row(self, what: str, seconds: float, target: float | None = None) -> None:
        verdict = (
            "" if target is None else f"{target:g} s {'ok' if seconds <= target else 'MISSED'}"
        )
        print(f"{what:48} {seconds:9.4f} {seconds / self.unit:8.2f}  {verdict}", flush=True)


def p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


def bench_detectors(report: Report, text: str) -> None:
    lexicon = dictionaries.load("fr")
    start = time.perf_counter()
    document = analyse(text, "fr")
    report.row("analyse", time.perf_counter() - start)
    words = len(document.words)
    whole = 0.0
    for detector in DETECTORS:
        start = time.perf_counter()
        found = list(detector.find(document, lexicon, Glossary()))
        seconds = time.perf_counter() - start
        whole += seconds
        report.row(f"  {detector.id}: {words / max(seconds, 1e-6):,.0f} words/s", seconds)
        headers = [s.span for s in found if s.kind is Kind.HEADER]
        if headers:
            document = analyse(text, "fr", headers)
    report.row("all detectors", whole, 20.0)


class Watch:
    """The longest time the event loop was held while something else goes on."""

    def __init__(self) -> None:
        self.longest, self.gaps = 0.0, []

    def until(self, ready, limit: float = 120.0) -> float:
        start = last = time.perf_counter()
        while not ready():
            QCoreApplication.processEvents()
            now = time.perf_counter()
            self.gaps.append(now - last)
            self.longest = max(self.longest, now - last)
            last = now
            if now - start > limit:
                raise TimeoutError("nothing happened")
            time.sleep(0.001)
        return time.perf_counter() - start


def bench_window(report: Report, text: str, words: int) -> None:
    application()
    folder = Path(tempfile.mkdtemp())
    path = folder / "long.txt"
    path.write_text(text, "utf-8")
    window = MainWindow(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    control = window.controller
    start = time.perf_counter()
    window.open(path)
    QCoreApplication.processEvents()
    report.row("file chosen → text readable", time.perf_counter() - start, 0.5)
    watch = Watch()
    first = watch.until(lambda: control.session.suggestions or not control.is_detecting)
    report.row("suspects of the first screen", first, 2.0)
    rest = watch.until(lambda: not control.is_detecting)
    report.row("all suspects, in the window", first + rest, 20.0)
    report.row("longest the window was held", watch.longest, 0.05)
    report.row("  p99 of the holds", sorted(watch.gaps)[int(len(watch.gaps) * 0.99)])
    print(f"{len(control.session.suggestions)} suspects")
    window.start_review()
    QTest.keyClick(window.card, Qt.Key.Key_Return)
    QTest.keyClick(window.card, Qt.Key.Key_Return)
    times = []
    for turn in range(200):
        key = (Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_S)[turn % 3]
        start = time.perf_counter()
        QTest.keyClick(window.card, key)
        if window.card._line.isVisible():
            window.card._stop_typing()
            QTest.keyClick(window.card, Qt.Key.Key_S)
        QCoreApplication.processEvents()
        times.append(time.perf_counter() - start)
    report.row("key in the review, p95", p95(times), 0.016)
    report.row("  median", statistics.median(times))
    window.view.setFocus()
    times = []
    for _ in range(200):
        start = time.perf_counter()
        QTest.keyClick(window.view, Qt.Key.Key_X)
        QCoreApplication.processEvents()
        times.append(time.perf_counter() - start)
    report.row("typing a letter, p95", p95(times), 0.005)
    report.row("  median", statistics.median(times))
    start = time.perf_counter()
    control.save_now()
    report.row("saving", time.perf_counter() - start)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory at most: {memory:.0f} MB, target 400 {'ok' if memory <= 400 else 'MISSED'}")
    window.close()


def bench_formats(report: Report, text: str) -> None:
    words = text.split()[:36_000]
    cues = []
    for number in range(4000):
        start = number * 2.7
        body = " ".join(words[number * 9 : number * 9 + 9])
        cues.append((Cue(Span(0, 0), start, start + 2.5), body))
    data = subtitles.from_cues(cues, "srt")
    start = time.perf_counter()
    transcript = transcripts.read(data, "long.srt")
    report.row("srt of 4,000 cues read", time.perf_counter() - start, 1.0)
    edits = Edits(tuple(Edit(cue.span, "x") for cue in transcript.cues[::4]))
    start = time.perf_counter()
    subtitles.write(transcript, edits)
    report.row("  written", time.perf_counter() - start, 1.0)
    start = time.perf_counter()
    document = docx.write(text)
    report.row("docx written", time.perf_counter() - start, 3.0)
    start = time.perf_counter()
    transcripts.read(document, "long.docx")
    report.row("  read", time.perf_counter() - start, 3.0)


def main() -> int:
    for words in [int(a) for a in sys.argv[1:]] or [100_000]:
        text = long_text(words)
        print(f"\n{len(text.split()):,} words")
        report = Report()
        start = time.perf_counter()
        dictionaries.load("fr")
        report.row("lexicons loaded", time.perf_counter() - start)
        bench_detectors(report, text)
        bench_window(report, text, words)
        bench_formats(report, text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
