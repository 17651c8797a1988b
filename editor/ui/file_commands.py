"""Opening, saving and exporting as the menus offer it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QObject, QSettings, Qt
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QInputDialog,
    QMainWindow,
    QMenu,
    QMessageBox,
)

from editor import series
from editor.assets import asset
from editor.collection import uncollected
from editor.core.merge import count
from editor.core.message import Message
from editor.core.review import Review
from editor.core.session_file import digest
from editor.core.user_error import UserError
from editor.formats.registry import FORMATS, SUFFIXES
from editor.keeping import files, states, workfile
from editor.keeping.folders import data_folder, own_folder
from editor.ui.border import errors_told
from editor.ui.carried_dialog import CarriedDialog, carried_message
from editor.ui.controller import ReviewController
from editor.ui.notice import NoticeBar
from editor.ui.recent import RecentFiles
from editor.ui.settings import keep_private, text
from editor.ui.texts import interface, tell, tr, trn
from editor.ui.written import tell_written

if TYPE_CHECKING:
    from editor.export import Job


class FileCommands(QObject):
    """The commands of the file menu for one window."""

    def __init__(
        self,
        window: QMainWindow,
        controller: ReviewController,
        notice: NoticeBar,
        settings: QSettings,
    ) -> None:
        super().__init__(window)
        keep_private(settings)
        self._window, self._controller = window, controller
        self._notice, self._settings = notice, settings
        self.recent = RecentFiles(settings)
        controller.desk.changed_outside.connect(self._on_changed_outside)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.applicationStateChanged.connect(self._look)

    def slots(self) -> dict[str, Callable[..., object]]:
        """The commands on files, by their ids."""
        return {
            "open": self.ask_open,
            "next_file": lambda: self.open_beside(1),
            "previous_file": lambda: self.open_beside(-1),
            "sample": self.open_sample,
            "reopen": self.turn_reopen,
            "save": self.save,
            "states": self.ask_state,
            "export": self.ask_export,
        }

    def open(self, path: Path, encoding: str = "") -> bool:
        """Open a transcript, of a folder or zip file the first; what was open stays where this
        fails."""
        first: Path | None = None
        with errors_told(self._notice.tell):
            first = series.parts_of(path)[0]
        if first is None or not self.leave():
            return False
        path = first
        with self._notice.about_opening():
            if not self._controller.open(path, encoding):
                return False
        carried = self._controller.desk.carried
        if carried is not None:
            show = lambda: CarriedDialog(carried, self._window).exec()  # noqa: E731
            self._notice.tell(carried_message(carried), Message("&Details"), show)
        self._offer_earlier(path)
        if self._controller.session.transcript.tracked:
            message = Message("{} has tracked changes; they are read as accepted.", (path.name,))
            reread = lambda: self._controller.open(path, original=True)  # noqa: E731
            self._notice.tell(message, Message("Read the &original"), reread)
        self.recent.add(path)
        return True

    def _offer_earlier(self, path: Path) -> None:
        """Offer earlier work on the text that does not go on by itself, as one step to undo."""
        earlier, session = self._controller.desk.offer, self._controller.session
        if earlier is None:
            return
        label = Message("Earlier work on {}", (path.name,))
        text = "There is earlier work on {}: %n decision(s)."
        message = Message(text, (path.name,), n=count(earlier.review))

        def go_on() -> None:
            if self._controller.session is session:
                self._controller.change(lambda: session.restore(earlier.review, label))
                self._controller.detect()

        self._notice.tell(message, Message("&Go on with it"), go_on)

    def offer_interrupted(self) -> None:
        """Offer to go on with what was open when the program ended by itself."""
        path = workfile.interrupted()
        if path is not None and path != self._controller.path:
            text = "Relecture ended while {} was open. All decisions are there."
            message = Message(text, (path.name,))
            self._notice.tell(message, Message("&Go on with it"), lambda: self.open(path))

    def may_leave(self) -> bool:
        """Whether the open file can be left: its work is on disk, or the user gives it up."""
        desk = self._controller.desk
        if desk.autosave.is_safe or self._controller.save_now():
            return True
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(tr("The last decisions could not be written. What shall become of them?"))
        elsewhere = box.addButton(tr("Save &elsewhere …"), QMessageBox.ButtonRole.AcceptRole)
        give_up = box.addButton(tr("&Give them up"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(tr("&Stay here"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(elsewhere)
        box.exec()
        if box.clickedButton() is elsewhere:
            name = f"{desk.path.name if desk.path else ''}{workfile.SUFFIX}"
            chosen, _ = QFileDialog.getSaveFileName(self._window, tr("Save the work"), name)
            return bool(chosen) and desk.keep_at(Path(chosen), self._controller.session)
        return box.clickedButton() is give_up

    def _look(self, state: Qt.ApplicationState) -> None:
        """Back from another program: it may have changed the transcript."""
        if state is Qt.ApplicationState.ApplicationActive:
            self._controller.desk.autosave.look()

    def _on_changed_outside(self, there: bool) -> None:
        path = self._controller.path
        if path is None:
            return
        if there:
            message = Message("{} was changed by another program.", (path.name,))
            self._notice.tell(message, Message("Open it &again"), lambda: self.open(path))
        else:
            gone = (
                "{} is no longer there. The decisions are kept; opened at its new place it goes on."
            )
            self._notice.tell(Message(gone, (path.name,)))

    def open_beside(self, step: int) -> None:
        """Open the next (or previous) transcript of the folder."""
        path = self._controller.path
        if path is None:
            return
        with errors_told(self._notice.tell):
            other = series.next_of(path, step)
            if other is not None:
                self.open(other)
                return
            self._window.statusBar().showMessage(tr("No more transcripts in this folder."), 4000)

    def open_sample(self) -> None:
        """Open a copy of the bundled sample in the user's own folder."""
        name = "episode.txt" if interface() == "fr" else "episode-en.txt"
        target = data_folder() / "sample" / name
        if not self.leave():
            return
        try:
            if not target.exists():
                own_folder("sample")
                files.write_atomically(target, asset("sample", name).read_bytes())
            self._controller.open(target)
        except (UserError, OSError):
            self._controller.open(asset("sample", name))

    def fill_recent(self, menu: QMenu) -> None:
        """Fill the menu of recent files."""
        menu.clear()
        for file in self.recent.files():
            action = menu.addAction(str(file.path))
            action.triggered.connect(lambda _=False, path=file.path: self.open(path))

    def leave(self) -> bool:
        """Whether the file may be left; then how far its review is, is remembered."""
        control = self._controller
        if not self.may_leave():
            return False
        decided, suspects = control.progress()
        if control.path is not None and suspects and not control.is_detecting:
            self.recent.note(control.path, decided, suspects)
        return True

    # — the start —

    @property
    def reopens(self) -> bool:
        """Whether the last file shall be open at the start."""
        return text(self._settings, "start") == "last"

    def set_reopen(self, on: bool) -> None:
        self._settings.setValue("start", "last" if on else "page")

    def turn_reopen(self) -> None:
        """Have the last file open at the start, or the start page."""
        self.set_reopen(not self.reopens)
        page = tr("The start page comes first at the next start.")
        said = tr("The last file is opened at the next start.") if self.reopens else page
        self._window.statusBar().showMessage(said, 4000)

    def start(self) -> None:
        """Begin without a file: with the last one where that is set; say what was interrupted."""
        recent = self.recent.files()
        if self.reopens and recent:
            self.open(recent[0].path)
        self.offer_interrupted()

    def ask_open(self) -> None:
        """Ask for a transcript and open it."""
        folder = str(self._controller.path.parent) if self._controller.path else ""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            tr("Open transcript"),
            folder,
            filters(),
        )
        if name:
            self.open(Path(name))

    def reopen(self, encoding: str) -> None:
        """Read in another encoding the file that was just refused, else the open one again."""
        path = self._controller.desk.refused or self._controller.path
        if path is not None:
            self.open(path, encoding)

    def save(self) -> None:
        """Put the work on disk now."""
        self._controller.save_now()
        self._window.statusBar().showMessage(tr("Saved"), 3000)

    def ask_state(self) -> None:
        """List the earlier states of the work and put the chosen one in place, as one step."""
        path = self._controller.path
        source = self._controller.session.source
        found = states.states(path, digest(source)) if path is not None else []
        if not found:
            self._window.statusBar().showMessage(tr("No earlier state is kept."), 4000)
            return
        self._controller.save_now()
        session = self._controller.session
        names: dict[str, Review] = {}
        for number, state in enumerate(found, 1):
            try:
                review = states.load(state, session.source).review
            except UserError:
                continue
            moment = QLocale().toString(
                QDateTime.fromSecsSinceEpoch(int(state.when)), QLocale.FormatType.ShortFormat
            )
            count = len(review.edits.items) + len(review.rejected)
            names[f"{number}. {moment} – {trn('%n decision(s)', count)}"] = review
        name, ok = QInputDialog.getItem(
            self._window, tr("Earlier states"), tr("State:"), list(names), 0, False
        )
        if ok and name in names:
            label = Message("Earlier state of {}", (name.partition(". ")[2].partition(" – ")[0],))
            self._controller.change(lambda: session.restore(names[name], label))
            self._controller.detect()

    def ask_export(self) -> None:
        """Show what will be written and where, then write it."""
        from editor.ui.export_dialog import ExportDialog

        dialog = ExportDialog(self._controller, self._window, self._settings)
        if dialog.exec() != ExportDialog.DialogCode.Accepted:
            return
        dialog.remember()
        tell_written(self._notice, self.export(dialog.paths(), dialog.job()))

    def export(self, paths: dict[str, Path], job: Job) -> list[Path]:
        """Write each target; the transcript itself is never written over. Returns what was."""
        from editor.export import export

        source = self._controller.path
        written = []
        for target, path in paths.items():
            if source is not None and _is_same(path, source):
                text = "The machine's text is never overwritten: choose another name."
                self._notice.tell(Message(text))
                continue
            with errors_told(self._notice.tell), uncollected():
                data = files.guarded(path, lambda target=target: export(target, job))  # type: ignore[misc]
                files.write_atomically(path, data, like=source)
                written.append(path)
        return written


def filters() -> str:
    """What the dialog for opening offers: all transcripts, each format by its name, all files."""
    every = (tr("Transcripts"), (*SUFFIXES, ".zip"))
    rows = [every, *((tell(one.name), one.ends) for one in FORMATS)]
    said = [f"{name} ({' '.join(f'*{end}' for end in ends)})" for name, ends in rows]
    return ";;".join((*said, "* (*)"))


def is_sample(path: Path) -> bool:
    """Whether a file is the bundled sample or its copy in the user's own folder."""
    return path.parent in (data_folder() / "sample", asset("sample"))


def _is_same(path: Path, source: Path) -> bool:
    """Whether two names are one file, by whatever links."""
    try:
        return path.samefile(source)
    except (OSError, ValueError):
        return False
