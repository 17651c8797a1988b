"""The commands of the sound: what plays, from where, how fast; and what is noted of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QSettings, Qt
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow

from editor.core.message import Message
from editor.core.recording import Sound, Timeline, clock, stretch, word_at
from editor.core.text import Span
from editor.keeping.recordings import SUFFIXES
from editor.ui.card import CardView
from editor.ui.controller import ReviewController
from editor.ui.hearing import MISSING, Hearing
from editor.ui.notice import NoticeBar
from editor.ui.player import FASTEST, SLOWEST, Player
from editor.ui.sound_bar import SoundBar
from editor.ui.texts import tr
from editor.ui.transcript_view import TranscriptView

STEP = 3.0  # seconds back and forward
RATES = (SLOWEST, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, FASTEST)
NEEDED = (
    "sound_play", "sound_on", "sound_back", "sound_forward", "sound_slower", "sound_faster",
    "sound_loop", "sound_here",
)  # fmt: skip
_NEXT, _RATE, _TOLD = "sound/next", "sound/rate", "sound/told"


class SoundCommands(QObject):
    """Plays places of the text; nothing here takes the focus or moves the text."""

    def __init__(
        self,
        window: QMainWindow,
        controller: ReviewController,
        view: TranscriptView,
        card: CardView,
        notice: NoticeBar,
        settings: QSettings,
    ) -> None:
        super().__init__(window)
        self._window, self._controller, self._view, self._card = window, controller, view, card
        self._notice, self._settings = notice, settings
        self.hearing, self.bar = Hearing(controller, self), SoundBar()
        self._actions: Mapping[str, QAction] = {}
        self._heard: Span | None = None  # the place whose stretch was played last
        self.hearing.changed.connect(self._show)
        self.hearing.drawn.connect(self.bar.wave.show_peaks)
        self.hearing.told.connect(self._tell)
        self.hearing.lost.connect(self._ask_for_lost)
        self.hearing.ready.connect(self._adopt_player)
        self.bar.play.clicked.connect(self.play)
        self.bar.speed.clicked.connect(lambda: self._set_rate(1.0))
        self.bar.wave.sought.connect(self._seek)
        controller.opened.connect(self.hearing.begin)
        controller.moved.connect(lambda _: self._on_moved())
        card.heard.connect(lambda on: self.play_on() if on else self.play())
        view.viewport().installEventFilter(self)

    def slots(self) -> dict[str, Callable[..., object]]:
        """The commands of the sound, by their ids."""
        return {
            "sound_play": self.play,
            "sound_on": self.play_on,
            "sound_back": lambda: self._skip(-STEP),
            "sound_forward": lambda: self._skip(STEP),
            "sound_slower": lambda: self._turn_rate(-1),
            "sound_faster": lambda: self._turn_rate(1),
            "sound_loop": self._turn_loop,
            "sound_next": self._turn_next,
            "sound_here": self.note_here,
            "sound_choose": self.choose,
        }

    def adopt(self, actions: Mapping[str, QAction]) -> None:
        """Take the commands' actions: two are ticks, most need a sound."""
        self._actions = actions
        for name in ("sound_loop", "sound_next"):
            actions[name].setCheckable(True)
        actions["sound_next"].setChecked(bool(self._settings.value(_NEXT, False, bool)))
        self._show()

    def close(self) -> None:
        """Let the sound go and wait for what looks at it."""
        self.hearing.close()

    @property
    def timeline(self) -> Timeline:
        """When each place of the text is heard, as far as that is known."""
        return self.hearing.timeline

    # — what is shown —

    def _show(self) -> None:
        """Show the bar, and offer the commands, where there is a sound."""
        player = self.hearing.player
        is_there = self.hearing.path is not None and player is not None
        self.bar.show_length(player.length if player is not None and is_there else 0.0)
        for name in NEEDED:
            if name in self._actions:
                self._actions[name].setEnabled(is_there)
        if "sound_choose" in self._actions:
            self._actions["sound_choose"].setEnabled(self._controller.path is not None)
        self._card.set_hearing(is_there)
        self._heard = None
        self._view.mark_spoken(None)

    def _adopt_player(self) -> None:
        player = self.hearing.player
        if player is not None:
            player.moved.connect(self._on_position)
            player.playing.connect(self._on_playing)
            try:
                self._set_rate(float(str(self._settings.value(_RATE, 1.0))))
            except ValueError:
                self._set_rate(1.0)

    def _on_position(self, seconds: float) -> None:
        self.bar.show_position(seconds)
        self._show_spoken(seconds)

    def _on_playing(self, on: bool) -> None:
        self.bar.show_playing(on)
        if not on:
            self._view.mark_spoken(None)

    def _show_spoken(self, seconds: float) -> None:
        """Tint the word that is heard; an estimate would tint wrong ones."""
        player, times = self.hearing.player, self.timeline
        if player is None or not player.is_playing or not times.is_exact:
            return
        at = times.at(seconds)
        source = self._controller.session.source
        self._view.mark_spoken(word_at(source, at) if at is not None else None)

    def _tell(self, message: Message) -> None:
        if message.template == MISSING.template:  # once, not with each start
            if self._settings.value(_TOLD, False, bool):
                return
            self._settings.setValue(_TOLD, True)
        self._notice.tell(message)

    # — playing —

    def _place(self) -> Span:
        """The suspect in hand, else where the text cursor is."""
        card = self._controller.card
        if card is not None and not self._view.hasFocus():
            return card.head.span
        at = self._view.source_position()
        return Span(at, at + 1)

    def _ready(self) -> Player | None:
        """The player, where there is a sound that is still there."""
        player, path = self.hearing.player, self.hearing.path
        if player is None or path is None:
            return None
        if not path.is_file():
            self.hearing.stop()
            self._tell(Message("{}: the sound is not there any more.", (path.name,)))
            return None
        return player

    def play(self) -> None:
        """Play the stretch of the suspect, or from the text cursor on; pause what plays."""
        player = self._ready()
        if player is None:
            return
        if player.is_playing:
            player.pause()
        elif self._controller.card is not None and not self._view.hasFocus():
            self._play_stretch(player)
        else:
            self.play_on()

    def _play_stretch(self, player: Player) -> None:
        place = self._place()
        self._heard = place
        if (heard := self.timeline.of(place)) is not None:
            player.play(*stretch(heard))

    def play_on(self) -> None:
        """Play from the place on; pause what plays."""
        player = self._ready()
        if player is None:
            return
        if player.is_playing:
            player.pause()
        elif (heard := self.timeline.of(self._place())) is not None:
            player.play(stretch(heard)[0])

    def play_from(self, at: int) -> None:
        """Play from a source position on."""
        player, word = self._ready(), word_at(self._controller.session.source, at)
        heard = self.timeline.of(word or Span(at, at + 1))
        if player is not None and heard is not None:
            player.play(heard.start)

    def _on_moved(self) -> None:
        """Another card: play it where the editor wants each to be heard at once."""
        card, player = self._controller.card, self.hearing.player
        if card is None or player is None or card.head.span == self._heard:
            return
        if self._actions["sound_next"].isChecked() and self._ready() is not None:
            self._heard = card.head.span
            if (heard := self.timeline.of(card.head.span)) is not None:
                player.play(*stretch(heard))

    def _seek(self, seconds: float) -> None:
        if (player := self._ready()) is not None:
            player.seek(seconds)

    def _skip(self, seconds: float) -> None:
        if (player := self._ready()) is not None:
            player.seek(player.position + seconds)

    def _turn_rate(self, step: int) -> None:
        player = self.hearing.player
        if player is not None:
            nearest = min(range(len(RATES)), key=lambda n: abs(RATES[n] - player.rate))
            self._set_rate(RATES[min(len(RATES) - 1, max(0, nearest + step))])

    def _set_rate(self, rate: float) -> None:
        player = self.hearing.player
        if player is not None:
            player.set_rate(rate)
            self.bar.show_rate(player.rate)
            self._settings.setValue(_RATE, player.rate)

    def _turn_loop(self) -> None:
        if self.hearing.player is not None:
            self.hearing.player.is_loop = self._actions["sound_loop"].isChecked()

    def _turn_next(self) -> None:
        self._settings.setValue(_NEXT, self._actions["sound_next"].isChecked())

    # — what is noted —

    def note_here(self) -> None:
        """Note that what is heard now stands at the suspect, or at the text cursor."""
        player = self._ready()
        if player is None:
            return
        at, seconds = self._place().start, player.position
        session, label = self._controller.session, Message("Heard at {}", (clock(seconds),))
        self._controller.change(lambda: session.hear(at, seconds, label))
        self._window.statusBar().showMessage(tr("This place is heard at {}.", clock(seconds)), 4000)

    def choose(self) -> None:
        """Ask for the sound of the open file."""
        control = self._controller
        if control.path is None:
            return
        endings = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        name, _ = QFileDialog.getOpenFileName(
            self._window, tr("Choose the sound"), str(control.path.parent),
            f"{tr('Sound and video')} ({endings});;{tr('All files')} (*)",
        )  # fmt: skip
        if name:
            self.hearing.begin(name)

    def _ask_for_lost(self, sound: Sound) -> None:
        name = sound.path.rpartition("/")[2]
        message = Message("The sound {} is not where it was.", (name,))
        self._notice.tell(message, Message("&Choose …"), self.choose)

    # — Qt events —

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Alt+click in the text plays from the word there, and nothing else."""
        pressed, released = QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease
        if event.type() not in (pressed, released) or not isinstance(event, QMouseEvent):
            return False
        modifiers = Qt.KeyboardModifier
        held = event.modifiers() == modifiers.ControlModifier | modifiers.AltModifier
        if not held or event.button() != Qt.MouseButton.LeftButton or self.hearing.path is None:
            return False
        if event.type() == pressed:
            self.play_from(self._view.source_at(event.position().toPoint()))
        return True
