"""Sounds without espeak-ng come from the table of letters."""

import pytest

from editor.engines.espeak import spelled_sound


@pytest.mark.parametrize(
    ("one", "other"),
    [("bateau", "batau"), ("quille", "kille"), ("phare", "fare"), ("hôte", "ôte")],
)
def test_words_that_sound_alike_have_one_sound(one, other):
    assert spelled_sound(one) == spelled_sound(other) != ""


def test_a_letter_without_a_rule_stays():
    assert spelled_sound("bv") == "bv"
