"""A language model weighs alternatives; as branches of a text they weigh what they do alone."""

import math
import os
import random
import subprocess
import sys

import pytest

from editor.core.text import Span
from editor.engines import languages, llama
from editor.language.analysis import analyse
from editor.language.scorer import Answer, Place
from tests.conftest import ROOT
from tests.engines import tiny

pytest.importorskip("llama_cpp", reason="the extra `context` is not installed")

from editor.engines.llama_model import Ask

SHORT = "la mer est là, et le vent de la mère l'ami des voix ferrées."
CHOICES = {"mer": ("mère", "maire", "la mer", "me"), "ami": ("amie", "âme", ""), "voix": ("voies",)}


@pytest.fixture(scope="module")
def scorer(tmp_path_factory):
    path = tiny.write(tmp_path_factory.mktemp("model") / "tiny.gguf")
    found = llama.load(path, threads=1)
    assert found is not None, llama.failure()
    return found


def document_of(text, headers=()):
    return analyse(text, languages.load("fr"), headers)


def places_of(document):
    return [
        Place(at, at + 1, (word, *CHOICES[word]))
        for at, word in enumerate(document.folded)
        if word in CHOICES
    ]


def odds_of(scorer, *asked, **more):
    return [answer.odds for answer in scorer.weigh(*asked, **more)]


def long_text(words, seed=3):
    numbers = random.Random(seed)
    return " ".join(
        numbers.choice("la mer le vent voix ami et des lune".split()) for _ in range(words)
    )


def plainly(scorer, tokens):
    """The sum of the log probabilities of tokens behind the beginning, in one plain evaluation."""
    model = scorer._model
    model.clear()
    rows = [model.begin, *tokens]
    asks = [Ask(t, n, 0, (after,)) for n, (t, after) in enumerate(zip(rows, tokens, strict=False))]
    return sum(found[0] for found in model.ask(asks, lambda: None))


def whole(scorer, document, place, choice):
    """The same odds by evaluating the text with a choice from the window's first token on."""
    layout = scorer._layout(document)
    words = layout.said.words
    low, high = words[place.first].chunk, words[place.behind - 1].chunk + 1
    begin, end = layout.starts[low], layout.starts[high]
    window = scorer._window(layout, begin // scorer._stride)
    other = [
        token
        for chunk in layout.said.instead(place.first, place.behind, choice)
        for token in scorer._model.tokens(chunk)
    ]
    before = layout.tokens[window.low : begin]
    behind = layout.tokens[end : min(end + 7, window.high)]
    own = layout.tokens[begin:end]
    return plainly(scorer, [*before, *other, *behind]) - plainly(scorer, [*before, *own, *behind])


@pytest.mark.parametrize("words", [0, 30, 400])
def test_branches_weigh_what_plain_evaluation_weighs(scorer, words):
    document = document_of(SHORT + " " + long_text(words))
    places = places_of(document)
    found = odds_of(scorer, document, places)
    assert len(found) == len(places) > 2
    judged = 0
    for place, odds in zip(places, found, strict=True):
        assert len(odds) == len(place.choices)
        assert odds[0] == 0.0
        for choice, gain in zip(place.choices[1:], odds[1:], strict=True):
            assert gain == pytest.approx(whole(scorer, document, place, choice), abs=0.01)
            judged += 1
    assert judged > 7


def test_a_place_weighs_the_same_among_others_and_alone(scorer):
    document = document_of(long_text(300))
    places = places_of(document)
    together = odds_of(scorer, document, places)
    for at in (0, len(places) // 2, len(places) - 1):
        (alone,) = odds_of(scorer, document, [places[at]])
        assert alone == pytest.approx(together[at], abs=0.01)


def test_only_what_is_kept_is_weighed(scorer):
    document = document_of(SHORT)
    places = places_of(document)
    glances = {}

    def keep(number, glance):
        glances[number] = glance
        return {2: -math.inf}

    found = odds_of(scorer, document, places, keep)
    every = odds_of(scorer, document, places)
    for number, odds in enumerate(found):
        weighed = [n for n, gain in enumerate(odds) if gain is not None]
        assert weighed == ([0, 2] if len(odds) > 2 else [0])
        assert [odds[n] for n in weighed] == pytest.approx(
            [every[number][n] for n in weighed], abs=0.01
        )
        assert len(glances[number].left) == len(glances[number].more) == len(odds)
        assert glances[number].here > 0
        assert glances[number].next > 0


def reaching(least):
    return lambda number, glance: dict.fromkeys(range(len(glance.left)), least)


@pytest.mark.parametrize("least", [-2.0, 0.0, 2.0])
def test_what_hardly_reaches_what_is_wanted_is_given_up(scorer, least):
    document = document_of(SHORT + " " + long_text(200))
    places = places_of(document)
    every = odds_of(scorer, document, places)
    found = odds_of(scorer, document, places, reaching(least))
    given_up = [n for n, odds in enumerate(found) if None in odds]
    assert given_up
    for whole, odds in zip(every, found, strict=True):
        for gain, without in zip(odds, whole, strict=True):
            assert gain is None or gain == pytest.approx(without, abs=0.01)
    left = [odds[1:] for odds in odds_of(scorer, document, places, reaching(1000.0))]
    assert sum(odds.count(None) for odds in left) > sum(map(len, left)) / 2


def test_a_glance_tells_how_a_choice_begins(scorer):
    document = document_of("la mer est")
    glances = []
    place = Place(1, 2, ("mer", "de"))
    (answer,) = scorer.weigh(document, [place], lambda n, glance: glances.append(glance) or {})
    assert answer == Answer((0.0, None), glances[0].here)
    tokens = scorer._model.tokens
    left = plainly(scorer, [*tokens("la"), *tokens("de")]) - plainly(
        scorer, [*tokens("la"), tokens("mer")[0]]
    )
    assert len(tokens("de")) == 1
    assert glances[0].left[1] == pytest.approx(left, abs=0.01)


def test_texts_at_the_edges(scorer):
    for text in ("mer", "mer.", "la mer", "mer la", "«mer»"):
        document = document_of(text)
        places = places_of(document)
        for place, odds in zip(places, odds_of(scorer, document, places), strict=True):
            for choice, gain in zip(place.choices[1:], odds[1:], strict=True):
                assert gain == pytest.approx(whole(scorer, document, place, choice), abs=0.01)
    assert odds_of(scorer, document_of(""), []) == []
    assert list(scorer.surprises(document_of(""))) == []


def test_any_signs_can_stand_in_text_and_choices(scorer):
    document = document_of("l’été 😀 naïve œuvre — ʼn\u00a0» 日本 la mer")
    places = [
        Place(n, n + 1, (w.text, "日本 😀", "\u0301", "")) for n, w in enumerate(document.words)
    ]
    found = odds_of(scorer, document, places)
    assert all(math.isfinite(gain) for odds in found for gain in odds if gain is not None)
    assert sum(gain is not None for odds in found for gain in odds) > len(places)


def test_a_header_and_a_line_end_are_not_read(scorer):
    plain = document_of("le vent de la mer et le vent")
    header = "## Page 12"
    text = f"le vent de\nla\n\n{header}\n\nmer et le vent"
    start = text.index(header)
    cut = document_of(text, [Span(start, start + len(header))])
    (odds,) = odds_of(scorer, plain, places_of(plain))
    (same,) = odds_of(scorer, cut, places_of(cut))
    assert same == pytest.approx(odds, abs=0.01)


def test_a_place_longer_than_a_window_is_not_judged(scorer):
    document = document_of(long_text(200))
    odds = odds_of(scorer, document, [Place(0, 150, ("…", "la"))])
    assert odds == [(0.0, None)]


@pytest.mark.parametrize("size", [8, 12, 17])
def test_what_only_goes_on_where_a_window_ends_is_not_judged(tmp_path, size):
    size = tiny.Value(tiny.UINT32, size)
    found = llama.load(tiny.write(tmp_path / "a.gguf", context_length=size), threads=1)
    document = document_of(long_text(30))
    words = [word.text for word in document.words]
    places = [Place(at, at + 1, (word, f"{word}e", "zo")) for at, word in enumerate(words)]
    odds = odds_of(found, document, places)
    weighed = [longer is not None for _, longer, _ in odds]
    assert any(weighed)
    assert not all(weighed)


def test_surprise_is_that_of_plain_evaluation(scorer):
    document = document_of("la mer, l'ami")
    found = list(scorer.surprises(document))
    tokens = scorer._model.tokens
    la, mer = tokens("la"), tokens("mer,")
    assert found[0].here == pytest.approx(-plainly(scorer, la), abs=0.01)
    assert found[0].alone == pytest.approx(found[0].here, abs=0.01)
    both = plainly(scorer, [*la, *mer]) - plainly(scorer, la)
    comma = plainly(scorer, [*la, *mer]) - plainly(scorer, [*la, *mer[:-1]])
    assert found[1].here == pytest.approx(-(both - comma), abs=0.01)
    assert len(found) == len(document.words) == 4
    assert None not in found


def test_every_word_of_a_long_text_has_its_surprise(scorer):
    document = document_of(long_text(500))
    found = list(scorer.surprises(document))
    assert len(found) == 500
    assert all(surprise.here > 0 and surprise.alone > 0 for surprise in found)


def test_the_largest_vocabularies_have_batches_that_llama_cpp_takes(tmp_path, monkeypatch):
    from editor.engines import llama_model

    monkeypatch.setattr(llama_model, "LOGITS", 1)  # as if no batch were small enough for them
    scorer = llama.load(tiny.write(tmp_path / "a.gguf"), threads=1)
    document = document_of(long_text(120))
    places = places_of(document)
    assert len(odds_of(scorer, document, places)) == len(places)  # it would abort


class Stopped(Exception):
    pass


def test_it_stops_between_batches_and_works_on(scorer):
    document = document_of(long_text(600))
    places = places_of(document)
    calls = []

    def step():
        calls.append(1)
        if len(calls) == 4:
            raise Stopped

    with pytest.raises(Stopped):
        odds_of(scorer, document, places, step=step)
    (first,) = odds_of(scorer, document, places[:1])
    calls[:] = [1] * 4
    (again,) = odds_of(scorer, document, places[:1], step=step)
    assert again == pytest.approx(first, abs=0.01)


def test_two_texts_may_be_asked_in_turn(scorer):
    left, right = document_of(long_text(300, 1)), document_of(long_text(300, 2))
    alone = odds_of(scorer, left, places_of(left))
    both = zip(
        odds_of(scorer, left, places_of(left)), odds_of(scorer, right, places_of(right)),
        strict=False,
    )  # fmt: skip
    for expected, (odds, _) in zip(alone, both, strict=False):
        assert odds == pytest.approx(expected, abs=0.01)


def test_the_name_tells_the_file(tmp_path, scorer):
    again = llama.load(tiny.write(tmp_path / "other name.gguf"))
    assert again.name == scorer.name
    assert again.name.startswith("tiny ")
    changed = llama.load(tiny.write(tmp_path / "a.gguf", epsilon=tiny.Value(tiny.FLOAT32, 1e-6)))
    assert changed.name != scorer.name


LOADING = """
import sys
from pathlib import Path
from editor.engines import llama
found = llama.load(Path(sys.argv[1]), 1)
assert found is None
print(llama.failure())
"""


def refused(path):
    """What is said of a file, in a process of its own that must not crash or write to stderr."""
    done = subprocess.run(
        [sys.executable, "-c", LOADING, str(path)], capture_output=True, text=True, cwd=ROOT
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.strip()


def test_files_that_are_no_models_get_a_sentence(tmp_path):
    assert refused(tmp_path / "none.gguf").startswith("There is no file")
    (tmp_path / "folder.gguf").mkdir()
    assert "cannot be read" in refused(tmp_path / "folder.gguf")
    if hasattr(os, "mkfifo"):  # nobody writes to it: to wait for it would never end
        os.mkfifo(tmp_path / "pipe.gguf")
        assert "cannot be read" in refused(tmp_path / "pipe.gguf")
    (tmp_path / "text.gguf").write_text("Bonjour")
    assert "not a language model" in refused(tmp_path / "text.gguf")
    cut = tiny.write(tmp_path / "cut.gguf")
    cut.write_bytes(cut.read_bytes()[:-9000])
    assert "not a language model" in refused(cut)
    wrong = tiny.write(tmp_path / "wrong.gguf", head_count=tiny.Value(tiny.UINT32, 5))
    assert "damaged" in refused(wrong)
    unknown = tiny.write(tmp_path / "unknown.gguf", architecture=tiny.Value(tiny.STRING, b"zzz"))
    assert "damaged" in refused(unknown)


def test_a_name_that_is_no_unicode_is_a_name(tmp_path):
    path = tmp_path / os.fsdecode(b"mod\xe8le.gguf")
    try:
        tiny.write(path)
    except (OSError, UnicodeError):
        pytest.skip("file names are Unicode here")
    assert llama.load(path, threads=1) is not None, llama.failure()


OVERWRITTEN = """
import sys
from pathlib import Path
from editor.engines import languages, llama
from editor.language.analysis import analyse
from editor.language.scorer import Place
path = Path(sys.argv[1])
model = llama.load(path, 1)
document = analyse("la mer est là, et le vent de la mère", languages.load("fr"))
places = [Place(1, 2, ("mer", "mère", "maire"))]
before = list(model.weigh(document, places))
path.write_bytes(b"another file")
assert list(model.weigh(document, places)) == before
assert before[0].odds[1] is not None
path.unlink()
"""


def test_a_file_that_is_written_over_and_deleted_ends_nothing(tmp_path):
    path = tiny.write(tmp_path / "a.gguf")
    done = subprocess.run(
        [sys.executable, "-c", OVERWRITTEN, str(path)], capture_output=True, text=True, cwd=ROOT
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert not path.exists()


def test_what_was_wrong_is_forgotten_with_the_next_model(tmp_path):
    assert llama.load(tmp_path / "none.gguf") is None
    assert llama.failure() is not None
    assert llama.load(tiny.write(tmp_path / "a.gguf")) is not None
    assert llama.failure() is None


def test_the_library_is_loaded_with_the_first_model_only():
    code = (
        "import sys, editor.commands, editor.detectors, editor.engines.llama\n"
        "assert not {'llama_cpp', 'numpy'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)
