"""A model with a smaller vocabulary weighs French and English as the whole one does."""

import os
from pathlib import Path

import pytest

from editor.engines import gguf, languages, llama
from editor.engines.gguf import GgufError, Value
from editor.language.analysis import analyse
from editor.language.scorer import Place
from tests.engines import tiny
from tools.trim_model import trim

TEXTS = {
    "fr": "Le vent de la mer est là. Les voix de l'ami et de la mère, un cri dans la rue. "
    "On sait que les trains du soir ne passent plus, mais personne ne le dit.",
    "en": "The voice of the sea, the men and their friend on the road. Let me see the moon. "
    "Nobody knew that the last train had gone, and so we waited there until morning.",
}


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    folder = tmp_path_factory.mktemp("models")
    whole = tiny.write(folder / "whole.gguf", foreign=2)
    trimmed = folder / "trimmed.gguf"
    count = trim(whole, trimmed)
    return whole, trimmed, count


def test_what_no_word_needs_is_gone(models):
    whole, trimmed, count = models
    before, after = llama.check(whole), llama.check(trimmed)
    tokens = after.metadata["tokenizer.ggml.tokens"].value
    assert len(tokens) == count < len(before.metadata["tokenizer.ggml.tokens"].value)
    assert "▁les".encode() in tokens
    assert b"eau" in tokens
    assert not any(token.startswith("ж".encode()) for token in tokens)
    assert trimmed.stat().st_size < whole.stat().st_size
    end = after.metadata["tokenizer.ggml.eos_token_id"].value
    assert tokens[end] == b"</s>"


def test_another_vocabulary_is_refused(tmp_path):
    path = tiny.write(tmp_path / "a.gguf", **{"ggml.model": Value(gguf.STRING, b"gpt2")})
    with pytest.raises(GgufError, match="SentencePiece"):
        trim(path, tmp_path / "b.gguf")
    assert not (tmp_path / "b.gguf").exists()


def moved(whole, trimmed, code, text):
    """By how many nats the odds of each place moved, best first."""
    document = analyse(text, languages.load(code))
    forms = sorted(set(document.folded))
    places = [
        Place(n, n + 1, (w.text, *forms[n % 3 :: 3][:4])) for n, w in enumerate(document.words)
    ]
    left, right = (
        [answer.odds for answer in llama.load(path).weigh(document, places)]
        for path in (whole, trimmed)
    )
    return sorted(
        abs(a - b)
        for one, other in zip(left, right, strict=True)
        for a, b in zip(one[1:], other[1:], strict=True)
        if a is not None and b is not None
    )


@pytest.mark.parametrize("code", ["fr", "en"])
def test_odds_of_a_tiny_model_stay(models, code):
    pytest.importorskip("llama_cpp", reason="the extra `context` is not installed")
    whole, trimmed, _ = models
    found = moved(whole, trimmed, code, TEXTS[code])
    assert len(found) > 100
    assert found[int(0.99 * len(found))] < 0.05


@pytest.mark.parametrize("code", ["fr", "en"])
def test_odds_of_a_real_model_stay(code, tmp_path, monkeypatch):
    pytest.importorskip("llama_cpp", reason="the extra `context` is not installed")
    from editor.engines import llama_model

    # Batches of one size for both: else the rounding of one model alone moves them by more.
    size = llama_model.BRANCHES + 32
    monkeypatch.setattr(llama_model, "BATCH", range(size, size + 1))
    path = Path(os.environ.get("RELECTURE_WHOLE_MODEL", "none"))
    if not path.is_file():
        pytest.skip("RELECTURE_WHOLE_MODEL names no model")
    trimmed = tmp_path / "trimmed.gguf"
    trim(path, trimmed)
    found = moved(path, trimmed, code, TEXTS[code])
    # Measured: 0.002 and 0.04 in French, 0.005 and 0.2 in English.
    assert found[len(found) // 2] < 0.02
    assert found[int(0.99 * len(found))] < 0.3
