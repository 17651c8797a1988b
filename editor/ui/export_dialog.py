"""Export: several targets at once; what is applied and what is still open is said before."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.core.clean import CleanOptions, clean_text
from editor.core.glossary import Glossary
from editor.core.suggestion import SERIES, Kind, Suggestion
from editor.detectors import suggestions, typography, wrapped_lines
from editor.engines import languages
from editor.export import Job, cue_texts, targets_for
from editor.formats import subtitles
from editor.formats.registry import OPTIONS
from editor.keeping import recordings
from editor.keeping.sidecar import has_decisions
from editor.ui import theme
from editor.ui.controller import ReviewController
from editor.ui.display_map import DisplayMap
from editor.ui.export_targets import TargetList, file_name
from editor.ui.plain import PlainLabel, tip
from editor.ui.settings import texts
from editor.ui.texts import interface, kind_name, tell, tr, trn


class ExportDialog(QDialog):
    """Asks what to write and where; the caller writes."""

    def __init__(
        self,
        controller: ReviewController,
        parent: QWidget | None = None,
        settings: QSettings | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export"))
        self.resize(960, 560)
        self.setStyleSheet(theme.tick_style())
        self._controller, self._settings = controller, settings
        path = controller.path
        folder = path.parent if path else Path()
        self._found: dict[object, tuple[Suggestion, ...]] = {}  # made once, when asked for
        self._keeps_both = False
        self._stem = path.stem if path else "transcript"
        kept = self._kept(folder)
        self.summary = PlainLabel(wordWrap=True)
        self.preview = QPlainTextEdit(readOnly=True)
        self.preview.setAccessibleName(tr("Preview"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._save = buttons.button(QDialogButtonBox.StandardButton.Save)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        columns = QHBoxLayout()
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._targets_box(kept["targets"]), 1)
        right.addLayout(self._options_form(kept, folder))
        right.addWidget(self.preview, 1)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        layout.addLayout(columns, 1)
        layout.addWidget(self.summary)
        layout.addWidget(buttons)
        self._preview()

    def _targets_box(self, kept: list[str]) -> QGroupBox:
        """What may be written; what was last time is ticked."""
        now = self._controller
        known = targets_for(now.session, now.desk.sound, now.document.marks)
        rows = TargetList(known, kept, self._preview)
        self.targets = rows.boxes
        group = QGroupBox(tr("Write"))
        column = QVBoxLayout(group)
        column.addWidget(rows, 1)
        column.addStretch(0)
        return group

    def _options_form(self, kept: dict[str, list[str]], folder: Path) -> QFormLayout:
        """What else is applied, what stays in the text, and where it is written."""
        form = QFormLayout()
        counts = self._controller.session.counts()[0]
        self.series = {
            kind: QCheckBox(f"{kind_name(kind)}: {trn('%n open', counts[kind])}")
            for kind in Kind
            if kind in SERIES and counts[kind]
        }
        for at, tick in enumerate(self.series.values()):
            tick.toggled.connect(self._preview)
            form.addRow("" if at else tr("Apply too"), tick)
        self.wraps = self._option(tr("Wrapped lines to paragraphs"), "wraps", kept, form)
        self.quotes = self._option(tr("Typographic quotes and spaces"), "quotes", kept, form)
        self.anchors = self._option(tr("Keep the pages' places as comments"), "anchors", kept, form)
        self.speakers = self._option(tr("Keep speaker labels"), "speakers", kept, form)
        self.times = self._option(tr("Keep time stamps"), "times", kept, form)
        self.wishes: dict[str, QCheckBox] = {}
        for wish in OPTIONS.values():
            if self.targets.keys() & set(wish.targets):
                box = self.wishes[wish.id] = self._option(tell(wish.name), wish.id, kept, form)
                box.setToolTip(tip(tell(wish.purpose)))
                box.setAccessibleDescription(tell(wish.purpose))
        label = PlainLabel(tr("&Folder"))
        form.addRow(label, self._folder_row(folder))
        label.setBuddy(self.folder)
        return form

    def _folder_row(self, folder: Path) -> QHBoxLayout:
        self.folder = QLineEdit(str(folder))
        self.folder.setAccessibleName(tr("Folder to write to"))
        self.folder.textChanged.connect(self._preview)
        choose = QPushButton(tr("&Choose …"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        return row

    def _option(
        self, text: str, name: str, kept: dict[str, list[str]], form: QFormLayout
    ) -> QCheckBox:
        box = QCheckBox(text)
        box.setChecked(name in kept["options"])
        box.toggled.connect(self._preview)
        form.addRow("", box)
        return box

    # — remembered for each show —

    def _kept(self, folder: Path) -> dict[str, list[str]]:
        found = {"targets": ["txt"], "options": ["speakers", "times"]}
        if self._settings is not None:
            for name in found:
                value = texts(self._settings, f"export/{_key(folder)}/{name}")
                if value is not None:
                    found[name] = value
        return found

    def remember(self) -> None:
        """Keep the choices for the files of this folder."""
        path = self._controller.path
        if self._settings is None or path is None:
            return
        options = {
            "anchors": self.anchors, "speakers": self.speakers, "times": self.times,
            "wraps": self.wraps, "quotes": self.quotes, **self.wishes,
        }  # fmt: skip
        chosen = [name for name, box in options.items() if box.isChecked()]
        prefix = f"export/{_key(path.parent)}"
        self._settings.setValue(f"{prefix}/targets", self.chosen() or [""])
        self._settings.setValue(f"{prefix}/options", chosen or [""])

    # — what is wanted —

    def chosen(self) -> list[str]:
        """The targets that are ticked."""
        return [target for target, box in self.targets.items() if box.isChecked()]

    def options(self) -> CleanOptions:
        further = {Kind.WRAP: self.wraps, Kind.TYPOGRAPHY: self.quotes}
        return CleanOptions(
            frozenset(k for k, box in (self.series | further).items() if box.isChecked()),
            self.anchors.isChecked(),
            self.speakers.isChecked(),
            self.times.isChecked(),
        )

    def job(self) -> Job:
        """What the writers need."""
        control = self._controller
        name = control.path.name if control.path else "transcript"
        sound, folder = control.desk.sound, Path(self.folder.text())
        return Job(
            control.session, control.document, self.options(), name, time.time(), interface(), tell,
            extra=self._extra(), sound=sound,
            address=recordings.address(sound, control.path or folder, folder),
            wishes=frozenset(wish for wish, box in self.wishes.items() if box.isChecked()),
        )  # fmt: skip

    def paths(self) -> dict[str, Path]:
        """Where each chosen target goes: beside what is not replaced, and what was worked on."""
        folder = Path(self.folder.text())
        paths = {target: folder / file_name(self._stem, target) for target in self.chosen()}
        return {
            t: beside(path) if self._keeps_both or has_decisions(path) else path
            for t, path in paths.items()
        }

    def accept(self) -> None:
        """Go on to write; what would be written over is asked about first."""
        there = [path.name for path in self.paths().values() if path.exists()]
        if there and not self._may_write(there):
            return
        super().accept()

    def _may_write(self, there: list[str]) -> bool:
        """Ask whether these files are replaced, or kept beside the new ones."""
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(trn("%n file(s) of that name are there already.", len(there)))
        box.setInformativeText("\n".join(there))
        replace = box.addButton(tr("&Replace"), QMessageBox.ButtonRole.DestructiveRole)
        both = box.addButton(tr("&Keep both"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(both)
        box.exec()
        self._keeps_both = box.clickedButton() is both
        return box.clickedButton() in (replace, both)

    def text(self) -> str:
        control = self._controller
        return clean_text(control.session, self.options(), control.document.common, self._extra())

    def _extra(self) -> tuple[Suggestion, ...]:
        """What the detectors find that run only when asked for, as far as it is wanted."""
        control = self._controller
        found: list[Suggestion] = []
        for box, find in ((self.wraps, wrapped_lines.find), (self.quotes, typography.find)):
            if box.isChecked():
                if find not in self._found:
                    language = languages.load(control.language)
                    self._found[find] = tuple(
                        suggestions(find, control.document, language, Glossary())
                    )
                found += self._found[find]
        return tuple(found)

    def _choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Folder to write to"), self.folder.text())
        if name:
            self.folder.setText(name)

    def _preview(self) -> None:
        start = self.text()[:4000]
        self.preview.setPlainText(DisplayMap(start).display(start))
        session = self._controller.session
        still = sum(n for kind, n in session.counts()[0].items() if kind not in SERIES)
        said = [
            trn("%n change(s) will be in the text.", len(session.edits.items)),
            trn("%n suspect(s) are still open.", still) if still else tr("No suspect is open."),
        ]
        chosen = self.chosen()
        if session.transcript.cues and {"srt", "vtt"} & set(chosen):
            hard = len(subtitles.warnings(cue_texts(self.job())))
            if hard:
                said.append(trn("%n cue(s) have long lines or are too fast to read.", hard))
        there = [path.name for path in self.paths().values() if path.exists()]
        if there:
            said.append(tr("There already, you will be asked: {}.", ", ".join(there)))
        self.summary.setText("  ".join(said))
        self._save.setEnabled(bool(chosen))


def beside(path: Path) -> Path:
    """The first free name of “a.txt”, “a 2.txt”, “a 3.txt” …"""
    number, found = 2, path
    while found.exists():
        found = path.with_name(f"{path.stem} {number}{path.suffix}")
        number += 1
    return found


def _key(folder: Path) -> str:
    """A settings key of a folder; slashes would make groups of it."""
    return str(folder.absolute()).replace("/", "|").replace("\\", "|")
