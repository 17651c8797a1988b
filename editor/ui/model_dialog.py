"""Context model: what there is, which one is used, its speed here; add, remove, where to get one.

It stands beside the review, so that the manual can be read meanwhile. What is chosen holds from OK
on; a file that is added or removed is so at once.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.assets import asset
from editor.core.message import Message
from editor.engines import languages, llama, model_files, models
from editor.engines.models import AUTO, OFF, Model, Whose
from editor.trial import words_a_second
from editor.ui.away import away
from editor.ui.border import errors_told
from editor.ui.controller import ReviewController
from editor.ui.errand import Errand, Step
from editor.ui.model_list import ModelList, file_size
from editor.ui.plain import PlainLabel
from editor.ui.saying import named, said, titled, written
from editor.ui.texts import interface, tell, tr
from editor.ui.ticks import TickStyled

ENOUGH = 2000  # code points of the open text from which the speed is measured on it
SAMPLE = 4000  # code points of a text that is measured on, at most


class ModelDialog(TickStyled, QDialog):
    """The models there are as choices; keys: arrows choose, Del removes, Enter is OK."""

    chosen = Signal()  # the choice is kept
    page_wanted = Signal(str)  # of the manual

    def __init__(self, controller: ReviewController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        titled(self, Message("Context model"))
        self.resize(760, 460)
        self.style_ticks()
        self._controller = controller
        self._then: Callable[[Any], object] = lambda result: None  # when the work has ended
        self._after: Path | None = None  # chosen when the list is shown again
        self._told: Message | None = None
        self._used = models.used()  # by the window, as far as we know
        self.errand = Errand(self)
        self.errand.went_on.connect(self._on_progress)
        self.errand.failed.connect(self._on_failed)
        self.errand.ended.connect(self._on_ended)
        about = PlainLabel(wordWrap=True)
        what = Message(
            "A language model weighs each word against those that sound like it, by the words "
            "around. It works on this computer; nothing leaves it."
        )
        written(about, what)
        self.lacking = PlainLabel(wordWrap=True)
        self.list = ModelList()
        self.list.toggled.connect(self._update)
        area = QScrollArea(widgetResizable=True)
        area.setWidget(self.list)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.shown.connect(area.ensureWidgetVisible)
        self.message = PlainLabel(wordWrap=True)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setRange(0, 100)
        named(self.bar, Message("Progress"))
        self.stop = self._button(Message("&Stop"), self.errand_stopped)
        going = QHBoxLayout()
        going.addWidget(self.message, 1)
        going.addWidget(self.bar)
        going.addWidget(self.stop)
        self.add = self._button(Message("&Add a file …"), self.ask_for_file)
        self.measure = self._button(Message("&Measure the speed"), self.measure_speed)
        self.remove = self._button(Message("&Remove …"), self.ask_to_remove)
        self.where = self._button(
            Message("&Where to get one"), lambda: self.page_wanted.emit("context")
        )
        self.box = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.box.accepted.connect(self.accept)
        self.box.rejected.connect(self.reject)
        buttons = QHBoxLayout()
        for button in (self.add, self.measure, self.remove, self.where):
            buttons.addWidget(button)
        buttons.addStretch(1)
        delete = QShortcut(QKeySequence("Del"), self)
        delete.activated.connect(self.remove.click)  # which does nothing while it is disabled
        column = QVBoxLayout(self)
        column.addWidget(about)
        column.addWidget(self.lacking)
        column.addWidget(area, 1)
        column.addLayout(going)
        column.addLayout(buttons)
        column.addWidget(self.box)
        said(self, self._say_again)

    def _say_again(self) -> None:
        self.lacking.setText("" if llama.is_installed() else tell(_lacking()))
        self._say(self._told)
        self.list.say_again()

    def _say(self, told: Message | None = None) -> None:
        """Say what is going on, or nothing."""
        self._told = told
        self.message.setText(tell(told) if told is not None else "")

    def _button(self, text: Message, do: Callable[[], object]) -> QPushButton:
        button = QPushButton()
        written(button, text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: do())
        return button

    def refresh(self) -> None:
        """Show what there is now, with the choice that is kept."""
        found, used = away(lambda: (models.known(), models.used()))
        self._say()
        self.lacking.setVisible(not llama.is_installed())
        self._show(found, self._after or used)

    def _show(self, found: tuple[Model, ...], used: Path | None) -> None:
        self._after = None
        self.list.show_models(found, used)
        self._update()

    def _update(self) -> None:
        model, busy = self.list.current(), self.errand.is_running
        self.add.setEnabled(not busy)
        usable = model is not None and model.fault is None and llama.is_installed()
        self.measure.setEnabled(usable and not busy)
        mine = model is not None and model.whose is not Whose.CARRIED
        self.remove.setEnabled(mine and not busy)
        self.box.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not busy)
        self.list.setEnabled(not busy)
        self.bar.setVisible(busy)
        self.stop.setVisible(busy)

    # — work beside the window —

    def _start(
        self, told: Message, do: Callable[[Step], Any], then: Callable[[Any], object]
    ) -> None:
        self._then = then
        self.errand.start(do)
        self._say(told)
        self.bar.setValue(0)
        self._update()
        self.stop.setFocus()

    def _on_progress(self, part: float) -> None:
        self.bar.setValue(round(100 * part))

    def _on_failed(self, message: Message) -> None:
        self._rest(message)

    def _on_ended(self, result: object) -> None:
        self._rest()
        self._then(result)

    def _rest(self, told: Message | None = None) -> None:
        self._say(told)
        self._update()
        self.list.focus_current()

    def errand_stopped(self) -> None:
        """Stop the work under way; what was there before stays."""
        self.errand.stop()
        self._rest(Message("Stopped."))

    # — speed —

    def measure_speed(self) -> None:
        """Weigh a short text with the model that is marked, and show the words a second."""
        model = self.list.current()
        if model is None:
            return
        code, text = self._sample()

        def do(step: Step) -> float:
            step(0.0)
            return words_a_second(llama.use(model.path), text, languages.load(code), step)

        self._start(
            Message("Measuring “{}” …", (model.name,)), do,
            lambda speed: self.list.show_speed(model.path, speed),
        )  # fmt: skip

    def _sample(self) -> tuple[str, str]:
        """A text of the size that is measured on, and its language: the open one, else our own."""
        control = self._controller
        text = control.session.source
        if len(text) >= ENOUGH:
            return control.document.language, text[:SAMPLE]
        code = interface()
        name = "episode.txt" if code == "fr" else "episode-en.txt"
        return code, asset("sample", name).read_text("utf-8")[:SAMPLE]

    # — files —

    def ask_for_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Add a language model"), "", f"{tr('Language models')} (*.gguf);;* (*)"
        )
        if name and (copied := self._asks_whether_copied(Path(name))) is not None:
            self.add_file(Path(name), copied)

    def _asks_whether_copied(self, path: Path) -> bool | None:
        """Whether a file shall be copied or used where it lies; None to give up."""
        try:
            size = path.stat().st_size
        except OSError:
            return True  # what is wrong is told when it is read
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        room = model_files.has_room(size)
        asked = (
            tr("Copy “{}” ({}) into Relecture's folder?", path.name, file_size(size))
            if room
            else tr("The disk has no room for a copy of “{}” ({}).", path.name, file_size(size))
        )
        box.setText(asked)
        box.setInformativeText(
            tr(
                "A copy stays when the file is moved or deleted; used where it is, it takes "
                "no room."
            )
        )
        copy = box.addButton(tr("&Copy"), QMessageBox.ButtonRole.AcceptRole)
        copy.setEnabled(room)
        there = box.addButton(tr("&Use it where it is"), QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(copy if room else there)
        box.setEscapeButton(cancel)
        box.exec()
        if box.clickedButton() in (copy, there):
            return box.clickedButton() is copy
        return None

    def add_file(self, path: Path, copied: bool) -> None:
        """Take a file among the models and mark it; it is looked at first."""

        def do(step: Step) -> Path:
            step(0.0)
            return model_files.add(path, step) if copied else model_files.use_where_it_lies(path)

        self._start(Message("Adding “{}” …", (path.name,)), do, self._added)

    def _added(self, path: Path) -> None:
        self._after = path
        self.refresh()
        self._say(Message("Added. OK uses the model that is marked."))
        self.list.focus_current()

    def ask_to_remove(self) -> None:
        """Remove the model that is marked, after a question."""
        model = self.list.current()
        if model is None or model.whose is Whose.CARRIED or not self._confirms(model):
            return
        with errors_told(self._say):
            model_files.remove(model.path)
            self.refresh()
            self._tell_of_choice()  # where it was used, it is no more
            self.list.focus_current()

    def _confirms(self, model: Model) -> bool:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        own = model.whose is Whose.OWN
        box.setText(
            tr("Delete the file “{}” ({}) from Relecture's folder?", model.path.name,
               file_size(model.size))
            if own
            else tr("Take “{}” from the list? The file itself stays.", model.path.name)
        )  # fmt: skip
        yes = box.addButton(
            tr("&Delete") if own else tr("&Take from the list"),
            QMessageBox.ButtonRole.DestructiveRole,
        )
        no = box.addButton(tr("&Keep it"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no)
        box.setEscapeButton(no)
        box.exec()
        return box.clickedButton() is yes

    # — ends —

    def accept(self) -> None:
        """Keep the choice and close; with no model there is nothing to choose."""
        if self.errand.is_running:
            return
        model = self.list.current()
        which = OFF if self.list.models else AUTO
        with errors_told(self._say):
            models.choose(model.path if model is not None else which)
            self._tell_of_choice()
            super().accept()

    def _tell_of_choice(self) -> None:
        """Say what is used from now on, unless the window reads with it: it would begin anew."""
        used, state = models.used(), self._controller.context
        name = next((model.name for model in self.list.models if model.path == used), "")
        if state is None or used != self._used or state.model != name:
            self._used = used
            self.chosen.emit()

    def reject(self) -> None:
        """Stop the work under way; without one, close without a new choice."""
        if self.errand.is_running:
            self.errand_stopped()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.errand.stop()
        super().closeEvent(event)

    def wait(self) -> None:
        """Stop and wait for the work to end, before the program does."""
        self.errand.wait()


def _lacking() -> Message:
    """What to do where llama.cpp is not there."""
    if getattr(sys, "frozen", False):
        return Message(
            "This program was made without llama.cpp, which reads language models: no model is "
            "used. All else works."
        )
    return Message(
        "llama-cpp-python, which reads language models, is not installed: no model is used, all "
        "else works. “python3 dev.py context” installs it."
    )
