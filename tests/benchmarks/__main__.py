"""python3 dev.py bench [WORDS …] [--paragraph] [--keep]: the speed on long texts (100,000 words).

`--paragraph` has the text in one line; `--keep` adds the ratios to history.csv. What takes over
15 % more than when it was last kept is told at the end.

The yardstick is a fixed amount of pure Python work, measured before each part; a ratio says how
many yardsticks a thing takes, which carries over between machines better than seconds do. The
frozen program is started where packaging/freeze.py made one; the model is the one in use.
"""

from __future__ import annotations

import os
import random
import runpy
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from editor.assets import asset
from editor.core.glossary import Glossary, Term
from editor.core.message import Message
from editor.core.session import Session
from editor.core.suggestion import Kind, Suggestion
from editor.core.text import Edit, Edits, Span
from editor.core.transcript import Cue, Transcript
from editor.detectors import DETECTORS, glossary_term, recheck, suggestions
from editor.engines import languages, models
from editor.formats import docx, subtitles, transcripts
from editor.language.term_windows import LONGEST
from editor.language.window_index import WindowIndex
from tests.benchmarks import history, process, starting, window
from tests.benchmarks.report import Report
from tests.benchmarks.texts import long_text
from tests.texts import analyse


def bench_processes(report: Report, path: Path) -> None:
    """Processor time of whole processes; what Python alone takes is told beside."""
    short = path.with_name("short.txt")
    short.write_text("Il faut que les loyers ont baisser ici.\n", "utf-8")
    report.row("process: Python alone", process.seconds("-c", ""))
    report.row("process: import of the commands", process.seconds("-c", IMPORTED), 0.12)
    report.row("process: scan of eight words", process.scan(short), 0.4)
    report.row("process: scan of the sample", process.scan(asset("sample", "episode.txt")), 1.0)
    report.row("process: scan of all words", process.scan(path), 60 if report.is_million else None)


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
        report.row(f"{name} marks unknown words", seconds)
        times = report.ratios["all detectors"] * report.unit / seconds
        print(f"  all our detectors take {times:.1f} times as long as {name}")


def bench_window(report: Report, path: Path) -> None:
    """The window with the text, in a process of its own: nothing was loaded before."""
    found = window.in_a_process(path)
    report.row("file chosen → text readable", found["readable"], 0.15)
    report.row("suspects of the first screen", found["first"], 0.4)
    report.row("all suspects, in the window", found["all"], 60 if report.is_million else 5)
    report.row("longest the window was held", found["hold"], 0.05)
    report.row("  p99 while it looked", found["p99"])
    print(f"{found['suspects']} suspects")
    report.row("key in the review, p95", found["key"], 0.016 if report.is_million else 0.008)
    report.row("  median of a key", found["key median"])
    report.row("  of those that decide one place, p95", found["key alone"])
    report.row("typing a letter, p95", found["letter"], 0.008 if report.is_one_line else 0.004)
    report.row("  median of a letter", found["letter median"])
    report.row("saving", found["saving"])
    report.row("clean text exported", found["clean text"])
    report.memory(
        "memory of the window at most", found["memory"], 700 if report.is_million else 300
    )


def bench_model(report: Report, path: Path, model: Path | None) -> None:
    """The same while a language model reads the text."""
    if model is None:
        print("no language model is here: python3 dev.py context")
        return
    found = window.in_a_process(path, str(model))
    if not found["reads"]:
        print(f"{model.name} does not read here")
        return
    report.row("with a model: longest hold", found["hold"], 0.05)
    report.row("with a model: key in the review, p95", found["key"], 0.008)
    report.row("with a model: typing a letter, p95", found["letter"], 0.004)


def bench_start(report: Report) -> None:
    program = runpy.run_path("packaging/freeze.py")["program"]()
    if not program.exists() or not starting.is_possible():
        print("no start of the frozen program: packaging/freeze.py makes it; Xvfb, xdotool show it")
        return
    warm, cold = starting.starts(program)
    report.row("frozen program: start to window", warm, 0.5)
    report.row("  its files not in memory", cold, 1.5)


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


def measure(report: Report, text: str, path: Path, model: Path | None) -> None:
    """All parts, one after the other; the path is that of the text."""
    for part, bench in (
        ("processes, of the processor's time", lambda: bench_processes(report, path)),
        ("frozen program", lambda: bench_start(report)),
        ("window", lambda: bench_window(report, path)),
        ("window with a language model", lambda: bench_model(report, path, model)),
        ("detectors", lambda: bench_detectors(report, text)),
        ("glossary", lambda: bench_large_glossary(report, text)),
        ("decisions", lambda: bench_decisions(report, text)),
        ("formats", lambda: bench_formats(report, text)),
        ("other checkers", lambda: bench_others(report, text)),
    ):
        report.begin(part)
        bench()


def main() -> int:
    sizes = [int(a) for a in sys.argv[1:] if a.isdecimal()] or [100_000]
    model = models.used()  # before what is the user's own is left alone
    os.environ["RELECTURE_DATA"] = tempfile.mkdtemp()
    for words in sizes:
        text = long_text(words)
        if "--paragraph" in sys.argv:
            text = text.replace("\n", " ")
        path = Path(tempfile.mkdtemp()) / "long.txt"
        path.write_text(text, "utf-8")
        one_line = "" if "\n" in text else " in one line"
        print(f"\n{len(text.split()):,} words{one_line}")
        report = Report(words, bool(one_line))
        measure(report, text, path, model)
        for line in history.slower(words, report.ratios):
            print(line)
        if "--keep" in sys.argv:
            history.keep(words, report.ratios)
    return 0


if __name__ == "__main__":
    sys.exit(main())
