"""Decisions carried over to another export of the same episode."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.alignment import Alignment
from editor.core.carry import carry
from editor.core.keys import Form, Rule
from editor.core.review import Made, Review
from editor.core.text import Edit, Edits, Span
from tests.conftest import real

OLD = "Bonjour à tous, ici Nollin Comber. Il a était là hier.\nLe laminoire tourne toujours bien."


def edit(text, wrong, right):
    at = text.index(wrong)
    return Edit(Span(at, at + len(wrong)), right)


def review(*edits, kept=()):
    ordered = Edits(tuple(sorted(edits)))
    return Review(ordered, frozenset(kept), made={e.span: Made(5, "x", "y") for e in edits})


def test_decisions_follow_their_words():
    new = "Épisode 12\n\n" + OLD.replace("hier.\nLe", "hier. Alors le").replace("tourne", "marche")
    name, verb = edit(OLD, "Nollin Comber", "Nolan Comber"), edit(OLD, "était", "été")
    place = edit(OLD, "toujours", "").span
    carried = carry(OLD, new, review(name, verb, kept={place, Form("EZ"), Rule("elision")}), 60)
    assert carried.review.edits.apply(new) == new.replace("Nollin", "Nolan").replace("était", "été")
    assert carried.review.rejected == {edit(new, "toujours", "").span, Form("EZ"), Rule("elision")}
    assert carried.placed == 3
    assert not carried.lost
    assert carried.review.made[edit(new, "était", "").span] == Made(5, "x", "y")
    assert new[carried.position :].startswith("laminoire")


def test_what_is_right_already_and_what_is_gone_is_told():
    new = OLD.replace("était", "été").replace("Le laminoire tourne toujours bien.", "Fin.")
    verb, noun = edit(OLD, "était", "été"), edit(OLD, "laminoire", "laminoir")
    carried = carry(OLD, new, review(verb, noun))
    assert carried.review.edits == Edits()
    assert carried.already == 1
    assert [(x.wrong, x.text) for x in carried.lost] == [("laminoire", "laminoir")]
    assert carried.lost[0].left.endswith("hier.\nLe ")


def test_a_word_between_other_neighbours_is_not_taken_for_it():
    old = "le chat noir dort. le chien noir mange. le rat noir boit."
    new = "le chat noir dort. le rat noir boit."
    second = old.index("noir", old.index("chien"))
    carried = carry(old, new, review(Edit(Span(second, second + 4), "brun")))
    assert carried.review.edits == Edits()
    assert len(carried.lost) == 1


def test_line_breaks_elsewhere_move_nothing():
    old, new = "un deux\ntrois quatre cinq", "un deux trois\nquatre cinq"
    phrase = edit(old, "deux\ntrois", "2 3")
    join = Edit(Span(7, 8), " ")
    assert carry(old, new, review(phrase)).review.edits.apply(new) == "un 2 3\nquatre cinq"
    carried = carry(old, new, review(join))
    assert (carried.already, carried.lost) == (0, ()) or carried.already == 1


@given(st.text("ab c.\n", max_size=40), st.text("ab c.\n", max_size=40), st.data())
@settings(max_examples=300)
def test_any_two_texts(old, new, data):
    a = data.draw(st.integers(0, len(old)))
    b = data.draw(st.integers(a, len(old)))
    one = review(Edit(Span(a, b), "x"), kept={Span(a, b)})
    carried = carry(old, new, one, b)
    for item in carried.review.edits.items:
        assert 0 <= item.span.start <= item.span.end <= len(new)
        assert item.span.of(new).split() == old[a:b].split()
    assert carried.placed + carried.already + len(carried.lost) == 2
    assert 0 <= carried.position <= len(new)


@given(st.text("ab c.\n", max_size=60), st.data())
def test_the_same_text_keeps_all(text, data):
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    edits = [Edit(Span(*pair), "x") for pair in zip(cuts[::2], cuts[1::2], strict=False)]
    assert carry(text, text, review(*edits)).review == review(*edits)


def test_a_real_episode_with_every_fiftieth_word_other():
    old = real("hebdo-1.txt").read_text("utf-8")
    dice = random.Random(1)
    words = old.split(" ")
    for at in range(25, len(words), 50):
        words[at] = dice.choice(words)
    new = " ".join(words)
    way = Alignment(old, old)
    spans = way._old[10::20]
    edits = review(*(Edit(span, f"x{span.start}") for span in spans))
    carried = carry(old, new, edits)
    for placed in carried.review.edits.items:  # words were exchanged in their places
        before = int(placed.text[1:])
        assert old.count(" ", 0, before) == new.count(" ", 0, placed.span.start)
    assert carried.placed > 0.94 * len(spans)
    assert carried.placed + carried.already + len(carried.lost) == len(spans)
