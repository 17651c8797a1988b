"""The command scan, and what the other commands share with it: a file read, what is found in it."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Collection, Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path

from editor import opening, series
from editor.catalog import system_language, tell
from editor.core.document import Document
from editor.core.message import Message
from editor.core.reasons import reason_of
from editor.core.session import Session
from editor.core.suggestion import Kind, Suggestion
from editor.core.user_error import UserError
from editor.detectors import DETECTORS, detect, negation, typography, wrapped_lines
from editor.engines import languages, models
from editor.keeping import files, parts
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
    """Read a file by itself and detect, whatever work it has; raises UserError as `detected`."""
    code = language_of(language)
    return detected(opening.alone(path, encoding, code), glossaries, extra, off, model)


def language_of(named: str) -> str:
    """The code of a language as the command line names it, "" for none; raises UserError."""
    if named and not code_of(named):
        raise UserError("There is no language “{}”; its code is asked for: fr, en …", named)
    return code_of(named)


def detected(
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
    code = each_part(args, lambda path: _scanned(args, path, told))
    if told:
        is_file = len(told) == 1 and told[0]["file"] == str(args.file)
        result = told[0] if is_file else {"file": str(args.file), "parts": told}
        print(json.dumps(result, ensure_ascii=False))
    return code


def each_part(args: argparse.Namespace, one: Callable[[Path], int]) -> int:
    """Do something with each transcript that a path stands for; the greatest code of all.

    A part of several that cannot be read is told, and the others go on. Raises UserError.
    """
    with _scratch(args.file) as scratch:
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


def _scratch(path: Path) -> AbstractContextManager[str | None]:
    """A folder to unpack a zip file to, None for what is none."""
    if not parts.is_zip(path):
        return nullcontext()
    from tempfile import TemporaryDirectory  # only here: it brings random numbers and hashes

    return TemporaryDirectory()


def _scanned(args: argparse.Namespace, path: Path, told: list[dict[str, object]]) -> int:
    """Tell what is found in one transcript: at once, or in `told` where JSON is asked for."""
    started = time.perf_counter()
    extra = on_demand(args.apply or ())
    off = _known(args.without or ())
    session, document = scan(
        path, args.language, args.glossary, extra, args.encoding, off, args.context
    )
    suggestions = session.suggestions
    shown = name_of(args, path)
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


def name_of(args: argparse.Namespace, path: Path) -> str:
    """How a transcript is named: by its own path, or in the folder or zip file that was given."""
    return str(path) if path == args.file else str(args.file / path.name)


_ON_DEMAND = {  # detectors that run only where one of these names asks for them
    str(Kind.WRAP): wrapped_lines.ID,
    str(Kind.TYPOGRAPHY): typography.ID,
    str(Kind.NEGATION): negation.ID,
} | {detector.id: detector.id for detector in DETECTORS if not detector.default}


OFF = ", ".join(sorted({*_ON_DEMAND.values()}))


_RULES = frozenset((*map(str, Kind), *(detector.id for detector in DETECTORS)))


def on_demand(names: Iterable[str]) -> list[str]:
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
