"""relecture --self-test: the whole program on its own sample, one line a step."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from editor import dictionaries, files, pronunciation, workfile
from editor.assets import asset
from editor.core.review import Review
from editor.core.session import Session
from editor.core.session_file import Saved, digest, loads
from editor.core.suggestion import Kind
from editor.detectors import detect
from editor.formats import plain

Step = tuple[str, Callable[[], str]]


def _steps(folder: Path) -> Iterator[Step]:
    sample = asset("sample", "episode.txt")
    transcript = files.read_transcript(sample)
    session = Session(transcript)

    def resources() -> str:
        for parts in (
            ("fr", "lexicon.bin"),
            ("en", "lexicon.bin"),
            ("en", "ngrams.bin"),
            ("LICENSES.md",),
        ):
            asset(*parts)
        return "found"

    def spelling() -> str:
        for language, word in (("fr", "hameçonnage"), ("en", "misunderstanding")):
            assert dictionaries.load(language).spell(word), f"{word} is unknown to Enchant"
        return "Enchant knows French and English"

    def sound() -> str:
        assert not pronunciation.failure(), pronunciation.failure()
        speak = pronunciation.pronouncer("fr")
        assert speak("amsonnage") == speak("hameçonnage")
        return "espeak-ng pronounces"

    def detection() -> str:
        _, session.suggestions = detect(transcript.text, dictionaries.load("fr"), session.glossary)
        kinds = {s.kind for s in session.suggestions}
        assert {Kind.HEADER, Kind.JOIN, Kind.SPELLING} <= kinds, kinds
        return f"{len(session.suggestions)} suspects"

    def decisions() -> str:
        repairable = [s for s in session.open() if s.replacements]
        for s in repairable:
            session.accept(s)
        assert session.current != transcript.text
        steps = 0
        while session.undo():
            steps += 1
        assert session.current == transcript.text, "undo did not give the source back"
        while session.redo():
            pass
        return f"{steps} decided, undone and done again"

    def keeping() -> str:
        path = folder / "work.relecture.json"
        saved = Saved(session.review, 0, digest(transcript.text), "fr", "utf-8")
        workfile.save(path, saved)
        again = loads(path.read_text("utf-8"))
        assert again.review == session.review
        assert again.review != Review()
        return "saved and resumed"

    def export() -> str:
        path = folder / "clean.txt"
        files.write_atomically(path, plain.write(session.current))
        assert files.read_transcript(path).text == session.current
        assert "[Transcription]" not in session.current
        return f"{len(session.current)} code points written and read"

    yield "resources", resources
    yield "spelling", spelling
    yield "pronunciation", sound
    yield "detection", detection
    yield "decisions", decisions
    yield "keeping", keeping
    yield "export", export
    yield "window", lambda: _window(sample, folder)


def _window(sample: Path, folder: Path) -> str:
    """Open the sample in a real window and decide two cards by keys."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["RELECTURE_DATA"] = str(folder)
    from PySide6.QtCore import QSettings, Qt
    from PySide6.QtTest import QTest

    from editor.ui.main import application, install_translations
    from editor.ui.main_window import MainWindow

    copy = folder / "episode.txt"
    copy.write_bytes(sample.read_bytes())
    app = application()
    install_translations(app, "fr")
    window = MainWindow(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    window.show()
    window.open(copy)
    for _ in range(600):
        if not window.controller.is_detecting:
            break
        QTest.qWait(50)
    window.start_review()
    QTest.keyClick(window.card, Qt.Key.Key_Return)
    QTest.keyClick(window.card, Qt.Key.Key_Return)
    done, everything = window.controller.progress()
    window.close()
    assert done > 2, "no key decided anything"
    return f"{done} of {everything} decided by two keys"


def run() -> int:
    """Run all steps and print a line for each; 0 where all went well, else 1."""
    failed = 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        for title, step in _steps(Path(name)):
            try:
                print(f"ok    {title}: {step()}", flush=True)
            except Exception as error:
                failed += 1
                print(f"FAIL  {title}: {type(error).__name__}: {error}", flush=True)
    print(f"{'all steps passed' if not failed else f'{failed} steps failed'}", file=sys.stderr)
    return 1 if failed else 0
