"""The recording of a transcript: where it lies, and the shape of its sound once that was looked at.

A recording is only ever read, and only from a local path: of an address its last part is looked for
beside the transcript, as of any name.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import stat
import unicodedata
import wave
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

from editor.core.peaks import PER_SECOND, PeakCounter, Peaks
from editor.core.recording import Sound
from editor.core.user_error import UserError, reason_of_system
from editor.keeping import files
from editor.keeping.folders import data_folder, own_folder

SOUNDS = (
    ".mp3", ".m4a", ".wav", ".flac", ".ogg", ".opus", ".oga", ".aac", ".wma", ".aif", ".aiff",
    ".mka", ".amr", ".m4b",
)  # fmt: skip
VIDEOS = (".mp4", ".mkv", ".webm", ".mov", ".avi", ".m4v", ".mpg", ".mpeg", ".wmv", ".3gp", ".ts")
SUFFIXES = (*SOUNDS, *VIDEOS)
HEAD = 64 * 1024  # bytes that a digest is of
MOST_PEAKS = 200  # files of peaks that are kept

# What programs put behind the recording's name: « episode.fr.srt », « episode_transcript.txt ».
_BEHIND = re.compile(r"(\.[a-z]{2,3}([-_][a-z]{2,4})?|[ ._-]transcript(ion)?)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """The recording of a transcript and what the work remembers of it.

    Without a path `sound` is one that was remembered and is not there any more, None for none.
    """

    path: Path | None = None
    sound: Sound | None = None


def find(source: Path, named: str = "", kept: Sound | None = None) -> Found:
    """The recording remembered, named in the file, or beside the transcript by its name."""
    folder = source.absolute().parent
    beside = list(_beside(folder))
    for path in (*_remembered(folder, beside, kept), *_named(folder, named)):
        if path.is_file():
            return remember(path, source, kept)
    stems = _stems(source)
    for stem in stems:
        for suffix in SUFFIXES:
            for path in beside:
                if _key(path.name) in (_key(stem + suffix), _key(stem)):
                    if path.suffix.casefold() == suffix:
                        return remember(path, source, kept)
    return Found(None, kept)


def remember(path: Path, source: Path, kept: Sound | None = None) -> Found:
    """A recording as the work on a transcript remembers it; raises nothing."""
    sound = identity(path, source)
    if sound is None:
        return Found(None, kept)
    is_same = kept is not None and (kept.size, kept.digest) == (sound.size, sound.digest)
    length = (kept.length if kept is not None and is_same else 0.0) or wave_length(path)
    return Found(path, sound._replace(length=length))


def identity(path: Path, source: Path) -> Sound | None:
    """What tells a recording from others, and its path from the transcript; None if unreadable."""
    try:
        with path.open("rb") as file:
            size, head = os.fstat(file.fileno()).st_size, file.read(HEAD)
    except OSError:
        return None
    folder = source.absolute().parent
    try:
        way = os.path.relpath(path.absolute(), folder)
    except ValueError:  # on another drive of Windows
        way = str(path.absolute())
    return Sound(way.replace(os.sep, "/"), size, hashlib.sha256(head).hexdigest())


def _remembered(folder: Path, beside: list[Path], kept: Sound | None) -> Iterator[Path]:
    """Where a recording was, and files beside the transcript that are the same by their bytes."""
    if kept is None or not is_local(kept.path):
        return
    yield folder / kept.path
    for path in beside:
        with contextlib.suppress(OSError):
            if path.stat().st_size == kept.size:
                same = identity(path, folder / "_")
                if same is not None and same.digest == kept.digest:
                    yield path


def _named(folder: Path, named: str) -> Iterator[Path]:
    """Where a recording may be that a file names, by a bare name or by a path of its computer."""
    named = named.strip()
    if not named or "\0" in named or not is_local(named):
        return
    name = PureWindowsPath(named).name  # takes both kinds of slashes
    if Path(name).suffix.casefold() not in SUFFIXES:
        return
    if files.is_possible(folder / name):
        yield folder / name
        if Path(named).is_absolute() and files.is_possible(Path(named)):
            yield Path(named)


def is_local(path: str) -> bool:
    """Whether a path, by its form, leads to no other computer."""
    return not re.match(r"[\\/]{2}", path)


def _beside(folder: Path) -> Iterator[Path]:
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if os.path.splitext(entry.name)[1].casefold() in SUFFIXES:  # noqa: PTH122
                with contextlib.suppress(OSError):
                    if entry.is_file():
                        yield Path(entry.path)


def _stems(source: Path) -> list[str]:
    """The names that the recording may have without its end, the likeliest first."""
    found = [source.stem]
    while (shorter := _BEHIND.sub("", found[-1])) != found[-1] and shorter:
        found.append(shorter)
    return found


def _key(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def check(path: Path) -> None:
    """Raises UserError for what is no recording: not there, no ordinary file, empty, a text.

    Lists of other files and addresses, which a player would follow, are texts.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise UserError("{}: this is not an ordinary file.", path.name)
        with path.open("rb") as file:
            head = file.read(4096)
    except OSError as error:
        reason = reason_of_system(error)
        raise UserError("{}: the sound cannot be read ({}).", path.name, reason) from error
    if not head:
        raise UserError("{}: the sound is empty.", path.name)
    if _is_text(head):
        raise UserError("{}: this is a text, not a sound.", path.name)


def _is_text(head: bytes) -> bool:
    try:
        text = head.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(head) - 3:
            return False
        text = head[: error.start].decode("utf-8")
    controls = (letter for letter in text if unicodedata.category(letter) == "Cc")
    return not any(letter not in "\t\n\r\f" for letter in controls)


def address(sound: Sound | None, source: Path, folder: Path) -> str:
    """How a page in a folder names a recording: relative where it can be; "" for none."""
    if sound is None or not is_local(sound.path):
        return ""
    path = Path(os.path.abspath(source.absolute().parent / sound.path))  # noqa: PTH100
    try:
        parts = Path(os.path.relpath(path, folder.absolute())).parts
    except ValueError:  # on another drive of Windows
        return path.as_uri()
    return "/".join(PurePosixPath(f"/{part}").as_uri().removeprefix("file:///") for part in parts)


# — the shape of the sound —


def _peaks_path(sound: Sound) -> Path:
    key = hashlib.sha256(f"{sound.size}:{sound.digest}".encode()).hexdigest()[:32]
    return data_folder() / "peaks" / f"{key}.peaks"


def kept_peaks(sound: Sound) -> Peaks | None:
    """The peaks that were kept of a recording; None where there are none."""
    try:
        return Peaks.of(_peaks_path(sound).read_bytes())
    except (OSError, ValueError):
        return None


def keep_peaks(sound: Sound, peaks: Peaks) -> None:
    """Keep a recording's peaks, and of all the newest 200; they can be made again at any time."""
    with contextlib.suppress(OSError, UserError):
        folder = own_folder("peaks")
        files.write_atomically(_peaks_path(sound), peaks.data(), files.PRIVATE)
        kept = sorted(folder.glob("*.peaks"), key=lambda path: path.stat().st_mtime)
        for path in kept[:-MOST_PEAKS]:
            path.unlink()


ENOUGH = 4000  # samples a second that peaks are taken of: speech is loud in what they show


def wave_length(path: Path) -> float:
    """The seconds that a WAV file lasts by what it says itself; 0.0 for others."""
    try:
        with wave.open(str(path), "rb") as file:
            return round(file.getnframes() / file.getframerate(), 3)
    except (OSError, EOFError, ValueError, ArithmeticError, wave.Error):
        return 0.0


def wave_peaks(path: Path, go_on: Callable[[], bool]) -> Peaks | None:
    """The peaks of a WAV file of 16 bits, which need no decoder; None for others, and on stop."""
    try:
        with wave.open(str(path), "rb") as file:
            rate, channels = file.getframerate(), file.getnchannels()
            if file.getsampwidth() != 2 or rate < PER_SECOND:
                return None
            every = max(1, rate // ENOUGH)
            counter, size = PeakCounter(rate // every), rate // PER_SECOND // every * every
            while data := file.readframes(max(size, every)):
                if not go_on():
                    return None
                whole = memoryview(data[: len(data) // 2 * 2]).cast("h")
                counter.add(whole[:: every * channels])
            return counter.peaks()
    except (OSError, EOFError, ValueError, wave.Error):
        return None
