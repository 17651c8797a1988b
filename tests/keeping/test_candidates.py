"""Which of the work that lies about is on a text: a choice among values, without a disk."""

from pathlib import Path

import pytest

from editor.core.journal_record import Replayed, Seen
from editor.core.review import Review
from editor.core.session_file import Saved, digest, pack
from editor.core.set_aside import Reason
from editor.core.text import Edit, Edits, Span
from editor.keeping.candidates import Candidates, candidates, choose, journal_path

TEXT, OTHER = "un deux trois\n", "un deux trois quatre\n"
SOURCE = Path("/shows/one.txt")
NEAR, OWN, LINK = Path("/shows/near"), Path("/own/sidecar"), Path("/link")


def work(*edits, revision=1, text=TEXT, packed=False):
    review = Review(Edits(tuple(Edit(Span(a, b), put) for a, b, put in edits)))
    return Saved(review, 0, digest(text), revision=revision, packed=pack(text) if packed else "")


def lying(sidecars=(), journals=(), unusable=()):
    """Candidates; a sidecar's digest is its path, for short."""
    seen = {path: Seen(str(path), saved) for path, saved in dict(sidecars).items()}
    kept = {
        journal_path(SOURCE, states[-1].sha256): Replayed(str(SOURCE), states, begun)
        for begun, states in journals
    }
    return Candidates(SOURCE, seen, dict(unusable), kept)


ONE = work((0, 2, "Un"), revision=3)
TWO = work((3, 7, "Deux"), revision=5)
BOTH = work((0, 2, "Un"), (3, 7, "Deux"), revision=6)
ELSEWHERE = work((0, 2, "UN"), revision=9, text=OTHER, packed=True)
BEYOND = work((0, 90, "x"), revision=9)


@pytest.mark.parametrize(
    ("sidecars", "journals", "revision"),
    [
        ({}, [], None),
        ({NEAR: ONE}, [], 3),
        ({NEAR: ONE, OWN: TWO}, [], 5),
        ({NEAR: TWO, OWN: ONE}, [], 5),
        ({NEAR: BEYOND, OWN: ONE}, [], 3),  # what does not fit is none, however new
        ({NEAR: ELSEWHERE}, [], None),
        ({}, [(None, (ONE,))], 3),
        ({NEAR: ONE}, [(None, (ONE, BOTH))], 6),  # the journal went on from the sidecar
        ({}, [(None, (BEYOND,))], None),
        ({}, [(None, (ELSEWHERE,))], None),
    ],
)
def test_the_newest_on_the_text_is_chosen(sidecars, journals, revision):
    choice = choose(lying(sidecars, journals), TEXT)
    assert (choice.saved.revision if choice.saved else None) == revision
    assert choice.notices == ()


def test_a_journal_and_a_sidecar_of_two_computers_are_put_together():
    begun = work(revision=2)
    journal = (Seen("what was there", begun), (begun, ONE))
    choice = choose(lying({NEAR: TWO}, [journal]), TEXT)
    assert choice.saved.review.edits == BOTH.review.edits
    assert choice.saved.revision > max(ONE.revision, TWO.revision)
    assert "another computer" in choice.notices[0].template


def test_older_work_that_decides_otherwise_is_named():
    again = work((3, 7, "Deux"), revision=4)
    choice = choose(lying({NEAR: ONE, OWN: TWO, LINK: again}), TEXT)
    assert choice.older == (ONE,)


@pytest.mark.parametrize(
    ("saved", "reason"),
    [
        (ELSEWHERE, Reason.OTHER_VERSION),
        (work(text=OTHER), Reason.NO_TEXT),
        (BEYOND, Reason.NO_FIT),
        (ONE, None),
    ],
)
def test_what_is_in_the_way_has_its_reason(saved, reason):
    choice = choose(lying({NEAR: saved}, unusable={OWN: Reason.NEWER}), TEXT)
    assert choice.useless == {OWN: Reason.NEWER} | ({NEAR: reason} if reason else {})


def test_work_on_other_versions_is_one_for_each():
    later = work((0, 2, "Un"), (3, 7, "DEUX"), revision=11, text=OTHER)
    third = work((0, 2, "x"), text="ein\n")
    found = lying({NEAR: ELSEWHERE, OWN: third}, [(Seen(str(NEAR), ELSEWHERE), (later,))])
    choice = choose(found, TEXT)
    assert choice.saved is None
    assert [saved.revision for saved in choice.others] == [11, 1]


def test_sidecars_and_journals_are_read_and_left_as_they_are(tmp_path):
    source = tmp_path / "one.txt"
    source.write_text(TEXT)
    assert candidates(source) == Candidates(source, {}, {}, {})
    near = tmp_path / "one.txt.relecture.json"
    for data, reason in ((b"{", Reason.DAMAGED), (b"\xff", Reason.UNREADABLE)):
        near.write_bytes(data)
        assert candidates(source).unusable == {near: reason}
        assert near.read_bytes() == data
