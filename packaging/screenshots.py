"""Pictures of the main states: `python packaging/screenshots.py [FOLDER]`, `--manual` for those of
the manual, `--double` for those of a screen of 1024×600 at 200 %, `--sheet` for docs/states.jpg:
all of them, small, in both languages and themes.

The real window on the bundled sample, offscreen or on the screen there is, driven by keys.
"""

from __future__ import annotations

import array
import math
import os
import random
import subprocess
import sys
import tempfile
import wave
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QSettings, Qt  # noqa: E402
from PySide6.QtGui import QImage, QPainter  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from editor.assets import asset  # noqa: E402
from editor.core.carry import Carried, Lost  # noqa: E402
from editor.core.glossary import Glossary, Term  # noqa: E402
from editor.core.glossary_import import incoming  # noqa: E402
from editor.core.review import Review  # noqa: E402
from editor.core.summary import summary  # noqa: E402
from editor.core.text_tools import speakers  # noqa: E402
from editor.engines.gguf import STRING, Value, write  # noqa: E402
from editor.engines.models import FOLDER  # noqa: E402
from editor.keeping.folders import own_folder  # noqa: E402
from editor.ui import theme  # noqa: E402
from editor.ui.about_dialog import AboutDialog  # noqa: E402
from editor.ui.carried_dialog import CarriedDialog, carried_message  # noqa: E402
from editor.ui.dialogs import CheatSheet  # noqa: E402
from editor.ui.export_dialog import ExportDialog  # noqa: E402
from editor.ui.glossary_dialog import GlossaryDialog  # noqa: E402
from editor.ui.import_dialog import ImportDialog  # noqa: E402
from editor.ui.main import application  # noqa: E402
from editor.ui.main_window import MainWindow  # noqa: E402
from editor.ui.mark_bar import SOON  # noqa: E402
from editor.ui.model_dialog import ModelDialog  # noqa: E402
from editor.ui.shortcut_dialog import ShortcutDialog  # noqa: E402
from editor.ui.speaker_dialog import SpeakerDialog  # noqa: E402
from editor.ui.summary_dialog import SummaryDialog  # noqa: E402
from editor.ui.translations import install_translations  # noqa: E402
from editor.ui.welcome_dialog import WelcomeDialog  # noqa: E402
from tests.ui.live import live  # noqa: E402


class Studio:
    """One window in one language and theme; `shot` saves what it shows."""

    def __init__(self, target: Path, language: str, dark: bool, width: int, height: int) -> None:
        self.target, self.prefix = target, f"{language}-{'dark' if dark else 'light'}-{width}"
        self.folder = Path(tempfile.mkdtemp())
        os.environ["RELECTURE_DATA"] = str(self.folder)
        app = application()
        install_translations(app, language)
        theme.use("dark" if dark else "light")
        self.window = MainWindow(
            QSettings(str(self.folder / "settings.ini"), QSettings.Format.IniFormat)
        )
        self.size = width, height
        self.window.resize(width, height)
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        name = "episode.txt" if language == "fr" else "episode-en.txt"
        self.file = self.folder / name
        self.file.write_bytes(asset("sample", name).read_bytes())

    def shot(self, name: str, widget: QWidget | None = None) -> None:
        live(
            0.08 if widget is not None else SOON / 1000 + 0.08
        )  # the scroll bar's marks are there by then
        (widget or self.window).grab().save(str(self.target / f"{self.prefix}-{name}.png"))

    def check(self) -> None:
        """Say where a window of so many pixels, at that scale, does not stay within them."""
        size = self.window.size()
        if (size.width(), size.height()) != self.size:
            print(f"{self.prefix}: the window became {size.width()}×{size.height()}")

    def dialog(self, name: str, dialog: QWidget) -> None:
        dialog.show()
        self.shot(name, dialog)
        dialog.close()

    def models(self) -> QWidget:
        """The dialog of language models, with two that say what they are and one that is none."""
        folder = own_folder(FOLDER)
        for name, maker, licence, size in (
            ("Gemma 3 270m", "Google", "gemma", 176_108_512),
            ("Qwen3 1.7B", "Qwen", "apache-2.0", 1_834_426_016),
        ):
            path = folder / f"{name}.gguf"
            said = {"name": name, "organization": maker, "license": licence}
            with path.open("wb") as file:
                texts = {f"general.{k}": Value(STRING, v.encode()) for k, v in said.items()}
                write(file, texts, [])
                file.truncate(size)  # a hole, as large as the model
        (folder / "notes.gguf").write_text("Bonjour")
        self.window.dialogs.show_model()
        dialog = self.window.dialogs.beside["model"]
        assert isinstance(dialog, ModelDialog)
        dialog.list.show_speed(folder / "Gemma 3 270m.gguf", 41.3)
        return dialog

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window, key)
        live(0.02)

    def hear(self) -> None:
        """The sound bar, with a card in hand and a word being said."""
        window, control = self.window, self.window.controller
        speech(self.file.with_suffix(".wav"), 330)
        source = control.session.source
        timed = self.file.with_suffix(".srt")
        said = [line for line in source.splitlines() if line.strip() and "[" not in line][:40]
        times = [f"00:{n // 8:02}:{n % 8 * 7:02},000" for n in range(len(said) + 1)]
        cues = zip(times, times[1:], said, strict=False)
        rows = (f"{n}\n{a} --> {b}\n{line}\n\n" for n, (a, b, line) in enumerate(cues, 1))
        timed.write_text("".join(rows), "utf-8")
        window.open(timed)
        while control.is_detecting or window.sound.hearing.path is None:
            live(0.02)
        window.notice.clear()
        window.activateWindow()  # dialogs had the keys
        QTest.qWaitForWindowActive(window)
        for _ in range(4):
            window.steps.next()
        window.sound.play()
        live(2.5)
        self.shot("25-sound")
        window.sound.play()

    def run(self) -> None:
        key, window, control = Qt.Key, self.window, self.window.controller
        self.shot("0-empty")
        window.open(self.file)
        while control.is_detecting:
            live(0.02)
        self.shot("1-start")
        self.press(key.Key_F7)
        self.shot("2-headers")
        self.press(key.Key_Return)
        self.shot("3-joins")
        self.press(key.Key_Return)
        self.shot("4-name")
        for _ in range(60):
            card = control.card
            if card is None or len(card.head.replacements) > 2:
                break
            self.press(key.Key_S)
        self.shot("5-suspect")
        self.press(key.Key_E)
        self.shot("6-typing")
        self.press(key.Key_Escape, key.Key_G)
        self.shot("7-teaching")
        self.press(key.Key_Return)
        while control.is_detecting:
            live(0.02)
        self.dialog("8-glossary", GlossaryDialog(control.session.glossary, window))
        self.dialog("9-export", ExportDialog(control, window))
        named = [a for a in window.actions_by_id.values() if a.shortcuts()]
        self.dialog("10-keys", CheatSheet([("", named), ("", window.card.actions())], window))
        self.press(key.Key_Escape)
        window.finding.ask()
        window.finding.wanted.setText("la")
        window.finding.put.setText("LA")
        self.shot("12-find")
        window.finding.leave()
        for name, show in (
            ("13-decisions", window.dialogs.show_outbox),
            ("14-words", window.dialogs.show_words),
            ("14-names", window.dialogs.show_names),
            ("15-series", window.dialogs.show_series),
        ):
            show()
            beside = window.dialogs.beside[name.partition("-")[2]]
            live(1.5 if name == "15-series" else 0.05)
            self.dialog(name, beside)
        actions = [*window.actions_by_id.values(), *window.card.actions()]
        self.dialog("16-change-keys", ShortcutDialog(actions, window.shortcuts, window))
        speaking = speakers("Ana: oui\nBob: non\nAna: si\nBob: ah\n")
        self.dialog("17-speakers", SpeakerDialog(speaking, window))
        figures = summary(control.session, len(control.document.words), 700, 420)
        self.dialog("18-summary", SummaryDialog(self.file.name, figures, window))
        mine, theirs = (
            Glossary((Term("Ondes Courtes", ("onde courte",)),)),
            Glossary((Term("Onde Courte", ("onde courte",)), Term("Kervazo", ("Kervaso",)))),
        )
        self.dialog("19-import", ImportDialog(incoming(mine, theirs), window))
        self.dialog("24-model", self.models())
        window.help.show_manual()
        if window.help.manual is not None:
            self.dialog("20-manual", window.help.manual)
        self.dialog("21-about", AboutDialog(window))
        self.dialog("22-welcome", WelcomeDialog(self.prefix[:2], lambda code: None, window))
        lost = (Lost("nous avons parlé de ", "l'amsonnage", " toute la soirée", "l'hameçonnage"),)
        carried = Carried(Review(), 0, 42, 3, lost)
        window.notice.tell(carried_message(carried))
        self.dialog("23-carried", CarriedDialog(carried, window))
        window.open(self.folder)
        self.shot("11-notice")
        self.hear()
        self.check()
        window.close()


def speech(path: Path, seconds: int) -> None:
    """A sound with the shape of speech: phrases of rising and falling loudness, and pauses."""
    rate, chance = 8000, random.Random(7)
    samples = array.array("h")
    while len(samples) < seconds * rate:
        length, loud = chance.randrange(rate // 2, 3 * rate), chance.uniform(0.3, 1)
        for at in range(length):
            swell = math.sin(math.pi * at / length) * abs(math.sin(at / rate * 11))
            samples.append(int(24_000 * loud * swell * math.sin(at * 0.16)))
        samples.extend([0] * chance.randrange(rate // 4, rate))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples[: seconds * rate].tobytes())


# Pictures of the manual: name there, name here.
MANUAL = {
    "start": "1-start", "card": "5-suspect", "glossary": "8-glossary", "export": "9-export",
    "sound": "25-sound",
}  # fmt: skip


def for_manual() -> None:
    """Put the manual's pictures in place, in both languages."""
    with tempfile.TemporaryDirectory() as name:
        for language in ("fr", "en"):
            Studio(Path(name), language, False, 1120, 700).run()
            images = ROOT / "resources" / "manual" / language / "images"
            images.mkdir(parents=True, exist_ok=True)
            for page, state in MANUAL.items():
                picture = Path(name) / f"{language}-light-1120-{state}.png"
                (images / f"{page}.png").write_bytes(picture.read_bytes())


ACROSS, THUMB = 6, (320, 210)  # pictures in a row of the sheet, and their size in pixels


def sheet() -> None:
    """Put all states side by side, small, to be looked at at one glance."""
    with tempfile.TemporaryDirectory() as name:
        for language, dark, width, height in (("fr", False, 1024, 600), ("en", True, 1024, 600)):
            Studio(Path(name), language, dark, width, height).run()
        order = sorted(
            Path(name).glob("*.png"), key=lambda path: (path.name[:2] != "fr", _at(path))
        )
        rows = -(-len(order) // ACROSS)
        whole = QImage(ACROSS * THUMB[0], rows * THUMB[1], QImage.Format.Format_RGB32)
        whole.fill(Qt.GlobalColor.gray)
        painter = QPainter(whole)
        for number, path in enumerate(order):
            picture = QImage(str(path)).scaled(
                THUMB[0] - 8, THUMB[1] - 8, Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )  # fmt: skip
            row, column = divmod(number, ACROSS)
            painter.drawImage(column * THUMB[0] + 4, row * THUMB[1] + 4, picture)
        painter.end()
        whole.save(str(ROOT / "docs" / "states.jpg"), quality=82)


def _at(path: Path) -> tuple[int, str]:
    """Where a state comes, by the number in its name."""
    number = path.stem.split("-")[3]
    return int(number), path.stem


def main() -> int:
    if "--manual" in sys.argv:
        for_manual()
        return 0
    if "--sheet" in sys.argv:
        sheet()
        return 0
    named = [name for name in sys.argv[1:] if not name.startswith("--")]
    target = Path(named[0] if named else tempfile.mkdtemp())
    target.mkdir(parents=True, exist_ok=True)
    if "--double" in sys.argv:
        os.environ["QT_SCALE_FACTOR"] = "2"  # before the application is made
        for language, dark in (("fr", False), ("en", True)):
            Studio(target, language, dark, 1024, 600).run()
        print(target)
        return 0
    for language, dark, width, height in (
        ("fr", False, 1280, 800),
        ("fr", True, 1280, 800),
        ("en", False, 1280, 800),
        ("en", True, 1920, 1080),
        ("fr", False, 900, 600),
    ):
        Studio(target, language, dark, width, height).run()
    subprocess.run([sys.executable, __file__, str(target), "--double"], check=True)
    print(target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
