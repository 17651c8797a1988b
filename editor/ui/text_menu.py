"""The menu of the right button in the transcript: what can be done with a mark, then the usual."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from editor.core.suggestion import SERIES, Suggestion
from editor.ui.actions import IN_TEXT, key_text
from editor.ui.card import CardView
from editor.ui.controller import ReviewController
from editor.ui.plain import verbatim
from editor.ui.texts import series_action, tr
from editor.ui.transcript_view import TranscriptView

# The card's decisions that a mark offers, in the order of the menu.
_DECISIONS = ("everywhere", "here", "reject", "ignore", "always", "glossary", "type")
_OF_SERIES = ("reject",)


class TextMenu(QObject):
    """On a mark the card goes there first, and the menu says and does what the card does.

    Who opens it and takes nothing of it has the keys where they were: else the next one, meant for
    the card, would be typed into the text.
    """

    def __init__(
        self,
        window: QWidget,
        controller: ReviewController,
        view: TranscriptView,
        card: CardView,
        actions: Mapping[str, QAction],
    ) -> None:
        super().__init__(window)
        self._controller, self._view, self._card = controller, view, card
        self._actions = actions
        self.further: list[Callable[[QMenu, QPoint], object]] = []  # told the menu and the point
        self._before: QWidget | None = None  # what had the keys before the right button
        view.menu_wanted.connect(self.show_at)
        view.addActions([actions[name] for name in IN_TEXT])
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._note_focus)

    def _note_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is self._view and QApplication.mouseButtons() & Qt.MouseButton.RightButton:
            self._before = before
        elif now is not None and not isinstance(now, QMenu):
            self._before = None

    def _give_back(self, menu: QMenu) -> None:
        """Once it is gone without an entry taken."""
        before, self._before = self._before, None
        if before is not None:
            taken: list[QAction] = []
            menu.triggered.connect(taken.append)
            QTimer.singleShot(0, before, lambda: None if taken else before.setFocus())

    def show_at(self, s: Suggestion | None, at: QPoint) -> None:
        """Show the menu at a point of the screen, for a suspect that stands there or none."""
        menu = QMenu(self._view)
        menu.setObjectName("text_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if s is not None:
            card = self._controller.card
            has_card = card is not None and (
                s in card.places if card.is_series else card.head.span == s.span
            )
            if not has_card:
                self._controller.show(s, follow=False)
            if s.kind in SERIES:
                self._add_place_of_series(menu, s)
            self._add_decisions(menu, _OF_SERIES if s.kind in SERIES else _DECISIONS)
            menu.addSeparator()
        self._add_usual(menu)
        for add in self.further:
            add(menu, self._view.viewport().mapFromGlobal(at))
        menu.aboutToHide.connect(lambda: self._give_back(menu))
        menu.popup(at)

    def _add_place_of_series(self, menu: QMenu, s: Suggestion) -> None:
        """What is decided of this place of a series alone."""
        card = self._card
        here = f"{series_action(s, 1)} – {tr('only here')}"
        self._add(menu, here, "", lambda: card.accepted.emit(0, (s,)))
        keep = f"{card.keys.decisions['reject'][0].text()} – {tr('only here')}"
        self._add(menu, keep, "", lambda: self._controller.reject((s,)))
        menu.addSeparator()

    def _add_decisions(self, menu: QMenu, names: tuple[str, ...]) -> None:
        """The repairs by their numbers and the card's other decisions, in the card's words."""
        card = self._card
        for number, said in enumerate(card.repairs.offered(), 1):
            text = f"&{number}   {verbatim(said)}"
            self._add(menu, text, "", lambda n=number: card.accept(n - 1))  # type: ignore[misc]
        if card.repairs.offered():
            menu.addSeparator()
        for name in names:
            action = card.keys.decisions[name][0]
            if action.isEnabled():
                text = verbatim(action.text())
                self._add(menu, text, card.keys.own(name), action.trigger)

    def _add(self, menu: QMenu, text: str, key: str, do: Callable[[], object]) -> None:
        """Add a decision: the card has the keys from then on."""

        def decide() -> None:
            self._card.setFocus()
            do()

        menu.addAction(f"{text}\t{key}" if key else text).triggered.connect(decide)

    def _add_usual(self, menu: QMenu) -> None:
        """Undo and redo as the program names them, then what every text has."""
        view, actions = self._view, self._actions
        selected = view.textCursor().hasSelection()
        entries: tuple[tuple[str, Callable[[], object], bool], ...] = (
            ("undo", actions["undo"].trigger, actions["undo"].isEnabled()),
            ("redo", actions["redo"].trigger, actions["redo"].isEnabled()),
            ("cut", view.cut, selected),
            ("copy", view.copy, selected),
            ("paste", view.paste, view.canPaste()),
        )
        for name, do, on in entries:
            action = actions[name]
            entry = menu.addAction(f"{action.text()}\t{key_text(action).partition(' / ')[0]}")
            entry.setEnabled(on)
            entry.triggered.connect(lambda _=False, do=do: do())
            if name == "redo":
                menu.addSeparator()
        edit = actions["in_place"]
        menu.addAction(f"{edit.text()}\t{key_text(edit)}").triggered.connect(edit.trigger)
        menu.addAction(tr("Select &all")).triggered.connect(view.selectAll)
