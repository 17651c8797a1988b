"""Keeps the work: each change in the journal at once, the whole in the sidecar when there is time.

The journal is written as the change is made, which takes microseconds; the disk is asked to
finish, and the sidecar is written, on another thread.
"""

from __future__ import annotations

import contextlib
import os
import threading
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from editor.core.message import Message
from editor.core.session_file import Saved, digest
from editor.core.user_error import UserError
from editor.keeping import files, sidecar, workfile
from editor.keeping.journal import Journal
from editor.keeping.sidecar import Seen
from editor.ui.away import Away, at_once

SYNC = 400  # milliseconds after which changes are on the disk itself
REST = 4000  # milliseconds without a change after which the sidecar is written
TRIES = 4  # to write the sidecar while another computer writes it, too
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
    # Another computer wrote the sidecar (Path) meanwhile: Seen as it was, and as it is now.
    foreign = Signal(object, object, object)
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
        self._warned = False  # told already that the journal cannot be written
        self.seen = Seen()  # the sidecar as we read or left it
        self._theirs: _Signature | None = None  # the transcript as we read it
        self._busy = threading.Lock()
        self._sync = QTimer(self, singleShot=True, interval=SYNC)
        self._sync.timeout.connect(lambda: self._on_thread(self._sync_now))
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(lambda: self._on_thread(self._fold_now))

    def begin(self, source: Path, target: Path, saved: Saved, seen: Seen) -> None:
        """Keep another transcript's work, which is `saved` so far, at `target`.

        `seen` is what lies at the target: what is written over.
        """
        self.source, self.target = source, target
        path = workfile.journal_path(source, saved.sha256)
        self._journal = Journal(path, os.path.realpath(source), saved, seen)
        self._latest = self._folded = saved
        self._failed, self._warned, self.is_safe = False, False, True
        self.seen, self._theirs = seen, _Signature.of(source)

    def put(self, saved: Saved) -> None:
        """Write a change to the journal now, and to the sidecar at the next rest."""
        journal, latest = self._journal, self._latest
        if journal is None or latest is None:
            return
        self._latest = saved
        if saved.revision != latest.revision:
            try:
                journal.append(saved)
                self.is_safe, self._warned = True, False
            except UserError as error:
                if not self._warned:
                    self.told.emit(error.message)
                self.is_safe, self._warned = False, True
            if not self._sync.isActive():
                self._sync.start()
        if journal.length >= MOST and not self._busy.locked():
            self._rest.stop()
            self._on_thread(self._fold_now)
        else:
            self._rest.start()

    def flush(self, run: Away = at_once) -> bool:
        """Write the sidecar and return when it is there; says whether the work is safe.

        `run` does the writing: on another thread what is told of it comes before it returns.
        """
        self._sync.stop()
        self._rest.stop()
        for _ in range(TRIES):  # what another computer wrote meanwhile is put together first
            if run(self._fold_now):
                break
        self._rest.stop()
        return self.is_safe

    def end(self) -> None:
        """Stop to keep this transcript's work."""
        if self._journal is not None:
            self._journal.end(safe=self._folded is self._latest)
        self._journal = self._latest = self.source = self.target = None

    def adopt(self, before: Seen, now: Seen) -> bool:
        """Go on from another computer's sidecar; False where the one `before` is past already."""
        with self._busy:
            if self.seen is not before:
                return False
            self.seen = now
        self.again()
        return True

    def again(self) -> None:
        """Begin the journal anew with the next change: somebody may have taken it away."""
        if self._journal is not None:
            self._journal.again(self.seen)

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
        except UserError:
            return False
        return latest is not None and digest(text) == latest.sha256

    def _fold_now(self) -> bool:
        """Write the sidecar; says whether it need not be tried again at once."""
        with self._busy:
            journal, saved, target, source = (
                self._journal, self._latest, self.target, self.source,
            )  # fmt: skip
            if journal is None or saved is None or target is None or source is None:
                return True
            if saved is self._folded:
                return True
            changed = self._fold(journal, saved, target, source)
            before = self.seen
        if changed is not None:  # with nothing held: who is told puts the next state here
            self.foreign.emit(target, before, changed)
        return changed is None

    def _fold(self, journal: Journal, saved: Saved, target: Path, source: Path) -> Seen | None:
        """Write the sidecar; gives what lies there where that is another's work on the text."""
        try:
            self.seen = self._write(target, saved, source)
        except sidecar.Changed as changed:
            return changed.now
        except UserError as error:
            self._fold_elsewhere(journal, saved, source, target, error)
            return None
        self._failed = False
        self._done(journal, saved)
        self._look_now()
        return None

    def _write(self, target: Path, saved: Saved, source: Path) -> Seen:
        """Write the sidecar over what was seen there, or over what is no work on this text."""
        seen = self.seen
        for _ in range(TRIES):
            try:
                return sidecar.write(target, saved, source, seen)
            except sidecar.Changed as changed:
                seen = changed.now
                if seen.saved is not None and seen.saved.sha256 == saved.sha256:
                    raise
                self.told.emit(sidecar.set_aside_changed(target, source))
        return sidecar.write(target, saved, source, seen)

    def _fold_elsewhere(
        self, journal: Journal, saved: Saved, source: Path, target: Path, error: UserError
    ) -> None:
        kept, other = False, workfile.fallback(source, target)
        if other is not None:
            with contextlib.suppress(UserError, sidecar.Changed):
                there = sidecar.read(other)
                if there.sha256 and (there.saved is None or there.saved.sha256 != saved.sha256):
                    sidecar.set_aside_changed(other, source)
                sidecar.write(other, saved, source, there)
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
        journal.fold(saved, self.seen)
        if saved is self._latest:
            self.is_safe = True
