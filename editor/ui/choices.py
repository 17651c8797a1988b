"""What the submenus choose: encoding, languages, theme, reading width, a file opened before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from editor.formats.encodings import ENCODINGS
from editor.ui import theme
from editor.ui.controller import ReviewController
from editor.ui.file_commands import FileCommands
from editor.ui.fonts import offered
from editor.ui.saying import said
from editor.ui.settings import text as kept_text
from editor.ui.text_commands import OTHER_FONT, WIDTHS, TextCommands
from editor.ui.texts import LANGUAGES, text_languages, tr, trn
from editor.ui.translations import install_translations


class Choice(NamedTuple):
    """One of several: the submenu, what it is called by its code, what is chosen now, and how."""

    menu: str
    names: Callable[[], Mapping[str, str]]
    now: Callable[[], str]
    choose: Callable[[str], object]


class Choices(QObject):
    """Fills the submenus of one window and does what is chosen there; a tick shows what is so."""

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
        self._files, self._settings = files, settings
        self.entries: dict[str, QAction] = {}  # all that may be chosen, by their names
        kept = partial(partial, kept_text, settings)
        self._choices = (
            Choice(
                "encoding",
                lambda: {name: name for name in ENCODINGS},
                lambda: controller.session.transcript.encoding,
                files.reopen,
            ),
            Choice(
                "language", text_languages, lambda: controller.language, controller.set_language
            ),
            Choice(
                "interface",
                _interfaces,
                partial(kept_text, settings, "interface"),
                self._set_interface,
            ),
            Choice("font", _fonts, lambda: text.family, text.set_family),
            Choice("width", _widths, lambda: str(text.width), lambda n: text.set_width(int(n))),
            Choice("theme", _themes, kept("theme"), self._set_theme),
        )

    def fill(self, submenus: Mapping[str, QMenu]) -> None:
        """Put what can be chosen into the submenus, each by the id of its command."""
        recent = submenus["recent"]
        recent.aboutToShow.connect(lambda: self._files.fill_recent(recent))
        for choice in self._choices:
            self._fill(submenus[choice.menu], choice)

    def _fill(self, menu: QMenu, choice: Choice) -> None:
        group = QActionGroup(menu)
        entries = {}
        for code in choice.names():
            entry = menu.addAction("")
            entry.setObjectName(f"{choice.menu}.{code}")
            entry.setCheckable(True)
            group.addAction(entry)
            entry.triggered.connect(lambda _=False, code=code: choice.choose(code))
            entries[code] = self.entries[entry.objectName()] = entry

        def say() -> None:
            for code, name in choice.names().items():
                entries[code].setText(name)

        def tick() -> None:
            group.setExclusive(False)  # none may be chosen
            for code, entry in entries.items():
                entry.setChecked(code == choice.now())
            group.setExclusive(True)

        said(menu, say)
        menu.aboutToShow.connect(tick)

    def _set_interface(self, code: str) -> None:
        self._settings.setValue("interface", code)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        install_translations(app, code)

    def _set_theme(self, name: str) -> None:
        self._settings.setValue("theme", name)
        theme.use(name)
        self.restyled.emit()


def _interfaces() -> dict[str, str]:
    return {"": tr("As the system"), **LANGUAGES}


def _fonts() -> dict[str, str]:
    families = {name: name for name in offered()}
    return {"": tr("As the system"), **families, OTHER_FONT: tr("Other …")}


def _widths() -> dict[str, str]:
    return {str(n): trn("%n characters", n) if n else tr("As the window") for n in WIDTHS}


def _themes() -> dict[str, str]:
    return {
        "": tr("As the system"),
        "light": tr("Light"),
        "dark": tr("Dark"),
        "contrast": tr("High contrast"),
    }
