"""The windows and dialogs that the menus open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu

from editor.core.glossary import Glossary, Term
from editor.core.message import Message
from editor.engines import models
from editor.ui.actions import whole_text
from editor.ui.controller import ReviewController
from editor.ui.notice import NoticeBar
from editor.ui.shortcuts import Shortcuts
from editor.ui.texts import tr


class Actions(NamedTuple):
    """What the keys do anywhere, and with the focus in the card; and what is chosen by name."""

    anywhere: list[QAction]
    card: list[QAction]
    recent: QMenu  # its entries come and go


class DialogCommands(QObject):
    """What opens a window of its own; those that stand beside the review are made once."""

    page_wanted = Signal(str)  # of the manual

    def __init__(
        self,
        window: QMainWindow,
        controller: ReviewController,
        notice: NoticeBar,
        shortcuts: Shortcuts,
        open_file: Callable[[Path], object],
        actions: Callable[[], Actions],
    ) -> None:
        super().__init__(window)
        self._window, self._controller, self._notice = window, controller, notice
        self._shortcuts, self._open, self._actions = shortcuts, open_file, actions
        self.beside: dict[str, QDialog] = {}

    def _show(self, name: str, make: type) -> QDialog:
        if name not in self.beside:
            self.beside[name] = make(self._controller, self._window)
        dialog = self.beside[name]
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        return dialog

    def show_outbox(self) -> None:
        from editor.ui.outbox import Outbox

        self._show("decisions", Outbox)

    def show_words(self) -> None:
        from editor.ui.word_table import WordTable

        self._show("words", WordTable)

    def show_sure(self) -> None:
        from editor.ui.sure_table import SureTable

        self._show("sure", SureTable)

    def show_names(self) -> None:
        from editor.ui.names_table import NamesTable

        self._show("names", NamesTable)

    def show_series(self, folder: Path | None = None) -> None:
        """A folder, by default that of the open file; the first time it is looked at."""
        from editor.ui.series_window import SeriesWindow

        is_new = "series" not in self.beside
        window = self._show("series", SeriesWindow)
        assert isinstance(window, SeriesWindow)
        if is_new:
            window.wanted.connect(self._open)
        if folder is not None:
            window.open_folder(folder)
        elif window.folder is None:
            window.refresh()

    def show_model(self) -> None:
        """The language models there are, and which one is used."""
        from editor.ui.model_dialog import ModelDialog

        is_new = "model" not in self.beside
        dialog = self._show("model", ModelDialog)
        assert isinstance(dialog, ModelDialog)
        if is_new:
            dialog.page_wanted.connect(self.page_wanted)
            dialog.chosen.connect(self._use_chosen_model)
        if not dialog.errand.is_running:
            dialog.refresh()

    def _use_chosen_model(self) -> None:
        self._controller.set_model(models.AUTO)

    def close(self) -> None:
        """Close what stands beside the review and stop its work, before the program ends."""
        for dialog in self.beside.values():
            if wait := getattr(dialog, "wait", None):
                wait()
            dialog.close()

    def tell_of_broken(self, detector: str, details: str) -> None:
        """Say that a detector failed and is off for the file, with its details to copy."""
        if detector in self._controller.looking.off:
            return
        self._controller.looking.off.add(detector)
        message = Message(
            "The rule “{}” failed and is off in this file; the others go on.", (detector,)
        )
        copy = lambda: QApplication.clipboard().setText(details)  # noqa: E731
        self._notice.tell(message, Message("&Copy details"), copy)

    def offer_terms(self, terms: tuple[Term, ...]) -> None:
        """Say which names the file spells, with a button to look at them."""
        names = ", ".join(t.right for t in terms[:4])
        message = Message("Names found in this file, for the glossary: {} …", (names,))
        look = lambda: self.edit_glossary(Glossary(terms))  # noqa: E731
        self._notice.tell(message, Message("&Look at them"), look)

    def edit_glossary(self, more: Glossary = Glossary()) -> None:  # noqa: B008
        """Edit the terms of show and file, and those proposed; Save is one step to undo."""
        from editor.ui.glossary_dialog import GlossaryDialog

        dialog = GlossaryDialog(self._controller.session.glossary | more, self._window)
        if _run(dialog):
            self._controller.edit_glossary(dialog.glossary())

    def slots(self) -> dict[str, Callable[..., object]]:
        """The commands that open a window or dialog, by their ids."""
        return {
            "series": self.show_series,
            "glossary": self.edit_glossary,
            "outbox": self.show_outbox,
            "words": self.show_words,
            "names": self.show_names,
            "sure": self.show_sure,
            "model": self.show_model,
            "summary": self.show_summary,
            "shortcuts": self.change_keys,
            "keys": self.show_keys,
            "palette": self.show_palette,
        }

    def show_summary(self) -> None:
        """Figures of the work on this file."""
        from editor.core.summary import summary
        from editor.ui.summary_dialog import SummaryDialog

        desk, control = self._controller.desk, self._controller
        words = len(control.document.words) or len(control.session.source.split())
        figures = summary(control.session, words, desk.seconds, desk.keys)
        _run(SummaryDialog(desk.path.name if desk.path else "", figures, self._window))

    def change_keys(self) -> None:
        from editor.ui.shortcut_dialog import ShortcutDialog

        _run(ShortcutDialog(self.all_actions(), self._shortcuts, self._window))

    def all_actions(self) -> list[QAction]:
        """Every command that may have keys of the user's own."""
        actions = self._actions()
        return [*actions.anywhere, *actions.card]

    def show_keys(self) -> None:
        from editor.ui.dialogs import CheatSheet

        actions = self._actions()
        named = [a for a in actions.anywhere if a.shortcuts()]
        groups = [(tr("Anywhere"), named), (tr("With the focus in the card"), actions.card)]
        _run(CheatSheet(groups, self._window))

    def show_palette(self) -> None:
        from editor.ui.dialogs import Palette

        recent = self._actions().recent
        recent.aboutToShow.emit()  # it fills itself
        named = [(whole_text(a), a) for a in (*self.all_actions(), *recent.actions())]
        dialog = Palette(named, self._window)
        if _run(dialog) and dialog.chosen is not None:
            chosen: QAction = dialog.chosen
            chosen.trigger()


def _run(dialog: QDialog) -> bool:
    """Show a dialog until it is closed, say whether it was accepted, and let it go then."""
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted
