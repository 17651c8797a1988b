"""A long text is cut into runs a portion at a time, as if it were searched at once."""

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core import text as core_text
from editor.language.tokeniser import _RUN, _runs

PARTS = st.sampled_from(
    ["mot", "l'été ", " ", "\n", ",,,,", "« ", "a.b@c.fr ", "www.x.fr/aa ", "<b>", "</b>", "`x y` ",
     "12", "-", "x" * 40, "://", "{\\an8}", "https://a.b/c?d "]
)  # fmt: skip


@given(st.lists(PARTS, max_size=60), st.integers(0, 5))
@settings(max_examples=400, deadline=None)
def test_runs_are_those_of_one_search(parts, start):
    text = "".join(parts)
    was = core_text.PORTION, core_text.REACH
    core_text.PORTION, core_text.REACH = 90, 45
    try:
        found = [match.span() for match in _runs(text, start, len(text))]
    finally:
        core_text.PORTION, core_text.REACH = was
    assert found == [match.span() for match in _RUN.finditer(text, start, len(text))]


def test_a_fence_is_not_cut():
    text = "```\n" + "code " * 9000 + "\n```\nfin"
    assert [m[0] for m in _runs(text, 0, len(text))][-1] == "fin"
    assert len(list(_runs(text, 0, len(text)))) == 2
