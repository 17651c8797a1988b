"""From a ground and its signs to a probability."""

import pytest

from editor.core.evidence import Finding, Sign
from editor.core.judge import Rate, judge, probability, read_rates
from editor.core.message import Message
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
