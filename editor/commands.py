"""The program without a window: relecture scan, clean, export."""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from contextlib import nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path

from editor import opening, series
from editor.catalog import system_language, tell
from editor.collection import uncollected
from editor.core.clean import CleanOptions, clean_edits
from editor.core.document import Document
from editor.core.message import Message
from editor.core.reasons import reason_of
from editor.core.review import Review
from editor.core.session import Session
from editor.core.suggestion import SERIES, Kind, Suggestion
from editor.core.text import Edit, Edits
from editor.core.user_error import UserError
from editor.detectors import DETECTORS, detect, loop, negation, typography, wrapped_lines
from editor.engines import languages, models
from editor.export import Job, export, refused, targets_for
from editor.formats.registry import OPTIONS, TARGETS, ends_of
from editor.keeping import files, parts, recordings
from editor.language.identify import code_of
from editor.language.scorer import Scorer
from editor.opening import Opened

MOST_TOLD = 20  # rows of glossaries that are left out


def scan(
    path: Path,
    language: str = "",
    glossaries: Iterable[Path] = (),
    extra: Iterable[str] = (),
    encoding: str = "",
    off: Collection[str] = (),
    model: str = models.OFF,
) -> tuple[Session, Document]:
    """Read a file by itself and detect, whatever work it has; raises UserError as `_detect`."""
    code = _language(language)
    return _detect(opening.alone(path, encoding, code), glossaries, extra, off, model)


def _language(named: str) -> str:
    """The code of a language as the command line names it, "" for none; raises UserError."""
    if named and not code_of(named):
        raise UserError("There is no language “{}”; its code is asked for: fr, en …", named)
    return code_of(named)


def _detect(
    opened: Opened,
    glossaries: Iterable[Path],
    extra: Iterable[str],
    off: Collection[str] = (),
    model: str = models.OFF,
) -> tuple[Session, Document]:
    """The session of an opened file with what was found; raises UserError for a glossary or
    a model.

    `extra` names detectors that run only when asked for, `off` detectors and kinds that are not
    asked, `model` the language model (see models.named). What is to be told of the reading goes
    to the standard error.
    """
    transcript, session = opened.transcript, opened.session()
    skipped: list[Message] = []
    glossary = session.known() | files.read_glossaries(glossaries, skipped)
    tracked = Message("{} has tracked changes; they are read as accepted.", (opened.path.name,))
    for message in (
        *skipped[:MOST_TOLD],
        *transcript.notices,
        *([tracked] if transcript.tracked else []),
        *opened.notices,
    ):
        print(f"relecture: {tell(message)}", file=sys.stderr)
    language = replace(languages.load(opened.language), model=_model(model))
    document, found = detect(
        transcript.text, language, glossary, extra,
        headers=transcript.headers, off=off, cues=transcript.cues, doubts=transcript.doubts,
    )  # fmt: skip
    session.suggestions = tuple(s for s in found if s.kind not in off)
    return session, document


def _model(which: str) -> Scorer | None:
    """A language model (see models.named); one that is only chosen is done without where it fails.

    Raises UserError where one that was named cannot be used.
    """
    try:
        return models.named(which, os.cpu_count() or 1)  # no window waits for a core here
    except UserError as error:
        if which != models.AUTO:
            raise
        print(f"relecture: {tell(error.message)}", file=sys.stderr)
        return None


def as_json(document: Document, s: Suggestion, told: Callable[[Message], str]) -> dict[str, object]:
    """A suggestion as `scan --json` prints it, with its reason as it is told."""
    return {
        "start": s.span.start,
        "end": s.span.end,
        "text": s.text,
        "replacements": list(s.replacements),
        "kind": str(s.kind),
        "detector": s.detector,
        "reason": reason_of(s, told),
        "confidence": round(s.confidence, 3),
        "group": s.group or None,
        "page": document.page(s.span.start),
    }


def _shown(text: str) -> str:
    return " ".join(text.split()) or "␣"


def run_scan(args: argparse.Namespace) -> int:
    """List what is found in a file, or in each transcript of a folder or zip file."""
    told: list[dict[str, object]] = []
    code = _each_part(args, lambda path: _scanned(args, path, told))
    if told:
        is_file = len(told) == 1 and told[0]["file"] == str(args.file)
        result = told[0] if is_file else {"file": str(args.file), "parts": told}
        print(json.dumps(result, ensure_ascii=False))
    return code


def _each_part(args: argparse.Namespace, one: Callable[[Path], int]) -> int:
    """Do something with each transcript that a path stands for; the greatest code of all.

    A part of several that cannot be read is told, and the others go on. Raises UserError.
    """
    with tempfile.TemporaryDirectory() if parts.is_zip(args.file) else nullcontext() as scratch:
        paths = series.parts_of(args.file, Path(scratch) if scratch else None)
        if paths == [args.file]:
            return one(args.file)
        codes = []
        for path in paths:
            try:
                codes.append(one(path))
            except UserError as error:
                print(f"relecture: {tell(error.message)}", file=sys.stderr)
                codes.append(2)
        return max(codes)


def _scanned(args: argparse.Namespace, path: Path, told: list[dict[str, object]]) -> int:
    """Tell what is found in one transcript: at once, or in `told` where JSON is asked for."""
    started = time.perf_counter()
    extra = _on_demand(args.apply or ())
    off = _known(args.without or ())
    session, document = scan(
        path, args.language, args.glossary, extra, args.encoding, off, args.context
    )
    suggestions = session.suggestions
    shown = _place(args, path)
    # Asked once, not for each of many thousand reasons.
    say = partial(tell, language=system_language())
    if args.json:
        told.append(
            {
                "file": shown,
                "language": document.language,
                "words": len(document.words),
                "seconds": round(time.perf_counter() - started, 3),
                "suggestions": [as_json(document, s, say) for s in suggestions],
            }
        )
    else:
        for s in suggestions:
            line, column = document.line(s.span.start), document.column(s.span.start)
            right = _shown(s.replacements[0]) if s.replacements else "?"
            place = f"{shown}:{line}:{column}"
            print(f"{place}: {s.kind}: {_shown(s.text)} → {right} ({reason_of(s, say)})")
    return 1 if suggestions else 0


def _place(args: argparse.Namespace, path: Path) -> str:
    """How a transcript is named: by its own path, or in the folder or zip file that was given."""
    return str(path) if path == args.file else str(args.file / path.name)


def run_clean(args: argparse.Namespace) -> int:
    wanted = set(args.apply or ())
    extra = _on_demand(wanted)
    files.keep_source(args.output, args.file)
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


_ON_DEMAND = {  # detectors that run only where one of these names asks for them
    str(Kind.WRAP): wrapped_lines.ID,
    str(Kind.TYPOGRAPHY): typography.ID,
    str(Kind.NEGATION): negation.ID,
} | {detector.id: detector.id for detector in DETECTORS if not detector.default}


_OFF = ", ".join(sorted({*_ON_DEMAND.values()}))


_RULES = frozenset((*map(str, Kind), *(detector.id for detector in DETECTORS)))


def _on_demand(names: Iterable[str]) -> list[str]:
    """The detectors that the kinds or detectors of these names call for.

    Raises UserError for a name that is neither.
    """
    return [_ON_DEMAND[name] for name in _known(names) if name in _ON_DEMAND]


def _known(names: Iterable[str]) -> list[str]:
    """Names of kinds and detectors; raises UserError for one that is neither."""
    names = list(names)
    for name in names:
        if name not in _RULES:
            raise UserError("There is no rule “{}”; there are {}.", name, ", ".join(sorted(_RULES)))
    return names


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

    return _each_part(args, one)


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

    What lies there is written over, but for a transcript of the same folder.
    """
    targets = _targets(args)
    extra = _on_demand(args.apply or ())
    opened = opening.look(file, args.encoding, _language(args.language))
    session, document = _detect(opened, args.glossary, extra)
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
        others = args.file.is_dir() and path in series.transcripts(file.parent)
        if path.exists() and (others or path.samefile(file)):
            path = folder / f"{stem}-clean{TARGETS[target].end}"
            files.keep_source(path, file)
        files.write_atomically(path, export(target, job), like=file)
        print(path)
    edits = clean_edits(session, options, job.extra)
    still = sum(s.kind not in SERIES and not edits.touching(s.span) for s in session.open())
    changes = Message("%n change(s)", n=len(edits.items))
    left = Message("%n suspect(s) open", n=still)
    print(tell(Message("{}: {}, {}", (_place(args, file), changes, left))), file=sys.stderr)
    return 0


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The sub-commands and their options."""
    for name, run, text in (
        ("export", run_export, "write the kept work to one or more formats"),
        ("scan", run_scan, "list suspected errors"),
        ("clean", run_clean, "write clean text, applying only what is named"),
    ):
        parser = commands.add_parser(name, help=text, description=text)
        parser.add_argument("file", type=Path)
        parser.add_argument("--language", default="", help="fr, en …; guessed where absent")
        parser.add_argument("--encoding", default="", help="utf-8, cp1252 …; guessed where absent")
        parser.add_argument("--glossary", type=Path, action="append", default=[])
        parser.set_defaults(run=run)
        if name == "scan":
            parser.add_argument("--json", action="store_true")
            parser.add_argument(
                "--apply", action="append", metavar="RULE", help="look for what is off: " + _OFF
            )
            parser.add_argument(
                "--without", action="append", metavar="RULE",
                help="leave a kind or detector alone: norm …",
            )  # fmt: skip
            parser.add_argument(
                "--context", default=models.AUTO, metavar="auto|off|MODEL",
                help="a language model (GGUF) that weighs words by those around them",
            )  # fmt: skip
        elif name == "export":
            parser.add_argument("--to", required=True, help=", ".join(TARGETS))
            parser.add_argument("-o", "--output", type=Path, default=Path(), help="folder")
            parser.add_argument("--apply", action="append", metavar="KIND", help="open series")
            parser.add_argument("--anchors", action="store_true", help="pages as comments")
            parser.add_argument("--no-speakers", action="store_true")
            parser.add_argument("--no-times", action="store_true")
            parser.add_argument(
                "--with", action="append", metavar="WISH", dest="wishes", default=[],
                help=", ".join(OPTIONS),
            )  # fmt: skip
        else:
            parser.add_argument("-o", "--output", type=Path, required=True)
            parser.add_argument("--headers", action="store_true", help="remove page headers")
            parser.add_argument("--joins", action="store_true", help="join cut sentences")
            parser.add_argument(
                "--apply", action="append", metavar="RULE", help="kind or detector to apply"
            )


def run(args: argparse.Namespace) -> int:
    """Run a parsed command; 2 and one sentence where a file cannot be read or written."""
    try:
        with uncollected():
            return int(args.run(args))
    except UserError as error:
        print(f"relecture: {tell(error.message)}", file=sys.stderr)
        return 2
