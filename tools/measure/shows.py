"""Labelled transcripts and what each suggestion on them is: a hit, an alarm, or neither.

A suggestion is a hit where it touches a labelled error, an alarm where it touches none; where it
touches only a label that annotators did not agree on, or (on labels aligned by word) changes
nothing but case, hyphens, spacing and accents, it is neither.
"""

from __future__ import annotations

import csv
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.signs import Sign
from editor.core.suggestion import SERIES, Kind, Suggestion
from editor.core.text import Span
from editor.detectors import detect
from editor.engines import languages
from editor.keeping import files

DATA = Path(__file__).resolve().parent.parent.parent.parent / "shared" / "data"


class Show(NamedTuple):
    """A transcript of one show; `labels` are the errors, "" where the text has none."""

    name: str
    language: str
    labels: str


SHOWS = (
    Show("hebdo-1", "fr", "hebdo-1.gold.tsv"),
    Show("fr-talk", "fr", "fr-talk.gold.tsv"),
    Show("fr-speech", "fr", "fr-speech.gold.tsv"),
    Show("en-podcast", "en", "en-podcast.gold.tsv"),
    Show("en-lecture", "en", "en-lecture.gold.tsv"),
    Show("en-talks", "en", "en-talks.gold.tsv"),
)
CLEAN = (Show("clean-fr", "fr", ""), Show("clean-en", "en", ""))
# What labels of words say nothing of: layout, copies, and what is off until asked for.
UNLABELLED = SERIES | {Kind.LOOP}


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled stretch; `counts` is whether annotators agreed that it is an error."""

    span: Span
    counts: bool
    is_aligned: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one suggestion was: a hit (True) or an alarm (False)."""

    show: str
    language: str
    detector: str
    ground: str
    kind: Kind
    confidence: float
    is_hit: bool
    signs: tuple[tuple[Sign, float], ...] = ()


def labels(path: Path) -> list[Label]:
    """The labels of a file in text order; raises OSError, KeyError or ValueError."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    found = []
    for row in rows:
        aligned = "corrected" in row
        counts = row["kind"] == "replace" if aligned else row["tier"] == "core"
        found.append(Label(Span(int(row["start"]), int(row["end"])), counts, aligned))
    return sorted(found, key=lambda label: label.span)


def touches(a: Span, b: Span) -> bool:
    """Whether two stretches share a letter, or meet where one of them is empty."""
    if a.start == a.end or b.start == b.end:
        return a.start <= b.end and b.start <= a.end
    return a.start < b.end and b.start < a.end


def outcome(s: Suggestion | Finding, gold: list[Label]) -> bool | None:
    """Whether a suggestion is a hit; None where the labels do not say."""
    first = bisect_left(gold, s.span.start - 400, key=lambda label: label.span.start)
    last = bisect_left(gold, s.span.end + 1, key=lambda label: label.span.start)
    near = [label for label in gold[first:last] if touches(s.span, label.span)]
    if any(label.counts for label in near):
        return True
    if near or (any(label.is_aligned for label in gold[:1]) and _is_style(s)):
        return None
    return False


def _is_style(s: Suggestion | Finding) -> bool:
    return bool(s.replacements) and _letters(s.replacements[0]) == _letters(s.text)


def _letters(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if c.isalnum())


def outcomes(show: Show) -> Iterator[Outcome]:
    """What each suggestion on a show is, as far as labels say; in a clean text each is an alarm."""
    text = files.read_transcript(DATA / f"{show.name}.txt").text
    gold = labels(DATA / show.labels) if show.labels else []
    _, found = detect(text, languages.load(show.language), Glossary())
    for s in found:
        hit = None if s.kind in UNLABELLED else outcome(s, gold)
        if hit is not None:
            yield Outcome(
                show.name, show.language, s.detector, s.ground, s.kind, s.confidence, hit, s.signs
            )


def words(show: Show) -> int:
    """How many words a show's transcript has."""
    return len(files.read_transcript(DATA / f"{show.name}.txt").text.split())
