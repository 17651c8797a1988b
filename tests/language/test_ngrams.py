"""The trigram model: what a distribution must be, whatever its counts."""

import zlib

import pytest

from editor.assets import asset
from editor.language.ngrams import START, NGrams


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
