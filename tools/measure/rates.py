"""python -m tools.measure.rates [--write]: how often each ground is right, with shows left out.

Prints for each detector and ground its hits among judged suggestions on each show, then what each
tier keeps of its word on shows that its rates were not fitted on. `--write` makes
resources/<code>/rates.toml from all shows, and the table of docs/developers.md.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from editor.core.judge import Rate, Rates, probability
from editor.core.signs import Sign
from editor.core.suggestion import LEAST, Kind
from editor.engines import languages
from tools.measure import fit
from tools.measure.shows import CLEAN, SHOWS, Outcome, outcomes

ROOT = Path(__file__).resolve().parent.parent.parent
BEGIN, END = "<!-- tools.measure.rates -->", "<!-- end -->"


def fitted(rows: Sequence[Outcome], language: str, known: Rates) -> dict[str, dict[str, float]]:
    """The rate of each ground of the detectors that labels judge, for one language.

    Where signs move a rate it is set so that the mean of what they make of it is the fitted one:
    what the resources say now plays no part, nor do further witnesses.
    """
    found: dict[str, dict[str, float]] = {}
    for detector in sorted({r.detector for r in rows if r.language == language}):
        same = [r for r in rows if (r.language, r.detector) == (language, detector)]
        for ground in sorted(known[detector]):
            own = [r for r in same if r.ground == ground]
            rate = fit.rate(rows, replace((own or same)[0], ground=ground))
            row = known[detector][ground]
            if len(own) < fit.FEWEST:  # too few labels to raise what was set by hand
                rate = min(rate, row.rate)
            found.setdefault(detector, {})[ground] = unmoved(
                rate, row, [dict(r.signs) for r in own]
            )
    return found


def unmoved(mean: float, row: Rate, signs: Sequence[Mapping[Sign, float]]) -> float:
    """The rate, in hundredths, from which some findings' signs make this mean."""

    def far(rate: float) -> float:
        made = [probability(row._replace(rate=rate), each) for each in signs] or [rate]
        return abs(sum(made) / len(made) - mean)

    hundredths = (n / 100 for n in range(2, 98))
    return min(hundredths, key=lambda rate: (round(far(rate), 9), abs(rate - mean)))


def capped(judged: Sequence[tuple[Outcome, float]]) -> list[tuple[Outcome, float]]:
    """The rates as rates.toml would have them, each made without the show it is asked for.

    None is above what its ground allows at most, nor above what was set by hand where the other
    shows have too few labels (see `fitted`).
    """
    loaded = {code: languages.load(code) for code in languages.LANGUAGES}
    hand = {code: languages.by_hand(language.rules) for code, language in loaded.items()}
    rows = [row for row, _ in judged]
    found = []
    for row, p in judged:
        most = loaded[row.language].rates[row.detector][row.ground].most
        if _labels_elsewhere(row, rows) < fit.FEWEST:
            most = min(most, hand[row.language][row.detector][row.ground].rate)
        found.append((row, min(p, most)))
    return found


def _labels_elsewhere(like: Outcome, rows: Sequence[Outcome]) -> int:
    """How many suggestions of a ground the labels of other shows in its language judge."""
    ground = (like.language, like.detector, like.ground)
    return sum(
        row.show != like.show and (row.language, row.detector, row.ground) == ground for row in rows
    )


def toml(rates: dict[str, dict[str, float]], rows: Sequence[Outcome], language: str) -> str:
    """A rates.toml with what each rate rests on."""
    shows = ", ".join(s.name for s in SHOWS if s.language == language)
    lines = [
        f"# Made by `python -m tools.measure.rates --write` from {shows}.",
        "# Each row says how many of the suggestions that labels judge are right. Where they are",
        "# few the rate is drawn to that of the detector and its kind, and not raised above that",
        "# set by hand (tools/measure/fit.py).",
    ]
    for detector, grounds in rates.items():
        lines += ["", f"[{detector}]"]
        for ground, rate in grounds.items():
            own = fit.count(
                r
                for r in rows
                if (r.detector, r.ground, r.language) == (detector, ground, language)
            )
            lines.append(f"{ground} = {rate}  # {own.hits} of {own.all}")
    return "\n".join(lines) + "\n"


def table(rows: Sequence[Outcome], clean: Sequence[Outcome]) -> str:
    """Markdown: detectors by shows, then tiers by shows, each show left out of its own rates.

    Matters of norm, which several detectors find, have a row of their own.
    """
    names = [show.name for show in SHOWS]
    lines = [
        f"| detector | {' | '.join(names)} | {' | '.join(s.name for s in CLEAN)} |",
        "|---" * (len(names) + len(CLEAN) + 1) + "|",
    ]
    for line in sorted({_line(r) for r in (*rows, *clean)}):
        cells = []
        for name in names:
            found = fit.count(r for r in rows if (_line(r), r.show) == (line, name))
            cells.append(f"{found.hits}/{found.all}" if found.all else "–")
        for show in CLEAN:
            found = fit.count(r for r in clean if (_line(r), r.show) == (line, show.name))
            cells.append(str(found.all or "–"))
        lines.append(f"| {line} | {' | '.join(cells)} |")
    tiers = fit.tiers(capped(fit.left_out(rows)))
    lines += ["", f"| tier | {' | '.join(names)} | all |", "|---" * (len(names) + 2) + "|"]
    for tier, least in LEAST.items():
        counts = [tiers.get((name, tier), fit.Count()) for name in names]
        whole = fit.Count(sum(c.hits for c in counts), sum(c.all for c in counts))
        cells = [f"{c.hits}/{c.all}" if c.all else "–" for c in (*counts, whole)]
        lines.append(f"| {tier} (≥ {least:.0%}) | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _line(row: Outcome) -> str:
    return str(row.kind) if row.kind is Kind.NORM else row.detector


def main() -> int:
    rows = [row for show in SHOWS for row in outcomes(show)]
    clean = [row for show in CLEAN for row in outcomes(show)]
    made = table(rows, clean)
    print(made)
    judged = capped(fit.left_out(rows))
    hand = [(row, min(fit.MOST, max(1 - fit.MOST, row.confidence))) for row in rows]
    loss, as_is = fit.log_loss(judged), fit.log_loss(hand)
    print(f"log loss (nats) with each show left out {loss:.3f}, as is {as_is:.3f}")
    if "--write" in sys.argv:
        for code in languages.LANGUAGES:
            rates = fitted(rows, code, languages.by_hand(languages.load(code).rules))
            path = ROOT / "resources" / code / "rates.toml"
            path.write_text(toml(rates, rows, code), "utf-8")
        docs = ROOT / "docs" / "developers.md"
        text = docs.read_text("utf-8")
        framed = f"{BEGIN}\n\n{made}\n{END}"
        docs.write_text(re.sub(f"{BEGIN}.*?{END}", lambda _: framed, text, flags=re.S), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
