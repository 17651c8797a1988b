"""When a place of the text is heard: from the file's times, or estimated between anchors."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.recording import (
    Anchor,
    Timeline,
    estimated,
    of_file,
    stretch,
    with_anchor,
    word_at,
)
from editor.core.text import Span
from editor.core.transcript import Cue, TimedWord, Transcript

TEXT = "Bonjour à tous\net bienvenue ici"
CUES = (Cue(Span(0, 14), 1.0, 3.0), Cue(Span(15, 31), 10.0, 14.0))


def times(text=TEXT, cues=CUES, words=()):
    return of_file(Transcript(text, "srt", cues=cues, words=words))


def test_a_place_in_a_cue_is_found_by_its_letters():
    heard = times().of(Span(8, 9))
    assert heard.is_exact
    assert heard.start == pytest.approx(1 + 2 * 8 / 14)
    assert heard.end == pytest.approx(1 + 2 * 9 / 14)


def test_the_times_of_words_go_before_those_of_their_cue():
    words = (TimedWord(Span(0, 7), 1.0, 1.2), TimedWord(Span(10, 14), 2.5, 2.9))
    line = times(words=words)
    assert line.of(Span(0, 7))[:2] == (1.0, 1.2)
    assert line.of(Span(10, 14))[:2] == (2.5, 2.9)
    assert 1.2 <= line.of(Span(8, 9)).start <= 2.5  # in no list
    assert line.of(Span(15, 31))[:2] == (10.0, 14.0)  # its words have none


def test_what_is_heard_at_a_moment():
    line = times()
    assert TEXT[line.at(1.0)] == "B"
    assert line.at(12.0) in range(22, 25)
    assert line.at(5.0) is None  # between the cues
    assert line.at(0.0) is None
    assert line.at(99.0) is None


def test_an_anchor_moves_what_the_file_says():
    late = Timeline(times().pieces, True, (Anchor(0, 6.0),))  # five seconds were cut before
    assert late.of(Span(0, 1)).start == pytest.approx(6.0)
    assert late.of(Span(15, 31))[:2] == (15.0, 19.0)
    assert TEXT[late.at(6.0)] == "B"
    assert late.at(17.0) in range(22, 25)


def test_two_anchors_share_what_lies_between():
    line = Timeline(times().pieces, True, (Anchor(0, 1.0), Anchor(15, 12.0)))
    assert line.of(Span(0, 1)).start == pytest.approx(1.0)
    assert line.of(Span(15, 16)).start == pytest.approx(12.0)
    assert 1.0 < line.of(Span(7, 8)).start - times().of(Span(7, 8)).start + 1.0 < 3.0


def test_without_times_the_place_in_the_text_tells():
    line = estimated(1000, 100.0, ())
    heard = line.of(Span(500, 510))
    assert not heard.is_exact
    assert heard.start == pytest.approx(50.0)
    assert line.at(25.0) == 250


def test_between_anchors_it_is_interpolated():
    line = estimated(1000, 100.0, (Anchor(200, 40.0), Anchor(400, 50.0)))
    assert line.of(Span(100, 101)).start == pytest.approx(20.0)
    assert line.of(Span(300, 301)).start == pytest.approx(45.0)
    assert line.of(Span(700, 701)).start == pytest.approx(75.0)


def test_stamps_count_as_anchors_but_where_the_editor_says_otherwise():
    stamps = (Anchor(100, 30.0), Anchor(600, 5.0), Anchor(800, 90.0))
    line = estimated(1000, 100.0, (Anchor(500, 60.0),), stamps)
    assert line.of(Span(100, 101)).start == pytest.approx(30.0)
    assert line.of(Span(600, 601)).start == pytest.approx(70.0)  # 5 s lies before the anchor
    assert line.of(Span(800, 801)).start == pytest.approx(90.0)


def test_page_headers_take_no_time():
    line = estimated(1000, 90.0, (), unsaid=(Span(450, 550),))
    assert line.of(Span(450, 451)).start == pytest.approx(45.0)
    assert line.of(Span(550, 551)).start == pytest.approx(45.0)
    assert line.of(Span(775, 776)).start == pytest.approx(67.5)


def test_nothing_is_known_without_times_and_without_a_length():
    assert times(cues=()).of(Span(0, 1)) is None
    assert estimated(100, 0.0, ()).of(Span(0, 1)) is None
    assert Timeline().at(3.0) is None


def test_a_later_anchor_takes_the_place_of_what_it_contradicts():
    anchors = with_anchor((), Anchor(100, 10.0))
    anchors = with_anchor(anchors, Anchor(300, 30.0))
    assert with_anchor(anchors, Anchor(200, 35.0)) == (Anchor(100, 10.0), Anchor(200, 35.0))
    assert with_anchor(anchors, Anchor(100, 12.0)) == (Anchor(100, 12.0), Anchor(300, 30.0))


def test_a_stretch_begins_before_the_place_and_ends_behind_it():
    assert stretch(times().of(Span(15, 31))) == (8.0, 15.0)
    assert stretch(times().of(Span(0, 14))) == (0.0, 4.0)
    assert stretch(estimated(1000, 100.0, ()).of(Span(500, 501))) == (45.0, None)


@pytest.mark.parametrize(
    ("text", "at", "word"),
    [("l'ami vient", 3, "l'ami"), ("l'ami vient", 5, "l'ami"), ("a, b", 2, None), ("", 0, None)],
)
def test_the_word_at_a_position(text, at, word):
    found = word_at(text, at)
    assert (found and found.of(text)) == word


points = st.lists(st.tuples(st.integers(0, 1000), st.floats(0, 100, allow_nan=False)), max_size=12)


@given(points, points, st.lists(st.integers(0, 999), max_size=6))
def test_estimates_go_up_and_stay_in_the_sound(anchors, stamps, heads):
    kept = ()
    for at, seconds in anchors:
        kept = with_anchor(kept, Anchor(at, seconds))
    unsaid = tuple(Span(at, at + 1) for at in sorted(set(heads)))
    line = estimated(1000, 100.0, kept, (Anchor(*stamp) for stamp in stamps), unsaid)
    starts = [line.of(Span(at, at + 1)).start for at in range(0, 1000, 7)]
    assert all(a <= b + 1e-6 for a, b in pairwise(starts))
    assert all(0 <= start <= 100 for start in starts)
    for anchor in kept:
        if anchor.at < 1000 and anchor.at not in heads:
            assert line.of(Span(anchor.at, anchor.at + 1)).start == pytest.approx(anchor.seconds)
