"""The files opened last, each with how far its review was when it was left."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSettings

from editor.ui.settings import texts

MOST = 10


class RecentFile(NamedTuple):
    """A file by its absolute path; suspects decided and all of them, 0 where that is not known."""

    path: Path
    decided: int = 0
    suspects: int = 0


class RecentFiles:
    """Kept in the settings, the newest first; "progress" has lines of two numbers and a path."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def files(self) -> list[RecentFile]:
        """The files opened last, the newest first."""
        known = self._progress()
        return [RecentFile(Path(name), *known.get(name, (0, 0))) for name in self._names()]

    def add(self, path: Path) -> None:
        """Put a file that was opened in the first place."""
        names = [str(path.absolute()), *self._names()]
        self._settings.setValue("recent", list(dict.fromkeys(names))[:MOST])

    def note(self, path: Path, decided: int, suspects: int) -> None:
        """Remember how far the review of a file is that is left."""
        known = {**self._progress(), str(path.absolute()): (decided, suspects)}
        lines = [
            f"{known[name][0]} {known[name][1]} {name}" for name in self._names() if name in known
        ]
        self._settings.setValue("progress", lines)

    def _names(self) -> list[str]:
        return texts(self._settings, "recent") or []

    def _progress(self) -> dict[str, tuple[int, int]]:
        known = {}
        for line in texts(self._settings, "progress") or []:
            decided, _, rest = line.partition(" ")
            suspects, _, name = rest.partition(" ")
            if _is_number(decided) and _is_number(suspects):
                known[name] = int(decided), int(suspects)
        return known


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 10
