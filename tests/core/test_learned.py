"""Which edits teach a name, and which only repair a word."""

import pytest

from editor.core.glossary import Glossary
from editor.core.learned import learned
from editor.core.review import Made, Review
from editor.core.suggestion import Kind
from editor.core.text import Edit, Edits, Span
from editor.detectors import detect
from editor.engines import languages


def names(text, kind=""):
    """What the edit of a text « … {wrong→right} … » teaches; `kind` is of the suspect there."""
    before, rest = text.split("{")
    wrong, rest = rest.split("→")
    right, after = rest.split("}")
    span = Span(len(before), len(before) + len(wrong))
    made = {span: Made(1.0, "rule" if kind else "", str(kind))}
    review = Review(Edits((Edit(span, right),)), made=made)
    return [(term.right, term.wrong) for term in learned(before + wrong + after, review).terms]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Merci. {Sertes→Certes}, il pleut, et certes il vente.", ""),
        ("{A→À} jeudi. Le chat a faim et va à la porte.", ""),
        ("Voilà.\n\n« {Ont→On} dort, on mange.", ""),
        ("{Sa→Ça} pousse.", Kind.HOMOPHONE),
        ("- {Et oui→Eh oui}, il neige.", Kind.HOMOPHONE),
        ("Camille: {Ses→C'est} vrai.", Kind.HOMOPHONE),
        ("Good. {Your→You're} late.", Kind.HOMOPHONE),
        ("{Les cheval→Les chevaux} courent, les bœufs suivent.", ""),
        ("le patron {de Orange→d'Orange} parle", ""),
        ("on dit {que Alice→qu'Alice} dort", Kind.ELISION),
        ("well {Im→I'm} late", Kind.ELISION),
        ("on {manje→mange} là", Kind.SPELLING),
        ("à {paris→Paris} même", Kind.NAME),
    ],
)
def test_a_repair_that_names_nobody_teaches_nothing(text, kind):
    assert names(text, kind) == []


@pytest.mark.parametrize(
    ("text", "kind", "right"),
    [
        ("chez {EZ→ESET} même", Kind.NAME, "ESET"),
        ("{Erikson→Ericsson} vend des antennes.", Kind.NAME, "Ericsson"),
        ("Hier. {Erikson→Ericsson} vend des antennes.", "", "Ericsson"),
        ("avec {chaque jeu pété→ChatGPT} on écrit", "", "ChatGPT"),
        ("{Open AI→OpenAI} répond, open ou non.", "", "OpenAI"),
        ("vu {Jean Sorrel→Jean Sorel} hier", "", "Jean Sorel"),
        ("et {ses→Cé} vient", Kind.HOMOPHONE, "Cé"),
    ],
)
def test_a_name_that_is_put_in_is_looked_for(text, kind, right):
    assert [name for name, _ in names(text, kind)] == [right]


@pytest.mark.parametrize(
    ("language", "wrong", "right", "kind", "rest"),
    [
        ("fr", "Et bien", "Eh bien", Kind.HOMOPHONE, ", on part. Elle et lui. Et eux, et nous."),
        ("fr", "A", "À", Kind.HOMOPHONE, " jeudi. Il a faim. Elle a soif. A-t-il dormi ?"),
        ("en", "Their", "There", Kind.HOMOPHONE, " is milk. Their cat left. They like their cat."),
    ],
)
def test_one_repair_at_a_sentence_start_leaves_the_same_right_word_elsewhere_alone(
    language, wrong, right, kind, rest
):
    span = Span(0, len(wrong))
    review = Review(Edits((Edit(span, right),)), made={span: Made(1.0, "rule", str(kind))})
    text, known = wrong + rest, languages.load(language)
    _, before = detect(text, known, Glossary())
    _, after = detect(text, known, learned(text, review))
    assert [s for s in after if s.span.start >= span.end] == [
        s for s in before if s.span.start >= span.end
    ]
