"""A sidecar: where it lies, and how it is read and written without writing over another's."""

from __future__ import annotations

import os
from pathlib import Path

from editor.core.digest import sha256
from editor.core.journal_record import Seen as Seen
from editor.core.message import Message
from editor.core.review import Review
from editor.core.session_file import Saved, SidecarError, dumps, loads
from editor.core.set_aside import Reason
from editor.core.user_error import UserError
from editor.keeping import aside, files, lease
from editor.keeping.folders import data_folder, own_folder, path_key
from editor.keeping.work import SUFFIX


class Changed(Exception):
    """Another program wrote the sidecar since it was seen."""

    def __init__(self, now: Seen) -> None:
        super().__init__()
        self.now = now


def sidecar_path(source: Path) -> Path:
    """Beside the transcript where that folder can be written, else in the user's folder.

    A name that is too long with the sidecar's end goes to the user's folder, too.
    """
    near = beside(source)
    if not is_short(source):
        return own_path(source)
    if os.access(near.parent, os.W_OK) and (not near.exists() or os.access(near, os.W_OK)):
        return near
    return own_path(source)


def is_short(source: Path) -> bool:
    """Whether the system takes the names of what goes beside a transcript."""
    near = beside(source)
    return files.is_possible(near.with_name(f"{near.name}.999.bak"))


def own_path(source: Path) -> Path:
    """The sidecar's place in the user's own folder."""
    stem = source.stem[:60].encode("utf-8", "surrogateescape")[:200].decode("utf-8", "ignore")
    return data_folder() / "work" / f"{stem}-{path_key(source)}{SUFFIX}"


def fallback(source: Path, target: Path) -> Path | None:
    """Where the work goes when `target` cannot be written; None where that is it already."""
    own = own_path(source)
    return own if own != target else None


def beside(source: Path) -> Path:
    """The sidecar's place next to the transcript; where a link leads, if it is one."""
    real = Path(os.path.realpath(source)) if source.is_symlink() else source
    return real.with_name(real.name + SUFFIX)


def places(source: Path) -> list[Path]:
    """Where a sidecar may be, the right place first; a link may have had one of its own."""
    by_link = source.with_name(source.name + SUFFIX)
    places = dict.fromkeys((sidecar_path(source), beside(source), own_path(source), by_link))
    return [path for path in places if files.is_possible(path) and path.exists()]


def has_decisions(source: Path) -> bool:
    """Whether decisions on a transcript are kept, or work that cannot be read: no output."""
    if not source.name:
        return False  # a folder
    for place in places(source):
        try:
            if load(place).review != Review():
                return True
        except SidecarError:
            return True
    return False


def fingerprint(data: bytes) -> str:
    """SHA-256 of a file's bytes, hexadecimal."""
    return sha256(data)


def parse(data: bytes) -> Saved:
    """The work in a sidecar's bytes; raises SidecarError."""
    try:
        return loads(data.decode("utf-8", "surrogatepass"))
    except UnicodeDecodeError as error:
        raise SidecarError(Reason.UNREADABLE) from error


def load(path: Path) -> Saved:
    """The work in a file; raises SidecarError."""
    try:
        return parse(files.read_bytes(path))
    except UserError as error:
        raise SidecarError(Reason.UNREADABLE) from error


def write(path: Path, saved: Saved, source: Path, seen: Seen) -> Seen:
    """Write a sidecar where it is what was last `seen` there, and give what is there now.

    Raises Changed where another program wrote it, UserError where it cannot be written. Only
    folders of the user's own are made: one that is gone may be a disk that is not there.
    """
    if path.is_relative_to(data_folder()):
        try:
            own_folder(*path.parent.relative_to(data_folder()).parts)
        except OSError as error:
            raise UserError("{}: the folder cannot be made.", path.parent.name) from error
    data = files.guarded(path, lambda: dumps(saved).encode("utf-8", "surrogatepass"))
    with lease.held(path) as lock:
        if os.path.exists(path):  # noqa: PTH110 — never raises
            there = files.read_bytes(path)
            if fingerprint(there) != seen.sha256:
                raise Changed(_seen(there))
        lock.check()
        files.write_atomically(path, data, *mode(source, path))
    return Seen(fingerprint(data), saved)


def read(path: Path) -> Seen:
    """What lies at a sidecar's place; raises UserError where it cannot be read."""
    if not os.path.exists(path):  # noqa: PTH110 — never raises
        return Seen()
    return _seen(files.read_bytes(path))


def _seen(data: bytes) -> Seen:
    try:
        return Seen(fingerprint(data), parse(data))
    except SidecarError:
        return Seen(fingerprint(data))


def set_aside_changed(path: Path, source: Path, why: Reason = Reason.CHANGED) -> Message:
    """Keep a copy of a sidecar that is not ours, and say so; raises UserError."""
    return aside.copy(path, why, *mode(source, path))


def mode(source: Path, path: Path) -> tuple[int, int]:
    """The rights on a file with the work: the transcript's beside it, else the user's alone."""
    return (files.PRIVATE, -1) if path.is_relative_to(data_folder()) else files.mode_beside(source)


def save(path: Path, saved: Saved, source: Path | None = None) -> None:
    """Write the work to a place of the user's choice; raises UserError.

    Without `source` it is the file that the sidecar's name says.
    """
    source = source or path.with_name(path.name.removesuffix(SUFFIX))
    data = files.guarded(path, lambda: dumps(saved).encode("utf-8", "surrogatepass"))
    files.write_atomically(path, data, *mode(source, path))
