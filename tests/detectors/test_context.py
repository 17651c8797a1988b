"""Words that fit badly beside what they could have been misheard for, weighed by English counts."""

from dataclasses import replace

import pytest

from editor.core.glossary import Glossary, Term
from editor.core.judge import in_nats
from editor.core.signs import Sign
from editor.core.suggestion import Tier
from editor.detectors import context, detect
from editor.engines import languages
from editor.language.candidates import Candidates
from tests.texts import analyse


@pytest.fixture(scope="module")
def english():
    language = languages.load("en")
    return replace(language, model=language.scorer)  # counts are a witness like any other


def found(text, language, glossary=None):
    document = analyse(text, language.code)
    return list(context.find(document, language, glossary or Glossary()))


@pytest.mark.parametrize(
    ("text", "wrong", "right", "ground"),
    [
        ("we need to talk about there new house today", "there", "their", "homophone"),
        ("I have been waiting four a long time now", "four", "for", "homophone"),
        ("and than we went back to the house again", "than", "then", "near"),
    ],
)
def test_what_fits_better_is_proposed_with_its_gain(text, wrong, right, ground, english):
    (only,) = (f for f in found(text, english) if f.text == wrong)
    assert (only.replacements[0], only.ground) == (right, ground)
    assert only.signs[Sign.CONTEXT] >= 5
    assert only.span.of(text) == wrong


@pytest.mark.parametrize(
    "text",
    [
        "we need to talk about their new house today",
        "I have been waiting for a long time now",
        "and then we went back to the house again",
        "Mr There had been waiting a long time",  # a name
        "there there we need to talk about it",  # said twice
        "we need to talk about (there) today",  # a note
    ],
)
def test_what_fits_or_is_not_this_witness_business_is_left_alone(text, english):
    document, suggestions = detect(text, english, Glossary())
    assert document.words
    assert [s.text for s in suggestions if s.detector == context.ID] == []


def test_a_long_word_and_a_commoner_other_speak_against_an_error(english):
    """Long words are seldom heard for others, and a model prefers common ones."""
    text = "they went to there house and the hole company came"
    by_text = {f.text: f for f in found(text, english)}
    lexicon = english.lexicon
    there, hole = by_text["there"], by_text["hole"]
    assert there.signs[Sign.LENGTH] == len(lexicon.sound("there"))
    assert hole.signs[Sign.FREQUENCY] == lexicon.zipf("whole") - lexicon.zipf("hole") > 0
    assert there.signs[Sign.FREQUENCY] == 0  # « their » is no commoner
    rate = english.rates[context.ID]["homophone"]
    plain = in_nats(rate, {Sign.CONTEXT: 5.0})
    assert in_nats(rate, {Sign.CONTEXT: 5.0, Sign.LENGTH: 8.0}) < plain
    assert in_nats(rate, {Sign.CONTEXT: 5.0, Sign.FREQUENCY: 2.0}) < plain
    assert in_nats(rate, {Sign.CONTEXT: 5.0, Sign.SURPRISE: 9.0}) > plain
    assert there.signs[Sign.SURPRISE] > 0


class Surprised:
    """A scorer that says how surprising what stands there is, too."""

    name = "surprised"

    def __init__(self, scorer, surprise):
        self._scorer, self._surprise = scorer, surprise

    def weigh(self, *asked):
        for answer in self._scorer.weigh(*asked):
            yield answer._replace(surprise=self._surprise)


def test_what_was_not_to_be_expected_is_oftener_wrong(english):
    text = "we need to talk about there new house today"
    unknown, *said = (
        next(iter(found(text, replace(english, model=Surprised(english.scorer, nats)))))
        for nats in (None, 1.0, 12.0)
    )
    assert Sign.SURPRISE not in unknown.signs
    assert [f.signs[Sign.SURPRISE] for f in said] == [1.0, 12.0]
    little, much = (in_nats(english.rates[context.ID][f.ground], f.signs) for f in said)
    assert little < much


@pytest.mark.parametrize("code", languages.LANGUAGES)
def test_what_a_model_is_worth_was_measured_in_each_language(code):
    """And for another one there are the rates of languages that were not read."""
    rates = languages.load(code).rates[context.ID]
    assert rates.keys() == set(map(str, context.KINDS)) == languages.by_hand()[context.ID].keys()
    assert all(Sign.SHARE in rate.weights for rate in rates.values())
    assert languages.load("xx").rates[context.ID] == languages.by_hand()[context.ID]


def test_a_term_of_the_glossary_is_right_wherever_it_stands(english):
    text = "we need to talk about there new house today"
    assert [f.text for f in found(text, english, Glossary((Term("there"),)))] == []


def test_a_word_is_asked_once_and_capitals_stay(english):
    text = "Their is a house. We need to talk about there new house today."
    spans = [f.span for f in found(text, english)]
    assert len(spans) == len(set(spans))
    first = next(f for f in found(text, english) if f.text == "Their")
    assert first.replacements[0] == "There"


@pytest.mark.parametrize(
    ("text", "word", "other", "is_asked"),
    [
        ("À midi, on mange.", "À", "A", False),
        ("OÙ VAS-TU ?", "OÙ", "OU", False),
        ("Dès demain, on part.", "Dès", "Des", True),  # of no capital
        ("On mange à midi.", "à", "a", True),
        ("A quoi penses-tu ?", "A", "À", True),
    ],
)
def test_no_capital_is_asked_to_give_up_its_accent(text, word, other, is_asked):
    french = languages.load("fr")
    document = analyse(text, "fr")
    every = range(len(document.words))
    asked = context.questions(document, french, Glossary(), Candidates(french), every)
    choices = [q.place.choices[1:] for q in asked if q.place.choices[0] == word]
    assert any(other in others for others in choices) == is_asked


def test_without_a_model_nothing_is_asked():
    language = languages.load("en")
    assert language.model is None
    assert found("we need to talk about there new house today", language) == []


def test_it_is_no_surer_than_its_rates(english):
    text = "we need to talk about there new house today"
    _, suggestions = detect(text, english, Glossary())
    tiers = {s.tier for s in suggestions if s.detector == context.ID}
    assert tiers <= {Tier.LIKELY, Tier.MAYBE}


def others(text, code, word):
    """What a model would be asked of a word."""
    language = languages.load(code)
    document = analyse(text, code)
    every = range(len(document.words))
    asked = context.questions(document, language, Glossary(), Candidates(language), every)
    return {
        choice
        for question in asked
        if question.place.choices[0] == word
        for choice in question.place.choices[1:]
    }


@pytest.mark.parametrize(
    "text",
    [
        "je suis ravie de venir ici",
        "j'ai été très ravie de venir",
        "vous êtes toujours aussi ravie que lui",
        "alors t'es ravie de venir",
        "nous ne sommes pas du tout ravie de cela",
    ],
)
def test_the_gender_of_who_speaks_is_not_asked_about(text):
    assert "ravi" not in others(text, "fr", "ravie")
    assert "ravies" in others(text, "fr", "ravie")


def test_what_is_said_of_ce_is_masculine():
    assert "née" not in others("l'idée, c'est né après cela", "fr", "né")
    assert "né" in others("l'idée, c'est née après cela", "fr", "née")
    assert "petite" in others("c'est un petit maison", "fr", "petit")


@pytest.mark.parametrize("text", ["il est ravie de venir", "Je viens, il est ravie", "elle ravie"])
def test_the_gender_of_others_is(text):
    assert "ravi" in others(text, "fr", "ravie")


def test_a_title_before_a_name_is_not_asked_about():
    assert not others("I talked to doctor Owen about it", "en", "doctor")
    assert not others("on en parle à maître Dupont", "fr", "maître")
    assert others("I talked to the doctor about it", "en", "doctor")


@pytest.mark.parametrize(
    ("code", "text", "word"),
    [
        ("fr", "il y avait euh des voisins", "euh"),
        ("fr", "il a pris la vo- la voiture", "vo"),
        ("fr", "c'est vrai hein on le dit", "hein"),
        ("en", "I took the ther- the car", "ther"),
    ],
)
def test_nothing_is_asked_of_fillers_and_of_what_is_broken_off(code, text, word):
    assert not others(text, code, word)


def test_of_a_number_only_what_sounds_so_is_asked():
    found = others("it was three eighty out there", "en", "three")
    assert "free" not in found
    assert "for" in others("I waited four hours", "en", "four")
    assert not others("elle a quatre-vingt-un ans", "fr", "quatre-vingt-un")


@pytest.mark.parametrize(
    ("code", "text", "word"),
    [
        ("en", "Jack Armstrong is here", "Jack"),
        ("fr", "Sud Radio vous écoute", "Sud"),
        ("fr", "Hop, on y va", "Hop"),
        ("fr", "et hop on y va", "hop"),
    ],
)
def test_a_name_at_the_start_and_an_interjection_are_not_asked_about(code, text, word):
    assert not others(text, code, word)


def test_a_small_word_before_a_name_is():
    assert others("Ses Alpes sont belles", "fr", "Ses")
