"""What clean text may leave out or add, beside the decisions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from editor.core.common import Common
from editor.core.document import Document
from editor.core.frame import edited_segments
from editor.core.marks import marks, without
from editor.core.pages import marks_page, page_starts
from editor.core.session import Session
from editor.core.suggestion import Kind, Suggestion, resolve
from editor.core.text import Edit, Edits, Span
from editor.core.transcript import Cue


@dataclass(frozen=True, slots=True)
class CleanOptions:
    """`apply` names open series to apply; `anchors` keeps the pages' places as comments."""

    apply: frozenset[Kind] = frozenset()
    anchors: bool = False
    speakers: bool = True
    times: bool = True
    final_line_end: bool = True


def clean_edits(session: Session, options: CleanOptions, extra: Iterable[Suggestion] = ()) -> Edits:
    """The session's edits and those of the series to apply, open or `extra` ones.

    Extra suggestions are of detectors that run only when asked for; they yield to decisions.
    """
    wanted = [s for s in (*session.open(), *extra) if s.kind in options.apply and s.replacements]
    free = (s for s in resolve(wanted) if not session.edits.touching(s.span))
    return session.edits.put_all(Edit(s.span, s.replacements[0]) for s in free)


def clean_text(
    session: Session, options: CleanOptions, common: Common, extra: Iterable[Suggestion] = ()
) -> str:
    """The edited text with the options; anchors are comments such as « <!-- p. 7 --> ».

    `common` has the words by which times and names are known.
    """
    edits = clean_edits(session, options, extra)
    if options.anchors:
        edits = _with_anchors(session, edits)
    if options.speakers:
        edits = with_turns(session, edits)
    text = edits.apply(session.source)
    if not (options.times and options.speakers):
        found = marks(text, common)
        gone = (*(() if options.times else found.times),
                *(() if options.speakers else found.speakers))  # fmt: skip
        text = without(text, gone)
    if options.final_line_end and text and not text.endswith("\n"):
        text += "\r\n" if "\r\n" in text else "\n"
    return text


def _with_anchors(session: Session, edits: Edits) -> Edits:
    """Put a comment with the page's number in the place of each header that is removed."""
    headers = {s.span for s in session.suggestions if marks_page(s)}
    starts = page_starts(session.source, session.suggestions)
    document = Document(session.source, "", (), page_starts=starts)
    done: set[int] = set()
    anchored = []
    for edit in edits.items:
        page = document.page(edit.span.start) or 1
        if edit.span in headers and not edit.text.strip() and page not in done:
            done.add(page)  # a head and a page number of one page have one anchor
            anchored.append(Edit(edit.span, f"<!-- p. {page} -->{edit.text}"))
        else:
            anchored.append(edit)
    return Edits(tuple(anchored))


def with_turns(session: Session, edits: Edits) -> Edits:
    """The edits with the names of those who speak, where only the file's cues tell them.

    Each turn is one paragraph that begins with the name; what its cues say is joined by blanks.
    """
    transcript = session.transcript
    if not any(cue.speaker for cue in transcript.cues):
        return edits
    texts = edited_segments(transcript.text, edits, [cue.span for cue in transcript.cues])
    last: Cue | None = None
    added: dict[int, str] = {}  # by source position
    joined: list[Edit] = []
    for cue, text in zip(transcript.cues, texts, strict=True):
        if not text.strip():
            continue
        is_labelled = text.lstrip().startswith(f"{cue.speaker}:")
        if not cue.speaker or is_labelled:
            pass
        elif last is None or last.speaker != cue.speaker:
            added[cue.span.start] = f"{cue.speaker}: "
        else:
            gap = Span(last.span.end, cue.span.start)
            between = gap.of(transcript.text)
            if "\n" in between and not between.strip() and not edits.touching(gap):
                joined.append(Edit(gap, " "))
        last = cue
    return _inserted(edits.put_all(joined), added)


def _inserted(edits: Edits, added: dict[int, str]) -> Edits:
    """With texts put in at source positions, before what an edit puts there."""
    items: list[Edit] = []
    waiting = dict(added)
    for edit in edits.items:
        text = waiting.pop(edit.span.start, None)
        items.append(edit if text is None else Edit(edit.span, text + edit.text))
    fresh = (Edit(Span(at, at), text) for at, text in waiting.items())
    free = [edit for edit in fresh if not edits.touching(edit.span)]
    return Edits(tuple(sorted((*items, *free), key=lambda edit: edit.span)))
