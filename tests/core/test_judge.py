"""From a ground and its signs to a probability."""

import pytest

from editor.core.evidence import Finding, Sign
from editor.core.judge import Rate, judge, read_rates
from editor.core.message import Message
from editor.core.suggestion import Kind
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
