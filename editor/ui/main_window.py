"""The window: views and commands put together; what they do is done elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor.core.labels import kind_text
from editor.core.message import Message
from editor.core.suggestion import Suggestion
from editor.core.text import Span
from editor.ui import actions, theme
from editor.ui.card import CardView
from editor.ui.card_page import Page
from editor.ui.choices import Choices
from editor.ui.controller import ReviewController
from editor.ui.dialog_commands import Actions, DialogCommands
from editor.ui.dropping import Drops
from editor.ui.file_commands import FileCommands, is_sample
from editor.ui.find_bar import FindBar
from editor.ui.focus_ring import FocusRing
from editor.ui.help_commands import HelpCommands
from editor.ui.look_up import LookUp
from editor.ui.notice import NoticeBar
from editor.ui.pages import page_of
from editor.ui.place import where
from editor.ui.plain import copy_from
from editor.ui.printing import Printing
from editor.ui.review_steps import ReviewSteps
from editor.ui.saying import said
from editor.ui.scale import Scale
from editor.ui.shortcuts import Shortcuts
from editor.ui.sound_commands import SoundCommands
from editor.ui.start_page import StartPage
from editor.ui.status import StatusLine
from editor.ui.suspect_list import SuspectList
from editor.ui.text_commands import TextCommands
from editor.ui.text_menu import TextMenu
from editor.ui.texts import tr
from editor.ui.transcript_view import TranscriptView


class MainWindow(QMainWindow):
    """One transcript under review."""

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self.settings = settings
        self._restyle = QTimer(self, singleShot=True, interval=0)
        self._restyle.timeout.connect(self.redraw)
        self.controller = ReviewController(self)
        self.notice = NoticeBar()
        self.files = FileCommands(self, self.controller, self.notice, settings)
        self.view, self.start = TranscriptView(), StartPage()
        self.card = CardView()
        self.steps = ReviewSteps(self, self.controller, self.card)
        self.suspects = SuspectList()
        self.finding = FindBar(self.controller, self.view)
        self.shortcuts = Shortcuts(settings)
        self.dialogs = DialogCommands(
            self, self.controller, self.notice, self.shortcuts, self.open, self._all_actions
        )
        self.help = HelpCommands(self)
        self.sound = SoundCommands(
            self, self.controller, self.view, self.card, self.notice, settings
        )
        self._build()
        parts, words = (self._central, self.statusBar()), self.card.of_text()
        self.scale = Scale(self, parts, self.view, words, settings)
        self.scale.told.connect(lambda told: self.statusBar().showMessage(told, 2000))
        self.text = TextCommands(self, self.controller, self.view, self.scale, settings)
        self.choices = Choices(self, self.controller, self.files, self.text, settings)
        self.choices.restyled.connect(self.redraw)
        self._reading, self._counted = "", 0
        self.looking_up = LookUp(self, self.controller, self.view, settings)
        self.printing = Printing(self, self.controller, settings)
        Drops(self, self.notice, self.open, self.dialogs.show_series)
        self.actions_by_id, self.submenus = actions.build(self, self._slots())
        states = {"reopen": lambda: self.files.reopens, **self.text.states()}
        actions.tick(self, self.actions_by_id, states)
        self.choices.fill(self.submenus)
        self.shortcuts.adopt(self.dialogs.all_actions())
        self.shortcuts.on_change(self.card.show_keys)
        near = actions.ANYWHERE.items()
        self.card.keys.share({name: self.actions_by_id[command] for name, command in near})
        self.card.page.adopt(self.actions_by_id)
        self.shortcuts.on_change(self._show_card)
        self.card.show_keys()
        self.sound.adopt(self.actions_by_id)
        menu = TextMenu(self, self.controller, self.view, self.card, self.actions_by_id)
        menu.further.append(self.looking_up.add_to)
        self._connect()
        self.start.setFocus()
        self.status.context.adopt(self.actions_by_id["context"])
        said(self, self._say_again)
        self.resize(1280, 800)
        geometry = settings.value("geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)

    # — building —

    def _build(self) -> None:
        side = QSplitter(Qt.Orientation.Vertical)
        card = FocusRing(self.card)
        card.changed.connect(self.card.set_live)
        side.addWidget(card)
        side.addWidget(FocusRing(self.suspects))
        side.setStretchFactor(0, 3)
        side.setStretchFactor(1, 2)
        side.setSizes([470, 290])
        split = QSplitter()
        reading = QWidget()
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        self._shown = QStackedWidget()
        self._shown.addWidget(FocusRing(self.start))
        self._shown.addWidget(FocusRing(self.view))
        column.addWidget(self.notice)  # beside the card, which keeps its place and height
        column.addWidget(self._shown, 1)
        column.addWidget(self.sound.bar)
        column.addWidget(self.finding)
        split.addWidget(reading)
        split.addWidget(side)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([800, 480])
        split.setChildrenCollapsible(False)
        self._central = QWidget()
        layout = QVBoxLayout(self._central)
        layout.setContentsMargins(6, 6, 6, 0)
        layout.addWidget(split, 1)
        self.setCentralWidget(self._central)
        self.status = StatusLine(self.statusBar(), self.controller)

    def _all_actions(self) -> Actions:
        entries = self.choices.entries.values()
        anywhere = [*self.actions_by_id.values(), *entries]
        return Actions(anywhere, self.card.actions(), self.submenus["recent"])

    def _slots(self) -> dict[str, Callable[..., object]]:
        control, card, view = self.controller, self.card, self.view
        return {
            **self.files.slots(),
            **self.dialogs.slots(),
            **self.text.slots(),
            **self.help.slots(),
            **self.sound.slots(),
            **self.printing.slots(),
            **self.looking_up.slots(),
            **self.steps.slots(),
            "quit": self.close,
            "cut": view.cut,
            "copy": lambda: copy_from(QApplication.focusWidget()),
            "find": self.finding.ask,
            "paste": view.paste,
            "accept": card.accept,
            "everywhere": card.everywhere,
            "keep": card.rejected.emit,
            "type": card.type,
            "ignore": card.ignored.emit,
            **{name: partial(control.offer, name) for name in actions.OFFERED},
            "again": control.detect,
            "context": control.pause_context,
            "teach": card.teach,
            "always": control.ignore_always,
            "order": self.suspects.turn_order,
            "page": self.suspects.toggle_page,
            "show_all": self.suspects.show_all,
            "to_text": view.setFocus,
            "to_card": card.setFocus,
            "to_list": self.suspects.view.setFocus,
            "dial": self.suspects.turn_dial,
            "pick": card.accept,
        }

    def _connect(self) -> None:
        control, card = self.controller, self.card
        control.opened.connect(self._on_opened)
        control.changed.connect(self._on_changed)
        control.suggestions_changed.connect(self._on_suggestions)
        control.joined.connect(lambda: self._on_suggestions(quietly=True))
        control.moved.connect(self._on_moved)
        control.opening.connect(self._on_opening)
        control.progressed.connect(self._on_progress)
        control.notice.connect(self.notice.tell)
        self.start.wanted.connect(self.open)
        self.start.open_wanted.connect(self.files.ask_open)
        self.start.sample_wanted.connect(self.files.open_sample)
        self.start.reopen_set.connect(self.files.set_reopen)
        card.accepted.connect(control.accept)
        card.typed.connect(control.type_repair)
        card.taught.connect(control.teach)
        card.rejected.connect(lambda: control.reject(card.chosen()))
        card.ignored.connect(control.ignore)
        card.ignored_always.connect(control.ignore_always)
        card.left.connect(self.view.setFocus)
        self.finding.left.connect(self.view.setFocus)
        card.place_shown.connect(lambda s: self.view.go_to(s.span))
        self.view.typed.connect(self._on_typed)
        self.view.clicked.connect(self._on_clicked)
        self.view.cursorPositionChanged.connect(self._update_place)
        self.view.verticalScrollBar().valueChanged.connect(lambda _: self._note_visible())
        self.suspects.chosen.connect(self._on_chosen)
        self.suspects.led.connect(control.show)
        self.suspects.filtered.connect(control.show_only)
        self.suspects.dialled.connect(lambda tier: control.show_only(least=tier))
        self.suspects.ordered.connect(control.set_order)
        self.suspects.paged.connect(lambda on: control.show_only(page=on))
        control.filtered.connect(self._on_filtered)
        control.place_wanted.connect(self.view.go_to)
        for action in (*self.actions_by_id.values(), *card.actions()):
            action.triggered.connect(control.desk.note_key)
        card.keyed.connect(control.desk.note_key)
        self.view.typed.connect(lambda *_: control.desk.note_key())
        control.proposed.connect(self.dialogs.offer_terms)
        self.dialogs.page_wanted.connect(self.help.show_page)
        control.looking.detection.broke.connect(self.dialogs.tell_of_broken)
        control.mute_offered.connect(self._offer_mute)
        hints = QApplication.styleHints()
        hints.colorSchemeChanged.connect(lambda _: theme.again())
        self._contrast = hints.accessibility()  # else the connection goes with it
        self._contrast.contrastPreferenceChanged.connect(lambda _: theme.again())

    def open(self, path: Path, encoding: str = "") -> bool:
        """Open a transcript; what was open stays where this fails."""
        return self.files.open(path, encoding)

    # — what changed —

    def _on_opening(self, name: str) -> None:
        self._reading = name
        self._show_card()

    def _say_again(self) -> None:
        """Say in the interface's language what was put together of several texts."""
        self._show_title()
        key = actions.key_text(self.actions_by_id["open"])
        self.start.fill(self.files.recent.files(), key, reopens=self.files.reopens)
        self.card.show_keys()
        self.statusBar().clearMessage()  # it told of something that is over
        self._update_all(quietly=True)
        self._update_place()
        self._show_card()

    def _show_title(self) -> None:
        path = self.controller.path
        name = path.name if path else ""
        if path is not None and is_sample(path):
            name = tr("Sample")  # a file of nobody
        self.setWindowTitle(f"{name} – Relecture" if name else "Relecture")

    def _on_opened(self) -> None:
        control = self.controller
        self._show_title()
        self._shown.setCurrentIndex(1)
        self.notice.clear()
        self.notice.tell_together(control.session.transcript.notices)
        self.suspects.clear_filter()
        self.view.show_session(control.session, control, control.desk.sheet)
        if control.position:
            self.view.go_to(Span(control.position, control.position))
        self._note_visible()
        self._update_all()
        self.view.setFocus()

    def _on_changed(self) -> None:
        self.view.follow()
        self._update_all()
        if self.controller.card is None and len(self.controller.session.open()) != self._counted:
            self._show_card()  # its page tells another number

    def _on_suggestions(self, *, quietly: bool = False) -> None:
        """Show what was found; nothing moves where it comes `quietly`, while the editor works."""
        self.view.redraw_soon()
        self._update_all(quietly=quietly)
        if not quietly or self.controller.card is None:
            self._show_card()

    def _on_moved(self, follow: bool) -> None:
        self._show_card()
        card = self.controller.card
        if card is not None:
            if follow:
                self.view.go_to(card.head.span)
            self.suspects.follow(card)
        self.view.redraw_soon()
        self._update_place()

    def redraw(self) -> None:
        """Show everything in the colours of the theme."""
        self.start.repaint_lines()
        self.view.redraw_soon()
        self.card.show_keys()
        self._show_card()

    def _update_all(self, *, quietly: bool = False) -> None:
        control = self.controller
        show = self.suspects.join_items if quietly else self.suspects.show_items
        show(control.listing(), *control.session.counts())
        if control.card is not None and not quietly:
            self.suspects.follow(control.card)
        actions.name_undo(self.actions_by_id, self.controller.session)
        self.status.show_review()

    def _update_place(self) -> None:
        self.status.place.setText(self._where(self.view.source_position()))

    def _where(self, at: int) -> str:
        document, session = self.controller.document, self.controller.session
        return where(document, session.transcript, at, self.sound.timeline)

    def _note_visible(self) -> None:
        self.controller.looking.visible = self.view.visible_source()

    def _show_card(self) -> None:
        control = self.controller
        card = control.card
        where = self._where(card.head.span.start) if card is not None else ""
        page = page_of(control, self._reading) if card is None else Page()
        self._counted = len(control.session.open())
        self.card.show_card(card, control.session, control.document, where, page)

    def _on_progress(self, percent: int) -> None:
        self.status.looking.show_percent(percent)
        if percent in (0, 100) and self.controller.card is None:
            self._show_card()  # it says what is going on

    # — intents of the views —

    def _on_typed(self, where: Span, text: str) -> None:
        self.controller.session.replace(where, text)
        self.view.after_typing(where, text)
        self.controller.typed()

    def _on_clicked(self, position: int) -> None:
        """A click on a mark opens its card and gives it the keys; a second one is for the text."""
        if self.controller.show_at(position):
            self.card.setFocus()

    def _on_chosen(self, s: Suggestion) -> None:
        self.controller.show(s)
        self.card.setFocus()

    def _on_filtered(self) -> None:
        self._update_all()
        if self.controller.card is None:
            self._show_card()
        self.view.redraw_soon()

    def _offer_mute(self, s: Suggestion) -> None:
        message = Message("The rule “{}” was wrong five times of five.", (kind_text(s.kind),))
        self.notice.tell(
            message, Message("&Mute it in this file"), partial(self.controller.mute, s)
        )

    # — Qt events —

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._restyle.start()  # once for all that changes at a time

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self.scale.turn(event):
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scale.fit()
        self.notice.fit(self.height())

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.files.leave():
            return event.ignore()
        self.controller.close()
        self.dialogs.close()
        self.sound.close()
        self.settings.setValue("geometry", self.saveGeometry())
        self.hide()  # a model stops when it has done its last batch
        self.controller.looking.wait()
        super().closeEvent(event)
