"""The last ten states of the work on a transcript, in the user's own folder."""

from __future__ import annotations

import contextlib
import os
import time
from pathlib import Path
from typing import NamedTuple

from editor.core.session_file import Saved, SidecarError, check_fit, digest, dumps, loads
from editor.core.user_error import UserError
from editor.keeping import files, journal
from editor.keeping.folders import data_folder, own_folder, text_key

STATES = 10  # earlier states of the work that are kept
_PLACE = "place.txt"  # where the transcript was, so that it is known again after it was moved


class State(NamedTuple):
    """An earlier state of the work on a transcript; `when` in seconds since 1970."""

    when: float
    path: Path


def _folder(source: Path, sha256: str) -> Path:
    return data_folder() / "states" / text_key(source, sha256)


def newest(source: Path, text: str) -> Saved | None:
    """The newest state of the work on a transcript's text that is whole; None without one."""
    for state in states(source, digest(text)):
        with contextlib.suppress(UserError, SidecarError):
            saved = load(state, text)
            check_fit(saved, len(text))
            return saved
    return None


def states(source: Path, sha256: str) -> list[State]:
    """The earlier states kept for a transcript, the newest first."""
    return _listed(_folder(source, sha256))


def _listed(folder: Path) -> list[State]:
    found = []
    for path in folder.glob("*.json"):
        if path.stem.isdecimal():
            found.append(State(int(path.stem) / 1000, path))
    return sorted(found, key=lambda state: -state.when)


def keep(source: Path, saved: Saved) -> None:
    """Keep a state of the work as one of the last STATES; nothing is told if that fails."""
    known = states(source, saved.sha256)
    # A clock that was set back must not make the newest state the oldest.
    now = max(round(time.time() * 1000), *(round(s.when * 1000) + 1 for s in known[:1]), 0)
    try:
        if known and load(known[0]).review == saved.review:
            return
    except UserError:
        pass  # a damaged one is no reason to keep none
    with contextlib.suppress(UserError, OSError):  # it is a copy of what is safe elsewhere
        folder = own_folder("states", text_key(source, saved.sha256))
        files.sweep(folder)
        data = dumps(saved).encode("utf-8", "surrogatepass")
        files.write_atomically(folder / f"{now}.json", data, files.PRIVATE)
        place = os.fsencode(os.path.realpath(source))
        files.write_atomically(folder / _PLACE, place, files.PRIVATE)
        for old in known[STATES - 1 :]:
            old.path.unlink(missing_ok=True)


def load(state: State, text: str | None = None) -> Saved:
    """The work of an earlier state; raises UserError where it does not fit the text."""
    try:
        saved = loads(files.read_bytes(state.path).decode("utf-8", "surrogatepass"))
    except (SidecarError, UnicodeDecodeError) as error:
        raise UserError("{}: this kept work is damaged.", state.path.name) from error
    if text is not None and saved.sha256 != digest(text):
        raise UserError("{}: this kept work is of another text.", state.path.name)
    return saved


def moved(source: Path, sha256: str) -> tuple[Path, Saved] | None:
    """The newest work on the same text at a place where it is no more, and that place.

    Another name of the same file (a hard link) is such a place, too.
    """
    found: list[tuple[Path, Saved]] = []
    root = data_folder()
    for folder in (root / "states").glob(f"{sha256[:16]}-*"):
        with contextlib.suppress(UserError):
            place = Path(os.fsdecode(files.read_bytes(folder / _PLACE)))
            found += [(place, load(state)) for state in _listed(folder)[:1]]
    for path in (root / "journal").glob(f"{sha256[:16]}-*.journal"):
        if kept := journal.read(path):
            found.append((Path(kept.place), kept.last))
    here = Path(os.path.realpath(source))
    gone = [
        (place, saved)
        for place, saved in found
        if saved.sha256 == sha256 and place != here and _is_gone(place, here)
    ]
    return max(gone, key=lambda pair: pair[1].revision, default=None)


def _is_gone(place: Path, here: Path) -> bool:
    try:
        return place.samefile(here)
    except FileNotFoundError:
        return True
    except (OSError, ValueError):
        return False
