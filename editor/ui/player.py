"""Plays a recording through QtMultimedia, which is the extra `sound` and may be missing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import (
    Q_ARG,
    SIGNAL,
    SLOT,
    QCoreApplication,
    QElapsedTimer,
    QObject,
    Qt,
    QTimer,
    QUrl,
    Signal,
)  # fmt: skip

from editor.core.message import Message
from editor.ui.multimedia import call, multimedia

SLOWEST, FASTEST = 0.5, 2.0  # rates at which speech can be followed, with its pitch kept
NEAR = 60  # milliseconds before the end of a stretch in which its end is waited for alone


class Player(QObject):
    """One recording at a time; moments are in seconds. What goes wrong is one sentence."""

    loaded = Signal(float)  # the recording's length
    moved = Signal(float)  # where it is now
    playing = Signal(bool)
    failed = Signal(object)  # Message: it can not be played any further
    went_mute = Signal()  # the device that it was heard with is gone
    # What Qt's player is told, by signals for the same reason as in `call`.
    _to_source = Signal(QUrl)
    _to_position = Signal("qint64")  # type: ignore[arg-type]  # a C++ type that Python lacks
    _to_rate = Signal("double")  # type: ignore[arg-type]

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self.length = 0.0
        self.is_loop = False
        self._from, self._to = 0.0, -1.0  # of the stretch that is played; -1 for no end
        self._seen, self._since = 0.0, QElapsedTimer()  # a position that was told, and when
        self._rate = 1.0
        self._wanted: tuple[float, float] | None = None  # to be played as soon as it is loaded
        self._end = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._end.timeout.connect(self._on_end)
        # They live as long as the program: a thread of theirs may still have something to let go.
        self._media = multimedia().QMediaPlayer(QCoreApplication.instance())
        self._output = multimedia().QAudioOutput(self._media)
        self._media.setAudioOutput(self._output)
        for signal, slot in (
            ("_to_source(QUrl)", "setSource(QUrl)"),
            ("_to_position(qint64)", "setPosition(qint64)"),
            ("_to_rate(double)", "setPlaybackRate(double)"),
        ):
            if not QObject.connect(self, SIGNAL(signal), self._media, SLOT(slot)):
                raise RuntimeError(f"QMediaPlayer has no slot {slot}")
        self._media.mediaStatusChanged.connect(self._on_status)
        self._media.positionChanged.connect(self._on_position)
        self._media.playbackStateChanged.connect(self._on_state)
        self._media.errorOccurred.connect(self._on_error)
        self._devices = multimedia().QMediaDevices(self._media)
        self._devices.audioOutputsChanged.connect(self._on_devices)

    def load(self, path: Path | None) -> None:
        """Take up another recording, or none; `loaded` or `failed` says what came of it."""
        self._end.stop()
        self.path = None  # what is still told is of the last one
        call(self._media, "stop")
        self.path, self.length, self._wanted = path, 0.0, None
        self._seen, self._from, self._to = 0.0, 0.0, -1.0
        self._to_source.emit(QUrl.fromLocalFile(str(path)) if path is not None else QUrl())

    @property
    def is_playing(self) -> bool:
        state = multimedia().QMediaPlayer.PlaybackState.PlayingState
        return bool(self._media.playbackState() == state)

    @property
    def position(self) -> float:
        """Where it is, in seconds; between two that are told by the clock."""
        if not self.is_playing or not self._since.isValid():
            return self._seen
        return min(self._seen + self._since.elapsed() / 1000 * self._rate, self._limit)

    @property
    def _limit(self) -> float:
        return self._to if self._to >= 0 else self.length or self._seen

    @property
    def rate(self) -> float:
        return self._rate

    def set_rate(self, rate: float) -> None:
        """Play slower or faster (0.5 to 2), with the pitch kept."""
        self._note(self.position)
        self._rate = min(FASTEST, max(SLOWEST, round(rate, 2)))
        self._to_rate.emit(self._rate)
        self._wait_for_end()

    def play(self, start: float, end: float | None = None) -> None:
        """Play from a moment on, or to another one, at which it pauses or begins again."""
        if not self.length:
            self._wanted = (start, -1.0 if end is None else end)
            return
        start = min(max(0.0, start), self.length)
        self._from, self._to = start, -1.0 if end is None else min(end, self.length)
        self._end.stop()
        self._seek(start)
        call(self._media, "play")
        self._wait_for_end()

    def pause(self) -> None:
        self._end.stop()
        self._note(self.position)
        call(self._media, "pause")

    def go_on(self) -> None:
        """Go on where it was paused, with no end; from the start behind the end."""
        self.play(self._seen if self._seen < self.length - 0.05 else 0.0)

    def seek(self, moment: float) -> None:
        """Be at another moment, playing on or paused; only a stretch has an end."""
        moment = min(max(0.0, moment), self.length)
        if not self._from <= moment < self._to:
            self._from, self._to = moment, -1.0
        self._seek(moment)
        self._wait_for_end()

    def close(self) -> None:
        """Stop and let the file go."""
        self.load(None)

    def _seek(self, moment: float) -> None:
        self._note(moment)
        self._to_position.emit(round(moment * 1000))
        self.moved.emit(moment)

    def _note(self, moment: float) -> None:
        self._seen = moment
        self._since.start()

    def _wait_for_end(self) -> None:
        """Wake up when the stretch ends, as far as can be told now."""
        self._end.stop()
        if self._to >= 0 and self.is_playing:
            left = (self._to - self.position) / self._rate
            self._end.start(max(0, round(left * 1000)))

    def _on_end(self) -> None:
        if self.position < self._to - NEAR / 1000:
            self._wait_for_end()
        elif self.is_loop:
            self.play(self._from, self._to)
        else:
            call(self._media, "pause")
            self._note(self._to)
            self.moved.emit(self._to)

    def _on_position(self, milliseconds: int) -> None:
        if not self.is_playing:
            return
        self._note(milliseconds / 1000)
        self.moved.emit(self._seen)
        self._wait_for_end()

    def _on_status(self, status: object) -> None:
        statuses = multimedia().QMediaPlayer.MediaStatus
        if status == statuses.LoadedMedia and not self.length and self.path is not None:
            if not self._media.hasAudio():
                self._fail(Message("{}: there is no sound in this file.", (self.path.name,)))
                return
            self.length = self._media.duration() / 1000
            self.loaded.emit(self.length)
            if self._wanted is not None:
                start, end = self._wanted
                self._wanted = None
                self.play(start, end if end >= 0 else None)
        elif status == statuses.EndOfMedia:
            self._end.stop()
            self._note(self.length)
            if self.is_loop and self._to >= 0:
                self.play(self._from, self._to)

    def _on_state(self, _state: object) -> None:
        self._since.start()
        self._wait_for_end()
        self.playing.emit(self.is_playing)

    def _on_error(self, _error: object, _text: str = "") -> None:
        if self.path is not None:
            self._fail(Message("{}: this sound cannot be played.", (self.path.name,)))

    def _fail(self, message: Message) -> None:
        self.load(None)
        self.failed.emit(message)

    def _on_devices(self) -> None:
        """A device came or went: play through the one that the system means now."""
        device = multimedia().QMediaDevices.defaultAudioOutput()
        call(self._output, "setDevice", Q_ARG(multimedia().QAudioDevice, device))
        self.went_mute.emit()
