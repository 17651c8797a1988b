"""The glossary of a show: one CSV file in the folder of its episodes, shared between them.

Windows and computers that have it open change it one after the other, each by what it adds and
removes.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.set_aside import Reason
from editor.core.user_error import UserError
from editor.keeping import aside, files, lease

NAME = "relecture-glossary.csv"
_TRIES = 5  # to write it while a program that knows no locks writes it, too


class Changed(NamedTuple):
    """The glossary as it is now, and what the user must be told."""

    glossary: Glossary
    notices: tuple[Message, ...] = ()


def path_for(transcript: Path) -> Path:
    """Where the glossary of a transcript's show is kept."""
    return transcript.with_name(NAME)


def read(transcript: Path, told: list[Message] | None = None) -> Glossary:
    """The show's glossary, empty where there is none; raises UserError for a broken one.

    Sentences about rows that are left out are added to `told`.
    """
    path = path_for(transcript)
    there = path.exists() and path.stat().st_size > 0
    return files.read_glossary(path, told) if there else Glossary()


def change(
    transcript: Path,
    added: Glossary,
    removed: Collection[str] = (),
    used: Mapping[str, int] | None = None,
) -> Changed:
    """Add and remove terms of what the file has by now, count uses, and give the result.

    `removed` and the keys of `used` are right forms. Of a file that cannot be read, whole or in
    some rows, a copy is set aside before it is written. Raises UserError.
    """
    from editor.formats import glossary_csv  # only who teaches needs it

    path = path_for(transcript)
    like = transcript if transcript.exists() else None
    with lease.held(path) as lock:
        for _ in range(_TRIES):
            there = files.read_bytes(path) if path.exists() else b""
            now, why = _parsed(path, there)
            wanted = _changed(now, added, removed, used or {}, transcript.name)
            if wanted == now:
                return Changed(now)  # what could not be read stays as it is
            data = files.guarded(path, lambda wanted=wanted: glossary_csv.write(wanted))  # type: ignore[misc]
            if there == (files.read_bytes(path) if path.exists() else b""):
                rights = files.mode_beside(transcript)
                told = (aside.copy(path, why, *rights),) if why else ()
                lock.check()
                files.write_atomically(path, data, like=like)
                return Changed(wanted, told)
    raise UserError("{}: another program holds the file.", path.name)


def _parsed(path: Path, data: bytes) -> tuple[Glossary, Reason | None]:
    """The glossary in a file's bytes, and why a copy of it is to be kept, if one is."""
    if not data.strip():
        return Glossary(), None
    told: list[Message] = []
    from editor.formats import glossary_csv  # as above

    try:
        found = files.guarded(path, lambda: glossary_csv.read(data, path.name, told))
    except UserError:
        return Glossary(), Reason.BROKEN_GLOSSARY
    return found, Reason.ROWS_LEFT_OUT if told else None


def _changed(
    now: Glossary, added: Glossary, removed: Collection[str], used: Mapping[str, int], name: str
) -> Glossary:
    kept = Glossary(tuple(t for t in now.terms if t.right not in removed))
    wanted = kept | Glossary(added.writable())
    return Glossary(
        tuple(
            replace(t, uses=max(0, t.uses + used[t.right]), last=name) if used.get(t.right) else t
            for t in wanted.terms
        )
    )
