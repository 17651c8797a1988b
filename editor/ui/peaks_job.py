"""The peaks of a recording, made once on a thread of its own and told as they come."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, QUrl

from editor.core.peaks import PeakCounter, Peaks
from editor.core.recording import Sound
from editor.keeping import recordings
from editor.ui.away import computing
from editor.ui.job import Job
from editor.ui.multimedia import call, multimedia

RATE = 4000  # samples a second: what speech is loud in is below their half
OFTEN = 700  # milliseconds after which what there is so far is told


class PeaksJob(Job):
    """Tells Peaks, the last ones whole and kept; nothing of what cannot be read."""

    def __init__(self, path: Path, sound: Sound) -> None:
        super().__init__()
        self._path, self._sound = path, sound

    def run(self) -> None:
        try:
            with computing():
                self._run()
        finally:
            self.signals.ended.emit(self)

    def _run(self) -> None:
        peaks = recordings.kept_peaks(self._sound)
        if peaks is None:
            peaks = recordings.wave_peaks(self._path, lambda: not self.cancelled.is_set())
            peaks, is_whole = (peaks, True) if peaks is not None else self._decode()
            if peaks.levels and is_whole:
                recordings.keep_peaks(self._sound, peaks)
        if not self.cancelled.is_set():
            self.tell(peaks)

    def _decode(self) -> tuple[Peaks, bool]:
        """The peaks, and whether the recording came to its end."""
        shape = multimedia().QAudioFormat()
        shape.setSampleRate(RATE)
        shape.setChannelCount(1)
        shape.setSampleFormat(multimedia().QAudioFormat.SampleFormat.Int16)
        decoder, loop, counter = multimedia().QAudioDecoder(), QEventLoop(), PeakCounter(RATE)
        decoder.setAudioFormat(shape)
        decoder.setSource(QUrl.fromLocalFile(str(self._path)))
        since, whole, failed = QElapsedTimer(), [], []
        since.start()

        def take() -> None:
            buffer = decoder.read()
            if buffer.isValid() and buffer.byteCount():
                counter.add(memoryview(buffer.constData()).cast("B").cast("h"))
            if self.cancelled.is_set():
                loop.quit()
            elif since.elapsed() > OFTEN:
                since.start()
                self.tell(counter.peaks())

        def end() -> None:
            whole.append(True)
            loop.quit()

        def fail(_why: object) -> None:
            failed.append(True)  # it may be told before the loop runs
            loop.quit()

        decoder.bufferReady.connect(take)
        decoder.finished.connect(end)
        decoder.error.connect(fail)
        call(decoder, "start")
        if not (failed or self.cancelled.is_set()):
            loop.exec()
        call(decoder, "stop")
        return counter.peaks(), bool(whole)
