"""All that can be written of a review: clean text in many formats, tracked changes, lists."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from editor.core.changes import TextChange, changes_of
from editor.core.clean import CleanOptions, clean_edits, clean_text
from editor.core.document import Document
from editor.core.frame import edited_segments
from editor.core.labels import kind_text
from editor.core.marked_cues import marked_cues
from editor.core.marks import NO_MARKS, Marks, bare_name
from editor.core.message import Message
from editor.core.outbox import Verdict
from editor.core.readable import readable
from editor.core.recording import Sound, Timeline, clock_text, timeline
from editor.core.session import Session
from editor.core.suggestion import Suggestion
from editor.core.text import Edit, Edits
from editor.core.transcript import Cue, Transcript
from editor.core.user_error import UserError
from editor.formats import audacity, plain, subtitles, turns
from editor.formats.change_list import Row, Words, write_csv, write_html, write_tei
from editor.formats.kept import Tracking
from editor.formats.registry import TARGETS, Function, Need

Tell = Callable[[Message], str]
WriteBack = Callable[[Transcript, Edits], bytes]


@dataclass(frozen=True, slots=True)
class Job:
    """What an export needs: the review, its document, options, a date and the user's language."""

    session: Session
    document: Document
    options: CleanOptions
    name: str  # of the source file
    now: float  # seconds since 1970
    language: str  # of the interface, for lists
    tell: Tell
    author: str = "Relecture"
    extra: tuple[Suggestion, ...] = ()  # of detectors that run only when asked for
    sound: Sound | None = None  # the recording that the work knows
    address: str = ""  # of the recording, from where the export is written
    wishes: frozenset[str] = frozenset()  # ids of registry.OPTIONS


def targets_for(
    session: Session, sound: Sound | None = None, marks: Marks = NO_MARKS
) -> tuple[str, ...]:
    """The targets that make sense: subtitles need times, JSON and others their source, labels a
    sound.

    `marks` are those of the text (`Document.marks`): its times serve where the file has none.
    """
    transcript = session.transcript
    has_cues = bool(transcript.cues)
    has_times = has_cues or (sound is not None and bool(sound.length))
    is_dated = has_cues or len(marks.times) > 1
    met = {Need.NOTHING: True, Need.CUES: is_dated, Need.TIMES: has_times}
    return tuple(
        target.id
        for target in TARGETS.values()
        if met.get(target.need, (target.of or target.id) == transcript.format)
    )


def refused(target: str, name: str, known: Iterable[str], recording: str = "") -> UserError:
    """Why a target is none for a file, beside which the `recording` of that name lies, if any."""
    if target in TARGETS and TARGETS[target].need is Need.TIMES:
        if not recording:
            return UserError("{}: the text has no times, and no recording lies beside it.", name)
        return UserError(
            "{}: the text has no times, and how long {} lasts is known once the window opened it.",
            name, recording,
        )  # fmt: skip
    return UserError(
        "{}: there is no target “{}” for this file; there are {}.", name, target, ", ".join(known)
    )


def export(target: str, job: Job) -> bytes:
    """The bytes of one target; KeyError for an unknown one."""
    row = TARGETS[target]
    return _written_back(row.back, job) if row.back else WRITERS[target](job)


def _written_back(function: Function, job: Job) -> bytes:
    """The file that was read with the words changed."""
    module, name = function
    write: WriteBack = getattr(importlib.import_module(f"editor.formats.{module}"), name)
    return write(job.session.transcript, _edits(job))


def _clean(job: Job) -> str:
    return clean_text(job.session, job.options, job.document.common, job.extra)


def _text(job: Job) -> bytes:
    return plain.write(_clean(job), job.session.transcript.encoding)


def _docx(job: Job) -> bytes:
    if _is_kept(job, "docx"):
        from editor.formats import docx_kept

        return docx_kept.write(job.session.transcript, _edits(job))
    if job.wishes & {"newsroom", "record"}:
        from editor.formats import docx_layouts

        return docx_layouts.write(
            _clean(job), job.document.common, by_speaker="newsroom" in job.wishes,
            as_record="record" in job.wishes, speaker=job.tell(Message("Speaker")),
        )  # fmt: skip
    from editor.formats import docx

    return docx.write(_clean(job))


def _is_kept(job: Job, kind: str) -> bool:
    """Whether a document that was read is to come back as itself, with all that it says."""
    read = job.session.transcript
    if kind == "docx" and job.wishes & {"newsroom", "record"}:
        return False
    return bool(read.file) and read.format == kind and job.options.speakers and job.options.times


def _edits(job: Job) -> Edits:
    return clean_edits(job.session, job.options, job.extra)


def _odt(job: Job) -> bytes:
    if _is_kept(job, "odt"):
        from editor.formats import odt_kept

        return odt_kept.write(job.session.transcript, _edits(job))
    from editor.formats import odt

    return odt.write(_clean(job))


def _redline(job: Job) -> bytes:
    from editor.formats import docx, docx_kept

    changes = changes_of(job.session, _edits(job))
    reason = _reasons(job)
    if _is_kept(job, "docx"):
        return docx_kept.write(job.session.transcript, *_tracked(job, changes, reason))
    return docx.write_redline(job.session.source, changes, reason, job.now, job.author)


def _odt_redline(job: Job) -> bytes:
    from editor.formats import odt_kept

    changes = changes_of(job.session, _edits(job))
    return odt_kept.write(job.session.transcript, *_tracked(job, changes, _reasons(job)))


def _reasons(job: Job) -> Callable[[TextChange], str]:
    """What the comment of a change says: when it is heard, and why it was made."""
    times = times_of(job)

    def reason(change: TextChange) -> str:
        heard, said = times.of(change.span), _reason(change, job.tell)
        return " · ".join(filter(None, (heard and job.tell(clock_text(heard)), said)))

    return reason


def _tracked(
    job: Job, changes: Sequence[TextChange], reason: Callable[[TextChange], str]
) -> tuple[Edits, Tracking]:
    """The changes as edits, and what is told of each."""
    edits = Edits(tuple(Edit(change.span, change.right) for change in changes))
    when = [change.when or job.now for change in changes]
    return edits, Tracking(job.author, when, list(map(reason, changes)))


def cue_texts(job: Job) -> list[tuple[Cue, str]]:
    """Each cue with its edited text and its speaker, without the marks that stand in the text."""
    transcript = job.session.transcript
    edits = _edits(job)
    if not transcript.cues:
        return _of_marks(transcript.text, edits, job)
    texts = edited_segments(transcript.text, edits, [cue.span for cue in transcript.cues])
    cues = list(zip(transcript.cues, texts, strict=True))
    if transcript.format in _MARKED:
        cues = [_unmarked(cue, text, transcript.text) for cue, text in cues]
    if not job.options.speakers:
        cues = [(replace(cue, speaker=""), text) for cue, text in cues]
    return cues


def _of_marks(text: str, edits: Edits, job: Job) -> list[tuple[Cue, str]]:
    """The cues between the time marks of a text, and the names in them as they are now."""
    found = marked_cues(text, job.document.common)
    spans = sorted(span for cue, name in found for span in (cue.span, name) if span)
    now = dict(zip(spans, edited_segments(text, edits, spans), strict=True))
    cues = []
    for cue, name in found:
        speaker = bare_name(now[name]) if name and job.options.speakers else ""
        cues.append((replace(cue, speaker=speaker), now[cue.span]))
    return cues


_MARKED = ("html-file", "otr")  # where times and names stand in the text, beside the cues'
_LABEL = re.compile(r"\s*([^:\n]{1,60}?)\s*:\s*")
_STAMP = re.compile(r"\s*[\[(]?\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?\s*")


def _unmarked(cue: Cue, text: str, source: str) -> tuple[Cue, str]:
    """A cue whose text begins with its time or its speaker, who may have got another name."""
    said = _STAMP.match(text)
    text = text[said.end() :] if said else text
    before = cue.span.of(source).lstrip()
    label = _LABEL.match(text) if cue.speaker and before.startswith(f"{cue.speaker}:") else None
    if label:
        cue, text = replace(cue, speaker=label[1]), text[label.end() :]
        said = _STAMP.match(text)
        text = text[said.end() :] if said else text
    return cue, text


def _subtitles(kind: str, job: Job) -> bytes:
    transcript = job.session.transcript
    if "readable" in job.wishes:
        return subtitles.from_cues(readable(cue_texts(job), labelled=kind == "srt"), kind)
    if transcript.format == kind:
        return subtitles.write(transcript, _edits(job))
    return subtitles.from_cues(cue_texts(job), kind)


def times_of(job: Job) -> Timeline:
    """When the places of the text are heard, from its file or by its sound's length."""
    session, document = job.session, job.document
    length = job.sound.length if job.sound is not None else 0.0
    return timeline(
        session.transcript, session.review.anchors, length, document.common, document.masked
    )


def _labels(job: Job) -> bytes:
    """What was changed (« wrong → right »), and what is open and is to be heard (« ? wrong »)."""
    times, session = times_of(job), job.session
    edits = clean_edits(session, job.options, job.extra)
    said = [(c.span, f"{c.wrong} → {c.right}") for c in changes_of(session, edits)]
    said += [
        (s.span, f"? {s.text}")
        for s in session.open()
        if not s.series and not edits.touching(s.span)
    ]
    heard = ((times.of(span), text) for span, text in said)
    return audacity.write(
        audacity.Label(moment.start, moment.end, text) for moment, text in heard if moment
    )


def _reason(change: TextChange, tell: Tell) -> str:
    kind = tell(kind_text(change.kind)) if change.kind else ""
    if change.reason is None:
        return kind
    return tell(Message("{}: {}", (kind, tell(change.reason))))


def rows_of(job: Job) -> list[Row]:
    """The changes in words for people."""
    rows, times = [], times_of(job)
    for change in changes_of(job.session, _edits(job)):
        line = job.tell(Message("line {}", (str(job.document.line(change.span.start)),)))
        page = job.document.page(change.span.start)
        place = f"{job.tell(Message('p. {}', (str(page),)))} · {line}" if page else line
        heard = times.of(change.span)
        if heard is not None:
            place = f"{job.tell(clock_text(heard))} · {place}"
        verdict = Message("Typed") if change.verdict is Verdict.TYPED else Message("Repaired")
        rows.append(
            Row(
                place, change.wrong, change.right,
                job.tell(kind_text(change.kind)) if change.kind else "",
                job.tell(change.reason) if change.reason else "",
                job.tell(verdict), change.span, heard and heard.start,
            )
        )  # fmt: skip
    return rows


def _words(job: Job) -> Words:
    tell = job.tell
    columns = (
        tell(Message("Place")), tell(Message("Machine")), tell(Message("Now")),
        tell(Message("Kind")), tell(Message("Why")), tell(Message("Decision")),
    )  # fmt: skip
    return Words(job.language, tell(Message("Changes in {}", (job.name,))), columns, job.address)


# Those of the targets that are not written back.
WRITERS: dict[str, Callable[[Job], bytes]] = {
    "txt": _text,
    "md": _text,
    "docx": _docx,
    "odt": _odt,
    "srt": lambda job: _subtitles("srt", job),
    "vtt": lambda job: _subtitles("vtt", job),
    "redline": _redline,
    "odt-redline": _odt_redline,
    "csv": lambda job: write_csv(rows_of(job), _words(job)),
    "html": lambda job: write_html(rows_of(job), _words(job)),
    "tei": lambda job: write_tei(
        job.session.transcript, rows_of(job), job.name, job.document.language
    ),
    "podcast": lambda job: turns.write_json(cue_texts(job)),
    "page": lambda job: turns.write_page(cue_texts(job), job.name, job.document.language),
    "audacity": _labels,
}
