"""How many words of a text are wrong, learned from what was found in it, and what follows."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from editor.core.judge import Rates, in_nats, probability
from editor.core.signs import Sign
from editor.core.suggestion import SERIES, Kind, Suggestion, expit, log_odds

ERRORS, WORDS = 1.0, 100.0  # what is supposed of a text before anything is known of it
# What other detectors found tells of errors, too, but of other kinds: by so many times the words.
# Of 0, ¼, ½, 1 and 2 that by which precision differs least between three shows.
OTHERS = 0.5
LEAST, MOST = 2e-4, 0.4  # shares within which any text of speech is
# Probability (0–1) from which a place is shown. With each show left out of the fit 82 of 147 were
# errors then, and none was shown of 3,100 words of clean text (tools/measure/context.py).
SHOWN = 0.36
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
        odds = math.log(share / (1 - share))
        found = sum(expit(each + odds) for each in nats)
        new = min(MOST, max(LEAST, (found + errors) / among))
        if abs(new - share) < _STILL:
            return new
        share = new
    return share


def share_in(found: Sequence[Suggestion], words: int, weighed: float, rates: Rates) -> float | None:
    """The share (0–1) of wrong words in a text of so many; None where nothing tells of it.

    `weighed` is the share (0–1) of the text in which what tells of it was looked for.
    """
    nats, others = [], 0.0
    for s in found:
        if _hangs(s, rates):
            nats.append(in_nats(rates[s.detector][s.ground], dict(s.signs)))
        elif s.kind not in SERIES and s.kind is not Kind.LOOP:
            others += s.confidence
    return share_of_errors(nats, round(words * weighed), others * weighed) if nats else None


def by_share(
    found: Sequence[Suggestion], words: int, weighed: float, rates: Rates
) -> Sequence[Suggestion]:
    """What was found in a text, judged by how many of its words are wrong: see share_in.

    That moves the grounds that give it a weight: what fits the words around better is an error in
    a bad text, and chance in a good one. Of these only what is probable enough is left.
    """
    share = share_in(found, words, weighed, rates)
    if share is None:
        return found
    odds = math.log(share / (1 - share))
    moved = (_moved(s, odds, rates) if _hangs(s, rates) else s for s in found)
    return [s for s in moved if s.confidence >= SHOWN or not _hangs(s, rates)]


def _hangs(s: Suggestion, rates: Rates) -> bool:
    return Sign.SHARE in rates[s.detector][s.ground].weights


def _moved(s: Suggestion, odds: float, rates: Rates) -> Suggestion:
    signs = {**dict(s.signs), Sign.SHARE: odds}
    p = probability(rates[s.detector][s.ground], signs)
    moved = (*s.moved, (Sign.SHARE, log_odds(p) - log_odds(s.confidence)))
    return replace(s, confidence=p, signs=tuple(signs.items()), moved=moved)
