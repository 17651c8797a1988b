"""The share of wrong words is learned from what was found, and moves what hangs on it."""

import random

import pytest

from editor.core.judge import Rate
from editor.core.message import Message
from editor.core.prior import (
    ALARMS,
    LEAST,
    MOST,
    SHOWN,
    WORDS,
    by_share,
    least_shown,
    share_of_errors,
)
from editor.core.signs import Sign
from editor.core.suggestion import Kind, Suggestion
from editor.core.text import Span

RATES = {
    "fits": {"near": Rate(0.9, {Sign.CONTEXT: 0.5, Sign.SHARE: 1.0}, most=0.8, nats=0.0)},
    "other": {"rule": Rate(0.7)},
}


def suggestion(at, gain=None, kind=Kind.HOMOPHONE, detector="", confidence=0.5):
    signs = () if gain is None else ((Sign.CONTEXT, gain),)
    detector = detector or ("other" if gain is None else "fits")
    ground = "rule" if gain is None else "near"
    return Suggestion(
        detector, kind, Span(at, at + 3), "mot", ("mort",), Message("x"), confidence,
        ground=ground, signs=signs,
    )  # fmt: skip


@pytest.mark.parametrize("share", [0.01, 0.05, 0.2])
def test_the_share_of_a_mixture_is_found(share):
    """Of what is drawn from two known distributions the mixture is what was mixed."""
    dice, words = random.Random(3), 20_000
    nats = []
    for _ in range(words):
        x = dice.gauss(1.0 if dice.random() < share else -1.0, 1.0)
        nats.append(2 * x)  # the log likelihood ratio of N(1, 1) to N(−1, 1)
    assert share_of_errors(nats, words, share * words) == pytest.approx(share, rel=0.15)


@pytest.mark.parametrize(("nats", "words"), [([], 0), ([], 10**6), ([9.0] * 500, 500)])
def test_a_share_is_never_none_and_never_all(nats, words):
    assert LEAST <= share_of_errors(nats, words) <= MOST


def test_errors_that_others_find_raise_it():
    few, many = (share_of_errors([1.0] * 5, 1000, others) for others in (0.0, 30.0))
    assert few < many


def test_the_same_gain_is_shown_in_a_bad_text_and_not_in_a_good_one():
    good = [suggestion(0, 9.0)]
    bad = [suggestion(10 * n, 10.0) for n in range(40)] + [suggestion(900, 9.0)]
    assert by_share(good, 5000, 1.0, RATES).found == []
    shown = by_share(bad, 500, 1.0, RATES).found
    assert len(shown) == len(bad)
    for s in shown:
        assert SHOWN <= s.confidence <= RATES["fits"]["near"].most
        assert dict(s.signs)[Sign.SHARE] < 0
        assert s.moved[-1][0] is Sign.SHARE
    assert shown[0].confidence >= shown[-1].confidence


def test_what_hangs_on_no_share_stays_as_it_is():
    others = [suggestion(0), suggestion(9, kind=Kind.HEADER)]
    assert by_share(others, 100, 1.0, RATES).found == others
    assert by_share([*others, suggestion(20, -9.0)], 100, 1.0, RATES).found == others


def test_half_of_a_text_that_was_read_says_what_the_whole_would():
    half = [suggestion(10 * n, 12.0) for n in range(20)]
    whole = [suggestion(10 * n, 12.0) for n in range(40)]
    (first, *_), (same, *_) = (
        by_share(half, 2000, 0.5, RATES).found,
        by_share(whole, 2000, 1.0, RATES).found,
    )
    assert first.confidence == pytest.approx(same.confidence, abs=0.02)


def test_a_bad_text_shows_no_more_false_alarms_than_can_be_borne():
    doubtful, probable = [0.4] * 300, [0.8] * 50
    assert least_shown([0.1, 0.4, 0.9], 10_000) == SHOWN
    for words, least in ((10_000, SHOWN), (5_000, 0.4), (1_000, 0.4), (200, 0.8)):
        bound = least_shown([*doubtful, *probable], words)
        shown = [p for p in (*doubtful, *probable) if p >= bound]
        assert (bound == SHOWN) == (least == SHOWN)
        assert bound >= least
        assert sum(1 - p for p in shown) <= ALARMS * (words + WORDS)
    assert least_shown([], 0) == SHOWN
