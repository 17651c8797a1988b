"""The trigram model: what a distribution must be, whatever its counts."""

import math
import zlib

import pytest

from editor.assets import asset
from editor.engines import languages
from editor.language.analysis import analyse
from editor.language.ngrams import END, START, NGrams
from editor.language.scorer import Answer, Place


@pytest.fixture(scope="module")
def ngrams():
    return NGrams(asset("en", "ngrams.bin").read_bytes())


@pytest.mark.parametrize("history", ["of the", "I don't", "united", "you", f"{START} it"])
def test_words_after_a_history_share_one_probability(ngrams, history):
    numbers = [ngrams.id(word) for word in history.lower().split()]
    assert None not in numbers
    total = sum(10 ** ngrams.log10(word, numbers) for word in ngrams.ids())
    assert 0.8 < total < 1.25  # quantised and pruned, so not exactly 1


def test_a_longer_history_knows_more(ngrams):
    i, am, going = (ngrams.id(word) for word in ("i", "am", "going"))
    assert ngrams.unigram(going) < ngrams.log10(going, [am]) < ngrams.log10(going, [i, am]) < 0


def test_a_word_without_count_has_no_number(ngrams):
    assert ngrams.id("grunemwald") is None


def test_the_history_beyond_two_words_does_not_matter(ngrams):
    the, end, of = (ngrams.id(word) for word in ("the", "end", "of"))
    assert ngrams.log10(of, [of, the, end]) == ngrams.log10(of, [the, end])


@pytest.mark.parametrize("data", [b"", b"other", zlib.compress(b"{}"), zlib.compress(b'{"a":1}\n')])
def test_other_data_is_refused(data):
    with pytest.raises(ValueError, match="n-grams"):
        NGrams(data)


def places_of(text, word, *others):
    language = languages.load("en")
    document = analyse(text, language)
    at = document.folded.index(word)
    return language.scorer, document, [Place(at, at + 1, (word, *others))]


def test_what_fits_both_sides_has_the_better_odds():
    scorer, document, places = places_of("I don't no what to do.", "no", "know", "now")
    ((odds, _),) = scorer.weigh(document, places)
    assert odds[0] == 0.0
    assert odds[1] > 5 > odds[2]


def test_odds_are_the_difference_of_whole_sentences(ngrams):
    _, document, places = places_of("you go there.", "go", "went")
    ((odds, surprise),) = ngrams.weigh(document, places)

    def whole(*words):
        numbers = [ngrams.id(word) for word in (START, *words, END)]
        return sum(ngrams.log10(numbers[n], numbers[max(0, n - 2) : n]) for n in range(1, 5))

    gain = whole("you", "went", "there") - whole("you", "go", "there")
    assert odds[1] == pytest.approx(gain * math.log(10))
    start, you, go = (ngrams.id(word) for word in (START, "you", "go"))
    assert surprise == pytest.approx(-math.log(10) * ngrams.log10(go, [start, you]))


def test_several_words_or_none_can_stand_at_a_place(ngrams):
    _, document, places = places_of("we will go two the house", "two", "to", "in to", "")
    ((odds, _),) = ngrams.weigh(document, places)
    assert odds[1] > odds[2] > 0
    assert odds[1] > odds[3]


def test_beside_uncounted_words_nothing_is_judged(ngrams):
    _, document, places = places_of("the grunemwald hole is over", "hole", "whole")
    assert list(ngrams.weigh(document, places)) == [Answer((0.0, None))]


def test_surprise_is_that_of_the_word_in_its_sentence(ngrams):
    _, document, _ = places_of("I am going. Grunemwald of the", "of")
    found = list(ngrams.surprises(document))
    assert found[3] is None  # Grunemwald
    i, am, going = (ngrams.id(word) for word in ("i", "am", "going"))
    assert found[2].here == pytest.approx(-math.log(10) * ngrams.log10(going, [i, am]))
    assert found[2].alone == pytest.approx(-math.log(10) * ngrams.unigram(going))
    assert found[4].here == found[4].alone  # nothing counted stands before it


def test_the_name_of_the_counts_is_that_of_the_data(ngrams):
    assert ngrams.name == NGrams(asset("en", "ngrams.bin").read_bytes()).name
    assert ngrams.name.startswith("ngrams-")
