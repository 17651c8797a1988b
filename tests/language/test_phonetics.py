"""Sounds from IPA, how far two of them are apart, and the skeletons that find them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.phonetics import (
    SKELETON_CLASSES,
    SOUNDS,
    distance,
    similarity,
    skeleton,
    skeletons,
    sound_of,
)

SOUND = st.text(alphabet=SOUNDS, max_size=12)


@pytest.mark.parametrize(
    ("ipa", "sound"),
    [
        ("bɔ̃ʒˈuʁ", "bõʒur"),
        ("vˈɛ̃", "vẽ"),
        ("ɑ̃fˈɑ̃", "ãfã"),
        ("œ̃", "ẽ"),
        ("θˈɹuː", "θru"),
        ("wˈɔːtɚ", "wɔtø"),
        ("(en)wiːkˈɛnd(fr)", "wikɛnd"),
        ("t͡ʃiːz", "tʃiz"),  # a tie joins two signs and is none
        ("ʒə nə sˈɛ pa", "ʒənəsɛpa"),
        ("aɪ-aʊ", "aiau"),
        ("ʔɡa", "ɡa"),
        ("ga", "ɡa"),  # the ASCII letter is the same sound
        ("", ""),
        ("12 €?", ""),
        ("ŋç", "ŋʃ"),
    ],
)
def test_a_sound_has_the_phonemes_of_its_transcription(ipa, sound):
    assert sound_of(ipa) == sound


@given(st.text(max_size=40))
def test_a_sound_of_anything_has_known_phonemes_alone(text):
    assert set(sound_of(text)) <= set(SOUNDS)


@given(SOUND)
def test_a_sound_is_its_own_sound(sound):
    assert sound_of(sound) == sound


@given(SOUND, SOUND)
def test_distance_is_none_to_itself_and_the_same_both_ways(a, b):
    assert distance(a, a) == 0
    assert distance(a, b) == pytest.approx(distance(b, a))
    assert distance(a, b) > 0 or a == b


@given(SOUND, SOUND)
def test_likeness_lies_between_none_and_one(a, b):
    assert 0 <= similarity(a, b) <= 1
    assert similarity(a, a) == 1


@pytest.mark.parametrize(
    ("word", "near", "far"),
    [
        ("bat", "pat", "mat"),  # voicing is confused more than place and manner
        ("pɛ", "pe", "pu"),  # an open and a closed vowel
        ("pəti", "pti", "pati"),  # schwa goes unheard
        ("lɛzami", "lɛami", "lɛkami"),  # a liaison is no consonant of the word
        ("sã", "sõ", "si"),  # nasal vowels
        ("ʃa", "sa", "ka"),
        ("hɛlo", "ɛlo", "kɛlo"),  # h goes unheard
        ("dãt", "dã", "dãi"),  # a last consonant is swallowed
    ],
)
def test_what_is_often_misheard_is_near(word, near, far):
    assert distance(word, near) < distance(word, far)


def test_a_long_sound_is_weighed_by_its_length():
    assert similarity("ordinatœr", "ordinater") > similarity("or", "er")
    assert similarity("", "") == 1
    assert similarity("a", "") < 1


@pytest.mark.parametrize(
    ("sound", "key"),
    [
        ("bõʒur", "pnʃr"), ("pato", "pt"), ("badə", "pt"), ("ãfã", "nfn"), ("aio", ""), ("", ""),
        ("ssa", "s"), ("sazə", "s"), ("mana", "mn"), ("aɲa", "n"), ("huja", ""), ("wi", "f"),
    ],
)  # fmt: skip
def test_a_skeleton_keeps_the_classes_of_consonants(sound, key):
    assert skeleton(sound) == key


@given(SOUND)
def test_a_skeleton_has_known_classes_none_twice_in_a_row(sound):
    key = skeleton(sound)
    assert set(key) <= set(SKELETON_CLASSES)
    assert all(a != b for a, b in pairwise(key))


@given(st.lists(SOUND, max_size=30))
def test_many_skeletons_are_those_of_each(sounds):
    assert list(skeletons(sounds)) == [skeleton(sound) for sound in sounds]


def test_many_skeletons_go_over_a_portion_s_end():
    sounds = ["pa", "", "sab"] * 1500
    assert list(skeletons(sounds)) == [skeleton(sound) for sound in sounds]
