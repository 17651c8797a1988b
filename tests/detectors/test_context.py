"""Words that fit badly beside what they could have been misheard for, weighed by English counts."""

from dataclasses import replace

import pytest

from editor.core.glossary import Glossary, Term
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
        "we need to talk about (there) new houses",  # a note
    ],
)
def test_what_fits_or_is_not_this_witness_business_is_left_alone(text, english):
    document, suggestions = detect(text, english, Glossary())
    assert document.words
    assert [s.text for s in suggestions if s.detector == context.ID] == []


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
