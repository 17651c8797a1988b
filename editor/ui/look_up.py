"""A word looked up in the dictionary or search page that the user names, in the browser."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QSettings, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMainWindow, QMenu

from editor.ui.controller import ReviewController
from editor.ui.plain import verbatim
from editor.ui.settings import text
from editor.ui.texts import interface, tr
from editor.ui.transcript_view import TranscriptView

LONGEST = 80  # code points that are looked up
USUAL = "https://{}.wiktionary.org/wiki/{}"  # the language's code, the word
PLACE = "{}"  # stands for the word in an address


class LookUp(QObject):
    """Nothing is fetched by the program: the browser is told an address, on a click or key only."""

    def __init__(
        self,
        window: QMainWindow,
        controller: ReviewController,
        view: TranscriptView,
        settings: QSettings,
    ) -> None:
        super().__init__(window)
        self._window, self._controller = window, controller
        self._view, self._settings = view, settings
        self._pressed = False
        view.viewport().installEventFilter(self)

    def slots(self) -> dict[str, Callable[..., object]]:
        """The commands that look up, by their ids."""
        return {"look_up": self.look_up_word, "look_up_page": self.ask_page}

    @property
    def page(self) -> str:
        """The address for the text's language: the user's own, else the Wiktionary in it."""
        return text(self._settings, self._key) or USUAL.format(self._code, PLACE)

    @property
    def _code(self) -> str:
        return self._controller.language or interface()

    @property
    def _key(self) -> str:
        return f"look_up/{self._code}"

    def look_up_word(self) -> None:
        """Look up what is selected, the suspect in hand, or the word at the cursor."""
        view, card = self._view, self._controller.card
        selected = view.selected_text().strip()
        if selected or card is None or view.hasFocus():
            self.look_up(selected or self._word(view.textCursor()))
        else:
            self.look_up(card.head.text)

    def look_up(self, word: str) -> None:
        """Open the page on a word in the browser."""
        word = " ".join(word.split())[:LONGEST]
        if word:
            said = bytes(QUrl.toPercentEncoding(word).data()).decode("ascii")
            QDesktopServices.openUrl(QUrl(self.page.replace(PLACE, said)))

    def ask_page(self) -> None:
        """Ask for the address for the text's language and keep it."""
        question = tr("Address of the page for words of this language; {} is the word:", PLACE)
        said, address = question, self.page
        while True:
            address, ok = QInputDialog.getText(
                self._window, tr("Page to look words up"), said, QLineEdit.EchoMode.Normal, address
            )
            if not ok:
                return
            address = address.strip()
            if is_page(address) or not address:  # nothing: the usual one again
                self._settings.setValue(self._key, address)
                return
            said = tr("The address begins with https:// and has {} for the word:", PLACE)

    def add_to(self, menu: QMenu, at: QPoint) -> None:
        """Offer in a menu the word at a point of the viewport."""
        if word := self._word(self._view.cursorForPosition(at)):
            entry = menu.addAction(verbatim(tr("Look up “{}”", word)))
            entry.triggered.connect(lambda: self.look_up(word))

    @staticmethod
    def _word(cursor: QTextCursor) -> str:
        cursor = QTextCursor(cursor)
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        word = cursor.selectedText().strip()
        return word if any(map(str.isalnum, word)) and len(word) <= LONGEST else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl and a click look a word up; the cursor stays where it is."""
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            if event.type() == QEvent.Type.MouseButtonPress:
                self._pressed = event.modifiers() == Qt.KeyboardModifier.ControlModifier
                return self._pressed
            if event.type() == QEvent.Type.MouseButtonRelease and self._pressed:
                self._pressed = False
                self.look_up(self._word(self._view.cursorForPosition(event.position().toPoint())))
                return True
        return super().eventFilter(watched, event)


def is_page(address: str) -> bool:
    """Whether an address is one of the web with a place for the word."""
    url = QUrl(address.replace(PLACE, "x"), QUrl.ParsingMode.StrictMode)
    return PLACE in address and url.scheme() in ("http", "https") and bool(url.host())
