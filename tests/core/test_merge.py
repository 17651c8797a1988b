"""Two who decide on one text from the same beginning: nothing of either is lost unsaid."""

from hypothesis import given

from editor.core.glossary import Glossary, Term
from editor.core.keys import Form
from editor.core.merge import merge, same_decisions
from editor.core.review import Review
from editor.core.text import Edit, Edits, Span
from tests.core.test_delta import reviews

SOURCE = "abcdefghij" * 7


def review(*edits, rejected=(), terms=()):
    items = tuple(sorted(Edit(Span(a, b), text) for a, b, text in edits))
    return Review(Edits(items), frozenset(rejected), Glossary(tuple(Term(t) for t in terms)))


def by_right(one):
    return sorted(one.glossary.terms, key=lambda term: term.right)


@given(reviews(), reviews())
def test_what_only_one_changed_is_what_that_one_has(base, other):
    for merged in (merge(base, base, other), merge(base, other, base), merge(base, other, other)):
        assert merged.review.edits == other.edits
        assert merged.review.rejected == other.rejected
        assert by_right(merged.review) == by_right(other)
        assert merged.clashes == 0


@given(reviews(), reviews(), reviews())
def test_the_edits_stay_sorted_and_disjoint_and_ours_are_all_there(base, ours, theirs):
    merged = merge(base, ours, theirs).review
    at = 0
    for edit in merged.edits.items:
        assert at <= edit.span.start <= edit.span.end
        at = edit.span.end
    mine = set(ours.edits.items) - set(base.edits.items)
    assert mine <= set(merged.edits.items)
    assert merged.edits.apply(SOURCE)


@given(reviews(), reviews(), reviews())
def test_without_a_clash_everything_that_they_made_is_there(base, ours, theirs):
    merged = merge(base, ours, theirs)
    if not merged.clashes:
        assert set(theirs.edits.items) - set(base.edits.items) <= set(merged.review.edits.items)
        assert theirs.rejected - base.rejected <= merged.review.rejected


def test_disjoint_decisions_come_together():
    base = review((0, 2, "x"))
    ours = review((0, 2, "x"), (10, 12, "ours"), rejected={Span(20, 22)}, terms=["Ker"])
    theirs = review((30, 32, "theirs"), rejected={Form("mot")}, terms=["Lann"])
    merged = merge(base, ours, theirs)
    wanted = review((10, 12, "ours"), (30, 32, "theirs"), rejected={Span(20, 22), Form("mot")})
    assert (merged.review.edits, merged.review.rejected) == (wanted.edits, wanted.rejected)
    assert {term.right for term in merged.review.glossary.terms} == {"Ker", "Lann"}
    assert (merged.taken, merged.clashes) == (4, 0)


def test_where_both_decided_on_one_place_ours_stands_and_it_is_counted():
    ours, theirs = review((4, 6, "a")), review((5, 8, "b"), (9, 9, "c"))
    merged = merge(Review(), ours, theirs)
    assert merged.review.edits == review((4, 6, "a"), (9, 9, "c")).edits
    assert merged.clashes == 1


def test_a_place_that_one_kept_and_one_repaired_is_a_clash_both_ways():
    kept, repaired = review(rejected={Span(4, 6)}), review((4, 6, "a"))
    assert same_decisions(merge(Review(), kept, repaired).review, kept)
    assert same_decisions(merge(Review(), repaired, kept).review, repaired)
    assert merge(Review(), kept, repaired).clashes == merge(Review(), repaired, kept).clashes == 1


def test_what_they_changed_again_is_not_half_taken():
    base = review((4, 6, "a"))
    ours, theirs = review((4, 6, "a"), rejected={Span(7, 8)}), review((4, 8, "b"))
    merged = merge(base, ours, theirs)
    assert same_decisions(merged.review, ours)
    assert merged.clashes == 1


def test_a_term_that_both_changed_keeps_the_wrong_forms_of_both():
    def one(*wrong):
        return Review(glossary=Glossary((Term("Ker", wrong),)))

    merged = merge(one("Car"), one("Car", "Quer"), one("Car", "Kère"))
    assert set(merged.review.glossary.terms[0].wrong) == {"Car", "Quer", "Kère"}
