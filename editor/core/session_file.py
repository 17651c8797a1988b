"""The sidecar's JSON: the decisions on one source text, enough to go on where one stopped."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from editor.core.glossary import Glossary, Term
from editor.core.review import Made, Review
from editor.core.text import Edit, Edits, Span

FORMAT = 1


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


def digest(source: str) -> str:
    """SHA-256 of a source text, hexadecimal."""
    return hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()


def dumps(saved: Saved) -> str:
    """The sidecar's JSON."""
    review = saved.review
    fields = {
        "program": "relecture",
        "format": FORMAT,
        "source": {"sha256": saved.sha256, "encoding": saved.encoding},
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
    }
    # A field a line, each by the fast encoder: with indent, json is ten times slower.
    lines = (f"{json.dumps(key)}: {json.dumps(v, ensure_ascii=False)}" for key, v in fields.items())
    return "{\n" + ",\n".join(lines) + "\n}"


def _valid(review: Review) -> dict[str, Made]:
    """The record of the decisions that still hold."""
    keys = {edit.place for edit in review.edits.items} | review.rejected
    keys |= {f"~{edit.span.start}" for edit in review.edits.items}
    return {key: made for key, made in review.made.items() if key in keys}


def loads(text: str, source_length: int) -> Saved:
    """Read a sidecar; raises SidecarError for damaged or unfitting content."""
    try:
        data = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise SidecarError("it is damaged") from error
    if not isinstance(data, dict) or data.get("program") != "relecture":
        raise SidecarError("it is no work of Relecture")
    if not isinstance(data.get("format"), int) or data["format"] > FORMAT:
        raise SidecarError("it was made by a newer version of Relecture")
    try:
        edits = tuple(Edit(Span(int(s), int(e)), _text(t)) for s, e, t in data["edits"])
        terms = tuple(_term(row) for row in data["glossary"])
        rejected = frozenset(_text(key) for key in data["rejected"])
        made = {
            _text(key): Made(float(when), _text(rule), _text(kind))
            for key, (when, rule, kind) in dict(data.get("made", {})).items()
        }
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
        )
    except (KeyError, TypeError, ValueError) as error:
        raise SidecarError("it is damaged") from error
    at = 0
    for edit in edits:
        if not at <= edit.span.start <= edit.span.end <= source_length:
            raise SidecarError("its edits do not fit the text")
        at = edit.span.end
    return saved


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
