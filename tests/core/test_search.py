"""Find and replace over the edited text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.search import Query, SearchError, find
from editor.core.text import Span

TEXT = "L’été vient.\r\nl'été, l'ÉTÉ ! Étés et été2.\n"


def spans(query, replacement=""):
    return [c.span.of(TEXT) for c in find(TEXT, query, replacement)]


def test_plain_text_takes_either_apostrophe_and_any_case():
    assert spans(Query("l'été")) == ["L’été", "l'été", "l'ÉTÉ"]
    assert spans(Query("l'été", case=True)) == ["l'été"]


def test_whole_words_only():
    assert spans(Query("été", words=True)) == ["été", "été", "ÉTÉ"]


def test_a_blank_finds_every_blank():
    assert find("a\u00a0b a b a\u202fb", Query("a b"))[2].span == Span(8, 11)


def test_a_pattern_with_groups():
    changes = find(TEXT, Query(r"(\w+) vient", pattern=True), r"\1 revient")
    assert [c.text for c in changes] == ["été revient"]


def test_line_ends_are_never_part_of_a_line():
    assert [c.span.of(TEXT) for c in find(TEXT, Query(r".$", pattern=True))] == [".", "."]


def test_within_a_span_only():
    assert [c.span.start for c in find(TEXT, Query("été", within=Span(14, 22)))] == [16]


@pytest.mark.parametrize(
    ("query", "put", "args"),
    [
        (Query("(", pattern=True), "", ("1",)),
        (Query("a", pattern=True), r"\7", ()),
        (Query("a", pattern=True), r"x\g<b", ("5",)),
        (Query("*", pattern=True), "", ("1",)),
        (Query("ab*[c", pattern=True), "", ("5",)),
        (Query("ab*[c", pattern=True, words=True), "", ("5",)),
        (Query("(" * 600 + "a" + ")" * 600, pattern=True), "", ()),
        (Query("a" * 3_000, pattern=True), "", ("2000",)),
    ],
)
def test_a_faulty_pattern_is_a_sentence_that_names_the_place(query, put, args):
    with pytest.raises(SearchError) as error:
        find(TEXT, query, put)
    template, *_ = error.value.message
    assert template.endswith(".")
    assert error.value.message.args == args


@given(
    st.text(alphabet="ab c\n’'é", max_size=40), st.text(alphabet="ab 'é", min_size=1, max_size=3)
)
def test_what_is_found_reads_as_what_was_asked(text, wanted):
    for change in find(text, Query(wanted, case=True)):
        assert change.span.of(text).replace("’", "'") == wanted
