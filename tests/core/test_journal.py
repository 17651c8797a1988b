"""A journal that is cut or damaged anywhere leads to a state that there was."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.journal_record import base, change, replay
from editor.core.review import Review
from editor.core.session_file import Saved, SidecarError, digest, dumps
from tests.core.test_delta import reviews


@st.composite
def journals(draw):
    states = [Saved(draw(reviews()), 0, digest("x"), "fr", revision=5)]
    data = base(states[0], "/a/épisode.txt")
    for step in range(draw(st.integers(0, 5))):
        after = replace(states[-1], review=draw(reviews()), revision=6 + step, position=step)
        data += change(states[-1], after)
        states.append(after)
    return states, data


def plain(saved):
    """Without the record of decisions that do not hold any more, which is not kept."""
    return dumps(saved)


@given(journals())
def test_a_journal_gives_the_last_state(journal):
    states, data = journal
    replayed = replay(data)
    assert replayed.place == "/a/épisode.txt"
    assert [plain(s) for s in replayed.states] == [plain(s) for s in states]


@given(journals(), st.data())
def test_a_journal_cut_anywhere_gives_an_earlier_state(journal, draw):
    states, data = journal
    first = data.index(b"\n") + 1
    cut = draw.draw(st.integers(first, len(data)))
    whole = data[:cut].count(b"\n")
    assert plain(replay(data[:cut]).last) == plain(states[whole - 1])


@given(journals(), st.data())
def test_a_damaged_byte_ends_the_journal_before_it(journal, draw):
    states, data = journal
    first = data.index(b"\n") + 1
    if first == len(data):
        return
    at = draw.draw(st.integers(first, len(data) - 1))
    broken = data[:at] + bytes([data[at] ^ draw.draw(st.integers(1, 255))]) + data[at + 1 :]
    whole = data[:at].count(b"\n")
    assert plain(replay(broken).last) in [plain(s) for s in states[:whole]]


@pytest.mark.parametrize(
    "data", [b"", b"\n", b"00000000 {}\n", b"x", base(Saved(Review(), 0, ""), "")[:-1]]
)
def test_a_journal_without_a_beginning_is_none(data):
    with pytest.raises(SidecarError):
        replay(data)
