"""From a ground and its signs to a probability."""

import math
from dataclasses import replace

import pytest

from editor.core.evidence import Finding
from editor.core.judge import Rate, Recogniser, doubted, judge, probability, read_rates
from editor.core.message import Message
from editor.core.reasons import reason_of
from editor.core.signs import Sign
from editor.core.suggestion import Kind, Suggestion, resolve
from editor.core.text import Span

RATES = {"a": {"b": Rate(0.6, {Sign.SOUND: 1.5, Sign.UNKNOWN: 0.1}, most=0.95)}}


def found(**signs):
    return Finding(
        "a", Kind.NAME, Span(0, 3), "Nol", ("Noël",), Message("why"), "b", "a:Nol",
        {Sign(name): value for name, value in signs.items()},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("signs", "probability"),
    [
        ({}, 0.6),
        ({"unknown": 1.0}, 0.7),
        ({"sound": 0.1, "unknown": 1.0}, 0.85),
        ({"sound": 0.5}, 0.95),
        ({"taught": 1.0}, 0.6),  # what this ground gives no weight moves nothing
    ],
)
def test_signs_move_the_rate(signs, probability):
    judged = judge(found(**signs), RATES)
    assert judged.confidence == pytest.approx(probability)
    assert (judged.detector, judged.span, judged.replacements) == ("a", Span(0, 3), ("Noël",))


def test_a_probability_stays_within_its_bounds():
    row = Rate(0.5, {Sign.SOUND: 1.0}, least=0.3, most=0.9)
    assert probability(row, {}) == 0.5
    assert probability(row, {Sign.SOUND: -4.0}) == 0.3
    assert probability(row, {Sign.SOUND: 4.0}) == 0.9


def test_signs_move_log_odds_where_a_ground_has_them():
    rates = read_rates({"a": {"b": {"nats": -2.0, "context": 0.5, "share": 1.0, "most": 0.9}}})
    row = rates["a"]["b"]
    assert row.rate == pytest.approx(1 / (1 + math.exp(2)))
    assert probability(row, {}) == pytest.approx(row.rate)
    assert probability(row, {Sign.CONTEXT: 4.0}) == pytest.approx(0.5)
    assert probability(row, {Sign.CONTEXT: 4.0, Sign.SHARE: -2.0}) == pytest.approx(row.rate)
    assert probability(row, {Sign.CONTEXT: 1000.0}) == 0.9
    assert probability(row, {Sign.CONTEXT: -4000.0}) == 0.0


def test_a_ground_without_a_rate_is_an_error():
    with pytest.raises(KeyError):
        judge(found(), {"a": {}})


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"a": 0.5}, "rates of a"),
        ({"a": {"b": "much"}}, "rate of a.b"),
        ({"a": {"b": {"sound": 1.0}}}, "rate of a.b"),
        ({"a": {"b": {"rate": 0.5, "smell": 1.0}}}, "smell"),
    ],
)
def test_what_is_no_rate_is_told(table, said):
    with pytest.raises(ValueError, match=said):
        read_rates(table)


def test_rates_are_read():
    table = {"a": {"b": 0.5, "c": {"rate": 0.6, "sound": 1.5, "most": 0.95}}}
    assert read_rates(table) == {
        "a": {"b": Rate(0.5), "c": Rate(0.6, {Sign.SOUND: 1.5}, most=0.95)}
    }


def place(detector, rights, confidence):
    return Suggestion(
        detector, Kind.NAME, Span(0, 3), "Nol", rights, Message("why"), confidence, "g"
    )


@pytest.mark.parametrize(
    ("first", "second", "probability", "rights"),
    [
        (("Noël",), ("Noël", "Nos"), 0.84, ("Noël", "Nos")),  # 0.7 and 0.7 agree
        (("Noël",), (), 0.84, ("Noël",)),  # the other only doubts the place
        (("Noël",), ("Nos",), 0.7, ("Noël", "Nos")),  # they differ
    ],
)
def test_two_witnesses_raise_the_odds(first, second, probability, rights):
    (settled,) = resolve([place("a", first, 0.7), place("b", second, 0.7)])
    assert settled.confidence == pytest.approx(probability, abs=0.005)
    assert settled.replacements == rights


def test_a_doubtful_witness_takes_nothing_away():
    (settled,) = resolve([place("a", ("Noël",), 0.9), place("b", ("Noël",), 0.3)])
    assert settled.confidence == 0.9
    (twice,) = resolve([place("a", ("Noël",), 0.7), place("a", ("Noël",), 0.7)])
    assert twice.confidence == 0.7  # one detector is one witness


@pytest.mark.parametrize(
    ("detectors", "probability"),
    [
        ("aa", 0.7),
        ("ab", 0.7),  # of one family
        ("ac", 0.84),
        ("acb", 0.84),  # the third is of the first one's family
        ("cba", 0.84),
        ("acd", 0.93),
    ],
)
def test_detectors_of_one_family_are_one_witness(detectors, probability):
    found = [place(name, ("Noël",), 0.7) for name in detectors]
    (settled,) = resolve(found, {"a": "family", "b": "family", "c": "c"})
    assert settled.confidence == pytest.approx(probability, abs=0.005)
    assert (Sign.WITNESS in dict(settled.moved)) is (probability > 0.7)


def test_one_family_is_as_sure_as_its_surest():
    weak, sure = place("a", (), 0.3), place("b", (), 0.8)
    (settled,) = resolve([weak, sure], {"a": "family", "b": "family"})
    assert (settled.detector, settled.confidence) == ("a", 0.8)


HEARD = Recogniser(separates=0.8, most=2.0)


def test_a_rank_says_nothing_where_right_and_wrong_words_stand_mixed():
    assert [Recogniser(0.5, 2.0).nats(rank) for rank in (0.01, 0.5, 1.0)] == [0.0, 0.0, 0.0]


def test_a_recogniser_that_separates_says_more_the_less_sure_it_was():
    said = [HEARD.nats(rank / 1000) for rank in range(1001)]
    assert said == sorted(said, reverse=True)
    assert said[0] == said[1] == 2.0
    assert -2.0 < said[-1] < 0 < said[50]


def test_the_ratio_is_that_of_ranks_with_the_area_it_names():
    free, size = Recogniser(0.8, 99.0), 10**4
    ranks = [
        (n + 0.5) / size for n in range(size // 10, size)
    ]  # from a tenth on: it is steep below
    density = [math.exp(free.nats(rank)) for rank in ranks]  # of wrong words; right ones have 1
    k = 1 / 4  # area 1/(1 + k)
    assert sum(density) / size == pytest.approx(1 - 0.1**k, abs=1e-4)
    mean = sum(d * rank for d, rank in zip(density, ranks, strict=True)) / size
    assert mean == pytest.approx((1 - 0.8) * (1 - 0.1 ** (1 + k)), abs=1e-4)


def test_doubt_moves_a_finding_both_ways_and_within_its_bounds():
    judged = judge(found(), RATES)
    low, middle, high = (doubted(judged, rank, HEARD, RATES) for rank in (0.01, 0.1, 0.9))
    assert high.confidence < 0.6 < middle.confidence < low.confidence <= 0.95
    assert dict(low.moved)[Sign.DOUBT] > 0 > dict(high.moved)[Sign.DOUBT]
    careful = doubted(judged, 0.001, HEARD._replace(highest=0.7), RATES)
    assert careful.confidence == pytest.approx(0.7)
    sure = doubted(replace(judged, confidence=0.8), 0.001, HEARD._replace(highest=0.7), RATES)
    assert sure.confidence == pytest.approx(0.8)  # it takes nothing away
    bound = {"a": {"b": Rate(0.6, least=0.55, most=0.65)}}
    kept = [doubted(judged, rank, HEARD, bound).confidence for rank in (0.001, 1.0)]
    assert kept == [pytest.approx(0.65), pytest.approx(0.55)]


@pytest.mark.parametrize("kind", [Kind.HEADER, Kind.LOOP, Kind.TYPOGRAPHY])
def test_doubt_says_nothing_of_what_is_no_matter_of_hearing(kind):
    s = Suggestion("a", kind, Span(0, 3), "Nol", (), Message("why"), 0.7, ground="b")
    assert doubted(s, 0.01, HEARD, RATES) == s


def test_the_two_signs_that_counted_most_are_named():
    moved = {Sign.DOUBT: 1.2, Sign.UNKNOWN: 0.8, Sign.WITNESS: 0.9, Sign.SOUND: 0.2}
    s = Suggestion("a", Kind.NAME, Span(0, 3), "Nol", (), Message("Why"), 0.7)
    strong = replace(s, moved=tuple(moved.items()))
    assert reason_of(strong, str) == (
        "Why; the recogniser was unsure here; another rule finds the same"
    )
    assert reason_of(replace(s, moved=((Sign.DOUBT, -0.9),)), str) == (
        "Why; the recogniser was sure here"
    )
    assert reason_of(replace(s, moved=((Sign.DOUBT, 0.3),)), str) == "Why"
