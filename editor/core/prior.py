"""How many words of a text are wrong, learned from what was found in it, and what follows."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from editor.core.judge import Rate, Rates, in_nats, probability
from editor.core.signs import Sign
from editor.core.suggestion import SERIES, Kind, Suggestion, expit, log_odds

ERRORS, WORDS = 1.0, 100.0  # what is supposed of a text before anything is known of it
# What other detectors found tells of errors, too, but of other kinds: by so many times the words.
# Of 0, ¼, ½, 1 and 2 that by which precision differs least between three shows.
OTHERS = 0.5
LEAST, MOST = 2e-4, 0.4  # shares within which any text of speech is
# Probability (0–1) from which a place is shown. With each show left out of the fit 923 of 1,481
# are errors on six shows then; those from 0.25 on are 66 errors of 158 more, and only 5 with the
# right repair first, so that they cost an editor keys on each show (tools/measure/context.py).
SHOWN = 0.3
# Right words for each word of text that are shown at most, as far as is to be expected: in a bad
# text an editor has enough to do with what is probable. Met only by fr-speech of six shows: its
# precision 68 → 77 %, recall 50 → 43 %, keys 1.11 → 1.04 of plain correcting.
ALARMS = 0.02
_ROUNDS, _STILL = 200, 1e-7


def share_of_errors(nats: Sequence[float], words: int, others: float = 0.0) -> float:
    """The share (0–1) of `words` that are wrong, from the places that may be.

    `nats` say for each such place how much likelier what was seen there is in an error than in a
    right word (log likelihood ratio); `others` is how many errors other detectors expect.
    Expectation and maximisation, by turns, of the prior alone (Saerens, Latinne and Decaestecker,
    Neural Computation 14, 2002).
    """
    errors, among = ERRORS + OTHERS * others, words + WORDS + OTHERS * words
    share = ERRORS / WORDS
    for _ in range(_ROUNDS):
        odds = _log_odds(share)
        found = sum(expit(each + odds) for each in nats)
        new = min(MOST, max(LEAST, (found + errors) / among))
        if abs(new - share) < _STILL:
            return new
        share = new
    return share


class Judged(NamedTuple):
    """What was found in a text, and the share (0–1) of its words that are wrong by it.

    The share is None where nothing tells of it.
    """

    found: Sequence[Suggestion]
    share: float | None


def by_share(found: Sequence[Suggestion], words: int, weighed: float, rates: Rates) -> Judged:
    """What was found in a text of so many words, judged by how many of them are wrong.

    That moves the grounds that give it a weight: what fits the words around better is an error in
    a bad text, and chance in a good one. Of these only what is probable enough is left. `weighed`
    is the share (0–1) of the text in which these grounds were looked for.
    """
    rows = [rates[s.detector][s.ground] for s in found]
    nats, others = [], 0.0
    for s, row in zip(found, rows, strict=True):
        if _hangs(row):
            nats.append(in_nats(row, dict(s.signs)))
        elif s.kind not in SERIES and s.kind is not Kind.LOOP:
            others += s.confidence
    if not nats:
        return Judged(found, None)
    share = share_of_errors(nats, round(words * weighed), others * weighed)
    odds = _log_odds(share)
    moved = [_moved(s, odds, row) if _hangs(row) else s for s, row in zip(found, rows, strict=True)]
    hanging = [s.confidence for s, row in zip(moved, rows, strict=True) if _hangs(row)]
    least = least_shown(hanging, words * weighed)
    shown = [
        s for s, row in zip(moved, rows, strict=True) if not _hangs(row) or s.confidence >= least
    ]
    return Judged(shown, share)


def least_shown(probabilities: Iterable[float], words: float) -> float:
    """The probability (0–1) from which places of a text of so many words are shown.

    SHOWN, or more where that would be more than `ALARMS` right words for each word of the text.
    """
    alarms = 0.0
    for p in sorted((p for p in probabilities if p >= SHOWN), reverse=True):
        alarms += 1 - p
        if alarms > ALARMS * (words + WORDS):
            return math.nextafter(p, 1)
    return SHOWN


def _hangs(row: Rate) -> bool:
    return Sign.SHARE in row.weights


def _log_odds(share: float) -> float:
    return math.log(share / (1 - share))


def _moved(s: Suggestion, odds: float, row: Rate) -> Suggestion:
    signs = {**dict(s.signs), Sign.SHARE: odds}
    p = probability(row, signs)
    moved = (*s.moved, (Sign.SHARE, log_odds(p) - log_odds(s.confidence)))
    return replace(s, confidence=p, signs=tuple(signs.items()), moved=moved)
