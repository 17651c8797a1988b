"""Sounds without espeak-ng come from the table of letters."""

import pytest

from editor.assets import asset
from editor.engines.espeak import pronouncer, spelled_sound, spelling

FRENCH = spelling(asset("fr", "spelled.txt").read_text("utf-8").splitlines())
GENERAL = spelling(asset("spelled.txt").read_text("utf-8").splitlines())


@pytest.mark.parametrize(
    ("one", "other"),
    [("bateau", "batau"), ("quille", "kille"), ("phare", "fare"), ("hôte", "ôte")],
)
def test_words_that_sound_alike_have_one_sound(one, other):
    assert spelled_sound(one, FRENCH) == spelled_sound(other, FRENCH) != ""


def test_a_letter_without_a_rule_stays():
    assert spelled_sound("bv", FRENCH) == spelled_sound("bv", ()) == "bv"
    assert spelled_sound("Ęł", ()) == "e"  # its accent is left off; a sign that is no sound goes


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("Schule", "ʃule"), ("photo", "foto"), ("Quatsch", "kwatʃ"), ("mañana", "maɲana"),
        ("Köln", "køln"), ("ko\u0308ln", "køln"), ("axa", "aksa"), ("", ""), ("Ω", ""), ("12", ""),
    ],
)  # fmt: skip
def test_latin_letters_sound_as_they_mostly_do(text, sound):
    assert spelled_sound(text, GENERAL) == sound


def test_a_voice_that_is_none_leaves_the_letters():
    assert pronouncer("no such voice", GENERAL)("photo") == "foto"
    assert pronouncer("fr", GENERAL)("photo") == pronouncer("fr", ())("photo")


def test_a_comment_is_no_rule():
    assert [sound for _, sound in spelling(["# a\tb", "", "a\tb"])] == ["b"]
