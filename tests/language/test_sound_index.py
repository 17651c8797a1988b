"""What sounds like something is found without comparing it with everything."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.engines import languages
from editor.language.one_edit import keys_around
from editor.language.phonetics import SOUNDS, similarity, skeleton
from editor.language.sound_index import SoundIndex, word_sound

ENTRIES = [
    ("bõʒur", "bonjour"),
    ("bato", "bateau"),
    ("pato", "patio"),
    ("alo", "allo"),
    ("o", "eau"),
]
INDEX = SoundIndex(ENTRIES)
SOUND = st.text(alphabet=SOUNDS, max_size=8)


def near(sound, least, index=INDEX):
    return {entry: score for score, entry in index.near(sound, skeleton(sound), least)}


@pytest.mark.parametrize(
    ("sound", "least", "wanted"),
    [
        ("bato", 1.0, {"bateau"}),
        ("bado", 0.8, {"bateau"}),  # voicing; of two such differences the coarse look sees none
        ("bõʒu", 0.8, {"bonjour"}),
        ("bato", 0.0, {"bateau", "patio"}),  # at most one class of consonants away
        ("kristal", 0.5, set()),
        ("", 0.5, set()),
        ("o", 1.0, {"eau"}),  # without a consonant
    ],
)
def test_what_is_near(sound, least, wanted):
    found = near(sound, least)
    assert set(found) == wanted
    for entry, score in found.items():
        (own,) = [s for s, e in ENTRIES if e == entry]
        assert score == similarity(sound, own) >= least


def test_several_entries_may_share_a_sound_and_one_may_stand_twice():
    index = SoundIndex([("so", "seau"), ("so", "sot"), ("so", "sot")])
    assert index.near("so", "s", 1.0) == ((1.0, "seau"), (1.0, "sot"), (1.0, "sot"))


def test_an_index_of_nothing_finds_nothing():
    index = SoundIndex([])
    assert index.near("bato", "pt", 0.0) == ()
    assert "pt" not in index
    assert not list(index.keys())


def test_a_second_answer_is_the_first():
    assert INDEX.near("bado", "pt", 0.8) is INDEX.near("bado", "pt", 0.8)
    assert INDEX.near("bado", "pt", 0.99) == ()


@given(st.lists(SOUND, min_size=1, max_size=12), SOUND, st.sampled_from([0.7, 0.8, 0.9, 1.0]))
def test_nothing_found_is_less_like_than_asked_and_no_equal_sound_is_missed(sounds, sound, least):
    index = SoundIndex((s, s) for s in sounds)
    found = [entry for _, entry in index.near(sound, skeleton(sound), least)]
    assert all(similarity(sound, entry) >= least for entry in found)
    assert found.count(sound) == sounds.count(sound)


@given(SOUND, SOUND)
def test_a_key_is_known_where_a_skeleton_is_one_class_away(a, b):
    index = SoundIndex([(a, a)])
    assert (skeleton(b) in index) is (skeleton(b) in keys_around(skeleton(a)))
    assert set(index.keys()) == set(keys_around(skeleton(a)))


def test_a_word_sounds_alike_with_a_capital_but_not_in_capitals():
    lexicon = languages.load("fr").lexicon
    assert word_sound("Maison", lexicon) == word_sound("maison", lexicon) == lexicon.sound("maison")
    assert word_sound("maison" * 7, lexicon) == ""  # 42 letters are no word
    assert word_sound("", lexicon) == ""
