"""What a word could have been misheard for."""

import pytest

from editor.engines import languages
from editor.language.candidates import ATTESTED, MOST, Candidates, Relation


@pytest.fixture(scope="module")
def french():
    return Candidates(languages.load("fr"))


@pytest.fixture(scope="module")
def english():
    return Candidates(languages.load("en"))


@pytest.mark.parametrize(
    ("word", "text", "relation"),
    [
        ("chant", "champ", Relation.HOMOPHONE),
        ("sang", "cent", Relation.HOMOPHONE),
        ("laver", "lavé", Relation.ENDING),
        ("parties", "partis", Relation.ENDING),
        ("chantera", "chanterait", Relation.FORM),
        ("mais", "mes", Relation.NEAR),
        ("lapin", "la pin", Relation.SPLIT),
        ("dauber", "d'auber", None),  # no word that is much said
        ("sang", "sang", None),
        ("sang", "Cent", None),
    ],
)
def test_a_french_word_is_related_to_what_it_could_have_been(word, text, relation, french):
    found = {candidate.text: candidate.relation for candidate in french.of(word)}
    assert found.get(text) == relation


@pytest.mark.parametrize(
    ("word", "text", "relation"),
    [
        ("pair", "pear", Relation.HOMOPHONE),
        ("walk", "walked", Relation.NEAR),
        ("their", "there", Relation.HOMOPHONE),
    ],
)
def test_an_english_one_too(word, text, relation, english):
    found = {candidate.text: candidate.relation for candidate in english.of(word)}
    assert found.get(text) == relation


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [("en", "semble", "ensemble"), ("par", "tie", "parties"), ("l'", "boratoire", None)],
)
def test_two_words_may_have_been_one(first, second, text, french):
    found = {c.text: c.relation for c in french.of_two(first, second)}
    assert found.get(text) == (text and Relation.JOINED)


def test_what_sounds_most_alike_comes_first_and_not_too_much(french):
    found = french.of("voix")
    assert [c.likeness for c in found] == sorted((c.likeness for c in found), reverse=True)
    assert len(found) <= MOST
    assert len({c.text for c in found}) == len(found)


def test_names_rare_words_and_the_word_itself_are_none(french):
    lexicon = languages.load("fr").lexicon
    for word in ("pari", "quand", "lui", "été"):
        for candidate in french.of(word):
            assert candidate.text.casefold() != word
            assert all(map(str.islower, filter(str.isalpha, candidate.text)))
            if candidate.relation is not Relation.SPLIT:
                assert lexicon.zipf(candidate.text) >= ATTESTED


def test_what_has_no_sound_has_no_candidates(french):
    assert french.of("1523") is french.of("1523")
    assert french.of("") == ()


@pytest.mark.parametrize(
    ("pair", "text"),
    [
        ("il chantait", "ils chantaient"),
        ("maison bleue", "maisons bleues"),
        ("petits chats", "petit chat"),
        ("on danser", "ont dansé"),
        ("à danser", "a dansé"),
        ("a dansé", "à danser"),
    ],
)
def test_two_words_that_agree_may_have_been_two_others(pair, text, french):
    found = french.of_pair(*pair.split())
    assert text in [candidate.text for candidate in found]
    assert {(c.relation, c.likeness) for c in found} == {(Relation.PAIR, 1.0)}


@pytest.mark.parametrize("pair", ["maison bleues", "souvent bleu", "le souvent", "xyzzy danser"])
def test_where_one_word_alone_is_to_be_mended_two_are_not(pair, french):
    assert french.of_pair(*pair.split()) == ()


@pytest.mark.parametrize(
    ("code", "one", "other"),
    [
        ("fr", "cœur", "coeur"),
        ("fr", "sœurs", "soeurs"),
        ("fr", "clef", "clé"),
        ("en", "colour", "color"),
        ("en", "realised", "realized"),
        ("en", "organisation", "organization"),
        ("en", "theatre", "theater"),
        ("en", "traveller", "traveler"),
        ("en", "programme", "program"),
        ("en", "grey", "gray"),
        ("en", "defence", "defense"),
        ("en", "adviser", "advisor"),
    ],
)
def test_another_spelling_of_a_word_is_nothing_that_was_said(code, one, other):
    candidates = Candidates(languages.load(code))
    for word, text in ((one, other), (other, one)):
        assert text not in {candidate.text for candidate in candidates.of(word)}


@pytest.mark.parametrize(
    ("code", "one", "other"),
    [
        ("fr", "clé", "clés"),
        ("fr", "sur", "sûr"),
        ("fr", "cœur", "chœur"),
        ("en", "four", "for"),
        ("en", "minor", "miner"),
        ("en", "hour", "our"),
        ("en", "principle", "principal"),
    ],
)
def test_another_word_that_looks_so_is(code, one, other):
    assert other in {candidate.text for candidate in Candidates(languages.load(code)).of(one)}
