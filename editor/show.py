"""The glossary of a show: one CSV file in the folder of its episodes, shared between them.

Windows and computers that have it open change it one after the other, each by what it adds and
removes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from editor import aside, files, lease
from editor.core.glossary import Glossary, Term, normalised_term
from editor.core.message import Message
from editor.formats import glossary_csv
from editor.formats.plain import FormatError

NAME = "relecture-glossary.csv"
_TRIES = 5  # to write it while a program that knows no locks writes it, too


class Changed(NamedTuple):
    """The glossary as it is now, and what the user must be told."""

    glossary: Glossary
    notices: tuple[Message, ...] = ()


def path_for(transcript: Path) -> Path:
    """Where the glossary of a transcript's show is kept."""
    return transcript.with_name(NAME)


def read(transcript: Path) -> Glossary:
    """The show's glossary, empty where there is none; raises FormatError for a broken one."""
    path = path_for(transcript)
    return files.read_glossary(path) if path.exists() else Glossary()


def change(
    transcript: Path,
    added: Glossary,
    removed: Collection[str] = (),
    used: Mapping[str, int] | None = None,
) -> Changed:
    """Add and remove terms of what the file has by now, count uses, and give the result.

    `removed` and the keys of `used` are right forms. A file that cannot be read at all is set
    aside and a new one begins. Raises FormatError.
    """
    path = path_for(transcript)
    like = transcript if transcript.exists() else None
    with lease.held(path) as lock:
        for _ in range(_TRIES):
            there = files.read_bytes(path) if path.exists() else b""
            now, told = _parsed(path, there, transcript)
            wanted = _changed(now, added, removed, used or {}, transcript.name)
            if wanted == now and not told:
                return Changed(now)
            data = files.guarded(path, lambda wanted=wanted: glossary_csv.write(wanted))  # type: ignore[misc]
            if there == (files.read_bytes(path) if path.exists() else b""):
                lock.check()
                files.write_atomically(path, data, like=like)
                return Changed(wanted, told)
    raise FormatError("{}: another program holds the file.", path.name)


def _parsed(path: Path, data: bytes, transcript: Path) -> tuple[Glossary, tuple[Message, ...]]:
    """The glossary in a file's bytes; one that cannot be read is copied aside, and that is told."""
    if not data.strip():
        return Glossary(), ()
    try:
        return files.guarded(path, lambda: glossary_csv.read(data, path.name)), ()
    except FormatError:
        rights = files.mode_beside(transcript)
        return Glossary(), (aside.copy(path, "the glossary cannot be read", *rights),)


def _changed(
    now: Glossary, added: Glossary, removed: Collection[str], used: Mapping[str, int], name: str
) -> Glossary:
    kept = Glossary(tuple(t for t in now.terms if t.right not in removed))
    wanted = kept | Glossary(tuple(_normalised(added.terms)))
    return Glossary(
        tuple(
            replace(t, uses=max(0, t.uses + used[t.right]), last=name) if used.get(t.right) else t
            for t in wanted.terms
        )
    )


def _normalised(terms: Iterable[Term]) -> Iterable[Term]:
    return (term for term in map(normalised_term, terms) if term is not None)
