"""A long day at the window: memory and speed at its end are those of its beginning."""

import gc
import statistics
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent

from editor.core.clean import CleanOptions
from editor.core.glossary import Glossary, Term
from editor.core.message import Message
from editor.engines import languages
from editor.export import Job
from tests.benchmarks.texts import long_text
from tests.conftest import all_or_few


def memory():
    """Megabytes of this process that are in real memory now (Linux)."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    raise AssertionError("no VmRSS")


def test_decisions_undos_glossary_changes_and_exports_leave_no_trace(driver, tmp_path):
    decisions = all_or_few(2000, 200)
    languages.load("fr")
    driver.open_text(long_text(all_or_few(40_000, 6_000)))
    control = driver.control
    control.start_review()
    job = Job(control.session, control.document, CleanOptions(), "text.txt", time.time(), "en", str)
    times, undos, start = [], 0, None
    for turn in range(decisions):
        if control.card is None:
            control.step(1)
        before = time.perf_counter()
        (control.reject if turn % 3 else control.accept)()
        QCoreApplication.processEvents()
        times.append(time.perf_counter() - before)
        if turn % 4 == 3:
            control.undo()
            undos += 1
        if turn % (decisions // 50) == 0:
            terms = control.session.review.glossary.terms[:3]
            label = Message("Glossary: {}", (str(turn),))
            control.session.set_glossary(Glossary((*terms, Term(f"Mot{turn}"))), label)
        if turn % (decisions // 20) == 0:
            driver.window.files.export({"txt": tmp_path / "clean.txt"}, job)
        if turn == decisions // 5:  # caches are filled, the allocator has what it needs
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            gc.collect()
            start = memory()
    gc.collect()
    grown = memory() - start
    hundred = max(20, decisions // 20)
    first, last = statistics.median(times[:hundred]), statistics.median(times[-hundred:])
    print(
        f"{decisions} decisions, {undos} undos: memory {grown:+.1f} MB, "
        f"latency {1000 * first:.1f} → {1000 * last:.1f} ms ({last / first:.2f}×)"
    )
    assert grown < 50
    assert (tmp_path / "clean.txt").stat().st_size > 1000
    while control.undo():
        pass
    assert control.session.current == control.session.source
