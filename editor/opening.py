"""A transcript as it is opened: by a command, as an episode of a folder, or in the window."""

from __future__ import annotations

import time
from pathlib import Path
from typing import NamedTuple

from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.review import Review
from editor.core.session import Session
from editor.core.transcript import Transcript
from editor.core.user_error import UserError
from editor.engines import languages
from editor.keeping import files
from editor.keeping.work import SUFFIX, Work


class Opened(NamedTuple):
    """A file that was read, its language, the work kept for it and the glossary of its show.

    `notices` are for the user; what the format's reader tells stands in the transcript. `problem`
    says why the show's glossary could not be read, which leaves `show` empty.
    """

    path: Path
    transcript: Transcript
    language: str
    work: Work
    show: Glossary = Glossary()
    notices: tuple[Message, ...] = ()
    problem: Message | None = None

    def session(self) -> Session:
        """The review as it was left, with nothing found yet."""
        review = self.work.saved.review if self.work.saved is not None else Review()
        return Session(self.transcript, review, show=self.show, clock=time.time)


def read(path: Path, encoding: str = "", *, original: bool = False) -> Transcript:
    """The transcript in a file; the encoding is guessed where none is named.

    `original` leaves tracked changes out. Raises UserError (EncodingError for another encoding).
    """
    return files.read_transcript(path, encoding, original)


def alone(path: Path, encoding: str = "", language: str = "") -> Opened:
    """A file by itself, whatever work and show it has; raises UserError."""
    transcript = read(path, encoding)
    nothing = Work(path.with_name(path.name + SUFFIX))
    return _opened(path, transcript, nothing, language, Glossary())


def look(path: Path, encoding: str = "", language: str = "") -> Opened:
    """A file with its work and its show; nothing is changed on disk. Raises UserError."""
    from editor.keeping import workfile  # a file by itself needs nothing of it

    transcript = read(path, encoding)
    return _with_show(path, transcript, workfile.look(path, transcript.text), language)


def take_up(path: Path, transcript: Transcript, *, is_ours: bool) -> Opened:
    """What belongs to a file that was read and whose review is to go on; raises UserError.

    Where its work is ours, what cannot be used of it is set aside, as `workfile.find` has it, and a
    state is kept of the rest; where another window has it nothing is changed on disk.
    """
    from editor.keeping import states, workfile  # as above

    if not is_ours:
        work = workfile.look(path, transcript.text)._replace(notices=())  # the other window tells
        told = Message(_READ_ONLY, (path.name,))
        return _with_show(path, transcript, work, told=(told,))
    work = workfile.find(path, transcript.text)
    if work.saved is not None:
        states.keep(path, work.saved)
    return _with_show(path, transcript, work)


_READ_ONLY = Message(
    "{} is open in another window: here it is read only, nothing is kept."
).template


def _with_show(
    path: Path,
    transcript: Transcript,
    work: Work,
    language: str = "",
    told: tuple[Message, ...] = (),
) -> Opened:
    from editor.keeping import show  # as above

    rows: list[Message] = []
    shared, problem = Glossary(), None
    try:
        shared = show.read(path, rows)
    except UserError as error:
        problem = error.message
    told += (*rows, *([problem] if problem is not None else []))
    return _opened(path, transcript, work, language, shared, told, problem)


def _opened(
    path: Path,
    transcript: Transcript,
    work: Work,
    language: str,
    shared: Glossary,
    told: tuple[Message, ...] = (),
    problem: Message | None = None,
) -> Opened:
    """All in one, in the language that is named, else the work's, the file's or a guessed one."""
    kept = work.saved.language if work.saved is not None else ""
    language = language or kept or languages.language_of(transcript.text, transcript.language)
    unchecked = languages.notice(language)
    told += (*work.notices, *([unchecked] if unchecked is not None else []))
    return Opened(path, transcript, language, work, shared, told, problem)
