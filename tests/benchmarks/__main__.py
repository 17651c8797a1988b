"""python3 dev.py bench [WORDS …] [--paragraph] [--keep]: the speed on long texts (100,000 words).

`--paragraph` has the text in one line; `--keep` adds the ratios to history.csv. What takes over
15 % more than when it was last kept is told at the end.

The yardstick is a fixed amount of pure Python work measured in the same run; a ratio says how many
yardsticks a thing takes, which carries over between machines better than seconds do.
"""

from __future__ import annotations

import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["RELECTURE_DATA"] = tempfile.mkdtemp()

from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtTest import QTest

from editor.assets import asset
from editor.core.clean import CleanOptions
from editor.core.glossary import Glossary, Term
from editor.core.message import Message
from editor.core.session import Session
from editor.core.suggestion import Kind, Suggestion
from editor.core.text import Edit, Edits, Span
from editor.core.transcript import Cue, Transcript
from editor.detectors import DETECTORS, glossary_term, recheck, suggestions
from editor.engines import languages
from editor.export import Job
from editor.language.term_windows import LONGEST
from editor.language.window_index import WindowIndex
from editor.ui.main import application
from editor.ui.main_window import MainWindow
from tests.benchmarks import history, process
from tests.benchmarks.texts import long_text
from tests.texts import analyse


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


class Report:
    """Rows of what, seconds, yardsticks and target; the ratios are kept in a small history."""

    def __init__(self, words: int) -> None:
        self.unit = yardstick()
        self.words, self.ratios = words, {}
        print(f"yardstick: {1000 * self.unit:.1f} ms")
        print(f"{'what':48} {'seconds':>9} {'ratio':>8}  target")

    def row(self, what: str, seconds: float, target: float | None = None) -> None:
        verdict = (
            "" if target is None else f"{target:g} s {'ok' if seconds <= target else 'MISSED'}"
        )
        print(f"{what:48} {seconds:9.4f} {seconds / self.unit:8.2f}  {verdict}", flush=True)
        self.ratios[what.strip()] = seconds / self.unit


def p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


def bench_processes(report: Report, text: str) -> None:
    """Processor time of whole processes; what Python alone takes is told beside."""
    folder = Path(tempfile.mkdtemp())
    short, long = folder / "short.txt", folder / "long.txt"
    short.write_text("Il faut que les loyers ont baisser ici.\n", "utf-8")
    long.write_text(text, "utf-8")
    report.row("process: Python alone", process.seconds("-c", ""))
    report.row("process: import of the commands", process.seconds("-c", IMPORTED), 0.12)
    report.row("process: scan of eight words", process.scan(short), 0.4)
    report.row("process: scan of the sample", process.scan(asset("sample", "episode.txt")), 1.0)
    report.row("process: scan of all words", process.scan(long))


IMPORTED = "import editor.commands"


def bench_detectors(report: Report, text: str) -> None:
    language = languages.load("fr")
    start = time.perf_counter()
    document = analyse(text, "fr")
    report.row("analyse", time.perf_counter() - start)
    words = len(document.words)
    whole = 0.0
    for detector in DETECTORS:
        start = time.perf_counter()
        found = list(suggestions(detector.find, document, language, Glossary()))
        seconds = time.perf_counter() - start
        whole += seconds
        report.row(f"  {detector.id}", seconds)
        headers = [s.span for s in found if s.kind is Kind.HEADER]
        if headers:
            document = analyse(text, "fr", headers)
    report.row("all detectors", whole, 20.0)
    report.row("  of 1,000 words", whole / words * 1000)
    for term in ("Brandlhuber", "Mérovance", "Nolan Comber", "ESET"):
        index = WindowIndex(document, language.lexicon, LONGEST)
        glossary = Glossary((Term(term),))
        start = time.perf_counter()
        recheck((), document, language, Glossary(), glossary, index)
        report.row(f"new term {term} looked for", time.perf_counter() - start, 0.1)


def bench_large_glossary(report: Report, text: str) -> None:
    language, dice = languages.load("fr"), random.Random(2)
    syllables = "ba cro dil fen gour ja kel lim mon na pru ril sta tur vel zo".split()
    names = {"".join(dice.choices(syllables, k=4)).capitalize() for _ in range(6000)}
    glossary = Glossary(tuple(Term(name) for name in sorted(names)[:5000]))
    document = analyse(text, "fr")
    start = time.perf_counter()
    list(suggestions(glossary_term.find, document, language, glossary))
    report.row(f"glossary of {len(glossary.terms):,} terms", time.perf_counter() - start, 20.0)


def bench_decisions(report: Report, text: str) -> None:
    """One decision at 500 places, and back, in the core; the window's share is in the keys."""
    at = [n for n, c in enumerate(text) if c == " "][:: max(1, text.count(" ") // 5000)]
    places = [
        Suggestion("bench", Kind.NAME, Span(n, n + 1), " ", ("_",), Message(""), 0.9, "g")
        for n in at[:5000]
    ]
    session = Session(Transcript(text), suggestions=tuple(places))
    session.accept_all(places[::2])
    start = time.perf_counter()
    session.accept_all(places[1:1000:2])
    len(session.current)
    report.row("accept at 500 places", time.perf_counter() - start)
    start = time.perf_counter()
    session.undo()
    len(session.current)
    report.row("  undone", time.perf_counter() - start)


def bench_others(report: Report, text: str) -> None:
    """The checkers of the system on the same words: they only say which they do not know."""
    for name, command in (
        ("hunspell", ["hunspell", "-d", "fr_FR", "-i", "utf-8", "-l"]),
        ("aspell", ["aspell", "--lang=fr", "--encoding=utf-8", "list"]),
    ):
        if shutil.which(name) is None:
            print(f"{name} is not installed: apt-get install hunspell hunspell-fr aspell aspell-fr")
            continue
        start = time.perf_counter()
        subprocess.run(command, input=text.encode(), capture_output=True, check=True)
        seconds = time.perf_counter() - start
        ours = report.ratios["all detectors"] * report.unit
        report.row(f"{name} marks unknown words", seconds)
        print(f"  all our detectors take {ours / seconds:.1f} times as long as {name}")


class Watch:
    """The longest time the event loop was held while something else goes on."""

    def __init__(self) -> None:
        self.longest, self.gaps = 0.0, []

    def until(self, ready, limit: float = 900.0) -> float:
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
    report.row("file chosen → text readable", time.perf_counter() - start, 0.15)
    watch = Watch()
    first = watch.until(lambda: control.session.suggestions or not control.is_detecting)
    report.row("suspects of the first screen", first, 0.4)
    rest = watch.until(lambda: not control.is_detecting)
    report.row("all suspects, in the window", first + rest, 5.0)
    report.row("longest the window was held", watch.longest, 0.05)
    report.row("  p99 of the holds", sorted(watch.gaps)[int(len(watch.gaps) * 0.99)])
    print(f"{len(control.session.suggestions)} suspects")
    window.steps.begin()
    QTest.keyClick(window.card, Qt.Key.Key_Return)
    QTest.keyClick(window.card, Qt.Key.Key_Return)
    times = []
    for turn in range(200):
        key = (Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_S)[turn % 3]
        start = time.perf_counter()
        QTest.keyClick(window.card, key)
        if window.card.line.isVisible():
            QTest.keyClick(window.card.line, Qt.Key.Key_Escape)
            QTest.keyClick(window.card, Qt.Key.Key_S)
        QCoreApplication.processEvents()
        times.append(time.perf_counter() - start)
    report.row("key in the review, p95", p95(times), 0.008)
    report.row("  median", statistics.median(times))
    window.view.setFocus()
    times = []
    for _ in range(200):
        start = time.perf_counter()
        QTest.keyClick(window.view, Qt.Key.Key_X)
        QCoreApplication.processEvents()
        times.append(time.perf_counter() - start)
    report.row("typing a letter, p95", p95(times), 0.004)
    report.row("  median", statistics.median(times))
    start = time.perf_counter()
    control.save_now()
    report.row("saving", time.perf_counter() - start)
    job = Job(control.session, control.document, CleanOptions(), "long.txt", 0, "en", str)
    start = time.perf_counter()
    window.files.export({"txt": folder / "clean.txt"}, job)
    report.row("clean text exported", time.perf_counter() - start)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory at most: {memory:.0f} MB, target 300 {'ok' if memory <= 300 else 'MISSED'}")
    window.close()


def bench_formats(report: Report, text: str) -> None:
    # Not before the window's memory is told: it loads them when they are asked for.
    from editor.formats import docx, subtitles, transcripts

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
    sizes = [int(a) for a in sys.argv[1:] if a.isdecimal()] or [100_000]
    for words in sizes:
        text = long_text(words)
        if "--paragraph" in sys.argv:
            text = text.replace("\n", " ")
        one_line = "" if "\n" in text else " in one line"
        print(f"\n{len(text.split()):,} words{one_line}")
        report = Report(words)
        bench_processes(report, text)
        bench_window(report, text, words)  # first: what it needs of memory is told
        bench_detectors(report, text)
        bench_large_glossary(report, text)
        bench_decisions(report, text)
        bench_formats(report, text)
        bench_others(report, text)
        for line in history.slower(words, report.ratios):
            print(line)
        if "--keep" in sys.argv:
            history.keep(words, report.ratios)
    return 0


if __name__ == "__main__":
    sys.exit(main())
