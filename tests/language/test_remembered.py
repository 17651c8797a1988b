"""A scorer whose answers are kept: the same place in the same words is asked once."""

import pytest

from editor.engines import languages
from editor.language.remembered import BEFORE, BEHIND, Answers, Remembered
from editor.language.scorer import Answer, Place
from tests.reading import Witness
from tests.texts import analyse

TEXT = "so we need to talk about there new house today and then we will go"
HERE = ("there", "their", "they're")


@pytest.fixture
def witness():
    return Witness(languages.load("en").scorer)


def place_of(document, choices=HERE):
    at = document.folded.index(choices[0])
    return Place(at, at + 1, choices)


def ask(scorer, text, choices=HERE):
    document = analyse(text, "en")
    (answer,) = scorer.weigh(document, [place_of(document, choices)])
    return answer


def padded(before="", behind="", far=0):
    """The text with so many words before and behind it that others are out of reach."""
    return f"{before} {'well ' * far}{TEXT} {'again ' * far}{behind}"


def test_a_place_is_asked_once(witness):
    scorer = Remembered(witness, Answers())
    first = ask(scorer, TEXT)
    assert first == ask(witness, TEXT)
    del witness.asked[:]
    assert ask(scorer, TEXT) == first
    assert witness.words() == []


@pytest.mark.parametrize(
    ("was", "now"),
    [("house", "horse"), ("so we", "so they"), ("talk", "talk,")],  # a model reads marks, too
)
def test_other_words_around_are_another_place(witness, was, now):
    scorer = Remembered(witness, Answers())
    ask(scorer, TEXT)
    del witness.asked[:]
    ask(scorer, TEXT.replace(was, now))
    assert witness.words() == ["there"]


def test_what_stands_far_away_asks_nothing_again(witness):
    scorer = Remembered(witness, Answers())
    ask(scorer, padded("one", "two", max(BEFORE, BEHIND)))
    del witness.asked[:]
    ask(scorer, padded("three four", "five", max(BEFORE, BEHIND)))
    assert witness.words() == []


def test_other_choices_another_gate_or_another_model_are_asked(witness):
    answers = Answers()
    ask(Remembered(witness, answers), TEXT)
    ask(Remembered(witness, answers), TEXT, HERE[:2])
    ask(Remembered(witness, answers, "another"), TEXT)
    ask(Remembered(Witness(languages.load("en").scorer, "other 1"), answers), TEXT)
    assert len(answers) == 4


def test_places_that_are_known_and_not_stay_in_order(witness):
    scorer = Remembered(witness, Answers())
    document = analyse(f"{TEXT}. I have been waiting four a long time now", "en")
    places = [place_of(document), place_of(document, ("four", "for"))]
    list(scorer.weigh(document, places[1:]))
    assert list(scorer.weigh(document, places)) == list(witness.weigh(document, places))


def test_the_gate_is_told_of_the_place_that_it_knows():
    """Places that are not asked shift the numbers of those that are."""
    seen = []

    class Gated:
        name = "gated"

        def weigh(self, document, places, keep, step):
            for number in range(len(places)):
                keep(number, None)
                yield Answer((0.0, 1.0))

    scorer = Remembered(Gated(), Answers())
    document = analyse("one two three four five", "en")
    places = [Place(at, at + 1, (word.text, "x")) for at, word in enumerate(document.words)]
    list(scorer.weigh(document, places[:2], lambda number, _: {}))
    list(scorer.weigh(document, places, lambda number, _: seen.append(number) or {}))
    assert seen == [2, 3, 4]


def test_answers_come_back_from_their_file():
    answers = Answers()
    put = {
        b"a": Answer((0.0, None, 1.5), 2.25),
        b"b": Answer((0.0,)),
        b"c": Answer((0.0, None), 0.0),
    }
    for key, answer in put.items():
        answers.put(key * 12, answer)
    again = Answers.unpack(answers.pack())
    assert {key: again.get(key * 12) for key in put} == put
    assert again.get(b"d" * 12) is None
    assert not again.is_changed


def test_what_is_damaged_is_told():
    answers = Answers()
    for n in range(300):
        answers.put(n.to_bytes(12, "big"), Answer((0.0, 0.5 * n), 1.0))
    data = answers.pack()
    damaged = [b"", b"other", data[:-9], data[:30], data + b"x", data[:60] + b"\0\0" + data[62:]]
    for found in damaged:
        with pytest.raises(ValueError, match=r"."):
            Answers.unpack(found)


def test_the_oldest_answers_go(monkeypatch):
    monkeypatch.setattr("editor.language.remembered.MOST", 3)
    answers = Answers()
    for n in range(5):
        answers.put(bytes([n]) * 12, Answer((0.0,)))
    assert [answers.get(bytes([n]) * 12) is not None for n in range(5)] == [False] * 2 + [True] * 3
