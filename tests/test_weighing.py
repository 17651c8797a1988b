"""A text weighed stretch by stretch while somebody reads it and decides."""

import random
from dataclasses import replace
from types import SimpleNamespace

import pytest

from editor.core import prior
from editor.core.glossary import Glossary, Term
from editor.core.text import Edit, Edits, Span
from editor.detectors import context, detect, look, passage, settled
from editor.engines import languages
from editor.language.candidates import Candidates
from editor.language.remembered import Answers, Remembered
from editor.weighing import BEHIND, REACH, STRETCH, Weighing, fits
from tests.reading import AGAIN, RIGHT, WRONG, Witness, text_of

ENGLISH = languages.load("en")
CANDIDATES = Candidates(ENGLISH)
TEXT = text_of(3, WRONG, 40, AGAIN, 3)  # two wrong words, far from one another


@pytest.fixture(autouse=True)
def shown(monkeypatch):
    """What is shown is not what is tested here: as much as the few errors of these texts reach."""
    monkeypatch.setattr(prior, "SHOWN", 0.22)


def started(text=TEXT, glossary=Glossary(), answers=None, before=None):  # noqa: B008
    witness = Witness(ENGLISH.scorer)
    looked = look(text, ENGLISH, glossary)
    scorer = Remembered(witness, answers if answers is not None else Answers())
    weighing = Weighing(looked, glossary, scorer, CANDIDATES, before)
    return SimpleNamespace(weighing=weighing, witness=witness, looked=looked)


def read_on(weighing, at=0):
    order = []
    while (number := weighing.next(at)) is not None:
        weighing.weigh(number)
        order.append(number)
    return order


def found(weighing):
    later = weighing.later()
    return {s.text: s for s in weighing.settled(later).found if s.detector == context.ID}


def edit_of(wrong, right, text=TEXT):
    at = text.index(wrong)
    return Edits((Edit(Span(at, at + len(wrong)), right),))


def test_what_the_whole_text_shows_is_found_in_stretches():
    start = started()
    read_on(start.weighing)
    assert {"rode", "fair"} <= found(start.weighing).keys()
    assert start.weighing.percent == 100
    _, whole = detect(TEXT, replace(ENGLISH, model=ENGLISH.scorer), Glossary())
    by_model = {(s.span, s.confidence) for s in whole if s.detector == context.ID}
    assert by_model == {(s.span, s.confidence) for s in found(start.weighing).values()}


def test_it_begins_where_one_reads_and_goes_around():
    start = started()
    last = -(-len(start.looked.said.words) // STRETCH) - 1
    at = start.looked.said.words[2 * STRETCH + 5].start
    assert read_on(start.weighing, at) == [*range(2, last + 1), 0, 1]


def test_nothing_of_a_stretch_that_was_stopped_is_taken_for_read():
    start = started()

    def stop():
        raise InterruptedError

    with pytest.raises(InterruptedError):
        start.weighing.weigh(0, stop)
    assert (start.weighing.percent, found(start.weighing)) == (0, {})
    assert read_on(start.weighing)[0] == 0


def test_a_decision_asks_its_neighbours_alone_and_reads_what_was_decided():
    start = started()
    read_on(start.weighing)
    once = start.witness.words()
    del start.witness.asked[:], start.witness.read[:]
    start.weighing.decide(edit_of("rode", RIGHT))
    assert 0 < start.weighing.percent < 100
    read_on(start.weighing)
    again = start.witness.words()
    assert 0 < len(again) <= REACH + BEHIND < len(once)
    assert "river" in again
    assert not {"rode", "road"} & set(again)  # what was decided is asked no more
    assert "long road along" in start.witness.read[0]
    assert "long rode along" not in start.witness.read[0]


def test_taking_a_decision_back_asks_nothing():
    start = started()
    read_on(start.weighing)
    start.weighing.decide(edit_of("rode", RIGHT))
    read_on(start.weighing)
    del start.witness.asked[:]
    start.weighing.decide(Edits())
    read_on(start.weighing)
    assert start.witness.words() == []
    assert "rode" in found(start.weighing)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("long rode", "nice road"),  # two words at once
        ("rode along", "roadalong"),
        ("rode", ""),
        ("ode", "oad"),  # typed inside a word
        (" rode", ", road"),
        (" We went", "\n\nOn the other hand. We went"),
    ],
)
def test_any_edit_is_read_as_it_stands(wrong, right):
    start = started()
    read_on(start.weighing)
    before = start.weighing.settled(start.weighing.later()).found
    del start.witness.read[:]
    edits = edit_of(wrong, right)
    start.weighing.decide(edits)
    read_on(start.weighing)
    assert all(read in edits.apply(TEXT) for read in start.witness.read)
    assert any(right in read for read in start.witness.read)
    after = start.weighing.settled(start.weighing.later()).found
    known = {s.span for s in before}
    assert {s.span for s in after if edits.touching(s.span)} <= known


def test_whatever_is_edited_the_text_is_read_as_it_stands():
    numbers = random.Random(5)
    start = started()
    edits = Edits()
    for _ in range(40):
        current = edits.apply(TEXT)
        low = numbers.randrange(len(current))
        high = low + numbers.choice((0, 1, 4, 30))
        edits = edits.replace(Span(low, high), numbers.choice(("", "x", " and so", "\n\nOh. ")))
        start.weighing.decide(edits)
        del start.witness.read[:], start.witness.asked[:]
        read_on(start.weighing)
        current = edits.apply(TEXT)
        assert all(read in current for read in start.witness.read)
        assert all(word in current for word in start.witness.words())
        for s in start.weighing.later().found[context.ID]:
            assert s.span.of(TEXT) == s.text


def test_a_decided_place_stays_found():
    start = started()
    read_on(start.weighing)
    rode = found(start.weighing)["rode"]
    start.weighing.decide(edit_of("rode", RIGHT))
    read_on(start.weighing)
    assert found(start.weighing)["rode"] == rode


def test_opened_again_it_asks_nothing():
    answers = Answers()
    first = started(answers=answers)
    read_on(first.weighing)
    again = started(answers=Answers.unpack(answers.pack()))
    read_on(again.weighing)
    assert again.witness.words() == []
    spans = [s.span for s in first.weighing.settled(first.weighing.later()).found]
    assert [s.span for s in again.weighing.settled(again.weighing.later()).found] == spans


def test_other_terms_ask_nothing_and_take_back_what_they_make_right():
    answers = Answers()
    first = started(answers=answers)
    read_on(first.weighing)
    terms = Glossary((Term("fair"),))
    again = started(glossary=terms, answers=answers, before=first.weighing)
    assert read_on(again.weighing) == []
    assert found(again.weighing).keys() == found(first.weighing).keys() - {"fair"}


def test_a_term_that_is_taken_out_has_its_places_asked():
    answers = Answers()
    first = started(glossary=Glossary((Term("fair"),)), answers=answers)
    read_on(first.weighing)
    again = started(answers=answers, before=first.weighing)
    assert len(read_on(again.weighing)) == 1
    assert "fair" in set(again.witness.words())
    assert all("fair" in words or words in {"the", "before"} for words in again.witness.words())
    assert "fair" in found(again.weighing)


def test_another_text_is_read_anew():
    first = started()
    read_on(first.weighing)
    again = started(TEXT.replace("rode", "road"), before=first.weighing)
    assert again.weighing.percent == 0
    assert found(again.weighing) == {}


def test_with_other_terms_what_is_still_due_and_decided_stays_so():
    first = started()
    first.weighing.weigh(0)
    first.weighing.decide(edit_of("fair", "fare"))
    again = started(glossary=Glossary((Term("Lambertin"),)), before=first.weighing)
    assert again.weighing.percent == first.weighing.percent
    again.weighing.decide(edit_of("fair", "fare"))
    assert 0 not in read_on(again.weighing)
    assert "fair" not in found(again.weighing)


def test_passages_without_a_repair_give_way_where_the_model_was():
    strange = "The the of said went was sit to production on be."
    text = text_of(strange, 40, strange.replace("production", "attention"), 2)
    start = started(text)
    stage = [s.span.start for s in settled(start.looked).found if s.detector == passage.ID]
    assert len(stage) >= 2
    start.weighing.weigh(0)

    def passages(weighing):
        return [
            s.span.start
            for s in weighing.settled(weighing.later()).found
            if s.detector == passage.ID
        ]

    behind = start.looked.said.words[STRETCH].start
    assert passages(start.weighing) == [at for at in stage if at >= behind]
    read_on(start.weighing)
    assert passages(start.weighing) == []


def test_page_headers_are_not_read():
    head = "The garden and the harbour"
    at = TEXT.index("\n\n", 900)
    text = f"{TEXT[:at]}\n\n{head}\n\n{TEXT[at:]}"
    header = Span(at + 2, at + 2 + len(head))
    looked = look(text, ENGLISH, Glossary(), headers=[header])
    weighing = Weighing(looked, Glossary(), witness := Witness(ENGLISH.scorer), CANDIDATES)
    read_on(weighing)
    assert not {"garden", "harbour"} & set(witness.words())
    del witness.asked[:]
    weighing.decide(Edits((Edit(header, ""), *edit_of("fair", "fare", text).items)))
    read_on(weighing)
    assert not {"garden", "harbour"} & set(witness.words())
    assert not any("harbour" in read for read in witness.read[-2:])


def test_a_language_without_lists_is_not_read():
    german = languages.load("de")
    assert not fits(look("Das ist ein Haus am Fluss.", german, Glossary()))
    assert fits(look(TEXT, ENGLISH, Glossary()))


def test_a_text_without_words_is_read_at_once():
    start = started("\n")
    assert (start.weighing.percent, start.weighing.next(0)) == (100, None)
    assert start.weighing.settled(start.weighing.later()).found == ()
