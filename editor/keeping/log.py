"""The program's log: what went wrong inside, without a word of anybody's text."""

from __future__ import annotations

import logging
import os
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path

from editor.keeping.folders import own_folder

LARGEST = 256 * 1024  # bytes of one file, of which KEPT older ones stay
KEPT = 3

_log = logging.getLogger("relecture")


class _PrivateHandler(RotatingFileHandler):
    """A log that only its owner reads: it names files."""

    def _open(self):  # type: ignore[no-untyped-def]
        return open(
            self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors,
            opener=lambda name, flags: os.open(name, flags, 0o600),
        )  # fmt: skip


def start() -> Path | None:
    """Write the log to the user's own folder; None where that cannot be written."""
    if _log.handlers:
        return Path(getattr(_log.handlers[0], "baseFilename", ""))
    try:
        handler = _PrivateHandler(
            own_folder("logs") / "relecture.log",
            maxBytes=LARGEST,
            backupCount=KEPT,
            encoding="utf-8",
        )
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _log.addHandler(handler)
    _log.setLevel(logging.INFO)
    _log.propagate = False
    return Path(handler.baseFilename)


def details(error: BaseException) -> str:
    """What an error was and where: types, files, lines and names of functions.

    Its message is left out, since it may quote the transcript.
    """
    lines = [type(error).__name__]
    for frame in traceback.extract_tb(error.__traceback__):
        place = Path(frame.filename)
        lines.append(f"  {place.parent.name}/{place.name}:{frame.lineno} {frame.name}")
    return "\n".join(lines)


def failure(what: str, error: BaseException) -> str:
    """Log that a part of the program failed, and give the details."""
    said = f"{what}: {details(error)}"
    _log.error(said)
    return said
