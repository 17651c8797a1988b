"""Detection on the real transcripts stays above its floors; skipped where there are none."""

import random
import tomllib
from pathlib import Path

import pytest

from editor.core.glossary import Glossary, Term
from editor.core.suggestion import Kind
from editor.detectors import detect, glossary_term, suggestions
from editor.engines import languages
from editor.keeping import files
from tests.conftest import real
from tests.texts import analyse
from tools.measure.figures import CASES, measure, scorer

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text("utf-8"))
AT_MOST = {"keys", "alarms"}


def test_every_case_has_floors():
    assert set(FLOORS) == set(CASES)


@pytest.mark.parametrize("name", CASES)
def test_figures_stay_above_their_floors(name):
    real(f"{name.split('+')[0]}.txt")
    if scorer() is None:
        pytest.skip("no scorer beside this checkout")
    figures, _ = measure(name)
    for field, floor in FLOORS[name].items():
        value = getattr(figures, field)
        good = value <= floor if field in AT_MOST else value >= floor
        assert good, f"{name}: {field} is {value:.3f}, floor {floor}"


@pytest.mark.parametrize(("name", "language"), [("clean-fr", "fr"), ("clean-en", "en")])
def test_a_glossary_of_random_names_rewrites_no_ordinary_words(name, language):
    text = files.read_transcript(real(f"{name}.txt")).text
    known = languages.load(language)
    lexicon = known.lexicon
    document = analyse(text, language)
    names = [
        form
        for book in (lexicon, lexicon.foreign)
        for form, kind in zip(book.forms, book.kinds, strict=True)
        if kind == "n" and len(form) >= 4 and form.isalpha() and form.istitle()
    ]
    dice = random.Random(0)
    terms = []
    for number in range(300):
        first, last = dice.choice(names), dice.choice(names)
        terms.append(
            Term(f"{first} {last}", kind="person") if number % 3 == 0 else Term(first)
            if number % 3 == 1 else Term(first + last.lower())
        )  # fmt: skip
    found = list(suggestions(glossary_term.find, document, known, Glossary(tuple(terms))))
    assert len(found) <= len(document.words) / 2000
    ordinary = [s for s in found if s.text.islower() and lexicon.is_word(s.text)]
    assert not ordinary


def test_headers_of_minutes_are_found_on_their_own_line_and_glued():
    import csv

    path = real("en-meeting.txt")
    text = files.read_transcript(path).text
    with path.with_name("en-meeting.headers.tsv").open(encoding="utf-8", newline="") as file:
        gold = [(int(r["start"]), int(r["end"])) for r in csv.DictReader(file, delimiter="\t")]
    _, found = detect(text, languages.load("en"), Glossary())
    mine = [s for s in found if s.kind is Kind.HEADER]
    hit = sum(any(s.span.start < end and start < s.span.end for s in mine) for start, end in gold)
    false = sum(not any(s.span.start < e and b < s.span.end for b, e in gold) for s in mine)
    assert hit >= 24
    assert false <= 2
