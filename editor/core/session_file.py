"""The sidecar's JSON: the decisions on one source text, enough to go on where one stopped."""

from __future__ import annotations

import binascii
import contextlib
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from editor.core.digest import sha256
from editor.core.glossary import Glossary, Term
from editor.core.keys import Always, Key, Typed, decode, encode
from editor.core.recording import Anchor, Sound
from editor.core.review import Made, Review
from editor.core.set_aside import Reason
from editor.core.text import Edit, Edits, Span

FORMAT = 1
MOST = 2**53  # the largest count: beyond it a number of JSON is none of ours
_CHECKSUM = ',\n"checksum": "'
LARGEST_SOURCE = 256 * 2**20  # bytes that a kept source text may unpack to


class SidecarError(ValueError):
    """A sidecar that cannot be used, and why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.name)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Saved:
    """What a sidecar holds: the review, where the editor stood, and whose text it was."""

    review: Review
    position: int
    sha256: str
    language: str = ""
    encoding: str = ""
    offered: bool = False  # whether what the file teaches was offered
    seconds: float = 0.0  # spent on the file
    keys: int = 0  # pressed in the review
    used: Mapping[str, int] = field(default_factory=dict)  # uses of terms told to the show
    revision: int = (
        0  # changes made in all; the higher one of two is the newer, whatever clocks say
    )
    packed: str = ""  # the source text, so that another export of it can be told apart
    sound: Sound | None = None  # the recording that belongs to it


def digest(source: str) -> str:
    """SHA-256 of a source text, hexadecimal."""
    return sha256(source.encode("utf-8", "surrogatepass"))


def pack(source: str) -> str:
    """A source text as a sidecar holds it: zlib in base64, a third of its size."""
    data = zlib.compress(source.encode("utf-8", "surrogatepass"), 1)
    return binascii.b2a_base64(data, newline=False).decode("ascii")


def unpack(saved: Saved) -> str | None:
    """The source text that a sidecar was made for; None where it holds none that fits."""
    unzip = zlib.decompressobj()
    try:
        data = unzip.decompress(binascii.a2b_base64(saved.packed), LARGEST_SOURCE)
        source = data.decode("utf-8", "surrogatepass")
    except (ValueError, zlib.error):
        return None
    return source if digest(source) == saved.sha256 else None


def dumps(saved: Saved) -> str:
    """The sidecar's JSON; its last field is the SHA-256 of all before it.

    Who changes it by hand takes the checksum out.
    """
    # A field a line, each by the fast encoder: with indent, json is ten times slower.
    lines = (f"{json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in _fields(saved))
    body = "{\n" + ",\n".join(lines)
    return f'{body}{_CHECKSUM}{digest(body)}"\n}}'


def _fields(saved: Saved) -> Iterator[tuple[str, object]]:
    review = saved.review
    yield from {
        "program": "relecture",
        "format": FORMAT,
        "revision": saved.revision,
        "source": {"sha256": saved.sha256, "encoding": saved.encoding, "text": saved.packed},
        "language": saved.language,
        "position": saved.position,
        "offered": saved.offered,
        "seconds": round(saved.seconds, 1),
        "keys": saved.keys,
        "used": dict(saved.used),
        "edits": [[e.span.start, e.span.end, e.text] for e in review.edits.items],
        "rejected": sorted(map(encode, review.rejected)),
        "made": {encode(key): list(made) for key, made in _valid(review).items()},
        "glossary": [asdict(term) for term in review.glossary.terms],
    }.items()
    # Only where there are some: versions that do not know them read files without them as before.
    if review.anchors:
        yield "anchors", [list(anchor) for anchor in review.anchors]
    if saved.sound is not None:
        yield "sound", saved.sound._asdict()


def _valid(review: Review) -> dict[Key, Made]:
    """The record of the decisions that still hold."""
    keys: set[Key] = {edit.span for edit in review.edits.items} | review.rejected
    keys |= {Typed(edit.span.start) for edit in review.edits.items}
    return {key: made for key, made in review.made.items() if key in keys}


def loads(text: str) -> Saved:
    """Read a sidecar; raises SidecarError for damaged content.

    Those of versions before 0.2 have no checksum and are read without.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError, MemoryError) as error:
        raise SidecarError(Reason.DAMAGED) from error
    if not isinstance(data, dict) or data.get("program") != "relecture":
        raise SidecarError(Reason.NOT_OURS)
    if not isinstance(data.get("format"), int) or data["format"] > FORMAT:
        raise SidecarError(Reason.NEWER)
    body, mark, end = text.rpartition(_CHECKSUM)
    # A field that nobody knows may be the word « checksum » itself with a letter damaged.
    if end != f'{digest(body)}"\n}}' if mark else data.keys() - _FIELDS:
        raise SidecarError(Reason.DAMAGED)
    try:
        return _saved(data)
    except (KeyError, AttributeError, TypeError, ValueError, OverflowError) as error:
        raise SidecarError(Reason.DAMAGED) from error


_FIELDS = frozenset((
    "program", "format", "revision", "source", "language", "position", "offered", "seconds",
    "keys", "used", "edits", "rejected", "made", "glossary", "anchors", "sound",
))  # fmt: skip


def _saved(data: Mapping[str, Any]) -> Saved:
    review = Review(
        Edits(edits_of(data["edits"])),
        frozenset(key_of(key) for key in data["rejected"]),
        Glossary(terms_of(data["glossary"])),
        made_of(data.get("made", {})),
        anchors_of(data.get("anchors", ())),
    )
    return Saved(
        review,
        count_of(data["position"]),
        _text(data["source"]["sha256"]),
        _text(data.get("language", "")),
        _text(data["source"].get("encoding", "")),
        bool(data.get("offered", False)),
        number_of(data.get("seconds", 0.0)),
        count_of(data.get("keys", 0)),
        {_text(term): count_of(count) for term, count in dict(data.get("used", {})).items()},
        count_of(data.get("revision", 0)),
        _text(data["source"].get("text", "")),
        sound_of(data.get("sound")),
    )


def check_fit(saved: Saved, source_length: int) -> None:
    """Raises SidecarError where the edits are not sorted and disjoint ones of such a text."""
    at = 0
    for edit in saved.review.edits.items:
        if not at <= edit.span.start <= edit.span.end <= source_length:
            raise SidecarError(Reason.NO_FIT)
        at = edit.span.end


def edits_of(rows: Iterable[Any]) -> tuple[Edit, ...]:
    """Edits of rows of start, end, text; raises TypeError or ValueError."""
    return tuple(Edit(Span(count_of(s), count_of(e)), _text(t)) for s, e, t in rows)


def made_of(rows: Any) -> dict[Key, Made]:
    """The record of decisions by key; raises TypeError or ValueError.

    What is recorded of no key that is known says nothing of a decision and is left out.
    """
    made: dict[Key, Made] = {}
    for text, (when, rule, kind) in dict(rows).items():
        record = Made(number_of(when), _text(rule), _text(kind))
        with contextlib.suppress(ValueError):
            made[decode(_text(text))] = record
    return made


def anchors_of(rows: Iterable[Any]) -> tuple[Anchor, ...]:
    """Anchors of rows of a position and seconds; raises TypeError or ValueError."""
    return tuple(sorted(Anchor(count_of(at), number_of(seconds)) for at, seconds in rows))


def sound_of(row: Any) -> Sound | None:
    """The recording of its fields, None for None; raises TypeError or KeyError."""
    if row is None:
        return None
    return Sound(
        _text(row["path"]), count_of(row["size"]), _text(row["digest"]),
        number_of(row.get("length", 0.0)), bool(row.get("asked", False)),
    )  # fmt: skip


def terms_of(rows: Iterable[Any]) -> tuple[Term, ...]:
    """Glossary terms of their rows; raises TypeError, ValueError or KeyError."""
    return tuple(_term(row) for row in rows)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"not a text: {value!r}")
    return value


def key_of(value: object) -> Key:
    """The key of a rejection as JSON has it; raises TypeError or ValueError for what is none."""
    key = decode(_text(value))
    if isinstance(key, Typed | Always):
        raise ValueError("not a rejection")
    return key


def count_of(value: object) -> int:
    """A count or a position as JSON has it; raises TypeError for what is none."""
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= MOST:
        raise TypeError("not a count")
    return value


def number_of(value: object) -> float:
    """A finite number of JSON that is not negative; raises TypeError for what is none."""
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= MOST:
        raise TypeError("not a number")
    return float(value)


def _term(row: dict[str, object]) -> Term:
    wrong = row.get("wrong", [])
    if not isinstance(wrong, list):
        raise TypeError("wrong forms are no list")
    return Term(
        _text(row["right"]),
        tuple(_text(w) for w in wrong),
        _text(row.get("kind", "")),
        _text(row.get("language", "")),
        _text(row.get("note", "")),
        bool(row.get("exact_case", True)),
        bool(row.get("leave", False)),
        bool(row.get("suspect", False)),
        bool(row.get("here", False)),
        count_of(row.get("uses", 0)),
        _text(row.get("last", "")),
    )
