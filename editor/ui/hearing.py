"""The sound of the open file: found, looked at, and when each place of the text is heard."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.core.common import Common
from editor.core.marks import stamps
from editor.core.message import Message
from editor.core.peaks import Peaks
from editor.core.recording import Anchor, Sound, Timeline, mended, of_file
from editor.core.transcript import Transcript
from editor.core.user_error import UserError
from editor.keeping import recordings
from editor.ui.away import computing
from editor.ui.controller import ReviewController
from editor.ui.job import Job, Jobs
from editor.ui.multimedia import has_device, multimedia
from editor.ui.peaks_job import PeaksJob
from editor.ui.player import Player

MISSING = Message(
    "To hear {} here, install what plays it (175 MB): “python3 dev.py sound” does it."
)
MUTE = Message("There is no sound device: {} is played without being heard.")


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found of a file's sound: the times that file and text have, and what is wrong."""

    found: recordings.Found
    times: Timeline
    stamps: tuple[Anchor, ...]
    problem: Message | None = None


class _Look(Job):
    """Looks for the sound of a transcript; tells Looked."""

    def __init__(
        self, source: Path, transcript: Transcript, kept: Sound | None, common: Common, chosen: str
    ) -> None:
        super().__init__()
        self._ask = source, transcript, kept, common, chosen

    def run(self) -> None:
        try:
            with computing():
                self.tell(self._look())
        finally:
            self.signals.ended.emit(self)

    def _look(self) -> Looked:
        source, transcript, kept, common, chosen = self._ask
        if chosen:
            found = recordings.remember(Path(chosen), source, kept)
        else:
            found = recordings.find(source, transcript.media, kept)
        problem = None
        if found.path is not None or chosen:
            try:
                recordings.check(found.path or Path(chosen))
            except UserError as error:
                found, problem = recordings.Found(), error.message
        times = of_file(transcript)
        times.at(0.0)  # sorts them: asked for with every word that is heard
        said = () if times.pieces or found.path is None else stamps(transcript.text, common)
        return Looked(found, times, tuple(Anchor(*stamp) for stamp in said), problem)


class Hearing(QObject):
    """One sound at a time, that of the open file; `player` is made with the first one."""

    changed = Signal()  # another sound, or none
    drawn = Signal(object)  # Peaks, as far as they are there
    told = Signal(object)  # Message for the user
    lost = Signal(object)  # Sound that was remembered and is not there
    ready = Signal()  # there is a player now

    def __init__(self, controller: ReviewController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.player: Player | None = None
        self.path: Path | None = None  # of the sound that can be played
        self._jobs = Jobs(self)
        self._jobs.told.connect(self._on_told)
        self._looking: _Look | None = None
        self._drawing: PeaksJob | None = None
        self._looked: Looked | None = None
        self._choosing = False
        self._told: set[Message] = set()
        self._timeline: tuple[object, Timeline] = (None, Timeline())

    # — finding —

    def begin(self, chosen: str = "") -> None:
        """Look for the sound of the file that is open now; `chosen` is one the user chose."""
        control = self._controller
        self.stop()
        self._looked, self._choosing = None, bool(chosen)
        if control.path is None:
            return
        transcript, common = control.session.transcript, control.document.common
        self._looking = _Look(control.path, transcript, control.desk.sound, common, chosen)
        self._jobs.start(self._looking)

    def stop(self) -> None:
        """Let the sound go."""
        for job in (self._looking, self._drawing):
            if job is not None:
                job.cancelled.set()
        self._looking = self._drawing = None
        self.path = None
        if self.player is not None:
            self.player.load(None)
        self.changed.emit()

    def close(self) -> None:
        """Let the sound go, and wait for the threads, before the program ends."""
        self.stop()
        self._jobs.wait()

    def _on_told(self, job: object, told: object) -> None:
        if job is self._looking and isinstance(told, Looked):
            self._take(told)
        elif job is self._drawing and isinstance(told, Peaks):
            self.drawn.emit(told)

    def _take(self, looked: Looked) -> None:
        self._looked, self._looking = looked, None
        found, desk = looked.found, self._controller.desk
        if looked.problem is not None:
            self.told.emit(looked.problem)
        if found.path is None:
            if found.sound is not None and not found.sound.asked:
                desk.take_sound(found.sound._replace(asked=True), self._controller.session)
                self.lost.emit(found.sound)
            return
        if found.sound is not None and self._choosing:
            desk.take_sound(found.sound, self._controller.session)
        desk.sound = found.sound
        if multimedia() is None:
            self._tell_once(MISSING._replace(args=(found.path.name,)))
            return
        if self.player is None:
            self._make_player()
        if self.player is not None:
            self.player.load(found.path)

    def _make_player(self) -> None:
        self.player = Player(self)
        self.player.loaded.connect(self._on_loaded)
        self.player.failed.connect(self._on_failed)
        self.player.went_mute.connect(self._tell_of_device)
        self.ready.emit()

    def _on_loaded(self, length: float) -> None:
        desk, player, looked = self._controller.desk, self.player, self._looked
        if player is None or looked is None or desk.sound is None:
            return
        self.path = player.path
        desk.sound = desk.sound._replace(length=round(length, 3))
        self._tell_of_device()
        self.changed.emit()
        if self.path is not None:
            self._drawing = PeaksJob(self.path, desk.sound)
            self._jobs.start(self._drawing)

    def _on_failed(self, message: Message) -> None:
        self.stop()
        self.told.emit(message)

    def _tell_of_device(self) -> None:
        if self.path is not None and not has_device():
            self._tell_once(MUTE._replace(args=(self.path.name,)))

    def _tell_once(self, message: Message) -> None:
        """Say a sentence the first time that there is reason to, whatever file it names."""
        key = message._replace(args=())
        if key not in self._told:
            self._told.add(key)
            self.told.emit(message)

    # — times —

    @property
    def timeline(self) -> Timeline:
        """When each place is heard; without pieces where nothing is known, or no sound is there."""
        looked, session = self._looked, self._controller.session
        if looked is None or self.path is None or self.player is None:
            return Timeline()
        anchors, unsaid = session.review.anchors, self._controller.document.masked
        key = (looked, self.player.length, anchors, unsaid)
        if self._timeline[0] != key:
            length, seconds = len(session.source), self.player.length
            made = mended(looked.times, anchors, length, seconds, looked.stamps, unsaid)
            self._timeline = key, made
        return self._timeline[1]
