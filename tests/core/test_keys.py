"""Keys of decisions: each is one value and one text, as sidecars have it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.keys import Always, Form, Rule, Typed, decode, encode
from editor.core.review import Made, Review
from editor.core.session_file import SidecarError, loads
from editor.core.text import Edit, Edits, Span

AS_TEXT = [
    (Span(12, 15), "12:15"),
    (Form("EZ"), "=EZ"),
    (Form("12:15"), "=12:15"),
    (Form("=\n"), "==\n"),
    (Form(""), "="),
    (Rule("elision"), "@elision"),
    (Typed(7), "~7"),
    (Always("EZ"), "!EZ"),
]
PLACES = st.integers(0, 10**15 - 1)
KEYS = st.one_of(
    st.builds(Span, PLACES, PLACES), st.builds(Typed, PLACES), st.builds(Form, st.text()),
    st.builds(Rule, st.text()), st.builds(Always, st.text()),
)  # fmt: skip


@pytest.mark.parametrize(("key", "text"), AS_TEXT)
def test_a_key_is_written_as_ever(key, text):
    assert encode(key) == text
    assert decode(text) == key


@given(KEYS)
def test_each_key_comes_back(key):
    assert decode(encode(key)) == key


@given(KEYS, KEYS)
def test_two_keys_are_one_only_where_their_texts_are(one, two):
    assert (one == two) is (encode(one) == encode(two))


@pytest.mark.parametrize("text", ["", "12", "12:", ":5", "-1:2", "1:2:3", "~", "~x", "٣:٤", " =a"])
def test_what_is_no_key_is_refused(text):
    with pytest.raises(ValueError, match="not a key"):
        decode(text)


def old_sidecar(**changes):
    """As version 0.1.0 wrote it: no checksum, no revision, no source text."""
    fields = {
        "program": "relecture",
        "format": 1,
        "source": {"sha256": "0" * 64, "encoding": "utf-8"},
        "language": "fr",
        "position": 3,
        "edits": [[3, 5, "un"]],
        "rejected": ["12:15", "=Ker Lann", "@elision"],
        "made": {
            "3:5": [5, "elision", "elision"], "~3": [6, "", ""], "=Ker Lann": [7, "a", "name"],
        },
        "glossary": [],
    }  # fmt: skip
    return json.dumps(fields | changes)


def test_sidecars_of_the_first_version_are_read():
    made = {
        Span(3, 5): Made(5, "elision", "elision"),
        Typed(3): Made(6),
        Form("Ker Lann"): Made(7, "a", "name"),
    }
    rejected = frozenset((Span(12, 15), Form("Ker Lann"), Rule("elision")))
    edits = Edits((Edit(Span(3, 5), "un"),))
    assert loads(old_sidecar()).review == Review(edits, rejected, made=made)


@pytest.mark.parametrize("key", ["~3", "!Ker", "3", "", 5, None])
def test_a_rejection_of_nothing_is_damage(key):
    with pytest.raises(SidecarError, match="DAMAGED"):
        loads(old_sidecar(rejected=[key]))


def test_a_record_of_nothing_known_is_left_out():
    assert loads(old_sidecar(made={"?": [5, "a", "b"]})).review.made == {}
