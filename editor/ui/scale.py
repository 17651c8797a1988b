"""How large the window shows text, card and list together: by steps, kept for the next start."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QFont, QWheelEvent
from PySide6.QtWidgets import QWidget

from editor.ui.settings import text as kept_text
from editor.ui.texts import tr
from editor.ui.theme import enlarge_again, scaled
from editor.ui.transcript_view import TranscriptView

STEPS = (70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)  # per cent of the usual size
USUAL = 100
NOTCH = 120  # eighths of a degree that a wheel turns at a time (QWheelEvent.angleDelta)
# Of the window, in device-independent pixels (measured in all states, tests/ui/test_size.py):
HEIGHT, PER_SIZE = 600, 200  # the usual size takes so much, twice the size so much more
WIDTH = 820  # for each 100 % of the size, or buttons lose their words


class Scale(QObject):
    """The text gets as large as one asks; card and list as far as the window holds them whole.

    `words` are the parts of the card that show the text: they have its font.
    """

    told = Signal(str)  # the new size, in words

    def __init__(
        self,
        window: QWidget,
        parts: Sequence[QWidget],
        view: TranscriptView,
        words: Sequence[QWidget],
        settings: QSettings,
    ) -> None:
        super().__init__(window)
        self._window, self._parts, self._view, self._words = window, parts, view, words
        self._settings = settings
        self._turned = 0
        self._usual = window.font().pointSizeF()
        self._system = view.font()
        self.font = _kept_font(settings) or view.font()  # of the text at the usual size
        kept = kept_text(settings, "scale")
        self.percent = int(kept) if kept in map(str, STEPS) else USUAL
        self._of_parts = USUAL
        self._show()

    def larger(self) -> None:
        """Take the next step."""
        self._set(STEPS[min(bisect_right(STEPS, self.percent), len(STEPS) - 1)])

    def smaller(self) -> None:
        """Take the step before."""
        self._set(STEPS[max(bisect_left(STEPS, self.percent) - 1, 0)])

    def usual(self) -> None:
        """Go back to the usual size."""
        self._set(USUAL)

    def turn(self, event: QWheelEvent) -> bool:
        """Take a step a notch of a wheel that is turned with Ctrl; says whether it is."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self._turned += event.angleDelta().y()  # a touchpad tells of parts of a notch
        while abs(self._turned) >= NOTCH:
            way = 1 if self._turned > 0 else -1
            self._turned -= way * NOTCH
            (self.larger if way > 0 else self.smaller)()
        return True

    def set_font(self, font: QFont) -> None:
        """Show the text in a font, of which the size is the usual one, and keep it."""
        self.font = font
        self._settings.setValue("font", font.toString())
        self._show()

    @property
    def family(self) -> str:
        """The family of the text's font, "" for the system's."""
        return "" if self.font.family() == self._system.family() else self.font.family()

    def set_family(self, family: str) -> None:
        """Show the text in a font of that family, "" for the system's, as large as it is."""
        font = QFont(self._system)
        font.setPointSizeF(self.font.pointSizeF())
        if family:
            font.setFamilies([family])
        self.set_font(font)

    def fit(self) -> None:
        """Follow the window's size: card and list are as large as it holds them."""
        size = self._window.size()
        room = 100 * min(size.width() / WIDTH, 1 + (size.height() - HEIGHT) / PER_SIZE)
        held = STEPS[max(bisect_right(STEPS, room) - 1, STEPS.index(USUAL))]
        percent = min(self.percent, held)
        if percent == self._of_parts:
            return
        self._of_parts = percent
        font = QFont()  # only its size is handed down
        font.setPointSizeF(self._usual * percent / 100)
        for part in self._parts:
            part.setFont(font)
            enlarge_again(part)

    def _set(self, percent: int) -> None:
        self.percent = percent
        self._settings.setValue("scale", str(percent))
        self._show()
        self.told.emit(tr("Size: {} %", percent))

    def _show(self) -> None:
        self._view.set_text_font(scaled(self.font, self.percent / 100))
        for part in self._words:
            is_large = part.property("enlarged") is not None  # it has a size of its own
            font = QFont(part.font()) if is_large else QFont()
            font.setFamilies(self.font.families() if self.family else self._system.families())
            part.setFont(font)
        self.fit()


def _kept_font(settings: QSettings) -> QFont | None:
    font, kept = QFont(), kept_text(settings, "font")
    return font if kept and font.fromString(kept) else None
