"""The speed of a scorer is tried with the real detector, and the trial can be stopped."""

import pytest

from editor.assets import asset
from editor.engines import languages
from editor.trial import words_a_second


class Stopped(Exception):
    pass


@pytest.fixture(scope="module")
def english():
    """A language with a scorer of its own: the counts of word sequences."""
    found = languages.load("en")
    assert found.scorer is not None
    return found


def test_a_scorer_weighs_a_text_so_many_words_a_second(english):
    text = asset("sample", "episode-en.txt").read_text("utf-8")[:4000]
    parts = []
    assert words_a_second(english.scorer, text, english, parts.append) > 0
    assert parts
    assert all(0 <= part <= 1 for part in parts)


def test_a_text_without_words_has_no_speed(english):
    assert words_a_second(english.scorer, " \n ", english, lambda part: None) == 0


def test_it_stops_at_a_step(english):
    text = asset("sample", "episode-en.txt").read_text("utf-8")[:4000]
    calls = []

    def step(part):
        calls.append(part)
        if len(calls) == 3:
            raise Stopped

    with pytest.raises(Stopped):
        words_a_second(english.scorer, text, english, step)
    assert len(calls) == 3
