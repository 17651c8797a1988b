"""Commands on the text: paragraphs, case, speakers, pages, and how it is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QFontDialog, QInputDialog, QMainWindow

from editor.core.message import Message
from editor.core.suggestion import Kind
from editor.core.text import Change, Span
from editor.core.text_tools import (
    change_case,
    join_paragraphs,
    rename_speakers,
    speakers,
    split_paragraph,
)
from editor.ui.controller import ReviewController
from editor.ui.fonts import offered
from editor.ui.in_place import InPlace
from editor.ui.scale import Scale
from editor.ui.speaker_dialog import SpeakerDialog
from editor.ui.texts import tr
from editor.ui.transcript_view import TranscriptView

OTHER_FONT = "other"  # one that the user looks for
WIDTHS = (0, 60, 75, 90)  # characters of the reading width; 0 takes what there is
# 45 to 75 characters a line read best (Bringhurst, The Elements of Typographic Style, 2.1.2).
USUAL = 75


class TextCommands(QObject):
    """Each change is one step to undo."""

    def __init__(
        self,
        window: QMainWindow,
        controller: ReviewController,
        view: TranscriptView,
        scale: Scale,
        settings: QSettings,
    ) -> None:
        super().__init__(window)
        self._window, self._controller, self._view = window, controller, view
        self._scale, self._settings = scale, settings
        self.in_place = InPlace(controller, view)
        self.width = _number(settings.value("width", USUAL))  # characters; 0 for what there is
        self._view.set_reading_width(self.width)

    def slots(self) -> dict[str, Callable[..., object]]:
        """The commands on the text, by their ids."""
        return {
            "in_place": self.in_place.open,
            "join": self.join,
            "split": self.split,
            "case": self.case,
            "speakers": self.rename_speakers,
            "go_to": self.go_to,
            "larger": self._scale.larger,
            "smaller": self._scale.smaller,
            "usual": self._scale.usual,
            "marks": self.toggle_marks,
            "norm": self.toggle_norm,
        }

    def states(self) -> dict[str, Callable[[], bool]]:
        """What commands turn on or off, by their ids: whether it is on."""
        control = self._controller
        return {
            "marks": lambda: self._view.marks_on,
            "norm": lambda: not control.session.is_muted(Kind.NORM),
        }

    def _change(self, changes: list[Change], label: Message) -> None:
        if changes:
            session = self._controller.session
            self._controller.change(lambda: session.replace_all(changes, label))

    def join(self) -> None:
        """Join the selected paragraphs, or the one the cursor is in with the next."""
        text = self._controller.session.current
        changes = join_paragraphs(text, self._view.selected_span())
        self._change(changes, Message("Join paragraphs"))

    def split(self) -> None:
        """Begin a new paragraph at the cursor."""
        text = self._controller.session.current
        if text:
            change = split_paragraph(text, self._view.selected_span().end)
            self._change([change], Message("Split a paragraph"))
            at = change.span.start + len(change.text)
            self._view.select_current(Span(at, at))

    def case(self) -> None:
        """Turn the selection, or the word at the cursor, to the next case."""
        change = change_case(self._controller.session.current, self._view.selected_span())
        if change is not None:
            self._change([change], Message("Change case"))
            self._view.select_current(Span(change.span.start, change.span.start + len(change.text)))

    def rename_speakers(self) -> None:
        """List the speakers and put other names in all their labels."""
        text = self._controller.session.current
        dialog = SpeakerDialog(speakers(text), self._window)
        if dialog.exec() == SpeakerDialog.DialogCode.Accepted:
            self._change(rename_speakers(text, dialog.names()), Message("Rename speakers"))

    def go_to(self) -> None:
        """Ask for a page, or a line where the text shows no pages, and go there."""
        control = self._controller
        document = control.document
        pages = len(document.pages)
        at = self._view.source_position()
        if pages:
            now = control.page(at) or 1
            number, ok = QInputDialog.getInt(
                self._window, tr("Go to page"), tr("Page (1 to {}):", pages), now, 1, pages
            )
            target = document.pages[number - 1]
        else:
            last = len(document.lines)
            number, ok = QInputDialog.getInt(
                self._window, tr("Go to line"), tr("Line (1 to {}):", last),
                document.line(at), 1, last,
            )  # fmt: skip
            target = document.line_starts[number - 1]
        if ok:
            self._view.go_to(Span(target, target))
            self._view.setFocus()

    @property
    def family(self) -> str:
        """The font of the text as the menu offers it: "" for the system's."""
        family = self._scale.family
        return family if not family or family in offered() else OTHER_FONT

    def set_family(self, family: str) -> None:
        """Show the text in a font, "" for the system's; ask for one by OTHER_FONT."""
        if family != OTHER_FONT:
            self._scale.set_family(family)
            return
        ok, font = QFontDialog.getFont(self._scale.font, self._window)
        if ok:
            self._scale.set_font(font)

    def set_width(self, width: int) -> None:
        """Show lines of at most so many characters; 0 takes the whole width."""
        self.width = width
        self._settings.setValue("width", width)
        self._view.set_reading_width(width)

    def toggle_marks(self) -> None:
        """Hide the marks of suspects, or show them again."""
        self._view.marks_on = not self._view.marks_on
        self._view.redraw_soon()
        said = tr("Marks are shown.") if self._view.marks_on else tr("Marks are hidden.")
        self._window.statusBar().showMessage(said, 3000)

    def toggle_norm(self) -> None:
        """Ask no more about matters of norm in this file, or ask again."""
        session = self._controller.session
        asked = session.is_muted(Kind.NORM)
        self._controller.change(lambda: session.switch(Kind.NORM))
        off = tr("Matters of norm are not asked about in this file.")
        said = tr("Matters of norm are asked about.") if asked else off
        self._window.statusBar().showMessage(said, 3000)


def _number(value: object) -> int:
    return int(str(value)) if str(value).isdecimal() else 0
