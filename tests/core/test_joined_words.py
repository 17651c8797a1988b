"""Words in stretches of their own come and go, are parted and joined as in the text."""

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from editor.core.frame import edited_segments
from editor.core.text import Span
from tests.texts import edits_of

TEXT = "Le chat dort sur le lit, je crois bien."
WORDS = [Span(*match.span()) for match in re.finditer(r"\S+", TEXT)]


@given(
    st.lists(
        st.tuples(
            st.integers(0, len(TEXT)),
            st.integers(0, 12),
            st.sampled_from(["", "x", "un deux", "é!", " ", " a", "b "]),
        ),
        max_size=4,
    )
)
@example([(14, 3, "un deux"), (23, 1, "")])  # two edits that join the same word
@example([(1, 3, "")])  # parts of two words
@example([(1, 7, "")])  # over a word between
@example([(0, 3, "x"), (2, 0, "x")])  # a letter typed into a word that was joined
@settings(max_examples=500, deadline=None)
def test_the_words_are_those_of_the_text(changes):
    edits = edits_of(TEXT, changes)
    assert " ".join(edited_segments(TEXT, edits, WORDS)).split() == edits.apply(TEXT).split()
