"""New terms alone: found at once, and the same as by a look at everything."""

import itertools

import pytest

from editor.assets import asset
from editor.core.glossary import Glossary, Term
from editor.core.judge import judge
from editor.detectors import detect, glossary_term, recheck, suggestions
from editor.engines import languages
from editor.language.term_windows import LONGEST
from editor.language.window_index import WindowIndex


@pytest.fixture(scope="module")
def looked_at():
    language = languages.load("fr")
    text = asset("sample", "episode.txt").read_text("utf-8")
    document, found = detect(text, language, Glossary())
    return language, document, found, WindowIndex(document, language.lexicon, LONGEST)


TERMS = [
    Term("Mérovance"),
    Term("Brandlhuber", ("Brandluber",)),
    Term("ChatGPT"),
    Term("Nolan Comber", kind="person"),
    Term("hameçonnage"),
    Term("L'Écho", ("les cots",)),
    Term("bonjour", suspect=True),
]


@pytest.mark.parametrize("term", TERMS, ids=lambda t: t.right)
def test_a_new_term_finds_what_a_whole_look_finds(looked_at, term):
    language, document, _found, places = looked_at
    glossary = Glossary((term,))
    whole = list(suggestions(glossary_term.find, document, language, glossary))
    quick = glossary_term.find_new([term], document, language, glossary, places)
    assert [judge(finding, language.rates) for finding in quick] == whole


def test_the_answer_has_the_new_terms_and_lacks_what_they_make_right(looked_at):
    language, document, found, places = looked_at
    wrong = next(s for s in found if s.replacements and s.detector == "name_variant")
    now = recheck(found, document, language, Glossary(), Glossary((Term(wrong.text),)), places)
    assert now is not None
    assert wrong.text not in {s.text for s in now}
    spans = [s.span for s in now]
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    back = recheck(now, document, language, Glossary((Term(wrong.text),)), Glossary(), places)
    assert back is not None
    assert not any(s.group == f"term:{wrong.text}" for s in back)


def test_no_change_or_a_whole_list_needs_a_whole_look(looked_at):
    language, document, found, places = looked_at
    many = Glossary(tuple(Term(f"Mot{n}") for n in range(60)))
    assert recheck(found, document, language, Glossary(), many, places) is None
    assert recheck(found, document, language, many, many, places) is None
