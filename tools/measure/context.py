"""python -m tools.measure.context MODEL [SHOW …] [--letters N] [--write]: what gains are worth.

Asks a language model about the labelled shows and clean texts (their first N letters, 9,000 by
itself; all with 0), fits by logistic regression what a gain says for each relation, and prints for
each show, with itself left out of the fit: the share of words that are wrong as estimated and as
labelled, and hits, alarms and alarms in 1,000 words of what would be shown. Takes about a minute
for a thousand words; answers are kept in build/context. --write makes resources/<code>/context.toml
of all.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import zlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from editor.core.glossary import Glossary
from editor.core.prior import LEAST, least_shown, share_of_errors
from editor.core.signs import Sign
from editor.core.suggestion import SERIES, Kind, expit
from editor.detectors import context, detect
from editor.engines import languages, llama
from editor.keeping import files
from editor.language.candidates import Relation
from editor.language.scorer import Scorer
from tools.measure.shows import CLEAN, DATA, SHOWS, Show, labels, outcome, touches

ROOT = Path(__file__).resolve().parent.parent.parent
KEPT, RESOURCES = ROOT / "build" / "context", ROOT / "resources"
LETTERS = 9000
MOST = 0.85  # probability (0–1) to which a model may raise a place by itself
RELATIONS = tuple(context.KINDS)
SIGNS = (Sign.CONTEXT, Sign.SURPRISE, Sign.LENGTH, Sign.FREQUENCY)  # those of the regression
START, RIDGE = 3.0, 0.3  # log odds to which a relation with few labels is drawn, and how much
HEAVIEST = 300  # places that a show counts for at most
ROUNDS, STILL = 100, 1e-6


class Place(NamedTuple):
    """What fits a place best, its `SIGNS`, and whether labels call the place an error."""

    relation: str
    signs: tuple[float, ...]
    is_hit: bool | None
    is_found: bool  # by another detector, too


class Read(NamedTuple):
    """A show as a model read it; `others` is how many errors other detectors expect."""

    show: str
    language: str
    words: int
    others: float
    places: tuple[Place, ...]

    @property
    def share(self) -> float:
        """The share of words that labels call wrong and the model can see."""
        return max(LEAST, sum(p.is_hit is True for p in self.places) / self.words)


class Weights(NamedTuple):
    """Log odds by relation and by language, and nats for a unit of each of the `SIGNS`."""

    start: dict[str, float]
    language: dict[str, float]
    signs: tuple[float, ...]

    def nats(self, place: Place, language: str) -> float:
        moved = sum(w * sign for w, sign in zip(self.signs, place.signs, strict=True))
        return self.start[place.relation] + self.language.get(language, 0.0) + moved


def read(show: Show, scorer: Scorer, letters: int) -> Read:
    """Ask a model about a show, or take what it said before."""
    language = languages.load(show.language)
    asked = f"{context.GATE} {SIGNS} {language.rates[context.ID]}"  # what decides what is read off
    gate = f"{zlib.crc32(asked.encode()):08x}"
    kept = KEPT / f"{show.name}-{letters}-{scorer.name.split()[-1]}-{gate}.json"
    if kept.exists():
        row = json.loads(kept.read_text("utf-8"))
        return Read(**{**row, "places": tuple(Place(*p) for p in row["places"])})
    text = files.read_transcript(DATA / f"{show.name}.txt").text
    text = text[:letters] if letters else text
    gold = labels(DATA / show.labels) if show.labels else []
    document, found = detect(text, language, Glossary())
    others = [s for s in found if s.kind not in SERIES and s.kind is not Kind.LOOP]
    language = replace(language, model=scorer)
    places = tuple(
        Place(
            f.ground, tuple(round(f.signs[sign], 3) for sign in SIGNS), outcome(f, gold),
            any(touches(f.span, s.span) for s in others),
        )
        for f in context.find(document, language, Glossary())
    )  # fmt: skip
    known = Read(
        show.name, show.language, len(document.words), sum(s.confidence for s in others), places
    )  # fmt: skip
    KEPT.mkdir(parents=True, exist_ok=True)
    kept.write_text(json.dumps(known._asdict()), "utf-8")
    return known


def fitted(shows: Sequence[Read]) -> Weights:
    """Logistic regression of errors on signs, given each show's own share of errors."""
    import numpy as np

    languages = sorted({show.language for show in shows})
    rows, hits, odds, weights = [], [], [], []
    for show in shows:
        judged = [p for p in show.places if p.is_hit is not None]
        for place in judged:
            kinds = (float(place.relation == r) for r in RELATIONS)
            spoken = (float(show.language == code) for code in languages)
            rows.append([*kinds, *spoken, *place.signs])
            hits.append(float(place.is_hit is True))
            odds.append(math.log(show.share / (1 - show.share)))
            weights.append(min(1.0, HEAVIEST / len(judged)))
    x, y, o, w = (np.array(column) for column in (rows, hits, odds, weights))
    start = np.array([*(START for _ in RELATIONS), *(0.0 for _ in (*languages, *SIGNS))])
    ridge = RIDGE * np.eye(len(start))

    def loss(b: np.ndarray) -> float:
        z = x @ b + o
        return float(
            (w * (np.logaddexp(0, z) - y * z)).sum() + (b - start) @ ridge @ (b - start) / 2
        )

    b = start
    for _ in range(ROUNDS):  # Newton's method, each step halved until it leads down
        p = 1 / (1 + np.exp(-(x @ b + o)))
        slope = x.T @ (w * (p - y)) + ridge @ (b - start)
        step = np.linalg.solve((x * (w * p * (1 - p))[:, None]).T @ x + ridge, slope)
        while loss(b - step) > loss(b) and abs(step).max() > STILL:
            step = step / 2
        b = b - step
        if abs(step).max() < STILL:
            break
    found = iter(b.tolist())
    return Weights(
        {str(relation): next(found) for relation in RELATIONS},
        {code: next(found) for code in languages},
        tuple(found),
    )


def line(show: Read, weights: Weights) -> str:
    """What would be shown of a show, beside what other detectors found."""
    nats = [weights.nats(place, show.language) for place in show.places]
    share = share_of_errors(nats, show.words, show.others)
    odds = math.log(share / (1 - share))
    judged = [(p, expit(n + odds)) for p, n in zip(show.places, nats, strict=True)]
    least = least_shown([probability for _, probability in judged], show.words)
    new = [p for p, probability in judged if probability >= least and not p.is_found]
    hits, alarms = (sum(p.is_hit is is_hit for p in new) for is_hit in (True, False))
    return (
        f"{show.show:12} {show.words:6} words  share {share:.4f} (labelled {show.share:.4f})"
        f"  {hits:4} hits {alarms:4} alarms, {1000 * alarms / show.words:.1f} in 1,000 words"
    )


def table(weights: Weights, code: str, shows: Sequence[Read]) -> str:
    """A context.toml: the rates of a language."""
    names = ", ".join(show.show for show in shows)
    signs = ", ".join(f"{s} = {w:.2f}" for s, w in zip(SIGNS, weights.signs, strict=True))
    lines = [
        "# Made by `python -m tools.measure.context MODEL --letters 0 --write`",
        "# of what Gemma 3 270M says of",
        f"# {names}:",
        "# log odds in nats without any sign, and for a unit of each.",
        "",
        f"[{context.ID}]",
    ]
    for relation in Relation:
        if relation in weights.start:
            nats = weights.start[relation] + weights.language[code]
            lines.append(f"{relation} = {{ nats = {nats:.1f}, {signs}, share = 1, most = {MOST} }}")
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.measure.context")
    parser.add_argument("model", type=Path)
    parser.add_argument("shows", nargs="*")
    parser.add_argument("--letters", type=int, default=LETTERS)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_intermixed_args()
    scorer = llama.load(args.model)
    if scorer is None:
        print(llama.failure())
        return 1
    shows = [s for s in (*SHOWS, *CLEAN) if not args.shows or s.name in args.shows]
    known = []
    for show in shows:
        known.append(read(show, scorer, args.letters))
        print(f"{show.name}: {len(known[-1].places)} places", file=sys.stderr, flush=True)
    for show_read in known:
        others = [other for other in known if other is not show_read]
        print(line(show_read, fitted(others or known)))
    weights = fitted(known)
    for code in weights.language:
        made = table(weights, code, known)
        print(made)
        if args.write:
            (RESOURCES / code / languages.MODELLED).write_text(made, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
