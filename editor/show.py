"""The glossary of a show: one CSV file in the folder of its episodes, shared between them.

Windows that have it open change it one after the other, each by what it adds and removes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from filelock import Timeout

from editor import files
from editor.core.glossary import Glossary
from editor.formats import glossary_csv
from editor.formats.plain import FormatError
from editor.workfile import lock_for

NAME = "relecture-glossary.csv"
WAIT = 5  # seconds for another window to finish


def path_for(transcript: Path) -> Path:
    """Where the glossary of a transcript's show is kept."""
    return transcript.with_name(NAME)


def read(transcript: Path) -> Glossary:
    """The show's glossary, empty where there is none; raises FormatError for a broken one."""
    path = path_for(transcript)
    return files.read_glossaries([path]) if path.exists() else Glossary()


def change(
    transcript: Path,
    added: Glossary,
    removed: Collection[str] = (),
    used: Mapping[str, int] | None = None,
) -> Glossary:
    """Add and remove terms of what the file has by now, count uses, and give the result.

    `removed` and the keys of `used` are right forms. Raises FormatError.
    """
    path = path_for(transcript)
    with _locked(path):
        now = read(transcript)
        kept = Glossary(tuple(t for t in now.terms if t.right not in removed))
        wanted = kept | added
        if used:
            wanted = Glossary(
                tuple(
                    replace(t, uses=max(0, t.uses + used[t.right]), last=transcript.name)
                    if used.get(t.right)
                    else t
                    for t in wanted.terms
                )
            )
        if wanted != now:
            files.write_atomically(path, glossary_csv.write(wanted))
    return wanted


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Hold the glossary against other windows."""
    try:
        lock = lock_for(path)
        lock.acquire(timeout=WAIT)
    except (OSError, Timeout) as error:
        raise FormatError("{}: another window holds the glossary.", path.name) from error
    try:
        yield
    finally:
        lock.release()
