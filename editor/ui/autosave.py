"""Keeps the work: each change in the journal at once, the whole in the sidecar when there is time.

The journal is written as the change is made, which takes microseconds; the disk is asked to
finish, and the sidecar is written, on another thread.
"""

from __future__ import annotations

import contextlib
import threading
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from editor import files, workfile
from editor.core.message import Message
from editor.core.session_file import Saved, digest
from editor.formats.plain import FormatError
from editor.journal import Journal

SYNC = 400  # milliseconds after which changes are on the disk itself
REST = 4000  # milliseconds without a change after which the sidecar is written
MOST = 250  # changes after which it is written without a rest


@dataclass(frozen=True, slots=True)
class _Signature:
    """What tells that a file was changed: its time (nanoseconds) and size (bytes)."""

    time: int
    size: int

    @classmethod
    def of(cls, path: Path) -> _Signature | None:
        try:
            stat = path.stat()
        except OSError:
            return None
        return cls(stat.st_mtime_ns, stat.st_size)


class Autosave(QObject):
    """Keeps the work on one transcript at a time."""

    told = Signal(object)  # Message: something could not be written where it should
    changed_outside = Signal(bool)  # the transcript: is it still there?

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.source: Path | None = None
        self.target: Path | None = None
        self.is_safe = True  # whether all changes are on disk somewhere
        self._journal: Journal | None = None
        self._latest: Saved | None = None
        self._folded: Saved | None = None
        self._failed = False  # told already that the sidecar cannot be written
        self._ours: _Signature | None = None  # the sidecar as we left it
        self._theirs: _Signature | None = None  # the transcript as we read it
        self._busy = threading.Lock()
        self._sync = QTimer(self, singleShot=True, interval=SYNC)
        self._sync.timeout.connect(lambda: self._on_thread(self._sync_now))
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(lambda: self._on_thread(self._fold_now))

    def begin(self, source: Path, target: Path, saved: Saved) -> None:
        """Keep another transcript's work, which is `saved` so far, at `target`."""
        self.source, self.target = source, target
        path = workfile.journal_path(source, saved.sha256)
        self._journal = Journal(path, str(source.resolve()), saved)
        self._latest = self._folded = saved
        self._failed, self.is_safe = False, True
        self._ours, self._theirs = _Signature.of(target), _Signature.of(source)

    def put(self, saved: Saved) -> None:
        """Write a change to the journal now, and to the sidecar at the next rest."""
        journal, latest = self._journal, self._latest
        if journal is None or latest is None:
            return
        self._latest = saved
        if saved.revision != latest.revision:
            try:
                journal.append(saved)
                self.is_safe = True
            except FormatError as error:
                if self.is_safe:
                    self.told.emit(error.message)
                self.is_safe = False
            if not self._sync.isActive():
                self._sync.start()
        if journal.length >= MOST and not self._busy.locked():
            self._rest.stop()
            self._on_thread(self._fold_now)
        else:
            self._rest.start()

    def flush(self) -> bool:
        """Write the sidecar and return when it is there; says whether the work is safe."""
        self._sync.stop()
        self._rest.stop()
        self._fold_now()
        return self.is_safe

    def end(self) -> None:
        """Stop to keep this transcript's work."""
        if self._journal is not None:
            self._journal.end(safe=self._folded is self._latest)
        self._journal = self._latest = self.source = self.target = None

    def look(self) -> None:
        """See whether the transcript was changed by another program."""
        self._on_thread(self._look_now)

    # — on the other thread —

    def _on_thread(self, do) -> None:  # type: ignore[no-untyped-def]
        threading.Thread(target=do, daemon=True).start()

    def _sync_now(self) -> None:
        if self._journal is not None:
            self._journal.sync()

    def _look_now(self) -> None:
        source, known = self.source, self._theirs
        if source is None or known is None:
            return
        now = _Signature.of(source)
        if now == known:
            return
        self._theirs = now or known
        if now is None or not self._is_same_text(source):
            self.changed_outside.emit(now is not None)

    def _is_same_text(self, source: Path) -> bool:
        latest = self._latest
        try:
            text = files.read_transcript(source, latest.encoding if latest else "").text
        except FormatError:
            return False
        return latest is not None and digest(text) == latest.sha256

    def _fold_now(self) -> None:
        with self._busy:
            journal, saved, target, source = (
                self._journal, self._latest, self.target, self.source,
            )  # fmt: skip
            if journal is None or saved is None or target is None or source is None:
                return
            if saved is not self._folded:
                self._fold(journal, saved, target, source)

    def _fold(self, journal: Journal, saved: Saved, target: Path, source: Path) -> None:
        now = _Signature.of(target)
        if self._ours is not None and now is not None and now != self._ours:
            self.told.emit(workfile.set_aside_changed(target))
        try:
            workfile.save(target, saved)
        except FormatError as error:
            self._fold_elsewhere(journal, saved, workfile.fallback(source, target), error)
            return
        self._ours = _Signature.of(target)
        self._failed = False
        self._done(journal, saved)
        self._look_now()

    def _fold_elsewhere(
        self, journal: Journal, saved: Saved, other: Path | None, error: FormatError
    ) -> None:
        kept = False
        if other is not None:
            with contextlib.suppress(FormatError):
                workfile.save(other, saved)
                kept = True
        if not self._failed:
            self.told.emit(error.message)
            if kept:
                self.told.emit(Message("Until it can be, the work is kept in {}.", (str(other),)))
        if kept:
            self._done(journal, saved)
        self._failed = True

    def _done(self, journal: Journal, saved: Saved) -> None:
        self._folded = saved
        journal.fold(saved)
        if saved is self._latest:
            self.is_safe = True
