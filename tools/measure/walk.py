"""python -m tools.measure.walk [CASE …] [--context MODEL]: keys of an editor who goes through all.

Beside the keys that plain correcting takes: for each labelled error its letters and three (find the
place, mark it, go on). Series (headers, joins) are taken with one key and counted apart, as plain
correcting has them, too, and labels do not.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from editor.core.cards import Card, lesson
from editor.core.glossary import Glossary
from editor.core.openness import Openness
from editor.core.session import Session
from editor.core.suggestion import Kind, Suggestion
from editor.core.transcript import Transcript
from editor.core.walk import Walk
from editor.detectors import detect
from editor.engines import languages, llama
from editor.keeping import files
from editor.language.scorer import Scorer
from tools.measure.figures import CASES, FURTHER, scorer
from tools.measure.shows import DATA

FIND = 3  # keys to find an error, to mark it and to go on, where nothing shows it
TYPE = 2  # keys to begin typing a repair and to confirm it
TAUGHT = {Kind.NAME, Kind.TERM}  # what an editor puts into the glossary with the same one key

Row = dict[str, Any]  # a labelled error, as score.py reads it


class Walked(NamedTuple):
    """Keys of a whole walk; `plain` are those without any help."""

    decided: int  # keys that take, keep or teach
    typed: int  # keys where no repair was right
    missed: int  # keys for errors that were never shown
    series: int
    plain: int

    @property
    def share(self) -> float:
        """Of plain correcting (1 and more: nothing is saved)."""
        return (self.decided + self.typed + self.missed) / max(1, self.plain)


def walk(name: str, model: Scorer | None = None) -> Walked | None:
    """Go through a case with the keys of the review; None without the scoring module."""
    score = scorer()
    if score is None:
        return None
    language, gold, glossary_name = (CASES | FURTHER)[name]
    text = files.read_transcript(DATA / f"{name.split('+')[0]}.txt").text
    glossary = files.read_glossaries([DATA / glossary_name]) if glossary_name else Glossary()
    known = replace(languages.load(language), model=model)
    editor = _Editor(
        score,
        [row for row in score.read_gold(DATA / gold) if row["core"]],
        Session(Transcript(text), show=glossary),
        lambda terms: Openness.of_found(detect(text, known, terms)[1]),
        language,
    )
    return editor.walk()


class _Editor:
    """Who knows the labels, and takes of each card the cheapest key that leaves the text right."""

    def __init__(
        self, score: ModuleType, rows: Sequence[Row], session: Session,
        look: Callable[[Glossary], Openness], language: str,
    ) -> None:  # fmt: skip
        self._score, self._rows, self._session = score, rows, session
        self._look, self._language = look, language
        self._left = {row["start"]: row for row in rows}  # errors that still stand
        self._decided = self._typed = self._series = 0

    def walk(self) -> Walked:
        session = self._session
        session.take_found(self._look(session.glossary))
        walk = Walk()
        walk = walk.take(walk.first(session.open(), 0), session)
        while (card := walk.card) is not None:
            self._decide(card)
            walk = walk.take(walk.after(card.head, session.open()), session)
        letters = {row["start"]: min(map(len, row["rights"])) + FIND for row in self._rows}
        return Walked(
            self._decided, self._typed, sum(letters[start] for start in self._left), self._series,
            sum(letters.values()),
        )  # fmt: skip

    def _decide(self, card: Card) -> None:
        session, head = self._session, card.head
        if card.is_series:
            self._series += 1
            session.accept_each((s, s.replacements[0]) for s in card.places if s.replacements)
            session.reject(s for s in card.places if not s.replacements)
            return
        row = next((r for r in self._left.values() if self._score.touches(_plain(head), r)), None)
        if row is None:
            self._decided += 1
            if any(self._session.source[r["start"] : r["end"]] == head.text for r in self._rows):
                session.reject([head])
            else:
                session.ignore(head)
            return
        rank = self._score.repairs(session.source, _plain(head), row, len(head.replacements))
        if rank is not None:
            self._decided += 1
            right = head.replacements[rank]
        else:
            right = min(row["rights"], key=len)
            self._typed += len(right) + TYPE
        places = [s for s in card.ticked if s is head or self._is_mended(s, right)]
        for place in places:
            self._settle(place)
        if rank is not None and head.kind in TAUGHT:
            term, chosen = lesson(right, places, self._language)
            session.teach(term, chosen)
            session.take_found(self._look(session.glossary))
        else:
            session.accept_each((s, right) for s in places if s.text != right)
            session.reject(s for s in places if s.text == right)

    def _is_mended(self, s: Suggestion, right: str) -> bool:
        """Whether the text would be right with the repair at another place, too."""
        put = {**_plain(s), "replacements": [right]}
        touched = [r for r in self._left.values() if self._score.touches(put, r)]
        return bool(touched) and all(
            self._score.repairs(self._session.source, put, r, 1) == 0 for r in touched
        )

    def _settle(self, s: Suggestion) -> None:
        put = _plain(s)
        for start in [at for at, r in self._left.items() if self._score.touches(put, r)]:
            del self._left[start]


def _plain(s: Suggestion) -> Mapping[str, Any]:
    """A suggestion as score.py reads it."""
    return {
        "start": s.span.start, "end": s.span.end, "replacements": list(s.replacements),
        "kind": str(s.kind),
    }  # fmt: skip


def main() -> int:
    arguments = sys.argv[1:]
    model = None
    if "--context" in arguments:
        at = arguments.index("--context")
        model = llama.load(Path(arguments[at + 1]))
        if model is None:
            print(llama.failure())
            return 1
        del arguments[at : at + 2]
    for name in arguments or ("hebdo-1", "hebdo-1+glossary"):
        if (found := walk(name, model)) is None:
            print("The labelled transcripts are not here.")
            return 1
        print(f"{name:18} {found.share:.3f} of plain correcting  {found}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
