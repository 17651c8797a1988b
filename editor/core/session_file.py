"""The sidecar's JSON: the decisions on one source text, enough to go on where one stopped."""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from editor.core.glossary import Glossary, Term
from editor.core.review import Made, Review
from editor.core.text import Edit, Edits, Span

FORMAT = 1
LARGEST_SOURCE = 256 * 2**20  # bytes that a kept source text may unpack to


class SidecarError(ValueError):
    """What is wrong with a sidecar, as the rest of a sentence that names the file."""


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


def digest(source: str) -> str:
    """SHA-256 of a source text, hexadecimal."""
    return hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()


def pack(source: str) -> str:
    """A source text as a sidecar holds it: zlib in base64, a third of its size."""
    data = zlib.compress(source.encode("utf-8", "surrogatepass"), 1)
    return base64.b64encode(data).decode("ascii")


def unpack(saved: Saved) -> str | None:
    """The source text that a sidecar was made for; None where it holds none that fits."""
    unzip = zlib.decompressobj()
    try:
        data = unzip.decompress(base64.b64decode(saved.packed), LARGEST_SOURCE)
        source = data.decode("utf-8", "surrogatepass")
    except (ValueError, zlib.error):
        return None
    return source if digest(source) == saved.sha256 else None


def dumps(saved: Saved) -> str:
    """The sidecar's JSON."""
    # A field a line, each by the fast encoder: with indent, json is ten times slower.
    lines = (f"{json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in _fields(saved))
    return "{\n" + ",\n".join(lines) + "\n}"


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
        "rejected": sorted(review.rejected),
        "made": {key: list(made) for key, made in _valid(review).items()},
        "glossary": [asdict(term) for term in review.glossary.terms],
    }.items()


def _valid(review: Review) -> dict[str, Made]:
    """The record of the decisions that still hold."""
    keys = {edit.place for edit in review.edits.items} | review.rejected
    keys |= {f"~{edit.span.start}" for edit in review.edits.items}
    return {key: made for key, made in review.made.items() if key in keys}


def loads(text: str) -> Saved:
    """Read a sidecar; raises SidecarError for damaged content."""
    try:
        data = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise SidecarError("it is damaged") from error
    if not isinstance(data, dict) or data.get("program") != "relecture":
        raise SidecarError("it is no work of Relecture")
    if not isinstance(data.get("format"), int) or data["format"] > FORMAT:
        raise SidecarError("it was made by a newer version of Relecture")
    try:
        edits = edits_of(data["edits"])
        terms = terms_of(data["glossary"])
        rejected = frozenset(_text(key) for key in data["rejected"])
        made = made_of(data.get("made", {}))
        saved = Saved(
            Review(Edits(edits), rejected, Glossary(terms), made),
            max(0, int(data["position"])),
            _text(data["source"]["sha256"]),
            _text(data.get("language", "")),
            _text(data["source"].get("encoding", "")),
            bool(data.get("offered", False)),
            float(data.get("seconds", 0.0)),
            int(data.get("keys", 0)),
            {_text(term): int(count) for term, count in dict(data.get("used", {})).items()},
            max(0, int(data.get("revision", 0))),
            _text(data["source"].get("text", "")),
        )
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise SidecarError("it is damaged") from error
    return saved


def check_fit(saved: Saved, source_length: int) -> None:
    """Raises SidecarError where the edits are not sorted and disjoint ones of such a text."""
    at = 0
    for edit in saved.review.edits.items:
        if not at <= edit.span.start <= edit.span.end <= source_length:
            raise SidecarError("its edits do not fit the text")
        at = edit.span.end


def edits_of(rows: Iterable[Any]) -> tuple[Edit, ...]:
    """Edits of rows of start, end, text; raises TypeError or ValueError."""
    return tuple(Edit(Span(int(s), int(e)), _text(t)) for s, e, t in rows)


def made_of(rows: Any) -> dict[str, Made]:
    """The record of decisions by key; raises TypeError or ValueError."""
    return {
        _text(key): Made(float(when), _text(rule), _text(kind))
        for key, (when, rule, kind) in dict(rows).items()
    }


def terms_of(rows: Iterable[Any]) -> tuple[Term, ...]:
    """Glossary terms of their rows; raises TypeError, ValueError or KeyError."""
    return tuple(_term(row) for row in rows)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"not a text: {value!r}")
    return value


def _count(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(f"not a count: {value!r}")
    return value


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
        _count(row.get("uses", 0)),
        _text(row.get("last", "")),
    )
