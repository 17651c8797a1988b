"""Names to verify: which forms, at which places, and the sentence that shows one."""

import pytest

from editor.core.message import Message
from editor.core.names import AFTER, BEFORE, names, sentence
from editor.core.suggestion import TO_VERIFY, Kind, Suggestion
from editor.core.text import Span
from editor.engines import languages
from editor.language.analysis import analyse

FRENCH = languages.load("fr")


def suspect(text, start, kind=Kind.NAME, rights=(), detector="unknown_word"):
    span = Span(start, start + len(text))
    return Suggestion(detector, kind, span, text, rights, Message("x"), 0.5)


@pytest.mark.parametrize(
    ("found", "rows"),
    [
        ([suspect("Oruk", 9), suspect("Oruk", 1)], [("Oruk", [1, 9])]),
        ([suspect("Oruk", 1, rights=("Orok",))], []),  # a repair is there: it has a card
        ([suspect("Oruk", 1, rights=("Orok",)), suspect("Oruk", 9)], [("Oruk", [1, 9])]),
        ([suspect("oruk", 1, Kind.SPELLING)], []),
        ([suspect("oruk", 1, Kind.SPELLING, detector=TO_VERIFY)], [("oruk", [1])]),
        ([suspect("Ana\nOruk", 1), suspect("Ana Oruk", 20)], [("Ana Oruk", [1, 20])]),
        (
            [suspect("Zed", 1), suspect("Ana", 5), suspect("Oruk", 9), suspect("Oruk", 20)],
            [("Oruk", [9, 20]), ("Ana", [5]), ("Zed", [1])],
        ),
    ],
)
def test_names(found, rows):
    assert [(n.text, [s.span.start for s in n.places]) for n in names(found)] == rows


def sentence_of(text, word, masked=()):
    start = text.index(word)
    return sentence(analyse(text, FRENCH, masked), Span(start, start + len(word)))


def test_a_sentence_stands_alone():
    text = "Il pleut. On voit Oruk là. Il part."
    assert sentence_of(text, "Oruk") == "On voit Oruk là."


def test_a_sentence_goes_on_over_line_ends_and_leaves_out_headers():
    text = "On voit enfin\nTITRE COURANT\nle grand Oruk là."
    start = text.index("TITRE")
    masked = [Span(start, text.index("le grand"))]
    assert sentence_of(text, "Oruk", masked) == "On voit enfin le grand Oruk là."


def test_text_without_marks_is_cut_on_both_sides_around_the_name():
    text = "et puis encore " * 30 + "Oruk " + "et puis encore " * 30
    shown = sentence_of(text, "Oruk")
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert " Oruk " in shown
    assert len(shown) <= BEFORE + len("Oruk") + AFTER + len("…  …") + 2


def test_a_text_without_words_has_no_sentence():
    assert sentence(analyse("…", FRENCH, ()), Span(0, 1)) == ""
