"""relecture --self-test: the whole program on its own sample, one line a step."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

from editor import __version__
from editor.assets import RESOURCES, asset
from editor.core.clean import CleanOptions
from editor.core.document import Document
from editor.core.review import Review
from editor.core.session import Session
from editor.core.session_file import Saved, digest
from editor.core.suggestion import SERIES, Kind
from editor.core.text import Span
from editor.core.transcript import Transcript
from editor.detectors import detect
from editor.engines import enchant, espeak, languages, llama, models
from editor.export import Job, export, targets_for
from editor.formats.registry import SUFFIXES, TARGETS, Need
from editor.keeping import files, workfile
from editor.language.analysis import analyse
from editor.language.scorer import Place

Step = tuple[str, Callable[[], str]]


def _steps(folder: Path) -> Iterator[Step]:
    sample = asset("sample", "episode.txt")
    transcript = files.read_transcript(sample)
    session = Session(transcript)
    document = Document(transcript.text, "fr", ())

    def resources() -> str:
        for name in RESOURCES:
            assert asset(*name.split("/")).stat().st_size, f"{name} is empty"
        return f"{len(RESOURCES)} files"

    def spelling() -> str:
        for language, word in (("fr", "hameçonnage"), ("en", "misunderstanding")):
            lexicon = languages.load(language).lexicon
            assert not enchant.failure(language), enchant.failure(language)
            assert lexicon.spell(word), f"{word} is unknown to Enchant"
            assert not lexicon.spell(word[::-1]), "Enchant knows everything"
        return "Enchant knows French and English"

    def sound() -> str:
        assert not espeak.failure(), espeak.failure()
        speak = languages.sound_maker("fr")
        assert speak("amsonnage") == speak("hameçonnage")
        return "espeak-ng pronounces"

    def detection() -> str:
        nonlocal document
        document, session.suggestions = detect(
            transcript.text, languages.load("fr"), session.glossary
        )
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
        path = folder / "episode.txt"
        path.write_bytes(sample.read_bytes())
        workfile.save(workfile.beside(path), Saved(session.review, 0, digest(transcript.text)))
        found = workfile.find(path, transcript.text)
        assert found.saved is not None, found.notices
        assert found.saved.review == session.review != Review()
        return "saved and resumed"

    def exports() -> str:
        job = Job(session, document, CleanOptions(), "episode.txt", 0, "en", str)
        done = [_exported(folder, target, job) for target in targets_for(session)]
        timed = _timed(folder)
        done += [_exported(folder, t, timed) for t in targets_for(timed.session) if t not in done]
        for kind, layout in _LAYOUTS.items():
            own = _written_so(folder, kind, layout, timed)
            assert kind in targets_for(own.session), f"{kind} is not written back"
            done.append(_exported(folder, kind, own))
        wanted = [key for key, row in TARGETS.items() if row.need is not Need.SOURCE]
        assert sorted(done) == sorted((*wanted, "json", *_LAYOUTS)), done
        return ", ".join(done)

    yield "resources", resources
    yield "spelling", spelling
    yield "pronunciation", sound
    yield "context", _context
    yield "detection", detection
    yield "decisions", decisions
    yield "keeping", keeping
    yield "exports", exports
    yield "search", _search
    yield "translations", _translations
    yield "recordings", lambda: _recordings(folder)
    yield "window", lambda: _window(sample, folder)


def _context() -> str:
    """llama.cpp where it is there, and the model that the program carries, if it does."""
    if not llama.is_installed():
        return "no llama.cpp here, so no language model"
    llama.need_library()
    if not models.carried():
        return "llama.cpp reads models; none came with the program"
    scorer = models.named(models.AUTO)
    assert scorer is not None, llama.failure()
    document = analyse("Le train roule sur la voix ferrée.", languages.load("fr"))
    (answer,) = scorer.weigh(document, [Place(5, 6, ("voix", "voie"))])
    _, odds = answer.odds
    assert odds is not None, "the model weighed nothing"
    return f"{scorer.name}: “voie ferrée” by {odds:+.1f} nats"


def _exported(folder: Path, target: str, job: Job) -> str:
    """Write one target, read it again where the program can, and compare."""
    path = folder / f"clean{TARGETS[target].end}"
    files.write_atomically(path, export(target, job))
    assert path.stat().st_size > 100, f"{target} is empty"
    if path.suffix in SUFFIXES and not TARGETS[target].shows_changes and target != "page":
        words = files.read_transcript(path).text.split()
        assert words == job.session.current.split(), f"{target}: other words came back"
    return target


def _timed(folder: Path) -> Job:
    """The same for a transcript with times: Whisper's JSON."""
    lines = asset("sample", "episode.txt").read_text("utf-8").split("\n")
    texts = [line for line in lines if len(line.split()) > 6]
    segments = [{"start": 9.0 * n, "end": 9.0 * n + 9, "text": t} for n, t in enumerate(texts)]
    path = folder / "timed.json"
    path.write_text(json.dumps({"text": " ".join(texts), "segments": segments}), "utf-8")
    transcript: Transcript = files.read_transcript(path)
    session = Session(transcript)
    document, session.suggestions = detect(transcript.text, languages.load("fr"), session.glossary)
    session.accept_all(s for s in session.open() if s.replacements and s.kind not in SERIES)
    assert session.edits.items, "nothing was found in what has times"
    return Job(session, document, CleanOptions(), path.name, 0, "en", str)


# What a file of each kind that is only written back begins with, its cues and its end.
_LAYOUTS = {
    "ass": ("[Script Info]\n[V4+ Styles]\n[Events]\n",
            "Dialogue: 0,0:00:0{0}.00,0:00:0{0}.90,Default,,0,0,0,,{1}\n", ""),
    "ssa": ("[Script Info]\n[V4 Styles]\n[Events]\n",
            "Dialogue: 0,0:00:0{0}.00,0:00:0{0}.90,Default,,0,0,0,,{1}\n", ""),
    "sbv": ("", "0:00:0{0}.000,0:00:0{0}.900\n{1}\n\n", ""),
    "ttml": ("<tt xmlns='http://www.w3.org/ns/ttml'><body><div>\n",
             "<p begin='{0}s' end='{0}.9s'>{1}</p>\n", "</div></body></tt>\n"),
}  # fmt: skip


def _written_so(folder: Path, kind: str, layout: tuple[str, str, str], timed: Job) -> Job:
    """The first cues of a transcript in a file of another kind, one of its words typed over."""
    head, cue, tail = layout
    texts = [c.span.of(timed.session.source) for c in timed.session.transcript.cues[:9]]
    path = folder / f"back.{kind}"
    cues = (cue.format(number, text.strip()) for number, text in enumerate(texts, 1))
    path.write_text(head + "".join(cues) + tail, "utf-8")
    session = Session(files.read_transcript(path))
    session.replace(Span(0, len(session.source.split()[0])), "Voilà")
    document = analyse(session.source, languages.load("fr"))
    return Job(session, document, CleanOptions(), path.name, 0, "en", str)


def _search() -> str:
    """Look for a pattern in a process of its own."""
    from editor.core.search import Query
    from editor.search_process import PatternSearch

    found = PatternSearch("un 1, deux 2", Query(r"\d", pattern=True), "x").run()
    assert [change.span.start for change in found] == [3, 11], "the pattern was not found"
    return f"{len(found)} places of a pattern"


def _translations() -> str:
    """The program's own French, and Qt's."""
    from PySide6.QtWidgets import QDialogButtonBox

    from editor.ui.main import application
    from editor.ui.texts import tr
    from editor.ui.translations import install_translations

    app = application()
    install_translations(app, "fr")
    assert tr("About Relecture") == "À propos de Relecture", "the interface is not translated"
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    button = box.button(QDialogButtonBox.StandardButton.Cancel)
    assert button.text().replace("&", "") == "Annuler", "Qt's own texts are not translated"
    return "French and English"


def _recordings(folder: Path) -> str:
    """Play half a second of a tone, where there is what plays it; no device is needed."""
    from PySide6.QtCore import QCoreApplication

    from editor.ui.main import application
    from editor.ui.multimedia import failure, multimedia
    from editor.ui.player import Player

    if multimedia() is None:
        return f"nothing is heard here ({failure()})"
    path = folder / "tone.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(b"".join(bytes((0, at % 20)) for at in range(24_000)))
    application()
    player = Player()
    player.load(path)
    player.play(1.0, 1.5)
    for _ in range(500):
        QCoreApplication.processEvents()
        if player.position >= 1.5:
            break
        time.sleep(0.01)
    reached, length = player.position, player.length
    player.close()
    assert reached == 1.5, f"a tone of {length} s was played to {reached} s"
    return f"a tone of {length:.0f} s was played"


def _window(sample: Path, folder: Path) -> str:
    """Open the sample in a real window and decide two cards by keys."""
    from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
    from PySide6.QtGui import QKeyEvent

    from editor.ui.main import application
    from editor.ui.main_window import MainWindow

    copy = folder / "window.txt"
    copy.write_bytes(sample.read_bytes())
    application()
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(settings)
    window.show()
    window.open(copy)
    for _ in range(6000):
        QCoreApplication.processEvents()
        if not window.controller.is_detecting:
            break
        time.sleep(0.01)
    window.steps.begin()
    for _ in range(2):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            none = Qt.KeyboardModifier.NoModifier
            event = QKeyEvent(kind, Qt.Key.Key_Return, none, "\r")
            QCoreApplication.sendEvent(window.card, event)
        QCoreApplication.processEvents()
    done, everything = window.controller.progress()
    window.close()
    assert done > 2, "no key decided anything"
    again = MainWindow(settings)
    again.open(copy)
    assert again.controller.session.edits.items, "the work was not kept"
    again.close()
    return f"{done} of {everything} decided by two keys, and kept"


def run() -> int:
    """Run all steps and print a line for each; 0 where all went well, else 1."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(f"Relecture {__version__}, Python {sys.version.split()[0]}, {sys.platform}", flush=True)
    failed = 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        os.environ["RELECTURE_DATA"] = str(Path(name) / "data")
        for title, step in _steps(Path(name)):
            try:
                print(f"ok    {title}: {step()}", flush=True)
            except Exception as error:
                failed += 1
                why = f" ({error.__cause__})" if error.__cause__ else ""
                print(f"FAIL  {title}: {type(error).__name__}: {error}{why}", flush=True)
    print(f"{'all steps passed' if not failed else f'{failed} steps failed'}", file=sys.stderr)
    return 1 if failed else 0
