"""Whatever the text: no detector fails, and every suggestion says where it stands."""

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.assets import asset
from editor.core.glossary import Glossary, Term
from editor.core.letters import plain
from editor.core.suggestion import Kind
from editor.core.text import Edit, Edits
from editor.detectors import detect, suggestions
from editor.engines import languages
from tests.texts import analyse

WORDS = (
    "le la les que qu' l' d' on il elle c'est a à et est des une un pas Grunemval Grenemval EZ "
    "et bien étonante 1,7 milliards [Transcript] ## ** page 3 Jérôme : \n \n\n \r\n \f . ! ? , « » "
    "😀 \u00a0 \u202e \u0301 aujourd'hui lorsqu' R2-D2 www.exemple.fr a@b.fr 12/03/98 - -- ' ’"
).split(" ")
GLOSSARY = Glossary((Term("ESET", ("EZ",)), Term("Benoît Grunemwald", kind="person")))
MASHED = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)


@pytest.mark.parametrize("language", ["fr", "en"])
@settings(max_examples=150, deadline=None)
@given(text=st.one_of(MASHED, st.text(max_size=80)))
def test_any_text(language, text):
    document, found = detect(text, languages.load(language), GLOSSARY, extra=("wrapped_lines",))
    for s in found:
        assert s.span.of(text) == s.text
        assert all(isinstance(r, str) for r in s.replacements)
        assert s.text not in s.replacements
        assert str(s.reason)
    for a, b in pairwise(found):
        assert not a.span.overlaps(b.span)
        assert a.span < b.span
    every = [Edit(s.span, s.replacements[0]) for s in found if s.replacements]
    Edits().put_all(every).apply(text)
    for w in document.words:
        assert plain(text[w.start : w.end]).casefold() == w.text.casefold()


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_line_ends_do_not_change_what_is_found(ending):
    text = asset("sample", "episode.txt").read_text("utf-8")
    language = languages.load("fr")
    _, plain = detect(text, language, Glossary())
    _, found = detect(text.replace("\n", ending), language, Glossary())
    assert [(s.kind, " ".join(s.text.split())) for s in found] == [
        (s.kind, " ".join(s.text.split())) for s in plain
    ]


def test_a_language_without_a_lexicon_still_works():
    text = "Das ist das ist ein Satz über ein ein Haus.\n\n" * 3
    _, found = detect(text, languages.load("de"), Glossary())
    assert any(s.kind is Kind.REPEAT for s in found)


def test_one_paragraph_of_a_hundred_thousand_letters():
    text = asset("sample", "episode.txt").read_text("utf-8").replace("\n", " ") * 20
    _, found = detect(text, languages.load("fr"), Glossary())
    assert len(found) > 100


def test_words_of_no_language_are_all_found_and_few_are_searched_for(monkeypatch):
    from editor.detectors import unknown_word
    from editor.language import nearby

    monkeypatch.setattr(nearby, "MOST", 20)
    dice = random.Random(5)
    junk = sorted({"".join(dice.choices("bcdfgklmnprtvz", k=7)) for _ in range(300)})
    language = languages.load("fr")
    found = list(
        suggestions(unknown_word.find, analyse(" ".join(junk), "fr"), language, Glossary())
    )
    assert len(found) == len(junk)
    assert sum(bool(s.replacements) for s in found) <= 20


def test_each_name_is_compared_with_few_others():
    from editor.detectors import name_variant

    forms = [name_variant.Form(f"Babebo{n:04}", "babebo") for n in range(400)]
    compared = list(name_variant._compared(forms))
    assert all(len(others) <= 2 * name_variant.MOST_COMPARED for _, others in compared)


def test_the_best_form_of_a_name_says_which_others_stand_elsewhere():
    text = (
        "Hier Brelvautin chante. Demain Brelvautin danse. Ici Brelvautin dort. Là Brelvautan rit. "
        "Ce soir Tarduzac mange."
    )
    _, found = detect(text, languages.load("fr"), Glossary())
    best, other, alone = (
        next(s for s in found if s.text == name)
        for name in ("Brelvautin", "Brelvautan", "Tarduzac")
    )
    assert best.reason == other.reason != alone.reason
    assert "Brelvautan" in str(best.reason)
    assert best.group == other.group
