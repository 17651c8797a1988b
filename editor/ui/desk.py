"""The open file on disk: the work kept beside it, the place in it, and the glossary of its show."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Collection
from pathlib import Path

from filelock import FileLock
from PySide6.QtCore import QObject, Signal

from editor import files, show, states, workfile
from editor.core.carry import Carried
from editor.core.glossary import Glossary
from editor.core.languages import language_of, notice
from editor.core.message import Message
from editor.core.review import Review
from editor.core.session import Session
from editor.core.session_file import Saved, digest, pack
from editor.core.transcript import Transcript
from editor.formats.plain import EncodingError, FormatError
from editor.ui.autosave import Autosave

PAUSE = 60.0  # seconds without a key after which time in the file stops to count


class Desk(QObject):
    """Reads and keeps one file at a time; what goes wrong is told, the work goes on."""

    notice = Signal(object)  # Message for the user
    changed_outside = Signal(bool)  # the transcript, by another program: is it still there?

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self.refused: Path | None = None  # that could not be read in the encoding tried last
        self.work: Path | None = None
        self.position = 0  # source position where the editor stands or stopped
        self.offered = False
        self.language = ""
        self.seconds = 0.0  # spent on the file
        self.keys = 0  # pressed in it
        self._used: dict[str, int] = {}
        self._hold: FileLock | None = None  # on the work, against other windows
        self._sha256 = self._packed = ""
        self._revision = 0  # changes made in all
        self._kept = Review()  # the last that was put to the autosave
        self.carried: Carried | None = None  # from another version of the text, as it was opened
        self._last_key = time.monotonic()
        self.autosave = Autosave(self)
        self.autosave.told.connect(self.notice)
        self.autosave.changed_outside.connect(self.changed_outside)

    def read(self, path: Path, encoding: str = "", original: bool = False) -> Transcript | None:
        """A file's transcript; None, and a notice, where it cannot be read."""
        self.refused = None
        try:
            return files.read_transcript(path, encoding, original)
        except FormatError as error:
            self.refused = path if isinstance(error, EncodingError) else None
            self.notice.emit(error.message)
            return None

    def take(self, path: Path, transcript: Transcript) -> Session:
        """Make a file that was read the open one, with the work kept for it."""
        self._let_go()
        self._hold = workfile.hold(path)
        if self._hold is None:
            saved = workfile.peek(path, transcript.text)
            work = workfile.Work(workfile.sidecar_path(path), saved)
            text = "{} is open in another window: here it is read only, nothing is kept."
            self.notice.emit(Message(text, (path.name,)))
        else:
            work = workfile.find(path, transcript.text)
            if work.saved is not None:
                states.keep(path, work.saved)
        saved = work.saved or Saved(Review(), 0, digest(transcript.text))
        self.path, self.work = path, work.path if self._hold is not None else None
        self._sha256, self.position = saved.sha256, saved.position
        self._packed = saved.packed or pack(transcript.text)
        self.offered, self._used = saved.offered, dict(saved.used)
        self.seconds, self.keys = saved.seconds, saved.keys
        self._last_key = time.monotonic()
        self.language = saved.language or language_of(transcript.text, transcript.language)
        self._revision, self._kept, self.carried = saved.revision, saved.review, work.carried
        session = Session(transcript, saved.review, clock=time.time)
        if self.work is not None:
            self.autosave.begin(path, self.work, self._saved(session))
            if work.saved is not None and not self.work.exists():
                self._revision += 1  # it was found elsewhere: put it in its place
                self.keep_now(session)
        try:
            session.show = show.read(path)
        except FormatError as error:
            self.notice.emit(error.message)
        for message in work.notices if self._hold is not None else ():
            self.notice.emit(message)
        unchecked = notice(self.language)
        for message in (*transcript.notices, *([unchecked] if unchecked else [])):
            self.notice.emit(message)
        return session

    def _let_go(self) -> None:
        self.autosave.end()
        if self._hold is not None:
            self._hold.release()
            self._hold = None

    def note_key(self, *_: object) -> None:
        """A key was pressed: the editor is at work."""
        now = time.monotonic()
        self.seconds += min(PAUSE, now - self._last_key)
        self._last_key = now
        self.keys += 1

    def _saved(self, session: Session) -> Saved:
        return Saved(
            session.review, self.position, self._sha256, self.language,
            session.transcript.encoding, self.offered, self.seconds, self.keys, self._used,
            self._revision, self._packed,
        )  # fmt: skip

    def keep(self, session: Session) -> None:
        """Put what changed in the session on disk: in the journal now, whole soon."""
        if self.work is not None:
            if session.review is not self._kept:
                self._revision += 1
                self._kept = session.review
            self.autosave.put(self._saved(session))

    def keep_now(self, session: Session) -> bool:
        """Put the session's work on disk, return when it is there, and say whether it is."""
        self.keep(session)
        return self.work is None or self.autosave.flush()

    def keep_at(self, path: Path, session: Session) -> bool:
        """Write the work to a place of the user's choice, where its own cannot be written."""
        try:
            workfile.save(path, self._saved(session))
        except FormatError as error:
            self.notice.emit(error.message)
            return False
        return True

    def close(self, session: Session) -> None:
        """Keep the work, and give the file's terms and the uses of all to the show."""
        if self.work is None or not session.source:
            self._let_go()
            return
        uses = _uses(session)
        news = {right: n - self._used.get(right, 0) for right, n in uses.items()}
        news |= {right: -n for right, n in self._used.items() if right not in uses}
        shared = Glossary(tuple(t for t in session.review.glossary.terms if not t.here))
        if any(news.values()) or shared.terms:
            if self.change_show(shared, used=news) is not None:
                self._used = dict(uses)
        if session.review != Review() or self.work.exists():
            self.keep_now(session)
        if self.path is not None and session.review != Review():
            states.keep(self.path, self._saved(session))
        self._let_go()

    def change_show(
        self, added: Glossary, removed: Collection[str] = (), used: dict[str, int] | None = None
    ) -> Glossary | None:
        """Change the show's glossary on disk and give the result; None where that fails."""
        if self.path is None:
            return None
        try:
            return show.change(self.path, added, removed, used)
        except FormatError as error:
            self.notice.emit(error.message)
            return None


def _uses(session: Session) -> Counter[str]:
    """How many edits put each term of the glossary in place."""
    rights = {term.right for term in session.glossary.terms if not term.leave}
    return Counter(edit.text for edit in session.edits.items if edit.text in rights)
