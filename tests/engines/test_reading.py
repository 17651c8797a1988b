"""A language model of llama.cpp reads along: in stretches, and its answers are kept."""

import pytest

from editor.core.glossary import Glossary
from editor.core.text import Edit, Edits, Span
from editor.detectors import context, look
from editor.engines import languages, llama
from editor.language.candidates import Candidates
from editor.language.remembered import Answers, Remembered
from editor.language.scorer import Place
from editor.weighing import Weighing
from tests.engines import tiny
from tests.texts import analyse

pytest.importorskip("llama_cpp", reason="the extra `context` is not installed")

TEXT = (
    "La mer est là, et le vent de la mère nous porte. Ils ont marché vers la voix ferrée.\n"
    "Nous avons vu la lune et les maisons de la ville, puis il a fallu rentrer tôt.\n"
) * 3


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    return tiny.write(tmp_path_factory.mktemp("model") / "tiny.gguf")


@pytest.fixture(scope="module")
def scorer(model):
    found = llama.load(model, threads=1)
    assert found is not None, llama.failure()
    return found


def test_what_is_kept_is_what_it_said(scorer):
    document = analyse(TEXT, "fr")
    places = [
        Place(at, at + 1, (word, "mère", "maire"))
        for at, word in enumerate(document.folded)
        if word == "mer"
    ]
    kept = Answers()
    first = list(Remembered(scorer, kept).weigh(document, places))
    assert first == list(scorer.weigh(document, places))
    again = list(Remembered(scorer, Answers.unpack(kept.pack())).weigh(document, places))
    assert again == [
        (pytest.approx(odds, abs=1e-5), pytest.approx(here, abs=1e-5)) for odds, here in first
    ]


def test_a_text_is_read_in_stretches_with_what_was_decided(scorer):
    french = languages.load("fr")
    looked = look(TEXT, french, Glossary())
    kept = Remembered(scorer, Answers(), context.GATE)
    weighing = Weighing(looked, Glossary(), kept, Candidates(looked.language))
    at = TEXT.index("voix")
    weighing.decide(Edits((Edit(Span(at, at + 4), "voie"),)))
    while (number := weighing.next(0)) is not None:
        weighing.weigh(number)
    assert weighing.percent == 100
    assert all(s.span.start != at for s in weighing.later().found[context.ID])
