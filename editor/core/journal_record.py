"""The lines of a journal: the work as it was, then each change of it, each with its checksum."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

from editor.core.delta import Delta, difference
from editor.core.glossary import Glossary
from editor.core.session_file import (
    Saved,
    SidecarError,
    dumps,
    edits_of,
    loads,
    made_of,
    terms_of,
)
from editor.core.text import Edit


def base(saved: Saved, place: str) -> bytes:
    """The first line: the work that the changes begin with; `place` says whose it is."""
    return _line({"work": dumps(saved), "place": place})


def change(before: Saved, after: Saved) -> bytes:
    """The line that turns one state of the work into the next."""
    step = difference(before.review, after.review)
    fields: dict[str, object] = {
        "revision": after.revision,
        "position": after.position,
        "language": after.language,
        "offered": after.offered,
        "seconds": round(after.seconds, 1),
        "keys": after.keys,
    }
    if step.removed or step.added:
        fields["removed"], fields["added"] = _rows(step.removed), _rows(step.added)
    if step.reopened or step.rejected:
        fields["reopened"], fields["rejected"] = sorted(step.reopened), sorted(step.rejected)
    if step.forgotten or step.made:
        fields["forgotten"] = {key: list(made) for key, made in step.forgotten.items()}
        fields["made"] = {key: list(made) for key, made in step.made.items()}
    if step.glossary is not None:
        fields["glossary"] = [asdict(term) for term in step.glossary[1].terms]
    return _line(fields)


def _rows(edits: tuple[Edit, ...]) -> list[list[object]]:
    return [[e.span.start, e.span.end, e.text] for e in edits]


def _line(fields: dict[str, object]) -> bytes:
    # ASCII: a line end inside would end the record, and lone surrogates have no other encoding.
    body = json.dumps(fields).encode("ascii")
    return b"%08x %s\n" % (zlib.crc32(body), body)


def _records(data: bytes) -> Iterator[dict[str, Any]]:
    """The records up to the first line that is cut short or damaged."""
    for line in data.split(b"\n")[:-1]:
        checksum, _, body = line.partition(b" ")
        if checksum != b"%08x" % zlib.crc32(body):
            return
        record = json.loads(body)
        if not isinstance(record, dict):
            return
        yield record


def replay(data: bytes) -> tuple[Saved, str]:
    """The work that a journal leads to, as far as it is whole, and whose it is.

    Raises SidecarError where not even its beginning can be used.
    """
    records = _records(data)
    first = next(records, {})
    if not isinstance(first.get("work"), str):
        raise SidecarError("it is damaged")
    saved = loads(str(first["work"]))
    for record in records:
        try:
            saved = _after(saved, record)
        except (KeyError, TypeError, ValueError, OverflowError):
            break  # written by a program that knew another form: what is before it holds
    return saved, str(first.get("place", ""))


def _after(saved: Saved, record: dict[str, Any]) -> Saved:
    glossary = None
    if "glossary" in record:
        glossary = (saved.review.glossary, Glossary(terms_of(record["glossary"])))
    step = Delta(
        edits_of(record.get("removed", ())),
        edits_of(record.get("added", ())),
        frozenset(map(str, record.get("reopened", ()))),
        frozenset(map(str, record.get("rejected", ()))),
        made_of(record.get("forgotten", {})),
        made_of(record.get("made", {})),
        glossary,
    )
    return replace(
        saved,
        review=step.apply(saved.review),
        revision=int(record["revision"]),
        position=int(record["position"]),
        language=str(record["language"]),
        offered=bool(record["offered"]),
        seconds=float(record["seconds"]),
        keys=int(record["keys"]),
    )
