"""The commands that write: relecture clean, export.

A module of its own, since a scan needs none of the formats' writers.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from editor import opening, series
from editor.catalog import system_language, tell
from editor.core.clean import CleanOptions, clean_edits
from editor.core.document import Document
from editor.core.message import Message
from editor.core.review import Review
from editor.core.session import Session
from editor.core.suggestion import SERIES, Kind
from editor.core.text import Edit, Edits
from editor.core.user_error import UserError
from editor.detectors import loop
from editor.export import Job, export, refused, targets_for
from editor.formats.registry import OPTIONS, TARGETS, ends_of
from editor.keeping import files, recordings
from editor.keeping.sidecar import has_decisions
from editor.scanning import detected, each_part, language_of, name_of, on_demand, scan


def run_clean(args: argparse.Namespace) -> int:
    wanted = set(args.apply or ())
    extra = on_demand(wanted)
    _keep_worked_on(args.output, args.file)
    session, document = scan(args.file, args.language, args.glossary, extra, args.encoding)
    suggestions = session.suggestions
    if args.headers:
        wanted.add(str(Kind.HEADER))
    if args.joins:
        wanted.add(str(Kind.JOIN))
    chosen = [s for s in suggestions if {str(s.kind), s.detector} & wanted and s.replacements]
    edits = Edits().put_all(Edit(s.span, s.replacements[0]) for s in chosen)
    session.review = Review(edits)
    target = _target_of(args.output.name, session, document)
    options = CleanOptions(final_line_end=False)
    job = Job(session, document, options, args.file.name, time.time(), system_language(), tell)
    data = export(target, job)
    files.make_folder(args.output.parent)
    files.write_atomically(args.output, data, like=args.file)
    done = (str(args.output), str(len(chosen)))
    text = "{}: {} of %n suggestion(s) applied"
    print(tell(Message(text, done, n=len(suggestions))), file=sys.stderr)
    return 0


def _keep_worked_on(output: Path, source: Path) -> None:
    """Refuse to write over the transcript, or one that decisions were made on; raises UserError."""
    files.keep_source(output, source)
    if has_decisions(output):
        raise UserError(
            "{}: decisions on this transcript are kept; choose another name.", output.name
        )


def _target_of(name: str, session: Session, document: Document) -> str:
    """The target that the end of a file's name asks for; raises UserError where none fits."""
    known = targets_for(session, marks=document.marks)
    fitting = [target.id for target in ends_of(name) if target.id in known]
    if fitting:
        return fitting[0]
    suffix = Path(name).suffix.casefold()
    if suffix == TARGETS["page"].end[-len(suffix) :] and "page" in known:
        return "page"
    if suffix in _TEXTS:
        return "txt"
    endings = ", ".join(TARGETS[target].end for target in known)
    raise UserError(
        "{}: there is no target “{}” for this file; there are {}.", name, suffix, endings
    )


_TEXTS = ("", ".text", ".markdown", ".log")  # ends of the names of plain text, beside the targets'


def run_export(args: argparse.Namespace) -> int:
    """Write the kept work of a file, or of each transcript of a folder or zip file."""
    for wish in sorted(_wishes(args.wishes)):
        if not {*OPTIONS[wish].targets} & {*_targets(args)}:
            targets = ", ".join(OPTIONS[wish].targets)
            told = Message("“{}” changes nothing here: it is for {}.", (wish, targets))
            print(f"relecture: {tell(told)}", file=sys.stderr)
    stems = Counter[str]()

    def one(path: Path) -> int:
        stems[path.stem] += 1  # a.srt and a.vtt may lie together
        return _exported(args, path, path.stem if stems[path.stem] == 1 else path.name)

    return each_part(args, one)


def _targets(args: argparse.Namespace) -> list[str]:
    return [target.strip() for target in args.to.split(",") if target.strip()] or [args.to]


def _wishes(named: Iterable[str]) -> frozenset[str]:
    """The wishes that `--with` names, apart by commas; raises UserError for an unknown one."""
    wishes = [wish.strip() for one in named for wish in one.split(",") if wish.strip()]
    for wish in wishes:
        if wish not in OPTIONS:
            raise UserError("There is no wish “{}”; there are {}.", wish, ", ".join(OPTIONS))
    return frozenset(wishes)


def _exported(args: argparse.Namespace, file: Path, stem: str) -> int:
    """Write a file's kept work, and what else is named, to one or more targets.

    What lies there is written over, but for a transcript of the same folder and one with work.
    """
    targets = _targets(args)
    extra = on_demand(args.apply or ())
    opened = opening.look(file, args.encoding, language_of(args.language))
    session, document = detected(opened, args.glossary, extra)
    saved = opened.work.saved
    kept = saved.sound if saved is not None else None
    found = recordings.find(file, session.transcript.media, kept)
    sound = found.sound
    known = targets_for(session, sound, document.marks)
    for target in targets:
        if target not in known:
            raise refused(target, file.name, known, found.path.name if found.path else "")
    wanted = set(args.apply or ())
    if loop.ID in wanted:  # what one says twice, in whichever way
        wanted.add(str(Kind.ROLLING))
    kinds = frozenset(kind for kind in Kind if str(kind) in wanted)
    options = CleanOptions(
        kinds, args.anchors, speakers=not args.no_speakers, times=not args.no_times
    )
    folder: Path = args.output
    job = Job(
        session, document, options, file.name, time.time(), system_language(), tell,
        sound=sound, address=recordings.address(sound, file, folder), wishes=_wishes(args.wishes),
    )  # fmt: skip
    files.make_folder(folder)
    for target in targets:
        path = folder / f"{stem}{TARGETS[target].end}"
        # Of a folder, or of a zip file with its parts beside it.
        others = file != args.file and path in series.transcripts(file.parent)
        there = files.is_possible(path) and path.exists()
        if there and (others or path.samefile(file) or has_decisions(path)):
            path = folder / f"{stem}-clean{TARGETS[target].end}"
            _keep_worked_on(path, file)
        files.write_atomically(path, export(target, job), like=file)
        print(path)
    edits = clean_edits(session, options, job.extra)
    still = sum(s.kind not in SERIES and not edits.touching(s.span) for s in session.open())
    changes = Message("%n change(s)", n=len(edits.items))
    left = Message("%n suspect(s) open", n=still)
    print(tell(Message("{}: {}, {}", (name_of(args, file), changes, left))), file=sys.stderr)
    return 0
