"""The journal on disk: each change is in it as soon as it is made, in the user's own folder.

It is local even where the transcript is on a network, it can be written where the transcript's
folder cannot, and it is there when that folder is gone.
"""

from __future__ import annotations

import contextlib
import os
import threading
from pathlib import Path

from editor.core.journal_record import UNSEEN, Replayed, Seen, base, change, replay
from editor.core.session_file import Saved, SidecarError
from editor.core.user_error import UserError
from editor.keeping import files
from editor.keeping.folders import own_folder


class Journal:
    """One open journal; `append` may be called while another thread folds."""

    def __init__(self, path: Path, place: str, saved: Saved, seen: Seen = UNSEEN) -> None:
        self.path, self._place, self._seen = path, place, seen
        self._last = self._base = saved
        self._lines: list[tuple[int, bytes]] = []  # since the base: revision and line
        self._file: int | None = None
        self._lock = threading.Lock()

    @property
    def length(self) -> int:
        """Changes since the work was last written whole."""
        return len(self._lines)

    def append(self, saved: Saved) -> None:
        """Write a change; after this it outlives the program. Raises UserError.

        What could not be written is tried again with the next change.
        """
        with self._lock:
            line = change(self._last, saved)
            self._last = saved
            self._lines.append((saved.revision, line))
            try:
                if self._file is None:
                    self._start()
                else:
                    self._write(line)
            except OSError as error:
                self._close()  # begin anew at the next change: this one may be half written
                raise files.cannot_write(self.path, error) from error

    def _start(self) -> None:
        """Write base and changes to another file and put it in place, so that none is half."""
        own_folder(self.path.parent.name)
        fresh = self.path.with_name(f".{self.path.name}{files.PART}")
        self._close()
        self._file = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, 0o600)
        changes = b"".join(line for _, line in self._lines)
        self._write(base(self._base, self._place, self._seen) + changes)
        if os.name == "nt":  # an open file cannot be renamed there
            self._close()
        os.replace(fresh, self.path)  # noqa: PTH105
        if self._file is None:
            self._file = os.open(self.path, os.O_WRONLY | os.O_APPEND | _BINARY)

    def _write(self, data: bytes) -> None:
        assert self._file is not None
        while data:
            data = data[os.write(self._file, data) :]

    def sync(self) -> None:
        """Have the system put what was written on the disk itself."""
        with self._lock:
            # A copy of the handle: changes need not wait for the disk.
            handle = os.dup(self._file) if self._file is not None else None
        if handle is not None:
            with contextlib.suppress(OSError):  # the next one tells, if it lasts
                os.fsync(handle)
            os.close(handle)

    def fold(self, saved: Saved, seen: Seen) -> None:
        """Begin anew with a state that is safe elsewhere; later changes stay.

        `seen` is what the sidecar is by now.
        """
        with self._lock:
            self._base, self._seen = saved, seen
            self._lines = [item for item in self._lines if item[0] > saved.revision]
            self._close()
            with contextlib.suppress(OSError):
                self._start()

    def again(self, seen: Seen) -> None:
        """Write all of it anew with the next change: the sidecar is another one now."""
        with self._lock:
            self._seen = seen
            self._close()

    def end(self, *, safe: bool) -> None:
        """Close it; what is `safe` elsewhere needs no journal."""
        with self._lock:
            self._close()
            if safe:
                with contextlib.suppress(OSError):
                    self.path.unlink(missing_ok=True)

    def _close(self) -> None:
        if self._file is not None:
            with contextlib.suppress(OSError):
                os.close(self._file)
            self._file = None


_BINARY = getattr(os, "O_BINARY", 0)


def read(path: Path) -> Replayed | None:
    """What a journal leads through and the place it is for; None where it cannot be used."""
    try:
        return replay(files.read_bytes(path))
    except (UserError, SidecarError):
        return None
