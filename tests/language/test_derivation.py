"""Words that are made of others: good ones, and slips that look as if they were made so."""

import pytest

from editor.engines import languages
from editor.language.derivation import bases, is_derived


def judged(text, code):
    language = languages.load(code)
    return is_derived(text, language.lexicon.near(text), language)


@pytest.mark.parametrize(
    ("code", "word", "made_of"),
    [
        ("en", "micropension", ("pension",)),
        ("en", "velvetize", ("velvet",)),
        ("en", "velvetizing", ("velvetize", "velvet")),
        ("en", "pamphletizations", ("pamphletization", "pamphletize", "pamphlet")),
        ("en", "depamphletizations", ()),  # too far from a word
        ("en", "crispiness", ("crispy",)),
        ("en", "re-unblocking", ("re", "unblocking")),
        ("fr", "microparcelle", ("parcelle",)),
        ("fr", "fromagiser", ("fromage",)),
        ("fr", "fromagisations", ("fromagisation", "fromagiser", "fromage")),
        ("en", "stonk", ()),
        ("en", "catting", ()),  # too short a word
        ("en", "panicing", ()),  # c takes a k
        ("en", "parkeing", ()),  # no e is left
        ("en", "fantasticly", ()),  # -ically
        ("fr", "parcele", ()),
    ],
)
def test_what_a_word_is_made_of(code, word, made_of):
    assert bases(word, languages.load(code)) == made_of


def test_forms_of_everyday_words_are_in_any_dictionary():
    assert bases("advices", languages.load("en")) == ()
    assert bases("furniturements", languages.load("en")) == ()


@pytest.mark.parametrize("word", ["misaligned", "pre-assemble", "umbrellaless", "sausageish"])
def test_new_words_are_good(word):
    assert judged(word, "en")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("comparitive", "comparative"), ("visiter", "visitor"), ("responsable", "responsible"),
        ("goverment", "government"), ("inventer", "inventor"), ("beleiving", "believing"),
        ("undersanding", "understanding"), ("intercorse", "intercourse"),
        ("reconize", "recognize"), ("underming", "undermine"), ("maintainance", "maintenance"),
    ],
)  # fmt: skip
def test_a_slip_is_none(word, meant):
    assert languages.load("en").lexicon.is_word(meant)
    assert not judged(word, "en")


@pytest.mark.parametrize("code", languages.LANGUAGES)
def test_endings_ask_for_endings(code):
    words = languages.load(code).words
    for endings in (words.living_endings, words.inflections):
        assert endings
        for ending, before in endings.items():
            assert ending == ending.casefold()
            assert ending not in before, f"{code}: {ending} asks for itself"
