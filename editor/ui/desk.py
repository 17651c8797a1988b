"""The open file on disk: the work kept beside it, the place in it, and the glossary of its show."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from editor import opening
from editor.core.carry import Carried
from editor.core.document import Document
from editor.core.glossary import Glossary
from editor.core.merge import merge, same_decisions
from editor.core.message import Message
from editor.core.recording import Sound
from editor.core.review import Review
from editor.core.session import Session
from editor.core.session_file import Saved, digest, pack
from editor.core.set_aside import Reason
from editor.core.transcript import Transcript
from editor.core.user_error import UserError
from editor.engines import languages
from editor.formats.plain import EncodingError
from editor.keeping import log, show, sidecar, states, workfile
from editor.keeping.folders import path_key
from editor.keeping.sidecar import Seen
from editor.ui.autosave import Autosave
from editor.ui.away import Away, at_once
from editor.ui.border import errors_told
from editor.ui.sheet import Sheet

if TYPE_CHECKING:
    from filelock import FileLock

PAUSE = 60.0  # seconds without a key after which time in the file stops to count


_UNKNOWN = "{}: the work kept for this file cannot be used ({}). The open file stays."


T = TypeVar("T")


class _NotNow(Exception):
    """Another file is being opened, or all was closed meanwhile."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file that was read and what is kept for it, before it takes the place of the open one."""

    path: Path
    hold: FileLock | None  # on its work; None where another window has it
    work: workfile.Work
    saved: Saved
    session: Session
    notices: tuple[Message, ...]
    document: Document  # of its lines alone, until it is analysed
    sheet: Sheet


class Desk(QObject):
    """Reads and keeps one file at a time; what goes wrong is told, the work goes on."""

    notice = Signal(object)  # Message for the user
    changed_outside = Signal(bool)  # the transcript, by another program: is it still there?
    merged = Signal()  # the session has decisions of another computer now

    def __init__(self, parent: QObject | None = None, away: Away = at_once) -> None:
        super().__init__(parent)
        self._run = away  # what takes long: reading a file and looking up what is kept for it
        self.path: Path | None = None
        self.refused: Path | None = None  # that could not be read in the encoding tried last
        self.work: Path | None = None
        self.position = 0  # source position where the editor stands or stopped
        self.offered = False
        self.language = ""
        self.sound: Sound | None = None  # the recording that belongs to the file
        self.seconds = 0.0  # spent on the file
        self.keys = 0  # pressed in it
        self._used: dict[str, int] = {}
        self._hold: FileLock | None = None  # on the work, against other windows
        self.sha256 = self._packed = ""
        self._revision = 0  # changes made in all
        self._kept = Review()  # the last that was put to the autosave
        self.carried: Carried | None = None  # from another version of the text, as it was opened
        self.offer: Saved | None = None  # earlier work that does not go on by itself
        self._session: Session | None = None
        self._later: list[Message] | None = None  # what is told at the end of `telling_later`
        self._is_opening = False
        self._closings = 0
        self.document, self.sheet = Document("", "", ()), Sheet("")  # of the file as it was opened
        self._last_key = time.monotonic()
        self.autosave = Autosave(self)
        self.autosave.foreign.connect(self._put_together)
        self.autosave.told.connect(self._tell)
        self.autosave.changed_outside.connect(self.changed_outside)

    def _tell(self, message: Message) -> None:
        if self._later is None:
            self.notice.emit(message)
        else:
            self._later.append(message)

    @contextmanager
    def telling_later(self) -> Iterator[None]:
        """Tell at the end of this what there is to be told in it."""
        told: list[Message] = []
        self._later = told
        try:
            yield
        finally:
            self._later = None
            for message in told:
                self.notice.emit(message)

    def read(self, path: Path, encoding: str = "", original: bool = False) -> Transcript | None:
        """A file's transcript; None, and a notice, where it cannot be read."""
        self.refused = None
        try:
            return self._away(lambda: opening.read(path, encoding, original=original))
        except UserError as error:
            self.refused = path if isinstance(error, EncodingError) else None
            self._tell(error.message)
        except _NotNow:
            pass
        return None

    def _away(self, do: Callable[[], T]) -> T:
        """What `do` gives, done away; raises _NotNow where nobody asks for it any more."""
        if self._is_opening:
            raise _NotNow
        self._is_opening, before = True, self._closings
        try:
            given = self._run(do)
        finally:
            self._is_opening = False
        if self._closings != before:
            raise _NotNow
        return given

    def take(self, path: Path, transcript: Transcript) -> Session | None:
        """Make a file that was read the open one, with the work kept for it.

        All that can fail comes first: where it does there is a notice, and the open file stays
        open and goes on being kept.
        """
        found = self._look_up(path, transcript)
        return self._begin(found) if found is not None else None

    def _look_up(self, path: Path, transcript: Transcript) -> Found | None:
        """What is kept for a file; None, and a notice, where that fails."""
        hold: FileLock | None = None
        try:
            is_open = self.path is not None and path_key(path) == path_key(self.path)
            hold = self._hold if is_open and self._hold is not None else workfile.hold(path)
            while True:
                revision = self._revision
                found = self._away(lambda: self._found(path, transcript, hold))
                if self._session is None or not is_open or self._revision == revision:
                    return found
                self.keep_now(self._session)  # another computer's decisions came meanwhile
        except _NotNow:
            if hold is not None and hold is not self._hold:
                hold.release()
            return None
        except Exception as error:  # whatever it is: the open file must not be left unkept
            if hold is not None and hold is not self._hold:
                hold.release()
            self.autosave.again()
            log.failure("opening", error)
            unknown = Message(_UNKNOWN, (path.name, type(error).__name__))
            self._tell(error.message if isinstance(error, UserError) else unknown)
            return None

    def _found(self, path: Path, transcript: Transcript, hold: FileLock | None) -> Found:
        """All that is kept for a file, and what shows it; on a thread."""
        opened = opening.take_up(path, transcript, is_ours=hold is not None)
        work, language = opened.work, opened.language
        saved = work.saved or Saved(Review(), 0, digest(transcript.text))
        saved = replace(
            saved, position=min(saved.position, len(transcript.text)), language=language,
            encoding=transcript.encoding, packed=saved.packed or pack(transcript.text),
        )  # fmt: skip
        session = opened.session()
        document = Document(transcript.text, language, (), common=languages.common())
        document.line(0)  # asked for with every move: made here
        sheet = Sheet(session.current)
        return Found(path, hold, work, saved, session, opened.notices, document, sheet)

    def _begin(self, found: Found) -> Session:
        if self._hold is not None and self._hold is not found.hold:
            self._hold.release()
        self.autosave.end()
        work, saved = found.work, found.saved
        self._hold = found.hold
        self.path, self.work = found.path, work.path if found.hold is not None else None
        self.sha256, self.position, self._packed = saved.sha256, saved.position, saved.packed
        self.offered, self._used = saved.offered, dict(saved.used)
        self.seconds, self.keys, self.language = saved.seconds, saved.keys, saved.language
        self.sound = saved.sound
        self._last_key = time.monotonic()
        self._revision, self._kept = saved.revision, saved.review
        self.carried, self.offer = work.carried, work.offer
        self._session, self.document, self.sheet = found.session, found.document, found.sheet
        if self.work is not None:
            self.autosave.begin(found.path, self.work, saved, work.seen)
            if work.saved is not None and not work.seen.sha256:
                self._revision += 1  # it was found elsewhere: put it in its place
                self.keep_now(found.session)
        for message in found.notices:
            self._tell(message)
        return found.session

    def _let_go(self) -> None:
        self._closings += 1
        self.autosave.end()
        if self._hold is not None:
            self._hold.release()
            self._hold = None

    def _put_together(self, target: Path, before: Seen, theirs: Seen) -> None:
        """Another computer wrote the sidecar: take its decisions over where ours leave room."""
        session, saved = self._session, theirs.saved
        if session is None or saved is None or target != self.work or self.path is None:
            return
        base = before.saved
        if base is None or base.sha256 != self.sha256:
            base = Saved(Review(), 0, self.sha256)
        merged = merge(base.review, session.review, saved.review)
        is_aside = False
        with errors_told(self._tell):
            if merged.clashes:
                self._tell(sidecar.set_aside_changed(target, self.path, Reason.BOTH_DECIDED))
            is_aside = True
        if not is_aside or not self.autosave.adopt(before, theirs):
            return
        self._revision = max(self._revision, saved.revision)
        told = {*saved.used, *self._used}
        self._used = {
            right: self._used.get(right, 0) + saved.used.get(right, 0) - base.used.get(right, 0)
            for right in told
        }
        self.seconds += max(0.0, saved.seconds - base.seconds)
        self.keys += max(0, saved.keys - base.keys)
        self.sound = self.sound or saved.sound
        if not same_decisions(merged.review, session.review):
            session.restore(merged.review, Message("Decisions of another computer"))
            text = "{}: decisions made on another computer were taken over ({})."
            self._tell(Message(text, (self.path.name, str(merged.taken))))
            self.keep(session)
            self.merged.emit()
        else:
            self._revision += 1
            self.autosave.put(self._saved(session))

    def note_key(self, *_: object) -> None:
        """A key was pressed: the editor is at work."""
        now = time.monotonic()
        self.seconds += min(PAUSE, now - self._last_key)
        self._last_key = now
        self.keys += 1

    def _saved(self, session: Session) -> Saved:
        return Saved(
            session.review, self.position, self.sha256, self.language,
            session.transcript.encoding, self.offered, self.seconds, self.keys, self._used,
            self._revision, self._packed, self.sound,
        )  # fmt: skip

    def keep(self, session: Session) -> None:
        """Put what changed in the session on disk: in the journal now, whole soon."""
        if self.work is not None:
            if session.review is not self._kept:
                self._revision += 1
                self._kept = session.review
            self.autosave.put(self._saved(session))

    def take_sound(self, sound: Sound, session: Session) -> None:
        """Remember a recording that the user chose, or was asked for."""
        self.sound = sound
        if self.work is not None:
            self._revision += 1
            self.autosave.put(self._saved(session))

    def keep_now(self, session: Session) -> bool:
        """Put the session's work on disk, return when it is there, and say whether it is."""
        self.keep(session)
        return self.work is None or self.autosave.flush()

    def keep_at(self, path: Path, session: Session) -> bool:
        """Write the work to a place of the user's choice, where its own cannot be written."""
        with errors_told(self._tell):
            sidecar.save(path, self._saved(session), self.path)
            return True
        return False

    def leave(self, session: Session) -> bool:
        """Store the work before another file is opened; False where all was closed meanwhile.

        The disk is waited for on another thread, the window goes on; the open file stays open.
        """
        try:
            self.store(session, self._away)
        except _NotNow:
            return False
        return True

    def store(self, session: Session, run: Away = at_once) -> None:
        """Keep the work, and give the file's terms and the uses of all to the show.

        `run` does what waits for the disk.
        """
        if self.work is None or self.path is None or not session.source:
            return
        uses = _uses(session)
        news = {right: n - self._used.get(right, 0) for right, n in uses.items()}
        news |= {right: -n for right, n in self._used.items() if right not in uses}
        shared = Glossary(tuple(t for t in session.review.glossary.terms if not t.here))
        if any(news.values()) or shared.terms:
            told, self._used = self._used, dict(uses)  # before: who closes meanwhile counts no more
            if self.change_show(shared, used=news, run=run) is None:
                self._used = told
        if session.review != Review() or self.work.exists():
            self.keep(session)
            self.autosave.flush(run)
        if session.review != Review():
            path, saved = self.path, self._saved(session)
            run(lambda: states.keep(path, saved))

    def close(self, session: Session) -> None:
        """Store the work and let the file go."""
        self.store(session)
        self._let_go()

    def change_show(
        self,
        added: Glossary,
        removed: Collection[str] = (),
        used: dict[str, int] | None = None,
        run: Away = at_once,
    ) -> Glossary | None:
        """Change the show's glossary on disk and give the result; None where that fails."""
        path = self.path
        if path is None:
            return None
        with errors_told(self._tell):
            changed = run(lambda: show.change(path, added, removed, used))
            for message in changed.notices:
                self._tell(message)
            return changed.glossary
        return None


def _uses(session: Session) -> Counter[str]:
    """How many edits put each term of the glossary in place."""
    rights = {term.right for term in session.glossary.terms if not term.leave}
    return Counter(edit.text for edit in session.edits.items if edit.text in rights)
