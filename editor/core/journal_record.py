"""The lines of a journal: the work as it was, then each change of it, each with its checksum."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from typing import Any, NamedTuple

from editor.core.delta import Delta, difference
from editor.core.glossary import Glossary
from editor.core.keys import Key, encode
from editor.core.merge import same_decisions
from editor.core.review import Made
from editor.core.seen import Seen as Seen
from editor.core.session_file import (
    Saved,
    SidecarError,
    anchors_of,
    count_of,
    dumps,
    edits_of,
    key_of,
    loads,
    made_of,
    number_of,
    sound_of,
    terms_of,
)
from editor.core.set_aside import Reason
from editor.core.text import Edit

UNSEEN = Seen()


def base(saved: Saved, place: str, seen: Seen = UNSEEN) -> bytes:
    """The first line: the work that the changes begin with; `place` says whose it is.

    `seen` is the sidecar that all this goes on from: who finds another one there puts the two
    together, and must know where they parted.
    """
    fields: dict[str, object] = {"work": dumps(saved), "place": place, "seen": seen.sha256}
    if seen.saved is not None and not same_decisions(seen.saved.review, saved.review):
        fields["parted"] = dumps(seen.saved)
    return _line(fields)


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
        fields["reopened"], fields["rejected"] = _keys(step.reopened), _keys(step.rejected)
    if step.forgotten or step.made:
        fields["forgotten"] = _made(step.forgotten)
        fields["made"] = _made(step.made)
    if step.glossary is not None:
        fields["glossary"] = [asdict(term) for term in step.glossary[1].terms]
    if step.anchors is not None:
        fields["anchors"] = [list(anchor) for anchor in step.anchors[1]]
    if after.sound != before.sound:
        fields["sound"] = after.sound and after.sound._asdict()
    return _line(fields)


def _keys(keys: frozenset[Key]) -> list[str]:
    return sorted(map(encode, keys))


def _made(made: Mapping[Key, Made]) -> dict[str, list[object]]:
    return {encode(key): list(record) for key, record in made.items()}


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
        try:
            record = json.loads(body)
        except (ValueError, RecursionError, MemoryError):
            return
        if not isinstance(record, dict):
            return
        yield record


class Replayed(NamedTuple):
    """What a journal holds: whose work, and its states from the first to the last.

    `seen` is the sidecar that it goes on from; journals of versions before 0.2 do not say it.
    """

    place: str
    states: tuple[Saved, ...]
    seen: Seen | None = None

    @property
    def last(self) -> Saved:
        """The work that the journal leads to."""
        return self.states[-1]


def replay(data: bytes) -> Replayed:
    """The states that a journal leads through, as far as it is whole.

    Raises SidecarError where not even its beginning can be used.
    """
    records = _records(data)
    first = next(records, {})
    if not isinstance(first.get("work"), str):
        raise SidecarError(Reason.DAMAGED)
    states = [loads(str(first["work"]))]
    for record in records:
        try:
            states.append(_after(states[-1], record))
        except (KeyError, AttributeError, TypeError, ValueError, OverflowError):
            break  # written by a program that knew another form: what is before it holds
    return Replayed(str(first.get("place", "")), tuple(states), _seen(first, states[0]))


def _seen(first: dict[str, Any], begun: Saved) -> Seen | None:
    sha256, parted = first.get("seen"), first.get("parted")
    if not isinstance(sha256, str):
        return None
    if not sha256:
        return Seen()
    return Seen(sha256, loads(parted) if isinstance(parted, str) else begun)


def _after(saved: Saved, record: dict[str, Any]) -> Saved:
    glossary = None
    if "glossary" in record:
        glossary = (saved.review.glossary, Glossary(terms_of(record["glossary"])))
    anchors = None
    if "anchors" in record:
        anchors = (saved.review.anchors, anchors_of(record["anchors"]))
    step = Delta(
        edits_of(record.get("removed", ())),
        edits_of(record.get("added", ())),
        frozenset(map(key_of, record.get("reopened", ()))),
        frozenset(map(key_of, record.get("rejected", ()))),
        made_of(record.get("forgotten", {})),
        made_of(record.get("made", {})),
        glossary,
        anchors,
    )
    return replace(
        saved,
        review=step.apply(saved.review),
        revision=count_of(record["revision"]),
        position=count_of(record["position"]),
        language=str(record["language"]),
        offered=bool(record["offered"]),
        seconds=number_of(record["seconds"]),
        keys=count_of(record["keys"]),
        sound=sound_of(record["sound"]) if "sound" in record else saved.sound,
    )
