"""What the submenus choose: encoding, languages, theme, reading width, a file opened before."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QMenu, QWidget

from editor.core.message import Message
from editor.formats.encodings import ENCODINGS
from editor.ui import theme
from editor.ui.controller import ReviewController
from editor.ui.file_commands import FileCommands
from editor.ui.text_commands import WIDTHS, TextCommands
from editor.ui.texts import LANGUAGES, text_languages, tr, trn


class Choices(QObject):
    """Fills the submenus of one window and does what is chosen there."""

    told = Signal(object)  # Message for the user
    restyled = Signal()  # another theme

    def __init__(
        self,
        window: QWidget,
        controller: ReviewController,
        files: FileCommands,
        text: TextCommands,
        settings: QSettings,
    ) -> None:
        super().__init__(window)
        self._controller, self._files, self._text = controller, files, text
        self._settings = settings

    def fill(self, submenus: Mapping[str, QMenu]) -> None:
        """Put what can be chosen into the submenus, each by the id of its command."""
        recent = submenus["recent"]
        recent.aboutToShow.connect(lambda: self._files.fill_recent(recent))
        themes = {"light": tr("Light"), "dark": tr("Dark")}
        choices: tuple[tuple[str, dict[str, str], Callable[[str], object]], ...] = (
            ("encoding", {name: name for name in ENCODINGS}, self._files.reopen),
            ("language", text_languages(), self._controller.set_language),
            ("interface", {"": tr("As the system"), **LANGUAGES}, self._set_interface),
            (
                "width",
                {str(n): trn("%n characters", n) if n else tr("As the window") for n in WIDTHS},
                lambda code: self._text.set_width(int(code)),
            ),
            ("theme", {"": tr("As the system"), **themes}, self._set_theme),
        )
        for menu, names, do in choices:
            for code, name in names.items():
                action = submenus[menu].addAction(name)
                action.triggered.connect(lambda _=False, code=code, do=do: do(code))

    def _set_interface(self, code: str) -> None:
        self._settings.setValue("interface", code)
        self.told.emit(Message("The interface changes its language at the next start."))

    def _set_theme(self, name: str) -> None:
        self._settings.setValue("theme", name)
        theme.use(name)
        self.restyled.emit()
