"""The transcripts of a folder, looked at one by one without a window."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from editor import opening
from editor.core.glossary import Glossary
from editor.core.patterns import made
from editor.core.user_error import UserError, reason_of_system
from editor.engines import languages
from editor.formats.registry import IN_SERIES
from editor.keeping import parts, work
from editor.language.name_forms import Episode, names_of

# What an export beside the transcripts is called, in any language of the interface.
_OURS = (
    r"(?:-(?:clean|propre)|\.(?:changes|redline|tei|podcast|labels|modifications|suivi|marques))"
    r"(?: \d+)?\.\w+$"
)


def transcripts(folder: Path) -> list[Path]:
    """The transcripts in a folder, numbers in their names in order; raises UserError."""
    try:
        found = [
            path
            for path in folder.iterdir()
            if path.suffix.casefold() in IN_SERIES
            and not path.name.startswith(".")
            and not path.name.endswith(work.SUFFIX)
            and not made(_OURS).search(path.name)
        ]
    except OSError as error:
        reason = reason_of_system(error)
        raise UserError("{}: the folder cannot be read ({}).", folder.name, reason) from error
    return sorted(found, key=natural)


def natural(path: Path) -> list[tuple[int, str]]:
    """A key to sort « episode 10 » behind « episode 9 »."""
    parts = re.split(r"(\d+)", path.name.casefold())
    return [(int(part), "") if part.isdigit() else (0, part) for part in parts]


def parts_of(path: Path, scratch: Path | None = None) -> list[Path]:
    """The transcripts that a path stands for, in order: itself, or those of a folder or zip file.

    A zip is unpacked to the folder beside it, to one in `scratch` where that is given and nothing
    lies beside it. Raises UserError where there is none.
    """
    folder = path
    if parts.is_zip(path):
        folder = parts.folder_of(path)
        if scratch is None:
            parts.unpack(path, folder)
        elif not folder.is_dir():
            folder = parts.unpack(path, scratch / folder.name)
    elif not path.is_dir():
        return [path]
    found = transcripts(folder)
    if not found:
        raise UserError("{}: there is no transcript in this folder.", folder.name or str(folder))
    return found


def next_of(path: Path, step: int = 1) -> Path | None:
    """The transcript after (or before) one in its folder; None at the end."""
    found = transcripts(path.parent)
    names = [other.name for other in found]
    at = names.index(path.name) + step if path.name in names else 0
    return found[at] if 0 <= at < len(found) else None


def look(path: Path, step: Callable[[str], None] = lambda name: None) -> Episode:
    """Read and detect one transcript with the work kept for it; nothing is changed on disk.

    `step` is called before each detector and may raise to stop. What cannot be read is a problem
    of the episode, not an error.
    """
    from editor.detectors import detect  # the window lists a folder before it looks

    try:
        opened = opening.look(path)
    except UserError as error:
        return Episode(path.name, problem=error.message)
    if opened.problem is not None:
        return Episode(path.name, problem=opened.problem)
    transcript, session = opened.transcript, opened.session()
    language = languages.load(opened.language)
    known: Glossary = session.known()
    document, found = detect(
        transcript.text, language, known, step=step, headers=transcript.headers,
        cues=transcript.cues, doubts=transcript.doubts,
    )  # fmt: skip
    session.suggestions = found
    return Episode(
        path.name, len(document.words), len(found), len(session.open()),
        names_of(document, language.lexicon),
    )  # fmt: skip
