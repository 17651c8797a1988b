"""A series: the transcripts of a folder, how far each is, and names they write differently."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QRunnable, Qt, QThreadPool, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QProgressBar,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from editor import series
from editor.core.glossary import Glossary, Term
from editor.core.message import Message
from editor.engines import languages
from editor.keeping import show
from editor.language.name_forms import Episode, NameForms, different_names
from editor.ui.border import errors_told
from editor.ui.controller import ReviewController
from editor.ui.plain import PlainLabel
from editor.ui.saying import named, said, titled, written
from editor.ui.table import Column, Table
from editor.ui.texts import tell, tr


class _Cancelled(Exception):
    pass


class _Looker(QRunnable):
    """Looks at one file after the other on a thread."""

    def __init__(self, owner: SeriesWindow, paths: list[Path]) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._owner, self._paths, self.cancelled = owner, paths, False

    def run(self) -> None:
        try:
            for path in self._paths:
                self._stop_if_cancelled("")
                self._owner.looked.emit(self, series.look(path, self._stop_if_cancelled))
        except _Cancelled:
            pass
        self._owner.ended.emit(self)

    def _stop_if_cancelled(self, name: str) -> None:
        if self.cancelled:
            raise _Cancelled


class SeriesWindow(QDialog):
    """Stands beside the review; Enter opens an episode there."""

    looked = Signal(object, object)  # looker, Episode; from the thread
    ended = Signal(object)  # looker
    wanted = Signal(object)  # Path of the episode to open

    def __init__(self, controller: ReviewController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        titled(self, Message("Series"))
        self.resize(820, 500)
        self._controller = controller
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._looker: _Looker | None = None
        self._told: Message | None = None  # beside the button of the folder
        self._alive: set[_Looker] = set()
        self.folder: Path | None = None
        self.episodes: dict[str, Episode | None] = {}
        self.table = Table(
            (
                Column(Message("Episode"), lambda e: e[0], None, 260),
                Column(Message("Words"), self._number("words"), self._key("words"), 80),
                Column(Message("Suspects"), self._number("suspects"), self._key("suspects"), 80),
                Column(Message("Open"), self._number("still_open"), self._key("still_open"), 80),
                Column(Message("Progress"), self._progress_text, self._key("decided"), 90),
                Column(Message("State"), self._state, None, 160),
            ),
            Message("Episodes"),
        )
        self.table.activated.connect(self._open)
        self.names = Table(
            (
                Column(Message("Forms"), self._forms, None, 330),
                Column(Message("Uses"), lambda n: str(n.uses), lambda n: -n.uses, 60),
                Column(Message("Files"), self._files, None, 300),
            ),
            Message("Names written differently"),
        )
        self.names.activated.connect(self.teach)
        tabs = QTabWidget()
        for part, title in (
            (self.table, Message("&Episodes")),
            (self.names, Message("&Names written differently")),
        ):
            at = tabs.addTab(part, "")
            said(tabs, partial(_name_tab, tabs, at, title))
        self.where = PlainLabel()
        self.bar = QProgressBar()
        named(self.bar, Message("Looking for suspects"))
        self.bar.hide()
        self.stop_button = self._button(Message("&Stop"), self.cancel)
        self.stop_button.hide()
        top = QHBoxLayout()
        top.addWidget(self._button(Message("&Folder …"), self.ask_folder))
        top.addWidget(self.where, 1)
        top.addWidget(self.bar)
        top.addWidget(self.stop_button)
        row = QHBoxLayout()
        row.addWidget(self._button(Message("&Open"), self.open_chosen))
        row.addWidget(self._button(Message("&Look again"), self.refresh))
        row.addWidget(self._button(Message("Name to the &glossary …"), self._teach_chosen))
        row.addStretch(1)
        row.addWidget(self._button(Message("Close"), self.close))
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(tabs, 1)
        layout.addLayout(row)
        self.looked.connect(self._on_looked, Qt.ConnectionType.QueuedConnection)
        self.ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        said(self, self._say)

    def _button(self, text: Message, do) -> QPushButton:  # type: ignore[no-untyped-def]
        button = QPushButton()
        written(button, text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: do())
        return button

    # — cells: a row is (name, Episode or None while it waits) —

    @staticmethod
    def _number(field: str):  # type: ignore[no-untyped-def]
        return lambda e: str(getattr(e[1], field)) if e[1] and not e[1].problem else ""

    @staticmethod
    def _key(field: str):  # type: ignore[no-untyped-def]
        return lambda e: getattr(e[1], field) if e[1] else -1

    @staticmethod
    def _progress_text(e: tuple[str, Episode | None]) -> str:
        return f"{round(100 * e[1].decided)} %" if e[1] and not e[1].problem else ""

    @staticmethod
    def _state(e: tuple[str, Episode | None]) -> str:
        if e[1] is None:
            return tr("waiting")
        if e[1].problem:
            return tell(e[1].problem)
        return tr("done") if e[1].still_open == 0 else tr("open")

    @staticmethod
    def _forms(n: NameForms) -> str:
        return ", ".join(f"{form} ({sum(files.values())})" for form, files in n.forms)

    @staticmethod
    def _files(n: NameForms) -> str:
        return ", ".join(dict.fromkeys(file for _, files in n.forms for file in files))

    # — looking —

    def ask_folder(self) -> None:
        """Ask for a folder and look at its transcripts."""
        start = str(self.folder or (self._controller.path.parent if self._controller.path else ""))
        name = QFileDialog.getExistingDirectory(self, tr("Folder of a series"), start)
        if name:
            self.open_folder(Path(name))

    def open_folder(self, folder: Path) -> None:
        """List a folder's transcripts and look at them in the background."""
        self.cancel()
        paths = None
        with errors_told(self._tell):
            paths = series.transcripts(folder)
        if paths is None:
            return
        self.folder = folder
        self.episodes = dict.fromkeys(path.name for path in paths)
        self._tell(Message("{} – {}", (folder.name, Message("%n transcript(s)", n=len(paths)))))
        self._show_rows()
        self.names.show_rows([])
        self._look(paths)

    def refresh(self) -> None:
        """Look at the folder anew."""
        folder = self.folder or (self._controller.path.parent if self._controller.path else None)
        if folder is not None:
            self._controller.save_now()
            self.open_folder(folder)

    def _look(self, paths: list[Path]) -> None:
        if not paths:
            return
        self.bar.setRange(0, len(paths))
        self.bar.setValue(0)
        self.bar.show()
        self.stop_button.show()
        self._looker = _Looker(self, paths)
        self._alive.add(self._looker)
        self._pool.start(self._looker)

    def cancel(self) -> None:
        """Stop looking; what was found stays."""
        if self._looker is not None:
            self._looker.cancelled = True
            self._looker = None
        self.bar.hide()
        self.stop_button.hide()

    @property
    def is_looking(self) -> bool:
        return self._looker is not None

    def _on_looked(self, looker: _Looker, episode: Episode) -> None:
        if looker is self._looker:
            self.episodes[episode.name] = episode
            self.bar.setValue(self.bar.value() + 1)
            self._show_rows()

    def _on_ended(self, looker: _Looker) -> None:
        self._alive.discard(looker)
        if looker is self._looker:
            self.cancel()
            self._show_names()

    def _show_rows(self) -> None:
        self.table.show_rows(list(self.episodes.items()))

    def _show_names(self) -> None:
        names = {name: e.names for name, e in self.episodes.items() if e and e.names}
        lexicon = languages.load(self._controller.language or "fr").lexicon
        self.names.show_rows(different_names(names, lexicon))

    # — acting —

    def _open(self, row: tuple[str, Episode | None]) -> None:
        if self.folder is not None:
            self.wanted.emit(self.folder / row[0])

    def open_chosen(self) -> None:
        for row in self.table.chosen()[:1]:
            self._open(row)

    def _teach_chosen(self) -> None:
        for row in self.names.chosen()[:1]:
            self.teach(row)

    def teach(self, names: NameForms) -> None:
        """Ask which form is right and give it, with the others as wrong, to the show's glossary."""
        forms = [form for form, _ in names.forms]
        right, ok = QInputDialog.getItem(
            self, tr("Name to the glossary"), tr("Right form:"), forms, 0, True
        )
        right = " ".join(right.split())
        if not ok or not right or self.folder is None:
            return
        term = Term(right, tuple(form for form in forms if form != right))
        with errors_told(self._tell):
            shared = show.change(self.folder / "x", Glossary((term,))).glossary
            if self._controller.path is not None and self._controller.path.parent == self.folder:
                self._controller.session.show = shared
                self._controller.detect()
            self._tell(Message("“{}” is in the show's glossary.", (right,)))

    def _tell(self, message: Message) -> None:
        self._told = message
        self._say()

    def _say(self) -> None:
        self.where.setText(tell(self._told) if self._told is not None else "")

    def closeEvent(self, event: QCloseEvent) -> None:
        self.cancel()
        super().closeEvent(event)

    def wait(self) -> None:
        """Stop and wait for the thread to end, before the program does."""
        self.cancel()
        self._pool.waitForDone()


def _name_tab(tabs: QTabWidget, at: int, title: Message) -> None:
    tabs.setTabText(at, tell(title))
