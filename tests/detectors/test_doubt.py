"""Word probabilities of a recogniser rank what is found; a file without them is as it was."""

import json

import pytest

from editor.core.glossary import Glossary, Term
from editor.core.signs import Sign
from editor.core.suggestion import Tier
from editor.core.text import Span
from editor.detectors import DETECTORS, FAMILIES, detect, detect_within
from editor.engines import languages
from editor.formats import transcripts
from editor.language.analysis import analyse

SAID = "Le vieux moulin tourne encore et la rivierre chante tout près du jardin de Basile"
WRONG = "rivierre"


def heard(sure_of_it=None, text=SAID):
    """The transcript of a recogniser that gives its words probabilities, all different."""
    words = [
        {
            "word": f" {word}", "start": n, "end": n + 1,
            "probability": sure_of_it if word == WRONG else 0.5 + n / 100,
        }
        for n, word in enumerate(text.split())
    ]  # fmt: skip
    if sure_of_it is None:
        words = []
    segment = {"id": 0, "start": 0.0, "end": 20.0, "text": f" {text}", "words": words}
    return transcripts.read(json.dumps({"segments": [segment]}).encode(), "a.json")


def found(transcript, terms=()):
    _, suggestions = detect(
        transcript.text, languages.load("fr"), Glossary(terms), cues=transcript.cues,
        doubts=transcript.doubts,
    )  # fmt: skip
    return next(s for s in suggestions if s.text == WRONG)


def test_a_doubted_word_is_likelier_an_error_and_a_sure_one_less():
    doubted, as_is, sure = (found(heard(p)).confidence for p in (0.05, None, 0.99))
    assert doubted > as_is > sure


def test_a_file_without_probabilities_is_as_the_bare_text():
    transcript = heard()
    assert transcript.doubts == ()
    plain = found(transcripts.read(transcript.text.encode(), "a.txt"))
    assert found(transcript).confidence == plain.confidence
    assert Sign.DOUBT not in dict(plain.moved)


def test_only_the_order_of_probabilities_counts():
    scale = heard(0.05)
    other = transcripts.read(
        json.dumps(
            {"segments": [{
                "start": 0.0, "end": 20.0, "text": f" {SAID}",
                "words": [
                    {"word": f" {word}", "start": n, "end": n + 1,
                     "probability": 0.9 if word == WRONG else 0.95 + n / 1000}
                    for n, word in enumerate(SAID.split())
                ],
            }]}
        ).encode(), "b.json",
    )  # fmt: skip
    assert found(other).confidence == found(scale).confidence


def test_doubt_alone_makes_nothing_sure():
    assert found(heard()).tier is Tier.LIKELY
    assert found(heard(0.05)).tier is Tier.LIKELY


def test_a_taught_form_stays_sure_where_the_recogniser_was_sure():
    taught = found(heard(0.99), (Term("rivière", (WRONG,)),))
    assert taught.detector == "glossary_term"
    assert taught.confidence >= 0.9


def test_the_first_look_says_the_same():
    transcript = heard(0.05)
    language = languages.load("fr")
    document = analyse(transcript.text, language, cues=transcript.cues, doubts=transcript.doubts)
    whole = Span(0, len(transcript.text))
    first = detect_within(document, whole, language, Glossary())
    assert found(transcript).confidence in {s.confidence for s in first if s.text == WRONG}


@pytest.mark.parametrize(
    "family", [("passage", "doubtful_passage"), ("unknown_word", "to_verify", "name_variant")]
)
def test_detectors_that_rest_on_the_same_are_one_family(family):
    assert len({FAMILIES[name] for name in family}) == 1
    assert set(FAMILIES) == {d.id for d in DETECTORS}


def test_passages_that_are_asked_for_raise_no_passage():
    text = "We went home. It was the by for going with him. They stayed."
    language = languages.load("en")
    _, alone = detect(text, language, Glossary())
    _, both = detect(text, language, Glossary(), ["doubtful_passage"])
    least = {s.span: s.confidence for s in alone if s.detector == "passage"}
    assert least
    assert least == {s.span: s.confidence for s in both if s.detector == "passage"}
